// `eyewitness demo remove`: takes the demo newsroom, which the first start of an empty one puts in, out with every trace.

import * as v from 'valibot';
import type { Newsroom } from '../app.ts';
import { demoMark } from '../newsroom/index.ts';
import { defineCommand, type Command } from '../platform/commands/index.ts';
import { parse } from '../platform/parse.ts';
import { takeDemoOut } from './demo-clear.ts';
import { stopPlanting } from './demo-plant.ts';
import { configFrom, DATA_FLAG } from './server-flags.ts';
import { EXIT, parseFlags, print, UsageError, type CliCommand } from './usage.ts';

export const demo: CliCommand = {
  name: 'demo',
  usage: 'remove [--data DIR]',
  says: 'takes the demo newsroom out: its stories, votes, clip, pages and what it set',
  run: async (args, withNewsroom) => {
    const { values, positionals } = parseFlags(args, DATA_FLAG);
    if (positionals[0] !== 'remove' || positionals.length > 1)
      throw new UsageError('The demo can be removed: eyewitness demo remove.');
    const removed = (await withNewsroom(configFrom(values), (run) =>
      run('newsroom.remove-demo', {}),
    )) as Removed;
    print(
      !removed.found
        ? 'There is no demo here. Nothing was changed.'
        : `The demo is gone: ${removed.stories} stories, their votes and ${removed.clips === 1 ? 'a clip' : `${removed.clips} clips`}. It does not come back.`,
    );
    return EXIT.done;
  },
};

export interface Removed {
  readonly found: boolean;
  readonly stories: number;
  readonly clips: number;
}

export function removeDemoCommand(newsroom: Newsroom): Command {
  return defineCommand({
    name: 'newsroom.remove-demo',
    parse: (input) => parse(v.strictObject({}), input),
    run: () => removeDemo(newsroom),
  });
}

/** Waits for planting, which stops at its next step. What a removal that was killed has left goes too. */
export async function removeDemo(newsroom: Newsroom): Promise<Removed> {
  await stopPlanting(newsroom);
  const state = (await demoMark(newsroom.app.db))?.state ?? 'removed';
  const { storyNos, clipIds } = await takeDemoOut(newsroom);
  const wasHalfway = state === 'planting' || state === 'removing';
  return {
    found: wasHalfway || storyNos.length > 0 || clipIds.length > 0,
    stories: storyNos.length,
    clips: clipIds.length,
  };
}
