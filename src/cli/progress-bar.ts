// Shows long work on a terminal; says nothing where standard error is not one.

import type { Progress } from '../platform/commands/index.ts';

const WIDTH = 30;

export interface ProgressBar {
  show(progress: Progress): void;
  clear(): void;
}

export function progressBar(): ProgressBar {
  if (!process.stderr.isTTY) return { show: () => undefined, clear: () => undefined };
  return {
    show: ({ says, part }) => {
      const done = part === null ? 0 : Math.round(Math.min(1, part) * WIDTH);
      const share = part === null ? '' : ` ${Math.round(Math.min(1, part) * 100)} %`;
      process.stderr.write(`\r\u001b[K${says} [${'#'.repeat(done)}${'.'.repeat(WIDTH - done)}]${share}`);
    },
    clear: () => {
      process.stderr.write('\r\u001b[K');
    },
  };
}
