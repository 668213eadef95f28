// Markdown becomes passages: markdown-it's tokens are read, its HTML is never made. Invariant: links lead to the web
// or to a mail address or are dropped with a word about it, and what is no markup comes back as text.

import { createRequire } from 'node:module';
import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import { addDirectives, DIRECTIVE_TOKEN, directivePassage } from './directives.ts';
import { InlineText } from './inline-text.ts';
import type { StatedQuote } from './stated/fields.ts';
import type { Passage, SourcePassage } from './text.ts';
import type { Advice, LeftOut } from './types.ts';

export interface MarkdownPassages {
  readonly passages: readonly SourcePassage[];
  readonly leftOut: readonly LeftOut[];
  readonly advice: readonly Advice[];
  /** Quotes whose speakers directives state. */
  readonly quotes: readonly StatedQuote[];
}

const DIRECTIVE_NEEDS: ReadonlyMap<string, string> = new Map([
  ['quote', '::quote needs a speaker and their words, as in "::quote Jane Roe: I saw it."'],
  ['update', '::update needs its words on the same line or below it.'],
  ['embed', '::embed needs a whole address that begins with https://, and may have words after it.'],
]);

/** A tag that writers type by habit; "a < b" and "<unknown>" are none. */
const TAG =
  /<\/?(?:a|abbr|b|big|blockquote|br|center|div|em|figure|figcaption|font|h[1-6]|hr|i|iframe|img|li|mark|ol|p|q|s|script|section|small|span|strong|style|sub|sup|table|td|tr|u|ul|video)(?:\s[^<>\n]{0,200})?\/?>/i;

type CommonMark = InstanceType<typeof MarkdownIt>;

let made: CommonMark | undefined;

/** Made at the first Markdown text: the library's tables take 10 MB, which a server that only serves never needs. */
function commonMarkReader(): CommonMark {
  return (made ??= makeCommonMarkReader());
}

function load(): typeof MarkdownIt {
  return createRequire(import.meta.url)('markdown-it') as typeof MarkdownIt;
}

function makeCommonMarkReader(): CommonMark {
  const commonMark = new (load())('commonmark', { html: false });
  // "[Update]: Rescued" would be taken for a link definition and vanish: an address has more than letters in it.
  commonMark.validateLink = (address) => address === '' || /[/#:?.@]/.test(address);
  addDirectives(commonMark);
  return commonMark;
}

/**
 * Reads CommonMark without HTML into passages; `firstNumber` is the file's line number of the first line.
 * Lines that begin with `::` are directives (directives.ts).
 */
export function passagesOfMarkdown(lines: readonly string[], firstNumber: number): MarkdownPassages {
  const tokens = commonMarkReader().parse(lines.join('\n'), {});
  const passages: SourcePassage[] = [];
  const leftOut: LeftOut[] = [];
  const advice: Advice[] = [];
  const quotes: StatedQuote[] = [];
  for (let at = 0; at < tokens.length;) {
    const end = endOf(tokens, at);
    const line = firstNumber + (tokens[at]!.map?.[0] ?? 0);
    const text = new InlineText(line);
    const inside = tokens.slice(at, end);
    const directed = inside[0]!.type === DIRECTIVE_TOKEN ? directivePassage(inside, text, line) : null;
    if (directed !== null && directed.quote !== null) quotes.push(directed.quote);
    const passage = directed?.passage ?? passageOf(inside, text, line);
    if (passage !== null) {
      const fileLines = passage.type === 'paragraph' ? text.fileLines() : undefined;
      passages.push(fileLines === undefined ? passage : { ...passage, fileLines });
      leftOut.push(...text.leftOut);
      advice.push(...text.advice, ...directiveAdvice(passage));
    }
    at = end;
  }
  advice.push(...tagAdvice(passages, lines, firstNumber));
  return { passages, leftOut, advice, quotes };
}

/** Index after the token that closes the one at `at`. */
function endOf(tokens: readonly Token[], at: number): number {
  let depth = 0;
  for (let index = at; index < tokens.length; index += 1) {
    depth += tokens[index]!.nesting;
    if (depth <= 0) return index + 1;
  }
  return tokens.length;
}

function passageOf(tokens: readonly Token[], text: InlineText, line: number): Passage | null {
  const [open] = tokens;
  switch (open?.type) {
    case 'bullet_list_open':
    case 'ordered_list_open':
      return listOf(tokens, text, line);
    case 'heading_open': {
      addInlines(tokens, text);
      const level = Number(open.tag.slice(1));
      const passage = text.finish(line);
      if (passage.text === '') return null;
      if (level === 1) return { type: 'title', ...passage };
      return { type: 'heading', level: level === 2 ? 2 : level === 3 ? 3 : 4, ...passage };
    }
    case 'blockquote_open':
      addInlines(tokens, text);
      return unlessEmpty({ type: 'quote', ...text.finish(line) });
    case 'fence':
    case 'code_block':
      text.addLines(open.content);
      text.advise(
        'code_block',
        'Indented or fenced lines were read as one paragraph of text. Take the indent away if that is wrong.',
      );
      return unlessEmpty({ type: 'paragraph', ...text.finish(line) });
    default:
      addInlines(tokens, text);
      return unlessEmpty({ type: 'paragraph', ...text.finish(line) });
  }
}

/**
 * A list has one item a line, nested items among them. Numbers are dropped only where they count from 1: a lone
 * "1986." is how a sentence starts, and other numbers mean something.
 */
function listOf(tokens: readonly Token[], text: InlineText, line: number): Passage | null {
  const items = tokens.filter((token) => token.type === 'list_item_open');
  const numbered = tokens[0]?.type === 'ordered_list_open';
  const counted = numbered && items[0]?.info === '1';
  addInlines(tokens, text, counted ? tokens[0]!.level + 1 : null);
  if (numbered && !counted && items.length === 1)
    return unlessEmpty({ type: 'paragraph', ...text.finish(line) });
  return unlessEmpty({ type: 'list', ordered: counted, ...text.finish(line) });
}

/**
 * Adds all text inside `tokens`, one line for each list item and for each paragraph outside lists. Items at
 * `countedLevel` lose their numbers, all other numbered ones keep them.
 */
function addInlines(tokens: readonly Token[], text: InlineText, countedLevel: number | null = null): void {
  let itemDepth = 0;
  let fresh = true;
  for (const token of tokens) {
    if (token.type === 'list_item_close') itemDepth -= 1;
    if (token.type === 'list_item_open') {
      itemDepth += 1;
      text.separate('\n');
      fresh = true;
      if (token.info !== '' && token.level !== countedLevel) text.add(`${token.info}${token.markup} `);
    }
    const isText = token.type === 'inline' || token.type === 'fence' || token.type === 'code_block';
    if (!isText) continue;
    if (!fresh || itemDepth === 0) text.separate(itemDepth > 0 ? ' ' : '\n');
    fresh = false;
    if (token.type === 'inline') text.addInline(token.children ?? [], itemDepth > 0 ? ' ' : '\n');
    else text.add(token.content);
  }
}

/** HTML is not read: what looks like it stays for readers to see, so the writer is told where the first of it stands. */
function tagAdvice(
  passages: readonly Passage[],
  lines: readonly string[],
  firstNumber: number,
): readonly Advice[] {
  const tagged = passages.filter(({ text }) => TAG.test(text));
  const [first] = tagged;
  if (first === undefined) return [];
  const [tag] = TAG.exec(first.text)!;
  const from = first.line - firstNumber;
  const line =
    Math.max(
      0,
      lines.slice(from).findIndex((written) => TAG.test(written)),
    ) + first.line;
  const others = tagged.length === 1 ? '' : ' More of it stands further down.';
  const message = `HTML is not read, so "${tag}" stays in the text as it is and readers see it. Take the tags out, or write **bold**, *italic* and [links](https://...).${others}`;
  return [{ code: 'html_as_text', line, message }];
}

function unlessEmpty(passage: Passage): Passage | null {
  return passage.text === '' ? null : passage;
}

function directiveAdvice(passage: Passage): readonly Advice[] {
  const name = /^::([a-z]+)/im.exec(passage.text)?.[1]?.toLowerCase();
  if (name === undefined) return [];
  const needed = DIRECTIVE_NEEDS.get(name);
  const message =
    needed === undefined
      ? 'Lines that start with "::" place something: ::clip, ::quote, ::update or ::embed, each on a line of its own. This one was kept as text.'
      : `This line was kept as text: ${needed}`;
  const code = needed === undefined ? 'unknown_directive' : 'incomplete_directive';
  return [{ code, line: passage.line, message }];
}
