// What each front matter field may hold. Invariant: every field is checked even when another is wrong, and a text
// comes back as it was written, also where YAML would make a number of it.

import { FIELDS, nearestField } from './field-names.ts';
import { oneLine } from './lines.ts';
import { dateProblem, happenedOf } from './dates.ts';
import { readStated } from './stated/lists.ts';
import type { FrontMatter, Problem, StatedAnswers } from './types.ts';

/** A top-level key with its lines; `from` is an index into the file's lines. */
export interface Entry {
  readonly key: string;
  readonly from: number;
  readonly lines: readonly string[];
}

export interface StatedFields {
  readonly stated: FrontMatter;
  readonly problems: readonly Problem[];
}

/** Says what is wrong with answers: the field as it is named in front matter, and what to do. */
export type JudgeAnswers = (
  answers: StatedAnswers,
) => readonly { readonly field: string; readonly message: string }[];

/** Reads all fields and lists every problem, with those that `judge` sees in the answers. */
export function readFields(
  values: ReadonlyMap<string, unknown>,
  entries: readonly Entry[],
  judge: JudgeAnswers,
): StatedFields {
  const fields = new Fields(values, entries);
  fields.refuseUnknown();
  const lists = readStated(values, entries);
  const stated: FrontMatter = {
    headline: fields.text('headline'),
    kicker: fields.text('kicker'),
    standfirst: fields.text('standfirst'),
    byline: fields.byline(),
    language: fields.language(),
    date: fields.date(),
    happened: fields.happened(),
    ground: fields.text('ground'),
    credit: fields.text('credit'),
    verdict: fields.verdict(),
    warnings: fields.names('warnings', 'none, or names such as: graphic, minors'),
    shows: fields.text('shows'),
    warningReason: fields.text('warning_reason'),
    section: fields.slug('section'),
    translationOf: fields.slug('translation_of'),
    clipFile: fields.clipFile(),
    kinds: fields.kinds(),
    slug: fields.slug('slug'),
    stated: lists.stated,
    sourceUrl: null,
  };
  fields.refuseAnswers(judge(stated));
  return { stated, problems: [...fields.problems, ...lists.problems] };
}

/**
 * Reads `what=confirmed,where=likely` into its pairs, or answers null where it is written otherwise. Which keys and
 * values are allowed is not judged.
 */
export function verdictOfText(text: string): Readonly<Record<string, string>> | null {
  const pairs = text.split(',').map((pair) => /^\s*([a-z][a-z-]*)\s*[=:]\s*([a-z][a-z-]*)\s*$/i.exec(pair));
  if (pairs.some((pair) => pair === null)) return null;
  return Object.fromEntries(pairs.map((pair) => [pair![1]!.toLowerCase(), pair![2]!.toLowerCase()]));
}

class Fields {
  readonly problems: Problem[] = [];
  readonly #values: ReadonlyMap<string, unknown>;
  readonly #entries: readonly Entry[];

  constructor(values: ReadonlyMap<string, unknown>, entries: readonly Entry[]) {
    this.#values = values;
    this.#entries = entries;
  }

  refuseUnknown(): void {
    for (const key of this.#values.keys()) {
      if (FIELDS.has(key)) continue;
      const near = nearestField(key);
      const instead = near === null ? `Known fields: ${[...FIELDS].join(', ')}.` : `Did you mean "${near}"?`;
      this.#refuse(key, `The field "${shown(key)}" is not known. ${instead}`);
    }
  }

  refuseAnswers(judged: ReturnType<JudgeAnswers>): void {
    for (const { field, message } of judged) this.#refuse(field, message);
  }

  text(field: string): string | null {
    const value = this.#values.get(field);
    if (isAbsent(value)) return null;
    const text = this.#asText(field, value);
    if (text === null) return this.#refuse(field, `"${field}" must be text: ${field}: "..."`);
    return text === '' ? null : text;
  }

  names(field: string, expected: string): readonly string[] | null {
    const value = this.#values.get(field);
    if (isAbsent(value)) return null;
    const listed = Array.isArray(value) ? (value as readonly unknown[]) : null;
    const items = listed === null ? this.#asText(field, value)?.split(',') : listed.map(scalarText);
    const names = items?.map((item) => (item === null ? '' : oneLine(item))) ?? [];
    if (names.length > 0 && names.every((name) => name !== '')) return names;
    return this.#refuse(field, `"${field}" must be a list: ${expected}.`);
  }

  byline(): readonly { readonly name: string }[] {
    const value = this.#values.get('byline');
    if (isAbsent(value)) return [];
    const items = Array.isArray(value) ? (value as readonly unknown[]) : [value];
    const names = items.map((item) => {
      const text = scalarText(isRecord(item) && Object.keys(item).length === 1 ? item['name'] : item);
      return text === null ? '' : oneLine(text);
    });
    if (names.every((name) => name !== '')) return names.map((name) => ({ name }));
    this.#refuse('byline', '"byline" must be a name, or a list of names: ["Ada Moreau", "Sam Okafor"].');
    return [];
  }

  language(): string | null {
    const text = this.text('language');
    if (text === null) return null;
    try {
      const [tag = ''] = Intl.getCanonicalLocales(text);
      if (/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)) return tag;
    } catch {
      // not a language tag: told below
    }
    return this.#refuse(
      'language',
      `"${shown(text)}" is no language tag. Write one such as en, fr or fr-CA.`,
    );
  }

  date(): string | null {
    const value = this.#values.get('date');
    const text =
      value instanceof Date && !Number.isNaN(value.valueOf()) ? value.toISOString() : this.text('date');
    if (text === null) return null;
    const problem = dateProblem(text);
    return problem === null ? text : this.#refuse('date', problem);
  }

  happened() {
    const value = this.#values.get('happened');
    if (isAbsent(value)) return null;
    const parts = isRecord(value) ? value : { when: this.#asText('happened', value) ?? value };
    const { happened, problems } = happenedOf(parts);
    for (const { part, message } of problems) this.#refuse(`happened.${part}`, message);
    return problems.length === 0 ? happened : null;
  }

  verdict(): Readonly<Record<string, string>> | null {
    const value = this.#values.get('verdict');
    if (isAbsent(value)) return null;
    const pairs = isRecord(value)
      ? Object.entries(value)
          .map(([key, word]) => `${key}=${scalarText(word) ?? ''}`)
          .join(',')
      : this.#asText('verdict', value);
    const verdict = pairs === null ? null : verdictOfText(pairs);
    return (
      verdict ??
      this.#refuse('verdict', '"verdict" must be written so: what=confirmed,where=likely,when=unclear')
    );
  }

  /** A name only: what a text says never leads out of the folder the clip is looked for in. */
  clipFile(): string | null {
    const text = this.text('clip');
    if (text === null || (!/[/\\:]/.test(text) && text !== '.' && text !== '..' && text.length <= 255))
      return text;
    return this.#refuse(
      'clip',
      '"clip" must be the name of a file beside the story, without folders: clip: rescue.mp4',
    );
  }

  kinds(): readonly string[] | 'off' | null {
    const value = this.#values.get('reactions');
    if (value === false || (typeof value === 'string' && /^\s*(?:off|none|no)\s*$/i.test(value)))
      return 'off';
    const expected = 'off, or names such as: love, sad, angry';
    const names = this.names('reactions', expected);
    if (names === null) return null;
    const odd = names.find((name) => !/^[a-z][a-z0-9-]{0,31}$/.test(name));
    if (odd === undefined) return [...new Set(names)];
    return this.#refuse('reactions', `"${shown(odd)}" is no name of a reaction. Write ${expected}.`);
  }

  slug(field: string): string | null {
    const text = this.text(field);
    if (
      text === null ||
      (text.length <= 100 &&
        /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*$/u.test(text))
    )
      return text;
    return this.#refuse(
      field,
      `"${field}" may have small letters, digits and single hyphens, at most 100 in all: balcony-rescue`,
    );
  }

  /** A number or yes/no in a text field is text as it stands in the file: `headline: 007`. */
  #asText(field: string, value: unknown): string | null {
    if (typeof value === 'number' || typeof value === 'boolean') {
      const line = this.#entries.find((entry) => entry.key === field)?.lines[0] ?? '';
      const written = oneLine(line.slice(line.indexOf(':') + 1).replace(/\s#.*/s, ''));
      return written === '' ? String(value) : written;
    }
    const text = scalarText(value);
    return text === null ? null : oneLine(text);
  }

  #refuse(field: string, message: string): null {
    const [key = '', part] = field.split('.', 2);
    const entry = this.#entries.find((candidate) => candidate.key === key);
    const inside =
      part === undefined
        ? -1
        : (entry?.lines.findIndex((line) => line.trimStart().startsWith(`${part}:`)) ?? -1);
    const line = (entry?.from ?? this.#entries[0]?.from ?? 0) + Math.max(0, inside) + 1;
    this.problems.push({ line, field: shown(field), message });
    return null;
  }
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function scalarText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (value instanceof Date) return Number.isNaN(value.valueOf()) ? null : value.toISOString();
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
