// `eyewitness clips edit`: trims, mutes and blurs, on top of what was changed before.

import * as v from 'valibot';
import type { Newsroom } from '../app.ts';
import { editClip, editLines, readWrittenEdits, type Edited } from '../clips/index.ts';
import { defineCommand, type Command } from '../platform/commands/index.ts';
import { AppError } from '../platform/errors.ts';
import { parse } from '../platform/parse.ts';
import { by, clipId, clipIn, reason } from './clip-id.ts';
import { configFrom, DATA_FLAG } from './server-flags.ts';
import { EXIT, parseFlags, print, UsageError, type CliCommand } from './usage.ts';

export interface EditedLines extends Pick<Edited, 'number' | 'isRecalled'> {
  readonly lines: readonly string[];
}

export const clipsEdit: CliCommand = {
  name: 'edit',
  usage:
    'ID [--trim 0:03-0:41] [--mute 0:10-0:12]... [--blur 0:05-0:09,X,Y,WIDTH,HEIGHT]... [--now] --reason TEXT --as NAME [--data DIR]',
  says: 'changes a clip for its readers, on top of former changes; times are of the clip as it came, rectangles in parts (0 to 1, or %) of its picture; --now takes the present version away at once',
  run: async (args, withNewsroom) => {
    const { values, positionals } = parseFlags(args, {
      ...DATA_FLAG,
      trim: { type: 'string' },
      mute: { type: 'string', multiple: true },
      blur: { type: 'string', multiple: true },
      now: { type: 'boolean' },
      reason: { type: 'string' },
      as: { type: 'string' },
    });
    const id = clipIn(positionals);
    const { trim, mute, blur, now = false } = values;
    if (trim === undefined && mute === undefined && blur === undefined)
      throw new UsageError('Say what to change: --trim, --mute or --blur.');
    if ((values.reason ?? '').trim() === '' || (values.as ?? '').trim() === '')
      throw new UsageError('--reason and --as are both needed.');
    const input = { clipId: id, trim, mute, blur, now, reason: values.reason, by: values.as };
    showEdited((await withNewsroom(configFrom(values), (run) => run('clips.edit', input))) as EditedLines);
    return EXIT.done;
  },
};

export function showEdited({ number, lines, isRecalled }: EditedLines): void {
  print(
    `Version ${number} is being prepared: ${lines.length === 0 ? 'the clip as it came' : lines.join('; ')}.`,
  );
  print(
    isRecalled
      ? 'The former version is gone already; readers are told that the clip is being prepared anew.'
      : 'Readers keep the former version until it plays; then its addresses answer 410.',
  );
}

const texts = v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(100)));
const schema = v.object({
  clipId,
  trim: v.optional(v.pipe(v.string(), v.maxLength(200))),
  mute: texts,
  blur: texts,
  now: v.boolean(),
  reason,
  by,
});

export function editClipCommand({ app }: Newsroom): Command {
  return defineCommand({
    name: 'clips.edit',
    parse: (input) => parse(schema, input),
    run: async ({ clipId: id, trim, mute, blur, ...act }): Promise<EditedLines> => {
      const { edits, problems } = readWrittenEdits({ trim, mute, blur });
      if (problems.length > 0)
        throw new AppError('edits_invalid', 422, 'Not all of this is understood.', { fields: problems });
      const { number, isRecalled, edits: all } = await editClip(app, id, edits, act);
      return { number, isRecalled, lines: editLines(all) };
    },
  });
}
