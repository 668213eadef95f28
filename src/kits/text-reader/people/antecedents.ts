// Whom "he", "she", "it" and descriptions without a name mean, by what was said just before: subjects go before
// others, the last sentence before earlier ones. Invariant: where two could be meant, the answer is null.

import type { Figure } from './figures.ts';
import { settled, type Said, type Sighting, type SoFar, type Thing } from './sightings.ts';
import type { Gender } from './words.ts';

const LOOK_BACK_SENTENCES = 4; // guess: a pronoun's antecedent stands close
const LOOK_BACK_BLOCKS = 2; // guess: and in its paragraph or the two before

/** Whom somebody of this gender, spoken of now, is; `matrix`: it is the speaker of its sentence. */
export function antecedent(
  soFar: SoFar,
  wanted: {
    readonly gender: Gender | null;
    readonly matrix: boolean;
    readonly inner?: boolean;
    readonly minor?: boolean;
  },
): Figure | null {
  const { sentences } = soFar;
  const current = sentences.at(-1);
  if (current === undefined) return null;
  const fits = (sighting: Sighting): boolean => fitting(sighting, wanted.gender, wanted.minor);
  const here = withinSentence(current, fits, wanted);
  if (here !== undefined) return here;
  const oldest = Math.max(0, sentences.length - 1 - LOOK_BACK_SENTENCES);
  for (let index = sentences.length - 2; index >= oldest; index -= 1) {
    const said = sentences[index]!;
    if (current.block - said.block > LOOK_BACK_BLOCKS) return null;
    const found = inSentence(said, fits, wanted.gender);
    if (found === 'nobody') continue;
    return found === 'unclear' || !isKnown(found) ? null : found;
  }
  return null;
}

const SENTENCE_MAX_SIGHTINGS = 40; // guess: no sentence speaks of more; one that does is cut short

function recent({ sightings }: Said): readonly Sighting[] {
  return sightings.slice(-SENTENCE_MAX_SIGHTINGS);
}

/** Whom a sighting means for a pronoun of this gender: of two who share a name, the one of that gender. */
export function meantWith({ who, namesakes }: Sighting, gender: Gender | null): Figure | null {
  if (who !== null) {
    const figure = settled(who);
    return gender === null || figure.gender === null || figure.gender === gender ? figure : null;
  }
  if (gender === null || namesakes.some((figure) => figure.gender === null)) return null;
  const fits = namesakes.filter((figure) => figure.gender === gender);
  return fits.length === 1 ? fits[0]! : null;
}

function fitting(sighting: Sighting, gender: Gender | null, minor: boolean | undefined): boolean {
  const { who, blocks, namesakes } = sighting;
  if (who === null && !blocks) return false;
  const figure = who === null ? null : settled(who);
  if (minor === false && figure?.minor === true) return false;
  const known = figure?.gender ?? sighting.gender;
  const other =
    gender !== null &&
    namesakes.length > 0 &&
    namesakes.every((one) => one.gender !== null && one.gender !== gender);
  return !other && (gender === null || known === null || known === gender);
}

/** The one figure among sightings; 'unclear' where there are two or one that cannot be told, undefined for none. */
function only(sightings: readonly Sighting[], gender: Gender | null): Figure | 'unclear' | undefined {
  let found: Figure | undefined;
  for (const sighting of sightings) {
    const figure = meantWith(sighting, gender);
    if (figure === null || (found !== undefined && found !== figure)) return 'unclear';
    found = figure;
  }
  return found;
}

/** In its own sentence a pronoun means a subject before it; a name that is merely mentioned there is not meant. */
function withinSentence(
  said: Said,
  fits: (sighting: Sighting) => boolean,
  {
    gender,
    matrix,
    inner,
  }: { readonly gender: Gender | null; readonly matrix: boolean; readonly inner?: boolean },
): Figure | null | undefined {
  const before = recent(said).filter((sighting) => !sighting.quoted && fits(sighting));
  const subjects = before.filter(({ part }) => part === 'subject' || part === 'clause');
  const one = only(subjects, gender);
  if (one === undefined) {
    // "Roe's book earned her a hearing, where he spoke": inside a sentence that names others, it cannot be told.
    const named = inner === true && before.some(({ by }) => by === 'name');
    return named || before.some(({ part }) => part === 'joint') ? null : undefined;
  }
  if (one !== 'unclear') return one;
  if (!matrix) return null;
  const main = only(
    subjects.filter(({ part }) => part === 'subject'),
    gender,
  );
  return main === undefined || main === 'unclear' ? null : main;
}

/** Whether the story has told enough of somebody to come back to them: "a child" in passing is nobody. */
function isKnown({ name, age, accused, seen }: Figure): boolean {
  return name !== null || age !== null || accused || seen > 1;
}

function inSentence(
  said: Said,
  fits: (sighting: Sighting) => boolean,
  gender: Gender | null,
): Figure | 'unclear' | 'nobody' {
  const outside = recent(said).filter((sighting) => !sighting.quoted && fits(sighting));
  if (outside.length === 0) return 'nobody';
  if (outside.some(({ part }) => part === 'joint')) return 'unclear';
  const subject = only(
    outside.filter(({ part }) => part === 'subject'),
    gender,
  );
  if (subject !== undefined) return subject;
  // A subject inside the sentence is the next one's where nobody else is named but as a possessor.
  const rivals = outside.filter(
    ({ part, who }) =>
      part === 'clause' || (part !== 'possessor' && (who === null || settled(who).name !== null)),
  );
  const inner = outside.some(({ part }) => part === 'clause') ? only(rivals, gender) : undefined;
  if (inner !== undefined && inner !== 'unclear') return inner;
  return only(outside, gender) ?? 'nobody';
}

/** The outlet or organisation "it" or "the daily" means. */
export function antecedentThing(soFar: SoFar, kind: Thing['kind'] | null): Thing | null {
  const { sentences } = soFar;
  const current = sentences.at(-1);
  const oldest = Math.max(0, sentences.length - 1 - LOOK_BACK_SENTENCES);
  for (let index = sentences.length - 1; index >= oldest; index -= 1) {
    const said = sentences[index]!;
    if (current!.block - said.block > LOOK_BACK_BLOCKS) return null;
    const things = recent(said).filter(
      ({ thing, quoted, part }) =>
        thing !== null && !quoted && (kind === null ? part === 'subject' : thing.kind === kind),
    );
    const names = new Set(things.map(({ thing }) => thing!.name));
    if (names.size > 1) return null;
    if (names.size === 1) return things[0]!.thing;
  }
  return null;
}
