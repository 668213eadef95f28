// `eyewitness withdraw`: takes a live story off every page; its address says 410 with the reason.

import * as v from 'valibot';
import type { Newsroom } from '../app.ts';
import { defineCommand, type Command } from '../platform/commands/index.ts';
import { AppError } from '../platform/errors.ts';
import { parse } from '../platform/parse.ts';
import { findStoryBySlug, withdraw as withdrawStory } from '../stories/index.ts';
import { configFrom, DATA_FLAG } from './server-flags.ts';
import { slugIn } from './story-address.ts';
import { EXIT, parseFlags, print, UsageError, type CliCommand } from './usage.ts';

const schema = v.object({
  slug: v.string(),
  reason: v.pipe(v.string(), v.maxLength(500)),
  by: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
});

export const withdraw: CliCommand = {
  name: 'withdraw',
  usage: 'SLUG-OR-ADDRESS --reason TEXT --as NAME [--data DIR]',
  says: 'takes a live story off every page; readers of its address see the reason',
  run: async (args, withNewsroom) => {
    const { values, positionals } = parseFlags(args, {
      ...DATA_FLAG,
      reason: { type: 'string' },
      as: { type: 'string' },
    });
    const [slug, more] = positionals;
    if (slug === undefined || more !== undefined) throw new UsageError('Name one story by its slug.');
    if ((values.reason ?? '').trim() === '' || (values.as ?? '').trim() === '')
      throw new UsageError('--reason and --as are both needed.');
    const input = { slug: slugIn(slug), reason: values.reason, by: values.as };
    await withNewsroom(configFrom(values), (run) => run('stories.withdraw', input));
    print(`Withdrawn: /stories/${input.slug} answers 410 from now on.`);
    return EXIT.done;
  },
};

export function withdrawCommand({ publishing }: Newsroom): Command {
  return defineCommand({
    name: 'stories.withdraw',
    parse: (input) => parse(schema, input),
    run: async ({ slug, reason, by }) => {
      const story = await findStoryBySlug(publishing.db, slug);
      if (story === undefined)
        throw new AppError('story_unknown', 404, `There is no story at /stories/${slug}.`);
      await withdrawStory(publishing, { storyId: story.id, reason, by });
      return { withdrawn: story.slug };
    },
  });
}
