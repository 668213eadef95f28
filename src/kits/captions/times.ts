// Times as caption files write them, and as WebVTT has them.

const TIME = String.raw`(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})(?:[.,:](\d{1,3}))?`;
const TIMING = new RegExp(String.raw`^\s*${TIME}\s*-{1,2}>\s*${TIME}(?:\s.*)?$`);
const ARROW = /-->/;

/** Whether a line is meant as a cue's times, well written or not. */
export function looksLikeTiming(line: string): boolean {
  return ARROW.test(line) || TIMING.test(line);
}

/** The times of a line such as `00:01,5 --> 0:00:02.000 align:start`, in milliseconds; null where it has none. */
export function readTiming(line: string): { readonly startMs: number; readonly endMs: number } | null {
  const found = TIMING.exec(line);
  if (found === null) return null;
  const startMs = toMs(found.slice(1, 5));
  const endMs = toMs(found.slice(5, 9));
  return startMs === null || endMs === null ? null : { startMs, endMs };
}

function toMs([hours, minutes, seconds, fraction]: readonly (string | undefined)[]): number | null {
  const [minute, second] = [Number(minutes), Number(seconds)];
  if (minute > 59 || second > 59) return null;
  return (
    Number(hours ?? 0) * 3_600_000 + minute * 60_000 + second * 1000 + Number((fraction ?? '').padEnd(3, '0'))
  );
}

/** `01:02:03.004`, as WebVTT writes it. */
export function writeTime(ms: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes, seconds] = [
    Math.floor(ms / 3_600_000),
    Math.floor(ms / 60_000) % 60,
    Math.floor(ms / 1000) % 60,
  ];
  return `${two(hours)}:${two(minutes)}:${two(seconds)}.${String(ms % 1000).padStart(3, '0')}`;
}

/** `1:02:03` or `2:03`: for people. */
export function shortTime(ms: number): string {
  return writeTime(ms)
    .slice(0, 8)
    .replace(/^(?:00:)?0?/, '');
}
