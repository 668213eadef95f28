// A reporter's text becomes the parts of a story. Pure: bytes or text in, a story or the reasons against it out.
// Invariant: nothing is thrown at bad input, and no word of the text is lost.

import { datedBy } from './dateline.ts';
import { findIn } from './find.ts';
import { readPage } from './html/page.ts';
import type { JudgeAnswers } from './front-matter-fields.ts';
import { readFrontMatter } from './front-matter.ts';
import { lengthAdvice, linesProblem, passagesProblem } from './limits.ts';
import { cleanLines } from './lines.ts';
import { passagesOfMarkdown } from './markdown.ts';
import { doubledAdvice } from './quotes/doubled.ts';
import { shapeStory } from './shape.ts';
import { confirm, occurrenceProblems, sourceProblems, statedProblems } from './stated.ts';
import { passagesOfText } from './text.ts';
import type { Advice, Problem, Reading, ReadStory, ShapedStory, TextFormat } from './types.ts';

export { decodeText, MAX_TEXT_BYTES, type DecodedText } from './decode.ts';
export { dateProblem } from './dates.ts';
export { findIn, type StoryTexts } from './find.ts';
export { HEADLINE_BLOCK, STANDFIRST_BLOCK } from './findings.ts';
export { MAX_PASSAGES } from './limits.ts';
export { newIndexes, numbered } from './stated/renumber.ts';
export type {
  Attribution,
  Findings,
  FollowUp,
  Mention,
  Person,
  Quote,
  SourceKind,
  Span,
} from './findings.ts';
export { verdictOfText, type JudgeAnswers } from './front-matter-fields.ts';
export { guessLanguage } from './words/index.ts';
export type {
  Advice,
  Block,
  Dateline,
  FrontMatter,
  Happened,
  LeftOut,
  Mark,
  Problem,
  Reading,
  ReadStory,
  StatedAnswers,
  TextFormat,
} from './types.ts';

export interface ReadOptions {
  readonly format: TextFormat;
  /** The story's own date where the text gives none: `2026-05-04`, or an RFC 3339 time with its zone. */
  readonly date?: string | undefined;
  /** Judges the answers of the front matter, which the reader itself takes as they are written. */
  readonly judge?: JudgeAnswers | undefined;
}

/** The format a file's name tells, or null for a name that is not `.txt`, `.md` or `.html`. */
export function formatOfFileName(name: string): TextFormat | null {
  if (/\.(?:md|markdown)$/i.test(name)) return 'markdown';
  if (/\.(?:html?|xhtml)$/i.test(name)) return 'html';
  return /\.(?:txt|text)$/i.test(name) ? 'text' : null;
}

/**
 * Reads a text into a story.
 *
 * The first line is the headline; a few words in capitals before its colon, or on a line above it, are the kicker.
 * The paragraph below it is the standfirst when more of the story follows. A line that announces the clip, or in
 * Markdown a line `::clip`, is the clip's place; without one there is no clip block. A closing line that asks for a
 * reaction is left out. In Markdown the headline is the first block, commonly `# ...`. Front matter may stand in
 * both formats, and what it states wins over the text. What a web page states about itself counts as front matter.
 *
 * Refused, with every problem and its line, are faulty front matter, what it states of words that the story does not
 * have, what `judge` says of its answers, a text without a headline, and one of more lines or paragraphs than a story
 * may have (limits.ts): all at once. A text too long for findings is read without them, and an advice says so. Never
 * throws.
 */
export function readText(text: string, options: ReadOptions): Reading {
  const { lines, advice } = cleanLines(text);
  if (options.format === 'html') return pageRead(lines, advice, options);
  const long = linesProblem(lines);
  if (long !== null) return { outcome: 'refused', problems: [long], advice };
  const front = readFrontMatter(lines, options.judge);
  const body = lines.slice(front.bodyFrom);
  const firstNumber = front.bodyFrom + 1;
  const found =
    options.format === 'markdown'
      ? passagesOfMarkdown(body, firstNumber)
      : { passages: passagesOfText(body, firstNumber), leftOut: [], advice: [], unmarked: true };
  const shaped = shapeWithin(found, front.stated, {
    problems: front.problems,
    advice: [...advice, ...front.advice, ...found.advice],
  });
  return finished(shaped, front.problems, options);
}

function pageRead(lines: readonly string[], advice: readonly Advice[], options: ReadOptions): Reading {
  const page = readPage(lines);
  const before = { problems: page.problems, advice: [...advice, ...page.advice] };
  // A standfirst is plain text: in a fragment whose lead has links, it stays a paragraph and keeps them.
  const lead = page.passages.slice(1).find(({ type }) => type === 'paragraph');
  const linked = lead?.marks.some(({ type }) => type === 'link') === true;
  const leadStays = page.stated.headline !== null || linked;
  const shaped = shapeWithin({ ...page, leadStays }, page.stated, before);
  return finished(shaped, page.problems, options);
}

/** What is stated is held against the words also where another mistake refuses the text: all are told at once. */
function finished(shaped: Reading<ShapedStory>, before: readonly Problem[], options: ReadOptions): Reading {
  if (shaped.outcome === 'refused') return shaped;
  const { stated } = shaped.story;
  const story = withFindings(shaped.story, options);
  // An attribution whose source cannot be read may be the very one.
  const unread = before.some(({ field }) => field === '' || field === 'attributions');
  const isComplete =
    !unread || (stated.attributions.length > 0 && stated.attributions.every(({ source }) => source !== ''));
  const problems = [
    ...before,
    ...statedProblems(stated, shaped.story),
    ...occurrenceProblems(stated, story.findings, shaped.story),
    ...(isComplete ? sourceProblems(stated, story.findings) : []),
  ].toSorted((a, b) => a.line - b.line);
  return problems.length === 0
    ? { ...shaped, story }
    : { outcome: 'refused', problems, advice: shaped.story.advice };
}

/** Shapes what a story may hold: a text of too many passages is refused before anything is made of them. */
function shapeWithin(
  ...[found, stated, before]: Parameters<typeof shapeStory>
): ReturnType<typeof shapeStory> {
  const long = passagesProblem(found.passages);
  if (long === null) return shapeStory(found, stated, before);
  return { outcome: 'refused', problems: [...before.problems, long], advice: before.advice };
}

/** What front matter states wins over what the words say. */
function withFindings(story: ShapedStory, options: ReadOptions): ReadStory {
  const date = story.date ?? options.date ?? null;
  const { findings, happened } = findIn({ ...story, dated: date });
  const known = happened.when !== null || happened.where !== null ? happened : null;
  return {
    ...story,
    date,
    dateline: story.dateline === null ? null : datedBy(story.dateline, date),
    happened: story.happened ?? known,
    findings: confirm(findings, story.stated, story),
    advice: [...story.advice, ...doubledAdvice(story.blocks), ...lengthAdvice(story)],
  };
}
