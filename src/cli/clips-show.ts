// `eyewitness clips list` and `clips show`: how clips stand, for whoever has no screen of the desk before them.

import * as v from 'valibot';
import type { Newsroom } from '../app.ts';
import { clipStanding, listClipStandings, type ClipStanding } from '../clips/index.ts';
import { toRfc3339 } from '../platform/clock.ts';
import { defineCommand, type Command } from '../platform/commands/index.ts';
import { looksLikeId } from '../platform/ids.ts';
import { parse } from '../platform/parse.ts';
import { configFrom, DATA_FLAG } from './server-flags.ts';
import { existing } from './story-file.ts';
import { printable } from './terminal-text.ts';
import { EXIT, parseFlags, print, UsageError, type CliCommand } from './usage.ts';

export const clipsList: CliCommand = {
  name: 'list',
  usage: '[--json] [--data DIR]',
  says: 'lists the newest clips and how far each is',
  run: async (args, withNewsroom) => {
    const { values, positionals } = parseFlags(args, { ...DATA_FLAG, json: { type: 'boolean' } });
    if (positionals.length > 0) throw new UsageError(`"${positionals[0]}" is one word too many.`);
    const all = (await withNewsroom(configFrom(values), (run) => run('clips.list', {}))) as ClipStanding[];
    if (values.json === true) print(JSON.stringify(all, null, 2));
    else if (all.length === 0) print('There is no clip yet.');
    else for (const clip of all) print(lineOf(clip));
    return EXIT.done;
  },
};

const SHOW_FLAGS = { ...DATA_FLAG, json: { type: 'boolean' }, private: { type: 'boolean' } } as const;

export const clipsShow: CliCommand = {
  name: 'show',
  usage: 'ID|FILE [--private] [--json] [--data DIR]',
  says: 'tells how a clip stands; --private adds what its file says of place, device and time',
  run: async (args, withNewsroom) => {
    const { values, positionals } = parseFlags(args, SHOW_FLAGS);
    const [name, more] = positionals;
    if (name === undefined || more !== undefined) throw new UsageError('Name one clip: its id, or its file.');
    const clip = looksLikeId(name) ? name : await sha256Of(name);
    const standing = (await withNewsroom(configFrom(values), (run) =>
      run('clips.show', { clip, withReport: values.private === true }),
    )) as ClipStanding;
    if (values.json === true) print(JSON.stringify(standing, null, 2));
    else show(standing);
    return EXIT.done;
  },
};

/** The clip that a file is: by the hash of its bytes. */
async function sha256Of(path: string): Promise<string> {
  const hash = new Bun.CryptoHasher('sha256');
  for await (const part of (await existing(path)).stream()) hash.update(part);
  return hash.digest('hex');
}

function lineOf({ id, fileName, state, isComplete, progress }: ClipStanding): string {
  const far = progress === null ? '' : ` ${Math.round(progress.part * 100)} %`;
  return `${id}  ${isComplete ? 'complete' : state}${far}  ${printable(fileName)}`;
}

/** Names and words in it come from strangers' files. */
function show(clip: ClipStanding): void {
  const { progress, seen, report } = clip;
  print(`${clip.id}  ${printable(clip.fileName)}, ${(clip.sizeBytes / 1e6).toFixed(1)} MB`);
  print(`  received ${toRfc3339(clip.receivedAt)}, ${clip.state}. ${printable(clip.says)}`);
  if (clip.durationMs !== null)
    print(`  ${(clip.durationMs / 1000).toFixed(1)} s, ${clip.width}x${clip.height}`);
  if (progress !== null)
    print(
      `  ${Math.round(progress.part * 100)} % done${progress.secondsLeft === null ? '' : `, about ${progress.secondsLeft} s left`}`,
    );
  if (clip.renditions.length > 0)
    print(
      `  renditions: ${clip.renditions.map((track) => (track.isComplete ? track.name : `${track.name} (under way)`)).join(', ')}`,
    );
  if (clip.files.length > 0) print(`  files: ${clip.files.join(', ')}`);
  if (seen !== null) print(`  class ${seen.class}, origin: ${seen.origin}`);
  for (const sign of seen?.originSigns ?? []) print(`    ${printable(sign)}`);
  if (report !== null) print(printable(JSON.stringify(report, null, 2)));
}

export function listClipsCommand({ app }: Newsroom): Command {
  return defineCommand({
    name: 'clips.list',
    parse: () => null,
    run: () => listClipStandings(app),
  });
}

const SHOW = v.object({ clip: v.pipe(v.string(), v.maxLength(64)), withReport: v.boolean() });

export function showClipCommand({ app }: Newsroom): Command {
  return defineCommand({
    name: 'clips.show',
    parse: (input) => parse(SHOW, input),
    run: ({ clip, withReport }) => clipStanding(app, clip, { withReport }),
  });
}
