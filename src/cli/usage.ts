// How a command reads its arguments and says what is wrong with them.

import type { WithNewsroom } from './newsroom.ts';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

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

/** Parses flags strictly: an unknown one is wrong usage. */
export function parseFlags<Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (thrown) {
    throw new UsageError(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

export const EXIT = { done: 0, refused: 1, usage: 2, internal: 3 } as const;

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}
