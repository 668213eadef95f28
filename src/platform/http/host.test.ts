// Only a host passes as one.

import { expect, test } from 'bun:test';
import { AppError } from '../errors.ts';
import { hostCheck } from './host.ts';

const requireHost = hostCheck();

function passes(host: string | null): boolean {
  try {
    requireHost(new Request('http://x/', { headers: host === null ? {} : { host } }));
    return true;
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'bad_host' && thrown.status === 400) return false;
    throw thrown;
  }
}

test.each([
  null,
  '',
  'localhost',
  'news.example',
  'news.example:4000',
  'news.example:',
  'my_host',
  '192.0.2.1:80',
  '[::1]',
  '[2001:db8::1]:4000',
])('taken: %p', (host) => {
  expect([passes(host), passes(host)]).toEqual([true, true]);
});

test.each([
  'a b',
  'a/b',
  'a@b',
  'a?b',
  'a#b',
  'a\\b',
  'a,b',
  '[::1',
  '[::g]',
  '[1::2::3]',
  '::1',
  'a:b',
  'a:99999',
  'a:80:80',
  '%zz',
  '999.999.999.999',
  'http://a',
  '<a>',
  'a'.repeat(300),
])('refused: %p', (host) => {
  expect([passes(host), passes(host)]).toEqual([false, false]);
});
