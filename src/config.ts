// The only reader of the environment: one frozen, checked object, or all problems at once.
// What a newsroom chooses for itself (name, zone, kinds of reactions) is a setting in the store, not here.

import { resolve } from 'node:path';
import { editDistance } from './kits/edit-distance.ts';

export interface Config {
  /** Folder that holds everything: stores, files, the owner's lock. Absolute. */
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
  /** The site's public address without a slash at the end, or null: then the store's, or the one listened on. */
  readonly siteUrl: string | null;
  /** PostgreSQL connection address, or null for SQLite in the data directory. */
  readonly databaseUrl: string | null;
  /** Per-network limits on new voters. Off for load tests on one machine; votes stay exact. */
  readonly limits: boolean;
  /** `errors`: failures and slow requests; `all`: every request. */
  readonly logRequests: 'errors' | 'all';
  readonly logFormat: 'plain' | 'json';
  readonly slowRequestMs: number;
  readonly pageMemoryBytes: number;
  /** Proxies in front that add to X-Forwarded-For; 0 trusts nobody's word for the client's network. */
  readonly proxyHops: number;
  readonly maxClipBytes: number;
  /** The ffmpeg to call, a name or a path; `ffprobe` is the one beside it. */
  readonly ffmpeg: string;
  /** How many programs may encode clips at once. */
  readonly encoders: number;
  /** Whether AV1 is made beside H.264. */
  readonly av1: boolean;
  /** The program that drafts captions, a path, or null. */
  readonly captioner: string | null;
  /** Origin that media are fetched from (a CDN or a host of their own), or null: the site itself. */
  readonly mediaUrl: string | null;
  /** Where addresses of media that are gone are posted to, or null. */
  readonly purgeUrl: string | null;
  /** Above this much outgoing media, in Mbit/s, new plays get lower renditions first; null: never. */
  readonly egressMbps: number | null;
}

interface Setting {
  readonly env: string;
  readonly says: string;
  readonly fallback: string;
  /** Whether `eyewitness config` must not show the value. */
  readonly secret?: true;
}

/** Every setting, in the order `eyewitness config` lists them. */
export const SETTINGS = {
  dataDir: { env: 'EYEWITNESS_DATA', says: 'folder that holds everything', fallback: './data' },
  host: { env: 'EYEWITNESS_HOST', says: 'address to listen on', fallback: '127.0.0.1' },
  port: { env: 'PORT', says: 'port to listen on', fallback: '4000' },
  siteUrl: { env: 'EYEWITNESS_URL', says: "the site's public address", fallback: '' },
  databaseUrl: {
    env: 'EYEWITNESS_DATABASE_URL',
    says: 'PostgreSQL address; empty for SQLite in the data folder',
    fallback: '',
    secret: true,
  },
  limits: { env: 'EYEWITNESS_LIMITS', says: 'on or off: limits per network', fallback: 'on' },
  logRequests: {
    env: 'EYEWITNESS_LOG',
    says: 'errors or all: which requests are logged',
    fallback: 'errors',
  },
  logFormat: { env: 'EYEWITNESS_LOG_FORMAT', says: 'plain or json', fallback: 'plain' },
  slowRequestMs: { env: 'EYEWITNESS_SLOW_MS', says: 'a slower request is logged', fallback: '500' },
  pageMemoryBytes: { env: 'EYEWITNESS_PAGE_MEMORY_MB', says: 'memory for pages in MiB', fallback: '56' },
  proxyHops: { env: 'EYEWITNESS_PROXY_HOPS', says: 'trusted proxies in front', fallback: '0' },
  maxClipBytes: { env: 'EYEWITNESS_CLIP_MAX_MB', says: 'largest clip in MiB', fallback: '2048' },
  ffmpeg: { env: 'EYEWITNESS_FFMPEG', says: 'the ffmpeg to call', fallback: 'ffmpeg' },
  encoders: { env: 'EYEWITNESS_ENCODERS', says: 'programs that encode clips at once', fallback: '1' },
  av1: { env: 'EYEWITNESS_AV1', says: 'on or off: AV1 beside H.264', fallback: 'off' },
  captioner: {
    env: 'EYEWITNESS_CAPTIONER',
    says: 'path of a program that drafts captions; empty for none',
    fallback: '',
  },
  mediaUrl: {
    env: 'EYEWITNESS_MEDIA_URL',
    says: 'host that media are fetched from; empty for the site itself',
    fallback: '',
  },
  purgeUrl: {
    env: 'EYEWITNESS_PURGE_URL',
    says: 'where addresses of media that are gone are posted to; empty for nowhere',
    fallback: '',
  },
  egressMbps: {
    env: 'EYEWITNESS_EGRESS_MBPS',
    says: 'above it, new plays get lower renditions first; 0 for never',
    fallback: '0',
  },
} as const satisfies Record<keyof Config, Setting>;

export type SettingName = keyof typeof SETTINGS;
export type Flags = Partial<Record<SettingName, string>>;

export interface ConfigLine {
  readonly env: string;
  readonly value: string;
  readonly origin: 'default' | 'environment' | 'flag';
  readonly says: string;
}

export type ConfigOutcome =
  | { readonly outcome: 'ready'; readonly config: Config; readonly lines: readonly ConfigLine[] }
  | { readonly outcome: 'invalid'; readonly problems: readonly string[] };

const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[];
const MIB = 1024 * 1024;

/** Reads the environment and a command's flags. Flags win; an unknown `EYEWITNESS_` name is a problem, never ignored. */
export function readConfig(flags: Flags = {}, env: NodeJS.ProcessEnv = process.env): ConfigOutcome {
  const problems = unknownNames(env);
  const lines: ConfigLine[] = [];
  const raw = {} as Record<SettingName, string>;
  for (const name of SETTING_NAMES) {
    const setting: Setting = SETTINGS[name];
    const flag = flags[name];
    const fromEnv = env[setting.env];
    const origin =
      flag !== undefined ? 'flag' : fromEnv !== undefined && fromEnv !== '' ? 'environment' : 'default';
    raw[name] = origin === 'flag' ? flag! : origin === 'environment' ? fromEnv! : setting.fallback;
    const shown = setting.secret && raw[name] !== '' ? '(set, not shown)' : raw[name];
    lines.push({ env: setting.env, value: shown, origin, says: setting.says });
  }
  const check = checker(raw, problems);
  const config: Config = {
    dataDir: resolve(check.something('dataDir')),
    host: check.something('host'),
    port: check.whole('port', 0, 65_535),
    siteUrl: check.siteUrl('siteUrl'),
    databaseUrl: check.databaseUrl('databaseUrl'),
    limits: check.oneOf('limits', ['on', 'off']) === 'on',
    logRequests: check.oneOf('logRequests', ['errors', 'all']),
    logFormat: check.oneOf('logFormat', ['plain', 'json']),
    slowRequestMs: check.whole('slowRequestMs', 1, 3_600_000),
    pageMemoryBytes: check.whole('pageMemoryBytes', 1, 65_536) * MIB,
    proxyHops: check.whole('proxyHops', 0, 10),
    maxClipBytes: check.whole('maxClipBytes', 1, 1_048_576) * MIB,
    ffmpeg: check.something('ffmpeg'),
    encoders: check.whole('encoders', 1, 64),
    av1: check.oneOf('av1', ['on', 'off']) === 'on',
    captioner: raw.captioner === '' ? null : raw.captioner,
    mediaUrl: check.siteUrl('mediaUrl'),
    purgeUrl: check.webAddress('purgeUrl'),
    egressMbps: check.whole('egressMbps', 0, 1_000_000) || null,
  };
  if (problems.length > 0) return { outcome: 'invalid', problems };
  return { outcome: 'ready', config: Object.freeze(config), lines };
}

function checker(raw: Record<SettingName, string>, problems: string[]) {
  const bad = (name: SettingName, wants: string) => {
    const shown = (SETTINGS[name] as Setting).secret ? 'what is set' : JSON.stringify(raw[name]);
    problems.push(`${SETTINGS[name].env}: ${shown} is not ${wants}.`);
  };
  return {
    something(name: SettingName): string {
      if (raw[name].trim() === '') bad(name, 'a value; leave it out to get the default');
      return raw[name];
    },
    whole(name: SettingName, least: number, most: number): number {
      const value = Number(raw[name]);
      if (/^\d+$/.test(raw[name]) && value >= least && value <= most) return value;
      bad(name, `a whole number from ${least} to ${most}`);
      return least;
    },
    oneOf<Value extends string>(name: SettingName, values: readonly Value[]): Value {
      const found = values.find((value) => value === raw[name]);
      if (found === undefined) bad(name, `one of: ${values.join(', ')}`);
      return found ?? values[0]!;
    },
    siteUrl(name: SettingName): string | null {
      if (raw[name] === '') return null;
      const url = URL.canParse(raw[name]) ? new URL(raw[name]) : null;
      if (url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '')
        return url.origin;
      bad(name, 'a site address such as https://news.example.org, without a path');
      return null;
    },
    webAddress(name: SettingName): string | null {
      if (raw[name] === '') return null;
      if (URL.canParse(raw[name]) && /^https:$/.test(new URL(raw[name]).protocol)) return raw[name];
      bad(name, 'an address that begins with https://');
      return null;
    },
    databaseUrl(name: SettingName): string | null {
      if (raw[name] === '') return null;
      if (/^postgres(ql)?:\/\/\S+$/.test(raw[name])) return raw[name];
      bad(name, 'a PostgreSQL address such as postgres://user:password@host:5432/name');
      return null;
    },
  };
}

function unknownNames(env: NodeJS.ProcessEnv): string[] {
  const known = new Set<string>(SETTING_NAMES.map((name) => SETTINGS[name].env));
  return Object.keys(env)
    .filter((name) => name.startsWith('EYEWITNESS_') && !known.has(name))
    .map((name) => {
      const edits = (to: string) => Math.min(editDistance(name, to), editDistance(name, `EYEWITNESS_${to}`));
      const near = [...known].toSorted((a, b) => edits(a) - edits(b))[0]!;
      const hint = edits(near) <= 4 ? ` Did you mean ${near}?` : '';
      return `${name} is not a setting.${hint} \`eyewitness config\` lists them all.`;
    });
}

/** Whether whoever runs a command asked for no colours: https://no-color.org, any value but an empty one. */
export function isColourRefused(env: NodeJS.ProcessEnv = process.env): boolean {
  return (env['NO_COLOR'] ?? '') !== '';
}

/** The width that whoever runs a command asked for where no terminal tells it (POSIX, "COLUMNS"); else undefined. */
export function columnsAsked(env: NodeJS.ProcessEnv = process.env): number | undefined {
  const asked = env['COLUMNS'] ?? '';
  return /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : undefined;
}
