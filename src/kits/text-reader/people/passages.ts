// The texts as the cast reads them: words without possessive endings and elided articles, each with its sentence and
// whether it stands in quotation marks. Invariant: `text.slice(word.start, word.end)` is the word.

import type { QuotedSpan } from '../quotes/quoted.ts';
import type { ReadableText, Token } from '../tokens.ts';
import type { PeopleWords } from './words.ts';

export interface Word {
  /** Without a possessive ending and without an elided article or preposition. */
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly kind: Token['kind'];
  readonly capital: boolean;
  readonly possessive: boolean;
  /** `l'`, `d'` before it, in lower case with a straight apostrophe, or null. */
  readonly elided: string | null;
  readonly quoted: boolean;
  /** White space stands before the next word. */
  readonly spaced: boolean;
  /** Index into the passage's sentences. */
  readonly sentence: number;
}

export interface Passage {
  readonly block: number;
  /** Whether sentences here are running text: in headlines, capitals and grammar tell nothing. */
  readonly running: boolean;
  readonly text: string;
  readonly words: readonly Word[];
  readonly sentences: readonly {
    readonly from: number;
    readonly to: number;
    /** Most words have capitals: they tell nothing. */
    readonly titled: boolean;
    /** Not a word of it stands outside quotation marks. */
    readonly quoted: boolean;
  }[];
}

const RUNNING: ReadonlySet<ReadableText['type']> = new Set([
  'standfirst',
  'paragraph',
  'list',
  'quote',
  'clip',
  'update',
]);
const TITLED_MIN_WORDS = 4; // guess: fewer capitals in a row may be one name
const TITLED_SHARE = 0.9; // guess: all but small words have capitals in a title

/** Reads the passages of the texts, in their order. */
export function passagesOf(
  texts: readonly ReadableText[],
  quoted: readonly QuotedSpan[],
  words: PeopleWords,
): readonly Passage[] {
  const byBlock = new Map<number, QuotedSpan[]>();
  for (const span of quoted) {
    if (span.depth > 0) continue;
    const spans = byBlock.get(span.block);
    if (spans === undefined) byBlock.set(span.block, [span]);
    else spans.push(span);
  }
  return texts.map((text) => passageOf(text, byBlock.get(text.block) ?? [], words));
}

function passageOf(text: ReadableText, quoted: readonly QuotedSpan[], table: PeopleWords): Passage {
  const words: Word[] = [];
  let span = 0;
  text.sentences.forEach(({ from, to }, sentence) => {
    for (let index = from; index < to; index += 1) {
      const token = text.tokens[index]!;
      while (span < quoted.length && quoted[span]!.end <= token.start) span += 1;
      const inside = span < quoted.length && quoted[span]!.start <= token.start;
      words.push(wordOf(token, { quoted: inside, sentence, next: text.tokens[index + 1] }, table));
    }
  });
  const sentences = text.sentences.map(({ from, to }) => {
    const within = words.slice(from, to).filter(({ kind }) => kind === 'word');
    const long = within.filter(
      ({ lower }) => !table.small.has(lower) || table.saying.has(lower) || table.auxiliaries.has(lower),
    );
    const capitals = long.filter(({ capital }) => capital).length;
    return {
      from,
      to,
      titled: long.length >= TITLED_MIN_WORDS && capitals / long.length > TITLED_SHARE,
      quoted: within.every((word) => word.quoted),
    };
  });
  return { block: text.block, text: text.text, running: RUNNING.has(text.type), words, sentences };
}

const POSSESSIVE = /['’ʼ]s$/i;
const APOSTROPHE = /^['’ʼ]$/;

function wordOf(
  token: Token,
  at: { readonly quoted: boolean; readonly sentence: number; readonly next: Token | undefined },
  table: PeopleWords,
): Word {
  let { text, start, end, lower } = token;
  let elided: string | null = null;
  let possessive = false;
  if (token.kind === 'word') {
    const glued = table.elision?.exec(text)?.[0];
    if (glued !== undefined) {
      elided = lower.slice(0, glued.length);
      start += glued.length;
    }
    if (POSSESSIVE.test(text) && end - start > 2) {
      possessive = true;
      end -= 2;
    } else if (/s$/i.test(text) && !token.spaced && at.next !== undefined && APOSTROPHE.test(at.next.text)) {
      possessive = at.next.spaced && token.capital;
    }
    text = text.slice(start - token.start, end - token.start);
    // In "il", "he's" and the like the clitic stays: tables hold those forms.
    lower = lower.slice(start - token.start, lower.length - (token.end - end));
  }
  const capital = /^\p{Lu}/u.test(text);
  const { quoted, sentence } = at;
  const { kind, spaced } = token;
  return { text, lower, start, end, kind, capital, possessive, elided, quoted, spaced, sentence };
}

const INITIAL_MARKS = /^["“”„«»‘'‹(:—–•*-]$/u;

/** Whether a capital at this word tells nothing, since a sentence or a quote starts there. */
export function isInitial(passage: Passage, index: number): boolean {
  const { from } = passage.sentences[passage.words[index]!.sentence]!;
  return index === from || INITIAL_MARKS.test(passage.words[index - 1]!.text);
}

/** The words as they stand in the text, an elided article included, their spacing made single spaces. */
export function textBetween({ text, words }: Passage, from: number, to: number): string {
  if (from >= to) return '';
  const first = words[from]!;
  return text.slice(first.start - (first.elided?.length ?? 0), words[to - 1]!.end).replace(/\s+/g, ' ');
}
