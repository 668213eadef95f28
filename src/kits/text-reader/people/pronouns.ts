// "He", "she" and "it" where they stand as subjects. Invariant: inside quotation marks a pronoun is the speaker's word
// and means nobody here.

import { antecedent, antecedentThing, meantWith } from './antecedents.ts';
import type { Figure } from './figures.ts';
import type { Passage } from './passages.ts';
import type { Reading } from './read-through.ts';
import { lastBefore, type Sighting } from './sightings.ts';
import type { Gender, PeopleWords } from './words.ts';

const CLITIC = /'(?:d|ll|s|ve|re)$/;

/** The pronoun at a word, with whom it means. */
export function pronounAt(passage: Passage, index: number, reading: Reading): Sighting | undefined {
  const { table, soFar } = reading;
  const word = passage.words[index]!;
  const glued = table.inverted?.exec(word.lower)?.[1];
  const form = glued ?? word.lower.replace(CLITIC, '');
  const gender = table.pronouns.get(form);
  const neuter = table.neuter.has(form);
  if (gender === undefined && !neuter) return undefined;
  const next = passage.words[index + 1];
  const matrix = glued !== undefined || (next !== undefined && table.saying.has(next.lower));
  const main = previousEnds(passage, index);
  const inner =
    !main && glued === undefined && !table.coordinators.has(passage.words[index - 1]?.lower ?? '');
  const settles = !word.quoted && passage.running && !looksAhead(passage, index, table);
  const who =
    settles && gender !== undefined
      ? (saysOfSelf(passage, index, { gender, reading }) ?? antecedent(soFar, { gender, matrix, inner }))
      : null;
  const thing = settles && neuter ? antecedentThing(soFar, null) : null;
  return {
    passage,
    from: index,
    to: index + 1,
    start: glued === undefined ? word.start : word.end - glued.length,
    end: word.end,
    by: 'pronoun',
    part: main ? 'subject' : 'clause',
    quoted: word.quoted,
    name: null,
    description: null,
    who,
    namesakes: [],
    thing,
    blocks: who === null && gender !== undefined,
    gender: gender ?? null,
  };
}

/** "Roe said he ...": whose verb of saying stands right before the pronoun, or before "that" and the pronoun. */
function saysOfSelf(
  { words }: Passage,
  index: number,
  { gender, reading }: { readonly gender: Gender; readonly reading: Reading },
): Figure | null {
  const { table, soFar } = reading;
  const sightings = soFar.sentences.at(-1)?.sightings ?? [];
  let verb = index - 1;
  if (verb > 0 && table.subordinators.has(words[verb]!.lower)) verb -= 1;
  if (verb < 1 || !table.saying.has(words[verb]!.lower)) return null;
  const speaker = sightings[lastBefore(sightings, verb)];
  const ends = speaker?.to === verb || (speaker?.to === verb - 1 && words[verb - 1]!.kind === 'word');
  if (speaker === undefined || !ends || speaker.part === 'possessor' || speaker.quoted) return null;
  return meantWith(speaker, gender);
}

const CLAUSE_MAX_WORDS = 30; // guess: "Back when he wrote his book, Mr. Roe said ..."

/** Whether a clause before the sentence's subject has the pronoun: a name that follows may be meant. */
function looksAhead({ words, sentences }: Passage, index: number, table: PeopleWords): boolean {
  const { from, to } = sentences[words[index]!.sentence]!;
  const before = words[index - 1];
  if (before === undefined || index - from < 1 || index - from > 4) return false;
  if (!table.subordinators.has(before.lower) && !table.prepositions.has(before.lower)) return false;
  for (let at = index + 1; at < Math.min(to, index + CLAUSE_MAX_WORDS); at += 1) {
    if (words[at]!.text !== ',') continue;
    const [first, second] = words.slice(at + 1, at + 3);
    return (
      first !== undefined && !table.pronouns.has(first.lower) && (first.capital || second?.capital === true)
    );
  }
  return false;
}

/** Whether a main clause may start at this word: at the sentence's start, after a mark or after a quote. */
function previousEnds(passage: Passage, index: number): boolean {
  const word = passage.words[index]!;
  return index === passage.sentences[word.sentence]!.from || passage.words[index - 1]!.kind === 'mark';
}
