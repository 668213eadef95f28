// Which occurrence of the same words a stated quote is about. Invariant: where that cannot be told, none is changed,
// and the statement comes back as one to ask about.

import type { Quote, Span } from '../findings.ts';
import type { StatedQuote } from './fields.ts';
import type { Numbered } from './renumber.ts';
import { mentionBeside, plainWords, type Places } from './places.ts';

/** Words in one place: the found quotes there, none where only the words stand. */
export interface Occurrence {
  readonly span: Span;
  readonly quotes: readonly Numbered<Quote>[];
}

export interface Settled {
  /** What is stated of each occurrence, in the order it was stated. */
  readonly pairs: readonly { readonly one: StatedQuote; readonly at: Occurrence }[];
  readonly unsettled: readonly StatedQuote[];
  /** The occurrences that were to choose from. */
  readonly among: readonly Occurrence[];
}

/** Gives statements about the same words to the occurrences, which are in text order. */
export function settle(
  statements: readonly StatedQuote[],
  occurrences: readonly Occurrence[],
  places: Places,
): Settled {
  const uttered = occurrences.filter((at) => !isOpenRepeat(at, places));
  const among = uttered.length > 0 ? uttered : occurrences.slice(0, 1);
  const isMarked = ({ span, quotes }: Occurrence) => quotes.length > 0 || isPullQuote(span, places);
  const repeats = occurrences.filter((at) => !among.includes(at) && isMarked(at));
  const { pairs, unsettled } = assigned(statements, among, places);
  // What a headline or a pull-quote repeats was said by whoever said it in the text, where that is one person.
  const speakers = new Set(pairs.map(({ one }) => plainWords(one.speaker)));
  const last = pairs.at(-1)?.one;
  const isOne = speakers.size === 1 && new Set(pairs.map(({ at }) => at)).size === among.length;
  const repeated = last === undefined || !isOne ? [] : repeats.map((at) => ({ one: last, at }));
  return { pairs: [...pairs, ...repeated], unsettled, among };
}

function assigned(
  statements: readonly StatedQuote[],
  among: readonly Occurrence[],
  places: Places,
): Omit<Settled, 'among'> {
  const pairs: { one: StatedQuote; at: Occurrence }[] = [];
  const taken = new Set<Occurrence>();
  const others: StatedQuote[] = [];
  for (const one of statements) {
    const agreeing = among.filter((at) => agrees(at, one, places));
    if (agreeing.length === 0) others.push(one);
    for (const at of agreeing) {
      pairs.push({ one, at });
      taken.add(at);
    }
  }
  const free = among.filter((at) => !taken.has(at));
  // Where as many lack a speaker as are stated, it is those that are meant, not the ones that have another.
  const open = free.filter(({ quotes }) => quotes.every(({ finding }) => finding.speaker === null));
  const meant = [free, open].find((list) => list.length === others.length);
  if (meant === undefined) return { pairs, unsettled: others };
  return { pairs: [...pairs, ...others.map((one, index) => ({ one, at: meant[index]! }))], unsettled: [] };
}

/** Whether the words there are found to be this speaker's, by the whole name or its last part. */
function agrees({ span, quotes }: Occurrence, { speaker }: StatedQuote, places: Places): boolean {
  if (quotes.length === 0) return mentionBeside(places, span, speaker) !== null;
  return quotes.some(({ finding }) =>
    [finding.speaker, finding.mention?.text ?? null].some(
      (name) => name !== null && isSameName(name, speaker),
    ),
  );
}

/** Whether two names are one, whole or by the last part. */
export function isSameName(found: string, stated: string): boolean {
  const [one, other] = [plainWords(found), plainWords(stated)];
  return one !== '' && (one === other || other.endsWith(` ${one}`) || one.endsWith(` ${other}`));
}

/** Words of a headline, a standfirst or a pull-quote, of which nothing says who said them there. */
function isOpenRepeat({ span, quotes }: Occurrence, places: Places): boolean {
  const isAside = span.block < 0 || isPullQuote(span, places);
  return isAside && quotes.every(({ finding }) => finding.speaker === null);
}

function isPullQuote({ block }: Span, places: Places): boolean {
  return places.get(block)?.type === 'quote';
}
