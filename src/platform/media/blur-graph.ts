// Hides rectangles of the picture: a few averages of what was there, smeared over it, and nothing else of it is left.

import type { Blur, Edits } from './edits.ts';

export interface BlurTask {
  readonly edits: Edits;
  /** Of the picture that is blurred. */
  readonly width: number;
  readonly height: number;
  readonly frameRate: number;
  /** Of the original: the slowest frame that may stand over a boundary. */
  readonly sourceFrameRate: number;
}

const CELLS = 6; // averages along the longer side: no face or plate is told from so few
const MARGIN_PIXELS = 2;

/** Chains from the pad `[from]` to the pad `[to]`; empty when there is nothing to hide. */
export function blurChains(task: BlurTask, from: string, to: string): readonly string[] {
  const { blurs } = task.edits;
  const zeroMs = task.edits.trim?.fromMs ?? 0;
  // A frame too early and one too late: frames move by up to one when they are put on the grid.
  const margin = 1 / task.frameRate + 1 / Math.max(1, task.sourceFrameRate);
  return blurs.flatMap((blur, index) => {
    const input = index === 0 ? from : `[hidden${index}]`;
    const output = index === blurs.length - 1 ? to : `[hidden${index + 1}]`;
    const { x, y, width, height } = boxOf(task, blur);
    const cells = (length: number) =>
      Math.max(2, Math.round((CELLS * length) / Math.max(width, height) / 2) * 2);
    const fromSeconds = ((blur.fromMs - zeroMs) / 1000 - margin).toFixed(6);
    const untilSeconds = ((blur.untilMs - zeroMs) / 1000 + margin).toFixed(6);
    return [
      `${input}split[whole${index}][part${index}]`,
      `[part${index}]crop=${width}:${height}:${x}:${y},scale=${cells(width)}:${cells(height)}:flags=area,` +
        `scale=${width}:${height}:flags=bilinear[cover${index}]`,
      `[whole${index}][cover${index}]overlay=${x}:${y}:format=yuv420:` +
        `enable=between(t\\,${fromSeconds}\\,${untilSeconds})${output}`,
    ];
  });
}

/** In whole pixels, even as chroma needs it, a little larger than asked. */
function boxOf({ width, height }: BlurTask, blur: Blur) {
  const along = (from: number, part: number, length: number) => {
    const start = Math.max(0, Math.floor((from * length - MARGIN_PIXELS) / 2) * 2);
    const end = Math.min(length, Math.ceil(((from + part) * length + MARGIN_PIXELS) / 2) * 2);
    const least = Math.min(start, length - 4);
    return { start: Math.max(0, least), length: Math.max(4, end - least) };
  };
  const across = along(blur.x, blur.width, width);
  const down = along(blur.y, blur.height, height);
  return { x: across.start, y: down.start, width: across.length, height: down.length };
}
