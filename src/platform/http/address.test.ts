// Addresses as Bun gives them: absolute where the Host header was usable, a path alone where not.

import { expect, test } from 'bun:test';
import { pathOf, pathToLog, searchOf } from './address.ts';

test.each([
  ['http://news.example/readyz', '/readyz', ''],
  ['http://news.example', '/', ''],
  ['http://news.example/', '/', ''],
  ['http://news.example/a/b?c=/d?e', '/a/b', '?c=/d?e'],
  ['http://news.example//a', '//a', ''],
  ['http://[::1]:4000/a?', '/a', ''],
  ['http://[::1/a?b#c', '/a', '?b'],
  ['/readyz', '/readyz', ''],
  ['/', '/', ''],
  ['/a?x=//b/c', '/a', '?x=//b/c'],
  ['//a/b?c', '//a/b', '?c'],
])('%s has the path %s and the query %p', (url, path, search) => {
  expect([pathOf(url), searchOf(url)]).toEqual([path, search]);
});

test.each([
  ['http://news.example/send/abcDEF_-123', '/send/...'],
  ['http://news.example/send/abc?x=1', '/send/...'],
  ['http://news.example/preview/clips/1-2/secret.text', '/preview/clips/1-2/...'],
  ['http://news.example/preview/clips/1-2/secret/360/1.m4s', '/preview/clips/1-2/.../360/1.m4s'],
  ['http://news.example/stories/send/abc', '/stories/send/abc'],
])('%s is logged as %s', (url, logged) => {
  expect(pathToLog(url)).toBe(logged);
});
