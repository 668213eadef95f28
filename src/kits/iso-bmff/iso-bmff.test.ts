// Bytes from anybody: the walkers stay within bounds, and only what is allowed passes as public.

import { describe, expect, test } from 'bun:test';
import fc from 'fast-check';
import { cleanSample, readAvcConfiguration } from './avc.ts';
import { boxesIn, BrokenBoxes, topLevelBoxes, type ByteSource } from './boxes.ts';
import { readMovie } from './movie.ts';
import { findPrivateBoxes, timeFields } from './private-boxes.ts';

const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const number32 = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];

/** A box around what is given. */
function box(type: string, ...inside: readonly (readonly number[] | Uint8Array)[]): Uint8Array {
  const content = inside.flatMap((part) => [...part]);
  return new Uint8Array([...number32(content.length + 8), ...latin(type), ...content]);
}

const bytesAsSource = (bytes: Uint8Array): ByteSource => ({
  sizeBytes: bytes.length,
  read: async (start, length) => bytes.subarray(start, start + length),
});

const paths = (bytes: Uint8Array) => findPrivateBoxes(bytes).map((finding) => finding.path);

/** A unit of H.264 with its length before it. */
const unit = (...bytes: readonly number[]) => [...number32(bytes.length), ...bytes];
const clean = (...units: readonly (readonly number[])[]) => {
  const kept = cleanSample(new Uint8Array(units.flat()), 4);
  return kept === null ? null : [...kept];
};

const onlyBroken = (work: () => unknown) => {
  try {
    work();
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(BrokenBoxes);
  }
};

const zeros = (count: number) => new Uint8Array(count);
const mvhd = box('mvhd', zeros(12), number32(1000), zeros(80));

describe('boxes', () => {
  test('are read with short, long and open sizes', () => {
    const long = new Uint8Array([0, 0, 0, 1, ...latin('mdat'), 0, 0, 0, 0, 0, 0, 0, 20, 1, 2, 3, 4]);
    const open = new Uint8Array([0, 0, 0, 0, ...latin('mdat'), 9, 9]);
    const found = boxesIn(new Uint8Array([...box('free', [7]), ...long, ...open]));
    expect(found.map(({ type, contentStart, end }) => [type, contentStart, end])).toEqual([
      ['free', 8, 9],
      ['mdat', 25, 29],
      ['mdat', 37, 39],
    ]);
  });

  test.each([
    ['larger than what holds it', [...number32(20), ...latin('free')]],
    ['smaller than its header', [...number32(7), ...latin('free')]],
    ['of a long size that is too small', [...number32(1), ...latin('free'), ...number32(0), ...number32(15)]],
    ['of a long size beyond counting', [...number32(1), ...latin('free'), ...number32(-1), ...number32(0)]],
    ['of stray bytes', [1, 2, 3]],
  ])('%s are broken', (_, bytes) => {
    expect(() => boxesIn(new Uint8Array(bytes))).toThrow(BrokenBoxes);
  });

  test('of a file may end behind it: then it is cut off', async () => {
    const whole = new Uint8Array([...box('ftyp', [1, 2, 3, 4]), ...box('mdat', zeros(50))]);
    const boxes = await topLevelBoxes(bytesAsSource(whole.subarray(0, 40)));
    expect(boxes.map(({ type, end }) => [type, end])).toEqual([
      ['ftyp', 12],
      ['mdat', 70],
    ]);
  });

  test('of random bytes throw nothing but BrokenBoxes', () => {
    const types = fc.constantFrom(
      'moov',
      'trak',
      'mdia',
      'minf',
      'stbl',
      'stsd',
      'avc1',
      'hdlr',
      'elst',
      'mdhd',
    );
    const tables = fc.constantFrom(
      'stsz',
      'stsc',
      'stco',
      'co64',
      'tkhd',
      'udta',
      'free',
      'colr',
      'esds',
      'mvhd',
    );
    const content = fc.uint8Array({ maxLength: 60 });
    const leaf = fc.tuple(fc.oneof(types, tables), content).map(([type, bytes]) => box(type, bytes));
    const nested = fc
      .tuple(types, fc.array(leaf, { maxLength: 6 }))
      .map(([type, inside]) => box(type, ...inside));
    fc.assert(
      fc.property(fc.array(nested, { maxLength: 5 }), fc.uint8Array({ maxLength: 12 }), (inside, tail) => {
        const bytes = box('moov', mvhd, box('trak', ...inside), tail);
        onlyBroken(() => readMovie(bytes));
        onlyBroken(() => timeFields(bytes));
        findPrivateBoxes(bytes);
      }),
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => onlyBroken(() => boxesIn(bytes))));
  });
});

describe('the index of a movie', () => {
  const stbl = (...tables: readonly Uint8Array[]) =>
    box('moov', mvhd, box('trak', box('mdia', box('minf', box('stbl', ...tables)))));
  const stsc = box('stsc', zeros(4), number32(1), number32(1), number32(2), number32(1));

  test('says where the last sample ends, whatever the order of chunks', () => {
    const stsz = box('stsz', zeros(4), zeros(4), number32(4), ...[10, 20, 30, 40].map(number32));
    const stco = box('stco', zeros(4), number32(2), number32(5000), number32(100));
    const [track] = readMovie(stbl(stsz, stsc, stco)).tracks;
    expect(track).toMatchObject({ sampleCount: 4, dataEnd: 5030 });
  });

  test('cannot make a table longer than it is', () => {
    const stsz = box('stsz', zeros(4), zeros(4), number32(1_000_000_000), number32(10));
    expect(() => readMovie(stbl(stsz, stsc))).toThrow(BrokenBoxes);
    const equal = box('stsz', zeros(4), number32(8), number32(4_000_000_000));
    const stco = box('stco', zeros(4), number32(2), number32(0), number32(100));
    expect(readMovie(stbl(equal, stsc, stco)).tracks[0]).toMatchObject({
      sampleCount: 4_000_000_000,
      dataEnd: 116,
    });
  });

  test('without a timescale is broken', () => {
    expect(() => readMovie(box('moov', box('mvhd', zeros(100))))).toThrow(BrokenBoxes);
  });
});

describe('what the public must not get', () => {
  test.each([
    [
      'tags of a movie',
      box('moov', box('udta', box('\xa9xyz', latin('+48+002/')))),
      ['moov/udta', 'moov/udta/\xa9xyz'],
    ],
    ['keyed tags', box('moov', box('meta', zeros(4))), ['moov/meta']],
    ['tags of a track', box('moov', box('trak', box('udta'))), ['moov/trak/udta']],
    ['a box nobody has heard of', box('moov', box('zzzz')), ['moov/zzzz']],
    ['a box beside the movie', box('uuid', zeros(16)), ['uuid']],
    ['a time of recording', box('moov', box('mvhd', zeros(7), [1], zeros(100))), ['moov/mvhd']],
    ['left-over bytes', box('free', [0, 0, 1]), ['free']],
    ['bytes that are no box', box('moov', [1, 2, 3]), ['moov']],
    [
      'a name of a handler',
      box('moov', box('trak', box('mdia', box('hdlr', zeros(24), latin('Anna'))))),
      ['moov/trak/mdia/hdlr'],
    ],
    [
      'a language',
      box('moov', box('trak', box('mdia', box('mdhd', zeros(20), [0x15, 0xc7, 0, 0])))),
      ['moov/trak/mdia/mdhd'],
    ],
    [
      'an address of media elsewhere',
      box(
        'moov',
        box('trak', box('mdia', box('minf', box('dinf', box('dref', zeros(8), latin('https://x.example')))))),
      ),
      ['moov/trak/mdia/minf/dinf/dref'],
    ],
  ])('%s is found', (_, bytes, expected) => {
    expect(paths(bytes)).toEqual(expected);
  });

  test('the same boxes without it pass', () => {
    const mdhd = box('mdhd', zeros(20), [0x55, 0xc4, 0, 0]);
    const hdlr = box('hdlr', zeros(8), latin('vide'), zeros(12), latin('MediabunnyVideoHandler\0'));
    const bytes = [
      box('moov', mvhd, box('trak', box('mdia', mdhd, hdlr))),
      box('free', zeros(9)),
      box('mdat', [1, 2]),
    ];
    expect(paths(new Uint8Array(bytes.flatMap((part) => [...part])))).toEqual([]);
  });
});

describe('samples of H.264', () => {
  const slice = unit(0x65, 1, 2, 3);
  const secret = [...latin('0123456789abcdefAnna')];
  const userWords = [5, secret.length, ...secret];
  const recovery = [6, 1, 0xc4];

  test('lose words that a camera or an editor wrote into them', () => {
    expect(clean(unit(6, ...userWords, 0x80), slice)).toEqual(slice);
  });

  test('keep what changes the picture, also beside such words', () => {
    expect(clean(unit(6, ...recovery, 0x80), slice)).toEqual([...unit(6, ...recovery, 0x80), ...slice]);
    expect(clean(unit(6, ...userWords, ...recovery, 0x80), slice)).toEqual([
      ...unit(6, ...recovery, 0x80),
      ...slice,
    ]);
  });

  test('lose the time of day, filler, and units that mean nothing to a player', () => {
    expect(clean(unit(6, 1, 2, 0x12, 0x34, 0x80), unit(12, 255, 255), unit(30, 65, 110), slice)).toEqual(
      slice,
    );
  });

  test('with bytes behind their last whole unit end there', () => {
    expect(clean(slice, [0, 0, 1, 0, ...secret])).toEqual(slice);
    expect(clean([0, 0, 1, 0, ...secret])).toBeNull();
  });

  test('come back as they were, the very same bytes, when nothing is to drop', () => {
    const sample = new Uint8Array([...unit(9, 0x10), ...slice]);
    expect(cleanSample(sample, 4)).toBe(sample);
  });

  test('of any bytes are never longer than before', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(1, 2, 4), (bytes, width) => {
        expect(cleanSample(bytes, width as 1 | 2 | 4)?.length ?? 0).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });

  test('a configuration record comes back without what hangs behind its parameter sets', () => {
    const sps = [0x67, 66, 0, 30, 0xf4];
    const record = [1, 66, 0, 30, 0xff, 0xe1, 0, sps.length, ...sps, 1, 0, 2, 0x68, 0xce];
    const read = readAvcConfiguration(new Uint8Array([...record, ...secret]));
    expect(read).toMatchObject({ lengthBytes: 4, chroma: 1, bitDepth: 8 });
    expect([...(read?.record ?? [])]).toEqual(record);
    fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => void readAvcConfiguration(bytes)));
  });
});
