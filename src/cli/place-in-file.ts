// How a place in a story's file is written before what is said of it: the path as it was typed, so that a terminal or
// an editor opens it. Pure.

/** `desk/bay.txt:9: `; `line 9: ` of what was piped in. A null line is the whole text. */
export function placeIn(file: string, line: number | null): string {
  if (file === '-') return line === null ? '' : `line ${line}: `;
  return line === null ? `${file}: ` : `${file}:${line}: `;
}
