// redis as the yardstick for votes: INCR on random keys, every command on disk before it is answered. It counts; it
// neither checks who votes nor keeps one vote a reader, which is to its favour.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { processorSeconds } from './machine.ts';
import { freePort, startProgram, until, type Program } from './program.ts';
import { findTool } from './tools.ts';

export interface Incremented {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Processor time the server spent on each command. */
  readonly microsEach: number;
}

export interface Redis extends Program {
  /** INCR from `connections` clients without pipelining, for about `seconds`. */
  increment(connections: number, seconds: number): Promise<Incremented>;
}

const KEYS = 100_000;
const CALIBRATION = 40_000; // commands: about half a second

/** Null when redis or its load generator is not installed. */
export async function startRedis(folder: string): Promise<Redis | null> {
  const server = findTool('redis-server');
  const generator = findTool('redis-benchmark');
  if (server === null || generator === null) return null;
  const dir = join(folder, 'redis');
  await mkdir(dir);
  const port = await freePort();
  const settings = { port, bind: '127.0.0.1', dir, appendonly: 'yes', appendfsync: 'always', save: '' };
  const program = startProgram(
    [server, ...Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)])],
    {
      name: 'redis-server',
    },
  );
  try {
    await Promise.race([until('redis-server', 10_000, () => answers(port)), program.ended]);
  } catch (thrown) {
    await program.kill();
    throw thrown;
  }

  const run = async (connections: number, commands: number): Promise<Incremented> => {
    const beforeS = processorSeconds(program.pid);
    const child = Bun.spawn({
      cmd: [
        generator,
        '-h',
        '127.0.0.1',
        '-p',
        port,
        '-c',
        connections,
        '-n',
        commands,
        '-t',
        'incr',
        '-r',
        KEYS,
        '--csv',
      ].map(String),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = await new Response(child.stdout).text();
    const microsEach = ((processorSeconds(program.pid) - beforeS) * 1e6) / commands;
    // "test","rps","avg_latency_ms","min_latency_ms","p50_latency_ms","p95_latency_ms","p99_latency_ms","max_latency_ms"
    const figures = said
      .split('\n')
      .find((line) => line.startsWith('"INCR'))
      ?.match(/[\d.]+/g)
      ?.map(Number);
    if (figures === undefined || figures.length < 7) throw new Error(`redis-benchmark failed:\n${said}`);
    return { perSecond: figures[0]!, p50Ms: figures[3]!, p99Ms: figures[5]!, microsEach };
  };
  let perSecond = 0;
  return {
    ...program,
    increment: async (connections, seconds) => {
      if (perSecond === 0) ({ perSecond } = await run(connections, CALIBRATION));
      const measured = await run(connections, Math.round(perSecond * seconds));
      ({ perSecond } = measured);
      return measured;
    },
  };
}

async function answers(port: number): Promise<boolean> {
  try {
    const answer = Promise.withResolvers<boolean>();
    const socket = await Bun.connect({
      hostname: '127.0.0.1',
      port,
      socket: {
        data: () => answer.resolve(true),
        close: () => answer.resolve(false),
        error: () => answer.resolve(false),
      },
    });
    socket.write('PING\r\n');
    const there = await answer.promise;
    socket.end();
    return there;
  } catch {
    return false;
  }
}
