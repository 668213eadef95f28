// Shows what went wrong in its context, for work on the reader. It goes to the terminal alone: the corpus has no licence.

import { say } from '../support/table.ts';
import type { ReadFlags } from '../support/flags.ts';
import { wordsOf } from './gold.ts';
import { sharedBetween, type Range } from './ranges.ts';
import type { ScoredArticle } from './score.ts';

const CONTEXT_UNITS = 140; // guess: a line or two on both sides

interface Example {
  readonly kind: 'fp' | 'fn' | 'source';
  readonly of: 'quotes' | 'attributions';
  readonly found: string | null;
  readonly article: ScoredArticle['article'];
  /** Marked in the context, each with its own brackets. */
  readonly ranges: readonly (readonly [open: string, close: string, range: Range])[];
  readonly note: string;
}

/** Prints the first examples that the flags ask for. */
export function sayExamples(scored: readonly ScoredArticle[], flags: ReadFlags): void {
  const wanted = scored
    .flatMap((one) => [...quoteExamples(one), ...attributionExamples(one)])
    .filter(
      ({ kind, of, found }) =>
        (flags.show === null || flags.show === kind) &&
        (flags.of === null || flags.of === of) &&
        (flags.class === null || flags.class === found),
    );
  for (const example of wanted.slice(0, flags.errors)) sayExample(example);
  say(`\n  ${Math.min(wanted.length, flags.errors)} of ${wanted.length} examples shown.`);
}

function quoteExamples({ article, quotes }: ScoredArticle): readonly Example[] {
  const ofOurs = quotes.pairs.flatMap(({ ours, gold, source, outOfScope }): Example[] => {
    const mention = ours.mention === null ? [] : [['{', '}', ours.mention] as const];
    const common = { of: 'quotes', found: ours.found, article } as const;
    const named = `speaker ${ours.speaker ?? '-'}`;
    const ranges = [['⟦', '⟧', ours.range] as const, ...mention];
    if (gold === null)
      return [{ ...common, kind: 'fp', ranges, note: `${named}${outOfScope ? ', out of scope' : ''}` }];
    if (source !== 'wrong' && source !== 'none') return [];
    const meant = gold.source === null ? '-' : wordsOf(article.text, gold.source);
    return [{ ...common, kind: 'source', ranges, note: `${named}, gold: ${meant}` }];
  });
  const ofGold = quotes.missed.map(({ range, source }): Example => {
    const note = `gold source: ${source === null ? '-' : wordsOf(article.text, source)}`;
    return { kind: 'fn', of: 'quotes', found: null, article, ranges: [['⟦', '⟧', range]], note };
  });
  return [...ofOurs, ...ofGold];
}

function attributionExamples({ article, attributions }: ScoredArticle): readonly Example[] {
  const ofOurs = attributions.pairs.flatMap(({ ours, gold, cueMet }): Example[] => {
    if (gold !== null) return [];
    const ranges = [['⟦', '⟧', ours.cue] as const, ['{', '}', ours.source] as const];
    const note = cueMet ? 'a gold cue, another source' : 'no gold cue';
    return [{ kind: 'fp', of: 'attributions', found: ours.found, article, ranges, note }];
  });
  const cues = attributions.pairs.map(({ ours }) => ours.cue);
  const ofGold = attributions.missed.map(({ cue, source, direct }): Example => {
    const ranges = [
      ...cue.parts.map((part) => ['⟦', '⟧', part] as const),
      ...source.parts.map((part) => ['{', '}', part] as const),
    ];
    const ours = sharedBetween(cues, cue.parts) > 0 ? 'our cue, another source' : 'no cue of ours';
    const note = `${direct ? 'with' : 'without'} quoted words, ${ours}`;
    return { kind: 'fn', of: 'attributions', found: null, article, ranges, note };
  });
  return [...ofOurs, ...ofGold];
}

function sayExample({ kind, of, found, article, ranges, note }: Example): void {
  const at = ranges[0]![2].start;
  const line = article.text.slice(0, at).split('\n').length;
  say(`\n  ${kind} ${of} ${found ?? ''}  ${article.name}:${line}  ${note}`);
  say(`    ${marked(article.text, ranges)}`);
}

function marked(text: string, ranges: Example['ranges']): string {
  const near = ranges.filter(([, , range]) => Math.abs(range.start - ranges[0]![2].start) < 2000);
  const from = Math.max(0, Math.min(...near.map(([, , { start }]) => start)) - CONTEXT_UNITS);
  const to = Math.min(text.length, Math.max(...near.map(([, , { end }]) => end)) + CONTEXT_UNITS);
  const signs = near
    .flatMap(([open, close, { start, end }]) => [[start, open] as const, [end, close] as const])
    .toSorted(([a], [b]) => a - b);
  let at = from;
  let shown = '';
  for (const [place, sign] of signs) {
    shown += text.slice(at, place) + sign;
    at = place;
  }
  return (shown + text.slice(at, to)).replaceAll('\n', ' ¶ ');
}
