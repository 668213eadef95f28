// Breaks a text into lines of about the same length: no word alone on the last line, no hyphenation; a word that is
// wider than a line is broken between letters.

export interface Breaking {
  readonly maxWidthPx: number;
  readonly maxLines: number;
  readonly widthPx: (text: string) => number;
}

/** Undefined where it does not fit without breaking a word or cutting the text. */
export function fittingLines(text: string, breaking: Breaking): string[] | undefined {
  const words = wordsOf(text);
  if (words.some((word) => breaking.widthPx(word.trim()) > breaking.maxWidthPx)) return undefined;
  const lines = filledLines(words, breaking);
  return lines.length > breaking.maxLines ? undefined : balanced(words, lines.length, breaking);
}

/** Always fits: breaks words, then cuts the end and says so with an ellipsis. */
export function cutLines(text: string, breaking: Breaking): string[] {
  const words = wordsOf(text).flatMap((word) => piecesOf(word, breaking));
  const lines = filledLines(words, breaking);
  if (lines.length <= breaking.maxLines) return balanced(words, lines.length, breaking);
  const kept = lines.slice(0, breaking.maxLines);
  const last = Array.from(kept.at(-1)!);
  while (last.length > 0 && breaking.widthPx(ended(last)) > breaking.maxWidthPx) last.pop();
  return [...kept.slice(0, -1), ended(last)];
}

function ended(letters: readonly string[]): string {
  return `${letters.join('').replace(/[\s.,;:–—-]+$/u, '')}…`;
}

/** A line may end after each: a space (not a no-break one), or a hyphen or dash between letters. */
function wordsOf(text: string): string[] {
  return (
    text.match(/[^ ]*?(?: +|(?<=[\p{L}\p{N}])[-–—](?=[\p{L}\p{N}])|$)/gu)?.filter((word) => word !== '') ?? []
  );
}

function piecesOf(word: string, { widthPx, maxWidthPx }: Breaking): string[] {
  if (widthPx(word.trim()) <= maxWidthPx) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    if (piece !== '' && widthPx((piece + segment).trim()) > maxWidthPx) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
}

function filledLines(words: readonly string[], { widthPx, maxWidthPx }: Breaking): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line !== undefined && widthPx((line + word).trim()) <= maxWidthPx)
      lines[lines.length - 1] = line + word;
    else lines.push(word);
  }
  return lines.map((line) => line.trim());
}

/** The narrowest measure that needs no more lines makes them even. */
function balanced(words: readonly string[], lines: number, breaking: Breaking): string[] {
  let [tooNarrow, wide] = [0, breaking.maxWidthPx];
  let best = filledLines(words, breaking);
  for (let round = 0; round < 9 && lines > 1; round++) {
    const maxWidthPx = (tooNarrow + wide) / 2;
    const tried = filledLines(words, { ...breaking, maxWidthPx });
    const fits = tried.length <= lines && tried.every((line) => breaking.widthPx(line) <= maxWidthPx);
    if (fits) [wide, best] = [maxWidthPx, tried];
    else tooNarrow = maxWidthPx;
  }
  return best;
}
