// Resumable uploads: what a cut costs, how fast a file is taken and flushed beside nginx, and what twenty at once hold
// in memory.

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BenchFlags } from './support/flags.ts';
import { makeFolder } from './support/folder.ts';
import { residentMb, ROOT, sayConditions } from './support/machine.ts';
import { startPutNginx } from './support/nginx-put.ts';
import { inTurn, spreadOf } from './support/rounds.ts';
import { send, type Request, type Sent } from './support/sender.ts';
import { startLiveServer, type Server } from './support/server.ts';
import { aimText, decimals, say, spreadText, tableText, whole } from './support/table.ts';
import { sayMissing } from './support/tools.ts';

const LARGE_BYTES = 200_000_000; // a minute of 4K from a phone
const CUT_BYTES = 40_000_000;
const CUTS = 10;
const AT_ONCE = 20;
const EACH_BYTES = 40_000_000;
const AIM_RATIO = 0.7;
const AIM_MB = 200;
const UPLOADS = '/api/v1/uploads';

/** Measures uploads and prints the figures. */
export async function benchUpload(flags: BenchFlags): Promise<void> {
  sayConditions(
    'upload',
    ['nginx'],
    [
      `${whole(LARGE_BYTES / 1e6)} MB of noise over one local connection; ours: POST and PATCH until the clip is named`,
      `nginx: PUT by its own module, one worker, then sync of the file; ${flags.rounds} rounds in turn`,
    ],
  );
  sayMissing(['nginx']);
  await measureCuts();
  await measureSpeed(flags.rounds);
  await measureMemory();
}

async function measureCuts(): Promise<void> {
  await using folder = await makeFolder('upload-cut');
  let server = await startLiveServer(folder.path);
  try {
    const token = await linkToken(folder.path);
    const body = noise(CUT_BYTES);
    const path = await begin(server, token, body.byteLength);
    let acknowledged = 0;
    let sentAgain = 0;
    for (let cut = 0; cut < CUTS; cut++) {
      const breakAfter = Math.floor(Math.random() * (CUT_BYTES / CUTS));
      await patch(server, token, path, body, acknowledged, breakAfter);
      if (cut % 3 === 2) {
        await server.kill();
        server = await startLiveServer(folder.path);
      }
      const offset = await offsetOf(server, token, path);
      // Whatever the server told of before and does not tell of now would have to be sent again.
      sentAgain += Math.max(0, acknowledged - offset);
      acknowledged = offset;
    }
    const last = await patch(server, token, path, body, acknowledged);
    const clip = last?.headers.get('upload-clip');
    if (clip === undefined) throw new Error(`The upload did not arrive: ${last?.status}.`);
    await requireSame(folder.path, body);
    say();
    say(`  ${CUTS} cuts, a kill -9 of the server after every third; the clip is the file, byte for byte`);
    say(
      aimText({
        what: 'acknowledged bytes sent again',
        value: sentAgain,
        relation: 'at most',
        bound: 0,
        unit: '',
        format: whole,
      }),
    );
  } finally {
    await server.stop();
  }
}

async function measureSpeed(rounds: number): Promise<void> {
  await using folder = await makeFolder('upload-speed');
  const nginx = await startPutNginx(folder.path);
  const dataDir = join(folder.path, 'data');
  const server = await startLiveServer(dataDir);
  try {
    const token = await linkToken(dataDir);
    const body = noise(LARGE_BYTES);
    const done = await inTurn(rounds, {
      ours: async () => {
        stamp(body);
        const began = performance.now();
        const path = await begin(server, token, body.byteLength);
        const sent = await patch(server, token, path, body, 0);
        const seconds = (performance.now() - began) / 1000;
        if (sent?.headers.get('upload-clip') === undefined) throw new Error(`Refused: ${sent?.status}.`);
        await rm(originalOf(dataDir, body));
        return LARGE_BYTES / 1e6 / seconds;
      },
      peer:
        nginx === null
          ? null
          : async () => {
              stamp(body);
              const began = performance.now();
              const sent = await send({ port: nginx.port, method: 'PUT', path: '/clip.mov', body });
              Bun.spawnSync(['sync', nginx.pathOf('clip.mov')]);
              const seconds = (performance.now() - began) / 1000;
              if (sent === null || sent.status > 204) throw new Error(`nginx: ${sent?.status}.`);
              await rm(nginx.pathOf('clip.mov'));
              return LARGE_BYTES / 1e6 / seconds;
            },
    });
    const ratios = done.flatMap(({ ours, peer }) => (peer === null ? [] : [ours / peer]));
    const peers = done.flatMap(({ peer }) => peer ?? []);
    say();
    say(
      tableText(
        ['', 'MB/s (min to max)'],
        [
          ['Eyewitness: flushed, hashed, a clip', spreadText(spreadOf(done.map(({ ours }) => ours)), whole)],
          ['nginx PUT, then sync FILE', spreadText(spreadOf(peers), whole)],
        ],
      ),
    );
    say(`  ratio a round  ${spreadText(spreadOf(ratios), decimals(2))}`);
    say(
      aimText({
        what: 'ours to nginx, median of rounds',
        value: spreadOf(ratios).median,
        relation: 'at least',
        bound: AIM_RATIO,
        unit: '',
        format: decimals(2),
      }),
    );
  } finally {
    await server.stop();
    await nginx?.stop();
  }
}

async function measureMemory(): Promise<void> {
  await using folder = await makeFolder('upload-memory');
  const server = await startLiveServer(folder.path);
  try {
    const token = await linkToken(folder.path);
    const before = residentMb(server.pid);
    let most = before;
    const watching = setInterval(() => {
      most = Math.max(most, residentMb(server.pid));
    }, 20);
    const body = noise(EACH_BYTES);
    const paths = await Promise.all(Array.from({ length: AT_ONCE }, () => begin(server, token, EACH_BYTES)));
    const sent = await Promise.all(paths.map((path) => patch(server, token, path, body, 0)));
    clearInterval(watching);
    const arrived = sent.filter((one) => one?.headers.has('upload-clip')).length;
    say();
    say(
      `  ${AT_ONCE} uploads of ${EACH_BYTES / 1e6} MB at once, ${arrived} arrived: ${whole(before)} MB before, ${whole(most)} MB at most`,
    );
    say(
      aimText({
        what: 'resident memory with them under way',
        value: most,
        relation: 'at most',
        bound: AIM_MB,
        unit: ' MB',
        format: whole,
      }),
    );
  } finally {
    await server.stop();
  }
}

/** Bytes that no disk makes smaller. */
function noise(length: number): Uint8Array {
  const block = crypto.getRandomValues(new Uint8Array(65_536));
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += block.length) bytes.set(block.subarray(0, length - at), at);
  return bytes;
}

/** Makes it another file: the same one again would be known. */
function stamp(bytes: Uint8Array): void {
  crypto.getRandomValues(bytes.subarray(0, 32));
}

async function linkToken(dataDir: string): Promise<string> {
  const child = Bun.spawn({
    cmd: [process.execPath, 'src/main.ts', 'clips', 'link', '--clips', '1000', '--json', '--data', dataDir],
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { address } = JSON.parse(await new Response(child.stdout).text()) as { address: string };
  return address.split('/').at(-1)!;
}

const tus = (token: string, headers: Readonly<Record<string, string>>): Request['headers'] => ({
  'tus-resumable': '1.0.0',
  authorization: `Bearer ${token}`,
  ...headers,
});

async function begin({ port }: Server, token: string, sizeBytes: number): Promise<string> {
  const headers = tus(token, { 'upload-length': String(sizeBytes) })!;
  const sent = await send({ port, method: 'POST', path: UPLOADS, headers });
  const path = sent?.headers.get('location');
  if (path === undefined) throw new Error(`No upload was begun: ${sent?.status}.`);
  return path;
}

function patch(
  { port }: Server,
  token: string,
  path: string,
  body: Uint8Array,
  offset: number,
  breakAfter?: number,
): Promise<Sent | null> {
  const headers = tus(token, {
    'upload-offset': String(offset),
    'content-type': 'application/offset+octet-stream',
  })!;
  const rest = body.subarray(offset);
  return send({
    port,
    method: 'PATCH',
    path,
    headers,
    body: rest,
    ...(breakAfter === undefined ? {} : { breakAfter }),
  });
}

async function offsetOf({ port }: Server, token: string, path: string): Promise<number> {
  const sent = await send({ port, method: 'HEAD', path, headers: tus(token, {})! });
  return Number(sent?.headers.get('upload-offset') ?? Number.NaN);
}

function originalOf(dataDir: string, body: Uint8Array): string {
  const sha256 = new Bun.CryptoHasher('sha256').update(body).digest('hex');
  return join(dataDir, 'files', 'private', sha256.slice(0, 2), sha256);
}

async function requireSame(dataDir: string, body: Uint8Array): Promise<void> {
  const kept = Buffer.from(await Bun.file(originalOf(dataDir, body)).arrayBuffer());
  if (!kept.equals(body)) throw new Error('The clip is not the file that was sent.');
}
