// How well web pages are read: real pages saved by mozilla/readability's tests, which are no part of this repository,
// against what is expected of each. Invariant: the pages kept for judging are not opened.

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText, readText, type ReadStory } from '../../src/kits/text-reader/index.ts';
import { parseDocument } from '../../src/kits/text-reader/html/document.ts';
import { piecesOf } from '../../src/kits/text-reader/html/elsewhere.ts';
import { aimText, decimals, say, tableText } from '../support/table.ts';
import { overlapOf, sameByline, sameDay, sameHeadline, sameLanguage, wordsOf } from './page-scores.ts';

/** Never looked at while the reader was written. */
export const RESERVED_PAGES: readonly string[] = [
  'bbc-1', 'cnn', 'guardian-1', 'nytimes-1', 'nytimes-2', 'nytimes-3', 'nytimes-4', 'nytimes-5', 'wapo-1', 'wapo-2', 'telegraph',
  'lemonde-1', 'liberation-1',
]; // prettier-ignore

const MIN_BODY_UNITS = 1000; // guess: shorter ones are made up to test one element
const MIN_SOURCE_BYTES = 8000; // guess: the same
const BODY_AIM = 0.97;
const AIMS = { headline: 0.95, byline: 0.9, date: 0.95, language: 0.95 };

interface Expected {
  readonly title?: string | null;
  readonly byline?: string | null;
  readonly publishedTime?: string | null;
  readonly lang?: string | null;
  readonly siteName?: string | null;
}

interface PageScore {
  readonly name: string;
  /** Null where nothing is expected. */
  readonly headline: boolean | null;
  readonly byline: boolean | null;
  readonly date: boolean | null;
  readonly language: boolean | null;
  readonly body: number;
  readonly bodyWithCaptions: number;
  readonly ms: number;
  readonly notes: readonly string[];
}

/**
 * Prints the table of all article pages in a folder laid out as `NAME/{source.html,expected.html,expected-metadata.json}`.
 * `except` names pages to leave alone.
 */
export async function benchSavedPages(
  folder: string,
  { except = RESERVED_PAGES }: { readonly except?: readonly string[] } = {},
): Promise<void> {
  const names = (await readdir(folder)).filter((name) => !except.includes(name)).toSorted();
  const scores: PageScore[] = [];
  for (const name of names) {
    const score = await scorePage(folder, name);
    if (score !== null) scores.push(score);
  }
  report(scores, names.length);
}

async function scorePage(folder: string, name: string): Promise<PageScore | null> {
  const file = (part: string) => Bun.file(join(folder, name, part));
  const bytes = new Uint8Array(await file('source.html').arrayBuffer());
  const expectedBody = textOfMarkup(await file('expected.html').text());
  if (bytes.byteLength < MIN_SOURCE_BYTES || expectedBody.length < MIN_BODY_UNITS) return null;
  const expected = (await file('expected-metadata.json').json()) as Expected;
  const started = performance.now();
  const decoded = decodeText(bytes);
  const reading = decoded.outcome === 'decoded' ? readText(decoded.text, { format: 'html' }) : null;
  const ms = performance.now() - started;
  if (reading?.outcome !== 'read') {
    const why = reading === null ? 'not decoded' : reading.problems.map(({ message }) => message).join(' ');
    const missed = {
      headline: false,
      byline: null,
      date: null,
      language: null,
      body: 0,
      bodyWithCaptions: 0,
    };
    return { name, ...missed, ms, notes: [why] };
  }
  return compared(name, reading.story, expected, expectedBody, ms);
}

function compared(
  name: string,
  story: ReadStory,
  expected: Expected,
  expectedBody: string,
  ms: number,
): PageScore {
  const notes: string[] = [];
  const judge = (part: string, wanted: string | null, got: string, isRight: boolean): boolean | null => {
    if (wanted === null || wanted.trim() === '') return null;
    if (!isRight) notes.push(`${part}: expected "${wanted.replace(/\s+/g, ' ')}", read "${got}"`);
    return isRight;
  };
  const headline = [story.kicker, story.headline].filter((part) => part !== null).join(': ');
  const names = story.byline.map((author) => author.name).join(', ');
  const { title = null, byline = null, publishedTime = null, lang = null, siteName = null } = expected;
  const ours = bodyWords(story, expectedBody);
  const captions = story.leftOut.filter(({ reason }) => reason.includes('caption')).map(({ text }) => text);
  const wanted = wordsOf(expectedBody);
  return {
    name,
    headline: judge('headline', title, headline, sameHeadline(title ?? '', headline, siteName)),
    byline: judge('byline', byline, names, sameByline(byline ?? '', names)),
    date: judge('date', publishedTime, story.date ?? '', sameDay(publishedTime ?? '', story.date)),
    language: judge('language', lang, story.language ?? '', sameLanguage(lang ?? '', story.language)),
    body: overlapOf(wanted, ours).f1,
    bodyWithCaptions: overlapOf(wanted, [...ours, ...captions.flatMap(wordsOf)]).f1,
    ms,
    notes,
  };
}

/** A standfirst counts where it is expected in the body: some pages have it there, some above. */
function bodyWords(story: ReadStory, expectedBody: string): readonly string[] {
  const { standfirst } = story;
  const lead = standfirst !== null && expectedBody.includes(standfirst.slice(0, 60)) ? [standfirst] : [];
  // A player without words stands as its address, which no reader of the page sees.
  const shown = story.blocks.filter(({ type, text }) => type !== 'embed' || !/^https?:\S+$/.test(text));
  return [...lead, ...shown.map(({ text }) => text)].flatMap(wordsOf);
}

function textOfMarkup(markup: string): string {
  const document = parseDocument(`<!doctype html><html><head></head><body>${markup}</body></html>`);
  return piecesOf(document.body)
    .map(({ text }) => text)
    .join('\n');
}

function report(scores: readonly PageScore[], folders: number): void {
  const mark = (right: boolean | null) => (right === null ? '-' : right ? 'yes' : 'NO');
  say(`\n${scores.length} article pages of ${folders} folders; "-" where nothing is expected.\n`);
  say(
    tableText(
      ['page', 'headline', 'byline', 'date', 'language', 'body F1', 'with captions', 'ms'],
      scores.map((score) => [
        score.name,
        mark(score.headline),
        mark(score.byline),
        mark(score.date),
        mark(score.language),
        score.body.toFixed(3),
        score.bodyWithCaptions.toFixed(3),
        score.ms.toFixed(0),
      ]),
    ),
  );
  say();
  for (const part of ['headline', 'byline', 'date', 'language'] as const) {
    const told = scores.flatMap((score) => (score[part] === null ? [] : [score[part]]));
    const right = told.filter(Boolean).length;
    const what = `${part}, ${right} of ${told.length} pages`;
    const format = (share: number) => (100 * share).toFixed(1);
    const [value, relation] = [right / told.length, 'at least'] as const;
    say(aimText({ what, value, relation, bound: AIMS[part], unit: ' %', format }));
  }
  const [bodies, whole] = [scores.map(({ body }) => body), scores.map((score) => score.bodyWithCaptions)];
  const value = median(bodies);
  const good = bodies.filter((f1) => f1 >= BODY_AIM).length;
  const what = `body, median F1 (${good} of ${bodies.length} pages reach it; with captions ${median(whole).toFixed(3)})`;
  say(aimText({ what, value, relation: 'at least', bound: BODY_AIM, unit: '', format: decimals(3) }));
  say();
  for (const { name, notes } of scores) for (const note of notes) say(`  ${name}: ${note}`);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
