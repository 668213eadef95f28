// Pure decisions about what readers see of findings: who stands beside which paragraph, and which sources are named.
// Invariant: only what is certain comes in here.

import {
  STANDFIRST_BLOCK,
  type Attribution,
  type Findings,
  type Person,
} from '../../kits/text-reader/index.ts';
import type { Words } from '../../newsroom/index.ts';
import type { StoryDocument } from '../../stories/index.ts';
import { foreignLanguage, type LanguageMark } from '../text/rules.ts';

/** A line beside a paragraph: whose words these are. */
export interface Note {
  readonly text: string;
  readonly url: string | null;
  /** A name alone is in the story's language; all else is in the interface's. */
  readonly isName: boolean;
}

/** What is known of one paragraph. */
export interface Beside {
  readonly isQuoted: boolean;
  readonly isSecondHand: boolean;
  readonly notes: readonly Note[];
  /** Who speaks in it, where one person does. */
  readonly speaker: string | null;
  readonly languages: readonly LanguageMark[];
}

/** What stands beside each block, by its index; a block of which nothing is known has none. */
export function besideBlocks(
  { language, standfirst, blocks }: StoryDocument,
  { quotes, attributions }: Findings,
  words: Words,
): ReadonlyMap<number, Beside> {
  const found = new Map<number, Beside>();
  const add = (block: number, { notes = [], languages = [], ...more }: Partial<Beside>) => {
    const before = found.get(block) ?? NOTHING;
    const isNew = (note: Note) => !before.notes.some(({ text }) => text === note.text);
    found.set(block, {
      ...before,
      ...more,
      notes: [...before.notes, ...notes.filter(isNew)],
      languages: [...before.languages, ...languages],
    });
  };
  for (const { speaker, addressee, spans } of quotes)
    for (const { block, start, end } of spans) {
      const text = block === STANDFIRST_BLOCK ? (standfirst ?? '') : (blocks[block]?.text ?? '');
      const foreign = foreignLanguage(text.slice(start, end), language);
      const languages =
        foreign === null ? [] : [{ type: 'language' as const, start, end, language: foreign }];
      const isUnnamed = speaker !== null && !isNamedIn(text, speaker);
      const to = addressee === null || isNamedIn(text, addressee) ? null : words.story.to(addressee);
      const said = isUnnamed ? [speaker, ...(to === null ? [] : [to])].join(' ') : null;
      const notes = said === null ? [] : [{ text: said, url: null, isName: to === null }];
      add(block, { isQuoted: true, speaker, notes, languages });
    }
  for (const attribution of attributions) {
    const note = noteOf(attribution, attributions, words);
    if (note !== null)
      for (const block of new Set(attribution.spans.map((span) => span.block)))
        add(block, { isSecondHand: true, notes: [note] });
  }
  return found;
}

const NOTHING: Beside = { isQuoted: false, isSecondHand: false, notes: [], speaker: null, languages: [] };

/** Whose account it is, and within whose: both are said. */
function noteOf(own: Attribution, all: readonly Attribution[], words: Words): Note | null {
  if (own.source === null) return null;
  const around = own.within === null ? null : (all[own.within] ?? null);
  if (around === null || around.source === null)
    return own.secondHand ? { text: words.story.secondHand(own.source), url: own.url, isName: false } : null;
  if (!own.secondHand && !around.secondHand) return null;
  const outer = words.story.secondHand(around.source);
  return { text: `${outer} · ${words.story.saysOf(own.source)}`, url: around.url ?? own.url, isName: false };
}

/** Whether a text names somebody by the whole name or its last word. */
function isNamedIn(text: string, name: string): boolean {
  const last = name.split(/\s+/).at(-1)!;
  return text.includes(name) || (last.length > 2 && /^\p{L}/u.test(last) && wordsOf(text).has(last));
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/[\p{L}\p{M}\p{N}-]+/gu));
}

export interface Source {
  readonly name: string;
  readonly kind: 'outlet' | 'document';
  readonly url: string | null;
  readonly secondHand: boolean;
}

/** Outlets and documents that the story stands on, each once, in the order they are first named. */
export function sourcesOf(attributions: readonly Attribution[]): readonly Source[] {
  const sources = new Map<string, Source>();
  for (const { source, kind, url, secondHand } of attributions) {
    if (source === null || (kind !== 'outlet' && kind !== 'document')) continue;
    const key = source.toLowerCase();
    const known = sources.get(key) ?? { name: source, kind, url, secondHand };
    sources.set(key, { ...known, url: known.url ?? url, secondHand: known.secondHand || secondHand });
  }
  return [...sources.values()];
}

/** By what somebody is named; a child only by words that the story itself has. */
export function nameOf(person: Person, document: StoryDocument): string | null {
  const { name, description, minor } = person;
  if (name === null || !minor) return name ?? description;
  const texts = [document.headline, document.standfirst ?? '', ...document.blocks.map(({ text }) => text)];
  return texts.some((text) => text.includes(name)) ? name : description;
}

/** A due date as precisely as it is known: "September 2018", "14 September 2018", "September". */
export function dueText(
  due: string,
  precision: 'year' | 'month' | 'week' | 'day',
  language: string,
  words: Words,
): string {
  const [, year, month, day] = /^(\d{4}|-)(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(due) ?? [];
  if (year === undefined) return due;
  // A leap year, so that 29 February stands where the year is not known.
  const at = Date.UTC(year === '-' ? 2000 : Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  const text = new Intl.DateTimeFormat(language, {
    ...(year === '-' ? {} : { year: 'numeric' }),
    ...(month === undefined ? {} : { month: 'long' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(at);
  return precision === 'week' && day !== undefined ? words.story.weekOf(text) : text;
}

/** What machines read of a due date: HTML knows no month without its year. */
export function dueForMachines(due: string): string | undefined {
  return /^--\d{2}$/.test(due) ? undefined : due;
}
