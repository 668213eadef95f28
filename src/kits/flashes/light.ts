// What a frame gives to see, for each cell of a coarse grid: how bright it is and how red. A cell is the mean of its
// pixels, so that grain and fine patterns, which the rule leaves out, are evened out before anything is compared.

const COLUMNS = 32; // a cell is about 1 degree of a picture that is 30 degrees wide

/** sRGB to linear light, WCAG 2.2, "relative luminance". */
const LINEAR = Float32Array.from({ length: 256 }, (_, value) => {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
});

const SATURATED = 0.8; // WCAG 2.2, "general flash and red flash thresholds": R/(R+G+B)
const RED_SCALE = 320; // the same: (R-G-B) x 320, negative values set to zero

export interface Light {
  readonly columns: number;
  readonly rows: number;
  /** Relative luminance by cell, 0 to 1. */
  readonly luminance: Float32Array;
  /** (R-G-B) x 320 by cell, 0 to 320. */
  readonly redness: Float32Array;
  /** 1 where the cell is a saturated red. */
  readonly isRed: Uint8Array;
  /** Reads a frame of RGB24 into the three. */
  read(rgb: Uint8Array): void;
}

/** For frames of `width` x `height` pixels. */
export function openLight(width: number, height: number): Light {
  const side = Math.max(1, Math.round(width / COLUMNS));
  const columns = Math.ceil(width / side);
  const rows = Math.ceil(height / side);
  const cells = columns * rows;
  const cellOf = Uint32Array.from(
    { length: width * height },
    (_, pixel) => Math.floor(Math.floor(pixel / width) / side) * columns + Math.floor((pixel % width) / side),
  );
  const pixels = new Float32Array(cells);
  for (const cell of cellOf) pixels[cell]! += 1;
  const sums = [new Float32Array(cells), new Float32Array(cells), new Float32Array(cells)] as const;
  const luminance = new Float32Array(cells);
  const redness = new Float32Array(cells);
  const isRed = new Uint8Array(cells);
  const [red, green, blue] = sums;
  return {
    columns,
    rows,
    luminance,
    redness,
    isRed,
    read: (rgb) => {
      for (const sum of sums) sum.fill(0);
      for (let pixel = 0, at = 0; pixel < cellOf.length; pixel++, at += 3) {
        const cell = cellOf[pixel]!;
        red[cell]! += LINEAR[rgb[at]!]!;
        green[cell]! += LINEAR[rgb[at + 1]!]!;
        blue[cell]! += LINEAR[rgb[at + 2]!]!;
      }
      for (let cell = 0; cell < cells; cell++) {
        const [r, g, b] = [
          red[cell]! / pixels[cell]!,
          green[cell]! / pixels[cell]!,
          blue[cell]! / pixels[cell]!,
        ];
        luminance[cell] = 0.2126 * r + 0.7152 * g + 0.0722 * b;
        redness[cell] = Math.max(0, (r - g - b) * RED_SCALE);
        isRed[cell] = r > 0 && r / (r + g + b) >= SATURATED ? 1 : 0;
      }
    },
  };
}
