// `eyewitness clips preview`: a private link to one clip, live or not, that ends by itself.

import * as v from 'valibot';
import type { Newsroom } from '../app.ts';
import { findClip } from '../clips/index.ts';
import { makeTicket, previewPath } from '../pages/index.ts';
import { toRfc3339 } from '../platform/clock.ts';
import { defineCommand, type Command } from '../platform/commands/index.ts';
import { AppError } from '../platform/errors.ts';
import { looksLikeId, type ClipId } from '../platform/ids.ts';
import { parse } from '../platform/parse.ts';
import { configFrom, DATA_FLAG } from './server-flags.ts';
import { EXIT, parseFlags, print, UsageError, type CliCommand } from './usage.ts';

const HOUR_MS = 60 * 60_000;
const USUAL_HOURS = 24;
const MOST_HOURS = 24 * 30; // guess: longer than any story is prepared

export const clipsPreview: CliCommand = {
  name: 'preview',
  usage: 'ID [--hours N] [--data DIR]',
  says: 'prints a private link to a clip, live or not; it works for a day, or for so many hours',
  run: async (args, withNewsroom) => {
    const { values, positionals } = parseFlags(args, { ...DATA_FLAG, hours: { type: 'string' } });
    const [id, more] = positionals;
    if (id === undefined || more !== undefined) throw new UsageError('Name one clip by its id.');
    const hours = Number(values.hours ?? USUAL_HOURS);
    if (!Number.isInteger(hours) || hours < 1 || hours > MOST_HOURS)
      throw new UsageError(`--hours is a whole number from 1 to ${MOST_HOURS}.`);
    const { url, until } = (await withNewsroom(configFrom(values), (run) =>
      run('clips.preview', { id, hours }),
    )) as { url: string; until: string };
    print(url);
    print(`It is private, and works until ${until}. Whoever has it sees the clip.`);
    return EXIT.done;
  },
};

const INPUT = v.object({
  id: v.pipe(v.string(), v.maxLength(64)),
  hours: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_HOURS)),
});

export function previewClipCommand({ app, publishing }: Newsroom): Command {
  return defineCommand({
    name: 'clips.preview',
    parse: (input) => parse(INPUT, input),
    run: async ({ id, hours }) => {
      const clip = looksLikeId(id) ? await findClip(app.db, id as ClipId) : undefined;
      if (clip === undefined) throw new AppError('clip_unknown', 404, `There is no clip ${id}.`);
      const until = app.clock.now() + hours * HOUR_MS;
      const path = previewPath(clip.id, makeTicket(app.secrets, clip.id, until));
      return { url: (await publishing.siteUrl()) + path, until: toRfc3339(until) };
    },
  });
}
