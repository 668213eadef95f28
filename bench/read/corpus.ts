// Loads a folder of PolNeAR: `text/NAME.txt` with `attributions/NAME_ANNOTATOR.ann`. Nothing of it is ever written.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseBrat, type Annotations } from './brat.ts';

export interface Article {
  readonly name: string;
  readonly text: string;
  readonly gold: Annotations;
  /** What other annotators marked in the same article. */
  readonly others: readonly Annotations[];
}

/**
 * The articles in the order of their names. One that several annotators marked is scored against the first of them in
 * the order of file names: one that was marked six times must not weigh six times. Errors: throws when the folder is
 * not one of the corpus.
 */
export function loadPolnear(folder: string, limit: number | null): readonly Article[] {
  const texts = join(folder, 'text');
  const attributions = join(folder, 'attributions');
  if (!existsSync(texts) || !existsSync(attributions)) {
    throw new Error(
      `${folder} has no text/ and attributions/ in it. Name a folder such as PolNeAR/data/dev.`,
    );
  }
  const annotated = new Map<string, string[]>();
  for (const file of readdirSync(attributions).toSorted()) {
    const name = /^(.*)_[^_]+\.ann$/.exec(file)?.[1];
    if (name !== undefined) annotated.set(name, [...(annotated.get(name) ?? []), file]);
  }
  return readdirSync(texts)
    .filter((file) => file.endsWith('.txt') && annotated.has(file.slice(0, -4)))
    .toSorted()
    .slice(0, limit ?? undefined)
    .map((file) => {
      const name = file.slice(0, -4);
      const text = readFileSync(join(texts, file), 'utf8');
      const [gold, ...others] = annotated
        .get(name)!
        .map((annotator) => parseBrat(readFileSync(join(attributions, annotator), 'utf8'), text));
      return { name, text, gold: gold!, others };
    });
}
