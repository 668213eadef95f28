// What a newsroom chooses for itself. It lives in the store, so that links do not depend on who runs a command.

import * as v from 'valibot';
import type { Reads, Tx } from '../platform/capabilities.ts';
import type { Clock } from '../platform/clock.ts';
import { AppError } from '../platform/errors.ts';
import { parse } from '../platform/parse.ts';
import { allSettings, putSetting } from './store.ts';

/** A kind of reaction: votes are kept under its name, so label and emoji may change. */
export interface ReactionKind {
  readonly kind: string;
  readonly label: string;
  readonly emoji: string;
}

export interface SiteSettings {
  readonly name: string;
  /** Public address without a slash at the end; null until somebody set it. */
  readonly url: string | null;
  /** BCP 47 tag of the interface and of stories that do not say otherwise. */
  readonly language: string;
  /** IANA time zone. */
  readonly timeZone: string;
  /** What readers are offered, in this order, where a story does not choose among them. */
  readonly reactionKinds: readonly ReactionKind[];
}

const kindName = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]{0,31}$/, 'small letters, digits and hyphens only'),
);

/** Whether dates and lists can be written in it: a well-formed BCP 47 tag that begins with a language. */
export function isLanguageTag(text: string): boolean {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text)) return false;
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** Former names (Asia/Calcutta) are as good as today's; a bare offset is no zone, it knows no summer time. */
function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** What links are made with: a web address without path, query or a slash at the end. */
function isSiteAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && url.origin === text;
}

const schema = v.object({
  name: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(200),
      v.check((name) => name.trim() !== '', 'must not be empty'),
    ),
    'Eyewitness',
  ),
  url: v.optional(
    v.nullable(v.pipe(v.string(), v.check(isSiteAddress, 'must be like https://news.example.org'))),
    null,
  ),
  language: v.optional(
    v.pipe(v.string(), v.check(isLanguageTag, 'must be a language tag such as en or fr-CA')),
    'en',
  ),
  timeZone: v.optional(
    v.pipe(v.string(), v.check(isTimeZone, 'must be a time zone such as Europe/Paris')),
    'UTC',
  ),
  reactionKinds: v.optional(
    v.pipe(
      v.array(
        v.object({
          kind: kindName,
          label: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
          emoji: v.pipe(v.string(), v.maxLength(16)),
        }),
      ),
      v.minLength(1),
      v.maxLength(12),
      v.check(
        (kinds) => new Set(kinds.map((kind) => kind.kind)).size === kinds.length,
        'two kinds have one name',
      ),
    ),
    [
      { kind: 'love', label: 'Love', emoji: '❤️' },
      { kind: 'wow', label: 'Wow', emoji: '😮' },
      { kind: 'haha', label: 'Haha', emoji: '😄' },
      { kind: 'sad', label: 'Sad', emoji: '😢' },
      { kind: 'angry', label: 'Angry', emoji: '😠' },
    ],
  ),
});

/** What a newsroom has before it chose anything. */
export function defaultSettings(): SiteSettings {
  return v.parse(schema, {});
}

export type SettingName = keyof SiteSettings;

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
    return parse(schema, values, 'A stored setting');
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
  const settings = parse(schema, { ...(await allSettings(tx)), ...changes }, 'This setting');
  for (const name of Object.keys(schema.entries) as SettingName[])
    if (name in changes) await putSetting(tx, name, settings[name], clock.now());
  return settings;
}
