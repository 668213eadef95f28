// `eyewitness clips revert`: a new version of a clip that is like a former one.

import * as v from 'valibot';
import type { Newsroom } from '../app.ts';
import { editLines, revertTo } from '../clips/index.ts';
import { defineCommand, type Command } from '../platform/commands/index.ts';
import { parse } from '../platform/parse.ts';
import { by, clipId, clipIn, reason } from './clip-id.ts';
import { showEdited, type EditedLines } from './clips-edit.ts';
import { configFrom, DATA_FLAG } from './server-flags.ts';
import { EXIT, parseFlags, UsageError, type CliCommand } from './usage.ts';

export const clipsRevert: CliCommand = {
  name: 'revert',
  usage: 'ID --to NUMBER [--now] --reason TEXT --as NAME [--data DIR]',
  says: 'makes a new version with the changes of a former one; 1 is the clip as it came',
  run: async (args, withNewsroom) => {
    const { values, positionals } = parseFlags(args, {
      ...DATA_FLAG,
      to: { type: 'string' },
      now: { type: 'boolean' },
      reason: { type: 'string' },
      as: { type: 'string' },
    });
    const id = clipIn(positionals);
    if (!/^\d{1,6}$/.test(values.to ?? ''))
      throw new UsageError(
        '--to is needed: the number of a version, such as 1. `clips versions` lists them.',
      );
    if ((values.reason ?? '').trim() === '' || (values.as ?? '').trim() === '')
      throw new UsageError('--reason and --as are both needed.');
    const act = { now: values.now ?? false, reason: values.reason, by: values.as };
    const input = { clipId: id, number: Number(values.to), ...act };
    showEdited((await withNewsroom(configFrom(values), (run) => run('clips.revert', input))) as EditedLines);
    return EXIT.done;
  },
};

const schema = v.object({ clipId, number: v.pipe(v.number(), v.integer()), now: v.boolean(), reason, by });

export function revertClipCommand({ app }: Newsroom): Command {
  return defineCommand({
    name: 'clips.revert',
    parse: (input) => parse(schema, input),
    run: async ({ clipId: id, number, ...act }): Promise<EditedLines> => {
      const edited = await revertTo(app, id, number, act);
      return { number: edited.number, isRecalled: edited.isRecalled, lines: editLines(edited.edits) };
    },
  });
}
