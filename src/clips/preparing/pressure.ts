// Whether this server has something better to do than upper renditions: readers wait, or the disk is nearly full.

import { statfs } from 'node:fs/promises';

const NAP_MS = 50;
const MOST_LATE_MS = 150; // guess: a reader notices a page that is later than that
const LEAST_FREE_PART = 0.05;
const LEAST_FREE_BYTES = 1024 ** 3; // guess: on a large disk, room for a night's clips

/** Why work that can wait should, in words for operators; null when nothing speaks against it. Takes 50 ms. */
export async function pressureOn(dataDir: string): Promise<string | null> {
  const began = performance.now();
  await Bun.sleep(NAP_MS);
  if (performance.now() - began - NAP_MS > MOST_LATE_MS) return 'the server is busy with readers';
  const disk = await statfs(dataDir);
  const freeBytes = disk.bavail * disk.bsize;
  const isNearlyFull = freeBytes < LEAST_FREE_BYTES && disk.bavail < disk.blocks * LEAST_FREE_PART;
  return isNearlyFull ? 'the disk is nearly full' : null;
}
