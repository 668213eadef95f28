// People without a name: one figure for each chain of descriptions that nothing contradicts. Invariant: two ages, two
// genders or "another" make two people, and what could be either of two is neither.

import type { Description } from './descriptions.ts';
import { newFigure, type Figure } from './figures.ts';
import type { Offices } from './offices.ts';
import { settled } from './sightings.ts';
import type { Gender, PeopleWords } from './words.ts';

export const ADULT_YEARS = 18;
/** How many people of one age or under age are told apart; a story with more tells none of them. */
export const CHAIN_MAX = 50; // guess: a list of victims is shorter

/** The gender a description's noun tells. */
export function genderOf({ noun }: Description, table: PeopleWords): Gender | null {
  if (noun === null) return null;
  for (const words of [table.kin, table.children, table.epithets, table.roles]) {
    const gender = words.get(noun);
    if (gender !== undefined && gender !== null) return gender;
  }
  return null;
}

/** Whether a description is of somebody under age. */
export function isMinor({ noun, age }: Description, table: PeopleWords): boolean {
  if (age !== null) return age < ADULT_YEARS;
  return noun !== null && table.children.has(noun);
}

/** All figures known so far, and those that have no name by what they are called. */
export interface Known {
  readonly all: Figure[];
  readonly minors: Figure[];
  readonly byAge: Map<number, Figure[]>;
  readonly byNoun: Map<string, Figure>;
  readonly kin: Map<string, Figure>;
  readonly offices: Offices;
}

/** Whom a description of a child means, or a new figure; null where two fit. */
export function childMeant(description: Description, known: Known, table: PeopleWords): Figure | null {
  const gender = genderOf(description, table);
  const fits = distinct(known.minors).filter(
    (figure) =>
      (figure.age === null || description.age === null || figure.age === description.age) &&
      (figure.gender === null || gender === null || figure.gender === gender),
  );
  const other = description.article === 'other';
  if (fits.length > 1) return null;
  const [one] = fits;
  // "A 9-year-old was detained" brings in somebody, not the girl of 9 whom the story has named.
  const anew = other || (description.article === 'indefinite' && one?.name !== null);
  if (one !== undefined && !anew) {
    one.age ??= description.age;
    one.gender ??= gender;
    return one;
  }
  const figure = described(description, table);
  known.all.push(figure);
  known.minors.push(figure);
  return figure;
}

/** Whom "the 22-year-old", "a 45-year-old woman" means: the one figure of that age, or a new one. */
export function agedMeant(description: Description, known: Known, table: PeopleWords): Figure | null {
  const gender = genderOf(description, table);
  const same = distinct(known.byAge.get(description.age!) ?? []).filter(
    (figure) => figure.gender === null || gender === null || figure.gender === gender,
  );
  if (same.length > 1) return null;
  if ((known.byAge.get(description.age!) ?? []).length > CHAIN_MAX) return null;
  const [one] = same;
  const anew =
    description.article === 'other' || (description.article === 'indefinite' && one?.name !== null);
  if (one !== undefined && !anew) return one;
  // "The 46-year-old" with an age the story has not given is somebody it has named: nobody new.
  if (description.article === 'definite' || description.article === 'none') return null;
  const figure = described(description, table);
  known.all.push(figure);
  known.byAge.set(description.age!, [...same, figure]);
  if (description.noun !== null) known.byNoun.set(description.noun, figure);
  return figure;
}

/** The figure of "the father", "a man": of one noun there is one until an indefinite article brings in another. */
export function nounMeant(description: Description, known: Known, table: PeopleWords): Figure | null {
  const noun = description.noun!;
  const chains = table.kin.has(noun) ? known.kin : known.byNoun;
  const before = chains.get(noun);
  const anew = description.article === 'indefinite' || description.article === 'other';
  if (before !== undefined && !anew) return settled(before);
  const figure = described(description, table);
  known.all.push(figure);
  chains.set(noun, figure);
  return figure;
}

function described(description: Description, table: PeopleWords): Figure {
  const figure = newFigure(null, [], null);
  figure.age = description.age;
  figure.gender = genderOf(description, table);
  figure.minor = isMinor(description, table);
  // "China is a possible suspect" accuses nobody.
  figure.accused =
    description.article === 'definite' &&
    description.noun !== null &&
    table.accusedNouns.has(description.noun);
  if (description.noun !== null) figure.nouns.add(description.noun);
  return figure;
}

function distinct(figures: readonly Figure[]): readonly Figure[] {
  return [...new Set(figures.map(settled))];
}
