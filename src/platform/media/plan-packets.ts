// Which packets of a track are copied: those that are shown, and before them what the decoder needs to start.
// What an edit list hides may be private, so as little as possible of it is taken along.

import type { EncodedPacketSink } from 'mediabunny';
import type { MediaLimits } from './limits.ts';
import { REFUSALS } from './refusals.ts';
import { Refused } from './refused.ts';

export interface PacketPlan {
  /** Positions in decode order, counted from the track's first packet. */
  readonly first: number;
  /** The one behind the last. */
  readonly end: number;
  readonly sizeBytes: number;
  /** When the last copied packet is over, in seconds of the movie. */
  readonly endSeconds: number;
  /** From the first copied packet to that end, hidden ones among them. */
  readonly spanSeconds: number;
}

interface Shown {
  readonly fromSeconds: number;
  readonly untilSeconds: number;
}

/** A decoder of AAC settles within three packets of 1,024 samples; at 22.05 kHz that is 140 ms. */
const AUDIO_LEAD_SECONDS = 0.15;
const SAME_TIME_SECONDS = 0.0005;

/** Walks a track's index without reading its media. Errors: Refused. */
export async function planPackets(
  sink: EncodedPacketSink,
  kind: 'video' | 'audio',
  shown: Shown,
  limits: MediaLimits,
): Promise<PacketPlan> {
  const leadSeconds = kind === 'audio' ? AUDIO_LEAD_SECONDS : 0;
  let count = 0;
  let first = 0;
  let end = 0;
  let totalBytes = 0;
  let bytesBeforeFirst = 0;
  let bytesAtEnd = 0;
  let earliest = Infinity;
  let latest = -Infinity;
  for await (const packet of sink.packets(undefined, undefined, { metadataOnly: true })) {
    if (packet.byteLength > limits.maxSampleBytes || count > limits.maxSamples)
      throw new Refused([REFUSALS.tooManySamples]);
    const isStart =
      kind === 'video'
        ? packet.type === 'key' && packet.timestamp <= shown.fromSeconds + SAME_TIME_SECONDS
        : packet.timestamp + leadSeconds <= shown.fromSeconds;
    if (isStart) {
      first = count;
      bytesBeforeFirst = totalBytes;
      earliest = Infinity;
    }
    count++;
    totalBytes += packet.byteLength;
    // Packets refer back only: those at the end of the decode order that nobody sees can go.
    if (packet.timestamp < shown.untilSeconds - SAME_TIME_SECONDS) {
      end = count;
      bytesAtEnd = totalBytes;
      latest = Math.max(latest, Math.min(packet.timestamp + packet.duration, shown.untilSeconds));
    }
    earliest = Math.min(earliest, packet.timestamp);
  }
  if (latest * 1000 > limits.maxDurationMs || earliest * 1000 < -limits.maxDurationMs)
    throw new Refused([REFUSALS.tooLong(limits.maxDurationMs)]);
  return {
    first,
    end,
    sizeBytes: Math.max(0, bytesAtEnd - bytesBeforeFirst),
    endSeconds: Math.max(0, latest),
    spanSeconds: Math.max(0, latest - earliest),
  };
}
