// What a run of the bench can be told. Short runs are for trying things out; figures come from full ones.

import { parseArgs } from 'node:util';

export interface BenchFlags {
  /** Rounds of peer and ours in turn. */
  readonly rounds: number;
  /** Length of one measurement. */
  readonly seconds: number;
  /** Stories in the newsroom. */
  readonly stories: number;
  /** A data folder with that many invented stories, instead of the prepared one. */
  readonly data: string | null;
}

export const FLAGS_USAGE = '[--rounds N] [--seconds N] [--stories N] [--data DIR]';

/** Splits names from flags. Errors: throws on an unknown flag or a number that is none. */
export function parseBench(args: readonly string[]): { names: readonly string[]; flags: BenchFlags } {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '6' },
      stories: { type: 'string', default: '10000' },
      data: { type: 'string' },
    },
  });
  const flags: BenchFlags = {
    rounds: wholeNumber('--rounds', values.rounds, 1, 50),
    seconds: wholeNumber('--seconds', values.seconds, 1, 60),
    stories: wholeNumber('--stories', values.stories, 100, 100_000),
    data: values.data ?? null,
  };
  return { names: positionals, flags };
}

function wholeNumber(flag: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Error(`${flag}: ${JSON.stringify(text)} is not a whole number from ${least} to ${most}.`);
}
