// `eyewitness read`: a text as the story it will be, what was found in it and what to look at. Opens no newsroom.

import { columnsAsked, isColourRefused } from '../config.ts';
import { readingOf, structuredReading } from './reading.ts';
import { readReport } from './read-report.ts';
import { dateFlag, sourceFromInput, sourceOf } from './story-file.ts';
import { EXIT, parseFlags, print, UsageError, type CliCommand } from './usage.ts';

const FLAGS = { date: { type: 'string' }, json: { type: 'boolean' } } as const;

export const read: CliCommand = {
  name: 'read',
  usage: 'FILE|- [--date DAY] [--json]',
  says: 'reads a text (.txt, .md, .html, or - for what is piped in) as a story and says what to look at; publishes nothing',
  run: async (args) => {
    const { values, positionals } = parseFlags(args, FLAGS);
    const [path, more] = positionals;
    if (path === undefined || more !== undefined)
      throw new UsageError('Name one text file, or - for what is piped in.');
    const date = dateFlag(values.date);
    const source = path === '-' ? await sourceFromInput(Bun.stdin.stream()) : await sourceOf(path);
    const reading = readingOf(path, source, date);
    print(
      values.json === true
        ? JSON.stringify(structuredReading(reading), null, 2)
        : readReport(reading, {
            width: widthOf(process.stdout.columns || columnsAsked()),
            colour: wantsColour(),
          }),
    );
    return EXIT.done;
  },
};

const NARROWEST = 40; // columns: a narrower report breaks every line
const WIDEST = 100; // columns: longer lines are hard to read

/** A terminal tells its width, 0 where it does not know it; a pipe has none. */
function widthOf(columns: number | undefined): number {
  return Math.min(WIDEST, Math.max(NARROWEST, columns ?? 80));
}

function wantsColour(): boolean {
  return process.stdout.isTTY === true && !isColourRefused();
}
