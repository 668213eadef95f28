// How far apart two names are, for "did you mean". Pure, for names: it takes time in proportion to both lengths.

/** Levenshtein's distance: letters (code points) to change, add or take away to make one name of the other. */
export function editDistance(a: string, b: string): number {
  const letters = [...b];
  let row = Array.from({ length: letters.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of letters.entries())
      next.push(Math.min(row[j]! + (letter === other ? 0 : 1), row[j + 1]! + 1, next[j]! + 1));
    row = next;
  }
  return row.at(-1)!;
}
