// How far a name reaches: capitalised words with the points of initials, small words and nicknames between them.
// Invariant: a run never leaves its sentence, and its length is bounded.

import type { Word } from './passages.ts';
import type { PeopleWords } from './words.ts';

const NAME_MAX_WORDS = 12; // guess: longer runs of capitals are a title or shouting

/** Whether a word may be part of a name. */
export function isCapitalWord(word: Word): boolean {
  return word.kind === 'word' && word.capital && word.text !== 'I';
}

/** Where the run of capitals ends that starts at `from`: points of initials, particles and "of" are inside it. */
export function runEnd(words: readonly Word[], from: number, limit: number, table: PeopleWords): number {
  let to = from + 1;
  const most = Math.min(limit, from + NAME_MAX_WORDS);
  while (to < most) {
    const last = words[to - 1]!;
    if (last.kind === 'word' && last.possessive) return to;
    const next = followingCapital(words, to, table);
    if (next === undefined || next >= most) return to;
    to = next + 1;
  }
  return to;
}

/** The next capitalised word of the same name, over points of initials, particles, "of" and a quoted nickname. */
function followingCapital(words: readonly Word[], at: number, table: PeopleWords): number | undefined {
  const last = words[at - 1]!;
  const word = words[at];
  if (word === undefined) return undefined;
  if (word.text === '.' && !last.spaced && isShortened(last, table)) {
    const next = words[at + 1];
    return next !== undefined && isCapitalWord(next) ? at + 1 : undefined;
  }
  if (!last.spaced) return undefined;
  if (isCapitalWord(word)) {
    return word.elided === null || table.particles.has(word.elided) ? at : undefined;
  }
  if (table.particles.has(word.lower) && word.kind === 'word') {
    const next = words[at + 1];
    const after = next !== undefined && table.particles.has(next.lower) ? at + 2 : at + 1;
    const named = words[after];
    return named !== undefined && isCapitalWord(named) && joinsByParticle(last, table) ? after : undefined;
  }
  if (word.lower === 'of' || word.text === '&') {
    const after = words[at + 1]?.lower === 'the' ? at + 2 : at + 1;
    const named = words[after];
    const joins = word.text === '&' || isCollective(last, table) || table.titles.has(last.lower);
    return named !== undefined && isCapitalWord(named) && joins ? after : undefined;
  }
  if (/^["“]$/u.test(word.text)) return afterNickname(words, at);
  return undefined;
}

function isShortened(word: Word, table: PeopleWords): boolean {
  return /^\p{Lu}$/u.test(word.text) || table.titles.has(word.lower) || table.suffixes.has(word.lower);
}

/** Whether a word is one for an organisation or a place. */
export function isCollective(word: Word, table: PeopleWords): boolean {
  return table.organisationNouns.has(word.lower) || table.placeNouns.has(word.lower);
}

// "Lorne de Roe" is no name: what a place or a title is followed by starts anew.
function joinsByParticle(last: Word, table: PeopleWords): boolean {
  return !table.places.has(last.lower) && !table.notNames.has(last.lower) && !table.small.has(last.lower);
}

const NICKNAME_MAX_WORDS = 3; // guess: `Rory "The Eel" Finch`

function afterNickname(words: readonly Word[], open: number): number | undefined {
  for (let close = open + 2; close <= open + 1 + NICKNAME_MAX_WORDS; close += 1) {
    const mark = words[close];
    if (mark === undefined) return undefined;
    if (!/^["”]$/u.test(mark.text)) continue;
    const next = words[close + 1];
    const inside = words.slice(open + 1, close);
    const named = next !== undefined && isCapitalWord(next) && mark.spaced;
    return named && inside.every(({ kind }) => kind === 'word') ? close + 1 : undefined;
  }
  return undefined;
}
