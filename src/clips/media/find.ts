// What a name at a version's address stands for: a file, or a text that is made of the version's tracks.

import type { FileRef } from '../../platform/capabilities.ts';
import { LOW_DATA, MASTER } from './names.ts';
import {
  captionsPlaylistName,
  captionsPlaylistText,
  mediaPlaylistText,
  multivariantText,
} from './playlist.ts';
import { segmentOf, type Stock } from './shelf.ts';
import type { StandingVersion } from './standing-store.ts';

export type Found =
  | { readonly found: 'file'; readonly ref: FileRef; readonly type: string }
  | {
      readonly found: 'text';
      readonly text: string;
      readonly etag: string;
      readonly type: string;
      /** Whether it stays as it is until the version is recalled. */
      readonly isSettled: boolean;
    }
  /** Asked for in a table of its own. */
  | { readonly found: 'captions' | 'description'; readonly language: string };

export interface Asked {
  readonly name: string;
  readonly version: StandingVersion;
  readonly stock: Stock;
  /** Stands before the names in `master.m3u8`. */
  readonly prefix?: string;
  /** New plays begin with pictures of at most this short side; null: with any. */
  readonly maxShortSide: number | null;
}

const HLS = 'application/vnd.apple.mpegurl';
const SEGMENT = /^([a-z0-9][a-z0-9-]{0,31})\/(0|[1-9]\d{0,5})\.m4s$/;
const PLAYLIST = /^([a-z0-9][a-z0-9-]{0,31})\.m3u8$/;
const LANGUAGE_FILE = /^(captions|description)\.([A-Za-z0-9-]{2,35})(\.vtt|\.m3u8)?$/;

export function findNamed(asked: Asked): Found | undefined {
  const { name, version, stock } = asked;
  const file = fileNamed(asked);
  if (file !== undefined) return { found: 'file', ...file };
  const [, rendition = '', number] = SEGMENT.exec(name) ?? [];
  if (number !== undefined) {
    const track = stock.tracks.get(rendition);
    const ref = track && segmentOf(track, Number(number));
    if (track === undefined || ref === undefined) return undefined;
    return { found: 'file', ref, type: track.width === null ? 'audio/mp4' : 'video/mp4' };
  }
  if (name === MASTER) return multivariant(asked);
  const track = stock.tracks.get(PLAYLIST.exec(name)?.[1] ?? '');
  if (track !== undefined) return madeOf(stock, name, () => mediaPlaylistText(track), track.isComplete);
  const [, kind, language = '', ending] = LANGUAGE_FILE.exec(name) ?? [];
  if (kind === 'description') return ending === undefined ? { found: kind, language } : undefined;
  if (kind !== 'captions' || !stock.captions.includes(language)) return undefined;
  if (ending === '.vtt') return { found: 'captions', language };
  const { durationMs } = version;
  if (name !== captionsPlaylistName(language) || durationMs === null) return undefined;
  return madeOf(stock, name, () => captionsPlaylistText(language, durationMs), version.isComplete);
}

/** `video.mp4` and `low.mp4` are whichever file is meant; all others stand under their own names. */
function fileNamed({ name, version, stock, maxShortSide }: Asked) {
  const low = stock.files.get(LOW_DATA);
  if (name === 'low.mp4') return low;
  if (name !== 'video.mp4') return stock.files.get(name);
  if (maxShortSide !== null && low !== undefined) return low;
  return version.rendition === null ? undefined : { ref: version.rendition, type: 'video/mp4' };
}

function multivariant({ version, stock, prefix = '', maxShortSide }: Asked): Found | undefined {
  const text = () =>
    multivariantText({
      tracks: [...stock.tracks.values()],
      captions: version.isComplete ? stock.captions : [],
      prefix,
      ...(maxShortSide === null ? {} : { maxShortSide }),
    });
  const key = `${MASTER} ${prefix} ${maxShortSide ?? ''}`;
  return madeOf(stock, key, text, version.isComplete && maxShortSide === null);
}

function madeOf(stock: Stock, key: string, make: () => string | null, isSettled: boolean): Found | undefined {
  let made = stock.texts.get(key);
  if (made === undefined) {
    const text = make();
    if (text === null) return undefined;
    made = { text, etag: tagOf(text) };
    stock.texts.set(key, made);
  }
  return { found: 'text', ...made, type: HLS, isSettled };
}

/** A strong entity tag of a text. */
export function tagOf(text: string): string {
  return `"${new Bun.CryptoHasher('sha256').update(text).digest('hex').slice(0, 32)}"`;
}
