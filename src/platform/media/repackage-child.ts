// Runs in a process of its own: the file it opens may come from anybody. It is given two paths and limits, no
// environment, and answers with lines of JSON on standard output.

import { writeSync } from 'node:fs';
import { copyProblems } from './browser-fit.ts';
import { clearTimes } from './clear-times.ts';
import { copyTracks } from './copy-tracks.ts';
import type { ChildReport, MediaFacts } from './facts.ts';
import { withFile } from './file-source.ts';
import { inspect } from './inspect.ts';
import type { MediaLimits } from './limits.ts';
import { REFUSALS } from './refusals.ts';
import { Refused } from './refused.ts';

interface Task {
  readonly sourcePath: string;
  readonly targetPath: string;
  readonly limits: MediaLimits;
}

const PROGRESS_EVERY_MS = 100;

function tell(report: ChildReport): void {
  writeSync(1, `${JSON.stringify(report)}\n`);
}

async function repackage({ sourcePath, targetPath, limits }: Task): Promise<MediaFacts> {
  const { movie, sizeBytes } = await withFile(sourcePath, async (source) => {
    const inspection = await inspect(source, limits);
    if (inspection.outcome === 'refused') throw new Refused(inspection.problems);
    const problems = copyProblems(inspection.movie);
    if (problems.length > 0) throw new Refused(problems);
    return { movie: inspection.movie, sizeBytes: source.sizeBytes };
  });
  let toldAt = 0;
  const facts = await copyTracks(sourcePath, targetPath, movie, sizeBytes, limits, (part) => {
    const now = performance.now();
    if (now - toldAt < PROGRESS_EVERY_MS) return;
    toldAt = now;
    tell({ report: 'progress', part });
  });
  await clearTimes(targetPath);
  return facts;
}

const DISK_FULL = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EFBIG', 'EIO']);

function reportOf(thrown: unknown): ChildReport {
  if (thrown instanceof Refused) return { report: 'refused', problems: [...thrown.problems] };
  writeSync(2, `${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}\n`);
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  if (DISK_FULL.has(code)) return { report: 'disk_full' };
  return { report: 'refused', problems: [REFUSALS.unreadable] };
}

const report = await repackage(JSON.parse(process.argv.at(-1) ?? '') as Task).then(
  (facts): ChildReport => ({ report: 'repackaged', facts }),
  reportOf,
);
tell(report);
process.exit(0);
