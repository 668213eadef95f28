// The kicker and the headline: what stands on top of a text. Invariant: every word above the story's body comes back,
// as kicker, as headline, or at the head of the rest.

import { bylineOf } from './byline.ts';
import { inCapitals, sentenceCase, splitKicker } from './kicker.ts';
import { publicationLine } from './publication-line.ts';
import type { Passage } from './text.ts';
import type { Advice, FrontMatter } from './types.ts';

const MAX_HEADLINE_UNITS = 300; // guess: three times the longest headline a newsroom would print
const SAMPLE_UNITS = 100_000; // guess: enough to see how a story writes its words
const MAX_LINES_ABOVE = 3; // guess: a name, a date, an update

/** What stands on top, and the passages below it. */
export interface Top {
  readonly kicker: string | null;
  readonly headline: string;
  readonly rest: readonly Passage[];
  readonly advice: readonly Advice[];
}

/** Takes kicker and headline; null where the text has no line that could be one. */
export function takeTop(passages: readonly Passage[], stated: FrontMatter): Top | null {
  if (stated.headline !== null) {
    const repeated = passages[0] !== undefined && isLine(passages[0]) && passages[0].text === stated.headline;
    const rest = repeated ? passages.slice(1) : passages;
    return { kicker: stated.kicker, headline: stated.headline, rest, advice: [] };
  }
  const { line: above, rest } = takeKickerLine(belowHeadline(passages), stated.kicker);
  const first = rest[0];
  if (first === undefined || !isLine(first)) return null;
  const text = first.text.replaceAll('\n', ' ');
  const split = above === null ? splitKicker(text) : null;
  const inText = above ?? split?.kicker ?? null;
  const sameAsStated = inText !== null && sameWords(inText, stated.kicker ?? inText);
  const whole = sameAsStated ? (split?.headline ?? text) : text;
  const { headline, remainder, advice } = cutLongHeadline(whole, first);
  const body = [...remainder, ...rest.slice(1)];
  const kicker = stated.kicker ?? (inText === null ? null : sentenceCase(inText, sampleOf(body)));
  return { kicker, headline, rest: body, advice: [...advice, ...linkAdvice(first, 'headline')] };
}

/** A kicker on a line of its own: capitals above something that looks like a headline. */
function takeKickerLine(passages: readonly Passage[], stated: string | null) {
  const [first, second] = passages;
  const none = { line: null, rest: passages };
  if (first === undefined || second === undefined || !isLine(first) || !isLine(second)) return none;
  if (stated !== null)
    return sameWords(first.text, stated) ? { line: first.text, rest: passages.slice(1) } : none;
  const kicker = /[:：]$/.test(first.text) ? first.text.slice(0, -1).trim() : first.text;
  if (!inCapitals(kicker) || !isHeadlineLike(second) || !/\p{Ll}/u.test(second.text)) return none;
  return { line: kicker, rest: passages.slice(1) };
}

/** Byline and publication lines above a headline go below it, where they are looked for. */
function belowHeadline(passages: readonly Passage[]): readonly Passage[] {
  let above = 0;
  while (above < MAX_LINES_ABOVE && passages[above] !== undefined && isBylineLike(passages[above]!))
    above += 1;
  const headline = passages[above];
  if (above === 0 || headline === undefined || !isLine(headline) || !isHeadlineLike(headline))
    return passages;
  return [headline, ...passages.slice(0, above), ...passages.slice(above + 1)];
}

function isHeadlineLike(passage: Passage): boolean {
  if (isBylineLike(passage)) return false;
  const { type, text } = passage;
  return type !== 'paragraph' || (text.length <= MAX_HEADLINE_UNITS && !/[.:;,…]$/.test(text));
}

function isBylineLike({ type, text }: Passage): boolean {
  if (type !== 'paragraph' && type !== 'heading') return false;
  return bylineOf(text, null) !== null || publicationLine(text, null) !== null;
}

/** A first line that is far too long for a headline gives its first sentence, or its first words. */
function cutLongHeadline(text: string, from: Passage) {
  if (text.length <= MAX_HEADLINE_UNITS) return { headline: text, remainder: [], advice: [] };
  const start = text.slice(0, MAX_HEADLINE_UNITS);
  const sentence = /^.*?[.!?…]["”’»]?(?=\s)/s.exec(start)?.[0].length ?? 0;
  const words = start.slice(0, 120).lastIndexOf(' ');
  const at =
    [sentence, words, start.lastIndexOf(' '), text.indexOf(' ')].find((place) => place > 0) ?? text.length;
  const rest = text.slice(at).trim();
  const message = `The first line is ${text.length} characters long, so only its beginning stands as the headline. Write a headline on a line of its own above the story.`;
  const remainder: Passage[] =
    rest === '' ? [] : [{ type: 'paragraph', text: rest, marks: [], line: from.line }];
  return {
    headline: text.slice(0, at),
    remainder,
    advice: [{ code: 'long_headline', line: from.line, message }],
  };
}

/** Links in a part that is plain text are lost, and the writer is told. */
export function linkAdvice(passage: Passage, part: 'headline' | 'standfirst'): readonly Advice[] {
  if (!passage.marks.some((mark) => mark.type === 'link')) return [];
  const message = `Links in the ${part} are not kept. Put the link into the story below.`;
  return [{ code: 'link_left_out', line: passage.line, message }];
}

/** Whether a passage may be a headline. */
function isLine(passage: Passage): boolean {
  return passage.type === 'paragraph' || passage.type === 'heading' || passage.type === 'title';
}

function sameWords(a: string, b: string): boolean {
  return wordsAlone(a) === wordsAlone(b);
}

function wordsAlone(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s:：]+/g, ' ')
    .trim();
}

/** The beginning of the passages, enough to see how the story writes its words. */
export function sampleOf(passages: readonly Passage[]): string {
  let sample = '';
  for (const passage of passages) {
    if (sample.length >= SAMPLE_UNITS) break;
    sample += `${passage.text.slice(0, SAMPLE_UNITS)}\n`;
  }
  return sample;
}
