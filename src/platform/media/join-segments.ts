// From the segments of a rendition and of the sound one MP4 that plays from its start, without encoding.

import { readFile, rename, rm } from 'node:fs/promises';
import {
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedVideoPacketSource,
  Mp4OutputFormat,
  Output,
} from 'mediabunny';
import {
  readFragment,
  readInit,
  wholeFragmentBytes,
  type FragmentTrack,
  type Sample,
} from '../../kits/iso-bmff/fragments.ts';
import { AppError } from '../errors.ts';
import { clearTimes } from './clear-times.ts';
import type { EncodeNeeds } from './encoding.ts';
import { MEDIA_LIMITS } from './limits.ts';
import { wholeTarget } from './whole-target.ts';

export interface SegmentedTrack {
  readonly init: string;
  readonly segments: readonly string[];
}

interface Lane {
  readonly segments: readonly string[];
  readonly track: FragmentTrack;
  next: number;
  put(sample: Sample): Promise<void>;
}

const AT_MOST_BYTES = 64 * 1024 ** 3; // far above any clip's; the disk says when it is full

/** Joins a track's init and media segments, and those of the sound, into an MP4 that plays from its start. */
export async function joinSegments(
  _needs: EncodeNeeds,
  tracks: readonly SegmentedTrack[],
  targetPath: string,
): Promise<void> {
  const part = `${targetPath}.part`;
  const sizes = tracks.flatMap(({ segments }) => segments.map((path) => Bun.file(path).size));
  const totalBytes = sizes.reduce((sum, bytes) => sum + bytes, 0);
  const inMemory = totalBytes <= MEDIA_LIMITS.maxInMemoryBytes;
  const output = new Output({
    format: new Mp4OutputFormat({ fastStart: inMemory ? 'in-memory' : 'reserve' }),
    target: wholeTarget(part, AT_MOST_BYTES),
  });
  try {
    const lanes: Lane[] = [];
    for (const track of tracks) lanes.push(await openLane(output, track));
    await output.start();
    // Segment by segment: sound and picture of the same time lie close together in the file.
    const rounds = Math.max(...lanes.map((lane) => lane.segments.length));
    for (let round = 0; round < rounds; round++) for (const lane of lanes) await copySegment(lane, round);
    await output.finalize();
    await clearTimes(part);
    await rename(part, targetPath);
  } catch (thrown) {
    await output.cancel().catch(() => undefined);
    await rm(part, { force: true });
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : null;
    if (code !== 'ENOSPC' && code !== 'EDQUOT') throw thrown;
    throw new AppError(
      'disk_full',
      507,
      'The disk is full: the clip could not be prepared. Free some space.',
      {
        cause: thrown,
      },
    );
  }
}

async function copySegment(lane: Lane, number: number): Promise<void> {
  const path = lane.segments[number];
  if (path === undefined) return;
  const bytes = new Uint8Array(await readFile(path));
  if (wholeFragmentBytes(bytes) !== bytes.length) throw new Error(`Segment ${number} is not whole.`);
  for (const sample of readFragment(bytes, lane.track)) await lane.put(sample);
}

/** The library wants to know how many packets come, where it keeps room for the index before them. */
async function countPackets(track: FragmentTrack, segments: readonly string[]): Promise<number> {
  let count = 0;
  for (const path of segments) count += readFragment(new Uint8Array(await readFile(path)), track).length;
  return count;
}

async function openLane(output: Output, { init, segments }: SegmentedTrack): Promise<Lane> {
  const track = readInit(new Uint8Array(await readFile(init)));
  const maximumPacketCount = await countPackets(track, segments);
  const packetOf = ({ data, isKey, showTime, duration }: Sample) =>
    new EncodedPacket(data, isKey ? 'key' : 'delta', showTime / track.timescale, duration / track.timescale);
  const lane = { segments, track, next: 0 };
  if (track.width === 0) {
    const source = new EncodedAudioPacketSource('aac');
    output.addAudioTrack(source, { maximumPacketCount });
    const decoderConfig = {
      codec: track.codec,
      numberOfChannels: track.channels,
      sampleRate: track.sampleRate,
      description: track.description,
    };
    return { ...lane, put: (sample) => source.add(packetOf(sample), { decoderConfig }) };
  }
  const source = new EncodedVideoPacketSource(track.codec.startsWith('av01') ? 'av1' : 'avc');
  output.addVideoTrack(source, { maximumPacketCount });
  const decoderConfig = {
    codec: track.codec,
    codedWidth: track.width,
    codedHeight: track.height,
    description: track.description,
    colorSpace: { primaries: 'bt709', transfer: 'bt709', matrix: 'bt709', fullRange: false } as const,
  };
  return { ...lane, put: (sample) => source.add(packetOf(sample), { decoderConfig }) };
}
