// Settings as people write them on a command line, and as they read them there: what is no text has a form of its own.

import type { Crawlers, ReactionKind, Section, SettingName, SiteSettings } from '../newsroom/index.ts';
import { printable } from './terminal-text.ts';
import { UsageError } from './usage.ts';

const FORMS = {
  sections: 'harbour=Harbour, town=Town hall',
  reactionKinds: 'love=Love ❤️, wow=Wow 😮',
  crawlers: 'search=on, answers=on, training=off',
  trust: 'member=https://association.example.org/, contact=https://news.example.org/contact',
} as const;

/** The value that a text stands for; whatever it is, it is checked where it is stored. Errors: UsageError. */
export function settingFrom(name: SettingName, text: string, now: SiteSettings): unknown {
  switch (name) {
    case 'accent':
      return accentFrom(text);
    case 'indexNow':
      return switchFrom(name, text);
    case 'url':
    case 'webSubHub':
      return isNone(text) ? null : text;
    case 'contactEmail':
    case 'contactPhone':
    case 'securityContact':
    case 'tagline':
    case 'footer':
      return isNone(text) ? '' : text;
    case 'sections':
      return listFrom(name, text, ([slug, label]): Section => ({ slug, name: label }));
    case 'reactionKinds':
      return listFrom(name, text, kindFrom);
    case 'trust':
      return listFrom(name, text, ([key, value]) => `${key}=${value}`);
    case 'crawlers':
      return crawlersFrom(text, now.crawlers);
    default:
      return text;
  }
}

/** `#0a5` and `00AA55` are `#00aa55`; anything else is refused where it is stored. */
function accentFrom(text: string): string {
  const digits = text.trim().replace(/^#/, '').toLowerCase();
  if (/^[0-9a-f]{3}$/.test(digits)) return `#${digits.replaceAll(/./g, '$&$&')}`;
  if (/^[0-9a-f]{6}$/.test(digits)) return `#${digits}`;
  throw new UsageError(
    `accent is a colour as six digits, such as "#a11d21" (in quotes), not "${printable(text)}".`,
  );
}

function switchFrom(name: string, text: string): boolean {
  if (/^(on|yes|true)$/i.test(text)) return true;
  if (/^(off|no|false)$/i.test(text)) return false;
  throw new UsageError(`${name} is on or off, not "${printable(text)}".`);
}

type Pair = readonly [key: string, value: string];

/** `a=One, b=Two` or JSON; a comma that no `name=` follows belongs to the value. */
function listFrom<Item>(name: keyof typeof FORMS, text: string, item: (pair: Pair) => Item): unknown {
  if (isNone(text) || text.trim() === '') return [];
  if (/^\s*[[{]/.test(text)) return jsonFrom(name, text);
  return pairsFrom(name, text).map(item);
}

function pairsFrom(name: keyof typeof FORMS, text: string): readonly Pair[] {
  return text.split(/,\s*(?=[^\s,=]+\s*=)|\n/).map((part) => {
    const at = part.indexOf('=');
    const pair = [part.slice(0, at).trim(), part.slice(at + 1).trim()] as const;
    if (at === -1 || pair[0] === '' || pair[1] === '')
      throw new UsageError(`${name} is written like "${FORMS[name]}", or none, or as JSON.`);
    return pair;
  });
}

/** What follows the last space is the emoji, unless it is a word. */
function kindFrom([kind, said]: Pair): ReactionKind {
  const found = /^(.+?)\s+([^\s\p{L}]+)$/u.exec(said);
  return { kind, label: found?.[1] ?? said, emoji: found?.[2] ?? '' };
}

/** What is not named stays as it is. */
function crawlersFrom(text: string, now: Crawlers): unknown {
  if (/^\s*\{/.test(text)) return jsonFrom('crawlers', text);
  const changes = pairsFrom('crawlers', text).map(([purpose, value]) => {
    if (!Object.hasOwn(now, purpose))
      throw new UsageError(
        `crawlers has no "${printable(purpose)}". It has: ${Object.keys(now).join(', ')}; as in "${FORMS.crawlers}".`,
      );
    return [purpose, switchFrom(`crawlers ${purpose}`, value)] as const;
  });
  return { ...now, ...Object.fromEntries(changes) };
}

function jsonFrom(name: keyof typeof FORMS, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${name} is no JSON that can be read. It can be written like "${FORMS[name]}".`);
  }
}

function isNone(text: string): boolean {
  return text.trim().toLowerCase() === 'none';
}

/** A setting as it can be written again, on one line; `(none)` where there is nothing. */
export function settingShown(name: SettingName, settings: SiteSettings): string {
  return printable(shown(name, settings)) || '(none)';
}

function shown(name: SettingName, settings: SiteSettings): string {
  switch (name) {
    case 'sections':
      return settings.sections.map((section) => `${section.slug}=${section.name}`).join(', ');
    case 'reactionKinds':
      return settings.reactionKinds.map(({ kind, label, emoji }) => `${kind}=${label} ${emoji}`).join(', ');
    case 'crawlers':
      return Object.entries(settings.crawlers)
        .map(([purpose, may]) => `${purpose}=${onOff(may)}`)
        .join(', ');
    case 'trust':
      return settings.trust.join(', ');
    case 'indexNow':
      return onOff(settings.indexNow);
    case 'logo': {
      const { logo } = settings;
      return logo === null ? '' : `${logo.type}, ${logo.width} x ${logo.height}, ${logo.sizeBytes} bytes`;
    }
    default:
      return settings[name] ?? '';
  }
}

function onOff(value: boolean): string {
  return value ? 'on' : 'off';
}
