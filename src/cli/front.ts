// `eyewitness front`: which stories stand on top of the front page, shown and changed.

import { userInfo } from 'node:os';
import * as v from 'valibot';
import type { Newsroom } from '../app.ts';
import { defineCommand, type Command } from '../platform/commands/index.ts';
import { parse } from '../platform/parse.ts';
import { arrangeFront, frontOrder } from '../stories/index.ts';
import { configFrom, DATA_FLAG } from './server-flags.ts';
import { slugIn } from './story-address.ts';
import { printable } from './terminal-text.ts';
import { EXIT, parseFlags, print, UsageError, type CliCommand } from './usage.ts';

const MAX_NAMED = 50; // stories on a front page

const orderSchema = v.object({
  slugs: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(MAX_NAMED)),
  keepOthers: v.boolean(),
  by: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
});

interface Front {
  /** Whether this command changed it. */
  readonly changed: boolean;
  /** What editors put on top, in their order. */
  readonly placed: readonly OnFront[];
  /** The newest of the others, which follow. */
  readonly newest: readonly OnFront[];
}

interface OnFront {
  readonly slug: string;
  readonly headline: string;
}

export const front: CliCommand = {
  name: 'front',
  usage: '[lead SLUG | set SLUG ... | clear] [--as NAME] [--json] [--data DIR]',
  says: 'lists the front page; `lead` puts a story on top, `set` names all on top in order, `clear` leaves the newest there',
  run: async (args, withNewsroom) => {
    const { values, positionals } = parseFlags(args, {
      ...DATA_FLAG,
      as: { type: 'string' },
      json: { type: 'boolean' },
    });
    const change = changeIn(positionals);
    const by = values.as ?? userInfo().username;
    const now = (await withNewsroom(configFrom(values), (run) =>
      change === null ? run('stories.front', {}) : run('stories.arrange_front', { ...change, by }),
    )) as Front;
    if (values.json === true) print(JSON.stringify(now));
    else show(now, change !== null);
    return EXIT.done;
  },
};

function changeIn([verb, ...named]: readonly string[]) {
  const slugs = named.map(slugIn);
  switch (verb) {
    case undefined:
      return null;
    case 'clear':
      if (slugs.length > 0) throw new UsageError('`front clear` stands alone.');
      return { slugs, keepOthers: false };
    case 'lead':
      if (slugs.length !== 1) throw new UsageError('Name one story to lead.');
      return { slugs, keepOthers: true };
    case 'set':
      if (slugs.length === 0)
        throw new UsageError('Name the stories to put on top, or use `front clear` for none.');
      if (slugs.length > MAX_NAMED)
        throw new UsageError(`At most ${MAX_NAMED} stories fit on the front page.`);
      return { slugs, keepOthers: false };
    default:
      throw new UsageError(`"${verb}" is not known here. There are: lead, set, clear.`);
  }
}

function show({ changed, placed, newest }: Front, isChange: boolean): void {
  if (isChange) print(changed ? 'The front page is changed.' : 'The front page was so already.');
  if (placed.length === 0 && newest.length === 0) print('Nothing is published yet.');
  placed.forEach((story, index) => print(`${String(index + 1).padStart(3)}  ${lineOf(story)}`));
  if (newest.length > 0) print(placed.length === 0 ? 'The newest first:' : 'Then the newest:');
  for (const story of newest) print(`  -  ${lineOf(story)}`);
}

function lineOf({ slug, headline }: OnFront): string {
  return `${printable(slug)}  ${printable(headline)}`;
}

async function frontNow({ app }: Newsroom, changed: boolean): Promise<Front> {
  const { stories, placed } = await frontOrder(app.db);
  const shown = stories.map(({ slug, headline }) => ({ slug, headline }));
  return { changed, placed: shown.slice(0, placed), newest: shown.slice(placed) };
}

export function frontCommand(newsroom: Newsroom): Command {
  return defineCommand({
    name: 'stories.front',
    parse: () => null,
    run: () => frontNow(newsroom, false),
  });
}

export function arrangeFrontCommand(newsroom: Newsroom): Command {
  return defineCommand({
    name: 'stories.arrange_front',
    parse: (input) => parse(orderSchema, input),
    run: async (order) => frontNow(newsroom, await arrangeFront(newsroom.publishing, order)),
  });
}
