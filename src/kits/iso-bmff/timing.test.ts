// Times and keyframes from tables that are written here by hand, true ones and ones that lie.

import { describe, expect, test } from 'bun:test';
import { boxesIn, BrokenBoxes, findBox } from './boxes.ts';
import { fullBox } from './full-box.ts';
import { readTiming, type Timing } from './timing.ts';

function box(type: string, ...words: readonly number[]): Buffer {
  const bytes = Buffer.alloc(12 + words.length * 4);
  bytes.writeUInt32BE(bytes.length, 0);
  bytes.write(type, 4, 'latin1');
  words.forEach((word, index) => bytes.writeUInt32BE(word, 12 + index * 4));
  return bytes;
}

/** Timescale 600; `durations` as pairs of count and ticks; `keys` counted from 1. */
function timing(durations: readonly (readonly [number, number])[], keys: readonly number[] | null): Timing {
  const tables = [
    box('mdhd', 0, 0, 600, 0, 0),
    box('stts', durations.length, ...durations.flat()),
    ...(keys === null ? [] : [box('stss', keys.length, ...keys)]),
  ];
  const bytes = Buffer.concat(tables);
  const boxes = boxesIn(bytes);
  return readTiming(bytes, boxes, fullBox(bytes, findBox(boxes, 'mdhd')));
}

test('a track of even samples', () => {
  expect(timing([[90, 20]], [1, 31, 61])).toEqual({
    timescale: 600,
    durationSeconds: 3,
    unevenPart: 0,
    keyframeGapSeconds: 1,
  });
});

describe('the longest way between keyframes', () => {
  test.each([
    ['is that to the end where it is longest', [1, 31], 2],
    ['begins at the start, even when the first sample is no keyframe', [61], 2],
    ['is endless without any', [], Infinity],
    ['is one sample where all are keyframes', null, 20 / 600],
    ['ends with the track, whatever number is claimed', [1, 4_000_000_000], 3],
  ] as const)('%s', (_, keys, seconds) => {
    expect(timing([[90, 20]], keys).keyframeGapSeconds).toBeCloseTo(seconds, 6);
  });

  test('counts over runs of different durations', () => {
    const durations = [
      [30, 20],
      [30, 40],
    ] as const;
    expect(timing(durations, [1, 31, 46]).keyframeGapSeconds).toBe(1);
    expect(timing(durations, [1, 46]).keyframeGapSeconds).toBe(2);
  });
});

test('a rate varies by the part of the samples that are off', () => {
  const even = [
    [50, 20],
    [50, 21],
  ] as const;
  expect(timing(even, [1]).unevenPart).toBe(0);
  const uneven = [
    [75, 20],
    [25, 40],
  ] as const;
  expect(timing(uneven, [1]).unevenPart).toBe(0.25);
});

test('a table that says more than it holds is broken', () => {
  const bytes = box('stts', 1000, 1, 20);
  expect(() => readTiming(bytes, boxesIn(bytes), null)).toThrow(BrokenBoxes);
});
