// The front matter fields that confirm findings: people, quotes, attributions, follow_ups. Invariant: every part of
// every item is checked even when another is wrong, and each problem names the line of its part.

import { dateProblem, precisionOf } from '../dates.ts';
import type { Entry } from '../front-matter-fields.ts';
import type { SourceKind } from '../findings.ts';
import { oneLine } from '../lines.ts';
import type { Stated } from './fields.ts';
import type { Problem } from '../types.ts';

const MAX_ITEMS = 100; // guess: more than any story has, and what is looked up in the text stays bounded
const MAX_UNITS = 5000; // guess: a long paragraph
const MAX_ALIASES = 20; // guess
const MAX_AGE = 130; // years; nobody was older
const KINDS: readonly SourceKind[] = ['outlet', 'person', 'document', 'unnamed'];

type Values = ReadonlyMap<string, unknown>;
type Item = ReturnType<typeof itemOf>;

/**
 * Reads the four lists; a problem of a part is told once. Of a faulty item comes back what can be held against the
 * words all the same, so that its other mistakes are told with it.
 */
export function readStated(
  values: Values,
  entries: readonly Entry[],
): { readonly stated: Stated; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const read = <Made>(field: string, known: string, make: (item: Item) => Made | null): readonly Made[] =>
    itemsOf(field, known.split(' '), values, entries, problems).flatMap((item) => make(item) ?? []);
  const stated: Stated = {
    people: read('people', 'name description aliases role age minor accused', personOf),
    quotes: read('quotes', 'text speaker addressee', quoteOf),
    attributions: read('attributions', 'source kind text url second_hand', attributionOf),
    followUps: read('follow_ups', 'due what source', followUpOf),
  };
  return { stated, problems };
}

const EXAMPLES: Readonly<Record<string, string>> = {
  people: '{ name: Jane Roe, role: ferry captain }',
  quotes: '{ text: "I saw it.", speaker: Jane Roe }',
  attributions: '{ source: Harbour News, kind: outlet, text: "the boat drifted" }',
  follow_ups: '{ due: 2018-09, what: the hearing }',
};

function itemsOf(
  field: string,
  known: readonly string[],
  values: Values,
  entries: readonly Entry[],
  problems: Problem[],
): readonly Item[] {
  const value = values.get(field);
  if (value === undefined || value === null) return [];
  const entry = entries.find(({ key }) => key === field);
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  const lines = itemLines(entry, items.length);
  if (items.length > MAX_ITEMS) {
    const message = `"${field}" has more than ${MAX_ITEMS} items. Keep those that need an editor's word.`;
    problems.push({ line: lines[0]!, field, message });
    return [];
  }
  return items.map((item, index) => {
    const end = lines[index + 1] ?? Number.POSITIVE_INFINITY;
    const written = writtenFrom(entry, lines[index]!, end);
    return itemOf({ field, known, line: lines[index]!, written }, item, problems);
  });
}

/** The file's lines of one item; none where items share a line. */
function writtenFrom(entry: Entry | undefined, line: number, end: number): readonly string[] {
  const first = (entry?.from ?? 0) + 1;
  return entry?.lines.slice(line - first, Math.max(line, end) - first) ?? [];
}

/** The lines items start in; where they cannot be told apart, each is in the field's own line. */
function itemLines(entry: Entry | undefined, count: number): readonly number[] {
  const own = (entry?.from ?? 0) + 1;
  const starts = (entry?.lines ?? []).flatMap((line, index) => {
    const dash = /^(\s*)-(?=\s|$)/.exec(line);
    return dash === null ? [] : [{ indent: dash[1]!.length, line: own + index }];
  });
  const outermost = Math.min(...starts.map(({ indent }) => indent));
  const lines = starts.filter(({ indent }) => indent === outermost).map(({ line }) => line);
  return lines.length === count ? lines : Array.from({ length: count }, () => own);
}

interface Place {
  readonly field: string;
  /** The names of its parts. */
  readonly known: readonly string[];
  readonly line: number;
  /** The file's lines of the item. */
  readonly written: readonly string[];
}

/** One item with its own readers; `isOk` answers false once something of it was refused. */
function itemOf({ field, known, line, written }: Place, value: unknown, problems: Problem[]) {
  const parts = partsOf(field, value);
  const refused = new Set<string>();
  /** `part` is empty where the whole item is meant. */
  const refuse = (part: string, message: string): null => {
    if (!refused.has(part) && !refused.has(''))
      problems.push({ line: line + offsetOf(part, written), field, message });
    refused.add(part);
    return null;
  };
  for (const odd of Object.keys(parts).filter((part) => !known.includes(part)))
    refuse(odd, `An item of "${field}" has no field "${odd.slice(0, 60)}". It has: ${known.join(', ')}.`);
  if (Object.keys(parts).length === 0)
    refuse('', `Each item of "${field}" is written so: ${EXAMPLES[field]}.`);
  const text = (part: string): string | null => {
    const given = parts[part];
    if (given === undefined || given === null) return null;
    if (typeof given !== 'string' && typeof given !== 'number')
      return given instanceof Date && !Number.isNaN(given.valueOf())
        ? given.toISOString().slice(0, 10)
        : refuse(part, `"${part}" in "${field}" must be text. Put it in quotation marks.`);
    const read = oneLine(String(given));
    if (read.length > MAX_UNITS)
      return refuse(part, `"${part}" in "${field}" is too long: at most ${MAX_UNITS} characters.`);
    return read === '' ? null : read;
  };
  const needed = (part: string): string => {
    const read = text(part);
    if (read !== null) return read;
    refuse(part, `An item of "${field}" needs "${part}": ${EXAMPLES[field]}.`);
    return '';
  };
  const flag = (part: string): boolean | null => {
    const given = parts[part];
    if (given === undefined || given === null) return null;
    return typeof given === 'boolean'
      ? given
      : refuse(part, `"${part}" in "${field}" must be true or false.`);
  };
  return { line, parts, refuse, text, needed, flag, isOk: () => refused.size === 0 };
}

/** A person may be written as a name alone. */
function partsOf(field: string, value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date))
    return value as Readonly<Record<string, unknown>>;
  return typeof value === 'string' && field === 'people' ? { name: value } : {};
}

/** Which line of the item a part stands in, from 0; the first where it has no line of its own. */
function offsetOf(part: string, written: readonly string[]): number {
  const at = written.findIndex((line) => line.replace(/^\s*(?:-\s+)?/, '').startsWith(`${part}:`));
  return part === '' ? 0 : Math.max(0, at);
}

function personOf(item: Item): Stated['people'][number] | null {
  const { line, text, flag, refuse } = item;
  const age = item.parts['age'] ?? null;
  const years = typeof age === 'number' && Number.isInteger(age) && age >= 0 && age <= MAX_AGE ? age : null;
  if (age !== null && years === null) refuse('age', '"age" in "people" must be a number of years.');
  const person = {
    name: text('name'),
    description: text('description'),
    aliases: aliasesOf(item),
    role: text('role'),
    age: years,
    minor: flag('minor') ?? (years !== null && years < 18 ? true : null),
    accused: flag('accused'),
    line,
  };
  if (item.isOk() && person.name === null && person.description === null)
    refuse(
      '',
      'An item of "people" needs a "name", or a "description" as the text has it: "the 4-year-old boy".',
    );
  return person.name === null && person.description === null ? null : person;
}

function aliasesOf({ parts, refuse }: Item): readonly string[] {
  const written = parts['aliases'] ?? [];
  const list: readonly unknown[] =
    typeof written === 'string' ? written.split(',') : Array.isArray(written) ? written : [null];
  const aliases = list.map((alias) => (typeof alias === 'string' ? oneLine(alias) : ''));
  if (aliases.length <= MAX_ALIASES && aliases.every((alias) => alias !== '' && alias.length <= 200))
    return aliases;
  refuse('aliases', `"aliases" in "people" must be a list of at most ${MAX_ALIASES} names: [the Captain].`);
  return [];
}

function quoteOf(item: Item): Stated['quotes'][number] | null {
  const quote = {
    text: withoutMarks(item.needed('text')),
    speaker: item.needed('speaker'),
    addressee: item.text('addressee'),
    block: null,
    line: item.line,
  };
  return quote.text === '' ? null : quote;
}

function attributionOf(item: Item): Stated['attributions'][number] | null {
  const written = item.needed('kind');
  const kind = KINDS.find((name) => name === written.toLowerCase());
  if (kind === undefined) item.refuse('kind', `"kind" in "attributions" is one of: ${KINDS.join(', ')}.`);
  const url = item.text('url');
  if (url !== null && !(/^https?:\/\//i.test(url) && URL.canParse(url)))
    item.refuse('url', '"url" in "attributions" must be a whole address: https://...');
  const source = item.needed('source');
  const text = withoutMarks(item.needed('text'));
  const secondHand = item.flag('second_hand');
  return text === '' ? null : { source, kind: kind ?? 'unnamed', text, url, secondHand, line: item.line };
}

function followUpOf(item: Item): Stated['followUps'][number] | null {
  const written = item.needed('due');
  const due = dateProblem(written) === null ? written.slice(0, 10) : written;
  if (due !== '' && precisionOf(due) === null)
    item.refuse('due', `"${due.slice(0, 40)}" is no date. Write 2018-09-14, 2018-09 or 2018.`);
  const followUp = { due, what: item.needed('what'), source: item.text('source'), line: item.line };
  return followUp;
}

function withoutMarks(text: string): string {
  return /^["“«„]\s*(.*?)\s*["”»“]$/.exec(text)?.[1] ?? text;
}
