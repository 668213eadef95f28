// Which ways of finding something are right often enough to be shown to readers unreviewed. Each class has the
// precision that `npm run bench -- read` measures; the table in docs/editors.md is printed by it.

import { ATTRIBUTION_CLASSES } from './attributions/classes.ts';
import { PEOPLE_CLASSES } from './people/classes.ts';
import { QUOTE_CLASSES } from './quotes/classes.ts';

/** A measured precision of at least this makes a class certain (CONTRACT: "certain"). */
export const CERTAIN_PRECISION = 0.98;

/** Classes whose measured precision is high enough. An id is `quotes/...`, `attributions/...`, `people/...`, `follow-ups/...`. */
const CERTAIN: ReadonlySet<string> = new Set([
  // PolNeAR train and dev, n of at least 50. Pronouns, courtesy names and descriptions are left out though their
  // mentions score as high: the score sees where a speaker is named, not whom a pronoun means.
  'quotes/then-source-full-name', // 1.000 of 162
  'quotes/then-source-unnamed', // 0.992 of 133
  'quotes/then-source-short-name', // 0.983 of 952
  'quotes/then-cue-full-name', // 0.983 of 529
  'quotes/then-cue-unnamed', // 0.986 of 70
  'quotes/continued-short-name', // 0.987 of 521
  // PolNeAR train; on dev the four are right 93 times of 93. Pronouns are left out for the reason above.
  'attributions/full-name-said-behind', // 1.000 of 246
  'attributions/full-name-said-first', // 0.990 of 193
  'attributions/short-name-said-first', // 0.992 of 250
  'attributions/outlet-name-according-to', // 0.981 of 53
]);

/** Whether findings of this class may stand as facts. */
export function isCertain(found: string): boolean {
  return CERTAIN.has(found);
}

/** What each class is, in words for editors: a row of the table in docs/editors.md. */
export const CLASS_MEANINGS: Readonly<Record<string, string>> = {
  ...QUOTE_CLASSES,
  ...ATTRIBUTION_CLASSES,
  ...PEOPLE_CLASSES,
};
