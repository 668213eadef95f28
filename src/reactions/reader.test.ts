// Who a reader is: the same one by cookie and by key, and nobody by a forgery.

import { expect, test } from 'bun:test';
import type { SecretKey, Secrets } from '../platform/capabilities.ts';
import {
  clearedReaderCookie,
  findReader,
  ledgerReader,
  newReader,
  readerCookie,
  readerOfKey,
} from './reader.ts';

const KEY = 'AAECAwQFBgcICQoLDA0ODw';

test('the cookie we set is read back as the same reader', () => {
  const secrets = keys(1);
  const reader = readerOfKey(secrets, KEY);
  const found = findReader(secrets, `theme=dark; ${valueOf(readerCookie(secrets, reader, true))}; last=1`);
  expect(found).toEqual({ outcome: 'known', reader });
});

test('cookies and names in the ledger are made in one way for ever: those of today are valid tomorrow', () => {
  const secrets = keys(1);
  const reader = readerOfKey(secrets, KEY);
  expect(valueOf(readerCookie(secrets, reader, false))).toBe(
    'eyewitness_reader=1.kp1QCvWoq-fkyGLkV4TW3Q.kt4wvraHFtMpfuBEG7I1XA',
  );
  expect(ledgerReader(secrets, reader, 7).toHex()).toBe('fd32e241ea19b66c7738a8a27c0059bb');
});

test('two tries with one key are one reader, two keys are two', () => {
  const secrets = keys(1);
  expect(readerOfKey(secrets, KEY)).toEqual(readerOfKey(secrets, KEY));
  expect(readerOfKey(secrets, KEY)).not.toEqual(readerOfKey(secrets, 'BAECAwQFBgcICQoLDA0ODw'));
  expect(newReader(secrets)).not.toEqual(newReader(secrets));
});

test('a cookie with any one character changed is forged', () => {
  const secrets = keys(2);
  const value = valueOf(readerCookie(secrets, readerOfKey(secrets, KEY), false));
  const from = value.indexOf('=') + 1;
  for (let at = from; at < value.length; at++) {
    const other = value[at] === 'A' ? 'B' : 'A';
    const tampered = value.slice(0, at) + other + value.slice(at + 1);
    expect(findReader(secrets, tampered).outcome).toBe('forged');
  }
});

test('the signature holds for its version only', () => {
  const secrets = keys(2);
  const value = valueOf(readerCookie(secrets, readerOfKey(secrets, KEY), false));
  expect(findReader(secrets, value.replace('=2.', '=1.')).outcome).toBe('forged');
  expect(findReader(secrets, value.replace('=2.', '=9.')).outcome).toBe('forged');
  expect(findReader(secrets, value.replace('=2.', '=02.')).outcome).toBe('forged');
});

test('another site of the same domain cannot push our cookie aside', () => {
  const secrets = keys(1);
  const reader = readerOfKey(secrets, KEY);
  const ours = valueOf(readerCookie(secrets, reader, false));
  expect(findReader(secrets, `eyewitness_reader=planted; ${ours}`)).toEqual({ outcome: 'known', reader });
});

test('no cookie, or one of another name, is no reader', () => {
  const secrets = keys(1);
  expect(findReader(secrets, null).outcome).toBe('none');
  expect(findReader(secrets, 'eyewitness_reader_theme=dark; x=eyewitness_reader').outcome).toBe('none');
});

test('a former key still knows its readers, under the same names in the ledger', () => {
  const before = keys(1);
  const reader = readerOfKey(before, KEY);
  const cookie = valueOf(readerCookie(before, reader, false));
  const after = keys(2);
  expect(findReader(after, cookie)).toEqual({ outcome: 'known', reader });
  expect(ledgerReader(after, reader, 5)).toEqual(ledgerReader(before, reader, 5));
  expect(readerOfKey(after, KEY).version).toBe(2);
});

test('a reader has another name in each story, and none of them is the token', () => {
  const secrets = keys(1);
  const reader = readerOfKey(secrets, KEY);
  const names = [1, 2, 12].map((storyNo) =>
    Buffer.from(ledgerReader(secrets, reader, storyNo)).toString('base64url'),
  );
  expect(new Set([...names, reader.token]).size).toBe(4);
  expect(ledgerReader(secrets, reader, 1)).toHaveLength(16);
});

test('a key that is not 128 bits of base64url is refused with what to send', () => {
  const secrets = keys(1);
  for (const key of ['', 'short', `${KEY}A`, `${KEY.slice(0, 21)}+`, `${KEY.slice(0, 21)} `, `${KEY}\n`])
    expect(() => readerOfKey(secrets, key)).toThrow('22 characters of base64url');
});

test('the cookie is kept from scripts and other sites, for 400 days, and over https only where the site is', () => {
  const secrets = keys(1);
  const reader = readerOfKey(secrets, KEY);
  expect(readerCookie(secrets, reader, true)).toMatch(
    /^eyewitness_reader=1\.[\w-]{22}\.[\w-]{22}; Path=\/; Max-Age=34560000; HttpOnly; SameSite=Lax; Secure$/,
  );
  expect(readerCookie(secrets, reader, false)).not.toContain('Secure');
  expect(clearedReaderCookie(false)).toContain('Max-Age=0');
});

function valueOf(setCookie: string): string {
  return setCookie.slice(0, setCookie.indexOf(';'));
}

function keys(newest: number): Secrets {
  const all: SecretKey[] = Array.from({ length: newest }, (_, index) => ({
    version: index + 1,
    key: new Uint8Array(32).fill(index + 1),
  }));
  return {
    current: () => all.at(-1)!,
    version: (_, version) => all.find((key) => key.version === version),
  };
}
