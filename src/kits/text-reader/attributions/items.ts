// A text as the cue finder walks it: words with their part in the sentence as far as closed lists tell it, and every
// quoted stretch as a single item, so that what somebody says never mixes with who says it.

import type { QuotedSpan } from '../quotes/quoted.ts';
import type { ReadableText, Token } from '../tokens.ts';
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

/** A sentence as a range of items: `from` inclusive, `to` exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Walk {
  readonly items: readonly Item[];
  readonly sentences: readonly Stretch[];
  readonly headline: boolean;
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

/** Turns a text into items. With `inside` a quoted span, only what stands in it; else what stands outside of all. */
export function walkOf(text: ReadableText, quoted: readonly QuotedSpan[], words: CuesWords): Walk {
  const items: Item[] = [];
  const sentences: Stretch[] = [];
  let from = 0;
  let next = 0;
  let token = 0;
  for (const sentence of text.sentences) {
    let first = true;
    const titled = isTitled(text.tokens, sentence.from, sentence.to);
    token = Math.max(token, sentence.from);
    while (token < sentence.to) {
      const at = text.tokens[token]!;
      while (next < quoted.length && quoted[next]!.closeAt <= at.start) next += 1;
      const span = quoted[next];
      if (span !== undefined && at.start >= span.openAt) {
        items.push(quoteItem(span));
        while (token < text.tokens.length && text.tokens[token]!.start < span.closeAt) token += 1;
        next += 1;
      } else if (at.text === '.' && token + 1 < sentence.to && items.at(-1)?.end === at.start) {
        // The point of an abbreviation ("Mr.", "R-Ky.") belongs to its word.
        items.push({ ...items.pop()!, end: at.end });
        token += 1;
      } else {
        for (const word of wordsIn(at, words))
          items.push(itemOf(word, first && word.start === at.start, titled, words));
        token += 1;
      }
      first = false;
    }
    if (token > sentence.to) continue;
    if (items.length > from) sentences.push({ from, to: items.length });
    from = items.length;
  }
  if (items.length > from) sentences.push({ from, to: items.length });
  return { items, sentences, headline: text.type === 'headline' };
}

function quoteItem(span: QuotedSpan): Item {
  return {
    part: 'quote',
    lower: '',
    text: '',
    start: span.openAt,
    end: span.closeAt,
    capital: false,
    first: false,
    number: false,
    verb: undefined,
    contracted: 0,
    glued: false,
  };
}

interface Word extends Token {
  readonly glued?: boolean;
}

/** "qu'elle" is two words, and so is "dit-elle". */
function wordsIn(token: Token, { elided, inverted }: CuesWords): readonly Word[] {
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

function itemOf(token: Word, first: boolean, titled: boolean, words: CuesWords): Item {
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

const TITLED_SHARE = 0.7; // guess: only short words stay small in a headline with capitals

function isTitled(tokens: readonly Token[], from: number, to: number): boolean {
  let words = 0;
  let capitals = 0;
  for (let at = from; at < to; at += 1) {
    const { kind, text, capital } = tokens[at]!;
    if (kind !== 'word' || text.length < 4) continue;
    words += 1;
    if (capital) capitals += 1;
  }
  return words > 2 && capitals >= words * TITLED_SHARE;
}

const CONTRACTED = /^(\p{L}+)'(?:s|d|ve|ll|re|m)$/u;

function contraction(lower: string, words: CuesWords): number {
  if (!lower.includes("'")) return 0;
  const before = CONTRACTED.exec(lower)?.[1];
  if (before === undefined) return 0;
  return words.subjectPronouns.has(before) || words.relatives.has(before) ? before.length : 0;
}

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
  const adverbial = lower.length > 4 && lower.endsWith(words.adverbEnding);
  return adverbial && (!token.capital || first) ? 'adverb' : 'word';
}
