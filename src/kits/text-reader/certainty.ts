// Which ways of finding something are right often enough to be shown to readers unreviewed. Each class has the
// precision that `npm run bench -- read` measures; it prints the table of docs/reading.md.

import { ATTRIBUTION_CLASSES } from './attributions/classes.ts';
import { FOLLOW_UP_CLASSES } from './follow-ups/classes.ts';
import { PEOPLE_CLASSES } from './people/classes.ts';
import { QUOTE_CLASSES } from './quotes/classes.ts';

/** A measured precision of at least this makes a class certain. */
export const CERTAIN_PRECISION = 0.98;

/**
 * The classes whose measured precision is high enough, with what each is: right against PolNeAR's train and dev parts at
 * least 98 times in 100, of 50 or more. Pronouns, courtesy names and descriptions are not among them though their
 * mentions score as high: the score sees where a speaker is named, not whom a pronoun means.
 */
const CERTAIN: Readonly<Record<string, string>> = {
  'quotes/plainly-then-source-full-name': 'quote, then full name and plain verb, and nothing else',
  'quotes/plainly-then-source-short-name': 'quote, then short name and plain verb, and nothing else',
  'quotes/plainly-continued-short-name':
    'quote that ends its paragraph, right after a quote with short name and plain verb',
  'attributions/plainly-full-name-said-first':
    'paragraph that opens with full name, plain verb and one clause',
};

/** Whether findings of this class may stand as facts. */
export function isCertain(found: string): boolean {
  return Object.hasOwn(CERTAIN, found);
}

/** What each class is, in words for editors: a row of the table in docs/reading.md. */
export const CLASS_MEANINGS: Readonly<Record<string, string>> = {
  ...CERTAIN,
  ...QUOTE_CLASSES,
  ...ATTRIBUTION_CLASSES,
  ...PEOPLE_CLASSES,
  ...FOLLOW_UP_CLASSES,
};
