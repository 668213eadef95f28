// A name and a word that looks like a verb, right behind the marks and alone in their clause: `"Close it," Quint
// harrumphed.` No list has the verb, so the quote is offered with its speaker and never certain.

import type { ReadableText, Token } from '../tokens.ts';
import type { LanguageWords } from '../types.ts';
import type { Link } from './links.ts';
import { mentionOf, span, tokenFrom } from './phrases.ts';
import type { Saying } from './sayings.ts';

const MAX_NAME_TOKENS = 6; // guess: a title with its point, two first names and a last one

/** Who speaks by a verb that no table has, or null. */
export function unknownVerbBehind(
  text: ReadableText,
  saying: Saying,
  end: number,
  words: LanguageWords,
): Link | null {
  const { tokens } = text;
  const last = saying.spans.at(-1)!;
  let at = tokenFrom(tokens, saying.closeAt);
  const comma = tokens[at]?.text === ',';
  if (!comma && !/[,?!…]$/.test(text.text.slice(last.end - 1, last.end))) return null;
  if (comma) at += 1;
  if (at >= tokens.length || tokens[at]!.start >= end) return null;
  return nameFirst(text, at, words) ?? verbFirst(text, at, words);
}

/** `Quint harrumphed.`, `she harrumphed loudly,` */
function nameFirst(text: ReadableText, from: number, words: LanguageWords): Link | null {
  const { tokens } = text;
  if (words.quotes.incise !== null) return null;
  const to = nameEnd(tokens, from, words);
  const verb = tokens[to];
  if (to === from || verb === undefined || !isVerbLike(verb, words)) return null;
  return closes(tokens, to + 1, words) ? linked(text, [verb, verb], [tokens[from]!, tokens[to - 1]!]) : null;
}

/** `harrumphed Quint.`, « a grogné Quint », « grogne-t-elle ». */
function verbFirst(text: ReadableText, from: number, words: LanguageWords): Link | null {
  const { tokens } = text;
  const first = tokens[from]!;
  const at = words.cues.auxiliaries.get(first.lower) === 'have' ? from + 1 : from;
  const verb = tokens[at];
  if (verb === undefined || !isVerbLike(verb, words)) return null;
  const to = nameEnd(tokens, at + 1, words);
  if (to === at + 1 || !closes(tokens, to, words)) return null;
  return linked(text, [first, verb], [tokens[at + 1]!, tokens[to - 1]!]);
}

/** Behind the last token of a name, or of a person's pronoun; `from` where there is none. */
function nameEnd(tokens: readonly Token[], from: number, { cues, abbreviations }: LanguageWords): number {
  if (cues.personPronouns.has(tokens[from]?.lower ?? '')) return from + 1;
  let to = from;
  for (; to < Math.min(tokens.length, from + MAX_NAME_TOKENS); to += 1) {
    const { kind, capital, lower, text } = tokens[to]!;
    if (text === '.' && to > from && abbreviations.has(tokens[to - 1]!.lower)) continue;
    if (kind !== 'word' || !capital || cues.determiners.has(lower) || cues.questions.has(lower)) break;
  }
  return to;
}

function isVerbLike({ kind, capital, lower }: Token, { cues, quotes }: LanguageWords): boolean {
  return kind === 'word' && !capital && quotes.verbLike.test(lower) && !cues.otherVerbs.has(lower);
}

/** Nothing but an adverb stands before the clause's end. */
function closes(tokens: readonly Token[], at: number, { cues }: LanguageWords): boolean {
  const next = tokens[at];
  if (next === undefined) return true;
  if (next.kind === 'mark') return /^[.,;—–]$/.test(next.text);
  return next.lower.endsWith(cues.adverbEnding) && (tokens[at + 1]?.kind ?? 'mark') === 'mark';
}

function linked(
  text: ReadableText,
  [verbFrom, verbTo]: readonly [Token, Token],
  [from, to]: readonly [Token, Token],
): Link {
  const at = span(text, verbFrom, verbTo);
  return {
    position: 'unknown-verb',
    cue: { text: text.text.slice(at.start, at.end), at, lemma: verbTo.lower },
    mention: mentionOf(text, from, to),
    addressee: null,
  };
}
