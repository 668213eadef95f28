// The fields front matter may have, and which one was meant by a name that is none of them.

/** The names of all front matter fields. */
export const FIELDS: ReadonlySet<string> = new Set(
  'headline kicker standfirst byline language date happened ground credit verdict warnings clip reactions slug'.split(
    ' ',
  ),
);

/** Names other programs use for the same thing. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['title', 'headline'],
  ['author', 'byline'],
  ['authors', 'byline'],
  ['lang', 'language'],
  ['locale', 'language'],
  ['summary', 'standfirst'],
  ['description', 'standfirst'],
  ['excerpt', 'standfirst'],
  ['subtitle', 'standfirst'],
  ['lead', 'standfirst'],
  ['lede', 'standfirst'],
  ['permalink', 'slug'],
  ['video', 'clip'],
  ['permission', 'ground'],
  ['licence', 'ground'],
  ['license', 'ground'],
  ['when', 'happened'],
  ['where', 'happened'],
  ['warning', 'warnings'],
  ['kinds', 'reactions'],
]);

/** The field somebody may have meant who wrote `key`, or null. */
export function nearestField(key: string): string | null {
  const plain = key.toLowerCase().replaceAll('_', '-');
  const alias = ALIASES.get(plain);
  if (alias !== undefined) return alias;
  if (plain.length > 20) return null;
  const [nearest] = [...FIELDS]
    .map((field) => ({ field, distance: editDistance(plain, field) }))
    .toSorted((a, b) => a.distance - b.distance);
  return nearest !== undefined && nearest.distance <= 2 ? nearest.field : null;
}

/** Levenshtein's distance: letters to change, add or take away. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const change = row[j]! + (letter === b[j] ? 0 : 1);
      next.push(Math.min(change, row[j + 1]! + 1, next[j]! + 1));
    }
    row = next;
  }
  return row.at(-1)!;
}
