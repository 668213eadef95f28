// Rows of words: how a language's table writes a phrase ("on|by? WEEKDAY DAYPART?"). Invariant: matching a row at a
// token costs a bounded number of steps, whatever the text.

import type { Token } from '../tokens.ts';

/**
 * One place of a row: a class in capitals, asked of the token, or literal words. `?` makes it optional, `!` asks that
 * the token is none of them and takes none, and `>` marks the place without taking a token.
 */
interface Slot {
  readonly kind: 'class' | 'words' | 'not' | 'here';
  readonly name: string;
  readonly words: ReadonlySet<string>;
  readonly optional: boolean;
}

export type Row = readonly Slot[];

/** What a row took, by class, and where its `>` stood (-1 without one). */
export interface RowMatch<Value> {
  readonly to: number;
  readonly here: number;
  readonly values: Readonly<Record<string, Value>>;
}

/** Reads a row from its notation: places parted by spaces, words of a place parted by `|`. */
export function row(notation: string): Row {
  return notation.split(' ').map((written) => {
    if (written === '>') return { kind: 'here', name: '', words: new Set(), optional: false };
    const optional = written.endsWith('?') && written.length > 1;
    const bare = optional ? written.slice(0, -1) : written;
    const not = bare.startsWith('!');
    const name = not ? bare.slice(1) : bare;
    if (/^[A-Z]+$/.test(name) && !not) return { kind: 'class', name, words: new Set(), optional };
    return { kind: not ? 'not' : 'words', name, words: new Set(name.split('|')), optional };
  });
}

/** The longest way the row matches from the token at `from`; null where it does not. */
export function matchRow<Value>(
  places: Row,
  tokens: readonly Token[],
  from: number,
  classify: (name: string, token: Token) => Value | null,
): RowMatch<Value> | null {
  const step = (
    place: number,
    at: number,
  ): { to: number; here: number; values: Record<string, Value> } | null => {
    const slot = places[place];
    if (slot === undefined) return { to: at, here: -1, values: {} };
    if (slot.kind === 'here') {
      const rest = step(place + 1, at);
      return rest === null ? null : { ...rest, here: at };
    }
    const token = tokens[at];
    if (slot.kind === 'not') {
      return token !== undefined && slot.words.has(token.lower) ? null : step(place + 1, at);
    }
    if (token !== undefined) {
      const value = slot.kind === 'class' ? classify(slot.name, token) : null;
      if (slot.kind === 'class' ? value !== null : slot.words.has(token.lower)) {
        const rest = step(place + 1, at + 1);
        if (rest !== null) {
          if (value !== null && !(slot.name in rest.values)) rest.values[slot.name] = value;
          return rest;
        }
      }
    }
    return slot.optional ? step(place + 1, at) : null;
  };
  return step(0, from);
}
