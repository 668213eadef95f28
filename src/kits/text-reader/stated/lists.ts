// The front matter fields that confirm findings: people, quotes, attributions, follow_ups. Invariant: every item is
// checked even when another is wrong, and each problem names the item's own line.

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

/** Reads the four lists; a problem of an item is told once. */
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
  return items.map((item, index) => itemOf(field, item, known, lines[index]!, problems));
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

/** One item with its own readers; `ok` is false once something of it was refused. */
function itemOf(field: string, value: unknown, known: readonly string[], line: number, problems: Problem[]) {
  const parts: Readonly<Record<string, unknown>> =
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
      ? (value as Readonly<Record<string, unknown>>)
      : typeof value === 'string' && field === 'people'
        ? { name: value }
        : {};
  let ok = true;
  const refuse = (message: string): null => {
    if (ok) problems.push({ line, field, message });
    ok = false;
    return null;
  };
  const odd = Object.keys(parts).find((part) => !known.includes(part));
  if (odd !== undefined)
    refuse(`An item of "${field}" has no field "${odd.slice(0, 60)}". It has: ${known.join(', ')}.`);
  if (Object.keys(parts).length === 0) refuse(`Each item of "${field}" is written so: ${EXAMPLES[field]}.`);
  const text = (part: string): string | null => {
    const written = parts[part];
    if (written === undefined || written === null) return null;
    if (typeof written !== 'string' && typeof written !== 'number')
      return written instanceof Date && !Number.isNaN(written.valueOf())
        ? written.toISOString().slice(0, 10)
        : refuse(`"${part}" in "${field}" must be text. Put it in quotation marks.`);
    const read = oneLine(String(written));
    if (read.length > MAX_UNITS)
      return refuse(`"${part}" in "${field}" is too long: at most ${MAX_UNITS} characters.`);
    return read === '' ? null : read;
  };
  const needed = (part: string): string =>
    text(part) ?? refuse(`An item of "${field}" needs "${part}": ${EXAMPLES[field]}.`) ?? '';
  const flag = (part: string): boolean | null => {
    const written = parts[part];
    if (written === undefined || written === null) return null;
    return typeof written === 'boolean' ? written : refuse(`"${part}" in "${field}" must be true or false.`);
  };
  return { line, parts, refuse, text, needed, flag, isOk: () => ok };
}

function personOf(item: Item): Stated['people'][number] | null {
  const { line, text, flag, refuse } = item;
  const age = item.parts['age'] ?? null;
  const years = typeof age === 'number' && Number.isInteger(age) && age >= 0 && age <= MAX_AGE ? age : null;
  if (age !== null && years === null) refuse('"age" in "people" must be a number of years.');
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
  if (person.name === null && person.description === null)
    refuse(
      'An item of "people" needs a "name", or a "description" as the text has it: "the 4-year-old boy".',
    );
  return item.isOk() ? person : null;
}

function aliasesOf({ parts, refuse }: Item): readonly string[] {
  const written = parts['aliases'] ?? [];
  const list: readonly unknown[] =
    typeof written === 'string' ? written.split(',') : Array.isArray(written) ? written : [null];
  const aliases = list.map((alias) => (typeof alias === 'string' ? oneLine(alias) : ''));
  if (aliases.length <= MAX_ALIASES && aliases.every((alias) => alias !== '' && alias.length <= 200))
    return aliases;
  refuse(`"aliases" in "people" must be a list of at most ${MAX_ALIASES} names: [the Captain].`);
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
  return item.isOk() ? quote : null;
}

function attributionOf(item: Item): Stated['attributions'][number] | null {
  const written = item.needed('kind');
  const kind = KINDS.find((name) => name === written.toLowerCase());
  if (kind === undefined) item.refuse(`"kind" in "attributions" is one of: ${KINDS.join(', ')}.`);
  const url = item.text('url');
  if (url !== null && !(/^https?:\/\//i.test(url) && URL.canParse(url)))
    item.refuse('"url" in "attributions" must be a whole address: https://...');
  const source = item.needed('source');
  const text = withoutMarks(item.needed('text'));
  const secondHand = item.flag('second_hand');
  return item.isOk() && kind !== undefined ? { source, kind, text, url, secondHand, line: item.line } : null;
}

function followUpOf(item: Item): Stated['followUps'][number] | null {
  const written = item.needed('due');
  const due = dateProblem(written) === null ? written.slice(0, 10) : written;
  if (item.isOk() && precisionOf(due) === null)
    item.refuse(`"${due.slice(0, 40)}" is no date. Write 2018-09-14, 2018-09 or 2018.`);
  const followUp = { due, what: item.needed('what'), source: item.text('source'), line: item.line };
  return item.isOk() ? followUp : null;
}

function withoutMarks(text: string): string {
  return /^["“«„]\s*(.*?)\s*["”»“]$/.exec(text)?.[1] ?? text;
}
