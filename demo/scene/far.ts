// Brushes for far things, which are drawn by direction and sink into the haze over the horizon.

import { mix, type Colour } from './canvas.ts';
import { skyColour } from './sky.ts';
import { paintShape, type Stage } from './stage.ts';

/** A far thing's colour: its own, sunk into the haze over the horizon. */
export function hazed(stage: Stage, colour: Colour, across: number, haze: number): Colour {
  return mix(colour, skyColour(stage, across, 0.03), haze);
}

/** A shape by its directions: across and over the horizon. */
export function shape(
  stage: Stage,
  directions: readonly (readonly [number, number])[],
  colour: Colour,
  alpha = 1,
): void {
  paintShape(stage, [directions.flatMap(([across, up]) => [...stage.point(across, -up)])], colour, alpha);
}
