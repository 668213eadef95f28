// Findings change hands: some are left out, and blocks move under them. Pure. Invariant: an index never dangles;
// where its target is left out it is null.

import * as v from 'valibot';
import type { Attribution, Findings, FollowUp, Quote, Span } from '../kits/text-reader/index.ts';
import {
  attributionSchema,
  followUpSchema,
  liesInside,
  MAX_FINDINGS,
  personSchema,
  quoteSchema,
  type FindingTexts,
} from './findings-schema.ts';

/** The findings that readers may take for facts. A follow-up goes with whoever says so: alone it would be the story's word. */
export function certainOnly(findings: Findings): Findings {
  const { quotes, attributions, people, followUps } = findings;
  return renumbered({
    quotes: quotes.map(onlyIfCertain),
    attributions: attributions.map(onlyIfCertain),
    people: people.map(onlyIfCertain),
    followUps: followUps.map((followUp) => {
      const { certain, source } = followUp;
      return certain && (source === null || attributions[source]?.certain === true) ? followUp : null;
    }),
  });
}

function onlyIfCertain<Finding extends { readonly certain: boolean }>(finding: Finding): Finding | null {
  return finding.certain ? finding : null;
}

/**
 * The findings that can be stored with these texts, and how many cannot: they point outside the texts, or hold what
 * no finding does. Words are never refused for what was found in them.
 */
export function storable(
  texts: FindingTexts,
  findings: Findings,
): { readonly findings: Findings; readonly dropped: number } {
  const sound = <Finding extends Findings[keyof Findings][number]>(
    schema: v.GenericSchema<unknown, Finding>,
    list: readonly Finding[],
  ) =>
    list.map((finding, at) =>
      at < MAX_FINDINGS && v.is(schema, finding) && liesInside(texts, finding) ? finding : null,
    );
  const kept = renumbered({
    quotes: sound(quoteSchema, findings.quotes),
    attributions: sound(attributionSchema, findings.attributions),
    people: sound(personSchema, findings.people),
    followUps: sound(followUpSchema, findings.followUps),
  });
  return { findings: kept, dropped: countOf(findings) - countOf(kept) };
}

function countOf({ quotes, attributions, people, followUps }: Findings): number {
  return quotes.length + attributions.length + people.length + followUps.length;
}

/** Findings as they stand, null where one is left out. */
type Thinned = { readonly [Kind in keyof Findings]: readonly (Findings[Kind][number] | null)[] };

function renumbered({ quotes, attributions, people, followUps }: Thinned): Findings {
  const quoteAt = newIndexes(quotes);
  const attributionAt = newIndexes(attributions);
  return {
    quotes: quotes.flatMap((quote, at): Quote[] => {
      if (quote === null) return [];
      // A quote goes on from an earlier one; anything else is no place to go on from.
      const continues = quote.continues !== null && quote.continues < at ? quoteAt(quote.continues) : null;
      return [{ ...quote, continues }];
    }),
    attributions: attributions.flatMap((attribution, at): Attribution[] => {
      if (attribution === null) return [];
      const within = attribution.within === at ? null : attributionAt(attribution.within);
      return [{ ...attribution, within }];
    }),
    people: people.filter((person) => person !== null),
    followUps: followUps.flatMap((followUp): FollowUp[] =>
      followUp === null ? [] : [{ ...followUp, source: attributionAt(followUp.source) }],
    ),
  };
}

/** Where what stood at an index stands once the nulls are gone. */
function newIndexes(list: readonly unknown[]): (at: number | null) => number | null {
  let next = 0;
  const indexes = list.map((item) => (item === null ? null : next++));
  return (at) => (at === null ? null : (indexes[at] ?? null));
}

/** The same findings after a block was put in at `at`: what stood there and below stands one further down. */
export function withBlockPutIn(findings: Findings, at: number): Findings {
  const moved = <Place extends { readonly block: number }>(place: Place): Place =>
    place.block < at ? place : { ...place, block: place.block + 1 };
  const movedOrNull = <Place extends Span>(place: Place | null) => (place === null ? null : moved(place));
  return {
    quotes: findings.quotes.map((quote) => ({
      ...quote,
      spans: quote.spans.map(moved),
      mention: movedOrNull(quote.mention),
      cueAt: movedOrNull(quote.cueAt),
    })),
    attributions: findings.attributions.map((attribution) => ({
      ...attribution,
      spans: attribution.spans.map(moved),
      mention: movedOrNull(attribution.mention),
      cueAt: moved(attribution.cueAt),
    })),
    people: findings.people.map((person) => ({ ...person, at: moved(person.at) })),
    followUps: findings.followUps.map((followUp) => moved({ ...followUp, at: moved(followUp.at) })),
  };
}
