// Lines of the page that a text was copied from: share buttons, adverts, links to other stories, photo credits.
// Invariant: only whole short lines are taken, never a part of a paragraph, and each comes back with its reason.

import type { FurnitureKind } from './shape-words.ts';
import type { Passage } from './text.ts';
import type { LeftOut } from './types.ts';
import { languages, plainForm } from './words/index.ts';

const MAX_UNITS = 200; // guess: the label and headline of another story fit; what the patterns see stays short
const MAX_WORDS = 25; // guess: above that it is a paragraph of the story
const MAX_CREDIT_WORDS = 15; // guess: photographer, agency, and "via"
const MAX_SHARE_WORDS = 15; // guess: a row of buttons
const SENTENCE_BREAK = /[.!?…]["”’»)]*\s+\p{Lu}/u;

const REASONS: Readonly<Record<FurnitureKind, string>> = {
  share: 'It is a row of share buttons.',
  related: 'It leads to other stories.',
  subscribe: 'It asks readers to subscribe or to follow.',
  advertisement: 'It marks a place for an advertisement.',
  rights: 'It states the rights of the page that the text comes from.',
  comments: 'It belongs to the comments of the page that the text comes from.',
  page: 'It belongs to the page that the text comes from.',
  credit: 'It credits a picture, and pictures are not read.',
};

/** Lines that say what follows below them may also stand above a headline; these never do. */
const NEVER_FIRST: ReadonlySet<FurnitureKind> = new Set(['related', 'credit']);

/** What kind of site furniture a line is, or null where it may belong to the story. */
export function furnitureKind(line: string): FurnitureKind | null {
  if (line.length > MAX_UNITS) return null;
  const plain = plainForm(line);
  const words = wordCount(plain);
  if (words > MAX_WORDS) return null;
  if (words <= MAX_SHARE_WORDS && isShareLine(plain)) return 'share';
  const oneSentence = !SENTENCE_BREAK.test(line);
  for (const { shape } of languages) {
    for (const { kind, lines } of shape.furniture) {
      if (!oneSentence && kind !== 'rights') continue;
      if (kind === 'credit' && words > MAX_CREDIT_WORDS) continue;
      if (lines.some((pattern) => pattern.test(plain))) return kind;
    }
    if (oneSentence && /\p{Ll}/u.test(line) && shape.capitalLabels.test(line)) return 'related';
  }
  return null;
}

/** Takes site furniture out of the passages. What is left of a text that has nothing else is its headline. */
export function takeFurniture(
  passages: readonly Passage[],
  headlineStated: boolean,
): { readonly passages: readonly Passage[]; readonly leftOut: readonly LeftOut[] } {
  const kept: Passage[] = [];
  const leftOut: LeftOut[] = [];
  let after: FurnitureKind | null = null;
  for (const passage of passages) {
    const kind = kindOf(passage, after);
    const first = kept.length === 0 && !headlineStated;
    if (kind === null || (first && NEVER_FIRST.has(kind))) kept.push(passage);
    else leftOut.push({ text: passage.text, reason: REASONS[kind], line: passage.line });
    after = kind;
  }
  return kept.length === 0 && !headlineStated ? { passages, leftOut: [] } : { passages: kept, leftOut };
}

/** A list is furniture where it is made of share buttons, or where a line that leads to other stories stands above it. */
function kindOf(passage: Passage, after: FurnitureKind | null): FurnitureKind | null {
  switch (passage.type) {
    case 'paragraph':
    case 'heading':
      return furnitureKind(passage.text);
    case 'list': {
      const items = passage.text.split('\n');
      if (after === 'related' && items.every((item) => wordCount(item) <= MAX_WORDS)) return 'related';
      return items.every((item) => furnitureKind(item) !== null) || isShareLine(plainForm(passage.text))
        ? 'share'
        : null;
    }
    default:
      return null;
  }
}

function isShareLine(plain: string): boolean {
  if (plain.length > MAX_UNITS) return false;
  const words = plain.match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? [];
  return languages.some(({ shape: { share } }) => {
    const verbs = words.filter((word) => share.verbs.has(word)).length;
    return verbs > 0 && words.every((word) => share.verbs.has(word) || share.others.has(word));
  });
}

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;
}
