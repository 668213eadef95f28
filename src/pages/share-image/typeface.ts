// The headlines' font as outlines: which characters it has, how wide a line is, and the line as an SVG path. So text is
// drawn alike on every server, whatever fonts it has (decision 0011). Reads our own file alone, which is well formed.

import { readKerning } from './kerning.ts';

export interface Setting {
  readonly sizePx: number;
  /** Space put between letters, in parts of the size; kerning and ligatures are left out with it. */
  readonly tracking?: number;
}

export interface Typeface {
  has(character: string): boolean;
  widthPx(line: string, setting: Setting): number;
  /** The `d` of an SVG path for one line whose baseline begins at x, y (px). */
  outline(line: string, setting: Setting, x: number, y: number): string;
}

const LIGATURES: readonly (readonly [RegExp, string])[] = [
  [/ffi/g, 'ﬃ'],
  [/ffl/g, 'ﬄ'],
  [/ff/g, 'ﬀ'],
  [/fi/g, 'ﬁ'],
  [/fl/g, 'ﬂ'],
];

/** Quadratic outlines of one glyph: [isOnCurve, x, y] in font units, a list for each closed contour. */
type Contour = readonly (readonly [on: boolean, x: number, y: number])[];

/** `bytes` are those of a TrueType file with a cmap of format 4. */
export function openTypeface(bytes: Uint8Array): Typeface {
  const tables = tablesOf(bytes);
  const unitsPerEm = tables.head.getUint16(18);
  const glyphs = readCharacters(tables.cmap);
  const kern = readKerning(tables.GPOS);
  const wideOnes = tables.hhea.getUint16(34);
  const advance = (glyph: number) => tables.hmtx.getUint16(Math.min(glyph, wideOnes - 1) * 4);
  const contours = contourReader(tables);

  const place = (line: string, { sizePx, tracking = 0 }: Setting) => {
    const text = tracking === 0 ? LIGATURES.reduce((so, [from, to]) => so.replace(from, to), line) : line;
    const numbers = Array.from(text, (character) => glyphs.get(character.codePointAt(0)!)).filter(
      (glyph) => glyph !== undefined,
    );
    const scale = sizePx / unitsPerEm;
    let x = 0;
    const placed = numbers.map((glyph, index) => {
      const at = x;
      const next = numbers[index + 1];
      x += advance(glyph) * scale;
      if (next !== undefined) x += tracking === 0 ? kern(glyph, next) * scale : tracking * sizePx;
      return { glyph, at };
    });
    return { placed, widthPx: x, scale };
  };

  return {
    has: (character) => glyphs.has(character.codePointAt(0) ?? -1),
    widthPx: (line, setting) => place(line, setting).widthPx,
    outline: (line, setting, x, y) => {
      const { placed, scale } = place(line, setting);
      return placed.map(({ glyph, at }) => pathOf(contours(glyph), scale, x + at, y)).join('');
    },
  };
}

const WANTED = ['head', 'hhea', 'hmtx', 'cmap', 'loca', 'glyf', 'GPOS'] as const;
type Tables = Readonly<Record<(typeof WANTED)[number], DataView>>;

function tablesOf(bytes: Uint8Array): Tables {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Map<string, DataView>();
  for (let index = 0; index < file.getUint16(4); index++) {
    const record = 12 + index * 16;
    const tag = String.fromCharCode(...bytes.subarray(record, record + 4));
    const offset = bytes.byteOffset + file.getUint32(record + 8);
    found.set(tag, new DataView(bytes.buffer, offset, file.getUint32(record + 12)));
  }
  const missing = WANTED.filter((tag) => !found.has(tag));
  if (missing.length > 0) throw new Error(`The font has no table ${missing.join(', ')}.`);
  return Object.fromEntries(WANTED.map((tag) => [tag, found.get(tag)!])) as Tables;
}

function readCharacters(cmap: DataView): ReadonlyMap<number, number> {
  const starts = Array.from({ length: cmap.getUint16(2) }, (_, index) => cmap.getUint32(8 + index * 8));
  const start = starts.find((at) => cmap.getUint16(at) === 4);
  if (start === undefined) throw new Error('The font has no cmap of format 4.');
  const segments = cmap.getUint16(start + 6) / 2;
  const ends = start + 14;
  const begins = ends + 2 + segments * 2;
  const deltas = begins + segments * 2;
  const offsets = deltas + segments * 2;
  const glyphs = new Map<number, number>();
  for (let index = 0; index < segments; index++) {
    const last = cmap.getUint16(ends + index * 2);
    const first = cmap.getUint16(begins + index * 2);
    const delta = cmap.getInt16(deltas + index * 2);
    const offset = cmap.getUint16(offsets + index * 2);
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const listed = offset === 0 ? code : cmap.getUint16(offsets + index * 2 + offset + (code - first) * 2);
      const glyph = listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}

function contourReader({ head, loca, glyf }: Tables): (glyph: number) => readonly Contour[] {
  const isLong = head.getInt16(50) === 1;
  const offsetOf = (glyph: number) => (isLong ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
  const known = new Map<number, readonly Contour[]>();
  const read = (glyph: number): readonly Contour[] => {
    const start = offsetOf(glyph);
    if (start === offsetOf(glyph + 1)) return [];
    return glyf.getInt16(start) < 0 ? composite(start) : simpleContours(glyf, start);
  };
  /** Letters with accents: other glyphs, moved. The font scales and turns none. */
  const composite = (start: number): readonly Contour[] => {
    const contours: Contour[] = [];
    for (let at = start + 10, flags = 0x20; (flags & 0x20) !== 0;) {
      flags = glyf.getUint16(at);
      const part = glyf.getUint16(at + 2);
      const areWords = (flags & 1) !== 0;
      const dx = areWords ? glyf.getInt16(at + 4) : glyf.getInt8(at + 4);
      const dy = areWords ? glyf.getInt16(at + 6) : glyf.getInt8(at + 5);
      contours.push(...get(part).map((points) => points.map(([on, x, y]) => [on, x + dx, y + dy] as const)));
      at += areWords ? 8 : 6;
    }
    return contours;
  };
  const get = (glyph: number): readonly Contour[] => {
    const contours = known.get(glyph) ?? read(glyph);
    known.set(glyph, contours);
    return contours;
  };
  return get;
}

function simpleContours(glyf: DataView, start: number): readonly Contour[] {
  const count = glyf.getInt16(start);
  const lasts = Array.from({ length: count }, (_, index) => glyf.getUint16(start + 10 + index * 2));
  let at = start + 10 + count * 2;
  at += 2 + glyf.getUint16(at); // instructions
  const points = lasts.at(-1)! + 1;
  const flags: number[] = [];
  while (flags.length < points) {
    const flag = glyf.getUint8(at++);
    const times = (flag & 8) === 0 ? 1 : 1 + glyf.getUint8(at++);
    for (let time = 0; time < times; time++) flags.push(flag);
  }
  const axis = (short: number, same: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if ((flag & short) !== 0) value += (flag & same) === 0 ? -glyf.getUint8(at++) : glyf.getUint8(at++);
      else if ((flag & same) === 0) {
        value += glyf.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = axis(2, 16);
  const ys = axis(4, 32);
  return lasts.map((last, index) => {
    const first = index === 0 ? 0 : lasts[index - 1]! + 1;
    return Array.from({ length: last - first + 1 }, (_, step) => {
      const point = first + step;
      return [(flags[point]! & 1) !== 0, xs[point]!, ys[point]!] as const;
    });
  });
}

/** Two control points in a row have a point of the curve half-way between them (TrueType, glyf). */
function pathOf(contours: readonly Contour[], scale: number, x: number, y: number): string {
  const say = (px: number, py: number) =>
    `${Math.round((x + px * scale) * 100) / 100} ${Math.round((y - py * scale) * 100) / 100}`;
  return contours
    .map((points) => {
      const begin = points.findIndex(([on]) => on);
      if (begin === -1) return '';
      const round = [...points.slice(begin), ...points.slice(0, begin), points[begin]!];
      let path = `M${say(round[0]![1], round[0]![2])}`;
      for (let index = 1; index < round.length; index++) {
        const [on, px, py] = round[index]!;
        if (on) {
          path += `L${say(px, py)}`;
          continue;
        }
        const [nextOn, nx, ny] = round[index + 1]!;
        path += nextOn
          ? `Q${say(px, py)} ${say(nx, ny)}`
          : `Q${say(px, py)} ${say((px + nx) / 2, (py + ny) / 2)}`;
        if (nextOn) index++;
      }
      return `${path}Z`;
    })
    .join('');
}
