// What crawlers, finders of holes and other outlets are told.

import { expect, test } from 'bun:test';
import { NEWS_SITE } from '../../../test/support/machine-stories.ts';
import { robotsTxt, securityExpiry, securityTxt, trustTxt } from './rules.ts';

/** The lines that a bot of this name reads: its own group, else the one for all. */
function readBy(name: string, robots: string): string[] {
  const groups = robots
    .split('\n\n')
    .map((group) => group.split('\n').filter((line) => !line.startsWith('#')));
  const own = groups.find((lines) => lines.includes(`User-agent: ${name}`));
  return (own ?? groups.find((lines) => lines.includes('User-agent: *')) ?? []).filter(
    (line) => !line.startsWith('User-agent'),
  );
}

const OPEN = ['Disallow: /api/', 'Disallow: /search', 'Disallow: /studio/'];

test('each purpose has its own answer, and a signal that says all three', () => {
  const robots = robotsTxt({ ...NEWS_SITE, crawlers: { search: true, answers: true, training: false } });
  expect(robots).toContain('# Content-Signal: search=yes, ai-input=yes, ai-train=no\n');
  expect(readBy('Googlebot', robots)).toEqual(OPEN);
  expect(readBy('OAI-SearchBot', robots)).toEqual(OPEN);
  for (const trainer of [
    'GPTBot',
    'ClaudeBot',
    'Google-Extended',
    'Applebot-Extended',
    'CCBot',
    'Bytespider',
  ])
    expect(readBy(trainer, robots)).toEqual(['Disallow: /']);
});

test('every purpose can be turned around by itself', () => {
  const robots = robotsTxt({ ...NEWS_SITE, crawlers: { search: false, answers: false, training: true } });
  expect(robots).toContain('# Content-Signal: search=no, ai-input=no, ai-train=yes\n');
  expect(readBy('Googlebot', robots)).toEqual(['Disallow: /']);
  expect(readBy('PerplexityBot', robots)).toEqual(['Disallow: /']);
  expect(readBy('CCBot', robots)).toEqual(OPEN);
});

test('no bot stands in two groups, and all sitemaps are named', () => {
  const lines = robotsTxt(NEWS_SITE).split('\n');
  const names = lines.filter((line) => line.startsWith('User-agent'));
  expect(new Set(names).size).toBe(names.length);
  expect(lines.filter((line) => line.startsWith('Sitemap'))).toEqual([
    'Sitemap: https://news.example/sitemap.xml',
    'Sitemap: https://news.example/news-sitemap.xml',
    'Sitemap: https://news.example/video-sitemap.xml',
  ]);
});

test('security reports have an address, the wider one where there is no other', () => {
  const expires = Date.parse('2027-01-01T00:00:00Z');
  expect(securityTxt(NEWS_SITE, expires)).toBe(
    'Contact: mailto:desk@news.example\nExpires: 2027-01-01T00:00:00.000Z\nPreferred-Languages: en\nCanonical: https://news.example/.well-known/security.txt\n',
  );
  const own = { ...NEWS_SITE, securityContact: 'https://news.example/report', url: 'http://localhost:4000' };
  expect(securityTxt(own, expires)).toStartWith('Contact: https://news.example/report\n');
  expect(securityTxt(own, expires)).not.toContain('Canonical');
  expect(securityTxt({ ...NEWS_SITE, contactEmail: '' }, expires)).toBeNull();
});

test.each([
  ['2026-01-01T00:00:00Z', '2027-01-01'],
  ['2026-06-30T23:59:59Z', '2027-01-01'],
  ['2026-07-01T00:00:00Z', '2027-07-01'],
  ['2026-12-31T23:59:59Z', '2027-07-01'],
])('what is read on %s holds until %s', (now, until) => {
  expect(new Date(securityExpiry(Date.parse(now))).toISOString()).toStartWith(until);
});

test('trust.txt says what the newsroom says, and whether models may be trained', () => {
  const trust = ['member=https://association.example/'];
  expect(trustTxt({ ...NEWS_SITE, trust })).toBe(`${trust[0]}\ndatatrainingallowed=no\n`);
  const stated = [...trust, 'datatrainingallowed=yes'];
  expect(trustTxt({ ...NEWS_SITE, trust: stated })).toBe(`${stated.join('\n')}\n`);
  expect(trustTxt(NEWS_SITE)).toBeNull();
});
