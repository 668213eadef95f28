// A word of a sentence with its part in it, as far as closed lists and its neighbours' absence tell: no grammar is
// guessed here, and a word that no list has is just a word.

import type { Token } from '../tokens.ts';
import type { CuesWords, VerbForm } from './words.ts';

export type Part =
  | 'quote'
  | 'comma'
  | 'colon'
  | 'dash'
  | 'open'
  | 'close'
  | 'stop'
  | 'mark'
  | 'determiner'
  | 'preposition'
  | 'pronoun'
  | 'object-pronoun'
  | 'auxiliary'
  | 'adverb'
  | 'time'
  | 'conjunction'
  | 'that'
  | 'relative'
  | 'question'
  | 'subordinator'
  | 'infinitive'
  | 'word';

export interface Item {
  readonly part: Part;
  readonly lower: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
  /** First word of a sentence or a quotation: its capital says nothing. */
  readonly first: boolean;
  readonly number: boolean;
  readonly verb: VerbForm | undefined;
  /** For a pronoun with its verb in one word ("she's"): the pronoun's length; else 0. */
  readonly contracted: number;
  /** A pronoun behind its verb and a hyphen ("dit-elle"). */
  readonly glued: boolean;
}

const MARKS: ReadonlyMap<string, Part> = new Map([
  [',', 'comma'],
  [':', 'colon'],
  ['—', 'dash'],
  ['–', 'dash'],
  ['―', 'dash'],
  ['-', 'dash'],
  ['(', 'open'],
  [')', 'close'],
  ['[', 'open'],
  [']', 'close'],
  ['.', 'stop'],
  ['!', 'stop'],
  ['?', 'stop'],
  ['…', 'stop'],
  [';', 'stop'],
]);

interface Word extends Token {
  readonly glued?: boolean;
}

/** "qu'elle" is two words, and so is "dit-elle". */
export function wordsIn(token: Token, { elided, inverted }: CuesWords): readonly Word[] {
  const { lower, text, start, end } = token;
  if (token.kind !== 'word' || lower.length !== text.length || !/['-]/.test(lower)) return [token];
  const from = elided?.exec(lower)?.[0].length ?? 0;
  const hung = inverted?.exec(lower);
  const piece = (first: number, last: number, more: object): Word => ({
    ...token,
    text: text.slice(first, last),
    lower: lower.slice(first, last),
    start: start + first,
    end: start + last,
    ...more,
  });
  const pieces: Word[] = from > 0 ? [piece(0, from, {})] : [];
  const to = hung === null || hung === undefined || hung.index <= from ? end - start : hung.index;
  const capital = from > 0 ? /^\p{Lu}/u.test(text.slice(from)) : token.capital;
  pieces.push(piece(from, to, { capital }));
  if (to < end - start)
    pieces.push(piece(end - start - hung![1]!.length, end - start, { capital: false, glued: true }));
  return pieces;
}

/** A word as an item; in a `titled` sentence capitals say nothing about verbs. */
export function itemOf(token: Word, first: boolean, titled: boolean, words: CuesWords): Item {
  const { lower } = token;
  const contracted = contraction(lower, words);
  const { text, start, end } = token;
  const number = token.kind === 'number';
  const verb = token.kind === 'word' ? words.verbs.get(lower) : undefined;
  const part = contracted > 0 ? 'pronoun' : partOf(token, first || titled, words);
  // In a headline with capitals throughout, a verb's capital says nothing.
  const capital = token.capital && !(titled && !first && verb !== undefined);
  return {
    part,
    lower,
    text,
    start,
    end,
    capital,
    first,
    number,
    verb,
    contracted,
    glued: token.glued === true,
  };
}

const CONTRACTED = /^(\p{L}+)'(?:s|d|ve|ll|re|m)$/u;

function contraction(lower: string, words: CuesWords): number {
  if (!lower.includes("'")) return 0;
  const before = CONTRACTED.exec(lower)?.[1];
  if (before === undefined) return 0;
  return words.subjectPronouns.has(before) || words.relatives.has(before) ? before.length : 0;
}

/** Longer than any word; keeps a cue with its adverbs short on hostile lines. */
export const LONGEST_ADVERB = 40; // guess

function partOf(token: Token, first: boolean, words: CuesWords): Part {
  if (token.kind === 'mark') return MARKS.get(token.text) ?? 'mark';
  if (token.kind === 'number') return 'word';
  const { lower } = token;
  if (words.that.has(lower)) return 'that';
  if (words.verbs.has(lower) && lower.endsWith(words.adverbEnding)) return 'word';
  // "Will Lee" is a name.
  if (words.auxiliaries.has(lower)) return token.capital && !first ? 'word' : 'auxiliary';
  if (words.infinitive === lower) return 'infinitive';
  if (words.relatives.has(lower)) return 'relative';
  if (words.subjectPronouns.has(lower)) return 'pronoun';
  if (words.determiners.has(lower)) return 'determiner';
  if (words.objectPronouns.has(lower)) return 'object-pronoun';
  if (words.prepositions.has(lower)) return 'preposition';
  if (words.conjunctions.has(lower)) return 'conjunction';
  if (words.questions.has(lower)) return 'question';
  if (words.subordinators.has(lower)) return 'subordinator';
  if (words.times.has(lower)) return 'time';
  if (words.adverbs.has(lower)) return 'adverb';
  const adverbial = lower.length > 4 && lower.length <= LONGEST_ADVERB && lower.endsWith(words.adverbEnding);
  return adverbial && (!token.capital || first) ? 'adverb' : 'word';
}
