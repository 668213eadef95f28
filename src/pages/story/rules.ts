// Pure decisions of a story's page: how several names are said in one line, and which headline is set smaller.

import type { Words } from '../../newsroom/index.ts';

export interface InlinePart {
  readonly text: string;
  readonly name: boolean;
}

const MARK = '\u0000';

/** "By One, Two and Three" in pieces, of which the names are told apart. */
export function listedInline(names: readonly string[], words: Words): readonly InlinePart[] {
  const around = words.story.by(MARK).split(MARK);
  const listed = new Intl.ListFormat(words.language)
    .formatToParts(names)
    .map(({ type, value }) => ({ text: value, name: type === 'element' }));
  return [{ text: around[0] ?? '', name: false }, ...listed, { text: around[1] ?? '', name: false }].filter(
    ({ text }) => text !== '',
  );
}

const LONG_HEADLINE = 110; // guess: more than five lines of a phone in the large size

/** Whether a headline is set smaller, so that a reader of a phone sees more than it. */
export function isLongHeadline(headline: string): boolean {
  return headline.length > LONG_HEADLINE;
}
