// What a still is like, told by a small grey copy of it. Pure.

export interface Look {
  /** 0 black, 255 white. */
  readonly mean: number;
  /** Standard deviation of the greys. */
  readonly contrast: number;
  /** Bits, of 5: how many greys there are, and how evenly. */
  readonly entropy: number;
  /** Variance of the Laplacian: low where nothing has an edge, as in a blurred picture (Pech-Pacheco et al., 2000). */
  readonly sharpness: number;
}

const BINS = 32;

/** `grey` has one byte a pixel. */
export function lookOf(grey: Uint8Array, width: number, height: number): Look {
  const bins = new Uint32Array(BINS);
  let sum = 0;
  let squares = 0;
  for (const value of grey) {
    sum += value;
    squares += value * value;
    bins[value >> 3]! += 1;
  }
  const mean = sum / grey.length;
  let entropy = 0;
  for (const count of bins) {
    const part = count / grey.length;
    if (part > 0) entropy -= part * Math.log2(part);
  }
  const contrast = Math.sqrt(Math.max(0, squares / grey.length - mean * mean));
  return { mean, contrast, entropy, sharpness: sharpnessOf(grey, width, height) };
}

function sharpnessOf(grey: Uint8Array, width: number, height: number): number {
  let sum = 0;
  let squares = 0;
  const inner = (width - 2) * (height - 2);
  if (inner <= 0) return 0;
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      const edge = grey[at - 1]! + grey[at + 1]! + grey[at - width]! + grey[at + width]! - 4 * grey[at]!;
      sum += edge;
      squares += edge * edge;
    }
  return squares / inner - (sum / inner) ** 2;
}
