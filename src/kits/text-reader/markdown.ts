// Markdown becomes passages: markdown-it's tokens are read, its HTML is never made. Invariant: links lead to the web
// or to a mail address or are dropped with a word about it, and what is no markup comes back as text.

import { createRequire } from 'node:module';
import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import { InlineText } from './inline-text.ts';
import type { Passage } from './text.ts';
import type { Advice, LeftOut } from './types.ts';

export interface MarkdownPassages {
  readonly passages: readonly Passage[];
  readonly leftOut: readonly LeftOut[];
  readonly advice: readonly Advice[];
}

const DIRECTIVE = /^::clip(?:\s+(.*))?$/i;

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
  // Once at the top, once as a line that may end a paragraph, quote or list.
  commonMark.block.ruler.before(
    'paragraph',
    'clip',
    (state, startLine, _endLine, silent) => {
      const outside = state.level === 0 || (silent && state.sCount[startLine]! < state.blkIndent);
      if (!outside || state.sCount[startLine]! - state.blkIndent > 3) return false;
      const from = state.bMarks[startLine]! + state.tShift[startLine]!;
      const directive = DIRECTIVE.exec(state.src.slice(from, state.eMarks[startLine]));
      if (directive === null) return false;
      if (silent) return true;
      state.line = startLine + 1;
      const map: [number, number] = [startLine, state.line];
      state.push('clip_open', '', 1).map = map;
      const inline = state.push('inline', '', 0);
      inline.content = (directive[1] ?? '').trim();
      inline.map = map;
      inline.children = [];
      state.push('clip_close', '', -1);
      return true;
    },
    { alt: ['paragraph', 'blockquote', 'list'] },
  );
  return commonMark;
}

/**
 * Reads CommonMark without HTML into passages; `firstNumber` is the file's line number of the first line.
 * A line `::clip`, with or without an introducing text, is the clip's place.
 */
export function passagesOfMarkdown(lines: readonly string[], firstNumber: number): MarkdownPassages {
  const tokens = commonMarkReader().parse(lines.join('\n'), {});
  const passages: Passage[] = [];
  const leftOut: LeftOut[] = [];
  const advice: Advice[] = [];
  for (let at = 0; at < tokens.length;) {
    const end = endOf(tokens, at);
    const line = firstNumber + (tokens[at]!.map?.[0] ?? 0);
    const text = new InlineText(line);
    const passage = passageOf(tokens.slice(at, end), text, line);
    if (passage !== null) {
      passages.push(passage);
      leftOut.push(...text.leftOut);
      advice.push(...text.advice, ...directiveAdvice(passage));
    }
    at = end;
  }
  return { passages, leftOut, advice };
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
    case 'clip_open':
      addInlines(tokens, text);
      return { type: 'clip', ...text.finish(line) };
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

function unlessEmpty(passage: Passage): Passage | null {
  return passage.text === '' ? null : passage;
}

function directiveAdvice(passage: Passage): readonly Advice[] {
  if (!/^::[a-z]/im.test(passage.text)) return [];
  const message =
    'Lines that start with "::" place something; only ::clip is known, on a line of its own. This one was kept as text.';
  return [{ code: 'unknown_directive', line: passage.line, message }];
}
