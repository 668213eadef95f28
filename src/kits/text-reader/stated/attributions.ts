// Attributions whose source an editor states. Invariant: indexes that lead to attributions are renumbered with them.

import { CONFIRMED } from './confirmed.ts';
import type { Attribution, Span } from '../findings.ts';
import type { StatedAttribution } from './fields.ts';
import { findWords, inOrder, mentionBeside, overlaps, plainWords, sliceOf, type Places } from './places.ts';
import { newIndexes, numbered } from './renumber.ts';

/** The found attributions with what is stated of them, in text order, and what a former index is now. */
export function confirmAttributions(
  found: readonly Attribution[],
  stated: readonly StatedAttribution[],
  places: Places,
): {
  readonly attributions: readonly Attribution[];
  readonly newIndex: (before: number | null) => number | null;
} {
  const all = numbered(found);
  const byWords = new Map(all.toReversed().map((entry) => [plainWords(entry.finding.text), entry]));
  for (const one of stated) {
    const spans = findWords(places, one.text);
    const source = plainWords(one.source);
    const match =
      byWords.get(plainWords(one.text)) ??
      all.find(
        ({ finding }) =>
          (finding.source === null || plainWords(finding.source) === source) &&
          finding.spans.some((span) => spans.some((at) => overlaps(span, at))),
      );
    if (match !== undefined) match.finding = confirmed(match.finding, one);
    else if (spans[0] !== undefined) all.push({ finding: added(one, spans[0], places), before: null });
  }
  all.sort((a, b) => inOrder(a.finding.cueAt, b.finding.cueAt));
  const newIndex = newIndexes(all);
  return {
    attributions: nested(all.map(({ finding }) => ({ ...finding, within: newIndex(finding.within) }))),
    newIndex,
  };
}

/** A stated claim whose words lie within another stated one's is nested in it: in the narrowest, where several hold it. */
function nested(attributions: readonly Attribution[]): readonly Attribution[] {
  return attributions.map((inner) => {
    if (inner.found !== CONFIRMED.found || inner.within !== null) return inner;
    const holding = attributions
      .map((outer, index) => ({ outer, index }))
      .filter(({ outer }) => outer.found === CONFIRMED.found && isHeldBy(inner, outer))
      .toSorted((a, b) => a.outer.text.length - b.outer.text.length);
    return { ...inner, within: holding[0]?.index ?? null };
  });
}

function isHeldBy(inner: Attribution, outer: Attribution): boolean {
  return (
    inner.text.length < outer.text.length &&
    inner.spans.every(({ block, start, end }) =>
      outer.spans.some((span) => span.block === block && span.start <= start && end <= span.end),
    )
  );
}

function confirmed(found: Attribution, one: StatedAttribution): Attribution {
  const agreed = found.source === null || plainWords(found.source) === plainWords(one.source);
  return {
    ...found,
    source: one.source,
    kind: one.kind,
    secondHand: one.secondHand ?? found.secondHand,
    url: one.url ?? found.url,
    mention: agreed ? found.mention : null,
    ...CONFIRMED,
  };
}

/** The editor names no cue: it stands as an empty stretch before the words. */
function added(one: StatedAttribution, span: Span, places: Places): Attribution {
  return {
    source: one.source,
    kind: one.kind,
    secondHand: one.secondHand ?? false,
    cue: '',
    cueAt: { ...span, end: span.start },
    text: sliceOf(places, span),
    spans: [span],
    mention: mentionBeside(places, span, one.source),
    within: null,
    url: one.url,
    ...CONFIRMED,
  };
}
