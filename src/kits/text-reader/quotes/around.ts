// The sentences of a text as they read with each saying taken for one word: a full stop inside the marks ends no
// sentence of the story. Invariant: every saying and every cue outside the marks lies in one such sentence of its block.

import type { Cue } from '../attributions/cues.ts';
import type { Mention } from '../findings.ts';
import type { ReadableText } from '../tokens.ts';
import { closesIn, opensIn, type Saying } from './sayings.ts';

export interface StorySentence {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** Indexes of the sayings that stand in it, wholly or in part. */
  readonly sayings: number[];
  readonly cues: readonly ReachingCue[];
  /** The first of its cues that names who speaks. */
  readonly sourced: Cue | null;
  /** It has words outside the marks. */
  readonly tells: boolean;
  /** Nothing before it in its block has words outside the marks. */
  readonly first: boolean;
  /** Where its first letter or digit stands, in or outside the marks; its end where it has none. */
  readonly wordsFrom: number;
}

/** A cue with how far it, its source and its addressee reach. */
export interface ReachingCue {
  readonly cue: Cue;
  /** Its own source, or that of the cue before it in the sentence. */
  readonly source: Mention | null;
  readonly from: number;
  readonly to: number;
}

/** The sentences of every block, with their sayings and cues. */
export function storySentences(
  texts: readonly ReadableText[],
  sayings: readonly Saying[],
  cues: readonly Cue[],
): ReadonlyMap<number, readonly StorySentence[]> {
  const masks = masksOf(texts, sayings);
  const cuesIn = Map.groupBy(cues, ({ at }) => at.block);
  const sentences = new Map<number, readonly StorySentence[]>();
  for (const text of texts) {
    const inside = masks.get(text.block) ?? [];
    const outside = (cuesIn.get(text.block) ?? []).filter(isOutside(inside));
    sentences.set(text.block, sentencesIn(text, inside, outside));
  }
  return sentences;
}

/** Where a saying covers a block, marks included. */
interface Mask {
  readonly saying: number;
  readonly start: number;
  readonly end: number;
}

function masksOf(
  texts: readonly ReadableText[],
  sayings: readonly Saying[],
): ReadonlyMap<number, readonly Mask[]> {
  const lengths = new Map(texts.map(({ block, text }) => [block, text.length]));
  const masks = new Map<number, Mask[]>();
  for (const [index, saying] of sayings.entries()) {
    for (const { block, start, end } of saying.spans) {
      const first = block === opensIn(saying) && start === saying.spans[0]!.start;
      const last = block === closesIn(saying) && end === saying.spans.at(-1)!.end;
      const mask = {
        saying: index,
        start: first ? saying.openAt : Math.max(0, start - 1),
        end: Math.min(last ? saying.closeAt : end, lengths.get(block)!),
      };
      const here = masks.get(block);
      if (here === undefined) masks.set(block, [mask]);
      else here.push(mask);
    }
  }
  return masks;
}

/** For cues in text order. */
function isOutside(masks: readonly Mask[]): (cue: Cue) => boolean {
  let next = 0;
  return ({ at }) => {
    while (next < masks.length && masks[next]!.end <= at.start) next += 1;
    const mask = masks[next];
    return mask === undefined || at.end <= mask.start;
  };
}

function sentencesIn(
  { block, text, tokens, sentences }: ReadableText,
  masks: readonly Mask[],
  cues: readonly Cue[],
): readonly StorySentence[] {
  const found: StorySentence[] = [];
  let start = 0;
  const at = { mask: 0, within: 0, cue: 0, ahead: 0 };
  for (const [index, { to }] of sentences.entries()) {
    const last = index === sentences.length - 1;
    let end = last ? text.length : tokens[to - 1]!.end;
    if (end <= start && !last) continue;
    while (at.within < masks.length && masks[at.within]!.end < end) at.within += 1;
    end = behindMark(text, end, masks[at.within]);
    while (at.ahead < cues.length && cues[at.ahead]!.at.start < end) at.ahead += 1;
    const mask = masks[at.within];
    if (!last && mask !== undefined && mask.start < end && end < mask.end) continue;
    const closed = mask?.end === end || masks[at.within - 1]?.end === end;
    if (!last && closed && isAsked(text, end, cues[at.ahead])) continue;
    const until = mask !== undefined && mask.start < end ? at.within + 1 : at.within;
    while (at.mask < until && masks[at.mask]!.end <= start) at.mask += 1;
    const inside = masks.slice(at.mask, until);
    const here = cues.slice(at.cue, at.ahead);
    const before = found.at(-1);
    found.push({
      block,
      start,
      end,
      sayings: inside.map(({ saying }) => saying),
      cues: reaching(here),
      sourced: here.find(({ source }) => source !== null) ?? null,
      tells: hasWords(text, start, end, inside),
      first: before === undefined || (before.first && !before.tells),
      wordsFrom: firstWord(text, start, end),
    });
    start = end;
    at.cue = at.ahead;
  }
  return found;
}

/** A full stop inside the marks ends the sentence behind them where a capital follows (French sets a space between). */
function behindMark(text: string, end: number, mask: Mask | undefined): number {
  if (mask === undefined || mask.start >= end || mask.end - end > 4 || mask.end <= end) return end;
  const behind = text.slice(mask.end, mask.end + 4);
  return /^\s*[»”"“’']+$/.test(text.slice(end, mask.end)) && /^\s+[«“"‘]?\s?\p{Lu}/u.test(behind)
    ? mask.end
    : end;
}

function reaching(cues: readonly Cue[]): readonly ReachingCue[] {
  let known: Mention | null = null;
  return cues.map((cue) => {
    const parts = [cue.at, cue.source, cue.addressee].filter((part) => part !== null);
    const source = cue.source ?? known;
    known = source;
    const from = Math.min(...parts.map(({ start }) => start));
    return { cue, source, from, to: Math.max(...parts.map(({ end }) => end)) };
  });
}

function firstWord(text: string, start: number, end: number): number {
  const at = text.slice(start, end).search(/[\p{L}\p{N}]/u);
  return at === -1 ? end : start + at;
}

/** `"Will it hold?" Vane asked.`: the cue behind a question belongs to it though a capital follows. */
function isAsked(text: string, end: number, cue: Cue | undefined): boolean {
  if (cue === undefined || !/[?!…]\W$/u.test(text.slice(end - 2, end))) return false;
  const begins = Math.min(cue.at.start, cue.source?.start ?? cue.at.start);
  if (begins < end || begins - end > 40 || text.slice(end, begins).trim() !== '') return false; // guess: only white space lies between
  const behind = Math.max(cue.at.end, cue.source?.end ?? 0);
  return /^\s*(?:[.;]|,(?!\s?["“‘«])|$)/.test(text.slice(behind, behind + 4));
}

function hasWords(text: string, start: number, end: number, masks: readonly Mask[]): boolean {
  let at = start;
  for (const mask of masks) {
    if (mask.start > at && /[\p{L}\p{N}]/u.test(text.slice(at, mask.start))) return true;
    at = Math.max(at, mask.end);
  }
  return /[\p{L}\p{N}]/u.test(text.slice(at, Math.max(at, end)));
}
