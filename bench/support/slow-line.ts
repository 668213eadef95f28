// A bad mobile line as a TCP proxy: bytes leave at the line's rate, arrive half a round trip later, and now and then a
// chunk is lost and comes again after a retransmission time-out, holding back all behind it, as TCP does. Not drawn: TCP's
// slow start, which first sends 14 KB (10 segments, RFC 6928) in one round trip; a page's HTML is meant to fit.

import { connect, createServer, type Server, type Socket } from 'node:net';

export interface Line {
  readonly bitsPerSecond: number;
  readonly roundTripMs: number;
  /** Share of chunks that are lost once. */
  readonly lossShare: number;
  readonly seed: number;
}

/** The line that the aim of 3 s is stated for. */
export const BAD_LINE: Line = { bitsPerSecond: 400_000, roundTripMs: 400, lossShare: 0.02, seed: 1 };

const CHUNK_BYTES = 1400; // a full segment on a mobile network (MTU 1,500 less headers and tunnels)
// A sender's time-out is the smoothed round trip plus four times its variation (RFC 6298, section 2): with 400 ms and
// a first variation of half of it 1.2 s, and never under the 1 s that the RFC asks for. Later ones are shorter.
const RETRANSMISSION_MS = 1000;

export interface SlowLine extends AsyncDisposable {
  readonly origin: string;
}

/** Opens a port whose every connection goes to `port` of this machine over one shared line. */
export async function openSlowLine(port: number, line: Line): Promise<SlowLine> {
  const random = seeded(line.seed);
  const sockets = new Set<Socket>();
  // One line each way: connections share its rate, a lost chunk delays its own connection alone.
  const down = { freeAtMs: 0 };
  const up = { freeAtMs: 0 };
  const server: Server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1');
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => [client, upstream].forEach((one) => one.destroy()));
      socket.on('close', () => sockets.delete(socket));
    }
    // The handshake of TCP is a round trip before the first byte can leave.
    carry(client, upstream, up, line, random, line.roundTripMs);
    carry(upstream, client, down, line, random, 0);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The slow line has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    [Symbol.asyncDispose]: () => {
      sockets.forEach((socket) => socket.destroy());
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function carry(
  from: Socket,
  to: Socket,
  way: { freeAtMs: number },
  line: Line,
  random: () => number,
  firstMs: number,
): void {
  /** Nothing of a connection arrives before what was sent before it. */
  let arrivedMs = performance.now() + firstMs;
  const opensMs = arrivedMs;
  from.on('data', (read) => {
    const bytes = typeof read === 'string' ? Buffer.from(read) : read;
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
      const chunk = Buffer.from(bytes.subarray(at, at + CHUNK_BYTES));
      const startMs = Math.max(performance.now(), way.freeAtMs, opensMs);
      way.freeAtMs = startMs + (chunk.length * 8 * 1000) / line.bitsPerSecond;
      const lostMs = random() < line.lossShare ? RETRANSMISSION_MS : 0;
      arrivedMs = Math.max(arrivedMs, way.freeAtMs + line.roundTripMs / 2 + lostMs);
      setTimeout(() => to.writable && to.write(chunk), arrivedMs - performance.now());
    }
  });
  from.on('end', () => setTimeout(() => to.end(), Math.max(0, arrivedMs - performance.now()) + 1));
}

/** Numbers from 0 to 1, the same for the same seed, and unlike those of the next seed from the first one on. */
function seeded(seed: number): () => number {
  let drawn = 0;
  return () => Number(Bun.hash.wyhash(`${seed} ${drawn++}`) % 2n ** 32n) / 2 ** 32;
}
