// Lines of a Markdown text that place something: `::clip`, `::quote`, `::update`, `::embed`. Invariant: one that lacks
// what it needs is no directive; it comes back as the text it is, with a word about it.

import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import { isAllowed, type InlineText } from './inline-text.ts';
import type { Passage } from './text.ts';
import type { StatedQuote } from './stated/fields.ts';

/** The type of the token that opens a directive. */
export const DIRECTIVE_TOKEN = 'directive_open';

const DIRECTIVE = /^::(clip|quote|update|embed)(?:\s+(.*))?$/i;
const MAX_SPEAKER_UNITS = 120; // guess: a name with a title
const DASH = '— ';

interface Directive {
  readonly name: string;
  /** What stands behind the name: words, a speaker, an address. */
  readonly given: string;
}

type CommonMark = InstanceType<typeof MarkdownIt>;
type BlockState = Parameters<Parameters<CommonMark['block']['ruler']['before']>[2]>[0];

/** Teaches a CommonMark reader the directives: at the top, and as lines that may end a paragraph, quote or list. */
export function addDirectives(commonMark: CommonMark): void {
  commonMark.block.ruler.before(
    'paragraph',
    'directive',
    (state, startLine, endLine, silent) => {
      const outside = state.level === 0 || (silent && state.sCount[startLine]! < state.blkIndent);
      if (!outside || state.sCount[startLine]! - state.blkIndent > 3) return false;
      const directive = directiveOf(lineAt(state, startLine));
      if (directive === null) return false;
      const last = goesOn(directive) ? lastLineOf(state, startLine, endLine) : startLine;
      const following = Array.from({ length: last - startLine }, (_, at) =>
        lineAt(state, startLine + 1 + at),
      );
      const words = wordsOf(directive, following);
      if (words === null) return false;
      if (silent) return true;
      state.line = last + 1;
      const map: [number, number] = [startLine, state.line];
      const open = state.push(DIRECTIVE_TOKEN, '', 1);
      open.map = map;
      open.info = directive.name;
      open.meta = { with: words.meta, gone: words.gone === true };
      const inline = state.push('inline', '', 0);
      inline.content = words.text;
      inline.map = map;
      inline.children = [];
      state.push('directive_close', '', -1);
      return true;
    },
    { alt: ['paragraph', 'blockquote', 'list'] },
  );
}

/** The passage of a directive's tokens, and for `::quote` what it states. */
export function directivePassage(
  tokens: readonly Token[],
  text: InlineText,
  line: number,
): { readonly passage: Passage; readonly quote: StatedQuote | null } {
  const [open, inline] = tokens;
  text.addInline(inline?.children ?? [], ' ');
  switch (open?.info) {
    case 'quote': {
      const speaker = givenWith(open);
      const said = text.finish(line).text;
      text.separate('\n');
      text.add(`${DASH}${speaker}`);
      return { passage: { type: 'quote', ...text.finish(line) }, quote: statedQuote(said, speaker, line) };
    }
    case 'update':
      return { passage: { type: 'update', ...text.finish(line) }, quote: null };
    case 'embed':
      if (text.finish(line).text === '') text.add(givenWith(open));
      text.linkAll(givenWith(open));
      return {
        passage: {
          type: 'embed',
          ...text.finish(line),
          ...(open.meta?.['gone'] === true ? { gone: true } : {}),
        },
        quote: null,
      };
    default:
      return { passage: { type: 'clip', ...text.finish(line) }, quote: null };
  }
}

/** The speaker of a quote, the address of an embed. */
function givenWith(open: Token): string {
  return String(open.meta?.['with'] ?? '');
}

function lineAt(state: BlockState, line: number): string {
  return state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]);
}

function directiveOf(line: string): Directive | null {
  const parts = DIRECTIVE.exec(line);
  return parts === null ? null : { name: parts[1]!.toLowerCase(), given: (parts[2] ?? '').trim() };
}

/** The words of a quote or an update may run over several lines. */
function goesOn({ name }: Directive): boolean {
  return name === 'quote' || name === 'update';
}

function lastLineOf(state: BlockState, startLine: number, endLine: number): number {
  let last = startLine;
  while (last + 1 < endLine && !state.isEmpty(last + 1) && directiveOf(lineAt(state, last + 1)) === null)
    last += 1;
  return last;
}

/** What a directive places, with its speaker or address; null where it lacks what it needs. */
function wordsOf(
  { name, given }: Directive,
  following: readonly string[],
): { readonly text: string; readonly meta: string | null; readonly gone?: boolean } | null {
  const joined = (first: string) => [first, ...following.map((line) => line.trim())].join('\n').trim();
  switch (name) {
    case 'quote': {
      const colon = /\s?:(?:\s|$)/.exec(given.slice(0, MAX_SPEAKER_UNITS + 2));
      const speaker = colon === null ? given : given.slice(0, colon.index);
      const text = joined(colon === null ? '' : given.slice(colon.index + colon[0].length));
      return text === '' || speaker === '' || speaker.length > MAX_SPEAKER_UNITS
        ? null
        : { text, meta: speaker };
    }
    case 'update':
      return joined(given) === '' ? null : { text: joined(given), meta: null };
    case 'embed': {
      const [address = ''] = given.split(/\s/, 1);
      if (!/^https:\/\//i.test(address) || !isAllowed(address)) return null;
      const words = given.slice(address.length).trim();
      const gone = /^gone(?:\s+|$)/i.exec(words);
      return { text: words.slice(gone?.[0].length ?? 0), meta: address, gone: gone !== null };
    }
    default:
      return { text: given, meta: null };
  }
}

function statedQuote(said: string, speaker: string, line: number): StatedQuote {
  const inMarks = /^["“«„]\s*(.*?)\s*["”»]$/s.exec(said)?.[1];
  return { text: inMarks ?? said, speaker, addressee: null, block: null, line };
}
