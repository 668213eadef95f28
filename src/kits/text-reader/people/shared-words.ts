// Single words that are part of several names of a story: a pope's and somebody's given name, a family name that stands
// first, a company's. Invariant: what is found here only makes a short name doubtful, or somebody of a title and a name.

import { newFigure, type Figure } from './figures.ts';
import { givenName } from './given-names.ts';
import type { Name } from './names.ts';
import type { PeopleWords } from './words.ts';

/** Who else may be meant by one word alone. */
export interface SharedWords {
  /** `Pope Leo`, `Prince Harry`: people of their own, by given name in lower case. */
  readonly regnal: ReadonlyMap<string, readonly Figure[]>;
  /** Family names that stand first and names of companies, in lower case. */
  readonly others: ReadonlySet<string>;
}

/** Whether a name is a title and a given name that together are all the name somebody has. */
export function isRegnal({ parts, titleHead }: Name, table: PeopleWords): boolean {
  return parts.length === 1 && titleHead !== null && table.regnalTitles.has(titleHead);
}

/** Finds the words that stand in names of several; `fullName` writes a name as the story does. */
export function sharedWords(
  names: readonly Name[],
  fullName: (name: Name) => string,
  table: PeopleWords,
): SharedWords {
  const regnal = new Map<string, Figure[]>();
  const others = new Set<string>();
  const entitled = new Set<string>();
  for (const { parts, titleHead } of names) {
    if (parts.length > 1 && titleHead !== null) entitled.add(`${titleHead} ${parts[0]!.toLowerCase()}`);
  }
  for (const name of names) {
    const first = name.parts[0]!.toLowerCase();
    if (isFamilyFirst(name, table) || isCompany(name, table)) others.add(first);
    if (name.kind !== 'unknown' || !isRegnal(name, table) || entitled.has(`${name.titleHead} ${first}`))
      continue;
    const known = regnal.get(first) ?? [];
    if (known.some(({ nouns }) => nouns.has(name.titleHead!))) continue;
    const title = name.title.find((word) => word.toLowerCase() === name.titleHead)!;
    const figure = newFigure(`${title} ${fullName(name)}`, name.parts, name.suffix);
    figure.nouns.add(name.titleHead!);
    regnal.set(first, [...known, figure]);
  }
  return { regnal, others };
}

/** "Park Min-ho": a hyphen before a small letter is of a given name that stands last. */
function isFamilyFirst({ kind, parts }: Name, table: PeopleWords): boolean {
  if (kind !== 'unknown' || parts.length !== 2 || givenName(parts[0]!, table) !== undefined) return false;
  return /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(parts[1]!);
}

/** "Ford Motor": without an article, since "the Roe campaign" and "the Roe Group" are not called Roe. */
function isCompany({ parts, title, passage, from }: Name, table: PeopleWords): boolean {
  if (parts.length < 2 || title.length > 0) return false;
  const before = passage.words[from - 1];
  if (before !== undefined && table.definite.has(before.lower)) return false;
  return table.companyNouns.has(parts.at(-1)!.toLowerCase());
}
