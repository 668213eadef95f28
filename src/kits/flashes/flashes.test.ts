// Which invented clips flash too often, by the general and the red threshold, over how much of the picture.

import { expect, test } from 'bun:test';
import { openFlashCheck } from './index.ts';

const WIDTH = 64;
const HEIGHT = 36;
const RATE = 30;

type Colour = readonly [red: number, green: number, blue: number];
/** The colour of a pixel at a time. */
type Picture = (x: number, y: number, seconds: number) => Colour;

const grey = (value: number): Colour => [value, value, value];
const BLACK = grey(0);
const WHITE = grey(255);
const RED: Colour = [255, 0, 0];

/** Whether it is the first half of a flash: `hertz` flashes a second. */
const isOn = (hertz: number, seconds: number) => Math.floor(seconds * hertz * 2 + 1e-9) % 2 === 0;

function worstOf(picture: Picture, seconds = 3): { hasFlashes: boolean; worst: number } {
  const check = openFlashCheck(WIDTH, HEIGHT, RATE);
  const rgb = new Uint8Array(WIDTH * HEIGHT * 3);
  for (let frame = 0; frame < seconds * RATE; frame++) {
    for (let y = 0; y < HEIGHT; y++)
      for (let x = 0; x < WIDTH; x++) rgb.set(picture(x, y, frame / RATE), (y * WIDTH + x) * 3);
    check.add(rgb, (frame * 1000) / RATE);
  }
  return check.result();
}

test('three flashes a second pass, and five do not', () => {
  expect(worstOf((_x, _y, at) => (isOn(3, at) ? WHITE : BLACK))).toEqual({ hasFlashes: false, worst: 3 });
  expect(worstOf((_x, _y, at) => (isOn(5, at) ? WHITE : BLACK))).toEqual({ hasFlashes: true, worst: 5 });
});

test('a light that swells and fades five times a second flashes as one that is switched', () => {
  const swell: Picture = (_x, _y, at) => grey(Math.round(127 + 127 * Math.sin(at * 5 * 2 * Math.PI)));
  expect(worstOf(swell).hasFlashes).toBe(true);
});

test('flashes count over more than a quarter of a third by a third of the picture', () => {
  const square =
    (side: number): Picture =>
    (x, y, at) =>
      x < side * WIDTH && y < side * HEIGHT && isOn(6, at) ? WHITE : BLACK;
  expect(worstOf(square(1 / 8))).toEqual({ hasFlashes: false, worst: 0 });
  expect(worstOf(square(1 / 4)).hasFlashes).toBe(true);
});

test('a flash does not get away by lying across the border of two thirds', () => {
  const across: Picture = (x, y, at) =>
    Math.abs(x - WIDTH / 3) < 6 && Math.abs(y - HEIGHT / 3) < 4 && isOn(6, at) ? WHITE : BLACK;
  expect(worstOf(across).hasFlashes).toBe(true);
});

test('a flicker below a tenth of the luminance does not count', () => {
  // sRGB 85 has a relative luminance of 0.091, sRGB 91 of 0.105.
  expect(worstOf((_x, _y, at) => (isOn(8, at) ? grey(85) : BLACK)).worst).toBe(0);
  expect(worstOf((_x, _y, at) => (isOn(8, at) ? grey(91) : BLACK)).hasFlashes).toBe(true);
});

test('a flicker between two bright states does not count', () => {
  // sRGB 231 has a relative luminance of 0.80, sRGB 228 of 0.77.
  expect(worstOf((_x, _y, at) => (isOn(8, at) ? WHITE : grey(232))).worst).toBe(0);
  expect(worstOf((_x, _y, at) => (isOn(8, at) ? WHITE : grey(228))).hasFlashes).toBe(true);
});

test('red flashes count at one luminance, and those of other colours do not', () => {
  // Relative luminance of pure red is 0.2126: that of this grey and of this green.
  expect(worstOf((_x, _y, at) => (isOn(5, at) ? RED : grey(127))).hasFlashes).toBe(true);
  expect(worstOf((_x, _y, at) => (isOn(5, at) ? [0, 148, 0] : grey(127))).worst).toBe(0);
  expect(worstOf((_x, _y, at) => (isOn(2, at) ? RED : grey(127))).hasFlashes).toBe(false);
});

test('a red that is not saturated is no red flash', () => {
  // R/(R+G+B) in linear light is 0.59.
  expect(worstOf((_x, _y, at) => (isOn(5, at) ? [230, 150, 150] : grey(171))).worst).toBe(0);
});

test('grain in a dark street does not count', () => {
  let seed = 1;
  const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  expect(worstOf(() => grey(Math.round(60 + 60 * random())))).toEqual({ hasFlashes: false, worst: 0 });
});

test('a slow fade to black and back does not count as flashes', () => {
  const fade: Picture = (_x, _y, at) => grey(Math.round(255 * Math.abs(1 - (at % 2))));
  expect(worstOf(fade, 6).worst).toBeLessThanOrEqual(1);
});

test('a pan over railings does not count, and a chequered board that changes does', () => {
  const railings: Picture = (x, _y, at) => ((x + Math.floor(at * RATE)) % 12 < 6 ? grey(220) : grey(20));
  expect(worstOf(railings).hasFlashes).toBe(false);
  const board: Picture = (x, y, at) =>
    (Math.floor(x / 8) + Math.floor(y / 8)) % 2 === (isOn(5, at) ? 0 : 1) ? WHITE : BLACK;
  expect(worstOf(board)).toEqual({ hasFlashes: true, worst: 5 });
});

test('photographers count when they flash more than three times in a second', () => {
  const lit =
    (times: readonly number[]): Picture =>
    (_x, _y, at) =>
      times.some((time) => at >= time && at < time + 0.04) ? WHITE : grey(40);
  expect(worstOf(lit([0.2, 0.5, 0.8, 1.4, 1.7, 2.3]))).toEqual({ hasFlashes: false, worst: 3 });
  expect(worstOf(lit([1.1, 1.3, 1.5, 1.7, 1.95])).hasFlashes).toBe(true);
});

test('five flashes that are spread over two seconds pass', () => {
  const lit: Picture = (_x, _y, at) => (isOn(2.4, at) ? WHITE : BLACK);
  expect(worstOf(lit, 5).hasFlashes).toBe(false);
});

test('a clip without frames, and one of a single pixel, do not flash', () => {
  expect(openFlashCheck(WIDTH, HEIGHT, RATE).result()).toEqual({ hasFlashes: false, worst: 0 });
  const dot = openFlashCheck(1, 1, RATE);
  dot.add(Uint8Array.from(WHITE), 0);
  expect(dot.result().hasFlashes).toBe(false);
});
