// Which ways of finding something are right often enough to be shown to readers unreviewed. Each class has the
// precision that `npm run bench -- read` measures; the table in docs/editors.md is printed by it.

import { ATTRIBUTION_CLASSES } from './attributions/classes.ts';
import { PEOPLE_CLASSES } from './people/classes.ts';
import { QUOTE_CLASSES } from './quotes/classes.ts';

/** A measured precision of at least this makes a class certain (CONTRACT: "certain"). */
export const CERTAIN_PRECISION = 0.98;

/**
 * The classes whose measured precision is high enough, with what each is: right against PolNeAR's train and dev parts at
 * least 98 times in 100, of 50 or more. Pronouns, courtesy names and descriptions are not among them though their
 * mentions score as high: the score sees where a speaker is named, not whom a pronoun means.
 */
const CERTAIN: Readonly<Record<string, string>> = {
  'quotes/plainly-then-source-full-name': 'a quote, then the full name, then a plain verb, and nothing else',
  'quotes/plainly-then-source-short-name': 'a quote, then a short name, then a plain verb, and nothing else',
  'quotes/plainly-continued-short-name':
    'a quote that ends the paragraph, right after such a quote and its speaker',
  'attributions/plainly-full-name-said-first':
    'a full name opening a paragraph, a plain verb, and one clause',
};

/** Whether findings of this class may stand as facts. */
export function isCertain(found: string): boolean {
  return Object.hasOwn(CERTAIN, found);
}

/** What each class is, in words for editors: a row of the table in docs/editors.md. */
export const CLASS_MEANINGS: Readonly<Record<string, string>> = {
  ...CERTAIN,
  ...QUOTE_CLASSES,
  ...ATTRIBUTION_CLASSES,
  ...PEOPLE_CLASSES,
};
