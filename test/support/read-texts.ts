// What holds of every text the reader reads: no word lost, every offset true. Said once, for all tests that make texts.

import { expect } from 'bun:test';
import type { Findings, Mention, ReadStory, Span } from '../../src/kits/text-reader/index.ts';

/** Line ends become spaces and other controls vanish: what the reader says it does, said a second time. */
export function cleaned(source: string): string {
  return source
    .toWellFormed()
    .replace(/[\n\v\f\r\u0085\u2028\u2029\t]/g, ' ')
    .replace(/[\p{Cc}\ufeff]/gu, '');
}

/** The words of a text in lower case. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** All characters but white space, and but what a kicker or a bullet is told by. */
export function charactersOf(text: string): string {
  return text.toLowerCase().replace(/[\s:：\-*•‣◦]/g, '');
}

/** The story's parts in reading order, and what was left out. */
export function partsOf(story: ReadStory): { readonly story: string; readonly leftOut: string } {
  const blocks = story.blocks.map(({ text }) => text);
  return {
    story: [story.kicker, story.headline, story.standfirst, ...blocks]
      .filter((part) => part !== null)
      .join('\n'),
    leftOut: story.leftOut.map(({ text }) => text).join('\n'),
  };
}

/** Every word of `source` comes back once, those of the story in the order of the text. */
export function expectWordsKept(story: ReadStory, source: string): void {
  const parts = partsOf(story);
  const words = wordsOf(cleaned(source));
  const kept = wordsOf(parts.story);
  expect([...kept, ...wordsOf(parts.leftOut)].toSorted()).toEqual(words.toSorted());
  expect(isSubsequence(kept, words)).toBe(true);
}

/** Every character that is no white space comes back once. */
export function expectCharactersKept(story: ReadStory, source: string): void {
  const { story: text, leftOut } = partsOf(story);
  const sorted = (characters: string) => [...charactersOf(characters)].toSorted().join('');
  expect(sorted(`${text}\n${leftOut}`)).toBe(sorted(cleaned(source)));
}

/** Marks and findings point at the words they claim, and indexes at findings that exist. */
export function expectTrueOffsets(story: ReadStory): void {
  for (const { marks, text } of story.blocks) {
    for (const { start, end } of marks) expectInside({ start, end }, text);
  }
  const texts = new Map<number, string>([
    [-2, story.headline],
    ...story.blocks.map(({ text }, at) => [at, text] as const),
  ]);
  if (story.standfirst !== null) texts.set(-1, story.standfirst);
  expectTrueFindings(story.findings, texts);
}

function expectTrueFindings(findings: Findings, texts: ReadonlyMap<number, string>): void {
  const slice = (span: Span) => {
    const text = texts.get(span.block) ?? '';
    expectInside(span, text);
    return text.slice(span.start, span.end);
  };
  const expectMention = (mention: Mention | null) => {
    if (mention !== null) expect(slice(mention)).toBe(mention.text);
  };
  const { quotes, attributions, people, followUps } = findings;
  for (const quote of quotes) {
    expect(quote.spans.length).toBeGreaterThan(0);
    expect(quote.spans.map(slice).join('\n')).toBe(quote.text);
    expectMention(quote.mention);
    expect(quote.cueAt === null).toBe(quote.cue === null);
    if (quote.cueAt !== null) expect(slice(quote.cueAt)).toBe(quote.cue ?? '');
    if (quote.continues !== null) expect(quotes[quote.continues]).toBeDefined();
  }
  for (const claim of attributions) {
    expect(claim.spans.map(slice).join(' ')).toBe(claim.text);
    expect(slice(claim.cueAt)).toBe(claim.cue);
    expectMention(claim.mention);
    if (claim.within !== null) expect(attributions[claim.within]).toBeDefined();
  }
  expectEnds(attributions.map(({ within }) => within));
  expectEnds(quotes.map(({ continues }) => continues));
  for (const person of people) slice(person.at);
  for (const due of followUps) {
    slice(due.at);
    expect(due.at.block).toBe(due.block);
    if (due.source !== null) expect(attributions[due.source]).toBeDefined();
  }
}

/** Following the indexes always ends, and each is looked at once. */
function expectEnds(next: readonly (number | null)[]): void {
  const ends = new Set<number>();
  for (const start of next.keys()) {
    const path = new Set<number>();
    let at: number | null = start;
    while (at !== null && !ends.has(at)) {
      if (path.has(at)) throw new Error(`following ${start} comes back to ${at}`);
      path.add(at);
      at = next[at] ?? null;
    }
    for (const seen of path) ends.add(seen);
  }
}

/** An empty stretch is only where something was stated without words of the text. */
function expectInside({ start, end }: { readonly start: number; readonly end: number }, text: string): void {
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThan(start);
  expect(end).toBeLessThanOrEqual(text.length);
}

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const word of whole) if (at < part.length && part[at] === word) at += 1;
  return at === part.length;
}
