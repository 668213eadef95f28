// Pure decisions about a clip's player: what a press costs, what it plays, and which pictures stand before it.

import { currentPath, LOW_DATA, MASTER, POSTER, SOURCE, USUAL, type Clip } from '../../clips/index.ts';
import type { Words } from '../../newsroom/index.ts';

/** `0:42`, `1:02:03`: in the digits of a language. */
export function lengthText(durationMs: number, language: string): string {
  const seconds = Math.round(durationMs / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown
    .map((part, at) =>
      new Intl.NumberFormat(language, { minimumIntegerDigits: at === 0 ? 1 : 2 }).format(part),
    )
    .join(':');
}

const MEGABYTE = 1_000_000; // as data plans count, IEC 80000-13
const KILOBYTE = 1000;

/** `3.1 MB`, `900 kB`: as a language writes it. */
export function sizeText(sizeBytes: number, language: string): string {
  const isLarge = sizeBytes >= MEGABYTE;
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  });
  return format.format(isLarge ? sizeBytes / MEGABYTE : Math.max(1, sizeBytes / KILOBYTE));
}

/** What pressing costs: `Play the clip · 0:42 · 3.1 MB · without sound`. */
export function pressText(clip: Clip, words: Words): string {
  const { durationMs, hasAudio, answers } = clip;
  const sizeBytes = playedOf(clip, String).file?.sizeBytes ?? null;
  return [
    (answers.warnings ?? []).length > 0 ? words.clip.playDespite : words.clip.play,
    ...(durationMs === null ? [] : [lengthText(durationMs, words.language)]),
    ...(sizeBytes === null ? [] : [sizeText(sizeBytes, words.language)]),
    ...(hasAudio === false ? [words.clip.silent] : []),
  ].join(' · ');
}

/** A source for the player: an address, and where it is a file how many bytes it has. */
export interface PlayedFile {
  readonly url: string;
  readonly sizeBytes: number | null;
}

export interface Played {
  /** What most readers get; null while there is only a playlist. */
  readonly file: PlayedFile | null;
  /** For readers who save data; null where there is none, or where all readers get it. */
  readonly lowData: PlayedFile | null;
  readonly playlistUrl: string | null;
  /** Whether a playlist is better than a file where a browser can play both. */
  readonly isLong: boolean;
}

// A minute and a half at 540 is some 17 MB: more than that is worth being fetched piece by piece, at a rate of its own.
const LONG_MS = 90_000;

/** Where a version's files stand: `name` is one of `ClipMedia.files`, or of a playlist. */
export type MediaAddress = (name: string) => string;

/** Whether a playlist is there, complete or still growing. */
export function hasPlaylist({ media }: Pick<Clip, 'media'>): boolean {
  return media !== null && media.renditions.length > 0;
}

/** What a player is given of a clip that is playable. */
export function playedOf(clip: Clip, addressOf: MediaAddress): Played {
  const { media, durationMs, rendition, id } = clip;
  const isLong = durationMs !== null && durationMs > LONG_MS;
  const fileOf = (name: string): PlayedFile | null => {
    const found = media?.files.find((file) => file.name === name);
    return found === undefined ? null : { url: addressOf(name), sizeBytes: found.ref.sizeBytes };
  };
  const low = fileOf(LOW_DATA);
  const playlistUrl = hasPlaylist(clip) ? addressOf(MASTER) : null;
  const whole = fileOf(USUAL) ?? fileOf(SOURCE);
  const file = whole ?? low;
  // Where the rows know no file, the clip's own address still has the best there is.
  const current = { url: currentPath(id, 'video.mp4'), sizeBytes: rendition?.sizeBytes ?? null };
  return {
    file: file ?? (playlistUrl === null ? current : null),
    lowData: whole === null ? null : low,
    playlistUrl,
    isLong,
  };
}

export interface PosterSource {
  readonly type: string;
  readonly srcset: string;
}

export interface Poster {
  /** What every browser shows. */
  readonly src: string;
  /** Other widths of it, the smallest format first; a JPEG with widths of its own is the last. */
  readonly sources: readonly PosterSource[];
}

const POSTER_FORMATS = { avif: 'image/avif', jpg: 'image/jpeg' } as const;

/** The poster in all its widths; null where there is none. Whether it may be shown is for the gate to say. */
export function posterOf({ id, poster, media }: Clip, addressOf: MediaAddress): Poster | null {
  if (poster === null) return null;
  const files = media?.files ?? [];
  const sources = (['avif', 'jpg'] as const).flatMap((ending) => {
    const widths = files.flatMap(({ name }) => {
      const width = new RegExp(`^poster-(\\d{2,4})\\.${ending}$`).exec(name)?.[1];
      return width === undefined ? [] : [{ name, width: Number(width) }];
    });
    const srcset = widths
      .toSorted((a, b) => a.width - b.width)
      .map(({ name, width }) => `${addressOf(name)} ${width}w`);
    return srcset.length === 0 ? [] : [{ type: POSTER_FORMATS[ending], srcset: srcset.join(', ') }];
  });
  const isVersioned = files.some(({ name }) => name === POSTER);
  return { src: isVersioned ? addressOf(POSTER) : currentPath(id, POSTER), sources };
}

/**
 * How wide a poster is drawn, as `sizes`: the column at most, and no wider than what its height leaves it, which style
 * keeps to four fifths of the window.
 */
export function posterSizes(width: number, height: number): string {
  return `min(100vw, 46rem, ${Math.max(1, Math.round((80 * width) / height))}vh)`;
}
