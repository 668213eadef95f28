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
  readonly read: ReadFlags;
  readonly outside: OutsideFlags;
}

/** What the benches that look at pages from outside can be told. */
export interface OutsideFlags {
  /** A running server, instead of one that the bench starts. */
  readonly site: string | null;
  /** Where pictures go. */
  readonly to: string | null;
  /** Pages to look at, instead of those found. */
  readonly paths: readonly string[];
  /** A throw-away folder with the outside validators. */
  readonly tools: string | null;
  /** A throw-away folder with Lighthouse in it. */
  readonly lighthouse: string | null;
}

/** What the bench of the reader can be told. */
export interface ReadFlags {
  /** A folder of the PolNeAR corpus with `text/` and `attributions/`. */
  readonly polnear: string | null;
  /** A folder of saved pages, each in a folder of its own with what is expected of it. */
  readonly pages: string | null;
  /** The first so many articles only. */
  readonly limit: number | null;
  /** The gold takes two apostrophes for a double mark as well. */
  readonly doubled: boolean;
  /** Prints so many examples of what went wrong, to the terminal alone. */
  readonly errors: number;
  /** Of these: ours without a gold one, gold ones without ours, or wrong sources of matched quotes. */
  readonly show: 'fp' | 'fn' | 'source' | null;
  readonly of: 'quotes' | 'attributions' | null;
  /** Only findings of this class. */
  readonly class: string | null;
}

export const FLAGS_USAGE =
  '[--rounds N] [--seconds N] [--stories N] [--data DIR] [--polnear DIR] [--pages DIR] [--limit N] [--doubled] [--errors N] [--show fp|fn|source] [--of quotes|attributions] [--class ID] [--site URL] [--to DIR] [--path PATH]... [--tools DIR] [--lighthouse DIR]';

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
      polnear: { type: 'string' },
      pages: { type: 'string' },
      limit: { type: 'string' },
      doubled: { type: 'boolean', default: false },
      errors: { type: 'string', default: '0' },
      show: { type: 'string' },
      of: { type: 'string' },
      class: { type: 'string' },
      site: { type: 'string' },
      to: { type: 'string' },
      path: { type: 'string', multiple: true, default: [] },
      tools: { type: 'string' },
      lighthouse: { type: 'string' },
    },
  });
  const flags: BenchFlags = {
    rounds: wholeNumber('--rounds', values.rounds, 1, 50),
    seconds: wholeNumber('--seconds', values.seconds, 1, 60),
    stories: wholeNumber('--stories', values.stories, 100, 100_000),
    data: values.data ?? null,
    read: {
      polnear: values.polnear ?? null,
      pages: values.pages ?? null,
      limit: values.limit === undefined ? null : wholeNumber('--limit', values.limit, 1, 100_000),
      doubled: values.doubled,
      errors: wholeNumber('--errors', values.errors, 0, 100_000),
      show: oneOf('--show', values.show, ['fp', 'fn', 'source']),
      of: oneOf('--of', values.of, ['quotes', 'attributions']),
      class: values.class ?? null,
    },
    outside: {
      site: values.site ?? null,
      to: values.to ?? null,
      paths: values.path,
      tools: values.tools ?? null,
      lighthouse: values.lighthouse ?? null,
    },
  };
  return { names: positionals, flags };
}

function wholeNumber(flag: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Error(`${flag}: ${JSON.stringify(text)} is not a whole number from ${least} to ${most}.`);
}

function oneOf<Choice extends string>(
  flag: string,
  text: string | undefined,
  choices: readonly Choice[],
): Choice | null {
  if (text === undefined) return null;
  const choice = choices.find((one) => one === text);
  if (choice !== undefined) return choice;
  throw new Error(`${flag}: ${JSON.stringify(text)} is none of ${choices.join(', ')}.`);
}
