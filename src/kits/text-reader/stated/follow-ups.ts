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
      // Words that are not the story's stand for the whole of it.
      const span = at ?? { block: HEADLINE_BLOCK, start: 0, end: 0 };
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

function sourceIndex(attributions: readonly Attribution[], name: string, at: Span | null): number | null {
  const words = plainWords(name);
  const named = attributions.flatMap(({ source, cueAt }, index) =>
    source !== null && plainWords(source) === words ? [{ index, block: cueAt.block }] : [],
  );
  return (named.find(({ block }) => block === at?.block) ?? named[0])?.index ?? null;
}
