// Who the story speaks of: people, outlets, organisations and documents, and whom a mention ("he", "the daily",
// "Roe", "the 22-year-old") means. Where two could be meant, nobody is.

import { isCertain } from '../certainty.ts';
import type { Mention, Person, SourceKind } from '../findings.ts';
import type { QuotedSpan } from '../quotes/quoted.ts';
import type { ReadableText } from '../tokens.ts';
import type { LanguageWords } from '../types.ts';
import { figuresOf, type Figure } from './figures.ts';
import { givenName } from './given-names.ts';
import { noteGenders } from './genders.ts';
import { listed, meantBy, type Found } from './meant.ts';
import { namesIn } from './names.ts';
import { passagesOf, type Passage } from './passages.ts';
import { readThrough, type Reading } from './read-through.ts';
import { settled, type Sighting } from './sightings.ts';
import { ADULT_YEARS } from './unnamed.ts';
import { nearestOutlet, thingsOf } from './things.ts';

/** Whom a mention means. */
export interface Meant {
  /** The fullest name the story gives, or for somebody without a name the fullest description; null where it cannot be told. */
  readonly name: string | null;
  readonly kind: SourceKind;
  /** How the mention names them; certainty classes build on it. */
  readonly by:
    | 'full-name'
    | 'short-name'
    | 'outlet-name'
    | 'organisation'
    | 'pronoun'
    | 'description'
    | 'unnamed'
    | 'document';
}

export interface Cast {
  readonly people: readonly Person[];
  /** Whom the words at `mention` mean; the words may carry a title, a role or an age around the name. */
  meant(mention: Mention): Meant;
}

/** Reads the cast from the texts. Names inside quotation marks count as mentions, pronouns inside them do not. */
export function readCast(
  texts: readonly ReadableText[],
  quoted: readonly QuotedSpan[],
  words: LanguageWords,
): Cast {
  const table = words.people;
  const passages = passagesOf(texts, quoted, table);
  const lowerSeen = smallWordsIn(passages);
  const names = passages.map((passage) => namesIn(passage, lowerSeen, table));
  const figures = figuresOf(names.flat(), table);
  for (const figure of figures.all) {
    if (figure.first !== null) figure.gender = givenName(figure.first, table) ?? null;
  }
  noteGenders(names.flat(), figures, table);
  const reading: Reading = {
    table,
    figures,
    thingOf: thingsOf(names.flat(), figures),
    known: {
      all: [...figures.all],
      minors: [],
      byAge: new Map(),
      byNoun: new Map(),
      kin: new Map(),
      offices: new Map(),
    },
    soFar: { sentences: [] },
  };
  const found = passages.map((passage, index): Found => ({
    passage,
    sightings: readThrough(passage, names[index]!, reading),
  }));
  const people = peopleFound(reading, found);
  const byAlias = new Map(
    people.flatMap(({ name, aliases }) => aliases.map((alias) => [alias.toLowerCase(), name] as const)),
  );
  const lookup = {
    table,
    figures,
    byBlock: new Map(found.map((one) => [one.passage.block, one] as const)),
    outletBefore: nearestOutlet(found.flatMap(({ sightings }) => sightings)),
    byAlias: (text: string): string | null => byAlias.get(text.toLowerCase()) ?? null,
  };
  return { people, meant: (mention) => meantBy(mention, lookup) };
}

/** Words the story also writes small: a capital at a sentence's start makes no name of them. */
function smallWordsIn(passages: readonly Passage[]): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const { words } of passages) {
    for (const { kind, capital, lower } of words) if (kind === 'word' && !capital) seen.add(lower);
  }
  return seen;
}

function peopleFound({ known }: Reading, found: readonly Found[]): readonly Person[] {
  const told = new Map<Figure, { count: number; definite: boolean; introduced: boolean }>();
  for (const sighting of found.flatMap(({ sightings }) => sightings)) countTold(sighting, told);
  const figures = [...new Set(known.all.map(settled))].filter((figure) => {
    if (figure.at === null) return false;
    if (figure.name !== null) return true;
    if (!listed(figure)) return false;
    // "A child needs a home" is of no child: without an age, a story says "a boy" and comes back to "the boy".
    const { count, definite } = told.get(figure) ?? { count: 0, definite: false };
    return figure.age !== null || isAccused(figure) || (definite && count > 1);
  });
  return figures
    .toSorted(
      (one, other) => order(one.at!.block) - order(other.at!.block) || one.at!.start - other.at!.start,
    )
    .map(personOf);
}

function order(block: number): number {
  return block;
}

function countTold(
  { who, description, quoted, by }: Sighting,
  told: Map<Figure, { count: number; definite: boolean; introduced: boolean }>,
): void {
  if (who === null || quoted || by === 'pronoun') return;
  const figure = settled(who);
  const so = told.get(figure) ?? { count: 0, definite: false, introduced: false };
  so.count += 1;
  so.definite ||= description?.article === 'definite';
  so.introduced ||= description?.article === 'indefinite';
  told.set(figure, so);
}

function isAccused({ accused, cleared }: Figure): boolean {
  return accused && !cleared;
}

/** A teenager of 19 is no minor. */
function isMinorStill({ minor, age }: Figure): boolean {
  return minor && (age === null || age < ADULT_YEARS);
}

function personOf(figure: Figure): Person {
  const { name, description, aliases, role, age, at } = figure;
  const accused = isAccused(figure);
  const minor = isMinorStill(figure);
  const found = name === null ? descriptionClass(figure) : nameClass(figure);
  return { name, description, aliases, role, age, minor, accused, at: at!, found, certain: isCertain(found) };
}

// Whoever is a minor or accused is a class apart: a mistake there harms somebody.
function nameClass(figure: Figure): string {
  const { name, role, description, age } = figure;
  const full = name!.includes(' ') ? 'full-name' : 'short-name';
  if (isAccused(figure)) return `people/${full}-accused`;
  if (isMinorStill(figure)) return `people/${full}-minor`;
  if (role !== null || description !== null) return `people/${full}-with-role`;
  return age === null ? `people/${full}` : `people/${full}-with-age`;
}

function descriptionClass(figure: Figure): string {
  if (figure.age !== null) return 'people/description-with-age';
  return isAccused(figure) ? 'people/description-accused' : 'people/description';
}
