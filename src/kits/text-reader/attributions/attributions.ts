// Cues that are no direct quotes become attributions: who is the source, what is attributed, second-hand or not,
// nested in which other.

import { isCertain } from '../certainty.ts';
import { datelineEnd } from '../dateline.ts';
import type { Attribution, Quote, Span } from '../findings.ts';
import type { Cast } from '../people/cast.ts';
import type { ReadableText } from '../tokens.ts';
import type { LanguageWords } from '../types.ts';
import { classOf } from './classes.ts';
import type { Cue } from './cues.ts';
import { nested } from './nesting.ts';
import { firstFrom } from '../sorted.ts';

const FEW_WORDS = 3; // guess: "that", "a" and the like beside a quote say nothing of their own

/** Attributions in the order of their cues. */
export function findAttributions(
  texts: readonly ReadableText[],
  found: { readonly cues: readonly Cue[]; readonly quotes: readonly Quote[]; readonly cast: Cast },
  words: LanguageWords,
): readonly Attribution[] {
  const byBlock = new Map(texts.map((text) => [text.block, text]));
  const quoted = quotedByBlock(found.quotes);
  const attributions: Attribution[] = [];
  const { cast } = found;
  for (const cue of found.cues) {
    const text = byBlock.get(cue.at.block);
    if (text === undefined) continue;
    const { cues, speakers, spans } = quoted.get(cue.at.block) ?? NOTHING_QUOTED;
    const direct = cues.has(cue.at.start);
    if (direct && !saysMore(text, cue, spans)) continue;
    // A quote that its speaker signs has no verb.
    const signed = cue.content.length === 0 && cue.source !== null && speakers.has(cue.source.start);
    const content = cue.content.length === 0 ? contentBeside(text, cue) : cue.content;
    if (signed || content.length === 0) continue;
    attributions.push(attributionOf(text, { ...cue, content }, cast, words));
  }
  return nested(attributions);
}

interface Quoted {
  /** Where the cues of quotes start. */
  readonly cues: Set<number>;
  /** Where the words that name their speakers start. */
  readonly speakers: Set<number>;
  readonly spans: Span[];
}

const NOTHING_QUOTED: Quoted = { cues: new Set(), speakers: new Set(), spans: [] };

function quotedByBlock(quotes: readonly Quote[]): ReadonlyMap<number, Quoted> {
  const byBlock = new Map<number, Quoted>();
  const of = (block: number): Quoted => {
    const known = byBlock.get(block) ?? { cues: new Set(), speakers: new Set(), spans: [] };
    byBlock.set(block, known);
    return known;
  };
  for (const { cueAt, mention, spans } of quotes) {
    if (cueAt !== null) of(cueAt.block).cues.add(cueAt.start);
    if (mention !== null) of(mention.block).speakers.add(mention.start);
    for (const span of spans) of(span.block).spans.push(span);
  }
  return byBlock;
}

/** What stands before cue and source in their sentence, or else behind them: `As Vane pointed out, it held.` */
function contentBeside({ text, type, tokens, sentences, block }: ReadableText, cue: Cue): readonly Span[] {
  const from = Math.min(cue.at.start, cue.source?.start ?? cue.at.start);
  const to = Math.max(cue.at.end, cue.source?.end ?? cue.at.end);
  const sentence = sentences[firstFrom(sentences, (one) => tokens[one.to - 1]!.end <= cue.at.start)];
  if (sentence === undefined) return [];
  const begins = type === 'paragraph' ? datelineEnd(text) : 0;
  const sides = [
    { start: Math.max(tokens[sentence.from]!.start, begins), end: from },
    { start: to, end: tokens[sentence.to - 1]!.end },
  ];
  for (const side of sides) {
    const said = text.slice(side.start, side.end);
    const first = said.search(/[\p{L}\p{N}]/u);
    const words = said.trimEnd().replace(/[^\p{L}\p{N}]+$/u, '');
    if (first === -1 || !/\s/.test(words.slice(first))) continue;
    return [{ block, start: side.start + first, end: side.start + words.length }];
  }
  return [];
}

/** Whether the content of a quote's cue has words of its own beside the quoted ones. */
function saysMore(text: ReadableText, cue: Cue, quoted: readonly Span[]): boolean {
  let outside = 0;
  for (const { start, end } of cue.content) {
    for (let at = firstFrom(text.tokens, (token) => token.start < start); at < text.tokens.length; at += 1) {
      const token = text.tokens[at]!;
      if (token.start >= end) break;
      if (token.kind === 'mark' || liesIn(token, quoted)) continue;
      outside += 1;
      if (outside > FEW_WORDS) return true;
    }
  }
  return false;
}

function liesIn(token: { readonly start: number }, spans: readonly Span[]): boolean {
  const span = spans[firstEndingBehind(spans, token.start)];
  return span !== undefined && span.start <= token.start;
}

/** Index of the first range that ends behind `offset`; the ranges stand in text order. */
function firstEndingBehind(ranges: readonly { readonly end: number }[], offset: number): number {
  return firstFrom(ranges, ({ end }) => end <= offset);
}

function attributionOf(text: ReadableText, cue: Cue, cast: Cast, words: LanguageWords): Attribution {
  const named = cue.antecedent ?? cue.source;
  const meant = named === null ? null : cast.meant(named);
  const toOutlet = cue.addressee !== null && cast.meant(cue.addressee).kind === 'outlet';
  const found = classOf(cue, meant, words);
  return {
    source: meant?.name ?? null,
    kind: meant?.kind ?? 'unnamed',
    secondHand: meant?.kind === 'outlet' || meant?.kind === 'document' || toOutlet,
    cue: text.text.slice(cue.at.start, cue.at.end),
    cueAt: cue.at,
    text: cue.content.map(({ start, end }) => text.text.slice(start, end)).join(' '),
    spans: cue.content,
    mention: cue.source,
    within: null,
    url: linkOn(text, cue),
    found,
    certain: isCertain(found),
  };
}

function linkOn({ links }: ReadableText, { at, source }: Cue): string | null {
  for (const part of source === null ? [at] : [source, at]) {
    const link = links[firstEndingBehind(links, part.start)];
    if (link !== undefined && link.start < part.end) return link.href;
  }
  return null;
}
