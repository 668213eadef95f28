// `eyewitness settings`: what the newsroom chose for itself, shown and changed.

import * as v from 'valibot';
import type { Newsroom } from '../app.ts';
import { readSettings, type SiteSettings } from '../newsroom/index.ts';
import { defineCommand, type Command } from '../platform/commands/index.ts';
import { parse } from '../platform/parse.ts';
import { configFrom, DATA_FLAG } from './server-flags.ts';
import { EXIT, parseFlags, print, UsageError, type CliCommand } from './usage.ts';

const NAMES = [
  'name',
  'url',
  'language',
  'timeZone',
  'reactionKinds',
] as const satisfies readonly (keyof SiteSettings)[];

export const settings: CliCommand = {
  name: 'settings',
  usage: '[NAME VALUE] [--data DIR]',
  says: `shows the site's settings, or changes one: ${NAMES.join(', ')} (the last as JSON)`,
  run: async (args, withNewsroom) => {
    const { values, positionals } = parseFlags(args, DATA_FLAG);
    if (positionals.length !== 0 && positionals.length !== 2)
      throw new UsageError('Give a name and a value, or neither.');
    const [name, value] = positionals;
    const changes = name === undefined ? {} : { [known(name)]: valueOf(name, value ?? '') };
    const now = (await withNewsroom(configFrom(values), (run) =>
      run('newsroom.settings', changes),
    )) as SiteSettings;
    for (const setting of NAMES) {
      const shown = now[setting];
      print(`${setting.padEnd(14)} ${typeof shown === 'string' ? shown : JSON.stringify(shown)}`);
    }
    return EXIT.done;
  },
};

function known(name: string): keyof SiteSettings {
  const found = NAMES.find((candidate) => candidate === name);
  if (found === undefined)
    throw new UsageError(`"${name}" is not a setting. There are: ${NAMES.join(', ')}.`);
  return found;
}

function valueOf(name: string, text: string): unknown {
  if (name !== 'reactionKinds') return text;
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError('reactionKinds is JSON: [{"kind":"love","label":"Love","emoji":"❤️"}, ...]');
  }
}

/** Each value is checked where it is stored; here only that nothing else is stored. */
export function settingsCommand({ app, changeSettings }: Newsroom): Command {
  return defineCommand({
    name: 'newsroom.settings',
    parse: (input) =>
      parse(v.strictObject(v.entriesFromList(NAMES, v.optional(v.unknown()))), input, 'This setting'),
    run: (changes) =>
      Object.keys(changes).length === 0
        ? readSettings(app.db)
        : changeSettings(changes as Partial<SiteSettings>),
  });
}
