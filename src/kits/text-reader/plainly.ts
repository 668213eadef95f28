// Of the ways of finding that are right most often, the findings whose words leave nothing open: name and verb stand
// side by side at the marks, and nothing in the sentence says that the words are another's, denied or only alleged.
// They are classes of their own, `quotes/plainly-...`, and the only ones that can be certain. English alone is measured.

import type { Attribution, Findings, Quote, Span } from './findings.ts';
import { isCertain } from './certainty.ts';
import type { ReadableText } from './tokens.ts';
import type { LanguageWords } from './types.ts';

/** Puts findings whose words leave nothing open into their plain class, and says which findings are certain. */
export function toldPlainly(
  findings: Findings,
  texts: readonly ReadableText[],
  words: LanguageWords,
): Findings {
  const { plain } = words;
  if (plain === null) return findings;
  const byBlock = new Map(texts.map(({ block, text }) => [block, text]));
  const quotes: Quote[] = [];
  for (const quote of findings.quotes) {
    const head = quote.continues === null ? undefined : quotes[quote.continues];
    const text = byBlock.get(quote.spans[0]!.block)!;
    const found = plainClass(quote);
    const told = found !== null && isPlainQuote(text, quote, head, plain);
    quotes.push(told ? { ...quote, found, certain: true } : quote);
  }
  const attributions = findings.attributions.map((one) => {
    const found = plainClass(one);
    const told = found !== null && isPlainClaim(byBlock.get(one.cueAt.block)!, one, plain);
    return told ? { ...one, found, certain: true } : one;
  });
  return { ...findings, quotes, attributions };
}

/** The words that plain findings are told by. */
export interface PlainWords {
  /** Forms of the verbs that only say that something was said: `said`, `added`. */
  readonly verbs: ReadonlySet<string>;
  /** Words that leave it open whose words they are, or whether they fell: `reading`, `allegedly`. */
  readonly doubts: ReadonlySet<string>;
  /** Between verb and claim: nothing, or the conjunction alone. */
  readonly claimFollows: RegExp;
  /** A second clause that may be the story's own: `and she fled`. */
  readonly goesOn: RegExp;
}

/** The certain class that a finding belongs to if it is told plainly; null where there is none. */
function plainClass({ found }: Quote | Attribution): string | null {
  const plainly = found.replace('/', '/plainly-');
  return isCertain(plainly) ? plainly : null;
}

function isPlainQuote(text: string, quote: Quote, head: Quote | undefined, plain: PlainWords): boolean {
  const { spans, mention, cueAt, found } = quote;
  const [span, more] = spans;
  if (span === undefined || more !== undefined || mention === null || quote.speaker === null) return false;
  if (found.startsWith('quotes/continued')) return goesOnPlainly(text, span, head);
  if (cueAt === null || head !== undefined || mention.block !== span.block || cueAt.block !== span.block)
    return false;
  const [first, second] = mention.start < cueAt.start ? [mention, cueAt] : [cueAt, mention];
  return (
    // "a Vane said" is any of them.
    /^\p{Lu}/u.test(mention.text) &&
    /^["”]\s+$/.test(text.slice(span.end, first.start)) &&
    text.slice(first.end, second.start) === ' ' &&
    plain.verbs.has(text.slice(cueAt.start, cueAt.end)) &&
    !isDoubted(text, second.end, plain)
  );
}

/** The sentence before says plainly who speaks and ends there; the quote is all that follows in its paragraph. */
function goesOnPlainly(text: string, { block, start, end }: Span, head: Quote | undefined): boolean {
  if (head === undefined || !head.certain || head.mention === null || head.cueAt === null) return false;
  if (head.spans.at(-1)!.block !== block) return false;
  const between = text.slice(Math.max(head.mention.end, head.cueAt.end), start);
  return /^[^.!?"“”]{0,200}\.\s+["“]$/.test(between) && /^["”]\s*$/.test(text.slice(end, end + 20));
}

function isPlainClaim(
  text: string,
  { cueAt, mention, spans, within, source }: Attribution,
  plain: PlainWords,
): boolean {
  const [span, more] = spans;
  if (span === undefined || more !== undefined || mention === null) return false;
  if (source === null || within !== null) return false;
  const claim = text.slice(span.start, span.end);
  return (
    text.slice(mention.end, cueAt.start) === ' ' &&
    plain.verbs.has(text.slice(cueAt.start, cueAt.end)) &&
    plain.claimFollows.test(text.slice(cueAt.end, span.start)) &&
    !/[,;:()"“”«»—–]|\s-/.test(claim) &&
    !plain.goesOn.test(claim) &&
    /^[.!?](?:\s|$)/.test(text.slice(span.end, span.end + 2)) &&
    !isDoubted(text, span.start, plain)
  );
}

const TAIL_UNITS = 240; // guess: what follows name and verb in one sentence

/** Whether the rest of the sentence leaves it open whose words they are. */
function isDoubted(text: string, from: number, { doubts }: PlainWords): boolean {
  const tail = text.slice(from, from + TAIL_UNITS);
  const end = /[.!?](?=["”]?(?:\s|$))/.exec(tail)?.index ?? tail.length;
  const words =
    tail
      .slice(0, end)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return words.some((word) => doubts.has(word));
}
