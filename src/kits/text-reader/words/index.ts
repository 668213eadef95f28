// The languages the reader knows. A new language is one table beside these and one entry here.

import type { LanguageWords } from '../types.ts';
import { english } from './en/index.ts';
import { french } from './fr/index.ts';

/** The tables of all languages: what shows before a text's language is known is looked up in each. */
export const languages: readonly LanguageWords[] = [english, french];

const GUESS_SAMPLE_UNITS = 20_000; // guess: three pages tell a language, and the cost stays bounded
const ANNOUNCEMENT_MAX_UNITS = 200; // guess: a line that announces a clip is one sentence
const GUESS_MIN_WORDS = 3; // guess: fewer small words than that are chance

/** Whether a passage announces the clip ("Below is video of ...:"). */
export function announcesClip(text: string): boolean {
  return matchesLine(text, (words) => words.shape.clipLines);
}

/** Whether one sentence of a longer paragraph announces the clip ("The video is below:"). */
export function sentenceAnnouncesClip(sentence: string): boolean {
  return matchesLine(sentence, (words) => words.shape.clipSentences);
}

/** Whether a line below the clip says whose it is ("Video: Jane Roe/Agency"). */
export function creditsClip(text: string): boolean {
  return matchesLine(text, (words) => words.shape.clipCredits);
}

function matchesLine(text: string, lines: (words: LanguageWords) => readonly RegExp[]): boolean {
  if (text.length > ANNOUNCEMENT_MAX_UNITS) return false;
  const plain = plainForm(text);
  return languages.some((words) => lines(words).some((line) => line.test(plain)));
}

/** Whether a passage asks for the reader's reaction ("What's your reaction?"). */
export function asksForReaction(text: string): boolean {
  if (text.length > ANNOUNCEMENT_MAX_UNITS) return false;
  const plain = plainForm(text).replace(/[^\p{L}\p{N}]+$/u, '');
  return languages.some((words) => words.shape.reactionLines.some((line) => line.test(plain)));
}

/** Whether a word in capitals is an abbreviation in one of the languages. */
export function isKnownAcronym(word: string): boolean {
  return languages.some((words) => words.acronyms.has(word));
}

/** A language without a table is read by the English one, which was not measured on it. */
const unmeasured: LanguageWords = { ...english, plain: null };

/** The table of a language tag; English where the language is not known or has none. */
export function wordsFor(language: string | null): LanguageWords {
  const primary = language?.toLowerCase().split('-')[0];
  return languages.find((words) => words.language === primary) ?? unmeasured;
}

/** The language whose small words are clearly the most frequent, or null. */
export function guessLanguage(text: string): string | null {
  const found =
    text
      .slice(0, GUESS_SAMPLE_UNITS)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  const [first, second] = languages
    .map(({ language, common }) => ({ language, hits: found.filter((word) => common.has(word)).length }))
    .toSorted((a, b) => b.hits - a.hits);
  if (first === undefined || first.hits < GUESS_MIN_WORDS) return null;
  return first.hits >= 2 * (second?.hits ?? 0) ? first.language : null;
}

/** The form that the tables' patterns see: lower case, straight apostrophes, single plain spaces, no direction marks. */
export function plainForm(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
