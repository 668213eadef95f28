// What looks at the picture and the sound while they are encoded: stills, flashes, loudness.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openFlashCheck } from '../../kits/flashes/index.ts';
import { stillName, type EncodePlan } from './encode-plan.ts';
import type { EncodeTaps } from './encoding.ts';

/** Hands on each still once it is whole. */
export function tapStills(
  plan: EncodePlan,
  folder: string,
  onStill: EncodeTaps['onStill'],
): { advance(): Promise<void>; finish(): Promise<void> } {
  const { taps } = plan;
  if (taps === null) return { advance: async () => undefined, finish: async () => undefined };
  let number = 0;
  const advance = async () => {
    const there = new Set(await readdir(folder));
    for (; there.has(stillName(number)); number++) {
      const atMs = Math.round((plan.startSeconds + number * taps.stillEverySeconds) * 1000);
      await onStill({ path: join(folder, stillName(number)), atMs });
    }
  };
  return { advance, finish: advance };
}

/** Takes raw frames as they come, in pieces of any size. `result` is null where nobody looked. */
export function tapFrames(plan: EncodePlan): { add(bytes: Uint8Array): void; result(): boolean | null } {
  const { taps } = plan;
  if (taps === null) return { add: () => undefined, result: () => null };
  const check = openFlashCheck(taps.frameWidth, taps.frameHeight, taps.frameRate);
  const frame = new Uint8Array(taps.frameWidth * taps.frameHeight * 3);
  let filled = 0;
  let number = 0;
  return {
    add(bytes) {
      for (let at = 0; at < bytes.length;) {
        const part = bytes.subarray(at, at + frame.length - filled);
        frame.set(part, filled);
        filled += part.length;
        at += part.length;
        if (filled < frame.length) continue;
        check.add(frame, (plan.startSeconds + number / taps.frameRate) * 1000);
        number++;
        filled = 0;
      }
    },
    result: () => check.result().hasFlashes,
  };
}

/** The integrated loudness that was measured last. Null where it was not, or where all is silent. */
export async function readLoudness(plan: EncodePlan, folder: string): Promise<number | null> {
  if (plan.loudnessFile === null) return null;
  const text = await readFile(join(folder, plan.loudnessFile), 'utf8').catch(() => '');
  const last = text.slice(text.lastIndexOf('lavfi.r128.I='));
  const lufs = Number.parseFloat(last.slice('lavfi.r128.I='.length));
  return Number.isFinite(lufs) ? lufs : null;
}
