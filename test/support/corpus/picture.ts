// The picture and sound of the corpus: four colours that tell how a picture is turned and coloured, and a flash and a
// beep at one moment, by which sound and picture can be held against each other.

import { FLASH_AT_MS, type Recipe } from './entry.ts';

/** Colours of the quadrants as seen upright, in sRGB; the flash makes all of them white. */
export const QUADRANTS = {
  topLeft: [255, 0, 0],
  topRight: [0, 255, 0],
  bottomLeft: [0, 0, 255],
  bottomRight: [255, 255, 255],
} as const;

const LIT = 120;

/**
 * Whether a pixel (red, green, blue, 0 to 255) shows a colour of `QUADRANTS`: wide enough for lossy coding and for HDR
 * brought to a screen, where bright becomes less bright, and too narrow for any other of the four.
 */
export function showsColour(pixel: readonly number[], colour: readonly number[]): boolean {
  const lit = pixel.filter((_, channel) => colour[channel]! > 0);
  const dark = pixel.filter((_, channel) => colour[channel] === 0);
  const [least, most] = [Math.min(...lit), Math.max(...lit)];
  return least >= LIT && least >= most * 0.7 && dark.every((part) => part <= least / 2);
}

/** How long the flash and the beep last. */
export const FLASH_MS = 100;
export const BEEP_HZ = 1000;

export const BT709 = 'scale=out_color_matrix=bt709:out_range=tv,format=yuv420p';

const hex = (colour: readonly number[]) =>
  `0x${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
const SECONDS = 1000;

/** ffmpeg's arguments for the inputs, and the filter that brings the picture to what is encoded. */
export function sourceArguments(recipe: Recipe): {
  readonly inputs: readonly string[];
  readonly filter: string;
} {
  const { width = 320, height = 180, rate = '30', seconds = 2, sound = 'mono' } = recipe;
  const box = (x: string, y: string, colour: readonly number[], size = 'iw/2:ih/2') =>
    `drawbox=${x}:${y}:${size}:c=${hex(colour)}:t=fill`;
  const [from, to] = [FLASH_AT_MS / SECONDS, (FLASH_AT_MS + FLASH_MS) / SECONDS];
  const picture = [
    `color=c=${hex(QUADRANTS.bottomRight)}:s=${width}x${height}:r=${rate}:d=${seconds}`,
    'format=gbrp',
    box('0', '0', QUADRANTS.topLeft),
    box('iw/2', '0', QUADRANTS.topRight),
    box('0', 'ih/2', QUADRANTS.bottomLeft),
    // A thousandth earlier: times are rounded.
    `${box('0', '0', [255, 255, 255], 'iw:ih')}:enable='between(t,${from - 0.001},${to - 0.001})'`,
  ].join(',');
  const tone = `if(between(t,${from},${to}),0.8*sin(2*PI*${BEEP_HZ}*t),0)`;
  const beep = `aevalsrc='${tone}':s=48000:d=${seconds}`;
  const audio =
    sound === null
      ? []
      : ['-f', 'lavfi', '-i', `${beep}${sound === 'mono' ? '' : `,aformat=channel_layouts=${sound}`}`];
  const filter = [...turnBack(recipe.turn), recipe.colour ?? BT709].join(',');
  return { inputs: ['-f', 'lavfi', '-i', picture, ...audio], filter };
}

/** How the picture lies in the file so that the turn brings it upright. */
function turnBack(turn: Recipe['turn']): readonly string[] {
  const back = {
    0: [],
    90: ['transpose=cclock'],
    180: ['hflip', 'vflip'],
    270: ['transpose=clock'],
  } as const;
  return [...back[turn?.rotation ?? 0], ...(turn?.isMirrored === true ? ['hflip'] : [])];
}
