// Sends what was found at an address: to everybody, or to staff alone. Public media may be played in other sites.

import type { App } from '../../platform/capabilities.ts';
import { AppError } from '../../platform/errors.ts';
import { matchesTag, SECURITY_HEADERS } from '../../platform/http/index.ts';
import type { ClipId, VersionId } from '../../platform/ids.ts';
import { tagOf, type Found } from './find.ts';
import { servedCaptions } from './served-captions.ts';
import { findDescription } from './standing-store.ts';

export interface Place {
  readonly clipId: ClipId;
  readonly versionId: VersionId;
  /** To everybody, or to staff alone: then nothing on the way stores it. */
  readonly isPublic: boolean;
}

/** Errors: `not_found` (404) where nothing was found. */
export type Send = (request: Request, found: Found | undefined, place: Place) => Response | Promise<Response>;

const EVERYWHERE = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'accept-ranges, content-length, content-range, etag',
  'cross-origin-resource-policy': 'cross-origin',
} as const;

const PRIVATE = {
  'cache-control': 'private, no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
} as const;

/** 30 s, as `Files.serve` has it; what grows or depends on the moment is asked for anew each time. */
const SETTLED = 'public, max-age=30, must-revalidate';
const UNSETTLED = 'no-store';

/** `sent` is told how many bytes each answer has. */
export function openSend({ db, files }: Pick<App, 'db' | 'files'>, sent: (sizeBytes: number) => void): Send {
  const openly = { headers: EVERYWHERE, sent };
  const privately = { headers: PRIVATE, sent };
  const sendText = (request: Request, { text, etag, type, isSettled }: TextFound, isPublic: boolean) => {
    const headers: Record<string, string> = {
      ...SECURITY_HEADERS,
      'cache-control': isSettled ? SETTLED : UNSETTLED,
      ...(isPublic ? EVERYWHERE : PRIVATE),
      etag,
    };
    if (matchesTag(request.headers.get('if-none-match'), etag))
      return new Response(null, { status: 304, headers });
    headers['content-type'] = type;
    if (request.method === 'GET') sent(text.length);
    return new Response(text, { headers });
  };
  const sendStored = async (request: Request, found: Stored, { clipId, versionId, isPublic }: Place) => {
    if (found.found === 'description') {
      const file = await findDescription(db, clipId, found.language);
      if (file === undefined) throw nothing();
      return files.serve(file.ref, request, file.type, isPublic ? openly : privately);
    }
    const text = await servedCaptions(db, clipId, versionId, found.language);
    if (text === undefined) throw nothing();
    const type = 'text/vtt; charset=utf-8';
    return sendText(request, { found: 'text', text, etag: tagOf(text), type, isSettled: true }, isPublic);
  };
  return (request, found, place) => {
    if (found === undefined) throw nothing();
    if (found.found === 'file')
      return files.serve(found.ref, request, found.type, place.isPublic ? openly : privately);
    if (found.found === 'text') return sendText(request, found, place.isPublic);
    return sendStored(request, found, place);
  };
}

type TextFound = Extract<Found, { found: 'text' }>;
type Stored = Extract<Found, { found: 'captions' | 'description' }>;

/** The same for a clip that is not shown as for one that is not there. */
export function nothing(): AppError {
  return new AppError('not_found', 404, 'There is nothing at this address.', OPEN);
}

export function recalled(): AppError {
  return new AppError('recalled', 410, 'This version of the clip was taken back.', OPEN);
}

export function erased(): AppError {
  return new AppError('erased', 410, 'This clip was removed.', OPEN);
}

/** A player in another site has to be able to tell why it got nothing. */
const OPEN = { headers: { 'access-control-allow-origin': '*' } };
