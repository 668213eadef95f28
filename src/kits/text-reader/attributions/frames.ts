// What a verb is followed by, which decides whether it is a cue and where its content begins.

import type { Item } from './items.ts';
import { isNominal, isVerbHere, phraseAfter, type Phrase } from './noun-phrases.ts';
import type { CuesWords, VerbFrame } from './words.ts';

export interface Complement {
  readonly frame: VerbFrame;
  /** The verb with its preposition, where the frame is one. */
  readonly lemma: string;
  /** The cue goes on to before this item ("said in a statement", "called for"). */
  readonly cueTo: number;
  /** Where the content begins. */
  readonly contentFrom: number;
  readonly addressee: Phrase | null;
}

const ADJUNCTS = 4; // guess: "said on Monday in a statement to the daily that"

const LONGEST_CUE = 8; // guess: "said in a telephone interview on Monday"

/** Reads what follows the verb at item `at`. */
export function complementOf(
  items: readonly Item[],
  at: number,
  lemma: string,
  ceiling: number,
  words: CuesWords,
): Complement {
  const after = skipTimes(items, at + 1, ceiling);
  const direct = simple(items, after, ceiling, lemma, words);
  if (direct !== null) return { ...direct, addressee: null };
  const item = items[after];
  if (item !== undefined && after < ceiling && item.part === 'preposition') {
    const far = skipAdjuncts(items, after, ceiling, words);
    const found = far > after ? simple(items, far, ceiling, lemma, words) : null;
    if (found !== null && (found.frame === 'that' || found.frame === 'quote')) {
      const addressee = item.lower === 'to' ? phraseAfter(items, after + 1, ceiling, words) : null;
      return { ...found, cueTo: far - at <= LONGEST_CUE ? far : at + 1, addressee };
    }
    return {
      frame: 'preposition',
      lemma: `${lemma} ${item.lower}`,
      cueTo: after + 1,
      contentFrom: after + 1,
      addressee: null,
    };
  }
  return objectComplement(items, after, ceiling, lemma, words);
}

function simple(
  items: readonly Item[],
  after: number,
  ceiling: number,
  lemma: string,
  words: CuesWords,
): Omit<Complement, 'addressee'> | null {
  const found = (frame: VerbFrame, skip = 0): Omit<Complement, 'addressee'> => ({
    frame,
    lemma,
    cueTo: after,
    contentFrom: after + skip,
  });
  const item = items[after];
  if (item === undefined || after >= ceiling) return found('bare');
  const next = after + 1 < ceiling ? items[after + 1] : undefined;
  if (item.part === 'that')
    return next?.part === 'stop' || next === undefined ? found('object') : found('that', 1);
  if (item.part === 'quote') return found('quote');
  if (item.part === 'colon') return found('quote', 1);
  if (item.part === 'comma') return next?.part === 'quote' ? found('quote', 1) : found('bare');
  if (item.part === 'question' || item.part === 'relative') return found('question');
  if (item.part === 'subordinator' || item.part === 'stop' || item.part === 'conjunction')
    return found('bare');
  if (item.part === 'infinitive')
    return next?.verb?.uses.has('base') === true || (next !== undefined && !isNounish(next))
      ? found('to')
      : null;
  if (words.bareInfinitives.has(item.lower)) return found('to');
  if (item.part === 'pronoun' && item.lower !== 'it' && item.lower !== 'you') return found('clause');
  if (item.part === 'pronoun' && next !== undefined)
    return item.contracted > 0 ||
      next.part === 'auxiliary' ||
      next.part === 'adverb' ||
      isVerbHere(items, after + 1, words)
      ? found('clause')
      : null;
  if (item.part === 'auxiliary' || item.part === 'dash' || item.part === 'open' || item.part === 'close')
    return found('bare');
  return null;
}

/** "to Mexico", "to the crowd" are no infinitives. */
function isNounish(item: Item): boolean {
  return (
    item.capital ||
    item.part === 'determiner' ||
    item.part === 'object-pronoun' ||
    item.lower.endsWith('s') ||
    item.lower.endsWith('ers')
  );
}

function objectComplement(
  items: readonly Item[],
  after: number,
  ceiling: number,
  lemma: string,
  words: CuesWords,
): Complement {
  const object = phraseAfter(items, after, ceiling, words);
  const found = (frame: VerbFrame, from: number, addressee: Phrase | null = null): Complement => ({
    frame,
    lemma,
    cueTo: after,
    contentFrom: from,
    addressee,
  });
  if (object === null) return found('bare', after);
  if (words.lightVerbs.has(lemma)) return lightComplement(items, after, object, ceiling, lemma);
  const verb = clauseVerb(items, object, ceiling, words);
  if (verb) return found('clause', after);
  const beyond = skipTimes(items, object.to + 1, ceiling);
  const item = items[beyond];
  const telling = words.tellingVerbs.has(lemma);
  if (item === undefined || beyond >= ceiling)
    return telling ? found('object', object.to + 1, object) : found('object', after);
  if (item.part === 'infinitive') return found('object-to', after, object);
  if (item.lower === words.as) return found('object-as', after);
  if (beyond < ceiling && isQuote(items, beyond))
    return telling ? found('object-that', beyond, object) : found('object-quote', after);
  if (!telling) return found('object', after);
  if (item.part === 'that') return found('object-that', beyond + 1, object);
  if (item.part === 'pronoun' || item.part === 'question') return found('object-that', beyond, object);
  if (item.part === 'preposition') {
    const far = skipAdjuncts(items, beyond, ceiling, words);
    const end = items[far];
    if (far < ceiling && (end?.part === 'that' || end?.part === 'quote'))
      return found('object-that', end.part === 'that' ? far + 1 : far, object);
  }
  return found('object', object.to + 1, object);
}

/** `made the case for`, `made clear that`: the object belongs to the cue. */
function lightComplement(
  items: readonly Item[],
  after: number,
  object: Phrase,
  ceiling: number,
  lemma: string,
): Complement {
  let noun = after;
  while (noun < object.to && items[noun + 1]!.part === 'word') noun += 1;
  while (noun < object.to && items[noun]!.part !== 'word') noun += 1;
  while (noun < object.to && items[noun + 1]!.part === 'word') noun += 1;
  const next = noun + 1 < ceiling ? items[noun + 1] : undefined;
  const more = next?.part === 'preposition' || next?.part === 'that' || next?.part === 'infinitive' ? 1 : 0;
  const cueTo = noun + 1 + (next?.part === 'preposition' ? 1 : 0);
  return {
    frame: 'light',
    lemma: `${lemma} ${items[noun]!.lower}`,
    cueTo,
    contentFrom: noun + 1 + more,
    addressee: null,
  };
}

/** A quotation, with the comma or colon before it. */
function isQuote(items: readonly Item[], at: number): boolean {
  const { part } = items[at]!;
  if (part === 'quote') return true;
  return (part === 'colon' || part === 'comma') && items[at + 1]?.part === 'quote';
}

/** Whether the noun phrase behind a verb is the subject of a clause of its own. */
function clauseVerb(items: readonly Item[], object: Phrase, ceiling: number, words: CuesWords): boolean {
  for (let at = object.from + 1; at <= Math.min(object.to, ceiling - 1); at += 1)
    if (isVerbHere(items, at, words) && items[at]!.verb?.uses.has('ing') !== true) return true;
  let at = object.to + 1;
  while (at < ceiling && items[at]!.part === 'adverb') at += 1;
  if (at >= ceiling) return false;
  const item = items[at]!;
  if (item.part === 'auxiliary') return true;
  if (item.part === 'comma' && isNominal(items[at + 1])) return false;
  return isVerbHere(items, at, words) && item.verb?.uses.has('ing') !== true;
}

/** "on Monday", "earlier this week", "again". */
function skipTimes(items: readonly Item[], from: number, ceiling: number): number {
  let at = from;
  for (let steps = 0; steps < 8 && at < ceiling; steps += 1) {
    const { part } = items[at]!;
    const next = items[at + 1];
    if (part === 'adverb' || part === 'time') at += 1;
    else if ((part === 'preposition' || part === 'determiner') && at + 1 < ceiling && next?.part === 'time')
      at += 2;
    else if (items[at]!.number && items[at - 1]!.part === 'time') at += 1;
    else break;
  }
  return at;
}

function skipAdjuncts(items: readonly Item[], from: number, ceiling: number, words: CuesWords): number {
  let at = from;
  for (let steps = 0; steps < ADJUNCTS && at < ceiling && items[at]!.part === 'preposition'; steps += 1) {
    const phrase = phraseAfter(items, at + 1, ceiling, words);
    if (phrase === null) break;
    at = skipTimes(items, phrase.to + 1, ceiling);
  }
  return at;
}
