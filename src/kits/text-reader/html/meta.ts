// What a page's meta elements say, under whichever attribute names them. Invariant: `property` goes before `name`, and
// the first of a name before later ones.

import { oneLine } from '../lines.ts';
import type { PageDocument } from './document.ts';

const MAX_META = 500; // guess: real pages have 100
const MAX_REPEATS = 20; // guess: authors of a paper; tags are repeated more often and are not read

/** The content of the first meta element of a name, in any case and with `.` or `:` between its parts. */
export interface MetaLookup {
  (name: string): string | null;
  readonly all: (name: string) => readonly string[];
}

/** Reads all meta elements of a page. */
export function metaOf(document: PageDocument): MetaLookup {
  const contents = new Map<string, string[]>();
  const elements = document.querySelectorAll('meta').slice(0, MAX_META);
  for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
    for (const element of elements) {
      const content = oneLine(element.getAttribute('content') ?? '');
      const names = (element.getAttribute(attribute) ?? '').toLowerCase().replaceAll('.', ':').split(/\s+/);
      for (const name of content === '' ? [] : names) {
        const known = contents.get(name);
        if (known === undefined) contents.set(name, [content]);
        else if (known.length < MAX_REPEATS && !known.includes(content)) known.push(content);
      }
    }
  }
  const all = (name: string) => contents.get(name) ?? [];
  return Object.assign((name: string) => all(name)[0] ?? null, { all });
}
