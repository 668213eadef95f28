// The few words in capitals before or above a headline. Invariant: what is taken are whole words, and they come
// back in sentence case without one being changed.

import { isKnownAcronym } from './words/index.ts';

const MAX_UNITS = 40; // guess: "EXCLUSIVE VIDEO", "WATCH", "PARIS RESCUE"
const MAX_WORDS = 5; // guess

/** Title and abbreviation words without a vowel that are no acronyms. */
const NO_ACRONYMS: ReadonlySet<string> = new Set(['MR', 'MRS', 'MS', 'DR', 'ST', 'VS', 'MM', 'MLLE']);

/** Splits "VIRAL VIDEO: Here is ..." into its parts, or null where nothing in capitals stands before a colon. */
export function splitKicker(headline: string): { readonly kicker: string; readonly headline: string } | null {
  const at = headline.slice(0, MAX_UNITS + 2).search(/[:：]/);
  if (at === -1) return null;
  const kicker = headline.slice(0, at).trim();
  const rest = headline.slice(at + 1);
  const separated = headline[at] === '：' || /^\s/.test(rest);
  // A headline in capitals throughout says nothing about what is the kicker.
  if (!separated || !inCapitals(kicker) || !/\p{Ll}/u.test(rest)) return null;
  return { kicker, headline: rest.trim() };
}

/** Whether a line is a few words in capitals. */
export function inCapitals(line: string): boolean {
  if (line.length > MAX_UNITS || line.split(/\s+/).length > MAX_WORDS) return false;
  return (line.match(/\p{Lu}/gu)?.length ?? 0) >= 2 && !/\p{Ll}/u.test(line);
}

/**
 * Puts words in capitals into sentence case. Abbreviations keep their capitals; `body` shows how the story itself
 * writes a word ("Paris", "video").
 */
export function sentenceCase(capitals: string, body: string): string {
  const used = wordsInsideSentences(body);
  let first = true;
  return capitals.replace(/[\p{L}\p{M}\p{N}.&]+/gu, (word) => {
    const cased = caseOf(word, used);
    const result = first && cased !== word ? titled(word) : cased;
    first = false;
    return result;
  });
}

function caseOf(word: string, used: ReadonlySet<string>): string {
  const lower = word.toLowerCase();
  if (used.has(lower)) return lower;
  if (isAcronym(word) || used.has(word)) return word;
  const title = titled(word);
  return used.has(title) ? title : lower;
}

function isAcronym(word: string): boolean {
  if (isKnownAcronym(word)) return true;
  if (/\p{N}/u.test(word) || /\p{L}[.&]\p{L}/u.test(word)) return true;
  return /^[B-DF-HJ-NP-TV-XZ]{2,5}$/.test(word) && !NO_ACRONYMS.has(word);
}

function titled(word: string): string {
  const [head = ''] = word;
  return head + word.toLowerCase().slice(head.toLowerCase().length);
}

/** Words that follow a small letter or a comma, so that a capital there is the word's own. */
function wordsInsideSentences(body: string): ReadonlySet<string> {
  return new Set(body.match(/(?<=[\p{Ll},;]\s)[\p{L}\p{M}]+/gu) ?? []);
}
