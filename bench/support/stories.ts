// Data folders full of stories. Ten thousand take minutes to compress, so they are made once for each state of the
// source and kept in the system's temporary folder; a folder counts only when it was finished.

import { cp, mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FillQuestion } from './fill.ts';
import { inventSlug, inventStory } from './invented-story.ts';
import { ROOT } from './machine.ts';
import { say } from './table.ts';

const OLD_MS = 24 * 60 * 60_000;
const PREFIX = `eyewitness-bench-stories-${process.getuid?.() ?? 'all'}-`;

/** The folder of finished stories for this source, made when it is not there. Not to be written to by votes. */
export async function preparedStories(count: number): Promise<string> {
  const path = join(tmpdir(), `${PREFIX}${count}-${await sourceHash()}`);
  if (await isFolder(path)) {
    await utimes(path, new Date(), new Date());
    return path;
  }
  await removeOld();
  const building = `${path}.building-${process.pid}`;
  await mkdir(building, { mode: 0o700 });
  try {
    await fillFolder({ dataDir: building, count });
    await rename(building, path);
  } finally {
    await rm(building, { recursive: true, force: true });
  }
  return path;
}

/** A copy that may be written to. */
export async function copyStories(prepared: string, to: string): Promise<string> {
  await cp(prepared, to, { recursive: true, filter: (source) => !source.endsWith('.sock') });
  return to;
}

/** Paths of the first stories, in the order they were invented. */
export function storyPaths(count: number): readonly string[] {
  return Array.from({ length: count }, (_, number) => `/stories/${inventSlug(number, inventStory(number))}`);
}

async function fillFolder(question: FillQuestion): Promise<void> {
  const began = performance.now();
  say(`Preparing ${question.count} stories, once for this state of the source ...`);
  const child = Bun.spawn({
    cmd: [process.execPath, 'bench/support/fill.ts'],
    cwd: ROOT,
    stdio: [new Blob([JSON.stringify(question)]), 'pipe', 'inherit'],
  });
  let told = began;
  for await (const chunk of child.stdout) {
    const done = Number(new TextDecoder().decode(chunk).trim().split('\n').at(-1));
    if (performance.now() - told < 10_000) continue;
    told = performance.now();
    say(`  ${done} of ${question.count} after ${Math.round((told - began) / 1000)} s`);
  }
  if ((await child.exited) !== 0) throw new Error('The stories could not be prepared.');
  say(`  ready after ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

/** Changes with whatever could change what is stored. */
async function sourceHash(): Promise<string> {
  const hasher = new Bun.CryptoHasher('sha256');
  const patterns = [
    '{src,migrations}/**/*.{ts,tsx,css,sql,md}',
    'bench/support/{fill,invented-story}.ts',
    'package-lock.json',
  ];
  const paths = patterns.flatMap((pattern) => [...new Bun.Glob(pattern).scanSync({ cwd: ROOT })]);
  for (const path of paths.filter((path) => !path.includes('.test.')).toSorted())
    hasher.update(`${path}\0`).update(await Bun.file(join(ROOT, path)).bytes());
  return hasher.digest('hex').slice(0, 16);
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

async function removeOld(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const path = join(tmpdir(), name);
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > OLD_MS) await rm(path, { recursive: true, force: true });
  }
}
