// One run of ffmpeg over a clip: one decode feeds every rendition, the sound and the taps that look at the picture.

import { availableParallelism } from 'node:os';
import { AppError } from '../errors.ts';
import { runBounded, type ProcessEnd } from './bounded-process.ts';
import { cutSegments } from './cut-segments.ts';
import { planEncode, type EncodePlan } from './encode-plan.ts';
import type { Encoded, EncodeNeeds, EncodeTaps, EncodeTask } from './encoding.ts';
import { readLoudness, tapFrames, tapStills } from './encode-taps.ts';

export * from './encoding.ts';
export { joinSegments } from './join-segments.ts';
export { ladderOf } from './ladder.ts';

const LOOK_EVERY_MS = 100;
const MAX_THREADS = 8; // guess: more cost memory and gain little at these sizes
const MIB = 1024 * 1024;

/**
 * Encodes. Errors: AppError `no_encoder` (503) without a usable ffmpeg, `clip_unreadable` (422) when it cannot be
 * decoded, `media_interrupted` (503) when something else ended the work, `disk_full` (507).
 */
export async function encode(needs: EncodeNeeds, task: EncodeTask, taps: EncodeTaps): Promise<Encoded> {
  const program = Bun.which(needs.ffmpeg);
  if (program === null) throw noEncoder();
  const plan = planEncode(task, Math.min(MAX_THREADS, availableParallelism()));
  const cutters = plan.streams.map((stream) =>
    cutSegments({ stream, grid: plan.grid, ...task, onSegment: taps.onSegment }),
  );
  const stills = tapStills(plan, task.folder, taps.onStill);
  const frames = tapFrames(plan);
  const stop = new AbortController();
  const signal = taps.signal === undefined ? stop.signal : AbortSignal.any([stop.signal, taps.signal]);
  const run = runBounded([program, ...plan.args], task.folder, limitsFor(task, plan), undefined, {
    onBytes: frames.add,
    onErrorLine: (line) => isProgress(line, plan, taps.onProgress),
    signal,
  });
  try {
    await whileRunning(run, async () => {
      for (const cutter of cutters) await cutter.advance();
      await stills.advance();
    });
    const end = await run;
    judge(needs, end, signal.aborted);
    for (const cutter of cutters) await cutter.finish();
    await stills.finish();
  } catch (thrown) {
    throw isDiskFull(thrown) ? diskFull(thrown) : thrown;
  } finally {
    stop.abort();
    await run;
    for (const cutter of cutters) await cutter.close();
  }
  const codecs = plan.streams.map(({ track }, index) => [track, cutters[index]!.codec] as const);
  if (cutters.some((cutter) => cutter.endUs === 0)) throw unreadable('Nothing came out of it.');
  taps.onProgress(1);
  return {
    durationMs: Math.round(Math.max(...cutters.map((cutter) => cutter.endUs)) / 1000),
    codecs: Object.fromEntries(codecs.flatMap(([track, codec]) => (codec === null ? [] : [[track, codec]]))),
    loudnessLufs: await readLoudness(plan, task.folder),
    hasFlashes: frames.result(),
  };
}

/** Looks every now and then until the run has ended. Errors: what looking throws. */
async function whileRunning(run: Promise<ProcessEnd>, look: () => Promise<void>): Promise<void> {
  let isOver = false;
  const ended = run.finally(() => (isOver = true));
  while (!isOver) {
    await Promise.race([ended, Bun.sleep(LOOK_EVERY_MS)]);
    await look();
  }
}

/** Work on the processor: 2 minutes, and for each second of the clip and each rendition as long as 4K takes. */
const BASE_CPU_MS = 120_000;
const CPU_PER_MS = 30; // guess: 4K HEVC of 10 bits to a rendition takes a fifth of it on a small server
const MAX_MEMORY_BYTES = 3072 * MIB; // guess: 4K HEVC to four renditions takes a third

function limitsFor(task: EncodeTask, plan: EncodePlan) {
  const maxCpuMs = BASE_CPU_MS + plan.durationMs * CPU_PER_MS * (1 + task.rungs.length);
  return { maxCpuMs, maxMs: 4 * maxCpuMs, maxMemoryBytes: MAX_MEMORY_BYTES };
}

/** Lines of `-progress`: a key and a value. */
function isProgress(line: string, plan: EncodePlan, onProgress: (part: number) => void): boolean {
  const said = /^(\w+)=(.*)$/.exec(line);
  if (said === null) return false;
  const seconds = Number(said[2]) / 1e6 - plan.startSeconds;
  const wholeSeconds = plan.durationMs / 1000 - plan.startSeconds;
  if (said[1] === 'out_time_us' && Number.isFinite(seconds) && wholeSeconds > 0)
    onProgress(Math.min(1, Math.max(0, seconds / wholeSeconds)));
  return true;
}

function judge({ log }: EncodeNeeds, end: ProcessEnd, wasStopped: boolean): void {
  if (end.complaint !== '') log.warn('media.encode_complaint', { complaint: end.complaint });
  const said = `${end.ending} after ${Math.round(end.tookMs)} ms: ${end.complaint}`;
  if (/No space left on device|Disk quota exceeded/.test(end.complaint)) throw diskFull(new Error(said));
  if (wasStopped || end.ending === 'killed' || end.ending === 'kept_waiting')
    throw new AppError(
      'media_interrupted',
      503,
      'Preparing the clip was interrupted. It starts again by itself.',
      { cause: new Error(said) },
    );
  if (/Unknown encoder|No such filter|Unrecognized option/.test(end.complaint)) throw noEncoder(said);
  if (end.ending !== 'exited' || end.exitCode !== 0) throw unreadable(said);
}

function noEncoder(said = 'not found'): AppError {
  return new AppError(
    'no_encoder',
    503,
    'This clip has to be encoded anew, and there is no usable ffmpeg here. Install ffmpeg with libx264, or set EYEWITNESS_FFMPEG.',
    { cause: new Error(said) },
  );
}

function unreadable(said: string): AppError {
  return new AppError(
    'clip_unreadable',
    422,
    'This video could not be read. Ask for the original file and send it again.',
    { cause: new Error(said) },
  );
}

function diskFull(cause: unknown): AppError {
  return new AppError(
    'disk_full',
    507,
    'The disk is full: the clip could not be prepared. Free some space.',
    {
      cause,
    },
  );
}

function isDiskFull(thrown: unknown): boolean {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : null;
  return code === 'ENOSPC' || code === 'EDQUOT';
}
