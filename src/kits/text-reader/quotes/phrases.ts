// Names and descriptions of speakers beside a verb, cut from the tokens around it. Invariant: no phrase reaches over a
// clause's end, and none is longer than a fixed number of tokens.

import { LONGEST_ADVERB } from '../attributions/item.ts';
import type { Mention } from '../findings.ts';
import type { ReadableText, Token } from '../tokens.ts';
import type { LanguageWords } from '../types.ts';
import { firstFrom } from '../sorted.ts';

const MAX_APPOSITION_TOKENS = 20; // guess

/** `Rosa Vane, a baker, said`: from the comma before the verb back to the name. */
export function beforeApposition(tokens: readonly Token[], comma: number, from: number): number {
  for (
    let at = comma - 1;
    at > 0 && at > comma - MAX_APPOSITION_TOKENS && tokens[at]!.start >= from;
    at -= 1
  ) {
    if (tokens[at]!.text === ',') return at - 1;
  }
  return -1;
}

/** Where the words begin that end in the subject's last one. */
export function subjectStart(
  text: ReadableText,
  from: number,
  end: number,
  words: LanguageWords,
): number | null {
  const { tokens } = text;
  const { cues, quotes } = words;
  let start = end + 1;
  while (start > 0 && end - start < 15) {
    const { lower, text: written, kind, start: offset } = tokens[start - 1]!;
    if (offset < from || (kind === 'mark' && !/^[.'’&()-]$/.test(written))) break;
    if (cues.conjunctions.has(lower) || cues.subordinators.has(lower) || cues.that.has(lower)) break;
    if (cues.relatives.has(lower) || quotes.sayingVerbs.has(lower) || cues.auxiliaries.has(lower)) break;
    if (cues.prepositions.has(lower) && !quotes.insideNames.has(lower)) break;
    start -= 1;
  }
  if (start > end || end < 0) return null;
  const before = tokens[start - 1];
  const open =
    before === undefined ||
    before.start < from ||
    before.kind === 'mark' ||
    cues.conjunctions.has(before.lower) ||
    cues.that.has(before.lower) ||
    cues.subordinators.has(before.lower);
  return open && startsSubject(tokens[start]!, words) ? start : null;
}

/** Whether a subject may begin with this token. */
export function startsSubject(token: Token, words: LanguageWords): boolean {
  const { cues } = words;
  if (token.kind === 'mark') return false;
  if (cues.subjectPronouns.has(token.lower) || cues.determiners.has(token.lower)) return true;
  if (
    cues.subordinators.has(token.lower) ||
    cues.prepositions.has(token.lower) ||
    cues.conjunctions.has(token.lower)
  ) {
    return false;
  }
  return token.capital || token.kind === 'number';
}

/** Auxiliaries, adverbs and times between a subject and its verb. */
export function isBetweenSubjectAndVerb({ lower, text }: Token, { cues }: LanguageWords): boolean {
  return (
    text === ',' ||
    cues.auxiliaries.has(lower) ||
    cues.adverbs.has(lower) ||
    cues.times.has(lower) ||
    (lower.endsWith(cues.adverbEnding) && lower.length > 4 && lower.length <= LONGEST_ADVERB)
  );
}

/** The words up to the first comma or bracket. */
export function headOf(text: ReadableText, from: number, last: number): Mention | null {
  const { tokens } = text;
  let to = from;
  while (to <= last && !/^[,(—–-]$/.test(tokens[to]!.text)) to += 1;
  return to === from ? null : mentionOf(text, tokens[from]!, tokens[to - 1]!);
}

/** A name or description from here on: up to a comma, a verb, or a preposition other than those inside names. */
export function nounPhrase(
  text: ReadableText,
  from: number,
  end: number,
  words: LanguageWords,
): Mention | null {
  const { tokens } = text;
  const { cues, quotes } = words;
  const first = tokens[from];
  if (first === undefined || first.start >= end || first.kind === 'mark') return null;
  if (cues.prepositions.has(first.lower) || cues.adverbs.has(first.lower) || cues.that.has(first.lower))
    return null;
  if (cues.subjectPronouns.has(first.lower) || cues.objectPronouns.has(first.lower))
    return mentionOf(text, first, first);
  let to = from;
  while (to < tokens.length && to - from < 20) {
    const { lower, kind, text: written, start, capital } = tokens[to]!;
    if (start >= end || (kind === 'mark' && !/^[.'’&-]$/.test(written))) break;
    if (written === '.' && tokens[to]!.spaced && !tokens[to + 1]?.capital) break;
    if (cues.prepositions.has(lower) && !quotes.insideNames.has(lower)) break;
    if (
      cues.relatives.has(lower) ||
      cues.that.has(lower) ||
      cues.conjunctions.has(lower) ||
      cues.subordinators.has(lower)
    )
      break;
    if (cues.auxiliaries.has(lower) || cues.questions.has(lower) || (cues.times.has(lower) && to > from))
      break;
    if (to > from && !capital && cues.subjectPronouns.has(lower)) break;
    to += 1;
  }
  while (to > from && tokens[to - 1]!.kind === 'mark') to -= 1;
  return to === from ? null : mentionOf(text, first, tokens[to - 1]!);
}

/** From one token to another. */
export function span({ block }: ReadableText, first: Token, last: Token) {
  return { block, start: first.start, end: last.end };
}

/** The words from one token to another, as a mention. */
export function mentionOf(text: ReadableText, first: Token, last: Token): Mention {
  return { ...span(text, first, last), text: text.text.slice(first.start, last.end) };
}

/** Index of the first token that starts at `offset` or later. */
export function tokenFrom(tokens: readonly Token[], offset: number): number {
  return firstFrom(tokens, ({ start }) => start < offset);
}
