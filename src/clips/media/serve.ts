// Which bytes of a clip a reader may have: none until something live shows it, and none of a version that was recalled,
// whatever else is so. What is in memory is answered at once, without waiting for anything.

import type { App } from '../../platform/capabilities.ts';
import { looksLikeId, type ClipId, type VersionId } from '../../platform/ids.ts';
import { openEgress } from './egress.ts';
import { findNamed, type Found } from './find.ts';
import { MASTER } from './names.ts';
import { erased, nothing, openSend, recalled } from './send.ts';
import { openShelf, type Shown, type Standing, type Stock } from './shelf.ts';
import type { StandingVersion } from './standing-store.ts';

type Needs = Pick<App, 'db' | 'files' | 'log' | 'metrics' | 'clock'> & {
  readonly config: Pick<App['config'], 'egressMbps'>;
};

export interface Media {
  /**
   * Answers GET and HEAD for a name of the current version, or of `version`. Ids are as they stand in the address.
   * Errors: `not_found` (404), the same for a clip that is not shown as for one that is not there; `recalled`,
   * `erased` (410).
   */
  answer(request: Request, asked: AskedMedium): Response | Promise<Response>;
  /**
   * The same for staff, of the newest version that has anything, whether it is live or not; nothing of it is stored on
   * the way.
   */
  preview(request: Request, clipId: string, name: string): Promise<Response>;
  /** Whether the clip's bytes were destroyed on lawful demand. */
  isErased(clipId: ClipId): Promise<boolean>;
}

export interface AskedMedium {
  readonly clipId: string;
  /** Null: whichever is current. */
  readonly version: string | null;
  readonly name: string;
}

export function openMedia(needs: Needs, shown: Shown): Media {
  const { files, metrics } = needs;
  const shelf = openShelf(needs, shown);
  const egress = openEgress(needs);
  const send = openSend(needs, egress.sent);
  metrics.gauge('eyewitness_media_memory_bytes', 'Memory held by parts of media', () => files.heldBytes);
  metrics.gauge('eyewitness_media_known', 'Files and segments found without the store', () => shelf.entries);

  const standingOf = (id: string) => (looksLikeId(id) ? shelf.standing(id as ClipId) : undefined);

  /** Of a version that may be served. */
  const answerFrom = (request: Request, asked: AskedMedium, version: StandingVersion, stock: Stock) => {
    const clipId = asked.clipId as ClipId;
    const { name } = asked;
    const isChoice = name === MASTER || (name === 'video.mp4' && asked.version === null);
    const found =
      goingOn(request, name, stock) ??
      findNamed({
        name,
        version,
        stock,
        prefix: asked.version === null ? `${version.id}/` : '',
        maxShortSide: isChoice && isNewPlay(request) ? egress.maxShortSide() : null,
      });
    return send(request, found, { clipId, versionId: version.id, isPublic: true });
  };

  return {
    answer: (request, asked) =>
      after(standingOf(asked.clipId), (standing) => {
        const version = publicVersion(standing, asked.version);
        return after(shelf.stock(asked.clipId as ClipId, version), (stock) => {
          if (stock === undefined) throw nothing();
          return answerFrom(request, asked, version, stock);
        });
      }),
    preview: async (request, id, name) => {
      const versions = previewVersions(await standingOf(id));
      const clipId = id as ClipId;
      for (const version of versions) {
        const stock = await shelf.stock(clipId, version);
        if (stock === undefined || (stock.files.size === 0 && stock.tracks.size === 0)) continue;
        const found = findNamed({ name, version, stock, maxShortSide: null });
        return send(request, found, { clipId, versionId: version.id, isPublic: false });
      }
      throw nothing();
    },
    isErased: async (id) => (await shelf.standing(id))?.isErased ?? false,
  };
}

/** Goes on at once where there is nothing to wait for: a promise costs a hot answer a tenth of its time. */
function after<Value, Result>(
  value: Value | Promise<Value>,
  then: (value: Value) => Result | Promise<Result>,
): Result | Promise<Result> {
  return value instanceof Promise ? value.then(then) : then(value);
}

/** The version that is asked for, when everybody may have it. */
function publicVersion(standing: Standing | undefined, asked: string | null): StandingVersion {
  if (standing === undefined) throw nothing();
  if (standing.isErased) throw erased();
  const version = asked === null ? standing.current : standing.versions.get(asked as VersionId);
  if (version?.state === 'recalled') throw recalled();
  if (version?.state !== 'current' || !standing.isShown) throw nothing();
  return version;
}

/** What staff may see, the newest first. */
function previewVersions(standing: Standing | undefined): readonly StandingVersion[] {
  if (standing === undefined) throw nothing();
  if (standing.isErased) throw erased();
  const versions = [...standing.versions.values()].toReversed();
  const usable = versions.filter(({ state }) => state === 'current' || state === 'preparing');
  if (usable.length === 0 && versions.some(({ state }) => state === 'recalled')) throw recalled();
  return usable;
}

/** The rest of a file that somebody began: `video.mp4` may have become another one of the version meanwhile. */
function goingOn(request: Request, name: string, stock: Stock): Found | undefined {
  const condition = name === 'video.mp4' ? request.headers.get('if-range') : null;
  if (condition === null) return undefined;
  for (const { ref, type } of stock.files.values())
    if (type === 'video/mp4' && condition === `"${ref.sha256}"`) return { found: 'file', ref, type };
  return undefined;
}

function isNewPlay(request: Request): boolean {
  const range = request.headers.get('range');
  return range === null || /^bytes=0-/i.test(range);
}
