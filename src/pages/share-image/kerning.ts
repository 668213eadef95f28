// Pair kerning of a TrueType font: the table GPOS, lookups of type 2 behind the feature "kern" (OpenType 1.9, GPOS).
// Read once into functions over glyph numbers; only what our own font uses is understood, anything else is no kerning.

/** What is added to the first glyph's advance before the second, in font units. */
export type Kerning = (first: number, second: number) => number;

/** `gpos` is the table alone. */
export function readKerning(gpos: DataView): Kerning {
  const subtables = kernLookups(gpos).flatMap((lookup) => pairSubtables(gpos, lookup));
  return (first, second) => {
    for (const subtable of subtables) {
      const value = subtable(first, second);
      if (value !== undefined) return value;
    }
    return 0;
  };
}

/** Undefined where the subtable does not speak of the pair and the next one is asked. */
type Subtable = (first: number, second: number) => number | undefined;

function kernLookups(gpos: DataView): number[] {
  const features = gpos.getUint16(6);
  const lookups = gpos.getUint16(8);
  const found = new Set<number>();
  for (let index = 0; index < gpos.getUint16(features); index++) {
    const record = features + 2 + index * 6;
    if (gpos.getUint32(record) !== 0x6b65726e) continue; // "kern"
    const feature = features + gpos.getUint16(record + 4);
    for (let at = 0; at < gpos.getUint16(feature + 2); at++)
      found.add(lookups + gpos.getUint16(lookups + 2 + gpos.getUint16(feature + 4 + at * 2) * 2));
  }
  return [...found];
}

function pairSubtables(gpos: DataView, lookup: number): Subtable[] {
  return Array.from({ length: gpos.getUint16(lookup + 4) }, (_, index) => {
    let type = gpos.getUint16(lookup);
    let start = lookup + gpos.getUint16(lookup + 6 + index * 2);
    if (type === 9) {
      type = gpos.getUint16(start + 2);
      start += gpos.getUint32(start + 4);
    }
    // Advances alone (value format 4, then none): what this font's kerning is made of.
    const isPlain = type === 2 && gpos.getUint16(start + 4) === 4 && gpos.getUint16(start + 6) === 0;
    if (!isPlain) return () => undefined;
    return gpos.getUint16(start) === 1 ? pairsOf(gpos, start) : classesOf(gpos, start);
  });
}

function pairsOf(gpos: DataView, start: number): Subtable {
  const values = new Map<number, number>();
  coverage(gpos, start + gpos.getUint16(start + 2)).forEach((first, index) => {
    const set = start + gpos.getUint16(start + 10 + index * 2);
    for (let at = 0; at < gpos.getUint16(set); at++) {
      const record = set + 2 + at * 4;
      values.set(first * 0x10000 + gpos.getUint16(record), gpos.getInt16(record + 2));
    }
  });
  return (first, second) => values.get(first * 0x10000 + second);
}

function classesOf(gpos: DataView, start: number): Subtable {
  const covered = new Set(coverage(gpos, start + gpos.getUint16(start + 2)));
  const firsts = classDefinition(gpos, start + gpos.getUint16(start + 8));
  const seconds = classDefinition(gpos, start + gpos.getUint16(start + 10));
  const columns = gpos.getUint16(start + 14);
  return (first, second) => {
    if (!covered.has(first)) return undefined;
    const cell = (firsts.get(first) ?? 0) * columns + (seconds.get(second) ?? 0);
    return gpos.getInt16(start + 16 + cell * 2);
  };
}

/** The glyphs that a table speaks of, in its order. */
function coverage(view: DataView, start: number): number[] {
  const count = view.getUint16(start + 2);
  if (view.getUint16(start) === 1)
    return Array.from({ length: count }, (_, index) => view.getUint16(start + 4 + index * 2));
  return ranges(view, start + 4, count).flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
}

function classDefinition(view: DataView, start: number): ReadonlyMap<number, number> {
  const classes = new Map<number, number>();
  if (view.getUint16(start) === 1) {
    const first = view.getUint16(start + 2);
    for (let index = 0; index < view.getUint16(start + 4); index++)
      classes.set(first + index, view.getUint16(start + 6 + index * 2));
    return classes;
  }
  for (const [first, last, number] of ranges(view, start + 4, view.getUint16(start + 2)))
    for (let glyph = first; glyph <= last; glyph++) classes.set(glyph, number);
  return classes;
}

function ranges(
  view: DataView,
  start: number,
  count: number,
): [first: number, last: number, value: number][] {
  return Array.from({ length: count }, (_, index) => {
    const at = start + index * 6;
    return [view.getUint16(at), view.getUint16(at + 2), view.getUint16(at + 4)];
  });
}
