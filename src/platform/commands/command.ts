// One process owns the data directory; a command reaches it through a socket in that directory, or does the work
// itself when nobody is there. Either way the same code runs: a command is defined once, here it only travels.

import type { FieldProblem } from '../errors.ts';

/** How far long work is: shown by whoever waits for it. */
export interface Progress {
  readonly says: string;
  /** 0 to 1, or null while the end cannot be told. */
  readonly part: number | null;
}

export type Report = (progress: Progress) => void;

export interface Command {
  /** `slice.verb` */
  readonly name: string;
  /** Parses and runs. `body` carries a file's bytes; commands that take none ignore it. The result has to be JSON. */
  readonly call: (input: unknown, report: Report, body: ReadableStream<Uint8Array>) => Promise<unknown>;
}

/** A command from its parser and its work. */
export function defineCommand<Input, Result>(definition: {
  readonly name: string;
  readonly parse: (input: unknown) => Input;
  readonly run: (input: Input, report: Report, body: ReadableStream<Uint8Array>) => Promise<Result>;
}): Command {
  const { name, parse, run } = definition;
  return { name, call: async (input, report, body) => run(parse(input), report, body) };
}

/** What goes over the socket: progress as it comes, then one result or error. */
export type Line =
  | { readonly progress: Progress }
  | { readonly result: unknown }
  | {
      readonly error: {
        readonly code: string;
        readonly status: number;
        readonly message: string;
        readonly fields: readonly FieldProblem[];
      };
    };
