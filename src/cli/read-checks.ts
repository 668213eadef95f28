// The end of the report of `eyewitness read`: what a reporter should look at, each with its place in the file and why.
// Pure. Findings that are uncertain for one reason stand together under it.

import { basename } from 'node:path';
import {
  CLASS_MEANINGS,
  type Attribution,
  type Findings,
  type Quote,
  type Span,
} from '../kits/text-reader/index.ts';
import type { FileReading } from './reading.ts';
import { columnsOf, styled, wrapped, type Terminal } from './terminal-text.ts';

/** The section on what to look at. */
export function checks(reading: FileReading, terminal: Terminal): readonly string[] {
  const { problems, story } = reading;
  const file = basename(reading.file);
  const at = (line: number | null) => (line === null ? `${file}: ` : `${file}:${line}: `);
  const say = (indent: string, line: number | null, text: string) => placed(indent, at(line), text, terminal);
  const said = problems.flatMap(({ line, level, message }) =>
    say('', line, level === 'advice' ? message : `Has to be mended before it can go out: ${message}`),
  );
  const reasons = [...Map.groupBy(uncertain(reading), ({ why }) => why)].map(([why, places]) => [
    ...wrapped('', `${why}:`, terminal),
    ...places.flatMap(({ line, text }) => say('  ', line, text)),
  ]);
  const leftOut = story.leftOut.map(({ line, reason, text }) =>
    say('  ', line, `${reason.replace(/\.$/, '')}: ${shortened(text)}`),
  );
  const groups = [
    said,
    ...reasons,
    leftOut.length === 0 ? [] : ['Left out, because it is no part of the story:', ...leftOut.flat()],
  ].filter((lines) => lines.length > 0);
  const title = styled('What to look at', 'bold', terminal);
  if (groups.length === 0) return [title, 'Nothing.'];
  return [title, ...groups.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))];
}

/** Under its place where that is short, else below it, so that a long path leaves room for the words. */
function placed(indent: string, place: string, text: string, terminal: Terminal): readonly string[] {
  const [label = ''] = wrapped(indent, place, { width: Number.MAX_SAFE_INTEGER });
  if (columnsOf(label) <= terminal.width / 3) return wrapped(`${label} `, text, terminal);
  return [label, ...wrapped(`${indent}  `, text, terminal)];
}

interface Uncertain {
  readonly why: string;
  readonly line: number;
  readonly text: string;
}

const SHOWN = 100; // guess: characters by which a place is known again

function shortened(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN).toWellFormed().trimEnd()}…`;
}

function uncertain({ document, lineOf }: FileReading): readonly Uncertain[] {
  const { quotes, attributions, people, followUps } = document.findings;
  const open = <Finding extends { readonly certain: boolean; readonly found: string }>(
    list: Findings[keyof Findings] & readonly Finding[],
    tell: (finding: Finding) => { readonly why: string; readonly at: Span; readonly text: string },
  ) =>
    list
      .filter(({ certain }) => !certain)
      .map((finding) => {
        const { why, at, text } = tell(finding);
        return { why, line: lineOf(at), text: shortened(text) };
      });
  return [
    ...open(quotes, (quote) => ({
      why: whyOfQuote(quote),
      at: quote.spans[0]!,
      text: `“${shortened(quote.text)}”: ${quote.speaker ?? quote.mention?.text ?? 'nobody'}`,
    })),
    ...open(attributions, (attribution) => ({
      why: whyOfAttribution(attribution),
      at: attribution.cueAt,
      text: `${attribution.source ?? attribution.mention?.text ?? 'somebody'}, “${attribution.cue}”: ${attribution.text}`,
    })),
    ...open(people, (person) => ({
      why: `Who this is, is to be checked; how it was found: ${wayOf(person.found)}`,
      at: person.at,
      text: [person.name ?? person.description ?? 'somebody', ...person.aliases, person.role ?? '']
        .filter((part) => part !== '')
        .join(', '),
    })),
    ...open(followUps, (followUp) => ({
      why: `What is due and when is to be checked; how it was found: ${wayOf(followUp.found)}`,
      at: followUp.at,
      text: `${followUp.due}: ${followUp.what}`,
    })),
  ];
}

function whyOfQuote({ speaker, mention, found }: Quote): string {
  if (speaker !== null) return `Who says this is to be checked; how it was found: ${wayOf(found)}`;
  if (mention !== null) return 'Who says this could not be told from the words that name them';
  return 'Nobody near these words is said to have said them';
}

function whyOfAttribution({ source, kind, found }: Attribution): string {
  if (kind === 'unnamed') return 'The source is not named';
  if (source === null) return 'Whose claim this is could not be told from the words that name them';
  return `Whose claim this is, is to be checked; how it was found: ${wayOf(found)}`;
}

/** How a class of findings is found: what the reader's table of certainty says of it, else its name. */
function wayOf(found: string): string {
  return CLASS_MEANINGS[found] ?? found.replace(/^[^/]*\//, '').replace(/[-/]/g, ' ');
}
