// Whether a clip flashes so that it can cause a seizure: WCAG 2.2, success criterion 2.3.1 and the definition of
// "general flash and red flash thresholds" (https://www.w3.org/TR/WCAG22/#dfn-general-flash-and-red-flash-thresholds).
// It is a warning for editors, so it errs on the careful side: a clip is taken to fill the screen.

import { fieldsOf } from './fields.ts';
import { openLight } from './light.ts';
import { openSwings, type SwingRule } from './swings.ts';

export interface FlashCheck {
  /** The next frame: RGB24, `width` x `height`. Times rise. */
  add(rgb: Uint8Array, atMs: number): void;
  /** `worst`: the most flashes within any one second, general or red, over more than a quarter of a field. */
  result(): { readonly hasFlashes: boolean; readonly worst: number };
}

const ALLOWED = 3; // within any one second: WCAG 2.2, 2.3.1

/** Opposing changes of 10 % of the maximum relative luminance or more, the darker state below 0.80. */
const GENERAL: SwingRule = { least: 0.1, counts: (low) => low < 0.8 };
/** Opposing changes of more than 20 in (R-G-B) x 320, to or from a saturated red. */
const RED: SwingRule = { least: 20.001, counts: (_low, _high, touchesRed) => touchesRed };

const MOST_CHANGES = 128; // guess: above it a clip has more than 128 frames a second, and is far beyond the limit

/** `frameRate` is how many frames a second are given at most, about. */
export function openFlashCheck(width: number, height: number, frameRate: number): FlashCheck {
  const light = openLight(width, height);
  const fields = fieldsOf(light.columns, light.rows);
  const cells = light.columns * light.rows;
  const most = Math.min(MOST_CHANGES, Math.max(2 * (ALLOWED + 1), Math.ceil(frameRate) + 1));
  const general = openSwings(GENERAL, fields, cells, most);
  const red = openSwings(RED, fields, cells, most);
  return {
    add: (rgb, atMs) => {
      light.read(rgb);
      general.add(light.luminance, light.isRed, atMs);
      red.add(light.redness, light.isRed, atMs);
    },
    result: () => {
      const worst = Math.max(general.worst(), red.worst());
      return { hasFlashes: worst > ALLOWED, worst };
    },
  };
}
