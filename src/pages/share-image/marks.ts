// The shapes of a share image: rules, the play mark with the clip's length, the label of an invented story, the sign of
// a warning. Every text in them is an outline already.

import type { Typeface } from './typeface.ts';

export interface Mark {
  readonly widthPx: number;
  draw(leftPx: number, topPx: number): string;
}

interface Tones {
  readonly ground: string;
  readonly ink: string;
}

/** The play mark, with the clip's length where it is known. */
export function playMark(duration: string, typeface: Typeface, heightPx: number, tones: Tones): Mark {
  const sizePx = heightPx * 0.52;
  const triangle = heightPx * 0.36;
  const textPx = duration === '' ? 0 : typeface.widthPx(duration, { sizePx }) + heightPx * 0.24;
  const widthPx = duration === '' ? heightPx : heightPx * 0.4 + triangle + textPx + heightPx * 0.4;
  return {
    widthPx,
    draw: (leftPx, topPx) => {
      const middle = topPx + heightPx / 2;
      const begin = duration === '' ? leftPx + heightPx * 0.36 : leftPx + heightPx * 0.4;
      const words = typeface.outline(
        duration,
        { sizePx },
        begin + triangle + heightPx * 0.24,
        middle + sizePx * 0.335,
      );
      return (
        `<rect x="${leftPx}" y="${topPx}" width="${widthPx}" height="${heightPx}" rx="${heightPx / 2}" fill="${tones.ground}" stroke="${tones.ink}" stroke-opacity=".2"/>` +
        `<path fill="${tones.ink}" d="M${begin} ${middle - triangle * 0.56}v${triangle * 1.12}l${triangle * 0.96} ${triangle * -0.56}z${words}"/>`
      );
    },
  };
}

/** Small capitals in a frame. */
export function label(text: string, typeface: Typeface, heightPx: number, tones: Tones): Mark {
  const setting = { sizePx: heightPx * 0.52, tracking: 0.09 };
  const widthPx = typeface.widthPx(text, setting) + heightPx * 0.9;
  return {
    widthPx,
    draw: (leftPx, topPx) =>
      `<rect x="${leftPx}" y="${topPx}" width="${widthPx}" height="${heightPx}" rx="3" fill="${tones.ground}" stroke="${tones.ink}" stroke-width="1.5"/>` +
      `<path fill="${tones.ink}" d="${typeface.outline(text, setting, leftPx + heightPx * 0.45, topPx + heightPx / 2 + setting.sizePx * 0.335)}"/>`,
  };
}

/** A triangle with an exclamation mark, 1.12 times as wide as high. */
export function warningSign(heightPx: number, tones: Tones): Mark['draw'] {
  return (leftPx, topPx) => {
    const part = (share: number) => Math.round(heightPx * share * 100) / 100;
    const middle = leftPx + part(0.56);
    return (
      `<path fill="${tones.ink}" stroke="${tones.ink}" stroke-width="6" stroke-linejoin="round" d="M${middle} ${topPx + 3}L${leftPx + part(1.12) - 3} ${topPx + heightPx - 3}H${leftPx + 3}Z"/>` +
      `<path fill="${tones.ground}" d="M${middle - part(0.06)} ${topPx + part(0.32)}h${part(0.12)}l${part(-0.025)} ${part(0.33)}h${part(-0.07)}z"/>` +
      `<circle fill="${tones.ground}" cx="${middle}" cy="${topPx + part(0.79)}" r="${part(0.065)}"/>`
    );
  };
}

export function rule(
  leftPx: number,
  topPx: number,
  widthPx: number,
  thickPx: number,
  colour: string,
): string {
  return `<rect x="${leftPx}" y="${topPx}" width="${widthPx}" height="${thickPx}" fill="${colour}"/>`;
}
