// The age a story writes right beside a name. Invariant: a number counts only where marks set it off, so that a rank, a
// score or a count is nobody's age.

import type { Name } from './names.ts';
import type { Passage } from './passages.ts';
import { ADULT_YEARS } from './unnamed.ts';
import type { PeopleWords } from './words.ts';

/** `Jane Roe, 34,` or, of adults, `Jane Roe (34)`: a small number in brackets is a rank or a count. */
export function ageAfter(passage: Passage, to: number): number | null {
  const [open, number, close] = passage.words.slice(to, to + 3);
  if (number === undefined || !/^\d{1,2}$/.test(number.text)) return null;
  const age = Number(number.text);
  if (open?.text === '(') return close?.text === ')' && age >= ADULT_YEARS ? age : null;
  if (open?.text !== ',') return null;
  return close === undefined || /^(?:[,.;]|ans)$/.test(close.lower) ? age : null;
}

/** `12-year-old Jane Roe` */
export function ageBefore(passage: Passage, from: number, table: PeopleWords): number | null {
  const word = passage.words[from - 1];
  const age = word === undefined ? undefined : table.ageWord?.exec(word.lower)?.[1];
  return age === undefined ? null : Number(age);
}

/** The age on either side of a name, `Jane Roe, a 34-year-old` included, or null. */
export function ageBeside({ passage, from, to }: Name, table: PeopleWords): number | null {
  const before = ageBefore(passage, from, table) ?? ageBefore(passage, from - 1, table);
  const comma = passage.words[to]?.text === ',';
  return ageAfter(passage, to) ?? before ?? (comma ? ageBefore(passage, to + 3, table) : null);
}
