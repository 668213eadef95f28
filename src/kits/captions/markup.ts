// The words of a cue, out of whatever markup they came in: italics, bold and voices stay, every other tag goes and its
// words stay. What `writeParts` writes is read back as the same parts.

import type { Part } from './cue.ts';

/** A tag of WebVTT or of the HTML that SRT files carry, or a time stamp within a cue. No `<` within: `a < b` is no tag. */
const TAG = /<(\/?)(?:([a-zA-Z][a-zA-Z0-9]*)([^<>]*)|\d[\d:.,]*)>/g;
/** Where to stand, as ASS has it: `{\an8}`. */
const OVERRIDE = /\{\\[^{}]*\}/g;
const MAX_SPEAKER_CHARS = 100; // guess: a name with an office

interface Look {
  isItalic: boolean;
  isBold: boolean;
  speaker: string | null;
}

/** Reads a cue's lines, joined by `\n`. Empty where there are no words. */
export function readParts(payload: string): readonly Part[] {
  const look: Look = { isItalic: false, isBold: false, speaker: null };
  const parts: Part[] = [];
  const text = payload.replaceAll(OVERRIDE, '');
  let from = 0;
  for (const tag of text.matchAll(TAG)) {
    parts.push({ ...look, text: decodeEntities(text.slice(from, tag.index)) });
    turn(look, tag[1] === '/', (tag[2] ?? '').toLowerCase(), tag[3] ?? '');
    from = tag.index + tag[0].length;
  }
  parts.push({ ...look, text: decodeEntities(text.slice(from)) });
  return tidy(parts);
}

function turn(look: Look, isEnd: boolean, name: string, rest: string): void {
  if (name === 'i' || name === 'em') look.isItalic = !isEnd;
  else if (name === 'b' || name === 'strong') look.isBold = !isEnd;
  else if (name === 'v') look.speaker = isEnd ? null : speakerOf(rest);
}

/** `.loud Anna Berg`: classes, then the name. */
function speakerOf(rest: string): string | null {
  const said = /^(?:\.[^\s]*)?\s+([^]*)$/.exec(rest)?.[1] ?? '';
  const name = plain(decodeEntities(said)).replaceAll(/\s+/g, ' ').trim();
  return [...name].slice(0, MAX_SPEAKER_CHARS).join('').trim() || null;
}

/** Without what no text needs: control characters, halves of characters. */
function plain(text: string): string {
  return text.toWellFormed().replaceAll(/[^\P{Cc}\n\t\r]|[\uFEFF\uFFFE\uFFFF]/gu, '');
}

/** One space between words, no empty lines, none at the ends; neighbours of one look become one part. */
function tidy(parts: readonly Part[]): readonly Part[] {
  const tidied: { -readonly [Key in keyof Part]: Part[Key] }[] = [];
  let gap = '';
  for (const { text, ...look } of parts) {
    // White space belongs to the words that follow; a no-break space is a letter of its own.
    for (const piece of plain(text).match(/[^\S\u00A0\u202F]+|[\S\u00A0\u202F]+/g) ?? []) {
      if (/^[^\S\u00A0\u202F]/.test(piece)) {
        gap = gap === '\n' || /[\n\r\u2028\u2029]/.test(piece) ? '\n' : ' ';
        continue;
      }
      const last = tidied.at(-1);
      const words = last === undefined ? piece : gap + piece;
      gap = '';
      if (last !== undefined && isAlike(last, look)) last.text += words;
      else tidied.push({ text: words, ...look });
    }
  }
  return tidied.some(({ text }) => text.trim() !== '') ? tidied : [];
}

function isAlike(one: Omit<Part, 'text'>, other: Omit<Part, 'text'>): boolean {
  return one.isItalic === other.isItalic && one.isBold === other.isBold && one.speaker === other.speaker;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  lrm: '\u200E',
  rlm: '\u200F',
};

function decodeEntities(text: string): string {
  return text.replaceAll(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,5}));/g,
    (whole, decimal, hex, name) => {
      if (typeof name === 'string') return NAMED[name] ?? whole;
      const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}

/** Parts as WebVTT's cue text (W3C WebVTT, section 4.2.2): everything that could be markup is escaped. */
export function writeParts(parts: readonly Part[]): string {
  return parts
    .map(({ text, isItalic, isBold, speaker }) => {
      let written = escape(text);
      if (isItalic) written = `<i>${written}</i>`;
      if (isBold) written = `<b>${written}</b>`;
      return speaker === null ? written : `<v ${escape(speaker)}>${written}</v>`;
    })
    .join('');
}

function escape(text: string): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return safe.replaceAll('{\\', '&#123;\\');
}
