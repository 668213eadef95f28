// Finds and reads the front matter: YAML between two lines of dashes at the top of a file. `Bun.YAML` names no line
// for an error and keeps silent about a key given twice, so each entry is also looked at on its own.
// Invariant: never throws; every problem has its line in the file, and all are told at once.

import { readFields, type Entry, type JudgeAnswers, type StatedFields } from './front-matter-fields.ts';
import type { Advice, Problem } from './types.ts';

export interface FrontMatterReading extends StatedFields {
  readonly advice: readonly Advice[];
  /** Index of the first line below the front matter. */
  readonly bodyFrom: number;
}

const MAX_LINES = 500; // guess: ten times what all fields need
const MAX_UNITS = 64 * 1024; // guess: a front matter is a page, not a file
const FREE_TEXT: ReadonlySet<string> = new Set([
  'headline',
  'kicker',
  'standfirst',
  'byline',
  'credit',
  'shows',
  'warning_reason',
]);
const KEY = /^(["']?)([A-Za-z_][\w-]*)\1[ \t]*:(?=\s|$)/;

/** Reads front matter where the lines start with it; else answers one that states nothing. */
export function readFrontMatter(
  lines: readonly string[],
  judge: JudgeAnswers = () => [],
): FrontMatterReading {
  const from = lines.findIndex((line) => line.trim() !== '');
  if (from === -1 || lines[from]!.trimEnd() !== '---') return statesNothing();
  const first = lines.findIndex((line, index) => index > from && line.trim() !== '' && !line.startsWith('#'));
  if (first === -1 || !(KEY.test(lines[first]!) || isFence(lines[first]!))) return statesNothing();
  const to = lines.findIndex((line, index) => index > from && isFence(line));
  if (to === -1) {
    const message = 'The front matter that starts here has no end. Close it with a line of three dashes: ---';
    return statesNothing([{ line: from + 1, field: '', message }]);
  }
  const inside = lines.slice(from + 1, to);
  const units = inside.reduce((sum, line) => sum + line.length + 1, 0);
  if (inside.length > MAX_LINES || units > MAX_UNITS) {
    const message = `The front matter is too long: at most ${MAX_LINES} lines and ${MAX_UNITS / 1024} KB. Move text below the line of dashes.`;
    return { ...statesNothing([{ line: from + 1, field: '', message }]), bodyFrom: to + 1 };
  }
  return { ...readInside(inside, from + 1, judge), bodyFrom: to + 1 };
}

function statesNothing(problems: readonly Problem[] = []): FrontMatterReading {
  const { stated } = readFields(new Map(), [], () => []);
  return { stated, problems, advice: [], bodyFrom: 0 };
}

function isFence(line: string): boolean {
  const end = line.trimEnd();
  return end === '---' || end === '...';
}

function readInside(
  inside: readonly string[],
  from: number,
  judge: JudgeAnswers,
): Omit<FrontMatterReading, 'bodyFrom'> {
  const entries = entriesOf(inside, from);
  const { values, problems } = parseEntries(inside, from, entries);
  const fields = readFields(values, entries, judge);
  const all = [...problems, ...fields.problems, ...repeated(entries)].toSorted((a, b) => a.line - b.line);
  return { stated: fields.stated, problems: all, advice: commentAdvice(entries) };
}

function entriesOf(inside: readonly string[], from: number): readonly Entry[] {
  const starts = inside.flatMap((line, index) => {
    const key = KEY.exec(line)?.[2];
    return key === undefined ? [] : [{ key, index }];
  });
  return starts.map(({ key, index }, at) => ({
    key,
    from: from + index,
    lines: inside.slice(index, starts[at + 1]?.index ?? inside.length),
  }));
}

/** The values of all entries that can be read, and a problem for each that cannot. */
function parseEntries(inside: readonly string[], from: number, entries: readonly Entry[]) {
  const whole = parseYaml(inside);
  if (whole.ok && (whole.value === null || whole.value === undefined)) {
    return { values: new Map<string, unknown>(), problems: [] };
  }
  if (whole.ok && isMapping(whole.value))
    return { values: new Map(Object.entries(whole.value)), problems: [] };
  const values = new Map<string, unknown>();
  const problems: Problem[] = [];
  const before = inside.slice(0, (entries[0]?.from ?? from) - from);
  if (before.some((line) => line.trim() !== '' && !line.startsWith('#'))) {
    problems.push({
      line: from + 1,
      field: '',
      message: 'Each line of front matter starts with a field name and a colon: "headline: ...".',
    });
  }
  for (const entry of entries) {
    const alone = parseYaml(entry.lines);
    if (alone.ok && isMapping(alone.value)) values.set(entry.key, alone.value[entry.key]);
    else problems.push(syntaxProblem(entry, alone.ok ? '' : alone.reason));
  }
  if (problems.length === 0) {
    const reason = whole.ok ? 'it is not a list of fields' : whole.reason;
    problems.push({
      line: from + 1,
      field: '',
      message: `The front matter cannot be read as YAML: ${reason}. Write one field a line: "headline: ...".`,
    });
  }
  return { values, problems };
}

function parseYaml(
  lines: readonly string[],
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: string } {
  try {
    const value: unknown = Bun.YAML.parse(`${lines.join('\n')}\n`);
    return { ok: true, value };
  } catch (thrown) {
    const reason =
      thrown instanceof SyntaxError ? thrown.message.replace(/^YAML Parse error: /, '') : 'nested too deeply';
    return { ok: false, reason: reason.slice(0, 1).toLowerCase() + reason.slice(1) };
  }
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** The line is the one after the longest beginning of the entry that can be read. */
function syntaxProblem(entry: Entry, reason: string): Problem {
  let readable = entry.lines.length - 1;
  while (readable > 0 && !parseYaml(entry.lines.slice(0, readable)).ok) readable -= 1;
  const line = entry.lines[readable] ?? '';
  const value = line.slice(line.indexOf(':') + 1).trim();
  const quoted = /^["'|>]/.test(value);
  const message =
    !quoted && /:(\s|$)/.test(value)
      ? `"${entry.key}" has a colon in its text. Put the text in quotation marks: ${entry.key}: "..."`
      : /tab/i.test(reason)
        ? `"${entry.key}" is indented with a tab. Use spaces.`
        : `"${entry.key}" cannot be read as YAML (${reason || 'not a field'}). Put the text in quotation marks, and close every mark and bracket.`;
  return { line: entry.from + readable + 1, field: entry.key, message };
}

function repeated(entries: readonly Entry[]): readonly Problem[] {
  const seen = new Map<string, number>();
  return entries.flatMap(({ key, from }) => {
    const before = seen.get(key);
    seen.set(key, before ?? from);
    if (before === undefined) return [];
    const message = `"${key}" is given twice, first in line ${before + 1}. Keep one of them.`;
    return [{ line: from + 1, field: key, message }];
  });
}

/** In YAML " #" begins a comment, which a headline such as "Gate #4" does not expect. Only free text can lose words. */
function commentAdvice(entries: readonly Entry[]): readonly Advice[] {
  return entries.flatMap(({ key, from, lines }) => {
    if (!FREE_TEXT.has(key)) return [];
    const value = (lines[0] ?? '').slice((lines[0] ?? '').indexOf(':') + 1).trim();
    if (/^["'|>[{#]/.test(value) || !/\s#/.test(value)) return [];
    const message = `What follows "#" in "${key}" is a comment and was not read. Put the text in quotation marks to keep it.`;
    return [{ code: 'front_matter_comment', line: from + 1, message }];
  });
}
