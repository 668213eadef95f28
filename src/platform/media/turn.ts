// How a picture is turned and mirrored before it is shown, from the matrix that its file carries.

export interface Turn {
  /** Clockwise. */
  readonly rotation: 0 | 90 | 180 | 270;
  /** Left and right change places first, then the picture is turned. */
  readonly isMirrored: boolean;
  /** Whether the matrix says just this; what is askew is brought to the nearest right angle. */
  readonly isExact: boolean;
}

const UPRIGHT: Turn = { rotation: 0, isMirrored: false, isExact: true };
const EXACT_DEGREES = 1; // players take what is nearer for a right angle: ffmpeg's own rule

/**
 * Reads a, b, c and d: a point (x, y) with y downwards is shown at (ax + cy, bx + dy), ISO/IEC 14496-12, section 8.3.2.
 * A matrix that makes nothing of the picture (all zeros, as broken programs write) counts as none.
 */
export function turnOf([a, b, c, d]: readonly [number, number, number, number]): Turn {
  const area = a * d - b * c;
  if (!Number.isFinite(area) || Math.abs(area) < 1e-6) return { ...UPRIGHT, isExact: false };
  const isMirrored = area < 0;
  const degrees = (Math.atan2(isMirrored ? -b : b, isMirrored ? -a : a) * 180) / Math.PI;
  const nearest = Math.round(degrees / 90) * 90;
  const rotation = ((nearest + 360) % 360) as Turn['rotation'];
  return { rotation, isMirrored, isExact: Math.abs(degrees - nearest) < EXACT_DEGREES };
}
