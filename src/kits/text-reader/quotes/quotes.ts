// Quoted spans that somebody uttered become quotes with their speakers; scare quotes, titles and nicknames stay text.

import type { Cue } from '../attributions/cues.ts';
import { isCertain } from '../certainty.ts';
import type { Mention, Quote } from '../findings.ts';
import type { Cast } from '../people/cast.ts';
import type { ReadableText } from '../tokens.ts';
import type { LanguageWords } from '../types.ts';
import { storySentences } from './around.ts';
import { cueAhead, cueBehind } from './beside.ts';
import { divides, goesOnFrom, NOBODY } from './continuing.ts';
import { cueBeside, nameBeside, type Link } from './links.ts';
import type { QuotedSpan } from './quoted.ts';
import { closesIn, opensIn, sayingsOf, type Saying } from './sayings.ts';
import { placesOf, type Story, type Told } from './story.ts';
import { startsDoubled } from './doubled.ts';
import { findLabels } from './transcripts.ts';
import { unknownVerbBehind } from './unknown-verbs.ts';
import { isUttered } from './utterances.ts';
import { JOINT, namingOf, wayOf } from './ways.ts';

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
    if (isDoubled(saying, byBlock.get(opensIn(saying))!)) continue;
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

/** Two apostrophes for a quotation mark: what they hold is left to the editor, who is asked to write the mark. */
function isDoubled({ openAt }: Saying, { text }: ReadableText): boolean {
  return startsDoubled(text, openAt);
}

/** The story sets what was said in single marks; else they are for headlines, titles and words as words. */
function quotesWithSingles(sayings: readonly Saying[]): boolean {
  const body = sayings.filter((saying) => opensIn(saying) >= 0);
  return body.filter(isSingle).length * 2 > body.length;
}

/** Where the words behind a saying end: its sentence, or the next where the marks end one (`"Why?" Vane asked.`). */
function behindEnd(story: Story, index: number): number {
  const { closing, closingAt } = story.places[index]!;
  if (closing.end > story.sayings[index]!.closeAt) return closing.end;
  return story.sentences.get(closing.block)![closingAt + 1]?.end ?? closing.end;
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
    unknownVerbBehind(texts.closing, saying, behindEnd(story, index), story.words) ??
    nameBeside(saying, texts, opening);
  if (link !== null && isEndless(link)) return { saying: index, link: NOBODY, continues: null };
  if (link !== null) return { saying: index, link, continues: divides(story, index, link, before) };
  return { saying: index, ...goesOnFrom(story, index, before) };
}

const MAX_UNITS = 1000; // guess: nobody's name and office, and no cue, is longer on any line that people write

function isEndless({ mention, cue, addressee }: Link): boolean {
  return [mention, cue?.at ?? null, addressee].some(
    (part) => part !== null && part.end - part.start > MAX_UNITS,
  );
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

function nameOf(mention: Mention | null, cast: Cast): string | null {
  return mention === null ? null : cast.meant(mention).name;
}
