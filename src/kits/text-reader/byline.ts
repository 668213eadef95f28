// The lines below a headline that say who wrote the story and when. Invariant: a line is a byline only as a whole,
// and a name is one only where every word of it looks like one; everything else stays text.

import type { ShapeWords } from './shape-words.ts';
import { publicationLine, publicationStart } from './publication-line.ts';
import type { Passage } from './text.ts';
import type { LeftOut } from './types.ts';
import { languages } from './words/index.ts';

export interface BylineLine {
  readonly names: readonly string[];
  /** `2018-05-28`, or null where the line has no whole date. */
  readonly date: string | null;
}

export interface Bylines extends BylineLine {
  readonly passages: readonly Passage[];
  readonly leftOut: readonly LeftOut[];
}

const MAX_UNITS = 200; // guess: four names with their offices
const SEARCHED_PASSAGES = 8; // guess: share buttons are gone, so names, dates, a standfirst
const MAX_NAMES = 12; // guess
const SEPARATORS = /[\s|·•,;:–—-]+$/u;
const AGENCIES: ReadonlySet<string> = new Set(
  'reuters|afp|ap|upi|dpa|efe|ansa|bloomberg|the associated press|associated press|agence france-presse|united press international|press association|pa media|pa'.split(
    '|',
  ),
);
const PLACE_BEGINNINGS: ReadonlySet<string> = new Set(
  'new san santa los las saint st el fort mount north south east west'.split(' '),
);
const BYLINE_REASON = 'It names who wrote the text; the story’s byline does that.';
const DATE_REASON = 'It says when the text was published.';

/** Takes byline and publication lines from the top of a story's body, where at most a standfirst stands among them. */
export function takeBylines(passages: readonly Passage[], dayFirst: boolean | null): Bylines {
  const kept: Passage[] = [];
  const leftOut: LeftOut[] = [];
  const names: string[] = [];
  let date: string | null = null;
  let at = 0;
  for (; at < Math.min(SEARCHED_PASSAGES, passages.length) && kept.length < 2; at += 1) {
    const passage = passages[at]!;
    const next = passages[at + 1];
    const line = passage.type === 'paragraph' || passage.type === 'heading' ? passage.text : '';
    const byline = bylineOf(line, dayFirst) ?? (names.length === 0 ? loneName(line, next, dayFirst) : null);
    const stamp = byline ?? publicationLine(line, dayFirst);
    if (line === '' || stamp === null) kept.push(passage);
    else {
      names.push(...(byline?.names ?? []).filter((name) => !names.includes(name)));
      date ??= stamp.date;
      const reason = byline !== null ? BYLINE_REASON : DATE_REASON;
      leftOut.push({ text: passage.text, reason, line: passage.line });
    }
  }
  return { names, date, passages: [...kept, ...passages.slice(at)], leftOut };
}

/** Reads "By Jane Roe and John Doe", "Jane Roe | May 28, 2018" and the like; null for anything else. */
export function bylineOf(text: string, dayFirst: boolean | null): BylineLine | null {
  if (text.length > MAX_UNITS || text.includes('\n')) return null;
  const begins =
    languages.map(({ shape }) => shape.byline.exec(text)?.[0].length ?? 0).find((length) => length > 0) ?? 0;
  const from = publicationStart(text, dayFirst);
  const head = text
    .slice(begins, from ?? text.length)
    .replace(/(?<=\s)(?:on|le)\s*$/i, '')
    .replace(SEPARATORS, '');
  const stamp = from === null ? null : publicationLine(text.slice(from), dayFirst);
  if (from !== null && (from < begins || stamp === null)) return null;
  const names = namesOf(head);
  if (names === null) return null;
  // Without "By", a name alone says nothing; with a date behind it, it does.
  if (begins === 0 && (names.length === 0 || stamp?.date == null)) return null;
  return { names, date: stamp?.date ?? null };
}

/** A name alone on a line is a byline where a publication line stands below it. */
function loneName(text: string, next: Passage | undefined, dayFirst: boolean | null): BylineLine | null {
  if (next?.type !== 'paragraph' || text.length > MAX_UNITS || text.includes('\n')) return null;
  if (publicationLine(next.text, dayFirst)?.date == null) return null;
  const names = namesOf(text);
  return names === null || names.length === 0 ? null : { names, date: null };
}

/** The names of a byline's words, or null where what stands there is no list of names, offices and outlets. */
function namesOf(head: string): readonly string[] | null {
  const [list = '', ...others] = head.replace(/\s*\([^()]*\)\s*$/, '').split(/\s*(?:[|·•]|\s[–—-]\s)\s*/);
  if (others.some((other) => other.split(' ').length > 8)) return null;
  const pieces = list.split(/\s*[,;]\s*/).filter((piece) => piece !== '');
  const names: string[] = [];
  let joined = false;
  for (const [index, piece] of pieces.entries()) {
    const parts = joinedParts(piece);
    // After "A, B and C" only offices follow; of two names, the second may be a place.
    const isOffice = joined || (index > 0 && isOfficeOrPlace(piece));
    if (index > 0 && isOffice) {
      if (parts.some((part) => part.split(' ').length > 8)) return null;
      continue;
    }
    const read = parts.map((part) => nameOf(part));
    const staff = index === 0 && isStaff(piece);
    if (staff) continue;
    if (read.some((name) => name === null)) return null;
    names.push(...read.flatMap((name) => (name === null ? [] : [name])));
    joined = parts.length > 1;
  }
  return pieces.length === 0 || names.length > MAX_NAMES ? null : names;
}

function joinedParts(piece: string): readonly string[] {
  const parts: string[][] = [[]];
  for (const word of piece.split(/\s+/)) {
    if (word === '') continue;
    if (has((shape) => shape.nameJoins, word)) parts.push([]);
    else parts.at(-1)!.push(word);
  }
  return parts.map((words) => words.join(' ')).filter((part) => part !== '');
}

/** A person's name as a byline has it, in ordinary capitals, or an agency's; null for anything else. */
function nameOf(part: string): string | null {
  if (AGENCIES.has(part.toLowerCase())) return part;
  const words = part.split(' ');
  const end = words.findIndex((word, index) => index > 0 && has((shape) => shape.nameEnds, word));
  const name = end === -1 ? words : words.slice(0, end);
  if (name.length < 2 || name.length > 6) return null;
  const plausible = name.every((word, index) => isNameWord(word, index > 0 && index < name.length - 1));
  if (!plausible || name.some((word) => isOtherWord(word))) return null;
  if (PLACE_BEGINNINGS.has(name[0]!.toLowerCase())) return null;
  const shouted = !/\p{Ll}/u.test(name.join(''));
  return name.map((word) => (shouted ? withCapital(word) : word)).join(' ');
}

function isNameWord(word: string, inside: boolean): boolean {
  if (word.length > 30) return false;
  if (inside && (has((shape) => shape.nameParticles, word) || word === '’t')) return true;
  if (/^(?:\p{Lu}\.){1,3}$|^(?:Jr|Sr|St)\.$/u.test(word)) return true;
  return /^(?:d['’]|[A-Z]['’])?\p{Lu}[\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*$/u.test(word);
}

function withCapital(word: string): string {
  if (has((shape) => shape.nameParticles, word)) return word.toLowerCase();
  return word.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}

function isOfficeOrPlace(piece: string): boolean {
  const words = piece.split(' ');
  if (
    words.length === 1 ||
    AGENCIES.has(piece.toLowerCase()) ||
    PLACE_BEGINNINGS.has(words[0]!.toLowerCase())
  )
    return true;
  return words.some((word) => has((shape) => shape.offices, word) || has((shape) => shape.nameEnds, word));
}

/** "By staff", "By our correspondent": a byline without a name. */
function isStaff(piece: string): boolean {
  return piece.split(' ').every((word) => has((shape) => shape.offices, word));
}

/** An office, a day, a word of publishing: no part of a name, but where it is a small word inside one. */
function isOtherWord(word: string): boolean {
  if (has((shape) => shape.nameParticles, word)) return false;
  return has((shape) => shape.offices, word) || has((shape) => shape.stamp.others, word);
}

function has(table: (shape: ShapeWords) => ReadonlySet<string>, word: string): boolean {
  const lower = word.toLowerCase();
  return languages.some(({ shape }) => table(shape).has(lower));
}
