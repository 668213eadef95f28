// Adds the verdicts on all articles up and prints them. Invariant: a figure printed here follows from README.md alone.

import { aimText, decimals, say, tableText, whole } from '../support/table.ts';
import { added, f1Of, NOTHING, precisionOf, recallOf, type Tally } from './match.ts';
import type { Ours } from './ours.ts';
import {
  certainOf,
  judgeAttributions,
  judgeBarePattern,
  judgeQuotes,
  type Judged,
  type JudgedAttribution,
  type JudgedQuote,
} from './score.ts';
import type { Article } from './corpus.ts';
import type { GoldAttribution, GoldQuote } from './gold.ts';

/** One article, what the reader found in it and how that was judged. */
export interface ScoredArticle {
  readonly article: Article;
  readonly ours: Ours;
  readonly quotes: Judged<JudgedQuote, GoldQuote>;
  readonly attributions: Judged<JudgedAttribution, GoldAttribution>;
}

const share = decimals(3);
const SINGLE = { doubled: false };

export function scoreArticle(article: Article, ours: Ours): ScoredArticle {
  return {
    article,
    ours,
    quotes: judgeQuotes(article, ours.quotes, SINGLE),
    attributions: judgeAttributions(article, ours.attributions),
  };
}

/** Prints the tables (a) to (d), the classes, and whether the aims are met. */
export function report(scored: readonly ScoredArticle[]): void {
  const total = (tally: (one: ScoredArticle) => Tally) => scored.map(tally).reduce(added, NOTHING);
  const spans = total(({ quotes }) => tallyOf(quotes));
  const bare = total(({ article }) => judgeBarePattern(article, SINGLE));
  const attributions = total((one) => tallyOf(one.attributions));
  const outlets = total(({ article, ours }) =>
    tallyOf(judgeAttributions(article, ours.attributions, { outletsAlone: true })),
  );
  const doubled = { doubled: true };
  const doubledSpans = total(({ article, ours }) => tallyOf(judgeQuotes(article, ours.quotes, doubled)));
  const certain = scored.map(({ article, ours }) => scoreArticle(article, { ...ours, ...certainOf(ours) }));
  const certainTotal = (tally: (one: ScoredArticle) => Tally) => certain.map(tally).reduce(added, NOTHING);
  const certainSpans = certainTotal(({ quotes }) => tallyOf(quotes));
  const certainAttributions = certainTotal((one) => tallyOf(one.attributions));

  say();
  say(
    tableText(
      ['', 'precision', 'recall', 'F1', 'right', 'ours', 'gold'],
      [
        figures('(a) direct quotes', spans),
        figures('    a bare pattern for double marks', bare),
        figures("    with '' as a double mark in the gold", doubledSpans),
        figures('(c) attributions', attributions),
        figures('    outlets and documents alone', outlets),
        figures('(d) certain: direct quotes', certainSpans),
        figures('    certain: attributions', certainAttributions),
      ],
    ),
  );
  const sources = sourcesOf(scored);
  const certainSources = sourcesOf(certain);
  say();
  say(
    tableText(
      ['', 'accuracy', 'right', 'wrong', 'no mention and no name', 'judged'],
      [sourceRow('(b) sources of matched quotes', sources), sourceRow('(d) certain alone', certainSources)],
    ),
  );
  const wrong = scored.flatMap(({ quotes }) => quotes.pairs).filter(({ gold }) => gold === null);
  const outside = wrong.filter(({ outOfScope }) => outOfScope).length;
  say();
  say(
    `  ${whole(outside)} of the ${whole(wrong.length)} quotes without a gold one stand in Discard or Discuss.`,
  );
  say(classTable(scored));
  say();
  aims({
    '(a) F1 of direct quotes': [f1Of(spans), 0.98],
    '(b) accuracy of sources': [sources.right / sources.judged, 0.85],
    '(c) F1 of attributions': [f1Of(attributions), 0.65],
    '(d) precision of certain quotes': [precisionOf(certainSpans), 0.98],
    '(d) accuracy of their sources': [certainSources.right / certainSources.judged, 0.98],
    '(d) precision of certain attributions': [precisionOf(certainAttributions), 0.98],
  });
}

function tallyOf({ pairs, gold }: Judged<JudgedQuote | JudgedAttribution, unknown>): Tally {
  const right = pairs.filter((pair) => pair.gold !== null).length;
  return { ours: pairs.length, right, gold: gold.length };
}

function figures(name: string, tally: Tally): readonly string[] {
  const shares = [precisionOf(tally), recallOf(tally), f1Of(tally)].map(share);
  return [name, ...shares, whole(tally.right), whole(tally.ours), whole(tally.gold)];
}

function sourcesOf(scored: readonly ScoredArticle[]) {
  const verdicts = scored.flatMap(({ quotes }) => quotes.pairs.map(({ source }) => source));
  const count = (wanted: string) => verdicts.filter((verdict) => verdict === wanted).length;
  const [right, wrong, none] = [count('right'), count('wrong'), count('none')];
  return { right, wrong, none, judged: right + wrong + none };
}

function sourceRow(name: string, { right, wrong, none, judged }: ReturnType<typeof sourcesOf>) {
  return [name, share(right / judged), whole(right), whole(wrong), whole(none), whole(judged)];
}

interface ClassCount {
  n: number;
  right: number;
  certain: boolean;
}

/** One row a class in Markdown, the surest first. */
function classTable(scored: readonly ScoredArticle[]): string {
  const classes = new Map<string, ClassCount>();
  const count = ({ found, certain }: { found: string; certain: boolean }, right: boolean) => {
    const row = classes.get(found) ?? { n: 0, right: 0, certain };
    row.n += 1;
    if (right) row.right += 1;
    classes.set(found, row);
  };
  for (const { quotes, attributions } of scored) {
    for (const pair of quotes.pairs) if (isJudged(pair)) count(pair.ours, isRight(pair));
    for (const { ours, gold } of attributions.pairs) {
      if (ours.found.startsWith('attributions/')) count(ours, gold !== null);
    }
  }
  const rows = [...classes].toSorted(
    ([one, a], [other, b]) => b.right / b.n - a.right / a.n || b.n - a.n || (one < other ? -1 : 1),
  );
  return [
    '',
    '| class | precision | right | n | certain |',
    '|---|---:|---:|---:|---|',
    ...rows.map(
      ([found, { n, right, certain }]) =>
        `| ${found} | ${share(right / n)} | ${right} | ${n} | ${certain ? 'yes' : 'no'} |`,
    ),
  ].join('\n');
}

/** A matched quote whose gold names no source says nothing on whether a speaker of ours is right. */
export function isJudged({ ours, gold, source }: JudgedQuote): boolean {
  return gold === null || source !== 'unjudged' || (ours.mention === null && ours.speaker === null);
}

/** The words are a quote, and who said them is who the gold says. */
export function isRight({ ours, gold, source }: JudgedQuote): boolean {
  return gold !== null && (source === 'right' || (ours.mention === null && ours.speaker === null));
}

function aims(measured: Readonly<Record<string, readonly [value: number, bound: number]>>): void {
  for (const [what, [value, bound]] of Object.entries(measured)) {
    say(aimText({ what, value, relation: 'at least', bound, unit: '', format: share }));
  }
}
