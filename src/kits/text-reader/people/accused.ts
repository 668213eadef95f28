// Who is detained, charged or on trial. Invariant: only the patient of such a verb is accused, never who says so, and a
// denial in the same clause accuses nobody.

import type { Passage } from './passages.ts';
import { anyOf, subjectOf } from './predicates.ts';
import { settled, startingAt, type Sighting } from './sightings.ts';
import type { PeopleWords } from './words.ts';

/** Marks who is accused in one sentence. */
export function noteAccusations(
  passage: Passage,
  { from, to }: { readonly from: number; readonly to: number },
  sightings: readonly Sighting[],
  table: PeopleWords,
): void {
  const { words } = passage;
  for (let index = from; index < to; index += 1) {
    const word = words[index]!;
    if (word.kind !== 'word' || word.quoted) continue;
    const phrase = table.accusingPhrases.some((form) =>
      form.every((lower, step) => index + step < to && words[index + step]!.lower === lower),
    );
    const patient =
      phrase || isPassive(passage, index, from, table)
        ? subjectOf(passage, index, sightings, table)
        : table.accusingActive.has(word.lower)
          ? objectAfter(passage, index, sightings, table)
          : undefined;
    if (patient === undefined || patient.who === null) continue;
    if (isOpen(passage, patient, index, table)) continue;
    settled(patient.who).accused = true;
  }
}

/** "Was not charged", "could be charged". */
function isOpen(passage: Passage, patient: Sighting, index: number, table: PeopleWords): boolean {
  const from = Math.max(patient.to, index - 5);
  return anyOf(passage, from, index, table.negations) || anyOf(passage, from, index, table.modals);
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
