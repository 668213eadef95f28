// Follow-ups an editor states: one found with the same words, or due at the same time in the same paragraph, is the same.

import { CONFIRMED } from './confirmed.ts';
import { precisionOf } from '../dates.ts';
import { HEADLINE_BLOCK, type Attribution, type FollowUp, type Span } from '../findings.ts';
import type { StatedFollowUp } from './fields.ts';
import { findWords, inOrder, plainWords, type Places } from './places.ts';

/** The found follow-ups with what is stated of them, in text order. */
export function confirmFollowUps(
  found: readonly FollowUp[],
  stated: readonly StatedFollowUp[],
  attributions: readonly Attribution[],
  places: Places,
): readonly FollowUp[] {
  const all = [...found];
  for (const one of stated) {
    const at = findWords(places, one.what)[0] ?? null;
    const words = plainWords(one.what);
    const index = all.findIndex(
      (other) =>
        plainWords(other.what) === words ||
        (isDueThen(other, one) && (at === null || other.block === at.block)),
    );
    const source = one.source === null ? null : sourceIndex(attributions, one.source, at);
    const due = { due: one.due, precision: precisionOf(one.due) ?? ('day' as const), what: one.what };
    const same = all[index];
    if (same !== undefined) all[index] = { ...same, ...due, source: source ?? same.source, ...CONFIRMED };
    else {
      const span = at ?? placeOfOwnWords(source === null ? undefined : attributions[source], places);
      all.push({ ...due, source, block: span.block, at: span, state: 'open', ...CONFIRMED });
    }
  }
  return all.toSorted((a, b) => inOrder(a.at, b.at));
}

/** One of the two dates may be the more exact one, and a found one may lack its year. */
function isDueThen(found: FollowUp, stated: StatedFollowUp): boolean {
  if (found.due.startsWith('--')) return stated.due.slice(5).startsWith(found.due.slice(2));
  return found.due.startsWith(stated.due) || stated.due.startsWith(found.due);
}

/** Words that are not the story's stand where their source speaks, else for the whole story: at its headline. */
function placeOfOwnWords(source: Attribution | undefined, places: Places): Span {
  const headline = places.get(HEADLINE_BLOCK)?.text ?? '';
  return source?.spans[0] ?? { block: HEADLINE_BLOCK, start: 0, end: headline.length };
}

/** The attribution that a name means: one that stands as a fact, and in the paragraph of the words, before others. */
export function sourceIndex(
  attributions: readonly Attribution[],
  name: string,
  at: Span | null,
): number | null {
  const words = nameWords(name);
  let best: { readonly index: number; readonly rank: number } | null = null;
  for (const [index, { source, cueAt, certain }] of attributions.entries()) {
    if (source === null || nameWords(source) !== words) continue;
    const rank = (certain ? 2 : 0) + (cueAt.block === at?.block ? 1 : 0);
    if (best === null || rank > best.rank) best = { index, rank };
  }
  return best?.index ?? null;
}

/** A name as it is compared: without its article and its marks. */
export function nameWords(name: string): string {
  return plainWords(name).replace(/^(?:the|le|la|les|l) /, '');
}
