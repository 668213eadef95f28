// Lines that repeat words of the story to be seen from afar. Invariant: a line becomes a pull-quote only where the
// same words stand, verbatim, in another and longer paragraph.

import type { Passage } from './text.ts';

const MAX_UNITS = 300; // guess: longer than that nobody repeats
const MIN_WORDS = 5; // guess: fewer words come back by chance
const MAX_PARAGRAPH_UNITS = 20_000; // guess: beyond that it is a text without paragraphs

/** Makes quotes of the paragraphs that repeat a sentence, or quoted words, of a longer one. */
export function markPullQuotes(passages: readonly Passage[]): readonly Passage[] {
  const candidates = new Map<string, number>();
  for (const passage of passages) {
    const words = candidateWords(passage);
    if (words !== null) candidates.set(words, passage.text.length);
  }
  if (candidates.size === 0) return passages;
  const repeated = new Set<string>();
  for (const passage of passages) {
    if (passage.type !== 'paragraph' || passage.text.length > MAX_PARAGRAPH_UNITS) continue;
    for (const piece of piecesOf(passage.text)) {
      const length = candidates.get(piece);
      if (length !== undefined && length < passage.text.length) repeated.add(piece);
    }
  }
  return passages.map((passage) => {
    const words = repeated.size === 0 ? null : candidateWords(passage);
    return words !== null && repeated.has(words) ? ({ ...passage, type: 'quote' } as Passage) : passage;
  });
}

/** The words a short paragraph would repeat, without a name behind a dash. */
function candidateWords({ type, text }: Passage): string | null {
  if (type !== 'paragraph' || text.length > MAX_UNITS) return null;
  const said = /^["“«].*["”»]/s.exec(text)?.[0];
  const behind = said === undefined ? '' : text.slice(said.length);
  const alone =
    said !== undefined && (behind === '' || /^\s*[—–-]\s*\S(?:[^.!?]{0,60})$/.test(behind)) ? said : text;
  const words = plainWords(alone);
  return words.split(' ').length >= MIN_WORDS ? words : null;
}

/** Each sentence of a paragraph, and each stretch in quotation marks with the sentences in it. */
function piecesOf(text: string): readonly string[] {
  const sentences = text.split(/(?<=[.!?…]["”’»)]*)\s+/);
  const quoted = text.match(/"[^"]+"|“[^”]+”|«[^»]+»/g) ?? [];
  const inQuotes = quoted.flatMap((piece) => [piece, ...piece.split(/(?<=[.!?…])\s+/)]);
  return [...sentences, ...inQuotes].map(plainWords);
}

function plainWords(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}
