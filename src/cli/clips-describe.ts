// `eyewitness clips describe`: what is seen in a clip, told as sound, for people who cannot see it.

import { userInfo } from 'node:os';
import { configFrom, DATA_FLAG } from './server-flags.ts';
import { existing } from './story-file.ts';
import { printable } from './terminal-text.ts';
import { EXIT, parseFlags, print, UsageError, type CliCommand } from './usage.ts';

export const clipsDescribe: CliCommand = {
  name: 'describe',
  usage: 'ID (FILE --lang LANG | --remove LANG) [--as NAME] [--data DIR]',
  says: 'takes an audio description (MP3, M4A or Opus) of a clip for one language',
  run: async (args, withNewsroom) => {
    const { values, positionals } = parseFlags(args, {
      ...DATA_FLAG,
      lang: { type: 'string' },
      remove: { type: 'string' },
      as: { type: 'string' },
    });
    const [clipId, path, more] = positionals;
    const by = values.as ?? userInfo().username;
    const { lang, remove } = values;
    if (clipId === undefined || more !== undefined || (path === undefined) === (remove === undefined))
      throw new UsageError('Name one clip by its id, and one file or --remove with a language.');
    if (path === undefined) {
      await withNewsroom(configFrom(values), (run) =>
        run('clips.remove-description', { clipId, language: remove, by }),
      );
      print(`The description in ${printable(remove ?? '')} is gone.`);
      return EXIT.done;
    }
    if (lang === undefined)
      throw new UsageError('--lang is needed: the language of the description, such as en.');
    const file = await existing(path);
    const { language } = (await withNewsroom(configFrom(values), (run) =>
      run('clips.put-description', { clipId, language: lang, by }, { body: file.stream() }),
    )) as { language: string };
    print(`Description in ${language}: it stands beside the clip.`);
    return EXIT.done;
  },
};
