// Findings change hands: some are left out, and blocks move under them. Pure. Invariant: an index never dangles;
// where its target is left out it is null.

import * as v from 'valibot';
import {
  newIndexes,
  numbered,
  type Attribution,
  type Findings,
  type FollowUp,
  type Quote,
  type Span,
} from '../kits/text-reader/index.ts';
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

/** Findings as another program or another version left them. */
export type LooseFindings = { readonly [Kind in keyof Findings]: readonly unknown[] };

export interface Storable {
  readonly findings: Findings;
  /** How many point outside the texts, or hold what no finding does. */
  readonly dropped: number;
  /** How many stood after the first `MAX_FINDINGS` of their kind. */
  readonly beyond: number;
}

/** The findings that can be stored with these texts. Words are never refused for what was found in them. */
export function storable(texts: FindingTexts, findings: LooseFindings): Storable {
  const sound = <Finding extends Findings[keyof Findings][number]>(
    schema: v.GenericSchema<unknown, Finding>,
    list: readonly unknown[],
  ) =>
    list.slice(0, MAX_FINDINGS).map((finding) => {
      const parsed = v.safeParse(schema, finding);
      return parsed.success && liesInside(texts, parsed.output) ? parsed.output : null;
    });
  const kept = renumbered({
    quotes: sound(quoteSchema, findings.quotes),
    attributions: sound(attributionSchema, findings.attributions),
    people: sound(personSchema, findings.people),
    followUps: sound(followUpSchema, findings.followUps),
  });
  const beyond = Object.values(findings).reduce(
    (sum, list) => sum + Math.max(0, list.length - MAX_FINDINGS),
    0,
  );
  return { findings: kept, dropped: countOf(findings) - countOf(kept) - beyond, beyond };
}

/** The findings of a stored document that still stand with its texts: an older or newer version may have written them. */
export function stillSound(texts: FindingTexts, stored: unknown): Findings {
  const kinds = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const listOf = (kind: keyof Findings): readonly unknown[] => {
    const list = kinds[kind];
    return Array.isArray(list) ? list : [];
  };
  return storable(texts, {
    quotes: listOf('quotes'),
    attributions: listOf('attributions'),
    people: listOf('people'),
    followUps: listOf('followUps'),
  }).findings;
}

export function countOf({ quotes, attributions, people, followUps }: LooseFindings): number {
  return quotes.length + attributions.length + people.length + followUps.length;
}

/** Findings as they stand, null where one is left out. */
type Thinned = { readonly [Kind in keyof Findings]: readonly (Findings[Kind][number] | null)[] };

function renumbered({ quotes, attributions, people, followUps }: Thinned): Findings {
  const quoteAt = withoutNulls(quotes);
  const attributionAt = withoutNulls(attributions);
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
function withoutNulls(list: readonly unknown[]): (at: number | null) => number | null {
  return newIndexes(numbered(list).filter(({ finding }) => finding !== null));
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
