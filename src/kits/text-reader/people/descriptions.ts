// Nouns for somebody, with their article, age and what ties them to others: "the 22-year-old", "the father of the boy".
// Invariant: the words alone; who is meant is read-through.ts's affair.

import type { Passage, Word } from './passages.ts';
import type { PeopleWords } from './words.ts';
import { isPersonNoun } from './nouns.ts';

export interface Description {
  /** Index of the article (or of the first word), and after the last word. */
  readonly from: number;
  /** After the head noun or the age: what follows it may be a name. */
  readonly headTo: number;
  /** After what is tied to it: "of the boy", "for Jane Roe". */
  readonly to: number;
  /** The noun in lower case, or null where the age is all. */
  readonly noun: string | null;
  readonly article: 'definite' | 'indefinite' | 'possessive' | 'other' | 'none';
  readonly age: number | null;
  readonly possessive: boolean;
  /** A name or another noun is tied to it. */
  readonly tied: boolean;
}

const MODIFIERS_MAX = 5; // guess: "the young Republican vice-presidential nominee"

/** The description that starts at a word, if one does. */
export function descriptionAt(passage: Passage, from: number, table: PeopleWords): Description | undefined {
  const { words, sentences } = passage;
  const first = words[from]!;
  const limit = sentences[first.sentence]!.to;
  const article = articleOf(first, table);
  const plain = ageWordOf(first, table) !== null || table.roles.has(first.lower);
  if (first.kind !== 'word' || (article === 'none' && (!plain || first.capital))) return undefined;
  let index = article === 'none' || first.elided !== null ? from : from + 1;
  let age: number | null = null;
  let ageTo: number | undefined;
  let nounAt: number | undefined;
  for (let steps = 0; index < limit && steps <= MODIFIERS_MAX; steps += 1) {
    const word = words[index]!;
    const counted = countedAge(words, index, table);
    if (counted !== undefined) {
      ({ age } = counted);
      index += counted.length;
      ageTo = index;
      continue;
    }
    if (isPersonNoun(word.lower, table) && word.kind === 'word') {
      if (modifiesRole(words, index, table)) {
        index += 1;
        continue;
      }
      if (!standsAlone(words, index, index - from, table)) return undefined;
      nounAt = index;
      if (word.possessive) break;
    } else if (nounAt !== undefined || word.kind !== 'word' || table.small.has(word.lower)) break;
    else if (word.possessive) return undefined;
    else if (word.capital && !table.notNames.has(word.lower) && ageTo === undefined) {
      // A name's words may stand before the noun ("the Roe aide"); the name's own reading sees to them.
      if (article === 'none') return undefined;
    }
    index += 1;
  }
  if (nounAt === undefined && (ageTo === undefined || article === 'none')) return undefined;
  // "A 25-year-old court file" is nobody's age.
  if (nounAt === undefined && !endsPhrase(words[ageTo!], table)) return undefined;
  const headTo = nounAt === undefined ? ageTo! : nounAt + 1;
  return finished(passage, { from, headTo, nounAt, age, article }, table);
}

/** Whether a noun is one for somebody here: not "the Girl Scouts", "a movement accused of", "a baby boomer". */
function standsAlone(words: readonly Word[], at: number, after: number, table: PeopleWords): boolean {
  const word = words[at]!;
  const next = words[at + 1];
  if (word.capital && next?.capital === true && word.spaced && !table.roles.has(word.lower)) return false;
  if (word.possessive) return true;
  if (table.accusing.has(word.lower)) return after === 1 && endsPhrase(next, table) && next?.lower !== 'of';
  if (!table.children.has(word.lower)) return true;
  // "A golden boy", "a minor injury", "un accident mineur"
  const previous = words[at - 1]?.lower ?? '';
  if (table.beforeNoChild.has(previous)) return false;
  const adjective = table.childAdjectives.has(word.lower);
  if (adjective && (!endsPhrase(next, table) || !beginsChild(words, at, table))) return false;
  return next === undefined || !table.childCompounds.has(next.lower);
}

function beginsChild(words: readonly Word[], at: number, table: PeopleWords): boolean {
  const before = words[at - 1];
  return (
    before === undefined ||
    articleOf(before, table) !== 'none' ||
    before.kind === 'number' ||
    /\d/.test(before.text)
  );
}

/** "A child psychologist", "the youth worker": the second noun says who it is. */
function modifiesRole(words: readonly Word[], at: number, table: PeopleWords): boolean {
  const next = words[at + 1];
  if (next === undefined || words[at]!.possessive || !table.children.has(words[at]!.lower)) return false;
  return table.childCompounds.has(next.lower) && isPersonNoun(next.lower, table);
}

function endsPhrase(next: Word | undefined, table: PeopleWords): boolean {
  if (next === undefined || next.kind !== 'word') return true;
  const small = table.small.has(next.lower) || table.prepositions.has(next.lower);
  return small || table.saying.has(next.lower) || next.lower.endsWith('ed');
}

function finished(
  passage: Passage,
  head: {
    readonly from: number;
    readonly headTo: number;
    readonly nounAt: number | undefined;
    readonly age: number | null;
    readonly article: Description['article'];
  },
  table: PeopleWords,
): Description {
  const { words, sentences } = passage;
  const { from, headTo, nounAt, article } = head;
  const limit = sentences[words[from]!.sentence]!.to;
  const noun = nounAt === undefined ? null : words[nounAt]!.lower;
  const counts = noun !== null && (table.epithets.has(noun) || table.children.has(noun));
  const later =
    head.age !== null
      ? undefined
      : (laterAge(words, headTo, limit, table) ?? (counts ? ageOf(words, headTo, limit, table) : undefined));
  const to = tiedTo(words, later?.to ?? headTo, limit, table);
  return {
    from,
    headTo,
    to,
    noun,
    article,
    age: head.age ?? later?.age ?? null,
    possessive: words[headTo - 1]!.possessive,
    tied: to > (later?.to ?? headTo),
  };
}

function articleOf(word: Word, table: PeopleWords): Description['article'] {
  if (word.elided === "l'") return 'definite';
  if (table.others.has(word.lower)) return 'other';
  if (table.possessives.has(word.lower)) return 'possessive';
  if (table.definite.has(word.lower)) return 'definite';
  return table.indefinite.has(word.lower) ? 'indefinite' : 'none';
}

function ageWordOf(word: Word, table: PeopleWords): number | null {
  const found = table.ageWord?.exec(word.lower)?.[1];
  return found === undefined ? null : Number(found);
}

/** `22-year-old`, or `22 year old`: the age and how many words it takes. */
function countedAge(
  words: readonly Word[],
  at: number,
  table: PeopleWords,
): { readonly age: number; readonly length: number } | undefined {
  const word = words[at]!;
  const age = ageWordOf(word, table);
  if (age !== null) return { age, length: 1 };
  if (word.kind !== 'number' || !/^\d{1,3}$/.test(word.text)) return undefined;
  const unit = table.ageAfter.find((form) =>
    form.every((lower, step) => words[at + 1 + step]?.lower === lower),
  );
  return unit === undefined ? undefined : { age: Number(word.text), length: 1 + unit.length };
}

/** "un homme de 22 ans", "a boy aged 4". */
function laterAge(
  words: readonly Word[],
  at: number,
  limit: number,
  table: PeopleWords,
): { readonly age: number; readonly to: number } | undefined {
  let index = at;
  while (index < limit && index < at + 2 && table.ageBefore.has(words[index]!.lower)) index += 1;
  const word = words[index];
  if (word === undefined || index >= limit || index === at) return undefined;
  const counted = countedAge(words, index, table);
  if (counted !== undefined) return { age: counted.age, to: index + counted.length };
  const bare = word.kind === 'number' && /^\d{1,2}$/.test(word.text) && table.ageWord !== null;
  return bare ? { age: Number(word.text), to: index + 1 } : undefined;
}

/** "A man of 43"; never "a man of 43 disguises". */
function ageOf(
  words: readonly Word[],
  at: number,
  limit: number,
  table: PeopleWords,
): { readonly age: number; readonly to: number } | undefined {
  const [of, number, next] = words.slice(at, Math.min(limit, at + 3));
  if (of === undefined || number === undefined || !table.ofAge.has(of.lower)) return undefined;
  if (number.kind !== 'number' || !/^\d{1,2}$/.test(number.text)) return undefined;
  const ends = next === undefined || next.kind === 'mark' || table.small.has(next.lower);
  return ends ? { age: Number(number.text), to: at + 2 } : undefined;
}

/** The point in "F. Holt" or "Mrs. Roe": one inside a sentence ends nothing. */
export function isInnerPoint(words: readonly Word[], at: number): boolean {
  const [before, point, next] = words.slice(at - 1, at + 2);
  if (point?.text !== '.' || before === undefined || before.spaced || next === undefined) return false;
  return next.sentence === point.sentence && before.capital && next.capital;
}

/** The point in "Inc., said": a comma or a small letter behind it says that no sentence ends. */
export function isAbbreviated(words: readonly Word[], at: number): boolean {
  const [before, point, next] = words.slice(at - 1, at + 2);
  if (point?.text !== '.' || before === undefined || before.spaced || next === undefined) return false;
  if (next.sentence !== point.sentence) return false;
  return /^[,;]$/.test(next.text) || (next.kind === 'word' && !next.capital);
}

const TIED_MAX_WORDS = 8; // guess: "for the mayor of Paris", "of Lorne-based Dana F. Holt Inc."

function tiedTo(words: readonly Word[], at: number, limit: number, table: PeopleWords): number {
  const word = words[at];
  if (word === undefined || at >= limit) return at;
  const elided = word.elided !== null && table.ofWords.has(word.elided);
  if (!elided && !table.ofWords.has(word.lower)) return at;
  let to = elided ? at : at + 1;
  const article = words[to];
  if (
    !elided &&
    article !== undefined &&
    (table.definite.has(article.lower) || table.indefinite.has(article.lower))
  )
    to += 1;
  const start = to;
  while (to < limit && to < start + TIED_MAX_WORDS) {
    const next = words[to]!;
    if (to > start && isInnerPoint(words, to)) {
      to += 1;
      continue;
    }
    if (next.kind !== 'word' || (table.small.has(next.lower) && next.elided === null)) break;
    if (to > start && !next.capital && words[to - 1]!.capital) break;
    to += 1;
    if (isPersonNoun(next.lower, table) && words[to]?.capital !== true) return to;
    if (next.possessive) break;
  }
  // Only names and nouns for people are tied for sure; another noun's end cannot be told.
  const last = words[to - 1]!;
  if (to > start && (last.capital || last.text === '.')) return isAbbreviated(words, to) ? to + 1 : to;
  return to === start + 1 ? to : at;
}
