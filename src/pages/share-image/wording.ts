// Which words of a card can be drawn, and by what: our own font, the system's, or not at all. Never a box for a letter
// that is missing.

import type { ShareCard, SystemMeasure } from './card.ts';
import type { Typeface } from './typeface.ts';

export type Wording =
  | { readonly by: 'typeface'; readonly text: string }
  | { readonly by: 'system'; readonly text: string; readonly measure: SystemMeasure };

/** What a text takes in the system's fonts; undefined where they lack a letter of it. */
export type MeasureBySystem = (text: string) => SystemMeasure | undefined;

type Letters = Pick<Typeface, 'has'>;

const MAX_CHARACTERS = 400; // a headline has 300 at most; bounds the work for anything else
const PICTURES =
  /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0e|\ufe0f|\u20e3/gu;
/** Marks that turn text around or hide in it; joiners (U+200C, U+200D) shape some scripts and stay. */
const HIDDEN =
  /[\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]/gu;
/** Spaces and dashes that our font lacks, and the nearest that it has. */
const NEAREST: Readonly<Record<string, string>> = {
  '\u2009': '\u00a0',
  '\u202f': '\u00a0',
  '\u2011': '-',
  '\u2012': '–',
  '\u2015': '—',
};
const LEAST_READABLE = 0.75; // guess: a headline that lost more is no longer what was written

/** One line of plain text: no control characters, no runs of spaces, no half characters. */
export function plainLine(text: string): string {
  const line = text
    .toWellFormed()
    .replaceAll('\ufffd', '')
    .normalize('NFC')
    .replace(/[\t\n\v\f\r\u2028\u2029]/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(HIDDEN, '')
    .replace(/[\u2000-\u2008\u200a\u205f\u3000]/g, ' ')
    .replace(/[\u2009\u202f\u2011\u2012\u2015]/g, (mark) => NEAREST[mark]!)
    .replace(/ {2,}/g, ' ')
    .trim();
  return Array.from(line).slice(0, MAX_CHARACTERS).join('');
}

/** Decides for one text; null where nothing of it can be drawn. */
export function wordingOf(text: string, letters: Letters, bySystem: MeasureBySystem): Wording | null {
  const line = plainLine(text);
  const ours = withoutPictures(line, letters);
  if (ours !== '' && isCovered(ours, letters)) return { by: 'typeface', text: ours };
  const theirs = systemWording(line, letters);
  const measure = theirs === null ? undefined : bySystem(theirs);
  if (theirs !== null && measure !== undefined) return { by: 'system', text: theirs, measure };
  const left = ours
    .split(' ')
    .filter((word) => isCovered(word, letters))
    .join(' ');
  const isEnough = /[\p{L}\p{N}]/u.test(left) && left.length >= ours.length * LEAST_READABLE;
  return isEnough ? { by: 'typeface', text: left } : null;
}

/** The texts of a card that only the system's fonts could draw. */
export function systemTextsOf(card: ShareCard, letters: Letters): string[] {
  return [card.kicker, card.headline, card.siteName, card.warning, card.demoLabel]
    .filter((text) => text !== null)
    .flatMap((text) => systemWording(plainLine(text), letters) ?? []);
}

function systemWording(line: string, letters: Letters): string | null {
  const ours = withoutPictures(line, letters);
  if (isCovered(ours, letters) && ours !== '') return null;
  // Nothing but pictures: they are all the text there is.
  const theirs = ours === '' ? line : withoutPictures(line, letters, '\u200c\u200d');
  return theirs === '' ? null : theirs;
}

/** Pictures beside words are an ornament: words in one font look better without. */
function withoutPictures(line: string, letters: Letters, kept = ''): string {
  return line
    .replace(PICTURES, (mark) => (letters.has(mark) || kept.includes(mark) ? mark : ''))
    .replace(/ {2,}/g, ' ')
    .trim();
}

function isCovered(text: string, letters: Letters): boolean {
  return Array.from(text).every((character) => letters.has(character));
}
