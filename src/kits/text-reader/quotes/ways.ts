// By which way a quote and its speaker were found: the halves of its class, which `classes.ts` explains.

import type { Mention } from '../findings.ts';
import type { Meant } from '../people/cast.ts';
import type { StorySentence } from './around.ts';
import type { Link } from './links.ts';
import type { Story, Told } from './story.ts';

/** "Mr. Vane" can be any of a family and "Vane and Holt" are two, so these are classes of their own. */
export function namingOf({ words }: Story, mention: Mention, meant: Meant): string {
  if (meant.by !== 'short-name' && meant.by !== 'full-name') return meant.by;
  const names = mention.text.split(/[\s,]+/);
  const joins = (word: string, index: number) =>
    words.people.coordinators.has(word) &&
    /^\p{Lu}/u.test(names[index - 1] ?? '') &&
    /^\p{Lu}/u.test(names[index + 1] ?? '');
  if (names.some(joins)) return JOINT;
  const first = /^[\p{L}\p{M}]+/u.exec(mention.text)?.[0].toLowerCase() ?? '';
  return meant.by === 'short-name' && words.people.courtesies.has(first) ? 'courtesy-name' : meant.by;
}

/** The naming of two at once, who are nobody alone. */
export const JOINT = 'joint-names';

const FIRST_HAND = new Set(['then-source', 'then-cue', 'cue-before', 'continued']);

/** The position, parted further where one in several is less sure: words lead up to the marks, or another account is named. */
export function wayOf(story: Story, { saying, link }: Told): string {
  const { position } = link;
  if (!FIRST_HAND.has(position)) return position;
  const { opening, openingAt, closing } = story.places[saying]!;
  const block = story.sentences.get(opening.block)!;
  const before = position === 'continued' ? block[openingAt - 1] : undefined;
  if ([closing, before].some((sentence) => sentence !== undefined && isReported(story, sentence, link))) {
    return `${position}-reported`;
  }
  const led = opening.wordsFrom < story.sayings[saying]!.openAt;
  return led && position !== 'cue-before' ? `${position}-in-sentence` : position;
}

/** A source phrase other than the quote's own cue: `Vane said, according to the Herald`. */
function isReported({ words }: Story, { cues }: StorySentence, { cue: own }: Link): boolean {
  return cues
    .slice(-MAX_LAST)
    .some(({ cue }) => words.cues.sourcePhrases.includes(cue.lemma) && cue.at.start !== own?.at.start);
}

const MAX_LAST = 12; // guess: cues at a sentence's end
