// Whom a mention means: the name that is its head, or else the pronoun or description that it is. Invariant: a name
// behind a preposition or before a noun ("a spokesman for Roe", "the Roe campaign") is never taken for the speaker.

import type { Mention } from '../findings.ts';
import type { Meant } from './cast.ts';
import type { Description } from './descriptions.ts';
import type { Figures } from './figures.ts';
import { headName, headNoun, namedBehind, isDefinite, isJoined, isTied, type Range } from './heads.ts';
import type { Name } from './names.ts';
import type { Passage, Word } from './passages.ts';
import { settled, startingAt, type Sighting, type Thing } from './sightings.ts';
import type { PeopleWords } from './words.ts';
import { firstFrom } from '../sorted.ts';

/** A passage with what was found in it, in text order. */
export interface Found {
  readonly passage: Passage;
  readonly sightings: readonly Sighting[];
}

export interface Lookup {
  readonly table: PeopleWords;
  readonly figures: Figures;
  readonly byBlock: ReadonlyMap<number, Found>;
  /** The outlets named before a place in the story, nearest last; at most those of a few sentences. */
  readonly outletBefore: (sighting: { readonly block: number; readonly start: number }) => Thing | null;
  /** Somebody known by another name: an alias. */
  readonly byAlias: (text: string) => string | null;
}

const NOBODY: Meant = { name: null, kind: 'unnamed', by: 'unnamed' };

/** Whom the words at the mention mean. */
export function meantBy(mention: Mention, lookup: Lookup): Meant {
  const found = lookup.byBlock.get(mention.block);
  if (found === undefined) return NOBODY;
  const { words } = found.passage;
  const from = firstFrom(words, (word) => word.end <= mention.start);
  let to = from;
  while (to < words.length && words[to]!.start < mention.end) to += 1;
  if (from >= to) return NOBODY;
  const alias = lookup.byAlias(mention.text);
  if (alias !== null) return { name: alias, kind: 'person', by: 'description' };
  const sightings = overlapping(found.sightings, from, to);
  const pronoun = pronounMeant(sightings, { words, from, to }, { mention, lookup });
  if (pronoun !== undefined) return pronoun;
  const head =
    headName(sightings, { words, from, to }, lookup.table) ??
    namedBehind(sightings, { words, from, to }, lookup.table);
  if (head !== undefined) {
    const two = isJoined(words, head.to, to, lookup.table);
    return two ? { name: null, kind: 'person', by: 'full-name' } : nameMeant(head, lookup);
  }
  if (isOwned(words, from, to)) return ownedMeant(found, to, lookup);
  const known = sightings.length === 0 ? titledName(words, from, to, lookup) : undefined;
  if (known !== undefined) return known;
  return descriptionMeant(sightings, { words, from, to }, { mention, lookup });
}

/** "The boy's mother": the noun behind a possessor is meant, and never the possessor. */
function isOwned(words: readonly Word[], from: number, to: number): boolean {
  const head = words.slice(from, Math.min(to, from + OWNED_MAX_WORDS)).findIndex((word) => word.possessive);
  return head !== -1 && from + head + 1 < to && words[from + head + 1]!.kind === 'word';
}

const OWNED_MAX_WORDS = 8; // guess: "the 12-year-old missing boy's"

/** "The boy's mother, Jane Roe,": the name between marks right behind, or nobody. */
function ownedMeant({ passage, sightings }: Found, to: number, lookup: Lookup): Meant {
  const { words } = passage;
  const named = words[to]?.text === ',' ? startingAt(sightings, to + 1) : undefined;
  if (named === undefined || named.name === null || named.who === null) return NOBODY;
  const closed = words[named.to] === undefined || /^[,.;:]$/.test(words[named.to]!.text);
  return closed && !words[named.to - 1]!.possessive ? nameMeant(named, lookup) : NOBODY;
}

function overlapping(sightings: readonly Sighting[], from: number, to: number): readonly Sighting[] {
  const low = firstFrom(sightings, (sighting) => sighting.from < from - LONGEST);
  const found: Sighting[] = [];
  for (let index = low; index < sightings.length && sightings[index]!.from < to; index += 1) {
    if (sightings[index]!.to > from) found.push(sightings[index]!);
  }
  return found;
}

const LONGEST = 40; // guess: words of one name or description; names and descriptions are bounded well below

interface Asked {
  readonly mention: Mention;
  readonly lookup: Lookup;
}

function pronounMeant(
  sightings: readonly Sighting[],
  { words, from, to }: Range,
  { mention, lookup }: Asked,
): Meant | undefined {
  if (to - from !== 1) return undefined;
  const { table } = lookup;
  const word = words[from]!;
  const sighting = sightings.find(
    ({ by, start, end }) => by === 'pronoun' && start < mention.end && end > mention.start,
  );
  if (sighting !== undefined) {
    const { who, thing } = sighting;
    if (who !== null) return figureMeant(who, 'pronoun');
    if (thing !== null) return { name: thing.name, kind: kindOf(thing), by: 'pronoun' };
    return { name: null, kind: sighting.gender === null ? 'unnamed' : 'person', by: 'pronoun' };
  }
  if (!table.relatives.has(word.lower)) return undefined;
  return { name: null, kind: 'unnamed', by: 'pronoun' };
}

function figureMeant(who: NonNullable<Sighting['who']>, by: 'pronoun' | 'description'): Meant {
  const figure = settled(who);
  if (figure.name !== null) return { name: figure.name, kind: 'person', by };
  return listed(figure)
    ? { name: figure.description, kind: 'person', by }
    : { name: null, kind: 'unnamed', by: by === 'pronoun' ? by : 'unnamed' };
}

function kindOf(thing: Thing): 'outlet' | 'unnamed' {
  return thing.kind === 'outlet' ? 'outlet' : 'unnamed';
}

const TITLED_MAX_WORDS = 8; // guess: a name with its title in a headline

/** Somebody the story names elsewhere, in a headline where every word has a capital. */
function titledName(words: readonly Word[], from: number, to: number, lookup: Lookup): Meant | undefined {
  if (to - from > TITLED_MAX_WORDS || isTied(words, from, to, lookup.table)) return undefined;
  const named = words.slice(from, to).filter(({ kind }) => kind === 'word');
  for (const length of [3, 2, 1]) {
    const last = named.slice(-length);
    if (last.length < length || !last.every(({ capital }) => capital)) continue;
    const found = lookup.figures.find(
      last.map(({ text }) => text),
      null,
      null,
    );
    const [only] = found;
    if (found.length === 1) {
      return { name: settled(only!).name, kind: 'person', by: length > 1 ? 'full-name' : 'short-name' };
    }
  }
  return undefined;
}

function nameMeant(sighting: Sighting, lookup: Lookup): Meant {
  const { who, thing } = sighting;
  const name = sighting.name!;
  const full = name.parts.length > 1;
  if (who !== null) return { name: settled(who).name, kind: 'person', by: full ? 'full-name' : 'short-name' };
  // Of two who share a name, nobody is meant by it.
  if (sighting.namesakes.length > 0)
    return { name: null, kind: 'person', by: full ? 'full-name' : 'short-name' };
  const written = writtenName(sighting);
  if (thing !== null) {
    if (thing.kind === 'outlet') return { name: thing.name, kind: 'outlet', by: 'outlet-name' };
    return organisation(thing.name, name, lookup.table);
  }
  if (name.kind === 'place') return { name: written, kind: 'unnamed', by: 'organisation' };
  if (name.kind === 'organisation') return organisation(written, name, lookup.table);
  if (sighting.blocks && full) return { name: written, kind: 'person', by: 'full-name' };
  const title = name.titleHead !== null;
  if (/^\p{Lu}{2,6}$/u.test(written)) return { name: written, kind: 'unnamed', by: 'organisation' };
  // "The Latest says", "Proponents say": an article or a plural makes a noun of a single word in capitals.
  const before = sighting.passage.words[sighting.from - 1];
  const article = before !== undefined && lookup.table.definite.has(before.lower);
  if (!title && (article || (name.initial && written.endsWith('s')))) return NOBODY;
  return { name: title ? written : null, kind: 'person', by: 'short-name' };
}

function organisation(written: string, name: Name, table: PeopleWords): Meant {
  const last = name.parts.at(-1)!.toLowerCase();
  if (table.documentNouns.has(last)) return { name: written, kind: 'document', by: 'document' };
  // "Police said", "Democrats said": a plain noun at the sentence's start names nobody.
  const plain = name.parts.length === 1 && (name.initial || table.notNames.has(last));
  const common =
    plain && (table.organisationNouns.has(last) || table.notNames.has(last)) && !/^\p{Lu}+$/u.test(written);
  return common ? NOBODY : { name: written, kind: 'unnamed', by: 'organisation' };
}

/** The name as written, without the title before it and without a possessive ending. */
function writtenName({ passage, name }: Sighting): string {
  const { words, text } = passage;
  return text.slice(words[name!.nameFrom]!.start, words[name!.to - 1]!.end).replace(/\s+/g, ' ');
}

function descriptionMeant(
  sightings: readonly Sighting[],
  { words, from, to }: Range,
  { mention, lookup }: Asked,
): Meant {
  const { table } = lookup;
  const described = sightings.filter(({ by }) => by === 'description');
  // The article may be left out of the mention; what is tied to the description is a sighting of its own.
  const sighting =
    described.find((one) => one.from === from) ??
    described.find((one) => Math.abs(one.from - from) === 1 && one.to <= to + 1);
  if (sighting !== undefined) {
    const spoken = spokenFor(sightings, sighting.description!, { words, from, to }, lookup);
    if (spoken !== null) return { name: spoken, kind: 'unnamed', by: 'organisation' };
    return sighting.who === null ? NOBODY : figureMeant(sighting.who, 'description');
  }
  const noun = headNoun(words, from, to, table);
  if (noun === null) return NOBODY;
  const body = bodyNamed(sightings, noun, { words, from, to }, table);
  if (body !== null) return { name: body, kind: 'unnamed', by: 'organisation' };
  if (table.outletNouns.has(noun.lower)) {
    const thing = isDefinite(words, from, table) ? lookup.outletBefore(mention) : null;
    if (thing !== null) return { name: thing.name, kind: 'outlet', by: 'description' };
    // An agency or a station may be anything; a newspaper is an outlet even where it cannot be told which.
    const sure = !table.doubtfulOutletNouns.has(noun.lower);
    return sure ? { name: null, kind: 'outlet', by: 'description' } : NOBODY;
  }
  if (table.documentNouns.has(noun.lower)) return { name: null, kind: 'document', by: 'document' };
  return NOBODY;
}

/** "A spokeswoman for the board": the body spoken for, where the words name it. */
function spokenFor(
  sightings: readonly Sighting[],
  description: Description,
  { words, from, to }: Range,
  lookup: Lookup,
): string | null {
  const { table } = lookup;
  const start = description.headTo;
  const tie = words[start];
  if (description.noun === null || !table.spokesNouns.has(description.noun)) return null;
  if (tie === undefined || start + 1 >= to || start < from || !table.ofWords.has(tie.lower)) return null;
  const named = sightings.find((one) => one.name !== null && one.from > start && one.to <= to);
  if (named !== undefined && named.who === null) {
    const { name, by } = nameMeant(named, lookup);
    const whole = named.to >= to || words[named.to]!.kind === 'mark';
    return whole && (by === 'organisation' || by === 'outlet-name') ? name : null;
  }
  const noun = headNoun(words, start + 1, to, table);
  return noun === null ? null : bodyNamed(sightings, noun, { words, from: start + 1, to }, table);
}

/** "The county water board": a body named by what it is, without capitals; "the board" alone names none. */
function bodyNamed(
  sightings: readonly Sighting[],
  noun: Word,
  { words, from }: Range,
  table: PeopleWords,
): string | null {
  if (noun.capital || !table.bodyNouns.has(noun.lower)) return null;
  const definite = isDefinite(words, from, table);
  const at = words.indexOf(noun, from);
  // "Lorne police": a name before the noun tells which as well.
  const placed = sightings.some(
    (one) => one.name !== null && one.from === from && one.to === at && one.who === null,
  );
  if (!definite && !placed) return null;
  const named = words.slice(definite && words[from]!.elided === null ? from + 1 : from, at + 1);
  const telling = named.slice(0, -1).some(({ lower }) => !table.vagueModifiers.has(lower));
  if (!telling || !named.every(({ kind, possessive }) => kind === 'word' && !possessive)) return null;
  return named.map(({ text }) => text).join(' ');
}

/** Whether somebody without a name is worth telling apart: what is told of them matters. */
export function listed({
  age,
  minor,
  accused,
}: {
  age: number | null;
  minor: boolean;
  accused: boolean;
}): boolean {
  return age !== null || minor || accused;
}
