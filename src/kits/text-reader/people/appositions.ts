// What a story says of somebody beside the name: a title before it, an age or a description after it. Invariant: only
// what stands right beside a name is taken for the same person.

import { ageAfter, ageBefore } from './ages.ts';
import { isAbbreviated, isInnerPoint, type Description } from './descriptions.ts';
import type { Figure } from './figures.ts';
import { isPersonNoun } from './nouns.ts';
import type { Name } from './names.ts';
import { noteOffice, plainWords } from './offices.ts';
import { textBetween, type Passage, type Word } from './passages.ts';
import type { Reading } from './read-through.ts';
import { settled, type Sighting } from './sightings.ts';
import { ADULT_YEARS, CHAIN_MAX, genderOf, isMinor } from './unnamed.ts';
import { noteWork } from './work.ts';

const ROLE_MAX_WORDS = 5; // guess: "Republican vice-presidential nominee"

/** Takes the title and the role before a name, and an age after it. */
export function noteTitle(figure: Figure, name: Name, sighting: Sighting, reading: Reading): void {
  const { table, known } = reading;
  const { passage, from, to, titleHead } = name;
  const { words } = passage;
  if (titleHead !== null) {
    figure.gender ??= table.titles.get(titleHead) ?? null;
    if (table.children.has(titleHead)) becomeMinor(figure, reading);
    if (!table.courtesies.has(titleHead)) {
      figure.nouns.add(titleHead);
      // "Former Governor Jane Roe" is no governor.
      const other = words[from - 1] !== undefined && table.otherOffices.has(words[from - 1]!.lower);
      figure.role ??= textBetween(passage, other ? from - 1 : from, name.nameFrom).replace(/[\s,]+$/u, '');
      noteOffice(known.offices, titleHead, plainWords(passage, from - 1, name.nameFrom), figure);
    }
  }
  let start = from;
  const { from: first } = passage.sentences[words[from]!.sentence]!;
  while (start > first && from - start < ROLE_MAX_WORDS) {
    const word = words[start - 1]!;
    if (
      word.kind !== 'word' ||
      (table.small.has(word.lower) && !table.otherOffices.has(word.lower)) ||
      word.possessive ||
      word.quoted !== sighting.quoted
    )
      break;
    // "accused Roe of ..." is a verb.
    if (start === from && (!isPersonNoun(word.lower, table) || table.accusing.has(word.lower))) break;
    const own =
      isPersonNoun(word.lower, table) ||
      word.capital ||
      table.otherOffices.has(word.lower) ||
      modifiesRole(word.lower, reading);
    if (table.saying.has(word.lower) || (start < from && !own)) break;
    start -= 1;
  }
  if (start < from) {
    const noun = words[from - 1]!.lower;
    figure.nouns.add(noun);
    figure.gender ??= genderOfNoun(noun, reading);
    if (table.roles.has(noun)) {
      figure.role ??= passage.words
        .slice(start, from)
        .map(({ text }) => text)
        .join(' ');
      noteOffice(known.offices, noun, plainWords(passage, start - 1, from - 1), figure);
    }
    if (table.accusedNouns.has(noun)) figure.accused = true;
    // "Golden boy Jane Roe" is a manner of speaking.
    const plain = from - start === 1 || ageBefore(passage, from - 1, table) !== null;
    if (table.children.has(noun) && plain) becomeMinor(figure, reading);
  }
  if (figure.role === null) noteWork(figure, name, table);
  const age = ageAfter(passage, to) ?? ageBefore(passage, start, table);
  if (age !== null) noteAge(figure, age, known);
}

// "presidential nominee", "campaign manager": what may stand before a role and is no verb for sure.
function modifiesRole(lower: string, { table }: Reading): boolean {
  return (
    table.organisationNouns.has(lower) || /(?:al|ic|ive|ary|ian|ous|ese|ish|-\p{Ll}+|ights)$/u.test(lower)
  );
}

function genderOfNoun(noun: string, { table }: Reading): Figure['gender'] {
  return genderOf({ noun } as Description, table);
}

function noteAge(figure: Figure, age: number, known: Reading['known']): void {
  figure.age ??= age;
  if (age < ADULT_YEARS) figure.minor = true;
  const same = known.byAge.get(age) ?? [];
  for (const other of [...same, ...(age < ADULT_YEARS ? known.minors : [])].map(settled)) {
    // Of one age are many: what somebody without a name is accused of is nobody else's.
    const fits =
      other.name === null && (other.age === age || other.age === null) && (!other.accused || figure.accused);
    if (other !== figure && fits && agree(other, figure)) unite(other, figure);
  }
  if (same.length < CHAIN_MAX && !same.includes(figure)) known.byAge.set(age, [...same, figure]);
  if (figure.minor && known.minors.length <= CHAIN_MAX && !known.minors.includes(figure))
    known.minors.push(figure);
}

function becomeMinor(figure: Figure, { known }: Reading): void {
  figure.minor = true;
  if (known.minors.length <= CHAIN_MAX && !known.minors.includes(figure)) known.minors.push(figure);
}

function agree(one: Figure, other: Figure): boolean {
  return one.gender === null || other.gender === null || one.gender === other.gender;
}

/** Makes somebody without a name the one who has it now. */
function unite(unnamed: Figure, named: Figure): void {
  if (settled(unnamed) === settled(named)) return;
  unnamed.same = named;
  named.gender ??= unnamed.gender;
  named.age ??= unnamed.age;
  named.minor ||= unnamed.minor;
  named.accused ||= unnamed.accused;
  named.cleared ||= unnamed.cleared;
  named.description ??= unnamed.description;
  named.seen += unnamed.seen;
  if (unnamed.at !== null) named.at = unnamed.at;
  for (const noun of unnamed.nouns) named.nouns.add(noun);
}

/** A name and a description with nothing but a comma between them are one person. */
export function noteApposition(before: Sighting | undefined, after: Sighting, reading: Reading): void {
  const { passage } = after;
  if (after.description !== null && after.who !== null) noteDescription(settled(after.who), after);
  if (before === undefined || before.quoted !== after.quoted) return;
  const comma = passage.words[before.to];
  if (comma?.text !== ',' || after.from !== before.to + 1) return;
  if (before.name !== null && before.who !== null && after.description !== null) {
    const { article } = after.description;
    const closes = !after.description.possessive && closesApposition(passage, after, reading);
    if (closes && article !== 'other') ascribe(settled(before.who), after, reading);
  }
  if (before.description !== null && after.name !== null && after.who !== null) {
    const { article } = before.description;
    const closes = /^[,.;]?$/.test(passage.words[after.to]?.text ?? '');
    if (closes && article !== 'indefinite' && article !== 'none')
      ascribe(settled(after.who), before, reading);
  }
}

function closesApposition(passage: Passage, { description, to }: Sighting, { table }: Reading): boolean {
  const next = passage.words[to];
  if (description!.article === 'indefinite' || description!.age !== null || next === undefined) return true;
  return next.kind === 'mark' || table.small.has(next.lower);
}

/** Gives a named figure what a description says. */
function ascribe(figure: Figure, sighting: Sighting, reading: Reading): void {
  const { table, known } = reading;
  const description = sighting.description!;
  const { noun, age } = description;
  // Of two ages one is somebody else's, and so is what is told with it.
  if (age !== null && figure.age !== null && age !== figure.age) return;
  const unnamed = sighting.who === null ? null : settled(sighting.who);
  if (unnamed !== null && unnamed !== figure && unnamed.name === null && agree(unnamed, figure))
    unite(unnamed, figure);
  figure.gender ??= genderOf(description, table);
  if (noun !== null) {
    figure.nouns.add(noun);
    if (table.roles.has(noun)) {
      const words = plainWords(sighting.passage, sighting.from + 1, description.headTo - 1);
      noteOffice(known.offices, noun, words, figure);
    }
    const words = plainWords(sighting.passage, sighting.from, description.headTo);
    const once = words.some((word) => table.otherOffices.has(word));
    if (table.accusedNouns.has(noun) && !once) figure.accused = true;
  }
  if (age !== null) noteAge(figure, age, known);
  else if (isMinor(description, table)) becomeMinor(figure, reading);
  const text = describedText(sighting);
  const aged = (one: string): boolean => /\d/.test(one);
  if (figure.description === null || (aged(text) && !aged(figure.description))) figure.description = text;
  if (noun !== null && table.roles.has(noun)) {
    const bare = description.article === 'none' ? text : text.replace(/^(?:l['’]|\S+\s)/iu, '');
    figure.role ??= bare.replace(/^\S*\d\S*\s/u, '');
  }
}

const DESCRIPTION_MAX_WORDS = 12; // guess: what a reader takes in at a glance

const NAME_REST_WORDS = 4; // guess: "the Institute for International | Economics"

function isInsideName(words: readonly Word[], at: number): boolean {
  const [before, next] = words.slice(at - 1, at + 1);
  return before?.capital === true && next?.capital === true && next.sentence === before.sentence;
}

/** The description as written, up to a mark or a relative clause. */
function describedText({ passage, from, to, description }: Sighting): string {
  const { words } = passage;
  let end = to;
  const limit = Math.min(words.length, from + DESCRIPTION_MAX_WORDS);
  let more = 0;
  while (end < limit && description!.article === 'indefinite') {
    const word = words[end]!;
    const point = (isInnerPoint(words, end) && end + 1 < limit) || isAbbreviated(words, end);
    if (
      (word.kind === 'mark' && !point) ||
      /^(?:who|which|that|whose|qui|dont|and|et|was|is|said)$/.test(word.lower)
    )
      break;
    end += 1;
  }
  // A name is not cut in its middle.
  while (end === limit + more && more < NAME_REST_WORDS && isInsideName(words, end)) {
    end += 1;
    more += 1;
  }
  return textBetween(passage, from, end);
}

/** The fullest description of somebody without a name: one with an age first, then the longest before it was known. */
function noteDescription(figure: Figure, sighting: Sighting): void {
  if (figure.name !== null) return;
  const text = textBetween(sighting.passage, sighting.from, sighting.to);
  const better =
    figure.description === null ||
    (/\d/.test(text) && !/\d/.test(figure.description)) ||
    (sighting.description!.tied && !figure.description.includes(' of ') && !/\d/.test(figure.description));
  if (better) figure.description = text;
}
