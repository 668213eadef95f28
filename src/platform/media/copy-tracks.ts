// Writes a new MP4 around the packets of another file, without decoding any of them.
// The new file holds what this code writes and nothing else: times and rotation are carried over, names and places not.

import {
  EncodedAudioPacketSource,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  FilePathSource,
  Input,
  Mp4OutputFormat,
  MP4,
  Output,
  QTFF,
  type EncodedPacket,
  type InputAudioTrack,
  type InputVideoTrack,
} from 'mediabunny';
import { cleanSample, readAvcConfiguration, type AvcConfiguration } from '../../kits/iso-bmff/avc.ts';
import type { Movie } from '../../kits/iso-bmff/movie.ts';
import type { MediaFacts } from './facts.ts';
import { isAac, shownFromSeconds, shownUntilSeconds } from './browser-fit.ts';
import type { MediaLimits } from './limits.ts';
import { planPackets, type PacketPlan } from './plan-packets.ts';
import { REFUSALS } from './refusals.ts';
import { Refused } from './refused.ts';
import { wholeTarget } from './whole-target.ts';

interface Lane {
  readonly sink: EncodedPacketSink;
  readonly plan: PacketPlan;
  /** Takes one packet; null says that there was nothing to keep in it. */
  put(packet: EncodedPacket, isFirst: boolean): Promise<'kept' | 'dropped'>;
}

/**
 * Copies video and sound of a file that `inspect` found fit. `sourceBytes` bounds what is written: samples of a
 * hostile file may overlap. Errors: Refused; what the disk says.
 */
export async function copyTracks(
  sourcePath: string,
  targetPath: string,
  movie: Movie,
  sourceBytes: number,
  limits: MediaLimits,
  onProgress: (part: number) => void,
): Promise<MediaFacts> {
  const input = new Input({ source: new FilePathSource(sourcePath), formats: [MP4, QTFF] });
  try {
    const video = (await input.getVideoTracks())[0];
    if (video === undefined) throw new Refused([REFUSALS.damaged]);
    const audio = await findAudio(await input.getAudioTracks(), movie);
    const picture = await readPicture(video, limits);
    const videoSink = new EncodedPacketSink(video);
    const videoPlan = await planPackets(videoSink, 'video', shownIn(movie, video.id), limits);
    if (videoPlan.end <= videoPlan.first) throw new Refused([REFUSALS.damaged]);
    const audioSink = audio === null ? null : new EncodedPacketSink(audio);
    const audioPlan =
      audio === null || audioSink === null
        ? null
        : await planPackets(audioSink, 'audio', shownIn(movie, audio.id), limits);
    const totalBytes = videoPlan.sizeBytes + (audioPlan?.sizeBytes ?? 0);
    if (totalBytes > sourceBytes) throw new Refused([REFUSALS.damaged]);

    const output = new Output({
      format: new Mp4OutputFormat({
        fastStart: totalBytes <= limits.maxInMemoryBytes ? 'in-memory' : 'reserve',
      }),
      target: wholeTarget(targetPath, sourceBytes + 2 * limits.maxIndexBytes),
    });
    const lanes = [addVideo(output, videoSink, videoPlan, picture)];
    const hasAudio =
      audio !== null && audioSink !== null && audioPlan !== null && audioPlan.end > audioPlan.first;
    if (hasAudio) lanes.push(await addAudio(output, audio, audioSink, audioPlan));
    await output.start();
    await copyAll(lanes, totalBytes, onProgress);
    await output.finalize();
    return {
      durationMs: Math.round(Math.max(videoPlan.endSeconds, hasAudio ? audioPlan.endSeconds : 0) * 1000),
      width: await video.getDisplayWidth(),
      height: await video.getDisplayHeight(),
      rotation: picture.rotation,
      frameRate: videoPlan.spanSeconds > 0 ? (videoPlan.end - videoPlan.first) / videoPlan.spanSeconds : 0,
      hasAudio,
      videoCodec: picture.decoder.codec,
    };
  } finally {
    input.dispose();
  }
}

function shownIn(movie: Movie, trackId: number): { fromSeconds: number; untilSeconds: number } {
  const track = movie.tracks.find((candidate) => candidate.id === trackId);
  return track === undefined
    ? { fromSeconds: 0, untilSeconds: Infinity }
    : { fromSeconds: shownFromSeconds(track), untilSeconds: shownUntilSeconds(track) };
}

interface Picture {
  readonly decoder: VideoDecoderConfig;
  readonly configuration: AvcConfiguration;
  readonly rotation: 0 | 90 | 180 | 270;
  readonly flip: boolean;
}

async function readPicture(video: InputVideoTrack, limits: MediaLimits): Promise<Picture> {
  const decoder = await video.getDecoderConfig();
  const record = decoder?.description;
  if (decoder === null || record === undefined) throw new Refused([REFUSALS.damaged]);
  const configuration = readAvcConfiguration(toBytes(record));
  if (configuration === null) throw new Refused([REFUSALS.damaged]);
  if (configuration.chroma !== 1 || configuration.bitDepth !== 8) throw new Refused([REFUSALS.colourDepth]);
  const width = decoder.codedWidth ?? 0;
  const height = decoder.codedHeight ?? 0;
  if (width === 0 || height === 0) throw new Refused([REFUSALS.damaged]);
  if (width * height > limits.maxPixels) throw new Refused([REFUSALS.tooManyPixels(width, height)]);
  return {
    decoder: { ...decoder, description: configuration.record },
    configuration,
    rotation: await video.getRotation(),
    flip: await video.getFlip(),
  };
}

/** The first sound that browsers play; phones put a spatial recording beside it. */
async function findAudio(tracks: readonly InputAudioTrack[], movie: Movie): Promise<InputAudioTrack | null> {
  const fit = new Set(movie.tracks.filter(isAac).map((track) => track.id));
  for (const track of tracks) if (fit.has(track.id) && (await track.getCodec()) === 'aac') return track;
  // The index announced AAC, but the description inside says something else, MP3 for example.
  if (fit.size > 0) throw new Refused([REFUSALS.audioCodec('of a kind that browsers do not play')]);
  return null;
}

function addVideo(output: Output, sink: EncodedPacketSink, plan: PacketPlan, picture: Picture): Lane {
  const source = new EncodedVideoPacketSource('avc');
  output.addVideoTrack(source, {
    rotation: picture.rotation,
    flip: picture.flip,
    maximumPacketCount: plan.end - plan.first,
  });
  let started = false;
  return {
    sink,
    plan,
    put: async (packet) => {
      const data = cleanSample(packet.data, picture.configuration.lengthBytes);
      // Whatever its index says, a video can only start with a frame that needs no other.
      if (data === null || (!started && packet.type !== 'key')) return 'dropped';
      const kept = data === packet.data ? packet : packet.clone({ data });
      await source.add(kept, started ? undefined : { decoderConfig: picture.decoder });
      started = true;
      return 'kept';
    },
  };
}

const PLAYABLE_AAC = /^mp4a\.40\.0?(2|5|29)$/; // AAC-LC, HE-AAC, HE-AAC v2: ISO/IEC 14496-3, table 1.17
const MAX_AAC_DESCRIPTION_BYTES = 64; // an AudioSpecificConfig takes 2 to about 20

async function addAudio(
  output: Output,
  audio: InputAudioTrack,
  sink: EncodedPacketSink,
  plan: PacketPlan,
): Promise<Lane> {
  const decoder = await audio.getDecoderConfig();
  const description = decoder?.description;
  if (
    decoder === null ||
    description === undefined ||
    toBytes(description).length > MAX_AAC_DESCRIPTION_BYTES
  )
    throw new Refused([REFUSALS.damaged]);
  if (!PLAYABLE_AAC.test(decoder.codec))
    throw new Refused([REFUSALS.audioCodec(`a rare kind of AAC (${decoder.codec})`)]);
  const source = new EncodedAudioPacketSource('aac');
  output.addAudioTrack(source, { maximumPacketCount: plan.end - plan.first });
  return {
    sink,
    plan,
    put: async (packet, isFirst) => {
      await source.add(packet, isFirst ? { decoderConfig: decoder } : undefined);
      return 'kept';
    },
  };
}

const COLLECT_EVERY_BYTES = 32 * 1024 * 1024; // 8 MiB cost a sixth of the time
const MAX_DROPPED_PART = 0.1; // guess: a few broken frames are a flicker, more is a broken video

async function copyAll(
  lanes: readonly Lane[],
  totalBytes: number,
  onProgress: (part: number) => void,
): Promise<void> {
  let copiedBytes = 0;
  let dropped = 0;
  let collectAt = COLLECT_EVERY_BYTES;
  const states = lanes.map((lane) => ({
    lane,
    last: null as EncodedPacket | null,
    index: 0,
    atSeconds: -Infinity,
    done: false,
  }));
  for (;;) {
    const open = states.filter((state) => !state.done);
    if (open.length === 0) break;
    // The track that is behind comes next, so that sound and picture lie close together in the file.
    const next = open.reduce((behind, state) => (state.atSeconds < behind.atSeconds ? state : behind));
    const { lane } = next;
    // One by one: the library's own iterator reads ahead without a bound that fits a small server.
    const options = { metadataOnly: next.index < lane.plan.first };
    const packet: EncodedPacket | null =
      next.last === null
        ? await lane.sink.getFirstPacket(options)
        : await lane.sink.getNextPacket(next.last, options);
    // Fewer packets than the index said: their bytes are not in the file.
    if (packet === null) throw new Refused([REFUSALS.cutOff(0)]);
    next.last = packet;
    if (next.index >= lane.plan.first) {
      if ((await lane.put(packet, next.index === lane.plan.first)) === 'dropped') dropped++;
      copiedBytes += packet.data.length;
      if (copiedBytes >= collectAt) {
        Bun.gc(true);
        collectAt = copiedBytes + COLLECT_EVERY_BYTES;
      }
      onProgress(copiedBytes / totalBytes);
    }
    next.atSeconds = packet.timestamp;
    next.index++;
    next.done = next.index === lane.plan.end;
  }
  const video = lanes[0]!.plan;
  if (dropped > (video.end - video.first) * MAX_DROPPED_PART) throw new Refused([REFUSALS.damaged]);
}

function toBytes(source: AllowSharedBufferSource): Uint8Array {
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);
}
