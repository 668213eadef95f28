// Which ways of finding something are right often enough to be shown to readers unreviewed. Each class has the
// precision that `npm run bench -- read` measures; the table in docs/editors.md is printed by it.

/** A measured precision of at least this makes a class certain (CONTRACT: "certain"). */
export const CERTAIN_PRECISION = 0.98;

/** Classes whose measured precision is high enough. An id is `quotes/...`, `attributions/...`, `people/...`, `follow-ups/...`. */
const CERTAIN: ReadonlySet<string> = new Set([]);

/** Whether findings of this class may stand as facts. */
export function isCertain(found: string): boolean {
  return CERTAIN.has(found);
}

/** What each class is, in words for editors: a row of the table in docs/editors.md. */
export const CLASS_MEANINGS: Readonly<Record<string, string>> = {};
