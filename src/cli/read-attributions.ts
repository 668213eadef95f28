// Attributions in the report of `eyewitness read`: whose claim, by which verb, and how it begins. Pure. What stands
// inside another's account stands further in, and nothing is told twice, whatever names what.

import type { Attribution, Mention } from '../kits/text-reader/index.ts';
import { bare, isNameAgain, quoted, shortened, sourceName } from './read-words.ts';

export interface AttributionLine {
  readonly attribution: Attribution;
  /** How many accounts it stands in. */
  readonly depth: number;
  readonly at: Pick<Mention, 'block' | 'start'>;
  readonly text: string;
}

/** Attributions as the text nests them, one line each. */
export function attributionLines(all: readonly Attribution[]): readonly AttributionLine[] {
  return nestingOf(all).map(({ index, depth }) => {
    const attribution = all[index]!;
    return { attribution, depth, at: startOf(attribution), text: lineOf(attribution) };
  });
}

interface Nested {
  readonly index: number;
  readonly depth: number;
}

const DEEPEST = 4; // guess: "A says that B reports that C said that D thinks"

/** All attributions in their order, each followed by those nested in it. */
function nestingOf(all: readonly Attribution[]): readonly Nested[] {
  const inside = Map.groupBy(all.keys(), (index) => all[index]!.within);
  const told = new Set<number>();
  const order: Nested[] = [];
  const open = [...(inside.get(null) ?? []), ...all.keys()]
    .toReversed()
    .map((index) => ({ index, depth: 0 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (told.has(next.index)) continue;
    told.add(next.index);
    order.push(next);
    const depth = Math.min(next.depth + 1, DEEPEST);
    for (const index of (inside.get(next.index) ?? []).toReversed()) open.push({ index, depth });
  }
  return order;
}

function startOf({ mention, cueAt, spans }: Attribution): Pick<Mention, 'block' | 'start'> {
  const places = [...(mention === null ? [] : [mention]), cueAt, ...spans];
  return places.reduce((first, place) =>
    place.block < first.block || (place.block === first.block && place.start < first.start) ? place : first,
  );
}

const CLAIM = 90; // guess: characters by which a reporter knows the sentence again

function lineOf(attribution: Attribution): string {
  const { cue, text, url } = attribution;
  const notes = notesOn(attribution);
  const who = `${nameIn(attribution)}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`;
  const link = url === null ? '' : ` <${url}>`;
  return `${withCue(who, bare(cue), attribution.found)}: ${shortened(bare(text), CLAIM)}${link}`;
}

/** A verb reads on from who it is; "according to" stands before, and a noun of claiming beside. */
function withCue(who: string, cue: string, found: string): string {
  if (cue === '') return who;
  if (found.endsWith('-according-to')) return `${cue} ${who}`;
  return found.endsWith('-label') ? `${who}, “${cue}”` : `${who} ${cue}`;
}

/** The words of the text, where somebody has to check whom they mean. */
function nameIn(attribution: Attribution): string {
  const { mention, certain } = attribution;
  return certain || mention === null || isNamed(attribution) ? sourceName(attribution) : quoted(mention.text);
}

function isNamed({ source, mention }: Attribution): boolean {
  return source === null || mention === null || isNameAgain(mention.text, source);
}

function notesOn(attribution: Attribution): readonly string[] {
  const { source, kind, mention, secondHand, certain } = attribution;
  return [
    isNamed(attribution) ? null : certain ? `as ${quoted(mention!.text)}` : `taken for ${bare(source!)}`,
    kind === 'outlet' || kind === 'document' ? kind : null,
    kind === 'unnamed' && source === null ? 'no person is named' : null,
    kind === 'person' && source === null ? 'not told who' : null,
    secondHand ? 'second-hand' : null,
  ].filter((note) => note !== null);
}
