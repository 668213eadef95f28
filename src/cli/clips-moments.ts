// `eyewitness clips moments`: the moments of a clip that are worth finding, named by an editor.

import { userInfo } from 'node:os';
import * as v from 'valibot';
import type { Newsroom } from '../app.ts';
import { nameMoments, readMoment, storedMoments, type Moment } from '../clips/index.ts';
import { shortTime } from '../kits/captions/index.ts';
import { defineCommand, type Command } from '../platform/commands/index.ts';
import type { ClipId } from '../platform/ids.ts';
import { parse } from '../platform/parse.ts';
import { configFrom, DATA_FLAG } from './server-flags.ts';
import { printable } from './terminal-text.ts';
import { EXIT, parseFlags, print, UsageError, type CliCommand } from './usage.ts';

export const clipsMoments: CliCommand = {
  name: 'moments',
  usage: 'ID ["0:05 TEXT" ... | none] [--as NAME] [--data DIR]',
  says: 'lists the named moments of a clip, or names them anew',
  run: async (args, withNewsroom) => {
    const { values, positionals } = parseFlags(args, { ...DATA_FLAG, as: { type: 'string' } });
    const [clipId, ...written] = positionals;
    if (clipId === undefined) throw new UsageError('Name one clip by its id.');
    const moments = written.length === 1 && written[0] === 'none' ? [] : written;
    const by = values.as ?? userInfo().username;
    const stored = (await withNewsroom(configFrom(values), async (run) => {
      if (written.length > 0) await run('clips.name-moments', { clipId, moments, by });
      return run('clips.moments', { clipId });
    })) as readonly Moment[];
    if (stored.length === 0) print('This clip has no named moments.');
    for (const { atMs, label } of stored) print(`${shortTime(atMs)} ${printable(label)}`);
    return EXIT.done;
  },
};

const clipId = v.custom<ClipId>((id) => typeof id === 'string' && id.length <= 64);
const named = v.object({
  clipId,
  moments: v.pipe(v.array(v.pipe(v.string(), v.maxLength(500))), v.maxLength(200)),
  by: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
});

export function momentCommands({ app }: Newsroom): readonly Command[] {
  return [
    defineCommand({
      name: 'clips.moments',
      parse: (input) => parse(v.object({ clipId }), input),
      run: (asked) => storedMoments(app.db, asked.clipId),
    }),
    defineCommand({
      name: 'clips.name-moments',
      parse: (input) => parse(named, input),
      run: async (asked) => {
        await nameMoments(app, asked.clipId, asked.moments.map(readMoment), asked.by);
        return { named: asked.moments.length };
      },
    }),
  ];
}
