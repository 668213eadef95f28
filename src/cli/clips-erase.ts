// `eyewitness clips erase`: destroys a clip on lawful demand. There is no way back, so it asks for --yes.

import * as v from 'valibot';
import type { Newsroom } from '../app.ts';
import { eraseClip } from '../clips/index.ts';
import { defineCommand, type Command } from '../platform/commands/index.ts';
import { parse } from '../platform/parse.ts';
import { by, clipId, clipIn, reason } from './clip-id.ts';
import { configFrom, DATA_FLAG } from './server-flags.ts';
import { EXIT, parseFlags, print, UsageError, type CliCommand } from './usage.ts';

export const clipsErase: CliCommand = {
  name: 'erase',
  usage: 'ID --reason TEXT --as NAME --yes [--data DIR]',
  says: 'destroys a clip on lawful demand: the original, all that was made of it, its sender\u2019s words; a stub stays that proves it. Backups are yours to clear',
  run: async (args, withNewsroom) => {
    const { values, positionals } = parseFlags(args, {
      ...DATA_FLAG,
      reason: { type: 'string' },
      as: { type: 'string' },
      yes: { type: 'boolean' },
    });
    const id = clipIn(positionals);
    if ((values.reason ?? '').trim() === '' || (values.as ?? '').trim() === '')
      throw new UsageError('--reason and --as are both needed: they stay when the clip is gone.');
    if (values.yes !== true)
      throw new UsageError('This destroys the original for good. Say it again with --yes.');
    const input = { clipId: id, reason: values.reason, by: values.as };
    const { outcome } = (await withNewsroom(configFrom(values), (run) => run('clips.erase', input))) as {
      outcome: 'erased' | 'erasing';
    };
    print(
      outcome === 'erased'
        ? `Erased: ${id}. Its addresses answer 410; stories keep their text. Clear it from your backups too.`
        : `${id} is shown no more. Its bytes go as soon as the work on them has ended; \`clips erased\` says when.`,
    );
    return EXIT.done;
  },
};

const schema = v.object({ clipId, reason, by });

export function eraseClipCommand({ purging }: Newsroom): Command {
  return defineCommand({
    name: 'clips.erase',
    parse: (input) => parse(schema, input),
    run: async ({ clipId: id, ...act }) => ({ outcome: await eraseClip(purging, id, act) }),
  });
}
