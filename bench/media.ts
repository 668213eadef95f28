// How fast a clip's media are sent, beside nginx with the same files: ranges of a large MP4, and whole segments.

import { join } from 'node:path';
import { readyToAskMedia, type AskedMedia, type MediaRequest } from './support/ask-media.ts';
import type { BenchFlags } from './support/flags.ts';
import { makeFolder } from './support/folder.ts';
import { residentMb, sayConditions } from './support/machine.ts';
import { startNginx, type StoredPage } from './support/nginx.ts';
import { inTurn, spreadOf, type Round } from './support/rounds.ts';
import { startLiveServer, type Server } from './support/server.ts';
import { storeClip } from './support/stored-clip.ts';
import { aimText, decimals, memoryAimText, say, spreadText, tableText, whole } from './support/table.ts';
import { findTool, sayMissing } from './support/tools.ts';

const CONNECTIONS = 256;
const WARM_UP_MS = 2000;
const AIM = 0.8;
const SIZES = { mp4Bytes: 50_000_000, segmentBytes: 300_000, segments: 30 };
const RANGE_BYTES = 65_536;

/** Measures media and prints the tables. Errors: throws when an answer is no success. */
export async function benchMedia(flags: BenchFlags): Promise<void> {
  const wrk = findTool('wrk');
  sayConditions(
    'media',
    ['nginx', 'wrk'],
    [
      `${flags.rounds} rounds of ${flags.seconds} s a side in turn, ${CONNECTIONS} connections`,
      `an MP4 of ${whole(SIZES.mp4Bytes / 1e6)} MB in ranges of 64 KiB all over it; ${SIZES.segments} segments of ${whole(SIZES.segmentBytes / 1000)} KB`,
      'nginx: one worker, the same bytes from open files, sendfile, no log; both sides on 127.0.0.1 with the client',
    ],
  );
  sayMissing(['nginx', 'wrk']);
  if (wrk === null) return;
  await using folder = await makeFolder('media');
  const dataDir = join(folder.path, 'data');
  const stored = await storeClip(dataDir, SIZES, randomBytes);
  await using server = await startLiveServer(dataDir);
  const nginx = await startNginx(folder.path, filesOf(server, [stored.mp4, ...stored.segments]), null);
  try {
    const cases: Readonly<Record<string, readonly MediaRequest[]>> = {
      ranges: rangesOf(stored.mp4),
      segments: stored.segments.map((path) => ({ path, range: null })),
    };
    for (const [name, requests] of Object.entries(cases)) {
      const ask = await readyToAskMedia(wrk, folder.path, name, requests);
      const of = ({ port, pid }: { port: number; pid: number }, durationMs: number) =>
        ask({ port, pid, durationMs, connections: CONNECTIONS });
      const peer = nginx && { port: nginx.port, pid: nginx.workerPid };
      await of(server, WARM_UP_MS);
      if (peer !== null) await of(peer, WARM_UP_MS);
      const rounds = await inTurn(flags.rounds, {
        ours: () => of(server, flags.seconds * 1000),
        peer: peer && (() => of(peer, flags.seconds * 1000)),
      });
      sayCase(name, rounds);
    }
    say(memoryAimText(residentMb(server.pid)));
  } finally {
    await nginx?.stop();
  }
}

type MediaRound = Round<AskedMedia, AskedMedia>;

function sayCase(name: string, rounds: readonly MediaRound[]): void {
  say(`\n  ${name}`);
  say(tableText(['', 'requests/s (min to max)', 'MB/s', 'p99 ms', 'server CPU us each'], rowsOf(rounds)));
  const measures = {
    requests: ({ perSecond }: AskedMedia) => perSecond,
    bytes: ({ bytesPerSecond }: AskedMedia) => bytesPerSecond,
  };
  for (const [what, of] of Object.entries(measures)) {
    const ratios = spreadOf(
      rounds.map(({ ours, peer }) => (peer === null ? Number.NaN : of(ours) / of(peer))),
    );
    say(`  ratio of each round, ${what}: ${spreadText(ratios, decimals(2))}`);
    say(
      aimText({
        what: `${name}, ${what} a second, times nginx`,
        value: ratios.median,
        relation: 'at least',
        bound: AIM,
        unit: ' x',
        format: decimals(2),
      }),
    );
  }
}

function rowsOf(rounds: readonly MediaRound[]): string[][] {
  const row = (side: string, asked: readonly AskedMedia[]) => [
    side,
    spreadText(spreadOf(asked.map(({ perSecond }) => perSecond)), whole),
    whole(spreadOf(asked.map(({ bytesPerSecond }) => bytesPerSecond / 1e6)).median),
    decimals(2)(spreadOf(asked.map(({ p99Ms }) => p99Ms)).median),
    decimals(1)(spreadOf(asked.map(({ microsEach }) => microsEach)).median),
  ];
  const peers = rounds.flatMap(({ peer }) => (peer === null ? [] : [peer]));
  return [
    ...(peers.length === 0 ? [] : [row('nginx', peers)]),
    row(
      'Eyewitness',
      rounds.map(({ ours }) => ours),
    ),
  ];
}

/** All over the file, in an order without a short pattern. */
function rangesOf(path: string): readonly MediaRequest[] {
  const count = Math.floor(SIZES.mp4Bytes / RANGE_BYTES);
  const step = 389; // a prime that does not divide the count
  return Array.from({ length: count }, (_, index) => {
    const first = ((index * step) % count) * RANGE_BYTES;
    return { path, range: [first, first + RANGE_BYTES - 1] };
  });
}

async function* filesOf(server: Server, paths: readonly string[]): AsyncGenerator<StoredPage> {
  for (const path of paths) {
    const answer = await fetch(server.origin + path);
    if (answer.status !== 200) throw new Error(`${path} was answered with ${answer.status}.`);
    yield { path, bytes: await answer.bytes() };
  }
}

function randomBytes(count: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(count);
  for (let at = 0; at < count; at += 65_536)
    crypto.getRandomValues(bytes.subarray(at, Math.min(count, at + 65_536)));
  return bytes;
}
