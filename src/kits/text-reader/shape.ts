// Passages become a story: kicker, headline, standfirst, the clip's place, the closing reaction line. What front
// matter states wins. Invariant: every word of the passages comes back, in their order.

import { takeBylines } from './byline.ts';
import { placeClips } from './clip-place.ts';
import { datelineOf } from './dateline.ts';
import { takeFurniture } from './furniture.ts';
import { linkAdvice, sampleOf, takeTop, type Top } from './headline.ts';
import { markPullQuotes } from './pull-quotes.ts';
import { markSubheadings } from './subheadings.ts';
import type { StatedQuote } from './stated/fields.ts';
import type { Passage, SourcePassage } from './text.ts';
import type {
  Advice,
  Block,
  Dateline,
  FrontMatter,
  LeftOut,
  Problem,
  Reading,
  ShapedStory,
} from './types.ts';
import { announcesClip, asksForReaction, guessLanguage, wordsFor } from './words/index.ts';

const MAX_STANDFIRST_UNITS = 600; // guess: beyond that it is a paragraph of the story

/** Passages of a text; `unmarked` ones have no markup, so that subheadings are told by their looks. */
export interface FoundPassages {
  readonly passages: readonly SourcePassage[];
  readonly leftOut: readonly LeftOut[];
  readonly unmarked?: boolean;
  /** The first paragraph is no standfirst: where there is one, it is stated. */
  readonly leadStays?: boolean;
  /** Quotes whose speakers the text's own directives state. */
  readonly quotes?: readonly StatedQuote[];
}

/** Makes the story. Without a headline it is refused, with the problems found before; else those are not looked at. */
export function shapeStory(
  found: FoundPassages,
  stated: FrontMatter,
  before: { readonly problems: readonly Problem[]; readonly advice: readonly Advice[] },
): Reading<ShapedStory> {
  const furniture = takeFurniture(found.passages, stated.headline !== null);
  const closing = takeReactionLine(furniture.passages, stated.headline !== null);
  const top = takeTop(closing.passages, stated);
  if (top === null) {
    // A headline that front matter gives in a form that cannot be read is told once, as that.
    const told = before.problems.some(({ field }) => field === 'headline' || field === '');
    const problems = told ? before.problems : [...before.problems, noHeadline(closing.passages)];
    return { outcome: 'refused', problems, advice: before.advice };
  }
  const language = stated.language ?? guessLanguage(sampleOf(closing.passages));
  const body = shapeBody(top, stated, {
    unmarked: found.unmarked === true,
    leadStays: found.leadStays === true,
    dayFirst: dayFirst(language),
  });
  const words = [top.headline, body.standfirst ?? '', ...body.blocks.map((block) => block.text)].join(' ');
  const leftOut = [...found.leftOut, ...furniture.leftOut, ...closing.leftOut, ...body.leftOut];
  const quotes = [...stated.stated.quotes, ...placedQuotes(found.quotes ?? [], body.blocks)];
  const story = {
    ...stated,
    stated: { ...stated.stated, quotes },
    kicker: top.kicker,
    headline: top.headline,
    standfirst: body.standfirst,
    byline: stated.byline.length > 0 ? stated.byline : body.byline,
    date: stated.date ?? body.date,
    dateline: body.dateline,
    language: stated.language ?? guessLanguage(words),
    blocks: body.blocks,
    leftOut: leftOut.toSorted((a, b) => a.line - b.line),
    reactionsAsked: closing.leftOut.length > 0,
    advice: [...before.advice, ...top.advice, ...body.advice],
  };
  return { outcome: 'read', story };
}

/** What stands below the headline: byline lines, standfirst, dateline, clips, subheadings and pull-quotes. */
function shapeBody(
  top: Top,
  stated: FrontMatter,
  how: { readonly unmarked: boolean; readonly leadStays: boolean; readonly dayFirst: boolean | null },
) {
  const bylines = takeBylines(top.rest, how.dayFirst);
  const lead = how.leadStays
    ? { standfirst: stated.standfirst, rest: bylines.passages, advice: [] }
    : takeStandfirst(bylines.passages, stated, how.dayFirst);
  const clips = placeClips(lead.rest);
  const headed = how.unmarked ? markSubheadings(clips.passages, lead.standfirst) : clips.passages;
  const blocks = markPullQuotes(headed).map(asBlock);
  const dateline = firstDateline(blocks, how.dayFirst);
  const sent = dateline?.date?.startsWith('--') === false ? dateline.date : null;
  const date = bylines.date ?? sent;
  return {
    standfirst: lead.standfirst,
    byline: bylines.names.map((name) => ({ name })),
    date,
    dateline,
    blocks,
    leftOut: bylines.leftOut,
    advice: [...lead.advice, ...clips.advice, ...titleAdvice(clips.passages)],
  };
}

/** A directive's quote stands in its own block. */
function placedQuotes(quotes: readonly StatedQuote[], blocks: readonly Block[]): readonly StatedQuote[] {
  const byLine = new Map(blocks.map(({ type, line }, index) => [`${type} ${line}`, index]));
  return quotes.map((quote) => ({ ...quote, block: byLine.get(`quote ${quote.line}`) ?? null }));
}

function firstDateline(blocks: readonly Block[], dayFirst: boolean | null): Dateline | null {
  const first = blocks.find((block) => block.type === 'paragraph');
  return first === undefined ? null : datelineOf(first.text, dayFirst);
}

function dayFirst(language: string | null): boolean | null {
  return language === null ? null : wordsFor(language).shape.dayFirst;
}

function takeReactionLine(passages: readonly Passage[], headlineStated: boolean) {
  const last = passages.at(-1);
  const spoken = last?.type === 'paragraph' || last?.type === 'heading' || last?.type === 'title';
  const alone = passages.length === 1 && !headlineStated;
  if (last === undefined || !spoken || alone || !asksForReaction(last.text)) return { passages, leftOut: [] };
  const reason = 'It asks readers for their reaction; the reaction bar does that.';
  return { passages: passages.slice(0, -1), leftOut: [{ text: last.text, reason, line: last.line }] };
}

/** The first paragraph below the headline, when more of the story follows it. */
function takeStandfirst(passages: readonly Passage[], stated: FrontMatter, dayFirst: boolean | null) {
  const [first, ...rest] = passages;
  const none = { standfirst: stated.standfirst, rest: passages, advice: [] };
  if (stated.standfirst !== null || first?.type !== 'paragraph') return none;
  if (first.text.length > MAX_STANDFIRST_UNITS || announcesClip(first.text)) return none;
  // A dateline stands before a story's first sentence, never before its standfirst.
  if (datelineOf(first.text, dayFirst) !== null) return none;
  if (!rest.some((passage) => passage.type === 'paragraph' && !announcesClip(passage.text))) return none;
  return { standfirst: first.text.replaceAll('\n', ' '), rest, advice: linkAdvice(first, 'standfirst') };
}

function asBlock(passage: Passage): Block {
  return passage.type === 'title' ? { ...passage, type: 'heading', level: 2 } : passage;
}

function titleAdvice(passages: readonly Passage[]): readonly Advice[] {
  const title = passages.find((passage) => passage.type === 'title');
  if (title === undefined) return [];
  const message =
    'This first-rank heading is not the headline and became a subheading. The headline stands first, or in front matter.';
  return [{ code: 'second_title', line: title.line, message }];
}

function noHeadline(passages: readonly Passage[]): Problem {
  const message =
    passages.length === 0
      ? 'There is no story here. Write a headline in the first line and the story below it.'
      : 'There is no headline. Write one as the first line, above everything else, or as "headline:" in front matter.';
  return { line: passages[0]?.line ?? 1, field: 'headline', message };
}
