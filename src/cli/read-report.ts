// The report of `eyewitness read`: the story as it will stand, what was found, and last, nearest to where the reporter
// looks, what to look at. Pure. It says everything in words, so that it can be heard as well as seen.

import type { Block } from '../stories/index.ts';
import { dateInWords } from './date-words.ts';
import { checks } from './read-checks.ts';
import { found } from './read-findings.ts';
import type { FileReading } from './reading.ts';
import { styled, wrapped, type Terminal } from './terminal-text.ts';

/** The whole report, without a line break at its end. */
export function readReport(reading: FileReading, terminal: Terminal): string {
  const sections = [
    heading(reading, terminal),
    asItWillStand(reading, terminal),
    found(reading, terminal),
    checks(reading, terminal),
  ];
  return sections.map((lines) => lines.join('\n')).join('\n\n');
}

function heading({ document, story }: FileReading, terminal: Terminal): readonly string[] {
  const { kicker, headline, standfirst } = document;
  const bold = (line: string) => styled(line, 'bold', terminal);
  return [
    ...(kicker === null ? [] : wrapped('', kicker, terminal).map((line) => styled(line, 'yellow', terminal))),
    ...wrapped('', headline, terminal).map(bold),
    ...(standfirst === null ? [] : ['', ...wrapped('', standfirst, terminal)]),
    '',
    ...wrapped('', [...facts(document), ...savedFrom(story)].join(' · '), terminal).map((line) =>
      styled(line, 'dim', terminal),
    ),
  ];
}

/** Where a saved page says that it stands: its words may be another's. */
function savedFrom({ sourceUrl }: FileReading['story']): readonly string[] {
  return sourceUrl === null ? [] : [`saved from ${sourceUrl}`];
}

function facts({ byline, dated, language, happened }: FileReading['document']): readonly string[] {
  const names = byline.map(({ name }) => name).join(', ');
  const event = [happened.when === null ? null : dateInWords(happened.when), happened.where]
    .filter((part) => part !== null)
    .join(', ');
  return [
    names === '' ? 'No byline' : `By ${names}`,
    dated === null ? 'no date' : `dated ${dateInWords(dated)}`,
    `language ${language}`,
    ...(event === '' ? [] : [`happened ${event}`]),
  ];
}

function asItWillStand(reading: FileReading, terminal: Terminal): readonly string[] {
  const { document, story, file } = reading;
  const width = String(story.blocks.at(-1)?.line ?? 0).length;
  const blocks = document.blocks.map((block, index) => {
    const line = String(story.blocks[index]?.line ?? 0).padStart(width + 2);
    // A list has an item a line, a pull-quote a paragraph a line.
    const parts = `${kindOf(block)}${block.text}${addressOf(block)}`.split('\n');
    return [
      ...parts.flatMap((part, at) => wrapped(at === 0 ? `${line}  ` : ' '.repeat(width + 4), part, terminal)),
      ...(index === 0 && !hasClipPlace(document.blocks)
        ? wrapped(' '.repeat(width + 4), '[clip] A clip that comes with the story goes here.', terminal)
        : []),
    ];
  });
  const title = `The story as it will stand, with the lines of ${named(file)}`;
  return [...wrapped('', title, terminal).map((line) => styled(line, 'bold', terminal)), ...blocks.flat()];
}

function named(file: string): string {
  return file === '-' ? 'what was piped in' : file;
}

function hasClipPlace(blocks: readonly Block[]): boolean {
  return blocks.some((block) => block.type === 'clip');
}

/** Where something shown elsewhere stands, if its words do not say so themselves. */
function addressOf(block: Block): string {
  if (block.type !== 'embed') return '';
  const link = block.marks.find((mark) => mark.type === 'link');
  return link === undefined || link.href === block.text ? '' : ` <${link.href}>`;
}

function kindOf(block: Block): string {
  if (block.type === 'paragraph') return '';
  if (block.type === 'clip') return block.text === '' ? '[clip]' : '[clip] ';
  return `[${block.type}] `;
}
