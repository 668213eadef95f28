// Colours of a share image. A newsroom's accent may be any colour: it is moved towards ink or white until its words
// can be read.

export const PAPER = '#f7f2e8';
export const INK = '#1a1a18';
export const RULE = '#cbc3b2';
/** The brightest a picture is under the words of a card. */
export const NIGHT = '#3b3a37';
export const LIGHT = '#fffdf9';

const LEAST_CONTRAST = 4.5; // WCAG 2.2, 1.4.3
const STEPS = 20;

/** The accent, or the nearest mixture with black or white that is read on this ground. Anything but `#rrggbb` is ink. */
export function readableAccent(accent: string, ground: string): string {
  const towards = luminance(ground) > 0.18 ? '#000000' : '#ffffff';
  if (!/^#[0-9a-f]{6}$/i.test(accent)) return towards === '#000000' ? INK : LIGHT;
  if (contrast(accent, ground) >= LEAST_CONTRAST) return accent.toLowerCase();
  const from = towards === '#ffffff' ? brightest(accent) : accent;
  for (let step = 0; step < STEPS; step++) {
    const colour = mix(from, towards, step / STEPS);
    if (contrast(colour, ground) >= LEAST_CONTRAST) return colour;
  }
  return towards;
}

/** The same hue as bright as it gets: mixed with white from there, it stays a colour. */
function brightest(colour: string): string {
  const highest = Math.max(1, ...channels(colour));
  return hex(channels(colour).map((value) => Math.round((value * 255) / highest)));
}

/** WCAG 2.2, contrast ratio: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mix(from: string, to: string, share: number): string {
  const target = channels(to);
  const mixed = channels(from).map((value, index) => Math.round(value + (target[index]! - value) * share));
  return hex(mixed);
}

function hex(values: readonly number[]): string {
  return `#${values.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
