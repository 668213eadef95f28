// How a command reads its arguments and says what is wrong with them.

import type { WithNewsroom } from './newsroom.ts';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { editDistance } from '../kits/edit-distance.ts';

/** Wrong usage: exit code 2, with a word on how it is meant. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface CliCommand {
  /** As typed: `publish`. */
  readonly name: string;
  /** The arguments, as the help shows them. */
  readonly usage: string;
  /** One line for the list of commands. */
  readonly says: string;
  /** Answers the exit code. */
  readonly run: (args: readonly string[], withNewsroom: WithNewsroom) => Promise<number>;
}

/** What a flag's value is, for whoever leaves it out; a flag that is not here asks for "a value". */
const WANTS: Readonly<Record<string, string>> = {
  date: 'a day such as 2026-05-28',
  clip: 'a video file',
  data: 'a folder',
  port: 'a number such as 4000',
  host: 'an address such as 127.0.0.1',
  ground: 'an answer such as permission',
  credit: 'a name, or none',
  verdict: 'answers such as what=confirmed,where=likely',
  warnings: 'a list such as minors,graphic, or none',
  'warning-reason': 'a sentence',
  shows: 'a sentence',
  captions: 'a WebVTT or SRT file',
  'captions-lang': 'a language such as en',
  lang: 'a language such as en',
  'accept-draft': 'a language such as en',
  override: 'a reason',
  reason: 'a reason',
  as: 'the name of a person',
  note: 'a sentence',
  days: 'a number such as 7',
  'max-mb': 'a number such as 500',
  clips: 'a number such as 10',
  trim: 'a span such as 0:03-0:41',
  mute: 'a span such as 0:10-0:12',
  blur: 'a span and a rectangle such as 0:05-0:09,0.25,0.1,0.2,0.3',
  to: 'the number of a version such as 1',
  at: 'a time such as 0:07.5',
  picture: 'a JPEG, PNG or WebP file',
  check: 'a file',
};

/** Parses flags strictly: an unknown one, or one without its value, is wrong usage. */
export function parseFlags<Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
) {
  const { tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (option === undefined) throw unknownOption(token.rawName, token.name, Object.keys(options));
    if (option.type === 'boolean' && token.value !== undefined)
      throw new UsageError(`${token.rawName} stands alone: write it without "=${token.value}".`);
    if (option.type === 'boolean') continue;
    const wants = `${token.rawName} needs ${WANTS[token.name] ?? 'a value'}`;
    if (token.value === undefined) throw new UsageError(`${wants}.`);
    // A flag that follows is more often a forgotten value than a value that begins with a dash.
    if (token.inlineValue === false && /^-./.test(token.value))
      throw new UsageError(
        `${wants}. "${token.value}" looks like an option; if you mean it, write ${token.rawName}=${token.value}.`,
      );
  }
  return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
}

const NEAR = 2; // letters: a slip of the fingers, not another word

function unknownOption(written: string, name: string, known: readonly string[]): UsageError {
  const near = known.find((candidate) => editDistance(candidate, name.slice(0, 40)) <= NEAR);
  const hint = near === undefined ? '' : ` Did you mean --${near}?`;
  return new UsageError(`There is no option ${written} here.${hint}`);
}

export const EXIT = { done: 0, refused: 1, usage: 2, internal: 3 } as const;

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}
