// Which bytes of a clip a reader may have: none until something live shows it, and none of a version that was recalled,
// whatever else is so.

import type { App, FileRef } from '../../platform/capabilities.ts';
import { AppError } from '../../platform/errors.ts';
import { matchesTag, SECURITY_HEADERS } from '../../platform/http/index.ts';
import { looksLikeId, type ClipId, type VersionId } from '../../platform/ids.ts';
import { openEgress } from './egress.ts';
import { findNamed, tagOf, type Found } from './find.ts';
import { MASTER } from './names.ts';
import { servedCaptions } from './served-captions.ts';
import { openShelf, type Shown, type Stock } from './shelf.ts';
import { findDescription, type StandingVersion } from './standing-store.ts';

type Needs = Pick<App, 'db' | 'files' | 'log' | 'metrics' | 'clock'> & {
  readonly config: Pick<App['config'], 'egressMbps'>;
};

export interface Media {
  /**
   * Answers GET and HEAD for a name of the current version, or of `version`. Ids are as they stand in the address.
   * Errors: `not_found` (404), the same for a clip that is not shown as for one that is not there; `recalled`,
   * `erased` (410).
   */
  answer(request: Request, asked: AskedMedium): Promise<Response>;
  /**
   * The same for staff, of the newest version that has anything, whether it is live or not; nothing of it is stored on
   * the way.
   */
  preview(request: Request, clipId: string, name: string): Promise<Response>;
}

export interface AskedMedium {
  readonly clipId: string;
  /** Null: whichever is current. */
  readonly version: string | null;
  readonly name: string;
}

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

export function openMedia(needs: Needs, shown: Shown): Media {
  const { db, files, metrics } = needs;
  const shelf = openShelf(needs, shown);
  const egress = openEgress(needs);
  metrics.gauge('eyewitness_media_memory_bytes', 'Memory held by parts of media', () => files.heldBytes);
  metrics.gauge(
    'eyewitness_media_known',
    'Files and segments that are found without the store',
    () => shelf.entries,
  );
  const openly = { headers: EVERYWHERE, sent: egress.sent };
  const privately = { headers: PRIVATE, sent: egress.sent };

  const sendText = (request: Request, found: Found & { found: 'text' }, isPublic: boolean) => {
    const { text, etag, type, isSettled } = found;
    const headers: Record<string, string> = {
      ...SECURITY_HEADERS,
      'cache-control': isSettled ? SETTLED : UNSETTLED,
      ...(isPublic ? EVERYWHERE : PRIVATE),
      etag,
    };
    if (matchesTag(request.headers.get('if-none-match'), etag))
      return new Response(null, { status: 304, headers });
    headers['content-type'] = type;
    if (request.method === 'GET') egress.sent(text.length);
    return new Response(text, { headers });
  };

  const send = async (
    request: Request,
    at: { readonly clipId: ClipId; readonly version: StandingVersion },
    found: Found | undefined,
    isPublic: boolean,
  ): Promise<Response> => {
    const also = isPublic ? openly : privately;
    if (found === undefined) throw nothing();
    if (found.found === 'file') return files.serve(found.ref, request, found.type, also);
    if (found.found === 'text') return sendText(request, found, isPublic);
    if (found.found === 'description') {
      const file = await findDescription(db, at.clipId, found.language);
      if (file === undefined) throw nothing();
      return files.serve(file.ref, request, file.type, also);
    }
    const text = await servedCaptions(db, at.clipId, at.version.id, found.language);
    if (text === undefined) throw nothing();
    const type = 'text/vtt; charset=utf-8';
    return sendText(request, { found: 'text', text, etag: tagOf(text), type, isSettled: true }, isPublic);
  };

  return {
    answer: async (request, { clipId, version: versionId, name }) => {
      const standing = looksLikeId(clipId) ? await shelf.standing(clipId as ClipId) : undefined;
      if (standing === undefined) throw nothing();
      if (standing.isErased) throw erased();
      const version = versionId === null ? standing.current : standing.versions.get(versionId as VersionId);
      if (version?.state === 'recalled') throw recalled();
      if (version?.state !== 'current' || !standing.isShown) throw nothing();
      const at = { clipId: clipId as ClipId, version };
      const stock = await shelf.stock(at.clipId, version);
      if (stock === undefined) throw nothing();
      const begun = name === 'video.mp4' ? goingOn(request, stock, version) : undefined;
      if (begun !== undefined) return files.serve(begun, request, 'video/mp4', openly);
      const isChoice = name === MASTER || (name === 'video.mp4' && versionId === null);
      const found = findNamed({
        name,
        version,
        stock,
        prefix: versionId === null ? `${version.id}/` : '',
        maxShortSide: isChoice && isNewPlay(request) ? egress.maxShortSide() : null,
      });
      return send(request, at, found, true);
    },
    preview: async (request, clipId, name) => {
      const standing = looksLikeId(clipId) ? await shelf.standing(clipId as ClipId) : undefined;
      if (standing === undefined) throw nothing();
      if (standing.isErased) throw erased();
      const versions = [...standing.versions.values()];
      const usable = versions
        .filter(({ state }) => state === 'current' || state === 'preparing')
        .toReversed();
      for (const version of usable) {
        const at = { clipId: clipId as ClipId, version };
        const stock = await shelf.stock(at.clipId, version);
        if (stock === undefined || (stock.files.size === 0 && stock.tracks.size === 0)) continue;
        return send(request, at, findNamed({ name, version, stock, maxShortSide: null }), false);
      }
      throw versions.some(({ state }) => state === 'recalled') ? recalled() : nothing();
    },
  };
}

/** The rest of a file that somebody began: `video.mp4` may have become another one meanwhile. */
function goingOn(request: Request, stock: Stock, { rendition }: StandingVersion): FileRef | undefined {
  const condition = request.headers.get('if-range');
  if (condition === null || rendition === null || condition === `"${rendition.sha256}"`) return undefined;
  for (const { ref, type } of stock.files.values())
    if (type === 'video/mp4' && condition === `"${ref.sha256}"`) return ref;
  return undefined;
}

function isNewPlay(request: Request): boolean {
  const range = request.headers.get('range');
  return range === null || /^bytes=0-/i.test(range);
}

function nothing(): AppError {
  return new AppError('not_found', 404, 'There is nothing at this address.', OPEN);
}

function recalled(): AppError {
  return new AppError('recalled', 410, 'This version of the clip was taken back.', OPEN);
}

function erased(): AppError {
  return new AppError('erased', 410, 'This clip was removed.', OPEN);
}

/** A player in another site has to be able to tell why it got nothing. */
const OPEN = { headers: { 'access-control-allow-origin': '*' } };
