// `eyewitness requests`: what other newsrooms ask for about clips, until the desk says that it has answered.

import * as v from 'valibot';
import type { Newsroom } from '../app.ts';
import { closeRequest, openRequests } from '../clips/index.ts';
import { toRfc3339 } from '../platform/clock.ts';
import { defineCommand, type Command } from '../platform/commands/index.ts';
import { parse } from '../platform/parse.ts';
import { listedStories } from '../stories/index.ts';
import { configFrom, DATA_FLAG } from './server-flags.ts';
import { printable } from './terminal-text.ts';
import { EXIT, parseFlags, print, UsageError, type CliCommand } from './usage.ts';

interface Listed {
  readonly id: string;
  readonly clip: string;
  /** The newest live story that shows the clip; null when none does any more. */
  readonly story: { readonly slug: string; readonly headline: string } | null;
  /** RFC 3339. */
  readonly at: string;
  readonly name: string;
  readonly outlet: string;
  readonly email: string;
  readonly wish: string;
}

export const requests: CliCommand = {
  name: 'requests',
  usage: '[done ID] [--json] [--data DIR]',
  says: 'lists what other newsrooms ask for about your clips; done takes one off the list',
  run: async (args, withNewsroom) => {
    const { values, positionals } = parseFlags(args, { ...DATA_FLAG, json: { type: 'boolean' } });
    const [verb, id, more] = positionals;
    if (verb !== undefined && (verb !== 'done' || id === undefined || more !== undefined))
      throw new UsageError('Say nothing to see the list, or "done" and the id of one request.');
    if (id !== undefined) {
      const { closed } = (await withNewsroom(configFrom(values), (run) =>
        run('clips.closeRequest', { id }),
      )) as { closed: 'now' | 'before' };
      print(closed === 'now' ? `Done: ${id} is off the list.` : `${id} was off the list already.`);
      return EXIT.done;
    }
    const listed = (await withNewsroom(configFrom(values), (run) => run('clips.requests', {}))) as Listed[];
    if (values.json === true) print(JSON.stringify(listed, null, 2));
    else if (listed.length === 0) print('Nobody is waiting for an answer.');
    else listed.forEach(show);
    return EXIT.done;
  },
};

/** Everything in it was written by somebody outside. */
function show({ id, clip, story, at, name, outlet, email, wish }: Listed): void {
  print(`${id}  ${at}`);
  print(`  ${printable(name)}, ${printable(outlet)} <${printable(email)}>`);
  print(`  clip ${clip}${story === null ? ', in no live story' : ` in /stories/${story.slug}`}`);
  for (const line of wish.split('\n')) print(`    ${printable(line)}`);
}

export function requestsCommand({ app }: Newsroom): Command {
  return defineCommand({
    name: 'clips.requests',
    parse: () => null,
    run: async (): Promise<readonly Listed[]> => {
      const open = await openRequests(app.db);
      return Promise.all(
        open.map(async ({ clipId, at, ...request }) => {
          const [line] = await listedStories(app.db, { showing: clipId, limit: 1 });
          const story = line === undefined ? null : { slug: line.slug, headline: line.headline };
          return { ...request, clip: clipId, story, at: toRfc3339(at) };
        }),
      );
    },
  });
}

const CLOSE = v.object({ id: v.pipe(v.string(), v.maxLength(64)) });

export function closeRequestCommand({ app }: Newsroom): Command {
  return defineCommand({
    name: 'clips.closeRequest',
    parse: (input) => parse(CLOSE, input),
    run: async ({ id }) => ({ closed: await closeRequest(app, id) }),
  });
}
