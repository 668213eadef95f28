// How a text and a question become words, the same for both databases. Pure.
// Invariant: a word is letters, digits and their marks alone, so nothing of a question can be syntax.

import type { StoryDocument } from './document.ts';
import type { Term } from './search-store.ts';

const MAX_TEXT = 200_000; // characters of a story: as many as findings are looked for in
const MAX_WORDS = 60_000; // with their positions a tsvector of them stays below its limit of 1 MB
const MAX_WORD = 60; // guess: longer than any written word; both databases take much longer ones
export const MAX_ASKED = 200; // characters of a question
const MAX_TERMS = 8;
const MAX_PAIRS = 40; // a question in a script without spaces: one phrase of so many characters

/** What readers see in a story, the headline first: nothing that only machines get. */
export function textsOf(document: StoryDocument): { readonly headline: string; readonly body: string } {
  const { kicker, headline, standfirst, byline, blocks } = document;
  const names = byline.map(({ name }) => name);
  const texts = [kicker ?? '', standfirst ?? '', ...names, ...blocks.map(({ text }) => text)];
  return { headline, body: texts.join('\n').slice(0, MAX_TEXT) };
}

/** Accents, case, ligatures and widths do not matter; marks that make another letter (й, が) do. */
function folded(text: string): string {
  // A capital may become a letter with a mark (İ), so marks go before and after.
  const small = withoutAccents(text).toLowerCase().replaceAll('ß', 'ss').replaceAll('ς', 'σ');
  return withoutAccents(small).normalize('NFC');
}

function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(/([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '$1');
}

/** Scripts that are written without spaces, or with so few that a run of letters is a sentence. */
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/u;
const EVERY_SPACELESS = new RegExp(SPACELESS, 'gu');

/** Runs of letters, digits and marks; those of scripts without spaces stand alone. */
function runsOf(text: string): string[] {
  return (
    folded(text)
      .replace(EVERY_SPACELESS, ' $& ')
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

/** The words a text is found by. A run without spaces is found by each two characters beside each other. */
export function wordsIn(text: string): readonly string[] {
  const words: string[] = [];
  for (const run of runsOf(text)) {
    if (words.length >= MAX_WORDS) break;
    if (SPACELESS.test(run)) {
      const characters = [...run];
      // The last one stands alone, so that it can be asked for alone.
      characters.forEach((character, index) => words.push(character + (characters[index + 1] ?? '')));
    } else words.push(shortened(run));
  }
  return words.slice(0, MAX_WORDS);
}

function shortened(run: string): string {
  return run.slice(0, MAX_WORD).toWellFormed();
}

/** What a question asks for; nothing where it has no words. The last word may be the beginning of one. */
export function termsIn(question: string): readonly Term[] {
  const runs = runsOf(question.slice(0, MAX_ASKED).toWellFormed()).slice(0, MAX_TERMS);
  const terms = runs.flatMap((run, at): Term[] => {
    if (!SPACELESS.test(run)) return [{ word: shortened(run), isPrefix: at === runs.length - 1 }];
    const characters = [...run];
    if (characters.length === 1) return [{ word: run, isPrefix: true }];
    return characters
      .slice(0, -1)
      .map((character, index) => ({ word: character + characters[index + 1]!, isPrefix: false }));
  });
  return terms.slice(0, MAX_PAIRS);
}
