// Runs of capitalised words and what kind of name each is by its own words. Invariant: whether a run names a person is
// decided later, over all the story (figures.ts); here only outlets, organisations and places are told apart.

import { givenName } from './given-names.ts';
import { isCapitalWord, isCollective, runEnd } from './name-runs.ts';
import { outlets } from './outlets.ts';
import { isInitial, type Passage, type Word } from './passages.ts';
import type { PeopleWords } from './words.ts';

/** A name in one passage; `from`, `to` and `nameFrom` are indexes of words, `to` exclusive. */
export interface Name {
  readonly passage: Passage;
  /** Where the title before the name starts; the same as `nameFrom` without one. */
  readonly from: number;
  readonly nameFrom: number;
  readonly to: number;
  /** The name's words as written, without initials' points: `["Jane", "J", "Roe"]`. */
  readonly parts: readonly string[];
  /** `jr`, `iii`, or null. */
  readonly suffix: string | null;
  /** Words before the name in capitals: `["French", "President"]`. */
  readonly title: readonly string[];
  /** The last of them that is a title, in lower case. */
  readonly titleHead: string | null;
  /** A nickname in quotation marks inside the name. */
  readonly nickname: string | null;
  readonly possessive: boolean;
  readonly quoted: boolean;
  /** Its first word stands where every word has a capital. */
  readonly initial: boolean;
  readonly kind: 'outlet' | 'organisation' | 'place' | 'unknown';
}

/** Finds the names of a passage, left to right. Sentences in which every word has a capital hold none. */
export function namesIn(
  passage: Passage,
  lowerSeen: ReadonlySet<string>,
  table: PeopleWords,
): readonly Name[] {
  const names: Name[] = [];
  const { words, sentences } = passage;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]!;
    if (!isCapitalWord(word) || sentences[word.sentence]!.titled) continue;
    const to = runEnd(words, index, sentences[word.sentence]!.to, table);
    const name = nameOf(passage, index, to, { lowerSeen, table });
    if (name !== undefined) names.push(name);
    index = to - 1;
  }
  return names;
}

interface Known {
  readonly lowerSeen: ReadonlySet<string>;
  readonly table: PeopleWords;
}

function nameOf(passage: Passage, start: number, to: number, known: Known): Name | undefined {
  const { words } = passage;
  const { table } = known;
  const from = skipLeading(passage, start, to, known);
  const end = trimTrailing(words, from, to, table);
  if (from >= end) return undefined;
  const outlet = outletAt(words, from, end, table);
  const titleTo = outlet ? from : afterTitle(passage, from, end, table);
  // "Justice Department": what looks like a title belongs to an organisation.
  const collective = words.slice(titleTo, end).every((word) => isCollective(word, table));
  const nameFrom = collective ? from : titleTo;
  const nickname = nicknameIn(words, nameFrom, end);
  const named = words
    .slice(nameFrom, end)
    .filter((word, offset) => word.kind === 'word' && !(nickname?.has(nameFrom + offset) ?? false));
  const next = words[end]?.text === ',' ? words[end + 1] : undefined;
  const ownSuffix = named.length > 1 && table.suffixes.has(named.at(-1)!.lower) ? named.pop()!.lower : null;
  const jr = ownSuffix === null && next !== undefined && next.capital && table.suffixes.has(next.lower);
  if (named.length === 0) return undefined;
  // "G.K." alone is cut off from its surname.
  if (named.every(({ text }) => /^(?:\p{Lu}\.)+$/u.test(text)) && nameFrom > from) return undefined;
  // "Mr. President" names nobody.
  if (nameFrom > from && named.every(({ lower }) => table.addressed.has(lower))) return undefined;
  const title = words.slice(from, nameFrom).filter(({ kind }) => kind === 'word');
  const kind = outlet ? 'outlet' : kindOf(named, title.length > 0, table);
  const titleHead = title.findLast(({ lower }) => table.titles.has(lower))?.lower ?? null;
  // "Christian News Service": what is no title belongs to an organisation's name.
  const whole = kind === 'organisation' && titleHead === null ? [...title, ...named] : named;
  return {
    passage,
    from,
    nameFrom: whole === named ? nameFrom : from,
    to: jr ? end + 2 : end,
    parts: whole.map(
      (word, position) => (word.elided !== null && position > 0 ? word.elided : '') + word.text,
    ),
    suffix: jr ? next.lower : ownSuffix,
    title: whole === named ? title.map(({ text }) => text) : [],
    titleHead,
    nickname: nickname === undefined ? null : [...nickname].map((index) => words[index]!.text).join(' '),
    possessive: words[end - 1]!.possessive,
    quoted: words[nameFrom]!.quoted,
    initial: isInitial(passage, from),
    kind,
  };
}

/** Skips what a sentence happens to begin with ("After Roe ...") and small words in capitals. */
function skipLeading(passage: Passage, start: number, to: number, { lowerSeen, table }: Known): number {
  let from = start;
  while (from < to) {
    const word = passage.words[from]!;
    const place = from + 1 < to && isPlaceStart(word, passage.words[from + 1]!, table);
    const small = !place && (word.kind !== 'word' || table.small.has(word.lower));
    const common =
      isInitial(passage, from) &&
      isCommonNoun(word, { lowerSeen, table }) &&
      !table.titles.has(word.lower) &&
      !isCollective(word, table);
    if (!small && !common) return from;
    from += 1;
  }
  return from;
}

/** "New York", "New Jersey": a small word that a place begins with. */
function isPlaceStart(word: Word, next: Word, table: PeopleWords): boolean {
  return table.placePrefixes.has(word.lower) && table.places.has(next.lower);
}

/** Whether a capital at the sentence's start is all that makes a name of it: "Officials said", "Rescuers came". */
function isCommonNoun({ lower, text }: Word, { lowerSeen, table }: Known): boolean {
  if (givenName(text, table) !== undefined) return false;
  const singular = lower.replace(/(?<=s)es$|s$/, '');
  return (
    lowerSeen.has(lower) ||
    table.participle.test(lower) ||
    table.crowds.has(lower) ||
    (singular !== lower && table.roles.has(singular))
  );
}

/** Leaves out what a name cannot end with: "Roe Monday". */
function trimTrailing(words: readonly Word[], from: number, to: number, table: PeopleWords): number {
  let end = to;
  while (end > from + 1) {
    const word = words[end - 1]!;
    const before = words[end - 2]!;
    const outletName = outletAt(words, from, end, table);
    const surname = table.surnamesToo.has(word.lower) && givenName(before.text, table) !== undefined;
    const day = table.notNames.has(word.lower) && !surname && !isCollective(before, table) && !outletName;
    if (word.kind === 'word' && !day && (surname || !table.small.has(word.lower))) break;
    end -= 1;
  }
  return end;
}

function outletAt(words: readonly Word[], from: number, to: number, table: PeopleWords): boolean {
  const named = words.slice(from, to).map(({ lower, elided }) => (elided ?? '') + lower);
  const joined = named.join(' ');
  const last = named.at(-1)!;
  if (outlets.has(joined)) return true;
  // "Le Monde", "the Guardian": the article may stand before the run, in small letters.
  const article = words[from - 1]?.lower;
  // "the daily Lantern", "le quotidien Ouest-Matin"
  if (article !== undefined && table.outletNouns.has(article) && !table.doubtfulOutletNouns.has(article))
    return true;
  if (article !== undefined && outlets.has(`${article} ${joined}`)) return true;
  // "Le Courrier de Lorne", "the Times of Lorne"
  if (article !== undefined && named.length > 1 && table.outletBeginnings.has(named[0]!)) return true;
  const title = table.titles.has(named[0]!) && named.length > 1;
  return named.length > 1 && !title && table.outletEndings.has(last) && !table.roles.has(last);
}

/** The first word after the last title: "French President Jane Roe", "Secretary of State Jane Roe". */
function afterTitle(passage: Passage, from: number, to: number, table: PeopleWords): number {
  const { words } = passage;
  let after = from;
  for (let index = from; index < to - 1; index += 1) {
    const { lower, possessive } = words[index]!;
    if (possessive) break;
    const role =
      index > from || (isInitial(passage, from) && givenName(words[from + 1]!.text, table) !== undefined);
    const office = table.titles.has(lower) || ((table.roles.has(lower) || table.children.has(lower)) && role);
    // "Korean-born Jane Roe"
    const origin = table.notNames.has(lower) || /-\p{Ll}+$/u.test(words[index]!.text);
    if (office || (after === index && origin)) after = index + 1;
    while (after === index + 1 && words[after]?.text === '.' && after < to - 1) after += 1;
  }
  if (words[after]?.lower === 'of' || words[after]?.lower === 'the') {
    // "Secretary of State Jane Roe": two words at least remain for a name.
    const rest = after + (words[after + 1]?.lower === 'the' ? 3 : 2);
    return to - rest >= 2 ? rest : from;
  }
  return after;
}

function nicknameIn(words: readonly Word[], from: number, to: number): ReadonlySet<number> | undefined {
  let open = from;
  while (open < to && !/^["“]$/u.test(words[open]!.text)) open += 1;
  if (open >= to) return undefined;
  const inside = new Set<number>();
  for (let index = open + 1; index < to && !/^["”]$/u.test(words[index]!.text); index += 1) inside.add(index);
  return inside;
}

function kindOf(named: readonly Word[], titled: boolean, table: PeopleWords): Name['kind'] {
  const last = named.at(-1)!;
  const given = named.length > 1 && givenName(named[0]!.text, table) !== undefined;
  if (given && table.surnamesToo.has(last.lower)) return 'unknown';
  if (named.every(({ lower }) => table.notNames.has(lower))) return 'organisation';
  if (named.length > 1 || !titled) {
    if (named.every(({ lower }) => table.places.has(lower)) || table.placeNouns.has(last.lower))
      return 'place';
    if (named.some(({ lower }) => table.organisationNouns.has(lower))) return 'organisation';
  }
  // "Justice Against Sponsors of Terrorism": a title in which small words have capitals too.
  if (named.some(({ lower }) => table.small.has(lower) && !table.particles.has(lower))) return 'organisation';
  const [first, second] = named;
  // "Central America"
  if (!given && named.length === 2 && table.places.has(last.lower) && !titled) return 'place';
  if (second !== undefined && (table.placePrefixes.has(first!.lower) || isPlaceStart(first!, second, table)))
    return 'place';
  // "NATO", "FBI"; a person's surname in capitals is told by whoever knows the people.
  if (second === undefined && /^\p{Lu}{2,6}$/u.test(first!.text) && !titled) return 'organisation';
  const compass = named.length > 1 && table.notNames.has(named[0]!.lower);
  if (compass && !titled) return 'organisation';
  return 'unknown';
}
