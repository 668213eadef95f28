// How far people who marked the same article agree: what no reader can be expected to exceed by much.

import { added, NOTHING, type Tally } from './match.ts';
import type { Article } from './corpus.ts';
import { goldAttributions } from './gold.ts';
import { judgeAttributions } from './score.ts';

/** Every annotator's attributions scored against every other's, by the rule that ours are scored by. */
export function agreementOf(article: Article): Tally {
  const versions = [article.gold, ...article.others].map((gold) => ({ ...article, gold }));
  const pairs = versions.flatMap((one, index) =>
    versions.toSpliced(index, 1).map((other) => scoreAgainst(one, other)),
  );
  return pairs.reduce(added, NOTHING);
}

function scoreAgainst(one: Article, other: Article): Tally {
  const rest = { outletOrDocument: false, quoted: false, found: '', certain: false };
  const theirs = goldAttributions(one).flatMap(({ cue, source }) => {
    const [cueAt] = cue.parts;
    const [sourceAt] = source.parts;
    return cueAt === undefined || sourceAt === undefined ? [] : [{ cue: cueAt, source: sourceAt, ...rest }];
  });
  const { pairs, gold } = judgeAttributions(other, theirs);
  return { ours: pairs.length, right: pairs.filter((pair) => pair.gold !== null).length, gold: gold.length };
}
