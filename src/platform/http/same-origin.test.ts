// Writes by a browser come from the site's own pages; programs that are no browser may write as well.

import { expect, test } from 'bun:test';
import { AppError } from '../errors.ts';
import { requireSameOrigin } from './same-origin.ts';

function passes(headers: Record<string, string>): boolean {
  const request = new Request('http://news.example/stories/ferry/reaction', {
    method: 'POST',
    headers: { host: 'news.example', ...headers },
  });
  try {
    requireSameOrigin(request);
    return true;
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'cross_site' && thrown.status === 403) return false;
    throw thrown;
  }
}

test.each<[string, Record<string, string>]>([
  ['the same origin, as the browser says it', { 'sec-fetch-site': 'same-origin' }],
  [
    'the same origin, said by both headers',
    { 'sec-fetch-site': 'same-origin', origin: 'http://news.example' },
  ],
  ['the same host, in an older browser', { origin: 'http://news.example' }],
  ['the same host behind a proxy that ends TLS', { origin: 'https://news.example' }],
  ['a port that both name', { host: 'news.example:4000', origin: 'http://news.example:4000' }],
  ['a program that is no browser', {}],
])('taken: %s', (_name, headers) => {
  expect(passes(headers)).toBe(true);
});

test.each<[string, Record<string, string>]>([
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
  ['another site, in an older browser', { origin: 'https://evil.example' }],
  ['another site that says nothing of its origin', { 'sec-fetch-site': 'cross-site' }],
  [
    'a neighbour below the same domain',
    { 'sec-fetch-site': 'same-site', origin: 'https://ads.news.example' },
  ],
  ['an address typed by hand, which no form needs', { 'sec-fetch-site': 'none' }],
  ['an opaque origin', { origin: 'null' }],
  ['another port', { host: 'news.example:4000', origin: 'http://news.example:4001' }],
  ['a host that only begins alike', { origin: 'https://news.example.evil.example' }],
  ['a name in front of the host', { origin: 'https://news.example@evil.example' }],
  ['an origin that is none', { origin: 'news.example' }],
  ['an empty origin', { origin: '' }],
])('refused: %s', (_name, headers) => {
  expect(passes(headers)).toBe(false);
});
