// Who reacts, without knowing who it is: a random token in a signed cookie, and in the ledger a keyed hash of token
// and story, so that votes cannot be joined across stories. Three uses of one key, told apart by a label each.

import { timingSafeEqual } from 'node:crypto';
import type { Secrets } from '../platform/capabilities.ts';
import { AppError } from '../platform/errors.ts';
import { READER_BYTES } from './ledger/index.ts';

export const READER_COOKIE = 'eyewitness_reader';

/** A reader's token with the version of the key it was signed under, which also keys its hashes in the ledger. */
export interface Reader {
  readonly version: number;
  /** 128 bits, base64url. */
  readonly token: string;
}

export type ReaderFound =
  | { readonly outcome: 'none' }
  | { readonly outcome: 'known'; readonly reader: Reader }
  | { readonly outcome: 'forged' };

const MAX_AGE_S = 400 * 24 * 60 * 60; // the most a browser keeps (RFC 6265bis, section 5.6.2)
const BITS_128 = /^[\w-]{22}$/;
const COOKIE_VALUE = /^([1-9]\d{0,8})\.([\w-]{22})\.([\w-]{22})$/;

/** Reads the reader from a Cookie header; a value that we did not sign is forged, however it came there. */
export function findReader(secrets: Secrets, cookieHeader: string | null): ReaderFound {
  if (cookieHeader === null || !cookieHeader.includes(READER_COOKIE)) return { outcome: 'none' };
  let found: ReaderFound = { outcome: 'none' };
  for (const pair of cookieHeader.split(';')) {
    const cut = pair.indexOf('=');
    if (pair.slice(0, cut).trim() !== READER_COOKIE) continue;
    const reader = verified(secrets, pair.slice(cut + 1).trim());
    // Another site of the same domain may have set a second one: ours counts.
    if (reader !== undefined) return { outcome: 'known', reader };
    found = { outcome: 'forged' };
  }
  return found;
}

function verified(secrets: Secrets, value: string): Reader | undefined {
  const match = COOKIE_VALUE.exec(value);
  if (match === null) return undefined;
  const reader: Reader = { version: Number(match[1]), token: match[2]! };
  const key = secrets.version('reader', reader.version)?.key;
  if (key === undefined) return undefined;
  return timingSafeEqual(Buffer.from(signatureOf(key, reader)), Buffer.from(match[3]!)) ? reader : undefined;
}

/**
 * The reader that an Idempotency-Key stands for: the same key is the same reader, so a first vote may be sent again.
 * Errors: `bad_key` (422).
 */
export function readerOfKey(secrets: Secrets, idempotencyKey: string): Reader {
  if (!BITS_128.test(idempotencyKey))
    throw new AppError(
      'bad_key',
      422,
      'Idempotency-Key must be 128 random bits as 22 characters of base64url. Make one, keep it, and send it again with each retry.',
    );
  const { version, key } = secrets.current('reader');
  return { version, token: keyed(key, 'token', idempotencyKey).toString('base64url') };
}

/** A reader nobody has been before: for forms, which cannot send a key. */
export function newReader(secrets: Secrets): Reader {
  const key = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url');
  return readerOfKey(secrets, key);
}

/** The Set-Cookie value that makes a browser this reader. `secure` where the site is on https. */
export function readerCookie(secrets: Secrets, reader: Reader, secure: boolean): string {
  const secret = secrets.version('reader', reader.version) ?? secrets.current('reader');
  const value = `${reader.version}.${reader.token}.${signatureOf(secret.key, reader)}`;
  return `${READER_COOKIE}=${value}; Path=/; Max-Age=${MAX_AGE_S}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}

/** The Set-Cookie value that takes the cookie away. */
export function clearedReaderCookie(secure: boolean): string {
  return `${READER_COOKIE}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}

/** What stands for the reader in the ledger, in this story only: 16 bytes. */
export function ledgerReader(secrets: Secrets, reader: Reader, storyNo: number): Uint8Array {
  const { key } = secrets.version('reader', reader.version) ?? secrets.current('reader');
  return keyed(key, 'ledger', `${reader.token}.${storyNo}`);
}

function signatureOf(key: Uint8Array, reader: Reader): string {
  return keyed(key, 'cookie', `${reader.version}.${reader.token}`).toString('base64url');
}

/** HMAC-SHA256 (RFC 2104) cut to 128 bits. The label ends with a zero byte, which no value contains. */
function keyed(key: Uint8Array, use: 'token' | 'cookie' | 'ledger', value: string): Buffer {
  const digest = new Bun.CryptoHasher('sha256', key).update(`${use}\0${value}`).digest();
  return digest.subarray(0, READER_BYTES);
}
