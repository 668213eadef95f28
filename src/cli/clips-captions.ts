// `eyewitness clips captions`: what is said in a clip, in writing. What was repaired in a file is told with its line.

import { userInfo } from 'node:os';
import type { PutCaptions } from '../clips/index.ts';
import { MAX_CAPTION_BYTES, type CaptionNote } from '../kits/captions/index.ts';
import { AppError } from '../platform/errors.ts';
import type { ListedCaptions } from './captions-commands.ts';
import type { RunCommand } from './newsroom.ts';
import { placeIn } from './place-in-file.ts';
import { configFrom, DATA_FLAG } from './server-flags.ts';
import { existing } from './story-file.ts';
import { printable } from './terminal-text.ts';
import { complain, EXIT, parseFlags, print, UsageError, type CliCommand } from './usage.ts';

const FLAGS = {
  ...DATA_FLAG,
  lang: { type: 'string' },
  get: { type: 'string' },
  remove: { type: 'string' },
  'accept-draft': { type: 'string' },
  draft: { type: 'boolean' },
  json: { type: 'boolean' },
  as: { type: 'string' },
} as const;

export const clipsCaptions: CliCommand = {
  name: 'captions',
  usage:
    'ID [FILE --lang LANG | --get LANG | --remove LANG | --draft [--lang LANG] | --accept-draft LANG] [--as NAME] [--json] [--data DIR]',
  says: 'lists the captions of a clip, or takes a WebVTT or SRT file for one language',
  run: async (args, withNewsroom) => {
    const { values, positionals } = parseFlags(args, FLAGS);
    const work = await workOf(positionals, values);
    await withNewsroom(configFrom(values), work);
    return EXIT.done;
  },
};

type Values = ReturnType<typeof parseFlags<typeof FLAGS>>['values'];

/** A file is looked at before the newsroom is opened: a wrong name changes nothing. */
async function workOf(
  [clipId, path, more]: readonly string[],
  values: Values,
): Promise<(run: RunCommand) => Promise<void>> {
  if (clipId === undefined || more !== undefined)
    throw new UsageError('Name one clip by its id, and one file.');
  const by = values.as ?? userInfo().username;
  const asked = [path, values.get, values.remove, values['accept-draft'], values.draft];
  if (asked.filter((one) => one !== undefined).length > 1)
    throw new UsageError('Ask for one thing at a time: a file, --get, --remove, --draft or --accept-draft.');
  if (path !== undefined) {
    const language = values.lang;
    if (language === undefined)
      throw new UsageError('--lang is needed: the language of the captions, such as en.');
    const file = await captionFile(path);
    return async (run) => {
      const put = await sendCaptions(run, { clipId, language, by }, file);
      tellNotes(put, path);
      print(`Captions in ${printable(put.language)}: readers can turn them on.`);
    };
  }
  const { get, remove, 'accept-draft': accepted } = values;
  if (get !== undefined) return (run) => show(run, clipId, get);
  if (values.draft === true) return (run) => draft(run, clipId, values.lang ?? null);
  if (remove !== undefined)
    return async (run) => {
      await run('clips.remove-captions', { clipId, language: remove, by });
      print(`The captions in ${printable(remove)} are gone.`);
    };
  if (accepted !== undefined)
    return async (run) => {
      await run('clips.accept-draft', { clipId, language: accepted, by });
      print(`The draft in ${printable(accepted)} is what readers get now.`);
    };
  return (run) => list(run, clipId, values.json === true);
}

/** Errors: `file_missing` (422), `file_unreadable` (422), `captions_refused` (422) when it is too large. */
export async function captionFile(path: string): Promise<Bun.BunFile> {
  const file = await existing(path);
  if (file.size > MAX_CAPTION_BYTES)
    throw new AppError(
      'captions_refused',
      422,
      `${path}: a caption file has 1 MiB at most. Is it the right file?`,
    );
  return file;
}

/** A null language is the site's. Errors: those of `putCaptions`. */
export async function sendCaptions(
  run: RunCommand,
  asked: { readonly clipId: string; readonly language: string | null; readonly by: string },
  file: Bun.BunFile,
): Promise<PutCaptions> {
  return (await run('clips.put-captions', asked, { body: file.stream() })) as PutCaptions;
}

const MOST_LINES = 20;
const HEADS: Readonly<Record<CaptionNote['level'], string>> = {
  lost: 'Left out of the captions:',
  repaired: 'Repaired in the captions:',
  advice: 'Worth a look in the captions:',
};

/** What became of a file, beside the outcome. */
export function tellNotes({ notes }: PutCaptions, path: string): void {
  for (const level of ['lost', 'repaired', 'advice'] as const) {
    const lines = notes.filter((note) => note.level === level);
    if (lines.length > 0) complain(HEADS[level]);
    for (const { line, message } of lines.slice(0, MOST_LINES))
      complain(`  ${placeIn(path, line)}${printable(message)}`);
    if (lines.length > MOST_LINES) complain(`  and ${lines.length - MOST_LINES} more`);
  }
}

async function show(run: RunCommand, clipId: string, language: string): Promise<void> {
  const { text } = (await run('clips.get-captions', { clipId, language })) as { text: string };
  // A caption may hold what turns the order of a terminal's line; in a file it is wanted.
  for (const line of text.trimEnd().split('\n')) print(process.stdout.isTTY ? printable(line) : line);
}

async function draft(run: RunCommand, clipId: string, language: string | null): Promise<void> {
  await run('clips.draft-captions', { clipId, language });
  print('A draft is on its way. `eyewitness clips captions` lists it once it is there.');
}

async function list(run: RunCommand, clipId: string, asJson: boolean): Promise<void> {
  const listed = (await run('clips.captions', { clipId })) as ListedCaptions;
  if (asJson) return print(JSON.stringify(listed, null, 2));
  const { captions, descriptions } = listed;
  if (captions.length + descriptions.length === 0)
    return print('This clip has no captions and no description.');
  for (const { language, state, by, at } of captions)
    print(
      `${language}  ${state === 'draft' ? 'draft, not shown to readers' : 'checked'}  ${at}  ${printable(by)}`,
    );
  for (const { language, sizeBytes } of descriptions)
    print(`${language}  description  ${Math.ceil(sizeBytes / 1000)} kB`);
}
