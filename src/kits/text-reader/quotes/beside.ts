// Who speaks, read from the words right beside the marks: `"...," Rosa Vane, a baker, said`. It is narrower than the
// cues of a whole sentence and wins over them, because between the closing mark and its verb there is little to mistake.

import type { Mention } from '../findings.ts';
import type { ReadableText } from '../tokens.ts';
import type { LanguageWords } from '../types.ts';
import type { Link } from './links.ts';
import {
  beforeApposition,
  headOf,
  isBetweenSubjectAndVerb,
  nounPhrase,
  span,
  startsSubject,
  subjectStart,
  tokenFrom,
} from './phrases.ts';
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
