// The shapes of cues, in items: a verb with its source and content, a phrase like "according to", a passive, an
// adjective of mind. Each says whether the word tables count it.

import { contentAround, contentBehind } from './contents.ts';
import { complementOf } from './frames.ts';
import type { Item, Stretch } from './items.ts';
import { sourceAfter, type Phrase } from './noun-phrases.ts';
import { colonCue, dashCue, nounCue, sourcePhrase, type PhraseCue } from './phrases.ts';
import { subjectBefore } from './subject-phrases.ts';
import { keepSubject, noteSubject, subjectBehind, subjectOf, type Reader } from './subjects.ts';
import { isListed, tierOf, type Tier } from './tiers.ts';
import { verbGroup, type VerbGroup, type VerbShape } from './verb-groups.ts';
import type { VerbFrame } from './words.ts';

/** A cue in items: `to` of the cue is exclusive. */
export interface Shape {
  readonly cue: Stretch;
  readonly lemma: string;
  readonly source: Phrase;
  readonly addressee: Phrase | null;
  readonly content: readonly Stretch[];
  readonly frame: string;
  readonly listed: boolean;
  readonly tier: Tier;
  readonly clear: boolean;
}

/** The shape of the cue whose verb or first word is item `at`, or null. */
export function shapeAt(reader: Reader, at: number): Shape | null {
  const { items, words, sentence, headline } = reader;
  const phrase =
    (at === sentence.from ? colonCue(items, sentence, headline, words) : null) ??
    dashCue(items, at, sentence.to, words) ??
    nounCue(items, at, sentence, words) ??
    sourcePhrase(items, at, sentence.to, words);
  if (phrase !== null) return phraseShape(reader, phrase);
  const group = verbGroup(items, at, Math.max(sentence.from, reader.taken), words);
  if (group === null) {
    noteSubject(reader, at);
    return feelingShape(reader, at);
  }
  return group.shape === 'passive' ? passiveShape(reader, group) : verbShape(reader, group);
}

/** Participles that share or bring their subject are listed as one. */
const LISTS: Readonly<Record<VerbShape, string>> = {
  finite: 'finite',
  passive: 'passive',
  participle: 'participle',
  joined: 'participle',
  absolute: 'participle',
  gerund: 'gerund',
  reduced: 'reduced',
  infinitive: 'infinitive',
};

function verbShape(reader: Reader, group: VerbGroup): Shape | null {
  const { items, words, sentence } = reader;
  const behind = subjectBehind(reader, group);
  const inside = group.inside === null ? null : { from: group.inside, to: group.inside, head: group.inside };
  const source = behind ?? inside ?? subjectOf(reader, group);
  if (source === null) return null;
  if (group.shape === 'finite') keepSubject(reader, source);
  const complement = complementOf(items, group.at, group.lemma, sentence.to, words);
  let frame: VerbFrame = complement.frame;
  if (behind !== null) frame = 'inverted';
  else if (inside !== null && comesAfter(items, group.from, sentence)) frame = 'inverted';
  else if (frame === 'bare' && comesAfter(items, source.from, sentence)) frame = 'after';
  // "The dam held, she said in a letter": what is said stands before, and the letter is none of it.
  const aside = frame === 'preposition' && words.plainVerbs.has(group.lemma);
  const ends =
    frame === 'after' || frame === 'inverted' || (aside && comesAfter(items, source.from, sentence));
  const lemma = frame === complement.frame ? complement.lemma : group.lemma;
  const tier = group.unsaid ? 'any' : tierOf(items, source, words);
  const last = Math.max(group.at, behind === null ? group.at : source.to) + 1;
  return {
    cue: { from: group.from, to: ends || aside ? group.at + 1 : complement.cueTo },
    lemma,
    source,
    addressee: complement.addressee,
    content: ends
      ? contentAround(items, sentence, Math.min(source.from, group.from), last)
      : aside
        ? []
        : contentBehind(items, sentence, source.from, complement.contentFrom),
    frame: `${frame}/${group.shape}`,
    listed: isListed(words.frames.get(`${LISTS[group.shape]}/${frame}`), lemma, tier),
    tier,
    clear: !group.unsaid && isClear(items, sentence, group, source),
  };
}

function isClear(
  items: readonly Item[],
  sentence: Stretch,
  { from, at, shape }: VerbGroup,
  source: Phrase,
): boolean {
  if (shape !== 'finite' || from !== at) return false;
  if (source.from === at + 1) return true;
  if (source.to !== from - 1) return false;
  const before = items[source.from - 1];
  return source.from <= sentence.from || before?.part === 'quote' || before?.part === 'comma';
}

function phraseShape(reader: Reader, { lemma, frame, from, to, source, listed }: PhraseCue): Shape {
  const { items, sentence } = reader;
  reader.taken = to + 1;
  // "reports that, according to Lee, ...": a clause opened just before.
  const before = items[items[from - 1]?.part === 'comma' ? from - 2 : from - 1]?.part;
  const opened = frame === 'according-to' && (before === 'that' || before === 'subordinator');
  const opens = from <= sentence.from + 1 || opened || frame.startsWith('noun');
  let behind = Math.max(to, frame === 'according-to' ? source.to : to) + 1;
  if (frame === 'noun-that') behind += 1;
  const content = opens
    ? contentBehind(items, sentence, sentence.from, behind)
    : contentAround(items, sentence, from, behind);
  return {
    cue: { from, to: to + 1 },
    lemma,
    source,
    addressee: null,
    content: frame === 'name-after-quote' ? [] : content,
    frame: `${frame}/phrase`,
    listed,
    tier: 'any',
    clear: opens || frame === 'according-to',
  };
}

/** `is confident that`, `has long been worried about`. */
function feelingShape(reader: Reader, at: number): Shape | null {
  const { items, words, sentence } = reader;
  const { lower, part } = items[at]!;
  if (part !== 'word' || !words.feelings.has(lower)) return null;
  let from = at;
  let be = false;
  for (let left = at - 1; left >= Math.max(sentence.from, at - 8); left -= 1) {
    const item = items[left]!;
    if (item.part === 'adverb' || words.floating.has(item.lower)) continue;
    if (item.part !== 'auxiliary' && item.contracted === 0) break;
    if (!be && item.contracted === 0 && words.auxiliaries.get(item.lower) !== 'be') return null;
    be = true;
    from = left;
    if (item.contracted > 0) break;
  }
  if (!be) return null;
  const source = subjectBefore(items, items[from]!.contracted > 0 ? from + 1 : from, sentence.from, words);
  if (source === null) return null;
  const next = at + 1 < sentence.to ? items[at + 1] : undefined;
  const linked = next?.part === 'preposition' || next?.part === 'that' || next?.part === 'infinitive';
  const tier = tierOf(items, source, words);
  return {
    cue: { from, to: at + (next?.part === 'preposition' ? 2 : 1) },
    lemma: lower,
    source,
    addressee: null,
    content: contentBehind(items, sentence, source.from, at + (linked ? 2 : 1)),
    frame: 'feeling/finite',
    listed: linked && isListed(words.frames.get('finite/feeling'), lower, tier),
    tier,
    clear: false,
  };
}

/** `was told by the engineer that`. */
function passiveShape(reader: Reader, { from, at, lemma }: VerbGroup): Shape | null {
  const { items, words, sentence } = reader;
  if (!words.agents.has(items[at + 1]?.lower ?? '')) return null;
  const source = sourceAfter(items, at + 2, sentence.to, words);
  if (source === null) return null;
  const subject = subjectBefore(items, from, sentence.from, words);
  if (subject !== null) keepSubject(reader, subject);
  const { frame, contentFrom } = complementOf(items, source.to, lemma, sentence.to, words);
  return {
    cue: { from, to: at + 1 },
    lemma,
    source,
    addressee: subject,
    content: contentBehind(items, sentence, sentence.from, contentFrom),
    frame: `${frame}/passive`,
    listed: words.passives.has(lemma),
    tier: 'any',
    clear: false,
  };
}

function comesAfter(items: readonly Item[], from: number, sentence: Stretch): boolean {
  const before = items[from - 1];
  if (before === undefined) return false;
  return (
    before.part === 'quote' || (from > sentence.from && (before.part === 'comma' || before.part === 'dash'))
  );
}
