// From a stranger's video to a clean one that browsers play and can start at once, without decoding it.
// The work is done by a child process; here its word is checked before anything is kept.

import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { BrokenBoxes } from '../../kits/iso-bmff/boxes.ts';
import { findPrivateBoxes } from '../../kits/iso-bmff/private-boxes.ts';
import { AppError } from '../errors.ts';
import type { Log } from '../log.ts';
import { runBounded, type ProcessEnd, type ProcessLimits } from './bounded-process.ts';
import { childReport, type ChildReport, type MediaFacts } from './facts.ts';
import { withFile } from './file-source.ts';
import { inspect, inspectOutside, readAllButMedia } from './inspect.ts';
import { MEDIA_LIMITS, type MediaLimits } from './limits.ts';
import { REFUSALS, type MediaProblem } from './refusals.ts';

export type Repackaged =
  | { readonly outcome: 'repackaged'; readonly facts: MediaFacts; readonly end: ProcessEnd }
  | { readonly outcome: 'refused'; readonly problems: readonly MediaProblem[] };

const MIB = 1024 * 1024;
const CHILD = join(import.meta.dir, 'repackage-child.ts');
type TimeLimits = Pick<ProcessLimits, 'maxCpuMs' | 'maxMs'>;
/**
 * 20 s of work to start and read the index, then 2 MB/s: guess, a tenth of the slowest disk measured. It may lie
 * waiting for readers and other work for three times as long before it makes room for a later try.
 */
const timeFor = (sizeBytes: number): TimeLimits => {
  const maxCpuMs = 20_000 + sizeBytes / 2000;
  return { maxCpuMs, maxMs: 4 * maxCpuMs };
};
const MAX_MEMORY_BYTES = 512 * MIB; // 15 minutes and 0.9 GB from a phone took 150 MB

/**
 * Reads `sourcePath`, writes `targetPath` (which it makes or replaces). Progress runs from 0 to 1.
 * Errors: `disk_full` (507); `media_interrupted` (503) when something else ended the work, or the machine
 * was too busy for it: try again.
 */
export async function repackage(
  needs: { readonly log: Log; readonly limits?: MediaLimits; readonly times?: TimeLimits },
  sourcePath: string,
  targetPath: string,
  onProgress: (part: number) => void = () => undefined,
): Promise<Repackaged> {
  const limits = needs.limits ?? MEDIA_LIMITS;
  const early = await withFile(sourcePath, inspectOutside);
  if (early !== null) return { outcome: 'refused', problems: [early] };
  const { size } = await stat(sourcePath);
  let last: ChildReport | null = null;
  // Flags: no .env file, no package fetched, a smaller heap.
  const end = await runBounded(
    [
      process.execPath,
      '--no-env-file',
      '--no-install',
      '--smol',
      CHILD,
      JSON.stringify({ sourcePath, targetPath, limits }),
    ],
    dirname(targetPath),
    { ...(needs.times ?? timeFor(size)), maxMemoryBytes: MAX_MEMORY_BYTES, isAwaited: true },
    (line) => {
      const report = readReport(line);
      if (report?.report === 'progress') onProgress(Math.min(1, Math.max(0, report.part)));
      else if (report !== null) last = report;
    },
  );
  if (end.complaint !== '') needs.log.warn('media.repackage_complaint', { complaint: end.complaint });
  return judge(needs.log, end, last, targetPath, limits);
}

async function judge(
  log: Log,
  end: ProcessEnd,
  last: ChildReport | null,
  targetPath: string,
  limits: MediaLimits,
): Promise<Repackaged> {
  if (end.ending === 'too_slow') return { outcome: 'refused', problems: [REFUSALS.tookTooLong] };
  if (end.ending === 'too_large') return { outcome: 'refused', problems: [REFUSALS.unreadable] };
  if (end.ending === 'killed' || end.ending === 'kept_waiting')
    throw new AppError(
      'media_interrupted',
      503,
      'Preparing the clip was interrupted. It starts again by itself.',
      {
        cause: new Error(`${end.ending} after ${Math.round(end.tookMs)} ms: ${end.complaint}`),
      },
    );
  if (last?.report === 'disk_full')
    throw new AppError(
      'disk_full',
      507,
      'The disk is full: the clip could not be prepared. Free some space.',
    );
  if (last?.report === 'refused') return { outcome: 'refused', problems: last.problems };
  // It crashed: on this file it would again.
  if (last?.report !== 'repackaged') return { outcome: 'refused', problems: [REFUSALS.unreadable] };
  const problem = await problemOf(log, targetPath, limits);
  return problem === null
    ? { outcome: 'repackaged', facts: last.facts, end }
    : { outcome: 'refused', problems: [problem] };
}

/** The last guard: nothing private is kept where the public could fetch it. */
async function problemOf(log: Log, targetPath: string, limits: MediaLimits): Promise<MediaProblem | null> {
  try {
    return await withFile(targetPath, async (target) => {
      // Whole: every box and every sample that the new index names lies in the file.
      if ((await inspect(target, limits)).outcome === 'refused') return REFUSALS.unreadable;
      const found = findPrivateBoxes(await readAllButMedia(target, limits));
      if (found.length === 0) return null;
      log.warn('media.not_clean', { found: found.map(({ path, why }) => `${path}: ${why}`).join('; ') });
      return REFUSALS.notClean;
    });
  } catch (thrown) {
    if (thrown instanceof BrokenBoxes) return REFUSALS.unreadable;
    throw thrown;
  }
}

function readReport(line: string): ChildReport | null {
  try {
    const result = v.safeParse(childReport, JSON.parse(line));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}
