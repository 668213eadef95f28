// Reads the story once from its start, as a reader does: each name, description and pronoun is settled by what was read
// before. Invariant: a sighting is never settled by what comes later, and the look back is bounded.

import { ageBeside } from './ages.ts';
import { antecedent } from './antecedents.ts';
import { noteAccusations } from './accused.ts';
import { noteAliases } from './aliases.ts';
import { noteApposition, noteTitle } from './appositions.ts';
import { descriptionAt, type Description } from './descriptions.ts';
import type { Figure, Figures } from './figures.ts';
import type { Name } from './names.ts';
import { holderOf, plainWords } from './offices.ts';
import type { Passage } from './passages.ts';
import { settled, type Sighting, type SoFar, type Thing } from './sightings.ts';
import { pronounAt } from './pronouns.ts';
import { partOf, type Part } from './syntax.ts';
import { CHAIN_MAX, agedMeant, childMeant, genderOf, isMinor, nounMeant, type Known } from './unnamed.ts';
import type { PeopleWords } from './words.ts';

/** What the reading through needs to know before. */
export interface Reading {
  readonly table: PeopleWords;
  readonly figures: Figures;
  readonly thingOf: (name: Name) => Thing | null;
  readonly known: Known;
  readonly soFar: SoFar;
}

/** Settles everybody a passage speaks of; the sightings come in text order. */
export function readThrough(passage: Passage, names: readonly Name[], reading: Reading): readonly Sighting[] {
  const sightings: Sighting[] = [];
  let nextName = 0;
  passage.sentences.forEach(({ from, to, titled, quoted }) => {
    const inSentence: Sighting[] = [];
    const counts = passage.running && !titled && !quoted;
    if (counts) reading.soFar.sentences.push({ block: passage.block, sightings: inSentence });
    for (let index = from; index < to;) {
      while (nextName < names.length && names[nextName]!.from < index) nextName += 1;
      const name = names[nextName];
      const sighting =
        name?.from === index ? named(name, reading) : otherwise(passage, index, { name, titled, reading });
      if (sighting === undefined) {
        index += 1;
        continue;
      }
      sightings.push(sighting);
      inSentence.push(sighting);
      note(sighting, inSentence, reading);
      index = sighting.by === 'description' ? sighting.description!.headTo : sighting.to;
    }
    if (titled || !passage.running) return;
    noteAccusations(passage, { from, to }, inSentence, reading.table);
    noteAliases(passage, { from, to }, inSentence, reading.table);
  });
  return sightings;
}

function named(name: Name, reading: Reading): Sighting {
  const { passage, from, to } = name;
  const { table, figures } = reading;
  const thing = reading.thingOf(name);
  const found = thing === null ? figures.named(name) : [];
  const who = found.length === 1 && !isOtherAge(found[0]!, name, table) ? found[0]! : null;
  const person = found.length > 0;
  const place = !person && (name.kind === 'place' || name.kind === 'organisation');
  const sighting: Sighting = {
    passage,
    from,
    to,
    ...offsets(passage, from, to),
    by: 'name',
    part: partOf(passage, from, to, table),
    quoted: name.quoted,
    name,
    description: null,
    who,
    namesakes: who === null ? found : [],
    thing,
    // A name it cannot tell may be the one a pronoun means; a place or an organisation never is.
    blocks: who === null && thing === null && !place,
    gender: null,
  };
  if (who !== null) noteTitle(who, name, sighting, reading);
  return sighting;
}

/** "Roe, 71," is not the Roe of 15, whoever else it is. */
function isOtherAge(figure: Figure, name: Name, table: PeopleWords): boolean {
  const age = ageBeside(name, table);
  return age !== null && figure.age !== null && age !== figure.age;
}

function otherwise(
  passage: Passage,
  index: number,
  at: { readonly name: Name | undefined; readonly titled: boolean; readonly reading: Reading },
): Sighting | undefined {
  const { reading, titled, name } = at;
  const word = passage.words[index]!;
  if (word.kind !== 'word' || titled) return undefined;
  const pronoun = pronounAt(passage, index, reading);
  if (pronoun !== undefined) return pronoun;
  const description = descriptionAt(passage, index, reading.table);
  if (description === undefined) return undefined;
  // "The Roe aide": a name inside; "the mayor, Jane Poe" and "campaign manager Jane Poe" are the name's.
  if (name !== undefined && name.from === description.headTo) return undefined;
  return described(passage, description, reading);
}

function described(passage: Passage, description: Description, reading: Reading): Sighting {
  const { from, to, headTo } = description;
  const { table } = reading;
  const quoted = passage.words[from]!.quoted;
  const part = partOf(passage, from, description.possessive ? headTo : to, table);
  const before = passage.words[from - 1];
  const compared = before !== undefined && table.likeWords.has(before.lower);
  const nobody = description.article !== 'definite' && (compared || quoted);
  const who = nobody ? null : whoIsDescribed(passage, description, part, reading);
  return {
    passage,
    from,
    to,
    ...offsets(passage, from, to),
    by: 'description',
    part,
    quoted,
    name: null,
    description,
    who,
    namesakes: [],
    thing: null,
    blocks: who === null,
    gender: genderOf(description, table),
  };
}

function whoIsDescribed(
  passage: Passage,
  description: Description,
  part: Part,
  reading: Reading,
): Figure | null {
  const { table, known, soFar } = reading;
  const { noun, article } = description;
  if (article === 'none' && description.age === null) return null;
  if (isMinor(description, table)) {
    return known.minors.length > CHAIN_MAX ? null : childMeant(description, known, table);
  }
  if (description.age !== null) {
    // Behind a comma it belongs to the name before.
    const apart = passage.words[description.from - 1]?.text !== ',';
    const meant = apart ? ageOfNamed(description, part, reading) : null;
    if (meant !== null) return meant;
    return agedMeant(description, known, table);
  }
  if (noun === null) return null;
  if (article === 'definite' && !description.tied) {
    const words = plainWords(passage, description.from + 1, description.headTo - 1);
    const holder = holderOf(known.offices, noun, words, table);
    if (holder !== undefined) return holder;
    if ((table.epithets.has(noun) && !known.byNoun.has(noun) && part === 'subject') || part === 'clause') {
      const gender = genderOf(description, table);
      const meant = table.epithets.has(noun)
        ? antecedent(soFar, { gender, matrix: false, minor: false })
        : null;
      if (meant !== null) return meant;
    }
  }
  return nounMeant(description, known, table);
}

/** "The 22-year-old said": where nobody has that age yet, whom "he" would mean, if the story gave no age. */
function ageOfNamed(description: Description, part: Part, { table, known, soFar }: Reading): Figure | null {
  const { age, article } = description;
  if (article !== 'definite' || (part !== 'subject' && part !== 'clause')) return null;
  if ((known.byAge.get(age!) ?? []).length > 0) return null;
  const gender = genderOf(description, table);
  const meant = antecedent(soFar, { gender, matrix: false, minor: false });
  if (meant === null || meant.name === null || meant.age !== null) return null;
  meant.age = age;
  known.byAge.set(age!, [meant]);
  return meant;
}

/** What a sighting adds to what is known. */
function note(sighting: Sighting, inSentence: readonly Sighting[], reading: Reading): void {
  const { who, passage, start, end } = sighting;
  const last = inSentence.at(-2);
  const outer = inSentence.at(-3);
  // "The mayor of Nantes, Jane Roe": the description reaches over the name that is tied to it.
  const before = outer?.description && outer.to === last?.to ? outer : last;
  noteApposition(before, sighting, reading);
  if (who === null) return;
  const figure = settled(who);
  if (!passage.running) return;
  figure.seen += 1;
  if (sighting.by !== 'pronoun') figure.at ??= { block: passage.block, start, end };
}

function offsets(
  passage: Passage,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } {
  return { start: passage.words[from]!.start, end: passage.words[to - 1]!.end };
}
