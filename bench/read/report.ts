// Adds the verdicts on all articles up and prints them: the tables (a) to (d), the classes, and whether the aims are
// met. Invariant: a figure printed here follows from README.md alone.

import { aimText, decimals, say, tableText, whole } from '../support/table.ts';
import { CERTAIN_PRECISION } from '../../src/kits/text-reader/certainty.ts';
import { agreementOf } from './agreement.ts';
import { classTable } from './classes.ts';
import { added, f1Of, NOTHING, precisionOf, recallOf, type Tally } from './match.ts';
import {
  certainAlone,
  judgeAttributions,
  judgeBarePattern,
  judgeQuotes,
  scoreArticle,
  type Judged,
  type JudgedAttribution,
  type JudgedQuote,
  type ScoredArticle,
} from './score.ts';
import type { GoldMarks } from './stretches.ts';

const FEW = 20; // guess: below that, one finding is worth five points of precision

const share = decimals(3);

interface Sums {
  readonly quotes: Tally;
  readonly attributions: Tally;
  readonly sources: Sources;
}

interface Sources {
  readonly right: number;
  readonly wrong: number;
  /** The reader says nothing on who spoke. */
  readonly none: number;
  readonly judged: number;
  /** Gold quotes with a source, matched or not. */
  readonly gold: number;
}

/** Prints all tables on the articles. */
export function report(scored: readonly ScoredArticle[], marks: GoldMarks): void {
  const certain = scored.map(({ article, ours }) => scoreArticle(article, certainAlone(ours), marks));
  const all = sumsOf(scored);
  const sure = sumsOf(certain);
  const otherMarks = total(scored, ({ article, ours }) =>
    tallyOf(judgeQuotes(article, ours.quotes, { doubled: !marks.doubled })),
  );
  say();
  say(figuresTable(scored, all, sure, { marks, otherMarks }));
  say();
  say(sourcesTable(all.sources, sure.sources));
  say();
  sayWhatIsWrong(scored);
  say();
  say(classTable(scored, FEW));
  say();
  sayAims(all, sure);
}

function figuresTable(
  scored: readonly ScoredArticle[],
  all: Sums,
  sure: Sums,
  { marks, otherMarks }: { readonly marks: GoldMarks; readonly otherMarks: Tally },
): string {
  const bare = total(scored, ({ article }) => judgeBarePattern(article, marks));
  const outlets = total(scored, ({ article, ours }) =>
    tallyOf(judgeAttributions(article, ours.attributions, { outletsAlone: true })),
  );
  const sureOutlets = total(scored, ({ article, ours }) =>
    tallyOf(judgeAttributions(article, certainAlone(ours).attributions, { outletsAlone: true })),
  );
  return tableText(
    ['', 'precision', 'recall', 'F1', 'right', 'ours', 'gold'],
    [
      figures('(a) direct quotes', all.quotes),
      figures('    a bare pattern for double marks', bare),
      figures(`    gold ${marks.doubled ? 'without' : 'with'} '' as a double mark`, otherMarks),
      figures('(c) attributions', all.attributions),
      figures('    outlets and documents alone', outlets),
      figures(
        '    annotators of one article, each other',
        total(scored, ({ article }) => agreementOf(article)),
      ),
      figures('(d) certain alone: direct quotes', sure.quotes),
      figures('    attributions', sure.attributions),
      figures('    outlets and documents', sureOutlets),
    ],
  );
}

function figures(name: string, tally: Tally): readonly string[] {
  const shares = [precisionOf(tally), recallOf(tally), f1Of(tally)].map(share);
  return [name, ...shares, whole(tally.right), whole(tally.ours), whole(tally.gold)];
}

function sourcesTable(all: Sources, sure: Sources): string {
  const row = (name: string, { right, wrong, none, judged, gold }: Sources) => [
    name,
    share(right / judged),
    share(right / (right + wrong)),
    share(right / gold),
    ...[right, wrong, none, judged].map(whole),
  ];
  return tableText(
    ['', 'accuracy', 'of those named', 'recall', 'right', 'wrong', 'nobody named', 'judged'],
    [row('(b) sources of matched quotes', all), row('(d) certain alone', sure)],
  );
}

function sayWhatIsWrong(scored: readonly ScoredArticle[]): void {
  const quotes = scored.flatMap((one) => one.quotes.pairs).filter(({ gold }) => gold === null);
  const outside = quotes.filter(({ outOfScope }) => outOfScope).length;
  const doubled = quotes.filter((quote) => quote.doubled).length;
  say(
    `  ${whole(quotes.length)} quotes without a gold one: ${whole(outside)} stand in Discard or Discuss, ${whole(doubled)} inside '' marks.`,
  );
  const attributions = scored.flatMap((one) => one.attributions.pairs).filter(({ gold }) => gold === null);
  const cueMet = attributions.filter((one) => one.cueMet).length;
  say(
    `  ${whole(attributions.length)} attributions without a gold one: ${whole(cueMet)} meet a gold cue and another source.`,
  );
  const recall = (direct: boolean) => {
    const of = ({ attributions: { gold, missed } }: ScoredArticle): Tally => {
      const all = gold.filter((one) => one.direct === direct).length;
      return { ours: 0, right: all - missed.filter((one) => one.direct === direct).length, gold: all };
    };
    const tally = total(scored, of);
    return `${share(recallOf(tally))} of ${whole(tally.gold)}`;
  };
  say(`  Recall of gold attributions with quoted words ${recall(true)}, without ${recall(false)}.`);
}

function sayAims(all: Sums, sure: Sums): void {
  const measured: readonly (readonly [what: string, value: number, bound: number])[] = [
    ['(a) F1 of direct quotes', f1Of(all.quotes), 0.98],
    ['(b) accuracy of sources', all.sources.right / all.sources.judged, 0.85],
    ['(c) F1 of attributions', f1Of(all.attributions), 0.65],
    ['(d) precision of certain quotes', precisionOf(sure.quotes), CERTAIN_PRECISION],
    ['(d) accuracy of their sources', sure.sources.right / sure.sources.judged, CERTAIN_PRECISION],
    ['(d) precision of certain attributions', precisionOf(sure.attributions), CERTAIN_PRECISION],
  ];
  for (const [what, value, bound] of measured) {
    say(aimText({ what, value, relation: 'at least', bound, unit: '', format: share }));
  }
}

function sumsOf(scored: readonly ScoredArticle[]): Sums {
  return {
    quotes: total(scored, ({ quotes }) => tallyOf(quotes)),
    attributions: total(scored, ({ attributions }) => tallyOf(attributions)),
    sources: sourcesOf(scored),
  };
}

function total(scored: readonly ScoredArticle[], tally: (one: ScoredArticle) => Tally): Tally {
  return scored.map(tally).reduce(added, NOTHING);
}

function tallyOf({ pairs, gold }: Judged<JudgedQuote | JudgedAttribution, unknown>): Tally {
  const right = pairs.filter((pair) => pair.gold !== null).length;
  return { ours: pairs.length, right, gold: gold.length };
}

function sourcesOf(scored: readonly ScoredArticle[]): Sources {
  const verdicts = scored.flatMap(({ quotes }) => quotes.pairs.map(({ source }) => source));
  const count = (wanted: string) => verdicts.filter((verdict) => verdict === wanted).length;
  const [right, wrong, none] = [count('right'), count('wrong'), count('none')];
  const gold = scored.flatMap(({ quotes }) => quotes.gold).filter(({ source }) => source !== null).length;
  return { right, wrong, none, judged: right + wrong + none, gold };
}
