// Where a command does its work: in the server that owns the data directory when one runs, else here, as the owner.

import { openNewsroom, type Newsroom } from '../app.ts';
import type { Config } from '../config.ts';
import { callCommand, isServing, socketPath, type Command, type Report } from '../platform/commands/index.ts';
import { AppError } from '../platform/errors.ts';
import { openLog } from '../platform/log.ts';

/** Runs one command by name; `body` carries a file's bytes. */
export type RunCommand = (
  name: string,
  input: unknown,
  options?: { readonly report?: Report; readonly body?: ReadableStream<Uint8Array> },
) => Promise<unknown>;

const OWNER_STARTING_MS = 5000; // guess: a server that has the lock opens its socket well within this

/** Lends a way to run commands, and closes what it opened when the work is done. */
export type WithNewsroom = <T>(config: Config, work: Work<T>) => Promise<T>;

/** `place`: in the server that runs on the data directory, or in this process. */
export type Work<T> = (run: RunCommand, place: 'server' | 'here') => Promise<T>;

type CommandsOf = (newsroom: Newsroom) => readonly Command[];

/** `commandsOf` are the commands that this program knows itself; a running server has its own. */
export function newsroomWith(commandsOf: CommandsOf): WithNewsroom {
  return (config, work) => inServerOrHere(config, commandsOf, work);
}

async function inServerOrHere<T>(config: Config, commandsOf: CommandsOf, work: Work<T>): Promise<T> {
  const path = socketPath(config.dataDir);
  const started = performance.now();
  for (;;) {
    if (await isServing(path))
      return work(
        (name, input, { report = ignore, body } = {}) => callCommand(path, name, input, report, body ?? null),
        'server',
      );
    try {
      return await asOwner(config, commandsOf, work);
    } catch (thrown) {
      const starting = thrown instanceof AppError && thrown.code === 'data_dir_owned';
      if (!starting || performance.now() - started > OWNER_STARTING_MS) throw thrown;
      await Bun.sleep(100);
    }
  }
}

async function asOwner<T>(config: Config, commandsOf: CommandsOf, work: Work<T>): Promise<T> {
  // What a server tells its operator of ordinary work would stand between a command's own words.
  const log = { ...openLog(config.logFormat), info: () => undefined };
  const newsroom = await openNewsroom(config, log);
  try {
    await newsroom.start();
    const commands = commandsOf(newsroom);
    const result = await work(
      (name, input, { report = ignore, body } = {}) =>
        find(commands, name).call(input, report, body ?? new Blob([]).stream()),
      'here',
    );
    await newsroom.finish();
    return result;
  } finally {
    await newsroom.stop();
  }
}

function find(commands: readonly Command[], name: string): Command {
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) throw new Error(`No command ${name}.`);
  return command;
}

function ignore(): void {}
