// What a clip's ladder costs, beside what people do with ffmpeg alone; and how soon its first rendition is there.

import { readFileSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { encode, ladderOf, NO_EDITS } from '../src/platform/media/index.ts';
import { needs } from '../test/support/encoded-clips.ts';
import { getTool } from '../test/support/tools.ts';
import type { BenchFlags } from './support/flags.ts';
import { makeFolder } from './support/folder.ts';
import { sayConditions } from './support/machine.ts';
import { h264Source, hlgSource, type PhoneSource } from './support/phone-sources.ts';
import { plainRun, separateRuns, singleRun } from './support/plain-ffmpeg.ts';
import { aimText, decimals, say, tableText } from './support/table.ts';

export interface LadderFigures {
  readonly name: string;
  /** Work of the processor, in seconds. */
  readonly oursCpu: number;
  readonly separateCpu: number;
  readonly singleCpu: number;
  /** Of one plain encode, on the wall, in seconds. */
  readonly plainWall: number;
  /** The first segment of picture and sound; NaN where no rendition is made before the others. */
  readonly firstWall: number;
  readonly quickWall: number;
}

const SECONDS = Number(process.env['LADDER_SECONDS'] ?? 60);

/** Measures and prints the table. */
export async function benchLadder(_flags: BenchFlags): Promise<void> {
  sayConditions('ladder', [], [`clips of ${SECONDS} s; our work and that of ffmpeg counted by the system`]);
  for (const source of [await h264Source(SECONDS), await hlgSource(SECONDS)])
    sayLadder(await measureLadder(source));
}

/** Takes all figures of one clip, one after the other. */
export async function measureLadder(source: PhoneSource): Promise<LadderFigures> {
  await using folder = await makeFolder('ladder');
  const rungs = ladderOf(source.report, false);
  const first = source.report.video.codec === 'h264' ? null : '360';
  const task = { source, rungs, first, folder: folder.path };
  const ours = await worked(() => ladder(source, first, folder.path));
  await empty(folder.path);
  const separate = await worked(async () => {
    for (const args of separateRuns(task)) await ffmpeg(args);
  });
  await empty(folder.path);
  const single = await worked(() => ffmpeg(singleRun(task)));
  await empty(folder.path);
  const plain = await worked(() => ffmpeg(plainRun(source, folder.path)));
  return {
    name: source.name,
    oursCpu: ours.cpu,
    separateCpu: separate.cpu,
    singleCpu: single.cpu,
    plainWall: plain.wall,
    ...ours.result,
  };
}

/** The quick rendition where there is one, and then the rest. */
async function ladder(
  source: PhoneSource,
  first: string | null,
  folder: string,
): Promise<Pick<LadderFigures, 'firstWall' | 'quickWall'>> {
  const began = performance.now();
  const walls = { firstWall: Number.NaN, quickWall: Number.NaN };
  const here = new Set<string>();
  const run = async (pace: 'fast' | 'good', isFirst: (name: string) => boolean, hasAudio: boolean) => {
    const into = join(folder, pace);
    await mkdir(into);
    const rungs = ladderOf(source.report, false).filter((rung) => isFirst(rung.name));
    const { report, path: sourcePath } = source;
    const taps = pace === 'good';
    await encode(
      needs,
      { sourcePath, report, rungs, hasAudio, taps, pace, folder: into, edits: NO_EDITS, firstSegment: 0 },
      {
        onSegment: async ({ track, number }) => {
          if (pace === 'fast' && number === 0) here.add(track);
          if (here.size === 2 && Number.isNaN(walls.firstWall)) walls.firstWall = since(began);
        },
        onStill: async () => undefined,
        onProgress: () => undefined,
      },
    );
  };
  if (first !== null) {
    await run('fast', (name) => name === first, true);
    walls.quickWall = since(began);
  }
  await run('good', (name) => name !== first, first === null);
  return walls;
}

function since(began: number): number {
  return (performance.now() - began) / 1000;
}

async function worked<Result>(work: () => Promise<Result>) {
  const [cpuBefore, began] = [cpuSeconds(), performance.now()];
  const result = await work();
  return { result, cpu: cpuSeconds() - cpuBefore, wall: since(began) };
}

/** Of this process and of all that it started and waited for: proc_pid_stat(5), fields 14 to 17, in ticks of 10 ms. */
function cpuSeconds(): number {
  const text = readFileSync('/proc/self/stat', 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
}

async function ffmpeg(args: readonly string[]): Promise<void> {
  const child = Bun.spawn([getTool('ffmpeg'), '-nostdin', '-v', 'error', '-y', ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said = await new Response(child.stderr).text();
  if ((await child.exited) !== 0) throw new Error(`ffmpeg failed:\n${said}`);
}

async function empty(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true });
}

/** Prints the figures of one clip with their aims. */
export function sayLadder(figures: LadderFigures): void {
  const { name, oursCpu, separateCpu, singleCpu, plainWall, firstWall, quickWall } = figures;
  const isHdr = name.includes('HLG');
  const two = decimals(2);
  const one = decimals(1);
  say();
  say(
    tableText(
      [name, 'seconds'],
      [
        ['whole ladder, ours: processor', one(oursCpu)],
        ['a run of ffmpeg for each output: processor', one(separateCpu)],
        ['one command by hand: processor', one(singleCpu)],
        ['one plain 720p encode: wall', one(plainWall)],
        ['first segment, ours: wall', one(firstWall)],
        ['first rendition, ours: wall', one(quickWall)],
      ],
    ),
  );
  const aim = (what: string, value: number, bound: number) =>
    say(aimText({ what, value, relation: 'at most', bound, unit: ' x', format: two }));
  aim('ladder against separate runs', oursCpu / separateCpu, isHdr ? 0.85 : 0.8);
  aim('ladder against one command', oursCpu / singleCpu, isHdr ? 1.25 : 1.15);
  aim('first segment against a plain encode', firstWall / plainWall, 0.25);
  aim('first rendition against a plain encode', quickWall / plainWall, 0.7);
}
