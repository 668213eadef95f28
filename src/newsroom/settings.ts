// What a newsroom chooses for itself. It lives in the store, so that links do not depend on who runs a command.

import * as v from 'valibot';
import type { Reads, Tx } from '../platform/capabilities.ts';
import type { Clock } from '../platform/clock.ts';
import { AppError } from '../platform/errors.ts';
import { parse } from '../platform/parse.ts';
import { settingsSchema, type SiteSettings } from './settings-schema.ts';
import { allSettings, putSetting } from './store.ts';

/** What a newsroom has before it chose anything. */
export function defaultSettings(): SiteSettings {
  return v.parse(settingsSchema, {});
}

export type SettingName = keyof SiteSettings;

/** All of them, in the order they are shown in. */
export const SETTING_NAMES = Object.keys(settingsSchema.entries) as readonly SettingName[];

/** The last settings parsed: they are read with every page that is made and change once a year. */
let remembered: { readonly stored: string; readonly settings: SiteSettings } | undefined;

/** All settings, with defaults for those never set. Errors: `settings_unreadable` (500). */
export async function readSettings(reads: Reads): Promise<SiteSettings> {
  const values = await allSettings(reads);
  const stored = JSON.stringify(values);
  if (remembered?.stored !== stored) remembered = { stored, settings: parseStored(values) };
  return remembered.settings;
}

function parseStored(values: unknown): SiteSettings {
  try {
    return parse(settingsSchema, values, 'A stored setting');
  } catch (cause) {
    if (!(cause instanceof AppError) || cause.code !== 'invalid') throw cause;
    throw new AppError('settings_unreadable', 500, `The site's settings cannot be read: ${cause.message}`, {
      cause,
    });
  }
}

/** Checks and stores some settings. Errors: `invalid` (422). */
export async function changeSettings(
  tx: Tx,
  clock: Clock,
  changes: Partial<SiteSettings>,
): Promise<SiteSettings> {
  const settings = parse(settingsSchema, { ...(await allSettings(tx)), ...changes }, 'This setting');
  for (const name of SETTING_NAMES)
    if (name in changes) await putSetting(tx, name, settings[name], clock.now());
  return settings;
}
