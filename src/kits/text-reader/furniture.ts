// Lines of the page that a text was copied from: share buttons, adverts, links to other stories, photo credits.
// Invariant: only whole passages are taken, each line of which is furniture, and each comes back with its reason.

import type { FurnitureKind } from './shape-words.ts';
import type { Passage, SourcePassage } from './text.ts';
import type { LeftOut } from './types.ts';
import { languages, plainForm } from './words/index.ts';

const MAX_UNITS = 200; // guess: the label and headline of another story fit; what the patterns see stays short
const MAX_WORDS = 25; // guess: above that it is a paragraph of the story
const MAX_CREDIT_WORDS = 15; // guess: photographer, agency, and "via"
const MAX_SHARE_WORDS = 15; // guess: a row of buttons
const MAX_LABEL_WORDS = 4; // guess: "What to read next"
const MAX_LINES = 20; // guess: more lines in one passage are no furniture
const SENTENCE_END = /[^.][.!]["”’»)]*$/u;
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
      if (kind === 'related' && isSentence(line)) continue;
      if (lines.some((pattern) => pattern.test(plain))) return kind;
    }
    const isLed = oneSentence && !isSentence(line) && /\p{Ll}/u.test(line);
    if (isLed && shape.capitalLabels.test(line)) return 'related';
  }
  return null;
}

/** Takes site furniture out of the passages. What is left of a text that has nothing else is its headline. */
export function takeFurniture(
  found: readonly SourcePassage[],
  headlineStated: boolean,
): { readonly passages: readonly Passage[]; readonly leftOut: readonly LeftOut[] } {
  const kept: Passage[] = [];
  const leftOut: LeftOut[] = [];
  let after: LeftOut | null = null;
  for (const source of found) {
    const kind = kindOf(source, after);
    const { fileLines: _, ...passage } = source;
    const first = kept.length === 0 && !headlineStated;
    const stays = kind === null || (first && NEVER_FIRST.has(kind));
    after = stays ? null : { text: passage.text, reason: REASONS[kind], line: passage.line };
    if (after === null) kept.push(passage);
    else leftOut.push(after);
  }
  if (kept.length > 0 || headlineStated) return { passages: kept, leftOut };
  return { passages: found.map(({ fileLines: _, ...passage }) => passage), leftOut: [] };
}

/** A list is furniture where it is made of share buttons, or where a line that leads to other stories stands above it. */
function kindOf(passage: SourcePassage, above: LeftOut | null): FurnitureKind | null {
  switch (passage.type) {
    case 'paragraph':
    case 'heading':
      return kindOfLines(passage.fileLines ?? passage.text.split('\n'));
    case 'list': {
      const items = passage.text.split('\n');
      if (above?.reason === REASONS.related && isBareLabel(above.text) && holdsTitles(passage))
        return 'related';
      return items.every((item) => furnitureKind(item) !== null) || isShareLine(plainForm(passage.text))
        ? 'share'
        : null;
    }
    default:
      return null;
  }
}

/** One line that may be the story's keeps the whole passage. */
function kindOfLines(lines: readonly string[]): FurnitureKind | null {
  if (lines.length > MAX_LINES) return null;
  let first: FurnitureKind | null = null;
  for (const line of lines) {
    const kind = furnitureKind(line);
    if (kind === null) return null;
    first ??= kind;
  }
  return first;
}

/** The title of another story has no full stop; "Read more." has no title. */
function isSentence(line: string): boolean {
  return SENTENCE_END.test(line) && wordCount(line) > MAX_LABEL_WORDS;
}

/** "Related:" announces what follows; "Related: Two rowers saved" has said it. */
function isBareLabel(text: string): boolean {
  return text.endsWith(':') || wordCount(text) <= MAX_LABEL_WORDS;
}

/** Links, or short lines that do not end as sentences do. */
function holdsTitles({ text, marks }: Passage): boolean {
  const linked = new Set(
    marks.flatMap(({ type, start, end }) => (type === 'link' ? [`${start} ${end}`] : [])),
  );
  let start = 0;
  return text.split('\n').every((item) => {
    const isLink = linked.has(`${start} ${start + item.length}`);
    start += item.length + 1;
    return wordCount(item) <= MAX_WORDS && (isLink || !SENTENCE_END.test(item));
  });
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
