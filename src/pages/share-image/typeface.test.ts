// The font's outlines and widths as other programs have them.

import { expect, test } from 'bun:test';
import { readFileSync } from 'node:fs';
import typefacePath from '../fonts/headline.ttf' with { type: 'file' };
import { openTypeface } from './typeface.ts';

const typeface = openTypeface(readFileSync(typefacePath));

test.each([
  ['AVATAR', 799.6],
  ['To Wo. Ty', 907],
  ['office affluent', 1226.8],
  ['Étäges à l’œuvre', 1452.3],
  ['Łódź, Żary', 977],
  ['“Vérité”', 733.3],
  ['Tỉnh Đà', 741.4],
])('%s is as wide as a browser sets it, with kerning and ligatures', (line, widthPx) => {
  // Widths at 200 px by Chromium's canvas.
  expect(typeface.widthPx(line, { sizePx: 200 })).toBeCloseTo(widthPx, 1);
});

test('a line set apart is wider by its tracking', () => {
  const plain = ['H', 'A'].reduce((sum, letter) => sum + typeface.widthPx(letter, { sizePx: 100 }), 0);
  expect(typeface.widthPx('HA', { sizePx: 100, tracking: 0.1 })).toBeCloseTo(plain + 10, 5);
});

test('letters stand on their baseline, between their beginning and their width', () => {
  for (const letter of ['I', 'É', 'm', 'ß', '8', '—']) {
    const path = typeface.outline(letter, { sizePx: 100 }, 50, 200);
    const numbers = path.match(/-?[\d.]+/g)!.map(Number);
    const xs = numbers.filter((_, index) => index % 2 === 0);
    const ys = numbers.filter((_, index) => index % 2 === 1);
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(48);
    expect(Math.max(...xs)).toBeLessThanOrEqual(52 + typeface.widthPx(letter, { sizePx: 100 }));
    expect(Math.max(...ys)).toBeLessThanOrEqual(204);
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(100);
  }
});

test('an accent is drawn beside its letter', () => {
  const contours = (letter: string) => typeface.outline(letter, { sizePx: 100 }, 0, 100).split('M').length;
  expect(contours('É')).toBe(contours('E') + 1);
  expect(contours('ö')).toBe(contours('o') + 2);
});

test('it knows which letters it has', () => {
  for (const letter of 'AzéŁőşğżȘß€…“”«»–—\u00a0') expect(typeface.has(letter)).toBe(true);
  for (const letter of ['م', '男', 'Ж', '🔥', '\u0007', '']) expect(typeface.has(letter)).toBe(false);
});
