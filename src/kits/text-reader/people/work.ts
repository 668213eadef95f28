// What somebody does, from a short noun phrase right after the name. Invariant: only what stands between commas and
// whose noun is one for a person by its ending is taken; a thing, a place or an event is nobody's work.

import { isInnerPoint } from './descriptions.ts';
import type { Figure } from './figures.ts';
import type { Name } from './names.ts';
import { isPersonNoun } from './nouns.ts';
import { textBetween, type Word } from './passages.ts';
import type { PeopleWords } from './words.ts';

const WORK_MAX_WORDS = 3; // guess: "a retired harbour pilot"
const WORK_PLACE_MAX_WORDS = 8; // guess: "on the ferry to Lorne"

/** `Jane Roe, a deckhand,`: a short noun phrase between commas says what somebody is, known as a role or not. */
export function noteWork(figure: Figure, { passage, to, possessive }: Name, table: PeopleWords): void {
  const { words } = passage;
  const [comma, article] = words.slice(to, to + 2);
  if (possessive || comma?.text !== ',' || article === undefined) return;
  if (!table.indefinite.has(article.lower) || table.others.has(article.lower)) return;
  let end = to + 2;
  while (end < words.length && end - to - 2 <= WORK_MAX_WORDS && isPlain(words[end]!, table)) end += 1;
  const head = words[end - 1]!;
  if (end === to + 2 || end - to - 2 > WORK_MAX_WORDS || !mayBeWork(head.lower, table)) return;
  const { to: limit } = passage.sentences[head.sentence]!;
  let close = end;
  if (table.prepositions.has(words[end]?.lower ?? '')) {
    const most = Math.min(limit, end + WORK_PLACE_MAX_WORDS);
    while (close < most && (words[close]!.kind === 'word' || isInnerPoint(words, close))) close += 1;
  }
  if (!/^[,.;]$/.test(words[close]?.text ?? '')) return;
  figure.role = textBetween(passage, to + 2, close);
  figure.description ??= textBetween(passage, to + 1, close);
}

function isPlain({ kind, capital, possessive, lower }: Word, table: PeopleWords): boolean {
  if (kind !== 'word' || possessive) return false;
  return (!capital || table.notNames.has(lower)) && !table.small.has(lower) && !table.prepositions.has(lower);
}

function mayBeWork(lower: string, table: PeopleWords): boolean {
  const thing =
    table.organisationNouns.has(lower) ||
    table.placeNouns.has(lower) ||
    table.documentNouns.has(lower) ||
    table.outletNouns.has(lower) ||
    table.notWork.has(lower);
  return !thing && table.workEndings.test(lower) && !isPersonNoun(lower, table);
}
