// One frame of the clip, from the farthest thing to the nearest.

import { drawGulls, drawQuay } from './birds.ts';
import type { Canvas } from './canvas.ts';
import { wander } from './chance.ts';
import { drawRescue, shortOf } from './rescue.ts';
import { drawShore } from './shore.ts';
import { drawSky } from './sky.ts';
import { mirrorOf, stageAt } from './stage.ts';
import { FRAMES_PER_SECOND } from './timeline.ts';
import { drawBowWave, drawGlitter, drawRipples, drawWake, drawWater } from './water.ts';

const GRAIN = 0.7; // of 255: hides the steps of the sky's colours, costs the encoder next to nothing

/** The picture `frame` as RGB bytes; valid until the next one is asked for. */
export function drawFrame(canvas: Canvas, frame: number): Uint8Array {
  const second = frame / FRAMES_PER_SECOND;
  const stage = stageAt(canvas, second);
  drawSky(stage);
  drawWater(stage);
  drawShore(stage);
  drawGlitter(stage, 2000, 56);
  drawWake(stage);
  drawRescue(mirrorOf(stage));
  canvas.ripple(stage.point(0, 0.02)[1], second, stage.zoom);
  drawGlitter(stage, 56, 49, 1.2);
  drawRipples(stage, [shortOf()]);
  drawGlitter(stage, 49, 44, 1.1);
  drawRescue(stage);
  drawBowWave(stage);
  drawGlitter(stage, 44, 5);
  drawGulls(stage);
  drawQuay(stage);
  return canvas.develop(1 + 0.008 * wander(second * 1.3, 70), GRAIN, frame);
}
