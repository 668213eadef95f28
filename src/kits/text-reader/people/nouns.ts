// What a noun is one for, by the language's tables.

import type { PeopleWords } from './words.ts';

/** Whether a noun is one for a person. */
export function isPersonNoun(lower: string, table: PeopleWords): boolean {
  return (
    table.roles.has(lower) || table.children.has(lower) || table.kin.has(lower) || table.epithets.has(lower)
  );
}
