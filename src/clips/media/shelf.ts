// What stands at the addresses of clips, in memory: a request for a segment asks no database. The store is asked again
// after every commit, so that a recall or a withdrawal shows on the very next request.

import type { App, FileRef, Reads } from '../../platform/capabilities.ts';
import type { ClipId, VersionId } from '../../platform/ids.ts';
import type { ClipFile, ClipRendition } from '../clip.ts';
import { openRemembered } from './remembered.ts';
import { isErased, standingVersions, type StandingVersion } from './standing-store.ts';
import { findMedia, findSegments, type Segment } from './store.ts';

export interface Shown {
  /** Whether something live includes the clip. */
  isShown(clipId: ClipId): Promise<boolean>;
}

/** How a clip stands: what may be said of its addresses. */
export interface Standing {
  readonly isErased: boolean;
  readonly isShown: boolean;
  readonly versions: ReadonlyMap<VersionId, StandingVersion>;
  readonly current: StandingVersion | null;
}

/** One version's files and tracks. */
export interface Stock {
  readonly files: ReadonlyMap<string, Pick<ClipFile, 'ref' | 'type'>>;
  readonly tracks: ReadonlyMap<string, StockedTrack>;
  readonly captions: readonly string[];
  /** Whether every rendition is made: then its segments are for good. */
  readonly isComplete: boolean;
  /** What is made of the above, when first asked for. */
  readonly texts: Map<string, { readonly text: string; readonly etag: string }>;
}

export interface StockedTrack extends ClipRendition {
  readonly segments: readonly (Segment & { readonly sizeBytes: number })[];
}

export interface Shelf {
  /** Undefined where there is no such clip. */
  standing(id: ClipId): Standing | undefined | Promise<Standing | undefined>;
  /** Of a version that `standing` names. */
  stock(clipId: ClipId, version: StandingVersion): Stock | undefined | Promise<Stock | undefined>;
  /** How many files and segments it knows. */
  readonly entries: number;
}

const MAX_CLIPS = 2000; // guess: clips that somebody watches at the same moment
const MAX_ENTRIES = 60_000; // about 15 MB: a hundred clips of 3 minutes with all their segments

export function openShelf({ db }: Pick<App, 'db'>, shown: Shown): Shelf {
  const standings = openRemembered<ClipId, Standing>({
    db,
    read: (id) => readStanding(db, shown, id),
    weigh: () => 1,
    maxWeight: MAX_CLIPS,
  });
  const stocks = openRemembered<string, Stock>({
    db,
    read: (key, former) => readStock(db, key, former),
    weigh: ({ files, tracks }) =>
      [...tracks.values()].reduce((sum, { segments }) => sum + segments.length, files.size + 1),
    maxWeight: MAX_ENTRIES,
  });
  return {
    standing: (id) => standings.get(id),
    stock: (clipId, version) => stocks.get(`${clipId}${version.isComplete ? '+' : '-'}${version.id}`),
    get entries() {
      return stocks.weight;
    },
  };
}

async function readStanding(reads: Reads, shown: Shown, id: ClipId): Promise<Standing | undefined> {
  const [erased, isShown, versions] = await Promise.all([
    isErased(reads, id),
    shown.isShown(id),
    standingVersions(reads, id),
  ]);
  if (!erased && versions.length === 0) return undefined;
  return {
    isErased: erased,
    isShown,
    versions: new Map(versions.map((version) => [version.id, version])),
    current: versions.find(({ state }) => state === 'current') ?? null,
  };
}

const ID_CHARS = 36;

/** `key` is of the clip, of whether its version is complete, and of the version. */
async function readStock(reads: Reads, key: string, former: Stock | undefined): Promise<Stock | undefined> {
  const clipId = key.slice(0, ID_CHARS) as ClipId;
  const isComplete = key[ID_CHARS] === '+';
  const versionId = key.slice(ID_CHARS + 1) as VersionId;
  const media = (await findMedia(reads, [{ clipId, versionId, isComplete }])).get(clipId);
  if (media === undefined) return undefined;
  const segments = former?.isComplete === true ? undefined : await findSegments(reads, versionId);
  const stocked = (name: string) =>
    segments === undefined
      ? (former?.tracks.get(name)?.segments ?? [])
      : (segments.get(name) ?? []).map((segment) => ({ ...segment, sizeBytes: segment.ref.sizeBytes }));
  return {
    files: new Map(media.files.map(({ name, ref, type }) => [name, { ref, type }])),
    tracks: new Map(
      media.renditions.map((track) => [track.name, { ...track, segments: stocked(track.name) }]),
    ),
    captions: media.captions,
    isComplete,
    texts: new Map(),
  };
}

/** The file of a segment, when there is one. */
export function segmentOf(track: StockedTrack, number: number): FileRef | undefined {
  const segment = track.segments[number];
  return segment?.number === number ? segment.ref : undefined;
}
