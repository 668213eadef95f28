// What was found in a story, in the report of `eyewitness read`: quotes by who says them, attributions with those
// nested in them, people, follow-ups. Pure. What is not certain says so in a word, not by colour alone.

import type { Attribution, Findings, FollowUp, Mention, Person, Quote } from '../kits/text-reader/index.ts';
import type { FileReading } from './reading.ts';
import type { LineOf } from './source-lines.ts';
import { styled, wrapped, type Terminal } from './terminal-text.ts';

const TO_CHECK = '(to check)';

/** The section on what was found. */
export function found({ document, lineOf }: FileReading, terminal: Terminal): readonly string[] {
  const { findings } = document;
  const groups = [
    quotes(findings, lineOf, terminal),
    attributions(findings, lineOf, terminal),
    people(findings, lineOf, terminal),
    followUps(findings, lineOf, terminal),
  ].filter((lines) => lines.length > 0);
  const title = styled('What was found', 'bold', terminal);
  if (groups.length === 0) return [title, 'No quotes, attributions, people or follow-ups.'];
  return [title, ...groups.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))];
}

/** A finding under the line it stands on; those nested in others stand further in. */
function item(line: number, text: string, terminal: Terminal, depth = 0): readonly string[] {
  return wrapped(`${' '.repeat(2 + 2 * depth)}line ${line}: `, text, terminal);
}

function marked(text: string, { certain }: { readonly certain: boolean }): string {
  return certain ? text : `${text} ${TO_CHECK}`;
}

function count(title: string, list: readonly { readonly certain: boolean }[]): string {
  const open = list.filter(({ certain }) => !certain).length;
  return `${title}: ${list.length}${open === 0 ? '' : `, ${open} to check`}`;
}

function quotes({ quotes: all }: Findings, lineOf: LineOf, terminal: Terminal): readonly string[] {
  if (all.length === 0) return [];
  const bySpeaker = Map.groupBy(all, ({ speaker }) => speaker);
  const speakers = [...bySpeaker].toSorted(([one], [other]) => Number(one === null) - Number(other === null));
  return [
    count('Quotes', all),
    ...speakers.flatMap(([speaker, said]) => [
      ...wrapped('  ', `${speaker ?? 'Nobody could be told'} (${said.length})`, terminal),
      ...said.flatMap((quote) => item(lineOf(quote.spans[0]!), quoteLine(quote, all, lineOf), terminal, 1)),
    ]),
  ];
}

function quoteLine(quote: Quote, all: readonly Quote[], lineOf: LineOf): string {
  const { speaker, mention, cue, addressee, continues } = quote;
  const from = continues === null ? undefined : all[continues];
  const how = [
    ...(mention === null || mention.text === speaker ? [] : [`named as ${quoted(mention.text)}`]),
    ...(cue === null ? [] : [quoted(cue)]),
    ...(addressee === null ? [] : [`to ${addressee}`]),
    ...(from === undefined ? [] : [`goes on from line ${lineOf(from.spans[0]!)}`]),
  ];
  return marked(`${quoted(quote.text)}${how.length === 0 ? '' : `: ${how.join(', ')}`}`, quote);
}

/** In marks of our own: the text's were taken off. */
function quoted(text: string): string {
  return `“${text}”`;
}

function attributions(
  { attributions: all }: Findings,
  lineOf: LineOf,
  terminal: Terminal,
): readonly string[] {
  if (all.length === 0) return [];
  const lines = nestingOf(all).flatMap(({ index, depth }) =>
    item(lineOf(startOf(all[index]!)), attributionLine(all[index]!, all, lineOf), terminal, depth),
  );
  return [count('Attributions', all), ...lines];
}

interface Nested {
  readonly index: number;
  readonly depth: number;
}

/** All attributions in their order, each followed by those nested in it; none is told twice, whatever names what. */
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

const DEEPEST = 4; // guess: "A says that B reports that C said that D thinks"

function startOf({ mention, cueAt, spans }: Attribution): { block: number; start: number } {
  const places = [...(mention === null ? [] : [mention]), cueAt, ...spans];
  return places.reduce((first, place) => (isBefore(place, first) ? place : first));
}

function isBefore(one: Omit<Mention, 'text'>, other: Omit<Mention, 'text'>): boolean {
  return one.block < other.block || (one.block === other.block && one.start < other.start);
}

function attributionLine(attribution: Attribution, all: readonly Attribution[], lineOf: LineOf): string {
  const { source, kind, secondHand, mention, cue, text, url, within } = attribution;
  const outer = within === null ? undefined : all[within];
  const by =
    source !== null && mention !== null && mention.text !== source ? `as ${quoted(mention.text)}` : null;
  const what = [
    by,
    kind,
    secondHand ? 'second-hand' : null,
    outer === undefined ? null : `within what ${nameOf(outer)} says in line ${lineOf(startOf(outer))}`,
  ];
  const link = url === null ? '' : ` <${url}>`;
  return marked(
    `${nameOf(attribution)} (${what.filter((part) => part !== null).join(', ')}), ${quoted(cue)}: ${text}${link}`,
    attribution,
  );
}

function nameOf({ source, mention }: Attribution): string {
  return source ?? (mention === null ? 'somebody' : quoted(mention.text));
}

function people({ people: all }: Findings, lineOf: LineOf, terminal: Terminal): readonly string[] {
  if (all.length === 0) return [];
  return [
    count('People', all),
    ...all.flatMap((person) => item(lineOf(person.at), personLine(person), terminal)),
  ];
}

function personLine(person: Person): string {
  const { name, description, aliases, role, age, minor, accused } = person;
  const details = [
    name === null ? 'not named' : null,
    name === null ? null : description,
    aliases.length === 0 ? null : `also ${aliases.map(quoted).join(', ')}`,
    role !== null && description?.includes(role) === true ? null : role,
    age === null ? null : `aged ${age}`,
    minor ? 'MINOR' : null,
    accused ? 'ACCUSED' : null,
  ].filter((part) => part !== null);
  const who = name ?? description ?? 'Somebody';
  return marked(details.length === 0 ? who : `${who}: ${details.join(', ')}`, person);
}

function followUps(
  { followUps: all, attributions: sources }: Findings,
  lineOf: LineOf,
  terminal: Terminal,
): readonly string[] {
  if (all.length === 0) return [];
  return [
    count('Follow-ups', all),
    ...all.flatMap((due) => item(lineOf(due.at), followUpLine(due, sources), terminal)),
  ];
}

function followUpLine(followUp: FollowUp, sources: readonly Attribution[]): string {
  const { due, precision, what, source } = followUp;
  const says = source === null ? undefined : sources[source];
  const whose = says === undefined ? '' : `, says ${nameOf(says)}`;
  const day = due.startsWith('--') ? `${due.slice(2)} of a year that is not told` : due;
  return marked(`${day} (${precision}): ${what}${whose}`, followUp);
}
