// The site's colour as pages draw it: light and dark paper each get a shade of it that can be read.

export const LIGHT_PAPER = '#fffdf9';
export const DARK_PAPER = '#161614';
const READABLE = 4.6; // a little above the 4.5:1 of WCAG 2.2, success criterion 1.4.3, for rounding

/** Shades of an accent colour (`#rrggbb`) for kickers and links on light and on dark paper. */
export function accentShades(accent: string): { readonly light: string; readonly dark: string } {
  return { light: readable(accent, LIGHT_PAPER, 0), dark: readable(accent, DARK_PAPER, 255) };
}

/** The colour, moved towards black or white in small steps until it stands out from the paper. */
function readable(colour: string, paper: string, towards: number): string {
  const own = channels(colour);
  for (let part = 0; part <= 100; part++) {
    const mixed = own.map((channel) => Math.round(channel + ((towards - channel) * part) / 100));
    if (contrast(mixed, channels(paper)) >= READABLE) return hexOf(mixed);
  }
  return hexOf([towards, towards, towards]);
}

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function hexOf(rgb: readonly number[]): string {
  return `#${rgb.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** WCAG 2.2, "contrast ratio". */
function contrast(one: readonly number[], other: readonly number[]): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

/** WCAG 2.2, "relative luminance". */
function luminance(rgb: readonly number[]): number {
  const [r, g, b] = rgb.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
