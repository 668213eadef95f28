// Draws a composed share image with sharp, which is loaded only when the first image is asked for.
// Pictures are decoded with limits, by the three decoders that posters need. Text that our font lacks goes through
// Pango, which is never woken on a server that has no fonts set up: it would complain on standard error.

import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { openSharp, type Sharp } from '../../platform/media/index.ts';
import { HEIGHT_PX, WIDTH_PX, type Composition, type SystemMeasure, type SystemText } from './card.ts';

type Layer = { readonly input: Buffer; readonly left: number; readonly top: number };

export interface Drawing {
  /** What the text takes in the system's fonts; undefined where they lack a letter of it. */
  measure(text: string): Promise<SystemMeasure | undefined>;
  /** A JPEG of 1200 by 630. Errors: whatever sharp throws, for a picture that cannot be read too. */
  draw(composition: Composition): Promise<Uint8Array<ArrayBuffer>>;
}

const FONT_SETUP = '/etc/fonts/fonts.conf'; // where fontconfig looks on Linux
const AIM_BYTES = 120_000;
const QUALITIES = [88, 82, 74, 64, 52, 40, 28] as const;
const MAX_POSTER_PIXELS = 40_000_000; // posters are frames of clips: an 8K frame has 33 million
const MAX_POSTER_BYTES = 20 * 1024 * 1024; // guess: a poster has 40 KB, an editor's photograph 10 MB
const MAX_LETTERS = 2000; // known letters; CJK headlines of some months

/** Loads sharp. Errors: what its loading throws on a system it has no build for. */
export async function openDrawing(): Promise<Drawing> {
  const sharp = await openSharp();
  const hasFonts = process.platform !== 'linux' || existsSync(FONT_SETUP);
  const known = new Map<string, boolean>();
  const drawsLetter = async (letter: string): Promise<boolean> => {
    const draws = known.get(letter) ?? !(await isBox(sharp, letter));
    if (known.size >= MAX_LETTERS) known.clear();
    known.set(letter, draws);
    return draws;
  };
  return {
    measure: async (text) => {
      if (!hasFonts) return undefined;
      for (const letter of new Set(text.replace(/[\s\p{M}\p{Cf}]/gu, '')))
        if (!(await drawsLetter(letter))) return undefined;
      return measured(sharp, text);
    },
    draw: async (composition) => {
      const layers: Layer[] = [{ input: Buffer.from(composition.svg), left: 0, top: 0 }];
      if (composition.backdrop.kind === 'beside')
        layers.unshift(await sharpPicture(sharp, composition.backdrop));
      if (hasFonts) for (const text of composition.systemTexts) layers.push(await systemLayer(sharp, text));
      const backdrop = await backdropOf(sharp, composition);
      const drawn = await backdrop.composite(layers).removeAlpha().raw().toBuffer();
      return asJpeg(sharp, drawn);
    },
  };
}

/** Between two steps: packing would cost a third of the time. */
const UNPACKED = { compressionLevel: 0 };
const MEASURED_PX = 40;

/** Pango draws a letter that no font has as a box with its number in it, as large as any other such box. */
async function isBox(sharp: Sharp, letter: string): Promise<boolean> {
  const unassigned = letter.codePointAt(0)! > 0xffff ? '\u{50000}' : '\u0378';
  const [own, box] = await Promise.all([letter, unassigned].map((text) => inkOf(sharp, text)));
  if (own === undefined || box === undefined) return true;
  if (own.width !== box.width || own.height !== box.height) return false;
  // The frame: first and last row.
  const row = own.width;
  return (
    own.alpha.subarray(0, row).equals(box.alpha.subarray(0, row)) &&
    own.alpha.subarray(-row).equals(box.alpha.subarray(-row))
  );
}

async function inkOf(sharp: Sharp, text: string) {
  const input = { text: { text: escaped(text), font: `serif bold ${MEASURED_PX}`, dpi: 72, rgba: true } };
  const { data, info } = await sharp(input).extractChannel(3).raw().toBuffer({ resolveWithObject: true });
  return { alpha: data, width: info.width, height: info.height };
}

async function measured(sharp: Sharp, text: string): Promise<SystemMeasure | undefined> {
  const [one, two] = [await inkOf(sharp, text), await inkOf(sharp, `${text}\n${text}`)];
  const part = (pixels: number) => pixels / MEASURED_PX;
  return { width: part(one.width), height: part(one.height), leading: part(two.height - one.height) };
}

/** Smaller until it fits its box; a text that never does is cut by the box. */
async function systemLayer(sharp: Sharp, text: SystemText): Promise<Layer> {
  const { leftPx, topPx, widthPx, heightPx, align } = text;
  for (let sizePx = text.sizePx; ; sizePx *= 0.88) {
    const markup = `<span foreground="${text.colour}">${escaped(text.text)}</span>`;
    const input = {
      text: {
        text: markup,
        font: `serif bold ${sizePx.toFixed(1)}`,
        dpi: 72,
        rgba: true,
        width: Math.floor(widthPx),
        wrap: 'word-char' as const,
        // Pango's "left" is where the text itself begins.
        align: isRightToLeft(text.text) === (align === 'right') ? ('left' as const) : ('right' as const),
      },
    };
    const { data, info } = await sharp(input).png().toBuffer({ resolveWithObject: true });
    const fits = info.width <= widthPx && info.height <= heightPx;
    if (!fits && sizePx > 14) continue;
    const width = Math.min(info.width, Math.floor(widthPx));
    const height = Math.min(info.height, Math.floor(heightPx));
    const cut = fits ? data : await sharp(data).extract({ left: 0, top: 0, width, height }).toBuffer();
    const left = align === 'left' ? leftPx : leftPx + widthPx - width;
    return {
      input: cut,
      left: Math.round(left),
      top: Math.round(topPx + Math.max(0, (heightPx - height) / 2)),
    };
  }
}

/** By its first letter that has a direction, as Pango decides. */
function isRightToLeft(text: string): boolean {
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/.test(/\p{L}/u.exec(text)?.[0] ?? '');
}

/** Pango reads markup: whatever an editor wrote is text. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** By its first bytes, not its name: an SVG, which sharp would read too, may name other files. */
async function openPoster(sharp: Sharp, path: string) {
  const { size } = await stat(path);
  if (size > MAX_POSTER_BYTES) throw new Error(`A poster of ${size} bytes.`);
  const bytes = await readFile(path);
  const begins = bytes.toString('latin1', 0, 12);
  if (!/^(\xff\xd8\xff|\x89PNG|RIFF[^]{4}WEBP)/.test(begins)) throw new Error('A poster of no known format.');
  const picture = sharp(bytes, { limitInputPixels: MAX_POSTER_PIXELS, failOn: 'error' });
  return picture.autoOrient().toColourspace('srgb');
}

async function backdropOf(sharp: Sharp, { backdrop }: Composition) {
  if (backdrop.kind === 'paper')
    return sharp({ create: { width: WIDTH_PX, height: HEIGHT_PX, channels: 3, background: '#ffffff' } });
  const poster = await openPoster(sharp, backdrop.poster.path);
  if (backdrop.kind === 'cover') return poster.resize(WIDTH_PX, HEIGHT_PX, { fit: 'cover' });
  // Blurred small and then enlarged: as soft, for a hundredth of the work.
  const small = await poster
    .resize(WIDTH_PX / 10, HEIGHT_PX / 10, { fit: 'cover' })
    .blur(4)
    .linear(0.21, 4)
    .removeAlpha()
    .png(UNPACKED)
    .toBuffer();
  return sharp(small).resize(WIDTH_PX, HEIGHT_PX, { kernel: 'cubic' });
}

async function sharpPicture(
  sharp: Sharp,
  { poster, leftPx, widthPx }: Composition['backdrop'] & { kind: 'beside' },
): Promise<Layer> {
  const picture = await openPoster(sharp, poster.path);
  const input = await picture.resize(widthPx, HEIGHT_PX, { fit: 'cover' }).png().toBuffer();
  return { input, left: leftPx, top: 0 };
}

/** The best quality that keeps to the aim; the last one whatever it weighs (at most 2.1 bits a pixel, of noise). */
async function asJpeg(sharp: Sharp, pixels: Buffer): Promise<Uint8Array<ArrayBuffer>> {
  const raw = { width: WIDTH_PX, height: HEIGHT_PX, channels: 3 as const };
  for (let step = 0; ;) {
    const quality = QUALITIES[step]!;
    const jpeg = await sharp(pixels, { raw })
      .jpeg({ quality, mozjpeg: true, chromaSubsampling: quality > 80 ? '4:4:4' : '4:2:0' })
      .toBuffer();
    if (jpeg.byteLength <= AIM_BYTES || step === QUALITIES.length - 1) return new Uint8Array(jpeg);
    const far = Math.floor(jpeg.byteLength / AIM_BYTES);
    step = Math.min(step + Math.max(1, far), QUALITIES.length - 1);
  }
}
