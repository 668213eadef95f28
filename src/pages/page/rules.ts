// Pure decisions of every page: where the logo stands, how long a clip is in words, what the icon looks like.

import type { Logo } from '../../newsroom/index.ts';

const LOGO_ENDINGS: Readonly<Record<Logo['type'], string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
};

/** Where the logo stands: the address names its content, so that browsers may keep it for ever. */
export function logoAddress({ sha256, type }: Logo): string {
  return `/logo/${sha256.slice(0, 16)}.${LOGO_ENDINGS[type]}`;
}

const MAX_LOGO_WIDTH_PX = 480; // guess: wider ones would fill a masthead from side to side

/** How large a logo is drawn, in CSS pixels: its place is kept before it comes. Only drawings grow. */
export function logoSize(
  { type, width, height }: Logo,
  maxHeightPx: number,
): { readonly width: number; readonly height: number } {
  const fit = Math.min(maxHeightPx / height, MAX_LOGO_WIDTH_PX / width);
  const scale = type === 'image/svg+xml' ? fit : Math.min(1, fit);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** `0:42`, `12:05`, `1:02:09`; a clip of less than a second still has one. */
export function lengthOf(durationMs: number): string {
  const seconds = Math.max(1, Math.round(durationMs / 1000));
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const end = String(rest).padStart(2, '0');
  return hours === 0 ? `${minutes}:${end}` : `${hours}:${String(minutes).padStart(2, '0')}:${end}`;
}

/** An eye that is a play button, in the site's colour; `accent` is `#rrggbb`. */
export function iconSource(accent: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="${accent}" d="M1 16Q16-2 31 16 16 34 1 16"/><circle cx="16" cy="16" r="7" fill="#fff"/><path fill="${accent}" d="M14 12l6 4-6 4z"/></svg>`;
}

/** A language's name in itself: whoever looks for it knows that one. */
export function languageName(language: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
}
