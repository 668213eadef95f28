// Transcripts name who speaks at the start of a line: "MAYOR: ...". Invariant: one such line alone is no transcript;
// a label counts where labels repeat.

import type { ReadableText } from '../tokens.ts';
import type { QuotesWords } from './words.ts';
import type { Inside } from './sayings.ts';

export interface Label {
  readonly block: number;
  /** Where its words start, and where what is said may start. */
  readonly at: number;
  readonly end: number;
  readonly lineEnd: number;
  /** A quotation mark stands before it. */
  readonly marked: boolean;
  readonly inside: Inside;
}

const CAPITALS = /^(["“«]?\s*)(\p{Lu}[\p{Lu}\p{M}.'’ -]{1,38}\p{Lu}\.?)(?:\s\([^()]{1,40}\))?:(?=\s)/u;
const NAME = /^(["“«]?\s*)(\p{Lu}[\p{L}\p{M}.'’-]{1,20}(?: \p{Lu}[\p{L}\p{M}.'’-]{0,20}){0,3}):(?=\s)/u;

/** By block and by where the label starts. */
export type Labels = ReadonlyMap<number, ReadonlyMap<number, Label>>;

function byPlace(labels: readonly Label[]): ReadonlyMap<number, Label> {
  return new Map(labels.map((label) => [label.at, label]));
}

/** The labels of all transcripts. */
export function findLabels(texts: readonly ReadableText[], words: QuotesWords): Labels {
  const capitals: Label[] = [];
  const names: Label[] = [];
  for (const text of texts) {
    if (text.block < 0 || text.type === 'heading' || text.type === 'clip') continue;
    let at = 0;
    for (const line of text.text.split('\n')) {
      const start = line.slice(0, 90);
      const upper = CAPITALS.exec(start);
      const match = upper ?? NAME.exec(start);
      if (match !== null && !words.notices.has(match[2]!.toLowerCase())) {
        (upper === null ? names : capitals).push(labelOf(text, at, line, match));
      }
      at += line.length + 1;
    }
  }
  const labels = [...(isTranscript(capitals, 2) ? capitals : []), ...(isTranscript(names, 4) ? names : [])];
  return new Map(
    [...Map.groupBy(labels, ({ block }) => block)].map(([block, here]) => [block, byPlace(here)]),
  );
}

/** Two speakers take turns; `least` lines, since a list of points looks the same. */
function isTranscript(labels: readonly Label[], least: number): boolean {
  const speakers = Map.groupBy(labels, ({ inside }) => inside.mention!.text);
  return labels.length > least && speakers.size > 1 && speakers.size * 1.5 <= labels.length;
}

function labelOf(text: ReadableText, lineStart: number, line: string, match: RegExpExecArray): Label {
  const [whole, lead = '', name = ''] = match;
  const at = lineStart + lead.length;
  const end = lineStart + whole.length;
  const mention = { block: text.block, start: at, end: at + name.length, text: name };
  let said = end;
  while (said < lineStart + line.length && /\s/.test(text.text[said]!)) said += 1;
  const inside = { kind: 'label' as const, mention, cue: null, cueAt: null };
  const lineEnd = lineStart + line.trimEnd().length;
  const opensQuote = /^["“«]/.test(line.slice(said - lineStart));
  return { block: text.block, at, end: said, lineEnd, marked: lead.trim() !== '' || opensQuote, inside };
}
