// `eyewitness clips close-link`: nothing more comes by an address that got into the wrong hands.

import * as v from 'valibot';
import type { Newsroom } from '../app.ts';
import { closeUploadLink } from '../clips/index.ts';
import { defineCommand, type Command } from '../platform/commands/index.ts';
import type { UploadLinkId } from '../platform/ids.ts';
import { parse } from '../platform/parse.ts';
import { configFrom, DATA_FLAG } from './server-flags.ts';
import { EXIT, parseFlags, print, UsageError, type CliCommand } from './usage.ts';

export const clipsCloseLink: CliCommand = {
  name: 'close-link',
  usage: 'ID [--as NAME] [--data DIR]',
  says: 'ends an address: nothing more comes by it',
  run: async (args, withNewsroom) => {
    const { values, positionals } = parseFlags(args, { ...DATA_FLAG, as: { type: 'string' } });
    const [id, more] = positionals;
    if (id === undefined || more !== undefined) throw new UsageError('Name one link by its id.');
    const { closed } = (await withNewsroom(configFrom(values), (run) =>
      run('clips.closeLink', { id, by: values.as ?? '' }),
    )) as { closed: 'now' | 'before' };
    print(closed === 'now' ? `Closed: nothing more comes by ${id}.` : `${id} was closed already.`);
    return EXIT.done;
  },
};

const CLOSE = v.object({
  id: v.pipe(v.string(), v.maxLength(64)),
  by: v.pipe(v.string(), v.maxLength(120)),
});

export function closeLinkCommand({ app }: Newsroom): Command {
  return defineCommand({
    name: 'clips.closeLink',
    parse: (input) => parse(CLOSE, input),
    run: async ({ id, by }) => ({ closed: await closeUploadLink(app, id as UploadLinkId, by) }),
  });
}
