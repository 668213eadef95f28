// Who speaks, read from the words right beside the marks: `"...," Rosa Vane, a baker, said`. It is narrower than the
// cues of a whole sentence and wins over them, because between the closing mark and its verb there is little to mistake.

import type { Mention } from '../findings.ts';
import type { ReadableText, Token } from '../tokens.ts';
import type { LanguageWords } from '../types.ts';
import type { Link } from './links.ts';
import type { Saying } from './sayings.ts';

const MAX_TOKENS = 45; // guess: a name with two descriptions behind it
const MAX_ASKED_TOKENS = 8; // guess: behind a question mark a new sentence may begin as well

/** The cue right behind the marks and up to `end`, or null. */
export function cueBehind(
  text: ReadableText,
  saying: Saying,
  end: number,
  words: LanguageWords,
): Link | null {
  const last = saying.spans.at(-1)!;
  const { tokens } = text;
  let at = tokenFrom(tokens, saying.closeAt);
  const comma = tokens[at]?.text === ',';
  const ending = /[,?!…—–-]$/.exec(text.text.slice(last.end - 1, last.end))?.[0] ?? (comma ? ',' : '');
  if (ending === '' || (tokens[at]?.start ?? end) >= end) return null;
  if (comma || /^[—–-]$/.test(tokens[at]?.text ?? '')) at += 1;
  if (words.quotes.incise !== null) return inciseBehind(text, tokens[at]?.start ?? end, end, words);
  return (
    sourcePhrase(text, at, end, words) ??
    inverted(text, at, end, words) ??
    direct(text, at, end, ending, words)
  );
}

/** French puts the same words behind the marks as between them. */
function inciseBehind(text: ReadableText, from: number, end: number, words: LanguageWords): Link | null {
  const lead = ', ';
  const match = words.quotes.incise!.exec(lead + text.text.slice(from, Math.min(end, from + 160)));
  if (match === null || match.index !== 0 || match.indices?.groups === undefined) return null;
  const { groups } = match.indices;
  const cue = groups['cue'] ?? groups['past'] ?? groups['present'];
  const named = groups['pronoun'] ?? groups['inverted'] ?? groups['source'] ?? groups['who'];
  if (cue === undefined || named === undefined) return null;
  const { block } = text;
  const span = ([start, finish]: readonly [number, number]) => ({
    block,
    start: from + start - lead.length,
    end: from + finish - lead.length,
  });
  const at = span(cue);
  const mention = span(named);
  const written = text.text.slice(at.start, at.end);
  return {
    position: 'then-cue',
    cue: { text: written, at, lemma: written },
    mention: { ...mention, text: text.text.slice(mention.start, mention.end) },
    addressee: null,
  };
}

/** `"...," according to Vane` */
function sourcePhrase(text: ReadableText, at: number, end: number, words: LanguageWords): Link | null {
  const { tokens } = text;
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (first === undefined || second === undefined) return null;
  const phrase = `${first.lower} ${second.lower}`;
  if (!words.cues.sourcePhrases.includes(phrase)) return null;
  const mention = nounPhrase(text, at + 2, end, words);
  const position = { block: text.block, start: first.start, end: second.end };
  return mention === null ? null : linked(text, 'then-cue', position, phrase, mention, null);
}

/** `"...," said Rosa Vane, a baker` */
function inverted(text: ReadableText, from: number, end: number, words: LanguageWords): Link | null {
  const { tokens } = text;
  const at = words.cues.adverbs.has(tokens[from]?.lower ?? '') ? from + 1 : from;
  const verb = tokens[at];
  if (verb === undefined || verb.start >= end) return null;
  const lemma = words.quotes.sayingVerbs.get(verb.lower);
  if (lemma === undefined) return null;
  const mention = nounPhrase(text, at + 1, end, words);
  if (mention === null || isObjectPronoun(mention.text, words)) return null;
  return linked(text, 'then-cue', span(text, verb, verb), lemma, mention, null);
}

function isObjectPronoun(text: string, words: LanguageWords): boolean {
  return (
    words.cues.objectPronouns.has(text.toLowerCase()) && !words.cues.subjectPronouns.has(text.toLowerCase())
  );
}

/** `"...," Rosa Vane, who runs the mill, told reporters` */
function direct(
  text: ReadableText,
  from: number,
  end: number,
  ending: string,
  words: LanguageWords,
): Link | null {
  const { tokens } = text;
  const first = tokens[from];
  if (first === undefined || !startsSubject(first, words)) return null;
  const most = /[?!…]/.test(ending) ? MAX_ASKED_TOKENS : MAX_TOKENS;
  const at = findVerb(text, from + 1, Math.min(end, tokens[from + most]?.start ?? end), words);
  if (at === null) return null;
  if (!leavesNothing(text, at, end, words)) return null;
  let last = at - 1;
  while (last > from && isBetweenSubjectAndVerb(tokens[last]!, words)) last -= 1;
  const mention = headOf(text, from, last);
  if (mention === null) return null;
  const verb = tokens[at]!;
  const cueFrom = tokens.slice(last + 1, at).find(({ kind }) => kind === 'word') ?? verb;
  const lemma = words.quotes.sayingVerbs.get(verb.lower)!;
  const addressee = words.quotes.tellingVerbs.has(lemma) ? nounPhrase(text, at + 1, end, words) : null;
  return linked(text, 'then-source', span(text, cueFrom, verb), lemma, mention, addressee);
}

/** The verb right before the marks, or before the colon or comma that stands there: `Vane told the council, "..."`. */
export function cueAhead(text: ReadableText, from: number, upTo: number, words: LanguageWords): Link | null {
  const { tokens } = text;
  let last = tokenFrom(tokens, upTo) - 1;
  const pause = /^[,:]$/.test(tokens[last]?.text ?? '');
  if (pause) last -= 1;
  else if (words.cues.that.has(tokens[last]?.lower ?? '')) last -= 1;
  const at = verbBefore(text, from, last, pause ? MAX_TOLD_TOKENS : 0, words);
  if (at === null) return null;
  let end = at - 1;
  while (end >= 0 && tokens[end]!.start >= from && isBetweenSubjectAndVerb(tokens[end]!, words)) {
    if (tokens[end]!.text === ',') break;
    end -= 1;
  }
  if (tokens[end]?.text === ',') end = beforeApposition(tokens, end, from);
  const start = subjectStart(text, from, end, words);
  const mention = start === null ? null : headOf(text, start, end);
  if (mention === null) return null;
  const verb = tokens[at]!;
  const lemma = words.quotes.sayingVerbs.get(verb.lower)!;
  const addressee = words.quotes.tellingVerbs.has(lemma) ? nounPhrase(text, at + 1, upTo, words) : null;
  return linked(text, 'cue-before', span(text, verb, verb), lemma, mention, addressee);
}

const MAX_TOLD_TOKENS = 10; // guess: "told reporters at the harbour on Monday,"
const MAX_APPOSITION_TOKENS = 20; // guess

function verbBefore(
  text: ReadableText,
  from: number,
  last: number,
  most: number,
  words: LanguageWords,
): number | null {
  for (let at = last; at >= 0 && at >= last - most; at -= 1) {
    const { lower, kind, text: written, start } = text.tokens[at]!;
    if (start < from || (kind === 'mark' && /[,:;?!"“”—–«»]/.test(written))) return null;
    if (words.quotes.sayingVerbs.has(lower)) return at;
  }
  return null;
}

/** `Rosa Vane, a baker, said`: from the comma before the verb back to the name. */
function beforeApposition(tokens: readonly Token[], comma: number, from: number): number {
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
function subjectStart(text: ReadableText, from: number, end: number, words: LanguageWords): number | null {
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

function startsSubject(token: Token, words: LanguageWords): boolean {
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

/** The first verb of saying that no relative clause holds, before the next quotation mark or colon. */
function findVerb(text: ReadableText, from: number, end: number, words: LanguageWords): number | null {
  const { tokens } = text;
  let relative = false;
  let brackets = 0;
  for (let at = from; at < tokens.length && tokens[at]!.start < end; at += 1) {
    const { lower, text: written, kind } = tokens[at]!;
    if (kind === 'mark') {
      if (/["“”«»:;?!]/.test(written)) return null;
      if (written === '(') brackets += 1;
      else if (written === ')') brackets -= 1;
      else if (written === ',' || /^[—–-]$/.test(written)) relative = false;
      continue;
    }
    if (words.cues.relatives.has(lower) || words.cues.that.has(lower)) relative = true;
    if (relative || brackets > 0 || !words.quotes.sayingVerbs.has(lower)) continue;
    return at;
  }
  return null;
}

/** Behind the verb stands nothing that it could say: the words in the marks are what was said. */
function leavesNothing(text: ReadableText, at: number, end: number, words: LanguageWords): boolean {
  const next = text.tokens[at + 1];
  const then = text.tokens[at + 2];
  if (next === undefined || next.start >= end) return true;
  if (next.kind === 'mark') return next.text !== ':';
  const { cues, quotes } = words;
  if (quotes.tellingVerbs.has(quotes.sayingVerbs.get(text.tokens[at]!.lower)!)) return true;
  if (cues.times.has(next.lower)) return true;
  if (cues.determiners.has(next.lower))
    return then !== undefined && (cues.times.has(then.lower) || then.lower.endsWith('day'));
  return (
    !next.capital &&
    !cues.that.has(next.lower) &&
    !cues.subjectPronouns.has(next.lower) &&
    next.lower !== 'there'
  );
}

function isBetweenSubjectAndVerb({ lower, text }: Token, { cues }: LanguageWords): boolean {
  return (
    text === ',' ||
    cues.auxiliaries.has(lower) ||
    cues.adverbs.has(lower) ||
    cues.times.has(lower) ||
    (lower.endsWith(cues.adverbEnding) && lower.length > 4)
  );
}

/** The words up to the first comma or bracket. */
function headOf(text: ReadableText, from: number, last: number): Mention | null {
  const { tokens } = text;
  let to = from;
  while (to <= last && !/^[,(—–-]$/.test(tokens[to]!.text)) to += 1;
  return to === from ? null : mentionOf(text, tokens[from]!, tokens[to - 1]!);
}

/** A name or description from here on: up to a comma, a verb, or a preposition other than those inside names. */
function nounPhrase(text: ReadableText, from: number, end: number, words: LanguageWords): Mention | null {
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

function linked(
  text: ReadableText,
  position: Link['position'],
  at: { block: number; start: number; end: number },
  lemma: string,
  mention: Mention,
  addressee: Mention | null,
): Link {
  return { position, cue: { text: text.text.slice(at.start, at.end), at, lemma }, mention, addressee };
}

function span({ block }: ReadableText, first: Token, last: Token) {
  return { block, start: first.start, end: last.end };
}

function mentionOf(text: ReadableText, first: Token, last: Token): Mention {
  return { ...span(text, first, last), text: text.text.slice(first.start, last.end) };
}

/** Index of the first token that starts at `offset` or later. */
function tokenFrom(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
