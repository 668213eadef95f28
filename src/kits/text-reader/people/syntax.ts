// What part a name or a description plays in its sentence, as far as small words and marks tell it. Invariant: "subject"
// is said only where a clause starts before and a verb may follow; everything doubtful is "other".

import { isPersonNoun } from './nouns.ts';
import type { Passage, Word } from './passages.ts';
import type { PeopleWords } from './words.ts';

/** `subject` of the sentence, of a `clause` inside it, a `possessor`, one of two subjects (`joint`), or `other`. */
export type Part = 'subject' | 'clause' | 'possessor' | 'joint' | 'other';

/** The part the words `from` to `to` (exclusive) play. */
export function partOf(passage: Passage, from: number, to: number, table: PeopleWords): Part {
  const { words } = passage;
  const sentence = passage.sentences[words[from]!.sentence]!;
  if (words[to - 1]!.possessive) return 'possessor';
  const start = nounPhraseStart(words, from, sentence.from, table);
  const before = start > sentence.from ? words[start - 1] : undefined;
  const after = afterApposition(words, to, sentence.to);
  const next = after < sentence.to ? words[after] : undefined;
  if (before !== undefined && table.saying.has(before.lower) && !before.capital) {
    // "...," said Roe. / Poe said Roe helped.
    const mark = words[start - 2];
    const inverted = mark !== undefined && (mark.kind === 'mark' || mark.quoted);
    if (inverted && (next === undefined || after !== to || !mayBeVerb(next, table))) return 'subject';
    return next !== undefined && mayBeVerb(next, table) ? 'clause' : 'other';
  }
  if (isSource(words, start, sentence.from, table)) return 'subject';
  if (next === undefined || !mayBeVerb(next, table)) {
    // "Jane Roe, despite ...,": what opens a sentence and is set off by a comma is its subject.
    if (before === undefined && opensSentence(words, to)) return 'subject';
    return next !== undefined && table.coordinators.has(next.lower) && isClauseStart(before, table)
      ? 'joint'
      : 'other';
  }
  if (modifiesRole(words, to, sentence.to, table)) return 'other';
  if (before === undefined) return 'subject';
  if (table.subordinators.has(before.lower)) return 'clause';
  if (table.coordinators.has(before.lower))
    return startsJoint(words, start - 2, sentence.from) ? 'joint' : 'clause';
  if (before.kind === 'mark') return 'subject';
  return 'other';
}

/** Whether the words are a subject of any clause. */
export function isSubject(passage: Passage, from: number, to: number, table: PeopleWords): boolean {
  const part = partOf(passage, from, to, table);
  return part === 'subject' || part === 'clause';
}

/** "Roe communications director Jane Poe said": the first name only modifies the role of the second. */
function modifiesRole(words: readonly Word[], to: number, limit: number, table: PeopleWords): boolean {
  for (let index = to; index < Math.min(limit, to + 4); index += 1) {
    const word = words[index]!;
    if (word.kind !== 'word' || word.capital || table.small.has(word.lower) || table.saying.has(word.lower))
      return false;
    if (isPersonNoun(word.lower, table)) return true;
  }
  return false;
}

/** "According to Roe": who says it, though no verb does. */
function isSource(words: readonly Word[], start: number, limit: number, table: PeopleWords): boolean {
  return table.accordingTo.some((form) =>
    form.every((lower, back) => start - 1 - back >= limit && words[start - 1 - back]!.lower === lower),
  );
}

function opensSentence(words: readonly Word[], to: number): boolean {
  const [mark, first, second] = words.slice(to, to + 3);
  if (mark?.text !== ',' || first === undefined) return false;
  const listed = first.kind === 'word' && first.capital && !/-/.test(first.text) && second?.text !== '.';
  return !listed;
}

function isClauseStart(before: Word | undefined, table: PeopleWords): boolean {
  return before === undefined || before.kind === 'mark' || table.subordinators.has(before.lower);
}

// "Roe and Poe met": a capitalised word right before "and".
function startsJoint(words: readonly Word[], at: number, limit: number): boolean {
  const word = words[at];
  return word !== undefined && at >= limit && word.kind === 'word' && word.capital;
}

const PHRASE_MAX_WORDS = 8; // guess: "the Republican vice-presidential nominee Gov. ..."

/** Where the noun phrase that ends in these words starts: over roles, titles, capitals, and one article. */
function nounPhraseStart(words: readonly Word[], from: number, limit: number, table: PeopleWords): number {
  let start = from;
  while (start > limit && from - start < PHRASE_MAX_WORDS) {
    const word = words[start - 1]!;
    const article = table.definite.has(word.lower) || table.indefinite.has(word.lower);
    if (article && word.kind === 'word') return start - 1;
    const role = table.roles.has(word.lower) || table.titles.has(word.lower) || table.kin.has(word.lower);
    const before = table.beforeRoles.has(word.lower);
    // "communications director": once there is a role, plain words before it belong to it.
    const plain = from - start === 1 && !word.capital && isPersonNoun(words[start]!.lower, table);
    const modifies =
      word.kind === 'word' &&
      (before || (!table.small.has(word.lower) && (role || plain || word.capital || word.possessive)));
    const point = word.text === '.' && start - 1 > limit && table.titles.has(words[start - 2]!.lower);
    if (!modifies && !point) break;
    if (table.saying.has(word.lower)) break;
    start -= 1;
  }
  return start;
}

const APPOSITION_MAX_WORDS = 40; // guess: what stands between two commas or dashes

/** The word after what is set off by commas, dashes or brackets right after a name. */
export function afterApposition(words: readonly Word[], at: number, limit: number): number {
  const mark = words[at];
  if (mark === undefined || at >= limit) return at;
  const closing = mark.text === '(' ? ')' : mark.text;
  if (!/^[,(—–]$/u.test(mark.text)) return at;
  const most = Math.min(limit, at + APPOSITION_MAX_WORDS);
  for (let index = at + 1; index < most; index += 1) {
    if (words[index]!.text === closing) return index + 1;
  }
  return at;
}

function mayBeVerb(word: Word, table: PeopleWords): boolean {
  if (word.kind !== 'word' || word.capital) return false;
  if (table.auxiliaries.has(word.lower) || table.saying.has(word.lower)) return true;
  if (table.relatives.has(word.lower)) return true;
  // "Roe never said", "Roe also said": adverbs stand before verbs; articles, prepositions and conjunctions do not.
  const adverb =
    /ly$|^(?:also|then|never|just|even|still|now|often|later|once|again|ne|a|aussi|se|lui|me)$/.test(
      word.lower,
    );
  if (adverb) return true;
  const noun =
    isPersonNoun(word.lower, table) ||
    table.organisationNouns.has(word.lower) ||
    table.documentNouns.has(word.lower) ||
    isPersonNoun(word.lower.replace(/s$/, ''), table);
  return !noun && !table.small.has(word.lower) && !table.prepositions.has(word.lower);
}
