// The gender of named people whose title and given name do not tell it, from "he" or "her" right after the name.
// Invariant: a sentence counts only where nobody else is named in it.

import type { Figure, Figures } from './figures.ts';
import type { Name } from './names.ts';
import type { Gender, PeopleWords } from './words.ts';

const AGREEING_SHARE = 0.75; // guess: one stray "her" among four does not decide

/** Sets the gender of figures that have none yet; `names` are in text order. */
export function noteGenders(names: readonly Name[], figures: Figures, table: PeopleWords): void {
  const votes = new Map<Figure, { male: number; female: number }>();
  const sentences = new Map<Name['passage'], Map<number, Name[]>>();
  for (const name of names) {
    if (name.quoted) continue;
    const { passage, from } = name;
    const bySentence = sentences.get(passage) ?? new Map<number, Name[]>();
    sentences.set(passage, bySentence);
    const sentence = passage.words[from]!.sentence;
    const inSentence = bySentence.get(sentence);
    if (inSentence === undefined) bySentence.set(sentence, [name]);
    else inSentence.push(name);
  }
  for (const [passage, bySentence] of sentences) {
    for (const [sentence, inSentence] of bySentence) {
      const figure = onlyFigure(inSentence, figures);
      if (figure === null || figure.gender !== null) continue;
      const gender = genderAfter(passage, inSentence[0]!.to, passage.sentences[sentence]!.to, table);
      if (gender === null) continue;
      const so = votes.get(figure) ?? { male: 0, female: 0 };
      so[gender] += 1;
      votes.set(figure, so);
    }
  }
  for (const [figure, { male, female }] of votes) {
    if (Math.max(male, female) / (male + female) < AGREEING_SHARE) continue;
    figure.gender = male > female ? 'male' : 'female';
  }
}

/** The one person a sentence names; null where it names two, or a name that may be one. */
function onlyFigure(names: readonly Name[], figures: Figures): Figure | null {
  let only: Figure | null = null;
  for (const name of names) {
    if (name.kind !== 'unknown') continue;
    const [found, ...others] = figures.named(name);
    if (found === undefined || others.length > 0 || (only !== null && found !== only)) return null;
    only = found;
  }
  return only;
}

function genderAfter(passage: Name['passage'], from: number, to: number, table: PeopleWords): Gender | null {
  let told: Gender | null = null;
  for (let index = from; index < to; index += 1) {
    const { lower, quoted } = passage.words[index]!;
    const gender = quoted ? undefined : table.genderedForms.get(lower);
    if (gender === undefined) continue;
    if (told !== null && told !== gender) return null;
    told = gender;
  }
  return told;
}
