// What a newsroom may choose for itself, with the rules of each choice and what stands where nobody chose.

import * as v from 'valibot';

/** A kind of reaction: votes are kept under its name, so label and emoji may change. */
export interface ReactionKind {
  readonly kind: string;
  readonly label: string;
  readonly emoji: string;
}

export interface SiteSettings {
  readonly name: string;
  /** A line below the name, or empty. */
  readonly tagline: string;
  /** Public address without a slash at the end; null until somebody set it. */
  readonly url: string | null;
  /** BCP 47 tag of the interface and of stories that do not say otherwise. */
  readonly language: string;
  /** IANA time zone. */
  readonly timeZone: string;
  /** What readers are offered, in this order, where a story does not choose among them. */
  readonly reactionKinds: readonly ReactionKind[];
  /** Colour of kickers, links and rules, `#rrggbb`; pages lighten or darken it until it can be read. */
  readonly accent: string;
  /** The picture that stands for the name, or null. */
  readonly logo: Logo | null;
  /** Markdown at the foot of every page. */
  readonly footer: string;
  readonly sections: readonly Section[];
  /** Whom other outlets and readers reach; empty where nobody said. */
  readonly contactEmail: string;
  readonly contactPhone: string;
  /** Whom finders of security holes reach: `mailto:` or `https:`; empty takes `contactEmail`. */
  readonly securityContact: string;
  /** What crawlers may use pages for, by purpose. */
  readonly crawlers: Crawlers;
  /** Lines of `trust.txt`: `member=https://...` (JournalList, trust.txt specification). */
  readonly trust: readonly string[];
  /** Whether search engines are told of changes at once (IndexNow). */
  readonly indexNow: boolean;
  /** The WebSub hub that feeds name and that is told of changes, or null. */
  readonly webSubHub: string | null;
}

export interface Section {
  readonly slug: string;
  readonly name: string;
}

export interface Logo {
  /** SHA-256 of the bytes, which lie among the public files. */
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly type: 'image/png' | 'image/jpeg' | 'image/webp' | 'image/svg+xml';
  /** In CSS pixels, as large as it is drawn. */
  readonly width: number;
  readonly height: number;
}

export interface Crawlers {
  readonly search: boolean;
  /** Answer engines that show words of ours with a link. */
  readonly answers: boolean;
  /** Training of models. */
  readonly training: boolean;
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

export const settingsSchema = v.object({
  name: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(200),
      v.check((name) => name.trim() !== '', 'must not be empty'),
    ),
    'Eyewitness',
  ),
  tagline: v.optional(line(200), ''),
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
  accent: v.optional(
    v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/, 'must be a colour such as #a11d21, in small letters')),
    '#a11d21',
  ),
  logo: v.optional(
    v.nullable(
      v.object({
        sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'must be a SHA-256')),
        sizeBytes: whole(1_000_000),
        type: v.picklist(['image/png', 'image/jpeg', 'image/webp', 'image/svg+xml']),
        width: whole(4000),
        height: whole(4000),
      }),
    ),
    null,
  ),
  footer: v.optional(v.pipe(v.string(), v.maxLength(5000)), ''),
  sections: v.optional(
    v.pipe(
      v.array(
        v.object({
          slug: v.pipe(
            v.string(),
            v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and hyphens only'),
          ),
          name: v.pipe(line(60), v.minLength(1)),
        }),
      ),
      v.maxLength(20),
      v.check(
        (sections) => new Set(sections.map(({ slug }) => slug)).size === sections.length,
        'two sections have one slug',
      ),
    ),
    [],
  ),
  contactEmail: v.optional(
    v.pipe(line(200), v.regex(/^$|^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'must be like desk@news.example.org')),
    '',
  ),
  contactPhone: v.optional(
    v.pipe(line(40), v.regex(/^$|^\+?[\d ()./-]{5,}$/, 'must be a number such as +351 21 000 00 00')),
    '',
  ),
  securityContact: v.optional(
    v.pipe(
      line(300),
      v.regex(/^$|^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/, 'must begin with mailto: or https://'),
    ),
    '',
  ),
  crawlers: v.optional(v.object({ search: v.boolean(), answers: v.boolean(), training: v.boolean() }), {
    search: true,
    answers: true,
    training: false,
  }),
  trust: v.optional(
    v.pipe(
      v.array(
        v.pipe(
          line(300),
          v.regex(
            /^(member|belongto|control|controlledby|social|vendor|customer|disclosure|contact|datatrainingallowed)=\S+$/,
            'must be like member=https://association.example.org/',
          ),
        ),
      ),
      v.maxLength(200),
    ),
    [],
  ),
  indexNow: v.optional(v.boolean(), false),
  webSubHub: v.optional(
    v.nullable(
      v.pipe(line(300), v.regex(/^https:\/\/[^\s/]+\/?\S*$/, 'must be like https://hub.example.org/')),
    ),
    null,
  ),
});

/** One line of text without control characters. */
function line(maxChars: number) {
  return v.pipe(v.string(), v.maxLength(maxChars), v.regex(/^\P{Cc}*$/u, 'must be one line of plain text'));
}

function whole(most: number) {
  return v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));
}
