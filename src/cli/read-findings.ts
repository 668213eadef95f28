// What was found in a story, in the report of `eyewitness read`: quotes by who says them, attributions with those
// nested in them, people, follow-ups. Pure. Each finding stands here once, and what is not certain has a mark.

import type { Findings, FollowUp, Person, Quote, Span } from '../kits/text-reader/index.ts';
import { dateInWords } from './date-words.ts';
import { attributionLines } from './read-attributions.ts';
import { bare, isNameAgain, quoted, sourceName } from './read-words.ts';
import type { FileReading } from './reading.ts';
import { styled, wrapped, type Terminal } from './terminal-text.ts';

/** One line of the list, or a heading in it where nothing is found at a line. */
interface Row {
  readonly at: Pick<Span, 'block' | 'start'> | null;
  readonly certain: boolean;
  readonly text: string;
  readonly depth: number;
}

/** The section on what was found. */
export function found({ document, story, lineOf }: FileReading, terminal: Terminal): readonly string[] {
  const { findings } = document;
  const sections = [
    ['Quotes', quotes(findings.quotes, lineOf)],
    ['Attributed to others', attributions(findings)],
    ['People', findings.people.map((person) => row(person.at, personLine(person), person.certain))],
    ['Follow-ups', findings.followUps.map((due) => row(due.at, followUpLine(due, findings), due.certain))],
  ] as const;
  const told = sections.filter(([, rows]) => rows.length > 0);
  const asks = told.some(([, rows]) => rows.some(({ certain }) => !certain));
  const title = `What was found, by line${asks ? ' (? = please check)' : ''}`;
  const lines = wrapped('', title, terminal).map((line) => styled(line, 'bold', terminal));
  if (told.length === 0) return [...lines, 'No quotes, attributions, people or follow-ups.'];
  const width = String(story.blocks.at(-1)?.line ?? 0).length + 2;
  for (const [name, rows] of told)
    lines.push(name, ...rows.flatMap((one) => shown(one, lineOf, width, terminal)));
  return lines;
}

function shown(
  { at, certain, text, depth }: Row,
  lineOf: FileReading['lineOf'],
  width: number,
  terminal: Terminal,
): readonly string[] {
  if (at === null) return wrapped('  ', text, terminal);
  const label = `${String(lineOf(at)).padStart(width)} ${certain ? ' ' : '?'} ${'  '.repeat(depth)}`;
  return wrapped(label, text, terminal);
}

function row(at: Row['at'], text: string, certain: boolean, depth = 0): Row {
  return { at, text, certain, depth };
}

const NOT_TOLD = 'Speaker not told';

/** Whether nothing near a quote tells who speaks, or only a pronoun that could be anybody's. */
export function isSpeakerOpen({ speaker, mention, found: way }: Quote): boolean {
  return speaker === null && (mention === null || way.endsWith('-pronoun'));
}

function quotes(all: readonly Quote[], lineOf: FileReading['lineOf']): readonly Row[] {
  const bySpeaker = Map.groupBy(all, (quote) => {
    if (isSpeakerOpen(quote)) return NOT_TOLD;
    return quote.speaker === null ? `${quoted(quote.mention!.text)}, without a name` : bare(quote.speaker);
  });
  const groups = [...bySpeaker].toSorted(
    ([one], [other]) => Number(one === NOT_TOLD) - Number(other === NOT_TOLD),
  );
  return groups.flatMap(([speaker, said]) => [
    row(null, `${speaker} (${said.length})`, true),
    ...said.map((quote) => row(quote.spans[0]!, quoteLine(quote, all, lineOf), quote.certain)),
  ]);
}

function quoteLine(quote: Quote, all: readonly Quote[], lineOf: FileReading['lineOf']): string {
  const { cue, addressee, continues, spans } = quote;
  const from = continues === null ? undefined : all[continues]?.spans[0];
  const apart = from !== undefined && lineOf(from) !== lineOf(spans[0]!);
  const how = [
    cue === null ? null : bare(cue),
    addressee === null ? null : `to ${bare(addressee)}`,
    apart ? `goes on from line ${lineOf(from)}` : null,
    namedBy(quote),
  ].filter((part) => part !== null);
  return `${quoted(quote.text)}${how.length === 0 ? '' : ` (${how.join(', ')})`}`;
}

/** By which words a speaker is meant, where that could be another: the question for whoever checks it. */
function namedBy(quote: Quote): string | null {
  const { speaker, mention, certain } = quote;
  if (mention === null) return null;
  if (speaker === null) return isSpeakerOpen(quote) ? `who is ${quoted(mention.text)}?` : null;
  if (isNameAgain(mention.text, speaker)) return null;
  return certain ? `as ${quoted(mention.text)}` : `${quoted(mention.text)} was taken for ${bare(speaker)}`;
}

function attributions({ attributions: all }: Findings): readonly Row[] {
  return attributionLines(all).map(({ attribution, at, text, depth }) =>
    row(at, text, attribution.certain, depth),
  );
}

function personLine({ name, description, aliases, role, age, minor, accused }: Person): string {
  const said = (part: string | null) => (part === null || part === name ? null : part);
  const isSaid = (words: string) => name !== null && description?.includes(words) === true;
  const details = [
    name === null ? 'without a name' : said(description),
    aliases.length === 0 ? null : `also ${aliases.map((alias) => quoted(alias)).join(', ')}`,
    role === null || isSaid(role) ? null : role,
    age === null || (name ?? description ?? '').includes(String(age)) || isSaid(String(age))
      ? null
      : `aged ${age}`,
    minor ? 'A MINOR' : null,
    accused ? 'ACCUSED' : null,
  ].filter((part) => part !== null);
  return [bare(name ?? description ?? 'Somebody'), ...details.map(bare)].join(', ');
}

function followUpLine({ due, precision, what, source }: FollowUp, { attributions: all }: Findings): string {
  const says = source === null ? undefined : all[source];
  const day = `${precision === 'week' ? 'the week of ' : ''}${dateInWords(due)}`;
  return `${day}: ${bare(what)}${says === undefined ? '' : `, says ${sourceName(says)}`}`;
}
