// Outlets and organisations by their fullest name, and the outlet that "the daily" means. Invariant: a short name
// ("the Post") is an outlet's only where one outlet of the story ends in it.

import type { Figures } from './figures.ts';
import type { Name } from './names.ts';
import type { Sighting, Thing } from './sightings.ts';

/** Tells for each name which outlet or organisation it names, or null. */
export function thingsOf(names: readonly Name[], figures: Figures): (name: Name) => Thing | null {
  const byLast = new Map<string, Set<string>>();
  for (const { kind, parts } of names) {
    if (kind !== 'outlet' || parts.length < 2) continue;
    const last = parts.at(-1)!.toLowerCase();
    const full = byLast.get(last) ?? new Set<string>();
    byLast.set(last, full.add(parts.join(' ')));
  }
  return (name) => {
    const { kind, parts } = name;
    const written = parts.join(' ');
    const shortFor = parts.length === 1 ? byLast.get(written.toLowerCase()) : undefined;
    if (kind === 'outlet') {
      return { name: shortFor?.size === 1 ? [...shortFor][0]! : withArticle(name, written), kind: 'outlet' };
    }
    if (shortFor?.size === 1 && figures.find(parts, null, null).length === 0 && hasArticle(name)) {
      return { name: [...shortFor][0]!, kind: 'outlet' };
    }
    if (kind === 'organisation') {
      // "ROE:" is the person where the story has one of that name.
      const person = parts.length === 1 && figures.find(parts, null, null).length > 0;
      return person ? null : { name: written, kind: 'organisation' };
    }
    return null;
  };
}

function hasArticle({ passage, from }: Name): boolean {
  return /^(?:the|le|la)$/.test(passage.words[from - 1]?.lower ?? '');
}

// "Le Monde" has its article in its name, "the Guardian" not; a capital inside a sentence tells.
function withArticle({ passage, from }: Name, written: string): string {
  const article = passage.words[from - 1];
  return article !== undefined &&
    /^(?:Le|La|Les|El|Der|Die)$/.test(article.text) &&
    !/^(?:Le|La|Les) /.test(written)
    ? `${article.text} ${written}`
    : written;
}

const NEAR_BLOCKS = 3; // guess: "the daily" is the outlet of this or the paragraphs just before

/** Which outlet is meant at a place: the only one named in the last blocks before it, or else in all of the story before. */
export function nearestOutlet(
  sightings: readonly Sighting[],
): (at: { readonly block: number; readonly start: number }) => Thing | null {
  const outlets = sightings.filter(({ thing }) => thing?.kind === 'outlet');
  const distinct: string[] = [];
  const soFar = outlets.map(({ thing }) => {
    if (!distinct.includes(thing!.name) && distinct.length < 2) distinct.push(thing!.name);
    return distinct.length;
  });
  return ({ block, start }) => {
    let last = -1;
    let high = outlets.length;
    while (high - last > 1) {
      const middle = (last + high) >> 1;
      const { passage, start: at } = outlets[middle]!;
      if (passage.block < block || (passage.block === block && at < start)) last = middle;
      else high = middle;
    }
    if (last < 0) return null;
    if (soFar[last] === 1) return outlets[last]!.thing;
    const near = new Set<string>();
    for (let index = last; index >= 0 && near.size < 2; index -= 1) {
      if (block - outlets[index]!.passage.block > NEAR_BLOCKS) break;
      near.add(outlets[index]!.thing!.name);
    }
    return near.size === 1 ? outlets[last]!.thing : null;
  };
}
