// Reads how a run of `bun test` ended. Whatever does not end as it should counts as a failure: never as green.

export interface Summary {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Why the run as a whole failed, or null. It is counted in `failed`. */
  readonly crashed: string | null;
  /** How many tests, or blocks of tests, were skipped because of a missing tool. */
  skippedFor(tool: string): number;
}

/**
 * Sums up a run: `tail` is the end of what bun wrote on standard error, without colours; `skipLines` are its lines
 * that begin with `(skip)`. Bun counts files that cannot be loaded as failed tests.
 */
export function readSummary(tail: string, skipLines: readonly string[], exitCode: number): Summary {
  const closing = tail.slice(Math.max(0, tail.lastIndexOf('\n\n ')));
  const count = (word: string) => Number(new RegExp(`^ *(\\d+) ${word}$`, 'm').exec(closing)?.[1] ?? 0);
  const passed = count('pass');
  const failed = count('fail');
  const skipped = count('skip') + count('todo');
  const ended = /^Ran \d+ tests? across \d+ files?\./m.test(closing);
  const nothing = passed + failed === 0 && (ended || /had no matches/.test(tail));
  const crashed = nothing
    ? 'no test was run'
    : !ended
      ? `the tests ended before they were done (exit code ${exitCode})`
      : exitCode !== 0 && failed === 0
        ? `the tests ended with exit code ${exitCode}`
        : null;
  return {
    passed,
    failed: failed + (crashed === null ? 0 : 1),
    skipped,
    crashed,
    skippedFor: (tool) => skipLines.filter((line) => needs(line).includes(tool)).length,
  };
}

function needs(line: string): string[] {
  return [...line.matchAll(/\(needs ([^)]*)\)/g)].flatMap((match) => (match[1] ?? '').split(', '));
}
