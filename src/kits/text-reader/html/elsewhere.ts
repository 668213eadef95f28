// What the page shows outside the story: menus, teasers, comments. Invariant: each visible piece of text of the page
// is either in the chosen part or comes back here, so that no word of the page is lost.

import { oneLine } from '../lines.ts';
import type { Advice, LeftOut } from '../types.ts';
import { isElement, isText, type PageElement, type PageNode } from './document.ts';
import { BLOCK_ELEMENTS, UNSEEN_ELEMENTS } from './elements.ts';
import { LINE_ATTRIBUTE } from './plain-markup.ts';

/** The text between two ends of blocks or lines. */
export interface Piece {
  readonly text: string;
  readonly line: number;
}

const MAX_UNITS = 200_000; // guess: more than the menus, teasers and comments of the largest front page

/** All visible pieces below an element, in their order. */
export function piecesOf(root: PageElement): readonly Piece[] {
  const pieces: Piece[] = [];
  let texts: string[] = [];
  let line = 1;
  let startLine = 1;
  const end = () => {
    const shown = oneLine(texts.join(''));
    if (shown !== '') pieces.push({ text: shown, line: startLine });
    texts = [];
  };
  const visit = (node: PageNode): void => {
    if (isText(node)) {
      const text = node.textContent ?? '';
      if (texts.length === 0 && text.trim() === '') return;
      if (texts.length === 0) startLine = line;
      texts.push(text);
      return;
    }
    if (!isElement(node) || UNSEEN_ELEMENTS.has(node.localName)) return;
    const parts = BLOCK_ELEMENTS.has(node.localName) || node.localName === 'br';
    if (parts) end();
    line = Number(node.getAttribute(LINE_ATTRIBUTE) ?? line) || line;
    for (const child of node.childNodes) visit(child);
    if (parts) end();
  };
  visit(root);
  end();
  return pieces;
}

/** The pieces of the page that are not in the story, those that stand together in one entry. */
export function elsewhere(
  page: readonly Piece[],
  story: readonly Piece[],
  known: readonly (string | null)[],
): { readonly leftOut: readonly LeftOut[]; readonly advice: readonly Advice[] } {
  const kept = new Map<string, number>();
  const keep = (text: string) => kept.set(keyOf(text), (kept.get(keyOf(text)) ?? 0) + 1);
  for (const { text } of story) keep(text);
  // The headline commonly stands in the title alone, and once more above the story.
  for (const text of known) if (text !== null) keep(text);
  const groups: Piece[][] = [];
  let together = false;
  for (const piece of page) {
    const left = kept.get(keyOf(piece.text)) ?? 0;
    if (left > 0) kept.set(keyOf(piece.text), left - 1);
    else if (together) groups.at(-1)!.push(piece);
    else groups.push([piece]);
    together = left === 0;
  }
  return entriesOf(groups);
}

function entriesOf(groups: readonly (readonly Piece[])[]) {
  const leftOut: LeftOut[] = [];
  let units = 0;
  let words = 0;
  for (const group of groups) {
    const text = group.map((piece) => piece.text).join('\n');
    units += text.length;
    if (units > MAX_UNITS) words += text.split(/\s+/).length;
    else leftOut.push({ text, reason: 'It stands elsewhere on the page.', line: group[0]!.line });
  }
  const message = `The page has ${words} more words around the story than are listed here. Look at the page itself if something is missing.`;
  const advice: readonly Advice[] = words === 0 ? [] : [{ code: 'page_left_out', line: null, message }];
  return { leftOut, advice };
}

/** What two pieces with the same words have in common, however they are spaced. */
export function keyOf(text: string): string {
  return text.replace(/\s+/g, '');
}
