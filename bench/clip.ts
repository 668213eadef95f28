// How soon a clip from a phone plays: from its last byte, in the real server, beside what ffmpeg alone takes.

import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { callCommand, socketPath } from '../src/platform/commands/index.ts';
import type { BenchFlags } from './support/flags.ts';
import { makeFolder } from './support/folder.ts';
import { percentileMs, recordLatencies, type Latencies } from './support/latencies.ts';
import { residentMb, sayConditions } from './support/machine.ts';
import { makePhoneClip, renumber, runFfmpeg } from './support/phone-clip.ts';
import { spreadOf } from './support/rounds.ts';
import { startLiveServer } from './support/server.ts';
import { aimText, decimals, memoryAimText, say, tableText, whole } from './support/table.ts';
import { sayMissing } from './support/tools.ts';

const SECONDS = 60;
const TIMES = 20;
const PEER_TIMES = 3;
const MEDIAN_AIM_S = 0.5;
const P95_AIM_S = 1.5;

/** Measures and prints the tables. Errors: throws when a clip is refused. */
export async function benchClip(_flags: BenchFlags): Promise<void> {
  await using folder = await makeFolder('clip');
  const path = await makePhoneClip(folder.path, {
    seconds: SECONDS,
    size: '1920x1080',
    bitrateKbps: 16_000,
    name: 'IMG_0001.MOV',
  });
  sayMissing(['ffmpeg']);
  if (path === null) return;
  await benchPlayable(folder.path, path);
}

/** From the last byte to playable, for a clip that browsers play as it is. */
async function benchPlayable(folder: string, path: string): Promise<void> {
  sayConditions(
    'clip',
    ['ffmpeg'],
    [
      `${SECONDS} s, 1920x1080 at 30 frames a second, turned to portrait, H.264 and AAC, ${whole(Bun.file(path).size / 1e6)} MB, index at the end, place in it`,
      `sent ${TIMES} times by a command, each time as another clip; the server's own ladder for the clips before goes on meanwhile`,
      'from the last byte leaving the sender to the answer that it is playable',
    ],
  );
  const sent = await sendClips(join(folder, 'data'), path);
  const remuxS = await repeat(PEER_TIMES, () => timedFfmpeg(folder, path, REMUX));
  const encodeS = await timedFfmpeg(folder, path, ENCODE);
  const seconds = decimals(2);
  const at = (part: number) => percentileMs(sent.latencies, part) / 1000;
  say();
  say(
    tableText(
      ['', 'median, s', '95 %, s', 'most, s'],
      [
        ['last byte to playable', seconds(at(0.5)), seconds(at(0.95)), seconds(sent.latencies.maxMs / 1000)],
        ['ffmpeg -c copy +faststart', seconds(spreadOf(remuxS).median), '-', seconds(spreadOf(remuxS).max)],
        ['ffmpeg to 720p, x264 veryfast', seconds(encodeS), '-', '-'],
      ],
    ),
  );
  const aims = [
    ['last byte to playable, median', at(0.5), MEDIAN_AIM_S],
    ['last byte to playable, 95 %', at(0.95), P95_AIM_S],
  ] as const;
  for (const [what, value, bound] of aims)
    say(aimText({ what, value, relation: 'at most', bound, unit: ' s', format: seconds }));
  say(memoryAimText(sent.memoryMb));
}

interface Sent {
  readonly latencies: Latencies;
  readonly memoryMb: number;
}

async function sendClips(dataDir: string, path: string): Promise<Sent> {
  await using server = await startLiveServer(dataDir);
  const recorder = recordLatencies();
  for (let round = 0; round <= TIMES; round++) {
    await renumber(path, round);
    const tookMs = await sendClip(dataDir, path);
    // The first one loads what the server needs for it.
    if (round > 0) recorder.add(tookMs);
  }
  return { latencies: recorder.result(), memoryMb: residentMb(server.pid) };
}

/** Milliseconds from the last byte to playable. Errors: throws when the clip was refused. */
async function sendClip(dataDir: string, path: string): Promise<number> {
  let lastByteAt = 0;
  const file = Bun.file(path);
  const noted = new TransformStream<Uint8Array, Uint8Array>({
    transform: (part, out) => {
      out.enqueue(part);
      lastByteAt = performance.now();
    },
  });
  const answer = await callCommand(
    socketPath(dataDir),
    'clips.receive',
    { fileName: basename(path), sizeBytes: file.size },
    () => undefined,
    file.stream().pipeThrough(noted),
  );
  const tookMs = performance.now() - lastByteAt;
  if ((answer as { readonly clipId?: string }).clipId === undefined) throw new Error('No clip came of it.');
  return tookMs;
}

const REMUX = '-map 0:v -map 0:a -c copy -map_metadata -1 -movflags +faststart'.split(' ');
const ENCODE = '-vf scale=-2:1280 -c:v libx264 -preset veryfast -crf 24 -c:a aac -movflags +faststart'.split(
  ' ',
);

async function timedFfmpeg(folder: string, path: string, args: readonly string[]): Promise<number> {
  const target = join(folder, 'peer.mp4');
  const began = performance.now();
  await runFfmpeg(['-i', path, ...args, target]);
  const tookS = (performance.now() - began) / 1000;
  await rm(target);
  return tookS;
}

async function repeat<T>(times: number, measure: () => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  for (let round = 0; round < times; round++) all.push(await measure());
  return all;
}
