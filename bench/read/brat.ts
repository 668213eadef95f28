// Reads brat's standoff annotations as PolNeAR uses them. Invariant: every range is in UTF-16 units of the text,
// although the files count Unicode code points.

import type { Range } from './ranges.ts';

/** One annotated stretch, with more than one part where it is discontinuous. */
export interface Annotation {
  readonly id: string;
  readonly parts: readonly Range[];
}

/** One attribution: its contents, and its cue and source where the annotator marked them. */
export interface AttributionEvent {
  readonly id: string;
  readonly source: Annotation | null;
  readonly cue: Annotation | null;
  readonly contents: readonly Annotation[];
}

export interface Annotations {
  readonly events: readonly AttributionEvent[];
  /** Contents that no event names, kept so that no annotated text is lost. */
  readonly looseContents: readonly Annotation[];
  /** `Discard` and `Discuss`: text that annotators put out of scope or were unsure of. */
  readonly outOfScope: readonly Range[];
}

interface Entity extends Annotation {
  readonly type: string;
}

/** Parses one `.ann` file; lines of other kinds (notes, relations, attributes) are passed over. */
export function parseBrat(annotations: string, text: string): Annotations {
  const place = unitsOfCodePoints(text);
  const entities = new Map<string, Entity>();
  const eventLines: (readonly [id: string, roles: string])[] = [];
  for (const line of annotations.split(/\r?\n/)) {
    const [id = '', body = ''] = line.split('\t');
    if (id.startsWith('T')) {
      const [, type = '', offsets = ''] = /^(\S+) (.*)$/.exec(body) ?? [];
      entities.set(id, { id, type, parts: partsOf(offsets, place) });
    } else if (id.startsWith('E')) eventLines.push([id, body]);
  }
  const events = eventLines.map(([id, roles]) => eventOf(id, roles, entities));
  const named = new Set(events.flatMap(({ contents }) => contents.map((content) => content.id)));
  const all = [...entities.values()];
  return {
    events,
    looseContents: all.filter(({ id, type }) => type === 'Content' && !named.has(id)),
    outOfScope: all
      .filter(({ type }) => type === 'Discard' || type === 'Discuss')
      .flatMap(({ parts }) => parts),
  };
}

/** Roles are `Type:T1 Source:T2 Cue:T3 Content:T4 Content2:T5`; a role that repeats has a number. */
function eventOf(id: string, roles: string, entities: ReadonlyMap<string, Entity>): AttributionEvent {
  const filled = roles.split(' ').flatMap((role) => {
    const [name = '', target = ''] = role.split(':');
    const entity = entities.get(target);
    return entity === undefined ? [] : [{ role: name.replace(/\d+$/, ''), entity }];
  });
  const all = (wanted: string) => filled.filter(({ role }) => role === wanted).map(({ entity }) => entity);
  return {
    id,
    source: all('Source')[0] ?? null,
    cue: all('Cue')[0] ?? null,
    contents: all('Content'),
  };
}

/** `12 40` or `12 40;45 60`. */
function partsOf(offsets: string, place: (codePoint: number) => number): readonly Range[] {
  return offsets
    .split(';')
    .map((part) => part.split(' ').map(Number))
    .filter(([start, end]) => Number.isInteger(start) && Number.isInteger(end))
    .map(([start, end]) => ({ start: place(start!), end: place(end!) }));
}

function unitsOfCodePoints(text: string): (codePoint: number) => number {
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    starts.push(at);
    at += character.length;
  }
  return (codePoint) => starts[codePoint] ?? text.length;
}
