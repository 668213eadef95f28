// Who is detained, charged or on trial. Invariant: only the patient of such a verb is accused, never who says so nor who
// stands between; a denial accuses nobody, and whom a story says to be cleared is not accused by another sentence of it.

import type { Passage } from './passages.ts';
import type { Figure } from './figures.ts';
import { anyOf, subjectsOf } from './predicates.ts';
import { lastBefore, settled, startingAt, type Sighting } from './sightings.ts';
import type { PeopleWords } from './words.ts';

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Marks who is accused in one sentence, and who is cleared. */
export function noteAccusations(
  passage: Passage,
  { from, to }: Range,
  sightings: readonly Sighting[],
  table: PeopleWords,
): void {
  const { words } = passage;
  const asks = words[to - 1]?.text === '?';
  const here = new Set<Figure>();
  let dropped = false;
  for (let index = from; index < to; index += 1) {
    const word = words[index]!;
    if (word.kind !== 'word' || word.quoted) continue;
    dropped ||= table.dropping.has(word.lower);
    if (isCleared(passage, index, { from, to }, table)) {
      const subjects = subjectsOf(passage, index, sightings, table);
      for (const { who } of subjects) if (who !== null) settled(who).cleared = true;
      // "Was arrested but was released without charge": the one this sentence accused.
      if (subjects.length === 0 && here.size === 1) for (const figure of here) figure.cleared = true;
      continue;
    }
    if (asks) continue;
    for (const patient of patientsOf(passage, index, { from, to }, sightings, table)) {
      if (patient.who === null || isOpen(passage, patient, index, { from, to }, table)) continue;
      settled(patient.who).accused = true;
      here.add(settled(patient.who));
    }
  }
  if (dropped && !anyOf(passage, from, to, table.negations)) noteDropped(passage, sightings, table);
}

function startsAny(passage: Passage, at: number, to: number, forms: PeopleWords['accusingPhrases']): boolean {
  return forms.some((form) =>
    form.every((lower, step) => at + step < to && passage.words[at + step]!.lower === lower),
  );
}

function isCleared(passage: Passage, index: number, { to }: Range, table: PeopleWords): boolean {
  const { lower } = passage.words[index]!;
  if (startsAny(passage, index, to, table.clearingPhrases)) return true;
  if (!table.clearing.has(lower)) return false;
  const from = index - AUXILIARY_MAX_WORDS;
  return anyOf(passage, from, index, table.passive) && !anyOf(passage, from, index, table.negations);
}

/** "Charges against Roe were dropped", "Roe's conviction was quashed". */
function noteDropped({ words }: Passage, sightings: readonly Sighting[], table: PeopleWords): void {
  for (const { from, to, who, part } of sightings) {
    if (who === null) continue;
    const behind = table.prepositions.has(words[from - 1]?.lower ?? '');
    const against = behind && table.chargeNouns.has(words[from - 2]?.lower ?? '');
    const owned = part === 'possessor' && table.chargeNouns.has(words[to]?.lower ?? '');
    if (against || owned) settled(who).cleared = true;
  }
}

function patientsOf(
  passage: Passage,
  index: number,
  { from, to }: Range,
  sightings: readonly Sighting[],
  table: PeopleWords,
): readonly Sighting[] {
  const { lower } = passage.words[index]!;
  const phrase = startsAny(passage, index, to, table.accusingPhrases);
  const weakPhrase = startsAny(passage, index, to, table.weakPhrases);
  if (phrase || weakPhrase || isPassive(passage, index, from, table)) {
    const weak = weakPhrase || table.weaklyAccusing.has(lower);
    if (weak && !namesCrime(passage, index, to, table)) return [];
    if (!phrase && isOtherCharge(passage, index, to, table)) return [];
    // Whoever works at a court appears there as well.
    const works = ({ who, name }: Sighting): boolean =>
      [...(who === null ? [] : settled(who).nouns), ...(name?.title ?? [])].some((noun) =>
        table.courtRoles.has(noun.toLowerCase()),
      );
    return subjectsOf(passage, index, sightings, table).filter(
      (one) => !(weakPhrase && works(one)) && !isOfOther(passage, one, index, sightings, table),
    );
  }
  if (!table.accusingActive.has(lower)) return [];
  const object = objectAfter(passage, index, sightings, table);
  return object === undefined ? [] : [object];
}

/** "Vik, who testified against her boss, accused of fraud": the participle may be of whoever stands nearer. */
function isOfOther(
  { words }: Passage,
  patient: Sighting,
  index: number,
  sightings: readonly Sighting[],
  table: PeopleWords,
): boolean {
  if (words[index - 1]?.text !== ',') return false;
  if (words.slice(patient.to, index).some(({ lower }) => table.relatives.has(lower))) return true;
  const nearest = sightings[lastBefore(sightings, index)];
  if (nearest === undefined || nearest.from <= patient.from || nearest.who === null) return false;
  return patient.who === null || settled(nearest.who) !== settled(patient.who);
}

const CRIME_REACH = 8; // guess: "accused of trying to set fire to"

function namesCrime({ words }: Passage, index: number, to: number, table: PeopleWords): boolean {
  return words
    .slice(index + 1, Math.min(to, index + CRIME_REACH))
    .some(({ lower }) => table.crimes.test(lower));
}

/** "Charged a fee", "charged with reviewing the rules": no matter for a court. */
function isOtherCharge(passage: Passage, index: number, to: number, table: PeopleWords): boolean {
  const [verb, next, after] = passage.words.slice(index, Math.min(to, index + 3));
  if (!table.chargingVerbs.has(verb!.lower) || next === undefined) return false;
  if (next.kind === 'number' || /^[$£€]$/.test(next.text) || table.indefinite.has(next.lower)) return true;
  return after !== undefined && table.participle.test(after.lower) && !namesCrime(passage, index, to, table);
}

const DOUBT_REACH = 4; // guess: "denied that", "if the"

/** "Was not charged", "could be charged", "have not arrested", "if Roe is arrested", "denied that Roe was arrested". */
function isOpen(
  passage: Passage,
  patient: Sighting,
  index: number,
  { from: first }: Range,
  table: PeopleWords,
): boolean {
  const from = patient.from > index ? Math.max(first, index - 5) : Math.max(patient.to, index - 5);
  const before = Math.max(first, Math.min(patient.from, index) - DOUBT_REACH);
  return (
    anyOf(passage, from, index, table.negations) ||
    anyOf(passage, from, index, table.modals) ||
    anyOf(passage, before, Math.min(patient.from, index), table.doubting)
  );
}

const AUXILIARY_MAX_WORDS = 3; // guess: "was later formally charged"

/** "was detained", "has been charged", or right after a comma: "Roe, accused of ..." */
function isPassive(passage: Passage, index: number, from: number, table: PeopleWords): boolean {
  if (!table.accusing.has(passage.words[index]!.lower)) return false;
  if (passage.words[index - 1]?.text === ',') {
    // "Roe, the chairman, charged that" is her own charge.
    return index > from && table.prepositions.has(passage.words[index + 1]?.lower ?? '');
  }
  return anyOf(passage, Math.max(from, index - AUXILIARY_MAX_WORDS), index, table.passive);
}

function objectAfter(
  passage: Passage,
  index: number,
  sightings: readonly Sighting[],
  table: PeopleWords,
): Sighting | undefined {
  const before = passage.words[index - 1];
  if (before === undefined || table.passive.has(before.lower) || before.kind === 'mark') return undefined;
  const object = startingAt(sightings, index + 1);
  return object?.part === 'possessor' ? undefined : object;
}
