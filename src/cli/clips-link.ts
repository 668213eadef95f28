// `eyewitness clips link`: makes an address by which somebody without an account may send clips.

import * as v from 'valibot';
import type { Newsroom } from '../app.ts';
import { makeUploadLink } from '../clips/index.ts';
import { toRfc3339 } from '../platform/clock.ts';
import { defineCommand, type Command } from '../platform/commands/index.ts';
import { parse } from '../platform/parse.ts';
import { configFrom, DATA_FLAG } from './server-flags.ts';
import { EXIT, parseFlags, print, UsageError, type CliCommand } from './usage.ts';

const FLAGS = {
  ...DATA_FLAG,
  note: { type: 'string' },
  days: { type: 'string' },
  'max-mb': { type: 'string' },
  clips: { type: 'string' },
  as: { type: 'string' },
  json: { type: 'boolean' },
} as const;

const USUAL = { days: 7, maxClips: 10 } as const; // guess: a story's first week, a witness's afternoon
const MEGABYTE = 1024 * 1024; // as EYEWITNESS_CLIP_MAX_MB counts
const MOST = { days: 90, maxClips: 1000, megabytes: 1_048_576 } as const;

interface Made {
  readonly id: string;
  readonly address: string;
  /** RFC 3339. */
  readonly expires: string;
  readonly maxBytes: number;
  readonly maxClips: number;
}

export const clipsLink: CliCommand = {
  name: 'link',
  usage: '[--note TEXT] [--days N] [--max-mb N] [--clips N] [--as NAME] [--json] [--data DIR]',
  says: 'makes an address by which a witness may send clips without an account',
  run: async (args, withNewsroom) => {
    const { values, positionals } = parseFlags(args, FLAGS);
    if (positionals.length > 0) throw new UsageError(`"${positionals[0]}" is one word too many.`);
    const wish = {
      askedBy: values.as ?? '',
      note: values.note ?? '',
      days: whole('days', values.days, MOST.days) ?? USUAL.days,
      maxClips: whole('clips', values.clips, MOST.maxClips) ?? USUAL.maxClips,
      maxMegabytes: whole('max-mb', values['max-mb'], MOST.megabytes) ?? MOST.megabytes,
    };
    const made = (await withNewsroom(configFrom(values), (run) => run('clips.link', wish))) as Made;
    if (values.json === true) print(JSON.stringify(made, null, 2));
    else {
      print(made.address);
      const most = Math.floor(made.maxBytes / MEGABYTE);
      print(
        `  ${made.maxClips} clips of up to ${most} MB, until ${made.expires}. Whoever has the address may send.`,
      );
      print(`  It is shown only now. \`eyewitness clips close-link ${made.id}\` ends it.`);
    }
    return EXIT.done;
  },
};

/** Errors: UsageError for what is no whole number from 1 to `most`. */
function whole(flag: string, written: string | undefined, most: number): number | undefined {
  if (written === undefined) return undefined;
  const number = /^\d{1,9}$/.test(written) ? Number(written) : 0;
  if (number >= 1 && number <= most) return number;
  throw new UsageError(`--${flag} takes a whole number from 1 to ${most}.`);
}

const upTo = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));
const line = (most: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim()),
    v.maxLength(most),
  );

const WISH = v.strictObject({
  askedBy: line(120),
  note: line(600),
  days: upTo(MOST.days),
  maxClips: upTo(MOST.maxClips),
  maxMegabytes: upTo(MOST.megabytes),
});

export function makeLinkCommand({ app, publishing }: Newsroom): Command {
  return defineCommand({
    name: 'clips.link',
    parse: (input) => parse(WISH, input, 'This link'),
    run: async ({ maxMegabytes, ...wish }): Promise<Made> => {
      const { link, token } = await makeUploadLink(app, { ...wish, maxBytes: maxMegabytes * MEGABYTE });
      return {
        id: link.id,
        address: `${await publishing.siteUrl()}/send/${token}`,
        expires: toRfc3339(link.expiresAt),
        maxBytes: link.maxBytes,
        maxClips: link.maxClips,
      };
    },
  });
}
