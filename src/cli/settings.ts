// `eyewitness settings`: what the newsroom chose for itself, shown and changed.

import * as v from 'valibot';
import type { Newsroom } from '../app.ts';
import { readSettings, SETTING_NAMES, type SettingName, type SiteSettings } from '../newsroom/index.ts';
import { defineCommand, type Command } from '../platform/commands/index.ts';
import { parse } from '../platform/parse.ts';
import { logoCommandName, logoFile } from './logo.ts';
import type { RunCommand } from './newsroom.ts';
import { configFrom, DATA_FLAG } from './server-flags.ts';
import { settingFrom, settingShown } from './setting-forms.ts';
import { EXIT, parseFlags, print, UsageError, type CliCommand } from './usage.ts';

export const settings: CliCommand = {
  name: 'settings',
  usage: '[NAME VALUE] [--data DIR]',
  says: `shows the site's settings, or changes one: ${SETTING_NAMES.join(', ')} (logo takes a FILE or none)`,
  run: async (args, withNewsroom) => {
    const { values, positionals } = parseFlags(args, DATA_FLAG);
    if (positionals.length !== 0 && positionals.length !== 2)
      throw new UsageError('Give a name and a value, or neither.');
    const [written, text = ''] = positionals;
    const name = written === undefined ? undefined : known(written);
    const now = await withNewsroom(configFrom(values), (run) => changed(run, name, text));
    const widest = Math.max(...SETTING_NAMES.map((each) => each.length));
    for (const each of SETTING_NAMES) print(`${each.padEnd(widest)}  ${settingShown(each, now)}`);
    return EXIT.done;
  },
};

async function changed(run: RunCommand, name: SettingName | undefined, text: string): Promise<SiteSettings> {
  if (name === 'logo' && text !== 'none')
    return (await run(logoCommandName, {}, { body: logoFile(text) })) as SiteSettings;
  const now = (await run('newsroom.settings', {})) as SiteSettings;
  if (name === undefined) return now;
  const value = name === 'logo' ? null : settingFrom(name, text, now);
  return (await run('newsroom.settings', { [name]: value })) as SiteSettings;
}

function known(name: string): SettingName {
  const found = SETTING_NAMES.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  if (found === undefined)
    throw new UsageError(`"${name}" is not a setting. There are: ${SETTING_NAMES.join(', ')}.`);
  return found;
}

/** Each value is checked where it is stored; here only that nothing else is stored. */
export function settingsCommand({ app, changeSettings }: Newsroom): Command {
  return defineCommand({
    name: 'newsroom.settings',
    parse: (input) =>
      parse(v.strictObject(v.entriesFromList(SETTING_NAMES, v.optional(v.unknown()))), input, 'This setting'),
    run: (changes) =>
      Object.keys(changes).length === 0
        ? readSettings(app.db)
        : changeSettings(changes as Partial<SiteSettings>),
  });
}
