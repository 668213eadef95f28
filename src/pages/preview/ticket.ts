// Tickets for previews: whoever has one sees one clip until a moment, and nothing else. A ticket says when it ends and is
// signed over that and the clip, so that neither can be changed; nothing of it is stored.

import { timingSafeEqual } from 'node:crypto';
import type { Secrets } from '../../platform/capabilities.ts';
import type { ClipId } from '../../platform/ids.ts';

export type TicketRead =
  | { readonly outcome: 'valid'; readonly expiresAtMs: number }
  | { readonly outcome: 'expired' }
  /** Not one of ours, or for another clip. */
  | { readonly outcome: 'wrong' };

const SIGNATURE_BYTES = 16;
/** Seconds since 1970, the version of the key, and 128 bits in base64url. */
const TICKET = /^([1-9]\d{9,10})\.([1-9]\d{0,8})\.([\w-]{22})$/;

export function makeTicket(secrets: Secrets, clipId: ClipId, expiresAtMs: number): string {
  const { version, key } = secrets.current('preview');
  const expiresAtS = Math.floor(expiresAtMs / 1000);
  return `${expiresAtS}.${version}.${signatureOf(key, clipId, expiresAtS)}`;
}

export function readTicket(secrets: Secrets, clipId: string, ticket: string, nowMs: number): TicketRead {
  const [, expiresAt = '', version = '', signature = ''] = TICKET.exec(ticket) ?? [];
  const key = version === '' ? undefined : secrets.version('preview', Number(version))?.key;
  if (key === undefined) return { outcome: 'wrong' };
  const expected = signatureOf(key, clipId, Number(expiresAt));
  if (!timingSafeEqual(Buffer.from(expected), Buffer.from(signature))) return { outcome: 'wrong' };
  const expiresAtMs = Number(expiresAt) * 1000;
  return nowMs < expiresAtMs ? { outcome: 'valid', expiresAtMs } : { outcome: 'expired' };
}

/** Where the preview stands, without a slash at the end; media of the clip stand below it. */
export function previewPath(clipId: ClipId, ticket: string): string {
  return `/preview/clips/${clipId}/${ticket}`;
}

/** HMAC-SHA256 (RFC 2104) cut to 128 bits. */
function signatureOf(key: Uint8Array, clipId: string, expiresAtS: number): string {
  const digest = new Bun.CryptoHasher('sha256', key).update(`preview\0${clipId}\0${expiresAtS}`).digest();
  return digest.subarray(0, SIGNATURE_BYTES).toString('base64url');
}
