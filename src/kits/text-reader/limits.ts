// How much text the reader takes: one server reads texts and serves readers, so no text may hold readers up or fill the
// memory. Invariant: what is too much is said before the work begins, and no word is lost for it.

import type { Advice, Problem } from './types.ts';

/** Paragraphs, headings, lists and the like that a story may have. 5 MB of newspaper prose has 23,000. */
export const MAX_PASSAGES = 25_000;

/** Characters of headline, standfirst and blocks up to which findings are made: some 35,000 words, a short book. */
export const MAX_READ_UNITS = 200_000; // finding takes half a second; the time grows with the length

const MAX_LINES = 200_000; // 5 MB of text wrapped at 65 has 100,000, blank ones among them

/** What keeps a text from being taken apart at all, or null. */
export function linesProblem(lines: readonly string[]): Problem | null {
  if (lines.length <= MAX_LINES) return null;
  const message = `The text has ${figure(lines.length)} lines; a story may have ${figure(MAX_LINES)}. Is this the right file? Cut it into several stories.`;
  return { line: MAX_LINES + 1, field: '', message };
}

/** What keeps a text's passages from becoming one story, or null. */
export function passagesProblem(passages: readonly { readonly line: number }[]): Problem | null {
  const first = passages[MAX_PASSAGES];
  if (first === undefined) return null;
  const message = `The text has ${figure(passages.length)} paragraphs, headings and lists; a story may have ${figure(MAX_PASSAGES)}, and this is the first beyond them. Cut the text into several stories, or join lines that belong to one paragraph.`;
  return { line: first.line, field: '', message };
}

interface Texts {
  readonly headline: string;
  readonly standfirst: string | null;
  readonly blocks: readonly { readonly text: string }[];
}

/** Characters (UTF-16) of the texts that findings are looked for in. */
export function unitsOf({ headline, standfirst, blocks }: Texts): number {
  return blocks.reduce((sum, { text }) => sum + text.length, headline.length + (standfirst?.length ?? 0));
}

/** Says where a text is too long for findings. */
export function lengthAdvice(texts: Texts): readonly Advice[] {
  const units = unitsOf(texts);
  if (units <= MAX_READ_UNITS) return [];
  const message = `The text has ${figure(units)} characters. Quotes, attributions, people and follow-ups are looked for in up to ${figure(MAX_READ_UNITS)}, so there are none but those you state. The words are all there. Cut the text into several stories if you want the rest.`;
  return [{ code: 'too_long_for_findings', line: null, message }];
}

function figure(count: number): string {
  return count.toLocaleString('en');
}
