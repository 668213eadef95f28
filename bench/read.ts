// How well the reader reads, against people who marked the same texts. How it is scored, and why no corpus is ever part
// of this repository, stands in bench/read/README.md.

import { loadPolnear } from './read/corpus.ts';
import { sayExamples } from './read/examples.ts';
import { readOurs } from './read/ours.ts';
import { report } from './read/report.ts';
import { benchSavedPages } from './read/saved-pages.ts';
import { scoreArticle, type ScoredArticle } from './read/score.ts';
import type { BenchFlags, ReadFlags } from './support/flags.ts';
import { sayConditions } from './support/machine.ts';
import { decimals, say, whole } from './support/table.ts';

/** Prints the figures on every corpus that the flags name; for one that is not named, how to get it. */
export async function benchRead({ read: flags }: BenchFlags): Promise<void> {
  if (flags.polnear !== null) scorePolnear(flags.polnear, flags);
  else if (flags.pages === null) sayHowToGetPolnear();
  if (flags.pages !== null) await benchSavedPages(flags.pages);
}

function sayHowToGetPolnear(): void {
  say('\nread   (npm run bench -- read --polnear DIR)');
  say(
    '  SKIPPED   quotes, sources and attributions against PolNeAR: no --polnear DIR was given. To get the corpus:',
  );
  say('              git clone --depth 1 https://github.com/networkdynamics/PolNeAR.git ../PolNeAR');
  say('              npm run bench -- read --polnear ../PolNeAR/data/dev');
}

function scorePolnear(folder: string, flags: ReadFlags): void {
  const articles = loadPolnear(folder, flags.limit);
  const marks = flags.doubled ? 'straight, curly, and two apostrophes for one' : 'straight and curly';
  sayConditions('read', [], [`${whole(articles.length)} articles of ${folder}; double marks: ${marks}`]);
  const scored = articles.map((article) => scoreArticle(article, readOurs(article.text), flags));
  report(scored, flags);
  say();
  sayHowItWent(scored);
  if (flags.errors > 0) sayExamples(scored, flags);
}

function sayHowItWent(scored: readonly ScoredArticle[]): void {
  const sum = (value: (one: ScoredArticle) => number) => scored.map(value).reduce((a, b) => a + b, 0);
  const readMs = sum(({ ours }) => ours.readMs);
  const perUnits = (readMs * 100_000) / sum(({ article }) => article.text.length);
  const perSecond = (scored.length * 1000) / readMs;
  say(
    `  reading alone: ${decimals(1)(perUnits)} ms for 100,000 characters, ${whole(perSecond)} articles a second`,
  );
  say(
    `  not led back to the raw text: ${sum(({ ours }) => ours.lostLines)} lines, with ${sum(({ ours }) => ours.lostFindings)} findings, which count as not made`,
  );
  say(`  refused by the reader: ${scored.filter(({ ours }) => ours.refused).length} articles`);
}
