// The picture as numbers: an RGB buffer that fills polygons with exact edge coverage, so that nothing flickers at its edges.
// Every colour channel runs from 0 to 1; the origin is the top left corner; x and y are pixels.

import { dither } from './chance.ts';

export const WIDTH = 720;
export const HEIGHT = 1280;

export type Colour = readonly [number, number, number];
/** x, y, x, y ... of a closed outline. */
export type Outline = readonly number[];
/** One colour, or one that runs from `top` at y `from` to `bottom` at y `to`. */
export type Paint =
  Colour | { readonly top: Colour; readonly bottom: Colour; readonly from: number; readonly to: number };

export function hex(code: string): Colour {
  const value = Number.parseInt(code.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

export function mix(one: Colour, other: Colour, share: number): Colour {
  return [
    one[0] + (other[0] - one[0]) * share,
    one[1] + (other[1] - one[1]) * share,
    one[2] + (other[2] - one[2]) * share,
  ];
}

export function times(one: Colour, other: Colour): Colour {
  return [one[0] * other[0], one[1] * other[1], one[2] * other[2]];
}

const GRID = 8; // pixels between two samples of a wash; smooth shades need no more

export class Canvas {
  readonly #rgb = new Float32Array(WIDTH * HEIGHT * 3);
  readonly #cover = new Float32Array(WIDTH * HEIGHT + 2);
  readonly #bytes = new Uint8Array(WIDTH * HEIGHT * 3);

  /** Covers everything below the line from `leftY` to `rightY` with a smooth shade, sampled coarsely and interpolated. */
  wash(shade: (x: number, y: number) => Colour, leftY: number, rightY: number): void {
    const columns = WIDTH / GRID + 1;
    const firstRow = Math.max(0, Math.floor((Math.min(leftY, rightY) - 1) / GRID));
    const sampled = (row: number): Float32Array => {
      const line = new Float32Array(columns * 3);
      for (let column = 0; column < columns; column++) line.set(shade(column * GRID, row * GRID), column * 3);
      return line;
    };
    let lower = sampled(firstRow);
    for (let row = firstRow; row < HEIGHT / GRID; row++) {
      const upper = lower;
      lower = sampled(row + 1);
      for (let y = row * GRID; y < (row + 1) * GRID; y++) {
        const down = (y - row * GRID) / GRID;
        for (let x = 0; x < WIDTH; x++) {
          const edge = leftY + ((rightY - leftY) * x) / WIDTH;
          const cover = Math.min(1, Math.max(0, y + 1 - edge));
          if (cover === 0) continue;
          const column = (x / GRID) | 0;
          const along = (x - column * GRID) / GRID;
          for (let channel = 0; channel < 3; channel++) {
            const at = column * 3 + channel;
            const above = upper[at]! + (upper[at + 3]! - upper[at]!) * along;
            const below = lower[at]! + (lower[at + 3]! - lower[at]!) * along;
            const value = above + (below - above) * down;
            const pixel = (y * WIDTH + x) * 3 + channel;
            this.#rgb[pixel] = this.#rgb[pixel]! + (value - this.#rgb[pixel]!) * cover;
          }
        }
      }
    }
  }

  /** Fills outlines as one shape; those that overlap must turn the same way. */
  paint(outlines: readonly Outline[], paint: Paint, alpha = 1): void {
    let [left, top, right, bottom] = [WIDTH, HEIGHT, 0, 0];
    for (const outline of outlines)
      for (let at = 0; at < outline.length; at += 2) {
        left = Math.min(left, outline[at]!);
        right = Math.max(right, outline[at]!);
        top = Math.min(top, outline[at + 1]!);
        bottom = Math.max(bottom, outline[at + 1]!);
      }
    const [x0, x1] = [Math.max(0, Math.floor(left)), Math.min(WIDTH - 1, Math.ceil(right) + 1)];
    const [y0, y1] = [Math.max(0, Math.floor(top)), Math.min(HEIGHT - 1, Math.ceil(bottom))];
    if (alpha <= 0.002 || x0 > x1 || y0 > y1) return;
    for (const outline of outlines)
      for (let at = 0; at < outline.length; at += 2) {
        const next = (at + 2) % outline.length;
        this.#edge(outline[at]!, outline[at + 1]!, outline[next]!, outline[next + 1]!);
      }
    for (let y = y0; y <= y1; y++) {
      const colour = colourAt(paint, y);
      let sum = 0;
      for (let x = x0; x <= x1; x++) {
        const at = y * WIDTH + x;
        sum += this.#cover[at]!;
        this.#cover[at] = 0;
        const cover = Math.min(1, Math.abs(sum)) * alpha;
        if (cover > 0.001) this.#blend(at * 3, colour, cover);
      }
    }
  }

  /** A soft round light that brightens what is behind it. */
  glow(x: number, y: number, radius: number, colour: Colour, strength: number, flatness = 1): void {
    const tall = radius * flatness;
    const [x0, x1] = [Math.max(0, Math.floor(x - radius)), Math.min(WIDTH - 1, Math.ceil(x + radius))];
    const [y0, y1] = [Math.max(0, Math.floor(y - tall)), Math.min(HEIGHT - 1, Math.ceil(y + tall))];
    for (let row = y0; row <= y1; row++)
      for (let column = x0; column <= x1; column++) {
        const away = ((column - x) / radius) ** 2 + ((row - y) / tall) ** 2;
        if (away >= 1) continue;
        const light = strength * (1 - away) ** 3;
        const at = (row * WIDTH + column) * 3;
        for (let channel = 0; channel < 3; channel++) {
          const value = this.#rgb[at + channel]!;
          this.#rgb[at + channel] = value + (1 - Math.min(1, value)) * colour[channel]! * light;
        }
      }
  }

  /** Shifts each row below `from` to and fro, as ripples do to what water mirrors; more the farther down. */
  ripple(from: number, second: number, zoom: number): void {
    const line = new Float32Array(WIDTH * 3);
    for (let y = Math.max(0, Math.ceil(from)); y < HEIGHT; y++) {
      const down = (y - from) / zoom;
      const phase = Math.sqrt(down) * 150;
      const sway = Math.sin(phase - second * 2.7) * 0.6 + Math.sin(phase * 2.3 + second * 3.4) * 0.4;
      const shift = sway * Math.min(1, down * 9) * zoom * 0.0032;
      const whole = Math.floor(shift);
      const part = shift - whole;
      line.set(this.#rgb.subarray(y * WIDTH * 3, (y + 1) * WIDTH * 3));
      for (let x = 0; x < WIDTH; x++) {
        const one = Math.min(WIDTH - 1, Math.max(0, x + whole)) * 3;
        const other = Math.min(WIDTH - 1, Math.max(0, x + whole + 1)) * 3;
        for (let channel = 0; channel < 3; channel++)
          this.#rgb[(y * WIDTH + x) * 3 + channel] =
            line[one + channel]! * (1 - part) + line[other + channel]! * part;
      }
    }
  }

  /** The finished frame as RGB bytes; the same memory every time. */
  develop(exposure: number, grain: number, frame: number): Uint8Array {
    for (let y = 0, at = 0; y < HEIGHT; y++)
      for (let x = 0; x < WIDTH; x++, at += 3) {
        const corner = ((x - WIDTH / 2) / WIDTH) ** 2 * 0.8 + ((y - HEIGHT / 2) / HEIGHT) ** 2 * 0.8;
        const light = exposure * (1 - corner * 0.36) * 255;
        const noise = dither(x, y, frame) * grain + 0.5;
        this.#bytes[at] = clampByte(this.#rgb[at]! * light + noise);
        this.#bytes[at + 1] = clampByte(this.#rgb[at + 1]! * light + noise);
        this.#bytes[at + 2] = clampByte(this.#rgb[at + 2]! * light + noise);
      }
    return this.#bytes;
  }

  #blend(at: number, colour: Colour, cover: number): void {
    const rgb = this.#rgb;
    rgb[at] = rgb[at]! + (colour[0] - rgb[at]!) * cover;
    rgb[at + 1] = rgb[at + 1]! + (colour[1] - rgb[at + 1]!) * cover;
    rgb[at + 2] = rgb[at + 2]! + (colour[2] - rgb[at + 2]!) * cover;
  }

  /** Adds the signed area to the right of an edge; a running sum along a row then is the coverage. */
  #edge(ax: number, ay: number, bx: number, by: number): void {
    if (ay === by) return;
    const sign = ay < by ? 1 : -1;
    const [topX, topY, endX, endY] = ay < by ? [ax, ay, bx, by] : [bx, by, ax, ay];
    if (endY <= 0 || topY >= HEIGHT) return;
    const slope = (endX - topX) / (endY - topY);
    const lastRow = Math.min(HEIGHT, Math.ceil(endY));
    for (let y = Math.max(0, Math.floor(topY)); y < lastRow; y++) {
      const from = Math.max(y, topY);
      const to = Math.min(y + 1, endY);
      const tall = (to - from) * sign;
      const one = clampX(topX + (from - topY) * slope);
      const other = clampX(topX + (to - topY) * slope);
      const [near, far] = one < other ? [one, other] : [other, one];
      if (near >= WIDTH) continue;
      this.#spread(y * WIDTH, tall, near, far);
    }
  }

  #spread(row: number, tall: number, near: number, far: number): void {
    const cover = this.#cover;
    const first = Math.floor(near);
    const last = Math.ceil(far);
    if (last <= first + 1) {
      const inside = (near + far) / 2 - first;
      cover[row + first] = cover[row + first]! + tall * (1 - inside);
      if (first + 1 < WIDTH) cover[row + first + 1] = cover[row + first + 1]! + tall * inside;
      return;
    }
    // Area to the right of the edge, pixel by pixel: the difference of two integrals.
    let before = 0;
    for (let x = first; x <= last && x < WIDTH; x++) {
      const share = rightOf(x + 1, near, far);
      cover[row + x] = cover[row + x]! + tall * (share - before);
      before = share;
    }
  }
}

/** The share of pixel [x - 1, x] to the right of an edge that runs evenly from `near` to `far`. */
function rightOf(x: number, near: number, far: number): number {
  const passed = (at: number): number => {
    if (at <= near) return 0;
    if (at >= far) return at - (near + far) / 2;
    return (at - near) ** 2 / (2 * (far - near));
  };
  return passed(x) - passed(x - 1);
}

function colourAt(paint: Paint, y: number): Colour {
  if (!('top' in paint)) return paint;
  return mix(paint.top, paint.bottom, Math.min(1, Math.max(0, (y - paint.from) / (paint.to - paint.from))));
}

const clampX = (x: number): number => Math.min(WIDTH, Math.max(0, x));
const clampByte = (value: number): number => Math.min(255, Math.max(0, value)) | 0;
