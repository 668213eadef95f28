// An editor's word about the findings, from front matter and directives: it wins over what the reader finds, and what
// it confirms is certain. Invariant: spans stay true, indexes between findings are renumbered, order is the text's.

import type { Findings } from './findings.ts';
import { confirmAttributions } from './stated/attributions.ts';
import type { Stated, StatedPerson } from './stated/fields.ts';
import { confirmFollowUps, nameWords, sourceIndex } from './stated/follow-ups.ts';
import { confirmPeople, statedTwice, wordsFor, wordsForName } from './stated/people.ts';
import { findWords, placesOf, type StatedTexts } from './stated/places.ts';
import { confirmQuotes, unsettledQuotes } from './stated/quotes.ts';
import type { Problem } from './types.ts';

/** What is stated of words that the story does not have: each with the line that states it. */
export function statedProblems(stated: Stated, texts: StatedTexts): readonly Problem[] {
  const places = placesOf(texts);
  const absent = (words: string) => findWords(places, words).length === 0;
  const missing = (field: string, words: string, line: number): Problem => ({
    line,
    field,
    message: `The story has no words "${shown(words)}" in one paragraph. Write them exactly as the story does, each paragraph's for itself.`,
  });
  const quotes = stated.quotes.filter(({ text, block }) => block === null && absent(text));
  const attributions = stated.attributions.filter(({ text }) => absent(text));
  const people = stated.people.filter((person) => wordsFor(person).every(absent));
  const known = new Set(stated.people.flatMap(wordsFor).map(nameWords));
  const isKnown = (name: string) =>
    name === '' || known.has(nameWords(name)) || !wordsForName(name).every(absent);
  const spoken = stated.quotes.filter(({ speaker, block }) => block === null && !isKnown(speaker));
  return [
    ...quotes.map(({ text, line }) => missing('quotes', text, line)),
    ...attributions.map(({ text, line }) => missing('attributions', text, line)),
    ...spoken.map(({ speaker, line }) => ({
      line,
      field: 'quotes',
      message: `The story does not speak of the speaker "${shown(speaker)}". Write the name as the story does, or state under "people" who this is.`,
    })),
    ...people.map((person) => ({
      line: person.line,
      field: 'people',
      message: `The story does not speak of "${shown(wordsFor(person)[0] ?? '')}". Write the name or the description as the story does.`,
    })),
    ...statedTwice(stated.people).map(({ one, before }) => ({
      line: one.line,
      field: 'people',
      message: `"${named(one)}" is stated in line ${one.line}, and "${named(before)}" in line ${before.line}: they cannot be told apart. State one person once, with other names under "aliases"; give two people their full names.`,
    })),
  ];
}

/** Stated quotes whose words were found more than once, where it cannot be told which is meant: each with its line. */
export function occurrenceProblems(
  stated: Stated,
  { quotes }: Findings,
  texts: StatedTexts,
): readonly Problem[] {
  // A speaker that could not be read is told as that.
  const read = stated.quotes.filter(({ speaker }) => speaker !== '');
  return unsettledQuotes(quotes, read, placesOf(texts)).map(({ one, spans }) => {
    const lines = spans.map(({ block }) => texts.blocks[block]?.line ?? null).filter((line) => line !== null);
    return {
      line: one.line,
      field: 'quotes',
      message: `The words "${shown(one.text)}" ${standIn(spans.length, lines)} and it cannot be told which ${one.speaker} said. State them once for each place where they stand, in the order of the story.`,
    };
  });
}

/** "stand twice, in lines 5 and 7," */
function standIn(count: number, lines: readonly number[]): string {
  const times = count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
  const places = [...new Set(lines)];
  if (places.length === 0) return `stand ${times},`;
  const last = places.at(-1)!;
  return places.length === 1
    ? `stand ${times}, in line ${last},`
    : `stand ${times}, in lines ${places.slice(0, -1).join(', ')} and ${last},`;
}

/** Follow-ups whose source is neither stated nor among the confirmed findings: each with the line that states it. */
export function sourceProblems(stated: Stated, { attributions }: Findings): readonly Problem[] {
  const sources = new Set(stated.attributions.map(({ source }) => nameWords(source)));
  const unknown = stated.followUps.filter(
    ({ source }) =>
      source !== null && !sources.has(nameWords(source)) && sourceIndex(attributions, source, null) === null,
  );
  return unknown.map(({ source, line }) => ({
    line,
    field: 'follow_ups',
    message: `Nothing in the story is attributed to "${shown(source ?? '')}". State under "attributions" what this source says, or leave "source" out.`,
  }));
}

/** Merges what is stated into the findings. */
export function confirm(findings: Findings, stated: Stated, texts: StatedTexts): Findings {
  const { people, quotes, attributions, followUps } = stated;
  if (people.length + quotes.length + attributions.length + followUps.length === 0) return findings;
  const places = placesOf(texts);
  const cast = confirmPeople(findings.people, people, places);
  const { nameOf } = cast;
  const said = findings.quotes.map((quote) => ({
    ...quote,
    speaker: nameOf(quote.speaker),
    addressee: nameOf(quote.addressee),
  }));
  const claims = findings.attributions.map((claim) => ({ ...claim, source: nameOf(claim.source) }));
  const claimed = confirmAttributions(claims, attributions, places);
  const due = findings.followUps.map((one) => ({ ...one, source: claimed.newIndex(one.source) }));
  return {
    people: cast.people,
    quotes: confirmQuotes(said, quotes, places),
    attributions: claimed.attributions,
    followUps: confirmFollowUps(due, followUps, claimed.attributions, places),
  };
}

function named(person: StatedPerson): string {
  return shown(wordsFor(person)[0] ?? '');
}

function shown(words: string): string {
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}
