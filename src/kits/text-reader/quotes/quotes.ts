// Quoted spans that somebody uttered become quotes with their speakers; scare quotes, titles and nicknames stay text.

import type { Cue } from '../attributions/cues.ts';
import { isCertain } from '../certainty.ts';
import type { Mention, Quote } from '../findings.ts';
import type { Cast, Meant } from '../people/cast.ts';
import type { ReadableText } from '../tokens.ts';
import type { LanguageWords } from '../types.ts';
import { cueAhead, cueBehind } from './beside.ts';
import { storySentences, type StorySentence } from './around.ts';
import { cueBeside, nameBeside, type Link } from './links.ts';
import type { QuotedSpan } from './quoted.ts';
import { closesIn, opensIn, sayingsOf, type Saying } from './sayings.ts';
import { findLabels } from './transcripts.ts';
import { isUttered } from './utterances.ts';

/** Quotes in text order. */
export function findQuotes(
  texts: readonly ReadableText[],
  found: { readonly quoted: readonly QuotedSpan[]; readonly cues: readonly Cue[]; readonly cast: Cast },
  words: LanguageWords,
): readonly Quote[] {
  const byBlock = new Map(texts.map((text) => [text.block, text]));
  const labels = findLabels(texts, words.quotes);
  const sayings = sayingsOf(byBlock, found.quoted, labels, words);
  const sentences = storySentences(texts, sayings, found.cues);
  const story: Story = { words, texts: byBlock, sayings, sentences, places: placesOf(sentences, sayings) };
  const quotes: Told[] = [];
  const singles = quotesWithSingles(sayings);
  for (const [index, saying] of sayings.entries()) {
    if (isSingle(saying) && !singles) continue;
    const told = tell(story, index, quotes);
    const { opening } = story.places[index]!;
    if (!isUttered(saying, byBlock.get(opensIn(saying))!, opening, told.link, words.quotes)) continue;
    quotes.push(told);
  }
  return quotes.map((told) => quoteOf(story, told, found.cast));
}

function isSingle({ mark }: Saying): boolean {
  return mark === "'" || mark === '‘';
}

/** The story sets what was said in single marks; else they are for headlines, titles and words as words. */
function quotesWithSingles(sayings: readonly Saying[]): boolean {
  const body = sayings.filter((saying) => opensIn(saying) >= 0);
  return body.filter(isSingle).length * 2 > body.length;
}

interface Story {
  readonly words: LanguageWords;
  readonly texts: ReadonlyMap<number, ReadableText>;
  readonly sayings: readonly Saying[];
  readonly sentences: ReadonlyMap<number, readonly StorySentence[]>;
  /** For each saying the sentences it opens and closes in, and their numbers in their blocks. */
  readonly places: readonly Place[];
}

interface Place {
  readonly opening: StorySentence;
  readonly openingAt: number;
  readonly closing: StorySentence;
  readonly closingAt: number;
}

/** A saying with what the text tells of it. */
interface Told {
  readonly saying: number;
  readonly link: Link;
  /** Index into the quotes told so far. */
  readonly continues: number | null;
}

function placesOf(sentences: Story['sentences'], sayings: readonly Saying[]): readonly Place[] {
  const first = new Map<number, { sentence: StorySentence; at: number }>();
  const last = new Map<number, { sentence: StorySentence; at: number }>();
  for (const block of sentences.values()) {
    for (const [at, sentence] of block.entries()) {
      for (const saying of sentence.sayings) {
        if (!first.has(saying)) first.set(saying, { sentence, at });
        last.set(saying, { sentence, at });
      }
    }
  }
  return sayings.map((_, index) => {
    const opening = first.get(index)!;
    const closing = last.get(index)!;
    return {
      opening: opening.sentence,
      openingAt: opening.at,
      closing: closing.sentence,
      closingAt: closing.at,
    };
  });
}

function tell(story: Story, index: number, before: readonly Told[]): Told {
  const saying = story.sayings[index]!;
  const { opening, closing } = story.places[index]!;
  const texts = {
    opening: story.texts.get(opensIn(saying))!,
    closing: story.texts.get(closesIn(saying))!,
    next: story.texts.get(closesIn(saying) + 1) ?? null,
  };
  if (saying.inside !== null) {
    const { kind, mention, cue, cueAt } = saying.inside;
    const said = cue === null || cueAt === null ? null : { text: cue, at: cueAt, lemma: cue };
    const link = { position: kind, cue: said, mention, addressee: null };
    return { saying: index, link, continues: saying.divided ? before.length - 1 : null };
  }
  const link =
    cueBehind(texts.closing, saying, behindEnd(story, index), story.words) ??
    cueAhead(texts.opening, opening.start, saying.openAt, story.words) ??
    cueBeside(saying, texts, { opening, closing }) ??
    nameBeside(saying, texts, opening);
  if (link !== null) return { saying: index, link, continues: divides(story, index, link, before) };
  return { saying: index, ...goesOnFrom(story, index, before) };
}

/** Where the words behind a saying end: its sentence, or the next where the marks end one (`"Why?" Vane asked.`). */
function behindEnd(story: Story, index: number): number {
  const { closing, closingAt } = story.places[index]!;
  if (closing.end > story.sayings[index]!.closeAt) return closing.end;
  return story.sentences.get(closing.block)![closingAt + 1]?.end ?? closing.end;
}

/** `"...," she said, "..."`: the one before stands in the same sentence and belongs to the same cue. */
function divides(story: Story, index: number, link: Link, before: readonly Told[]): number | null {
  const last = before.at(-1);
  if (last === undefined || last.saying !== index - 1 || link.position !== 'cue-before') return null;
  const same = last.link.cue !== null && link.cue !== null && last.link.cue.at.start === link.cue.at.start;
  const divided = ['then-cue', 'then-source', 'cue-after'].includes(last.link.position);
  const together = story.places[index]!.opening === story.places[index - 1]!.closing;
  return same && divided && together ? before.length - 1 : null;
}

const NOBODY: Link = { position: 'unattributed', cue: null, mention: null, addressee: null };

/** A sentence that is nothing but the quote goes on from the one before, where the text leaves no other speaker. */
function goesOnFrom(story: Story, index: number, before: readonly Told[]): Omit<Told, 'saying'> {
  const { opening, openingAt, closing } = story.places[index]!;
  const nobody = { link: NOBODY, continues: null };
  if (opening.tells || closing.tells) return nobody;
  const block = story.sentences.get(opening.block)!;
  const last = before.at(-1);
  const lastPlace = last === undefined ? null : story.places[last.saying]!;
  if (last !== undefined && lastPlace!.closing.block === opening.block) {
    const between = openingAt - lastPlace!.closingAt - 1;
    const other = introduction(block.slice(openingAt - Math.min(between, 2), openingAt));
    if (other !== null) return { link: other, continues: null };
    if (between > 1 || last.link.mention === null) return nobody;
    return { link: { ...last.link, position: 'continued', cue: null }, continues: before.length - 1 };
  }
  const introduced = introduction(block.slice(Math.max(0, openingAt - 2), openingAt));
  if (introduced !== null) return { link: introduced, continues: null };
  if (!opening.first) return nobody;
  return goesOnFromParagraph(story, index, before);
}

/** Who the nearest of these sentences says is speaking. */
function introduction(sentences: readonly StorySentence[]): Link | null {
  const cue = sentences.findLast(({ sourced }) => sourced !== null)?.sourced ?? null;
  if (cue === null) return null;
  return { position: 'introduced', cue: null, mention: cue.source, addressee: cue.addressee };
}

/** A paragraph that is a quote alone belongs to the one speaker of the paragraph before, if there is just one. */
function goesOnFromParagraph(story: Story, index: number, before: readonly Told[]): Omit<Told, 'saying'> {
  const nobody = { link: NOBODY, continues: null };
  const { opening } = story.places[index]!;
  const above = story.sentences.get(opening.block - 1);
  const text = story.texts.get(opening.block - 1);
  if (above === undefined || text === undefined || text.block < 0 || story.sayings[index]!.mark === '—')
    return nobody;
  const here: Told[] = [];
  for (let at = before.length - 1; at >= 0; at -= 1) {
    if (story.places[before[at]!.saying]!.closing.block !== text.block) break;
    here.push(before[at]!);
  }
  const [last] = here;
  const lastSentence = above.at(-1);
  if (lastSentence === undefined) return nobody;
  const colon = /:\s*$/.test(text.text.slice(-3));
  const named = colon ? cueAhead(text, lastSentence.start, text.text.length, story.words) : null;
  if (named !== null) return { link: { ...named, position: 'introduced', cue: null }, continues: null };
  if (last === undefined || colon || story.places[last.saying]!.closing !== lastSentence) {
    const introduced = introduction([lastSentence]);
    return introduced === null ? nobody : { link: introduced, continues: null };
  }
  const { mention } = last.link;
  if (mention === null || here.some(({ link }) => link.mention?.text !== mention.text)) return nobody;
  return { link: { ...last.link, position: 'next-paragraph', cue: null }, continues: before.length - 1 };
}

function quoteOf(story: Story, told: Told, cast: Cast): Quote {
  const { spans } = story.sayings[told.saying]!;
  const { cue, mention, addressee } = told.link;
  const meant = mention === null ? null : cast.meant(mention);
  const naming = mention === null || meant === null ? null : namingOf(story, mention, meant);
  const found = `quotes/${wayOf(story, told)}${naming === null ? '' : `-${naming}`}`;
  return {
    text: spans.map(({ block, start, end }) => story.texts.get(block)!.text.slice(start, end)).join('\n'),
    spans,
    continues: told.continues,
    speaker: naming === JOINT ? null : (meant?.name ?? null),
    mention,
    cue: cue?.text ?? null,
    cueAt: cue?.at ?? null,
    addressee: nameOf(addressee, cast),
    found,
    certain: isCertain(found),
  };
}

/** "Mr. Vane" can be any of a family and "Vane and Holt" are two, so these are classes of their own. */
function namingOf({ words }: Story, mention: Mention, meant: Meant): string {
  if (meant.by !== 'short-name' && meant.by !== 'full-name') return meant.by;
  const names = mention.text.split(/[\s,]+/);
  const joins = (word: string, index: number) =>
    words.people.coordinators.has(word) &&
    /^\p{Lu}/u.test(names[index - 1] ?? '') &&
    /^\p{Lu}/u.test(names[index + 1] ?? '');
  if (names.some(joins)) return JOINT;
  const first = /^[\p{L}\p{M}]+/u.exec(mention.text)?.[0].toLowerCase() ?? '';
  return meant.by === 'short-name' && words.people.courtesies.has(first) ? 'courtesy-name' : meant.by;
}

const JOINT = 'joint-names';

const FIRST_HAND = new Set(['then-source', 'then-cue', 'cue-before', 'continued']);

/** The position, parted further where one in several is less sure: words lead up to the marks, or another account is named. */
function wayOf(story: Story, { saying, link }: Told): string {
  const { position } = link;
  if (!FIRST_HAND.has(position)) return position;
  const { opening, openingAt, closing } = story.places[saying]!;
  const block = story.sentences.get(opening.block)!;
  const before = position === 'continued' ? block[openingAt - 1] : undefined;
  if ([closing, before].some((sentence) => sentence !== undefined && isReported(story, sentence, link))) {
    return `${position}-reported`;
  }
  const led = opening.wordsFrom < story.sayings[saying]!.openAt;
  return led && position !== 'cue-before' ? `${position}-in-sentence` : position;
}

/** A source phrase other than the quote's own cue: `Vane said, according to the Herald`. */
function isReported({ words }: Story, { cues }: StorySentence, { cue: own }: Link): boolean {
  return cues
    .slice(-MAX_LAST)
    .some(({ cue }) => words.cues.sourcePhrases.includes(cue.lemma) && cue.at.start !== own?.at.start);
}

const MAX_LAST = 12; // guess: cues at a sentence's end

function nameOf(mention: Mention | null, cast: Cast): string | null {
  return mention === null ? null : cast.meant(mention).name;
}
