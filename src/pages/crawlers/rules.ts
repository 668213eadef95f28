// What crawlers and other machines are asked to keep to, as plain text: robots.txt by purpose, security.txt, trust.txt.

import { toRfc3339 } from '../../platform/clock.ts';
import type { Site } from '../site.ts';

/** Names that crawlers are known to send, by what their operators say they read for; any other reads the first group. */
const NAMED: Readonly<Record<'answers' | 'training', readonly string[]>> = {
  answers: [
    'OAI-SearchBot',
    'ChatGPT-User',
    'Claude-SearchBot',
    'Claude-User',
    'PerplexityBot',
    'Perplexity-User',
    'DuckAssistBot',
    'MistralAI-User',
  ],
  training: [
    'GPTBot',
    'ClaudeBot',
    'anthropic-ai',
    'Google-Extended',
    'Applebot-Extended',
    'CCBot',
    'Bytespider',
    'meta-externalagent',
    'cohere-training-data-crawler',
    'AI2Bot',
    'Diffbot',
    'omgili',
  ],
};

/** Nothing for a search engine: programs, lists of results, the editors' desk. */
const NEVER = ['/api/', '/search', '/studio/'];

const SITEMAPS = ['/sitemap.xml', '/news-sitemap.xml', '/video-sitemap.xml'];

/**
 * RFC 9309 and nothing beyond it: a `Content-Signal` line in each group is an error to checkers that know the standard
 * alone, so the signals stand in a comment, and the bots of each purpose are named (decision 0012).
 */
export function robotsTxt({ url, crawlers }: Pick<Site, 'url' | 'crawlers'>): string {
  return [
    '# Search: results that link here. Answers: our words beside a link. Training: models made from our words.',
    `# Content-Signal: search=${say(crawlers.search)}, ai-input=${say(crawlers.answers)}, ai-train=${say(crawlers.training)}`,
    ...group(['*'], crawlers.search),
    ...group(NAMED.answers, crawlers.answers),
    ...group(NAMED.training, crawlers.training),
    ...SITEMAPS.map((path) => `Sitemap: ${url}${path}`),
    '',
  ].join('\n');
}

function say(allowed: boolean): string {
  return allowed ? 'yes' : 'no';
}

function group(names: readonly string[], isAllowed: boolean): readonly string[] {
  return [
    ...names.map((name) => `User-agent: ${name}`),
    ...(isAllowed ? NEVER.map((path) => `Disallow: ${path}`) : ['Disallow: /']),
    '',
  ];
}

/**
 * Until when security.txt holds: a first of January or July, six months to a year ahead (RFC 9116 advises less than a
 * year), so that the file changes twice a year and not with every request.
 */
export function securityExpiry(nowMs: number): number {
  const now = new Date(nowMs);
  const year = now.getUTCFullYear();
  return now.getUTCMonth() < 6 ? Date.UTC(year + 1, 0) : Date.UTC(year + 1, 6);
}

/** RFC 9116; null where nobody said whom to reach. */
export function securityTxt(site: Site, expiresAtMs: number): string | null {
  const { url, language, securityContact, contactEmail } = site;
  const contact =
    securityContact !== '' ? securityContact : contactEmail === '' ? null : `mailto:${contactEmail}`;
  if (contact === null) return null;
  return [
    `Contact: ${contact}`,
    `Expires: ${toRfc3339(expiresAtMs)}`,
    `Preferred-Languages: ${language}`,
    // Only a secure address may be named.
    ...(url.startsWith('https:') ? [`Canonical: ${url}/.well-known/security.txt`] : []),
    '',
  ].join('\n');
}

/** JournalList's trust.txt; null where the newsroom names nobody. What it says of training follows the crawlers' setting. */
export function trustTxt({ trust, crawlers }: Pick<Site, 'trust' | 'crawlers'>): string | null {
  if (trust.length === 0) return null;
  const saysTraining = trust.some((line) => line.startsWith('datatrainingallowed='));
  return [
    ...trust,
    ...(saysTraining ? [] : [`datatrainingallowed=${crawlers.training ? 'yes' : 'no'}`]),
    '',
  ].join('\n');
}
