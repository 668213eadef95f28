// The precision of every class of findings, in the table that docs/reading.md shows and that decides what is certain.

import { CLASS_MEANINGS, isCertain } from '../../src/kits/text-reader/certainty.ts';
import { decimals } from '../support/table.ts';
import type { JudgedQuote, ScoredArticle } from './score.ts';

interface ClassCount {
  /** Findings that the gold says something on. */
  judged: number;
  right: number;
}

/**
 * One row a class in Markdown, the surest first; classes that PolNeAR has no gold for come last. Classes with fewer than
 * `few` findings share a row: their precision says little.
 */
export function classTable(scored: readonly ScoredArticle[], few: number): string {
  const classes = new Map<string, ClassCount>();
  const unscored = new Set<string>();
  for (const { quotes, attributions, ours } of scored) {
    for (const pair of quotes.pairs) if (isJudged(pair)) count(classes, pair.ours.found, isRight(pair));
    for (const pair of attributions.pairs) {
      if (!pair.ours.quoted) count(classes, pair.ours.found, pair.gold !== null);
    }
    for (const found of ours.unscored) unscored.add(found);
  }
  const share = decimals(3);
  const rare = [...classes].filter(([found, { judged }]) => judged < few && !isCertain(found));
  rare.forEach(([found]) => classes.delete(found));
  const rows = [...classes].toSorted(
    ([one, a], [other, b]) =>
      b.right / b.judged - a.right / a.judged || b.judged - a.judged || (one < other ? -1 : 1),
  );
  return [
    '| class | what it is | precision | n | certain |',
    '|---|---|---:|---:|---|',
    ...rows.map(([found, { judged, right }]) => row(found, share(right / judged), String(judged))),
    ...(rare.length === 0
      ? []
      : [
          rareRow(
            rare.map(([, count]) => count),
            few,
          ),
        ]),
    ...[...unscored].toSorted().map((found) => row(found, 'not measured', '-')),
  ].join('\n');
}

function rareRow(rare: readonly ClassCount[], few: number): string {
  const judged = rare.reduce((sum, one) => sum + one.judged, 0);
  const right = rare.reduce((sum, one) => sum + one.right, 0);
  return `| | ${rare.length} classes with fewer than ${few} findings each | ${decimals(3)(right / judged)} | ${judged} | no |`;
}

function row(found: string, precision: string, n: string): string {
  const meaning = CLASS_MEANINGS[found] ?? '(not yet said in certainty.ts)';
  return `| \`${found}\` | ${meaning} | ${precision} | ${n} | ${isCertain(found) ? 'yes' : 'no'} |`;
}

function count(classes: Map<string, ClassCount>, found: string, right: boolean): void {
  const so = classes.get(found) ?? { judged: 0, right: 0 };
  classes.set(found, { judged: so.judged + 1, right: so.right + (right ? 1 : 0) });
}

/** A matched quote whose gold names no source says nothing on whether a speaker of ours is right. */
function isJudged({ ours, gold, source }: JudgedQuote): boolean {
  return gold === null || source !== 'unjudged' || namesNobody(ours);
}

/** The words are a quote and who said them is who the gold says, or nobody is asserted to have said them. */
function isRight({ ours, gold, source }: JudgedQuote): boolean {
  return gold !== null && (source === 'right' || namesNobody(ours));
}

function namesNobody({ mention, speaker }: JudgedQuote['ours']): boolean {
  return mention === null && speaker === null;
}
