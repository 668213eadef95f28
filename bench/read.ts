// How well the reader reads: its quotes, speakers and attributions against PolNeAR's. How it is scored, and why the
// corpus is never part of this repository, stands in bench/read/README.md.

import { loadPolnear } from './read/corpus.ts';
import { sayExamples } from './read/examples.ts';
import { readOurs } from './read/ours.ts';
import { report, scoreArticle } from './read/report.ts';
import type { BenchFlags, ReadFlags } from './support/flags.ts';
import { sayConditions } from './support/machine.ts';
import { decimals, say, whole } from './support/table.ts';

/** Scores the reader and prints the tables; without a corpus it says how to get one. */
export async function benchRead({ read: flags }: BenchFlags): Promise<void> {
  if (flags.polnear === null) sayHowToGetPolnear();
  else scorePolnear(flags.polnear, flags);
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
  sayConditions('read', [], [`${whole(articles.length)} articles of ${folder}`]);
  const scored = articles.map((article) => scoreArticle(article, readOurs(article.text)));
  report(scored);
  const readS = scored.reduce((sum, { ours }) => sum + ours.readMs, 0) / 1000;
  const units = articles.reduce((sum, { text }) => sum + text.length, 0);
  const lost = scored.reduce((sum, { ours }) => sum + ours.lostLines, 0);
  const lostFindings = scored.reduce((sum, { ours }) => sum + ours.lostFindings, 0);
  say();
  say(
    `  ${whole(articles.length)} articles scored; lines that could not be led back to the text: ${lost}, findings in them: ${lostFindings}`,
  );
  say(
    `  reading alone: ${decimals(1)((readS * 1000 * 100_000) / units)} ms for 100,000 characters, ${whole(articles.length / readS)} articles a second`,
  );
  if (flags.errors > 0) sayExamples(scored, flags);
}
