// Two people whom a story calls by the same first and last name. Invariant: two ages, two middle names, or somebody who
// is kin to the bearer of the name make two people; a mention that tells no more than the shared name is neither's.

import { ageBeside } from './ages.ts';
import type { Name } from './names.ts';
import type { PeopleWords } from './words.ts';

/** A group of names that are one person's. */
export interface Bearer {
  readonly longest: Name;
}

/** Whom each name of one first and last name may mean; one bearer where nothing contradicts. */
export interface Bearers {
  readonly all: readonly Bearer[];
  of(name: Name): readonly Bearer[];
}

interface Form {
  readonly names: Name[];
  readonly ages: Set<number>;
  kin: boolean;
}

const FORMS_MAX = 12; // guess: a name in more forms is told apart by each of them

/** Tells apart who bears a name; `names` share the first and the last part and are in text order. */
export function bearersOf(
  names: readonly Name[],
  previous: (name: Name) => Name | undefined,
  table: PeopleWords,
): Bearers {
  const own = new Set(names);
  const isKin = (name: Name): boolean => {
    const before = previous(name);
    return before !== undefined && own.has(before) && isCalledKin(name, before, table);
  };
  const forms = new Map<string, Form>();
  for (const name of names) {
    const form = forms.get(formOf(name)) ?? { names: [], ages: new Set<number>(), kin: false };
    forms.set(formOf(name), form);
    form.names.push(name);
    const age = ageBeside(name, table);
    if (age !== null) form.ages.add(age);
    form.kin ||= isKin(name);
  }
  const several = [...forms.values()];
  const apart = several.length > 1 && areApart(several);
  const twice = several.some((form) => form.ages.size > 1 || (form.kin && !apart));
  if (!apart && !twice) {
    const only = { longest: longestOf(names) };
    return { all: [only], of: () => [only] };
  }
  const byTrait = new Map<string, Bearer>();
  const traits = new Map<Name, string>();
  for (const name of names) {
    const trait = traitOf(name, forms.get(formOf(name))!, { apart, kin: isKin(name) }, table);
    if (trait === null) continue;
    traits.set(name, trait);
    if (!byTrait.has(trait)) byTrait.set(trait, { longest: name });
  }
  // "Roe met his son Roe": the first of them is one, whatever else is told of neither.
  if (byTrait.size < 2 && !traits.has(names[0]!)) {
    traits.set(names[0]!, 'first');
    byTrait.set('first', { longest: names[0]! });
  }
  const all = [...byTrait.values()];
  return {
    all,
    of: (name) => {
      const trait = traits.get(name);
      return trait === undefined ? all : [byTrait.get(trait)!];
    },
  };
}

function longestOf(names: readonly Name[]): Name {
  return names.reduce((longest, name) => (name.parts.length > longest.parts.length ? name : longest));
}

function formOf({ parts }: Name): string {
  return parts.join(' ').toLowerCase();
}

/** What of a name tells its bearer from the others, or null where nothing does. */
function traitOf(
  name: Name,
  form: Form,
  { apart, kin }: { readonly apart: boolean; readonly kin: boolean },
  table: PeopleWords,
): string | null {
  const age = ageBeside(name, table);
  const written = apart ? formOf(name) : '';
  if (form.ages.size > 1 || (!apart && (form.ages.size > 0 || kin))) {
    if (age !== null) return `${written} ${age}`;
    return kin ? `${written} kin` : null;
  }
  if (!apart) return null;
  // Without a middle name and without more told, it may be short for any of them.
  return middle(name) === '' && form.ages.size === 0 && !form.kin ? null : written;
}

function middle({ parts }: Name): string {
  return parts
    .slice(1, -1)
    .flatMap((part) => part.split('.'))
    .map((part) => part.slice(0, 1).toLowerCase())
    .join('');
}

/** Whether two forms of a name are two people's: by their ages, by kinship, or by the initials between first and last. */
function areApart(forms: readonly Form[]): boolean {
  if (forms.length > FORMS_MAX || forms.some(({ kin }) => kin)) return true;
  return forms.some((one, index) =>
    forms.slice(index + 1).some((other) => {
      const ages = one.ages.size > 0 && other.ages.size > 0;
      if (ages && [...one.ages].every((age) => !other.ages.has(age))) return true;
      const [first, second] = [middle(one.names[0]!), middle(other.names[0]!)];
      return !first.startsWith(second) && !second.startsWith(first);
    }),
  );
}

const KIN_REACH_SENTENCES = 1; // guess: "Her daughter" speaks of the sentence before at most

/** "Roe wept. Her daughter Roe": nobody is kin to themselves. */
function isCalledKin({ passage, from }: Name, before: Name, table: PeopleWords): boolean {
  const { words } = passage;
  const kinAt = words[from - 1]?.text === ',' ? from - 2 : from - 1;
  const [whose, kin] = [words[kinAt - 1], words[kinAt]];
  if (whose === undefined || kin === undefined || before.to > kinAt) return false;
  if (whose.sentence - words[before.from]!.sentence > KIN_REACH_SENTENCES) return false;
  const owned = whose.possessive || (table.possessives.has(whose.lower) && whose.kind === 'word');
  return owned && table.kin.has(kin.lower);
}
