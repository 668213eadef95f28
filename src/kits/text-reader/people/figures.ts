// Which names are people, and which of them are the same one. Invariant: a name is a person's only on evidence (a
// title, a known given name, a role beside it ...), and a short name is somebody's only where it can be nobody else's.

import { givenName } from './given-names.ts';
import type { Name } from './names.ts';
import { bearersOf } from './namesakes.ts';
import { isPersonNoun } from './nouns.ts';
import { isRegnal, sharedWords, type SharedWords } from './shared-words.ts';
import { isSubject } from './syntax.ts';
import type { Gender, PeopleWords } from './words.ts';

/** Somebody the story speaks of, filled in while it is read. */
export interface Figure {
  /** The fullest form; null for somebody without a name. */
  name: string | null;
  readonly first: string | null;
  readonly last: string | null;
  readonly suffix: string | null;
  gender: Gender | null;
  age: number | null;
  minor: boolean;
  accused: boolean;
  /** Acquitted, cleared, or let go without a charge: then not accused, whatever else is told. */
  cleared: boolean;
  role: string | null;
  description: string | null;
  readonly aliases: string[];
  /** Nouns and titles the story calls them by, in lower case. */
  readonly nouns: Set<string>;
  at: { readonly block: number; readonly start: number; readonly end: number } | null;
  /** How many times the story speaks of them outside headlines. */
  seen: number;
  /** Whom it turned out to be; null while it stands for itself. */
  same: Figure | null;
}

/** A figure without anything known but a name. */
export function newFigure(name: string | null, parts: readonly string[], suffix: string | null): Figure {
  return {
    name,
    first: parts.length > 1 ? parts[0]!.toLowerCase() : null,
    last: parts.at(-1)?.toLowerCase() ?? null,
    suffix,
    gender: null,
    age: null,
    minor: false,
    accused: false,
    cleared: false,
    role: null,
    description: null,
    aliases: [],
    nouns: new Set(),
    at: null,
    seen: 0,
    same: null,
  };
}

export interface Figures {
  readonly all: readonly Figure[];
  /** Whom a name of the story may name where it stands: of two who share it, the one whose age or kinship is beside it. */
  named(name: Name): readonly Figure[];
  /** Whom a name may name: one, several where it cannot be told, none where it is no person's. */
  find(parts: readonly string[], title: string | null, suffix: string | null): readonly Figure[];
}

const EVIDENCE_ENOUGH = 2; // guess: a title, a given name or a role beside it; or two weaker signs

/** Tells people among the names, and groups them. */
export function figuresOf(names: readonly Name[], table: PeopleWords): Figures {
  const candidates = new Map<string, { evidence: number; names: Name[] }>();
  const alone = new Map<string, number>();
  for (const name of names) {
    if (name.kind !== 'unknown' || isShouted(name) || isTitle(name) || isRegnal(name, table)) continue;
    const evidence = evidenceFor(name, table);
    if (name.parts.length === 1 && name.titleHead === null) {
      const key = name.parts[0]!.toLowerCase();
      alone.set(key, Math.max(alone.get(key) ?? 0, evidence));
      continue;
    }
    const key = keyOf(name.parts, name.suffix);
    const known = candidates.get(key);
    if (known === undefined) candidates.set(key, { evidence, names: [name] });
    else {
      known.evidence = Math.max(known.evidence, evidence) + (evidence > 0 ? 1 : 0);
      known.names.push(name);
    }
  }
  const figures = new Map<string, readonly Figure[]>();
  const bearers = new Map<Name, readonly Figure[]>();
  const before = beforeEach(names);
  for (const [key, candidate] of candidates) {
    const [first] = candidate.names;
    const surname = alone.get(first!.parts.at(-1)!.toLowerCase());
    const evidence = candidate.evidence + (surname === undefined ? 0 : 1 + surname);
    if (first!.parts.length === 1 || evidence < EVIDENCE_ENOUGH) continue;
    const { all, of } = bearersOf(candidate.names, (name) => before.get(name), table);
    const byBearer = new Map(
      all.map((bearer) => {
        const { longest } = bearer;
        return [bearer, newFigure(fullName(longest), longest.parts, longest.suffix)] as const;
      }),
    );
    figures.set(key, [...byBearer.values()]);
    if (all.length < 2) continue;
    for (const name of candidate.names) {
      bearers.set(
        name,
        of(name).map((bearer) => byBearer.get(bearer)!),
      );
    }
  }
  const index = indexed(figures);
  // "Mr. Roe" where no fuller name is given.
  for (const [key, candidate] of candidates) {
    const { parts, suffix } = candidate.names[0]!;
    const [only] = parts;
    if (parts.length > 1 || index.byLast.has(only!.toLowerCase())) continue;
    if (index.byFirst.has(only!.toLowerCase())) continue;
    figures.set(key, [newFigure(only!, parts, suffix)]);
  }
  return findable(figures, { bearers, shared: sharedWords(names, fullName, table) }, table);
}

/** The name right before each in its passage. */
function beforeEach(names: readonly Name[]): ReadonlyMap<Name, Name> {
  const before = new Map<Name, Name>();
  names.forEach((name, index) => {
    const last = names[index - 1];
    if (last !== undefined && last.passage === name.passage) before.set(name, last);
  });
  return before;
}

/** Capitals throughout, or words run together, as in "SHARE THIS" and "LikeReplyJane": no name is read from those. */
function isShouted({ parts }: Name): boolean {
  const shouted = parts.length > 1 && parts.every((part) => /^\p{Lu}{3,}$/u.test(part));
  return shouted || parts.some((part) => /\p{Ll}\p{Lu}\p{Ll}+\p{Lu}/u.test(part));
}

/** A name that fills its quotation marks is a book's or a play's; one that ends in an initial is cut off. */
function isTitle({ parts, passage, from, to }: Name): boolean {
  const { words } = passage;
  const before = words[from - 1]?.text ?? '';
  const after = words[to]?.text ?? '';
  const closed = /^["”’»]$/u.test(after) || /^["”’»]$/u.test(words[to + 1]?.text ?? '');
  const filled = /^["“‘«]$/u.test(before) && closed && parts.length > 1;
  return filled || (parts.length > 1 && parts.at(-1)!.length === 1);
}

function fullName({ parts, suffix, passage, nameFrom, to }: Name): string {
  const { words } = passage;
  // As written, with the points of initials, where nothing else stands in between.
  const pieces: string[] = [];
  let part = 0;
  for (let index = nameFrom; index < to && part < parts.length; index += 1) {
    const word = words[index]!;
    if (parts[part]!.endsWith(word.text) && word.kind === 'word') {
      pieces.push(
        parts[part]! + (words[index + 1]?.text === '.' && !word.spaced && index + 1 < to ? '.' : ''),
      );
      part += 1;
    }
  }
  const full = pieces.length === parts.length ? pieces.join(' ') : parts.join(' ');
  if (suffix === null) return full;
  return `${full} ${suffix.startsWith('i') ? suffix.toUpperCase() : `${suffix[0]!.toUpperCase()}${suffix.slice(1)}.`}`;
}

function keyOf(parts: readonly string[], suffix: string | null): string {
  const first = parts.length > 1 ? parts[0]!.toLowerCase() : '';
  return `${first} ${parts.at(-1)!.toLowerCase()} ${suffix ?? ''}`;
}

interface Index {
  readonly byLast: ReadonlyMap<string, readonly Figure[]>;
  readonly byFirst: ReadonlyMap<string, readonly Figure[]>;
}

const NAMESAKES_MAX = 12; // guess: of more, nobody is told apart by a short name

function indexed(figures: ReadonlyMap<string, readonly Figure[]>): Index {
  const byLast = new Map<string, Figure[]>();
  const byFirst = new Map<string, Figure[]>();
  const add = (map: Map<string, Figure[]>, key: string | null, figure: Figure): void => {
    if (key === null) return;
    const found = map.get(key);
    if (found === undefined) map.set(key, [figure]);
    else if (found.length < NAMESAKES_MAX) found.push(figure);
  };
  for (const figure of [...figures.values()].flat()) {
    add(byLast, figure.last, figure);
    add(byFirst, figure.first, figure);
  }
  return { byLast, byFirst };
}

function findable(
  figures: ReadonlyMap<string, readonly Figure[]>,
  {
    bearers,
    shared,
  }: { readonly bearers: ReadonlyMap<Name, readonly Figure[]>; readonly shared: SharedWords },
  table: PeopleWords,
): Figures {
  const { byLast, byFirst } = indexed(figures);
  const figuresFor: Figures = {
    all: [...figures.values(), ...shared.regnal.values()].flat(),
    named: (name) => bearers.get(name) ?? figuresFor.find(name.parts, name.titleHead, name.suffix),
    find: (parts, title, suffix) => {
      const regnal = parts.length > 1 ? [] : (shared.regnal.get(parts[0]!.toLowerCase()) ?? []);
      const own = regnal.filter(({ nouns }) => title !== null && nouns.has(title));
      if (own.length > 0) return own;
      const exact = figures.get(keyOf(parts, suffix));
      if (exact !== undefined) return title === null ? [...exact, ...regnal] : exact;
      const last = parts.at(-1)!.toLowerCase();
      // A suffix is always written, so "Roe" is never "Roe Jr."
      const namesakes = (byLast.get(last) ?? []).filter((figure) => figure.suffix === suffix);
      if (parts.length > 1) {
        const first = parts[0]!.toLowerCase();
        const same = namesakes.filter((figure) => figure.first?.startsWith(first.slice(0, 1)) ?? false);
        return first.length === 1 && same.length === 1 ? same : [];
      }
      const given = byFirst.get(last) ?? [];
      if (title !== null) return namesakes.length === 0 ? given : entitled(namesakes, title, table);
      if (regnal.length > 0) return [...namesakes, ...given, ...regnal];
      if (namesakes.length === 0) return given;
      // A given name nobody knows may be a family name that stands first.
      const unknown = given.filter(({ first }) => first !== null && givenName(first, table) === undefined);
      const rivals = shared.others.has(last) ? [newFigure(null, [], null)] : [];
      return [...new Set([...namesakes, ...unknown, ...rivals])];
    },
  };
  return figuresFor;
}

/** Those of one surname whom a title fits: by the office the story gave them, or by gender where all genders are known. */
function entitled(namesakes: readonly Figure[], title: string, table: PeopleWords): readonly Figure[] {
  const byTitle = namesakes.filter(({ nouns }) => nouns.has(title));
  if (byTitle.length === 1) return byTitle;
  const gender = table.titles.get(title) ?? null;
  const known = gender !== null && namesakes.every((figure) => figure.gender !== null);
  const byGender = namesakes.filter((figure) => figure.gender === gender);
  return known && byGender.length > 0 ? byGender : namesakes;
}

/** How strongly the words in and around a name say that it is a person's: 0 none, 2 enough. */
function evidenceFor(name: Name, table: PeopleWords): number {
  const { passage, from, to, parts } = name;
  const { words } = passage;
  let evidence = 0;
  if (name.titleHead !== null) evidence += 2;
  if (parts.length > 1 && givenName(parts[0]!, table) !== undefined) evidence += 2;
  if (name.suffix !== null || name.nickname !== null) evidence += 1;
  if (parts.length > 2 && parts.slice(1, -1).some((part) => part.length === 1)) evidence += 1;
  const before = words[from - 1];
  if (
    before !== undefined &&
    !before.possessive &&
    isPersonNoun(before.lower, table) &&
    !table.accusing.has(before.lower)
  )
    evidence += 2;
  const after = words[to];
  const next = words[to + 1];
  if (after !== undefined && next !== undefined && !name.possessive) {
    if (after.text === ',' && apposition(words.slice(to + 1, to + 10), table)) evidence += 2;
    if (table.relatives.has(after.lower) && after.lower.startsWith('wh')) evidence += 1;
    if (table.saying.has(after.lower) && isSubject(passage, from, to, table)) evidence += speaks(name, table);
  }
  const inverted = before !== undefined && table.saying.has(before.lower) && !before.capital;
  if (inverted && /^[.,]?$/.test(after?.text ?? '')) evidence += speaks(name, table);
  return evidence;
}

/** Two or three plain words in capitals beside a verb of saying are somebody, but for "the Acme Widgets" and "IBM France". */
function speaks({ passage, from, parts, possessive }: Name, table: PeopleWords): number {
  const before = passage.words[from - 1];
  const article =
    before !== undefined && (table.definite.has(before.lower) || table.indefinite.has(before.lower));
  const plain =
    parts.every((part) => /^\p{Lu}\p{Ll}+(?:[-'’]\p{L}+)*$/u.test(part)) && !parts.at(-1)!.endsWith('ics');
  return plain && parts.length > 1 && parts.length < 4 && !article && !possessive ? 2 : 1;
}

/** `34`, `who ...`, `a 22-year-old immigrant`, `his former adviser` after the comma. */
function apposition(
  following: readonly { readonly lower: string; readonly kind: string }[],
  table: PeopleWords,
): boolean {
  const [first, second] = following;
  if (first === undefined) return false;
  if (first.lower === 'who' || first.lower === 'qui') return true;
  if (first.kind === 'number') {
    const plain = /^\d{1,2}$/.test(first.lower);
    return plain && (second?.lower === ',' || table.ageAfter.some(([word]) => word === second?.lower));
  }
  for (const { lower, kind } of following) {
    if (isPersonNoun(lower, table) || (table.ageWord?.test(lower) ?? false)) return true;
    if (kind === 'mark') return false;
  }
  return false;
}
