// Which renditions a clip gets, and that segments begin at the same frame in all of them.

import { expect, test } from 'bun:test';
import { reportOf } from '../../../test/support/encoded-clips.ts';
import { asFraction, gridOf, ladderOf, ratesOf, startOfSegment } from './ladder.ts';

const rungsOf = (width: number, height: number, frameRate = 30, isVariableRate = false) =>
  ladderOf(reportOf({ width, height, frameRate, isVariableRate }, 1000), false);
const sizesOf = (width: number, height: number) =>
  rungsOf(width, height).map((rung) => `${rung.name} ${rung.width}x${rung.height}`);

test('a clip gets the steps up to its own short side, lying or standing', () => {
  expect(sizesOf(1920, 1080)).toEqual(['360 640x360', '540 960x540', '720 1280x720', '1080 1920x1080']);
  expect(sizesOf(2160, 3840)).toEqual(['360 360x640', '540 540x960', '720 720x1280', '1080 1080x1920']);
  expect(sizesOf(854, 480)).toEqual(['360 640x360']);
  expect(sizesOf(721, 721)).toEqual(['360 360x360', '540 540x540', '720 720x720']);
});

test('a clip smaller than every step has one of its own, in even numbers', () => {
  expect(sizesOf(427, 239)).toEqual(['238 426x238']);
  expect(sizesOf(320, 180)).toEqual(['180 320x180']);
  expect(sizesOf(1, 1)).toEqual(['16 16x16']);
});

test('below 720 there are at most 30 frames a second, above at most 60', () => {
  const ratesAt = (rate: number, varies = false) =>
    rungsOf(1280, 720, rate, varies).map((rung) => Math.round(rung.frameRate * 100) / 100);
  expect(ratesAt(60)).toEqual([30, 30, 60]);
  expect(ratesAt(59.94)).toEqual([29.97, 29.97, 59.94]);
  expect(ratesAt(240)).toEqual([30, 30, 60]);
  expect(ratesAt(50)).toEqual([25, 25, 50]);
  expect(ratesAt(24.5, true)).toEqual([30, 30, 30]);
  expect(ratesAt(48.2, true)).toEqual([30, 30, 60]);
  expect(ratesAt(600)).toEqual([30, 30, 60]);
  expect(ratesAt(Number.NaN)).toEqual([30, 30, 30]);
});

test('AV1 is made of the lowest and of 720, when it is asked for', () => {
  const rungs = ladderOf(reportOf({ width: 1920, height: 1080 }, 1000), true);
  const av1 = rungs.filter((rung) => rung.codec === 'av1');
  expect(av1.map((rung) => rung.name)).toEqual(['av1-360', 'av1-720']);
  expect(rungs).toHaveLength(6);
});

test.each([23.976, 24, 25, 29.97, 30, 50, 59.94, 60, 90, 120, 14.53, 62.5])(
  'at %p frames a second every segment begins at a frame of every rendition',
  (frameRate) => {
    const report = reportOf({ width: 1920, height: 1080, frameRate }, 1000);
    const grid = gridOf(report);
    for (const rung of ladderOf(report, false))
      for (const number of [0, 1, 2, 7, 9, 449, 5399]) {
        const frames = startOfSegment(grid, number) * rung.frameRate;
        expect(Math.abs(frames - Math.round(frames))).toBeLessThan(1e-6);
        expect(startOfSegment(grid, number) - number * 2).toBeWithin(-0.001, 1 / grid.frameRate);
      }
  },
);

test('rates are fractions where cameras mean fractions', () => {
  expect([30, 30_000 / 1001, 12.5, 14.53].map(asFraction)).toEqual([
    '30/1',
    '30000/1001',
    '25/2',
    '1453/100',
  ]);
});

test('a larger rendition may take more of the line', () => {
  const rates = rungsOf(1920, 1080).map((rung) => ratesOf(rung).maxKbps);
  expect(rates).toEqual(rates.toSorted((one, other) => one - other));
  expect(new Set(rates).size).toBe(rates.length);
});
