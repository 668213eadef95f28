// People an editor states. Invariant: one found under a shorter name is the same person, and gives its fuller name to
// every finding that names them.

import { CONFIRMED } from './confirmed.ts';
import type { Person, Span } from '../findings.ts';
import type { StatedPerson } from './fields.ts';
import { findWords, inOrder, plainWords, type Places } from './places.ts';

/** The cast with what is stated of it, and what a found name is now. */
export function confirmPeople(
  found: readonly Person[],
  stated: readonly StatedPerson[],
  places: Places,
): { readonly people: readonly Person[]; readonly nameOf: (name: string | null) => string | null } {
  const people = [...found];
  const newNames = new Map<string, string>();
  for (const one of stated) {
    const index = people.findIndex((person) => isSamePerson(person, one));
    const person = people[index];
    if (person === undefined) {
      const at = wordsFor(one).flatMap((name) => findWords(places, name).slice(0, 1))[0];
      if (at !== undefined) people.push(merged(nobody(at), one));
      continue;
    }
    if (person.name !== null && one.name !== null) newNames.set(person.name, one.name);
    people[index] = merged(person, one);
  }
  people.sort((a, b) => inOrder(a.at, b.at));
  return { people, nameOf: (name) => (name === null ? null : (newNames.get(name) ?? name)) };
}

/** The words a story may speak of somebody with, the fullest first. */
export function wordsFor(person: StatedPerson): readonly string[] {
  const [name = null, last = null] = person.name === null ? [] : wordsForName(person.name);
  return [name, person.description, ...person.aliases, last].filter((words) => words !== null);
}

/** A name and its last part. */
export function wordsForName(name: string): readonly string[] {
  return [name, name.split(' ').at(-1) ?? name];
}

/** People who are stated twice, as far as their names tell: each with the one stated before. */
export function statedTwice(
  people: readonly StatedPerson[],
): readonly { readonly one: StatedPerson; readonly before: StatedPerson }[] {
  return people.flatMap((one, index) => {
    const before = people.slice(0, index).find((other) => isOneName(one, other));
    return before === undefined ? [] : [{ one, before }];
  });
}

/** The same name or alias, or one name being the surname of the other; without names, the same description. */
function isOneName(one: StatedPerson, other: StatedPerson): boolean {
  if (one.name === null || other.name === null)
    return (
      one.name === other.name && plainWords(one.description ?? '') === plainWords(other.description ?? '')
    );
  const [name, otherName] = [plainWords(one.name), plainWords(other.name)];
  if (name === otherName) return true;
  const isSurname = (short: string, long: string) => !short.includes(' ') && long.endsWith(` ${short}`);
  return (
    isSurname(name, otherName) ||
    isSurname(otherName, name) ||
    one.aliases.map(plainWords).includes(otherName) ||
    other.aliases.map(plainWords).includes(name)
  );
}

function merged(person: Person, one: StatedPerson): Person {
  return {
    ...person,
    name: one.name ?? person.name,
    description: one.description ?? person.description,
    aliases: [...new Set([...person.aliases, ...one.aliases])],
    role: one.role ?? person.role,
    age: one.age ?? person.age,
    minor: one.minor ?? person.minor,
    accused: one.accused ?? person.accused,
    ...CONFIRMED,
  };
}

function nobody(at: Span): Person {
  const unknown = { name: null, description: null, aliases: [], role: null, age: null };
  return { ...unknown, minor: false, accused: false, at, ...CONFIRMED };
}

/** By name, an alias or the last part of the name; somebody without a name by the description. */
function isSamePerson(person: Person, one: StatedPerson): boolean {
  if (person.name === null || one.name === null) {
    const [found, said] = [person.description, one.description];
    return found !== null && said !== null && plainWords(found) === plainWords(said);
  }
  const found = plainWords(person.name);
  const names = [one.name, ...one.aliases].map(plainWords);
  return names.includes(found) || plainWords(one.name).endsWith(` ${found}`);
}
