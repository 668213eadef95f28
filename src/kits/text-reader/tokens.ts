// A text's words and sentences. Invariant: tokens cover every character but white space, in order, without overlap,
// and `text.slice(token.start, token.end)` is the token.

import type { LanguageWords } from './types.ts';

export interface Token {
  readonly text: string;
  /** Lower case with straight apostrophes: what tables are asked with. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** A word holds letters, and may hold inner apostrophes, hyphens and the points of an abbreviation. */
  readonly kind: 'word' | 'number' | 'mark';
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** White space, or the text's end, follows. */
  readonly spaced: boolean;
}

/** A sentence as a range of tokens: `from` inclusive, `to` exclusive. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
}

/** One text of the story as the finders see it. */
export interface ReadableText {
  /** Index into the blocks; -1 is the standfirst, -2 the headline. */
  readonly block: number;
  readonly type:
    | 'headline'
    | 'standfirst'
    | 'paragraph'
    | 'heading'
    | 'list'
    | 'quote'
    | 'clip'
    | 'image'
    | 'embed'
    | 'update';
  readonly text: string;
  readonly links: readonly { readonly start: number; readonly end: number; readonly href: string }[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

// Numbers first ("6.15", "10,000", "22-year-old" is a word), then abbreviations ("U.S.", "p.m."), words with inner
// apostrophes and hyphens, and every other character for itself.
const TOKEN =
  /\p{N}+(?:[.,:]\p{N}+)*(?!\p{N}|\p{L}|-\p{L})%?|(?:\p{L}\.){2,}|[\p{L}\p{N}\p{M}]+(?:['’ʼ-][\p{L}\p{N}\p{M}]+)*|\S/gu;

/** Splits a text into tokens. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [word] = match;
    const end = match.index + word.length;
    const letters = /\p{L}/u.test(word);
    tokens.push({
      text: word,
      lower: word.toLowerCase().replace(/[’ʼ]/g, "'"),
      start: match.index,
      end,
      kind: letters ? 'word' : /\p{N}/u.test(word) ? 'number' : 'mark',
      capital: /^\p{Lu}/u.test(word),
      spaced: end === text.length || /\s/.test(text[end]!),
    });
  }
  return tokens;
}

const CLOSERS = /^["'”’»›“)\]]$/u;

/** Splits tokens into sentences. A full stop after an abbreviation or an initial, or before a small letter, ends none. */
export function sentencesOf(
  text: string,
  tokens: readonly Token[],
  words: LanguageWords,
): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]!;
    if (
      !endsSentence(tokens, index, words) &&
      !text.slice(token.end, tokens[index + 1]?.start).includes('\n')
    )
      continue;
    let to = index + 1;
    while (to < tokens.length && !tokens[to - 1]!.spaced && CLOSERS.test(tokens[to]!.text)) to += 1;
    sentences.push({ from, to });
    from = to;
    index = to - 1;
  }
  if (from < tokens.length) sentences.push({ from, to: tokens.length });
  return sentences;
}

function endsSentence(tokens: readonly Token[], index: number, words: LanguageWords): boolean {
  const token = tokens[index]!;
  const dotted = token.kind === 'word' && token.text.endsWith('.');
  if (!dotted && !/^[.!?…]$/.test(token.text)) return false;
  let next = index + 1;
  while (next < tokens.length && !tokens[next - 1]!.spaced && CLOSERS.test(tokens[next]!.text)) next += 1;
  if (next < tokens.length && !tokens[next - 1]!.spaced) return false;
  const follower = tokens.slice(next, next + 3).find((after) => after.kind !== 'mark');
  if (follower === undefined) return true;
  if (token.text !== '.' && !dotted) return !/^\p{Ll}/u.test(follower.text) || next === index + 1;
  if (/^\p{Ll}/u.test(follower.text)) return false;
  // "H.W. Bush": two initials are somebody's far more often than a sentence's end.
  if (dotted)
    return !words.abbreviations.has(token.lower.replace(/\.$/, '')) && !/^(?:\p{Lu}\.){2}$/u.test(token.text);
  const before = tokens[index - 1];
  if (before === undefined || before.end !== token.start) return true;
  const initial = /^\p{Lu}$/u.test(before.text) && before.text !== 'I';
  return !initial && !words.abbreviations.has(before.lower);
}
