// A web page becomes what the shaping of a story takes: passages, what was left out, and what the page states, in the
// same form as front matter. Invariant: no request is made, no script is run, and nothing is thrown.

import { readFrontMatter } from '../front-matter.ts';
import { sentenceCase } from '../kicker.ts';
import type { Passage } from '../text.ts';
import type { Advice, FrontMatter, LeftOut, Problem } from '../types.ts';
import { articleIn } from './article.ts';
import { namesOfByline } from './byline-names.ts';
import { parseDocument } from './document.ts';
import { elsewhere, piecesOf } from './elsewhere.ts';
import { withFileLines } from './file-lines.ts';
import { plain } from './headline.ts';
import { passagesOfPage } from './passages.ts';
import { markPlaces, removeUnseen } from './places.ts';
import { plainMarkup } from './plain-markup.ts';
import { takeStandfirst } from './standfirst.ts';
import { readStatements, type PageStatements } from './stated.ts';

export interface PageReading {
  readonly passages: readonly Passage[];
  readonly leftOut: readonly LeftOut[];
  readonly advice: readonly Advice[];
  readonly problems: readonly Problem[];
  readonly stated: FrontMatter;
}

const MAX_NODES = 60_000; // guess: six times the longest encyclopedia page; each takes 1 KB of memory
const HEAD_UNITS = 5000; // guess: a browser's comment about where a page was saved from stands before its head

/**
 * Reads a page, or a fragment of one, from its clean lines.
 *
 * Every visible word of the page comes back: what readability takes for the story as passages, all else in `leftOut`.
 * Scripts, styles and comments are no words; of what the markup hides, an advice
 * says how much it is.
 */
export function readPage(lines: readonly string[]): PageReading {
  const source = lines.join('\n');
  const markup = plainMarkup(source);
  if (markup.nodes > MAX_NODES) return tooLarge(markup.nodes);
  const document = parseDocument(markup.markup);
  const said = readStatements(document, markup.jsonLd, source.slice(0, HEAD_UNITS));
  const { hiddenWords } = removeUnseen(document);
  const marked = markPlaces(document, said.base);
  const page = piecesOf(document.body);
  const article = articleIn(document, markup, said.headline);
  const found = passagesOfPage(article.body, said.base);
  const top = dropHeadline(found.passages, said.headline, markup.isDocument);
  const lead = takeStandfirst(
    top.passages,
    found.standfirsts,
    [marked.standfirst, ...said.descriptions],
    page,
  );
  const around = elsewhere(page, piecesOf(article.body), [said.headline, lead.fromPage]);
  return {
    passages: withFileLines(lead.passages, page),
    leftOut: [...found.leftOut, ...top.leftOut, ...around.leftOut],
    advice: [
      ...found.advice,
      ...around.advice,
      ...(hiddenWords > 0 ? [hidden(hiddenWords)] : []),
      ...(markup.isDocument && !article.isChosen ? [wholePage()] : []),
    ],
    problems: [],
    stated: statedBy(said, article.byline, lead.standfirst, lead.passages),
  };
}

function statedBy(
  said: PageStatements,
  byline: string | null,
  standfirst: string | null,
  passages: readonly Passage[],
): FrontMatter {
  const names =
    [said.names, namesOfByline([byline ?? '']), said.likelyNames].find((list) => list.length > 0) ?? [];
  const sample = passages
    .map(({ text }) => text)
    .join('\n')
    .slice(0, 100_000);
  return {
    ...nothingStated(),
    headline: said.headline,
    kicker: said.kicker === null ? null : sentenceCase(said.kicker, sample),
    standfirst,
    byline: names.map((name) => ({ name })),
    language: said.language,
    date: said.published,
    sourceUrl: said.canonical,
  };
}

function wholePage(): Advice {
  const message =
    'The story could not be told from the rest of the page, so what is here may have menus and teasers in it. Take out what does not belong.';
  return { code: 'page_read_whole', line: null, message };
}

function hidden(words: number): Advice {
  const message = `${words === 1 ? 'One word that the page hides was' : `${words} words that the page hides were`} not read. Look at the page's source if something of the story is missing.`;
  return { code: 'page_hidden', line: null, message };
}

function nothingStated(): FrontMatter {
  return readFrontMatter([]).stated;
}

/** The headline once more above the story is no part of it; in a fragment it is where the headline was read. */
function dropHeadline(passages: readonly Passage[], headline: string | null, isRepeated: boolean) {
  const none: { passages: readonly Passage[]; leftOut: readonly LeftOut[] } = { passages, leftOut: [] };
  if (headline === null) return none;
  const at = passages.slice(0, 3).findIndex(({ text }) => plain(text) === plain(headline));
  const repeated = passages[at];
  if (repeated === undefined) return none;
  const reason = 'It repeats the headline.';
  return {
    passages: passages.toSpliced(at, 1),
    leftOut: isRepeated ? [{ text: repeated.text, reason, line: repeated.line }] : [],
  };
}

function tooLarge(nodes: number): PageReading {
  const message = `The page has ${nodes} elements; at most ${MAX_NODES} are read. Copy the story's part of the page into a file of its own.`;
  return {
    passages: [],
    leftOut: [],
    advice: [],
    problems: [{ line: 1, field: '', message }],
    stated: nothingStated(),
  };
}
