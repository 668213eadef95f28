// The places where a story speaks of somebody or of an outlet, in reading order: what pronouns and descriptions are
// resolved against. Invariant: a sighting whose `who` is null and that `blocks` is somebody it cannot tell.

import type { Description } from './descriptions.ts';
import type { Figure } from './figures.ts';
import type { Name } from './names.ts';
import type { Passage } from './passages.ts';
import type { Part } from './syntax.ts';
import type { Gender } from './words.ts';
import { firstFrom } from '../sorted.ts';

/** An outlet or another organisation, by its fullest name. */
export interface Thing {
  readonly name: string;
  readonly kind: 'outlet' | 'organisation';
}

export interface Sighting {
  readonly passage: Passage;
  /** Indexes of words, `to` exclusive; titles before a name and what is tied to a description included. */
  readonly from: number;
  readonly to: number;
  /** UTF-16 offsets of the words, an article's elision left out. */
  readonly start: number;
  readonly end: number;
  readonly by: 'name' | 'pronoun' | 'description';
  readonly part: Part;
  readonly quoted: boolean;
  readonly name: Name | null;
  readonly description: Description | null;
  readonly who: Figure | null;
  /** Whom a name may mean that two share; empty elsewhere. */
  readonly namesakes: readonly Figure[];
  readonly thing: Thing | null;
  /** Somebody, though it cannot be told who: a pronoun that fits may mean them. */
  readonly blocks: boolean;
  /** What the words themselves say, whoever is meant. */
  readonly gender: Gender | null;
}

/** One sentence outside quotation marks, or what stands outside them in it. */
export interface Said {
  readonly block: number;
  readonly sightings: Sighting[];
}

/** What was read so far: the last sentences, for looking back. */
export interface SoFar {
  readonly sentences: Said[];
}

/** The figure itself, where it turned out to be the same as another. */
export function settled(figure: Figure): Figure {
  let last = figure;
  // A chain is at most as long as merges were made one after the other; each step shortens what remains.
  while (last.same !== null) last = last.same;
  return last;
}

/** Index of the last sighting that starts before the word, or -1; the sightings are in text order. */
export function lastBefore(sightings: readonly Sighting[], word: number): number {
  return firstFrom(sightings, ({ from }) => from < word) - 1;
}

/** The sighting that starts at the word. */
export function startingAt(sightings: readonly Sighting[], word: number): Sighting | undefined {
  const next = sightings[lastBefore(sightings, word) + 1];
  return next?.from === word ? next : undefined;
}
