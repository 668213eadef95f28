// The end of the report of `eyewitness read`: what a reporter has to decide before the story goes out, each with its
// place in the file. Pure. What only wants a second look is marked where it was found and is not repeated here.

import { isSpeakerOpen } from './read-findings.ts';
import { placeIn } from './place-in-file.ts';
import { quoted, shortened } from './read-words.ts';
import type { FileReading } from './reading.ts';
import { hung, styled, wrapped, type Terminal } from './terminal-text.ts';

interface Check {
  readonly line: number | null;
  readonly text: string;
}

const NAME_IN_TEXT = 'Name one in the text or in the front matter:';
/** A web page has no front matter. */
const NAME_ON_PAGE = 'Name one in the text of the page:';

/** The section on what to look at. */
export function checks(reading: FileReading, terminal: Terminal): readonly string[] {
  const { problems } = reading;
  const said = problems.map(({ line, level, message }) => ({
    line,
    text: level === 'advice' ? message : `Before it can go out: ${message}`,
  }));
  const groups = [
    { heading: null, checks: said },
    {
      heading: `Speaker not told. ${reading.format === 'html' ? NAME_ON_PAGE : NAME_IN_TEXT}`,
      checks: speakersOpen(reading),
    },
    { heading: 'Named, though a minor or accused. May the name stand?', checks: namesToWeigh(reading) },
    { heading: 'Left out, because it is no part of the story:', checks: leftOut(reading) },
  ].filter((group) => group.checks.length > 0);
  const title = styled('What to look at', 'bold', terminal);
  if (groups.length === 0) return [title, 'Nothing.'];
  return [
    title,
    ...groups.flatMap(({ heading, checks: items }) => [
      ...(heading === null ? [] : wrapped('', heading, terminal)),
      ...items.flatMap(({ line, text }) =>
        hung(`${heading === null ? '' : '  '}${placeIn(reading.file, line)}`, text, terminal),
      ),
    ]),
  ];
}

function speakersOpen({ document, lineOf }: FileReading): readonly Check[] {
  return document.findings.quotes.filter(isSpeakerOpen).map(({ text, mention, spans }) => ({
    line: lineOf(spans[0]!),
    text: `${quoted(text, 60)}${mention === null ? '' : `: who is ${quoted(mention.text)}?`}`,
  }));
}

function namesToWeigh({ document, lineOf }: FileReading): readonly Check[] {
  return document.findings.people.flatMap(({ name, minor, accused, at }) => {
    if (name === null || !(minor || accused)) return [];
    const what = [...(minor ? ['a minor'] : []), ...(accused ? ['accused'] : [])].join(' and ');
    return [{ line: lineOf(at), text: `${name}, ${what}` }];
  });
}

function leftOut({ story }: FileReading): readonly Check[] {
  return story.leftOut.map((left) => ({ line: left.line, text: leftOutLine(left) }));
}

/** A line that was left out, and why. */
export function leftOutLine({ text, reason }: FileReading['story']['leftOut'][number]): string {
  return `${quoted(shortened(text, 90), 90)} ${reason}`;
}
