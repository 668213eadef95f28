// What kind of picture a logo's bytes are, and how large. An SVG is a document: one with anything in it that runs,
// reaches elsewhere or shows other documents is refused.

import type { Logo } from '../newsroom/index.ts';

export type Judged = Pick<Logo, 'type' | 'width' | 'height'> | { readonly refused: string };

const RASTER: Readonly<Record<string, Logo['type']>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
};
const KINDS = 'PNG, JPEG, WebP or SVG';
const MAX_SIDE_PX = 4000; // what the settings take

export async function logoIn(bytes: Uint8Array<ArrayBuffer>): Promise<Judged> {
  const text = textOf(bytes);
  if (text !== undefined && /<svg[\s>]/.test(text)) return svgIn(text);
  const found = await new Bun.Image(bytes).metadata().catch(() => undefined);
  const type = found === undefined ? undefined : RASTER[found.format];
  if (found === undefined || type === undefined)
    return { refused: `This file is no picture in ${KINDS}. Export the logo as one of these.` };
  const { width, height } = found;
  if (Math.max(width, height) > MAX_SIDE_PX)
    return { refused: `This picture is ${width} x ${height}; 4000 pixels a side are the most.` };
  return { type, width, height };
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Elements of a drawing (SVG 2, chapters 5 to 16), and the notes that drawing programs leave; no other has a place. */
const DRAWN = new Set(
  `svg g defs symbol use title desc metadata path rect circle ellipse line polyline polygon text tspan textPath style
  linearGradient radialGradient stop pattern clipPath mask marker filter feBlend feColorMatrix feComponentTransfer
  feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB
  feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight
  feTile feTurbulence RDF Work format type namedview page grid guide`.split(/\s+/),
);

function svgIn(text: string): Judged {
  // A document type may define entities, and an instruction may bring a style sheet: the tree shows neither.
  if (/<!DOCTYPE[^>]*\[|<!ENTITY|<\?(?!xml\s)/i.test(text))
    return refusedSvg('a document type with entities or a processing instruction');
  let document: unknown;
  try {
    document = Bun.XML.parse(text);
  } catch {
    return { refused: 'This SVG is not well formed. Export it again.' };
  }
  if (!isElement(document) || !isElement(document['svg']))
    return { refused: 'This file has no <svg> as its root. Export it again.' };
  const problem = problemIn('svg', document['svg']);
  if (problem !== null) return refusedSvg(problem);
  return svgSize(document['svg']);
}

function refusedSvg(what: string): Judged {
  return { refused: `This SVG has ${what}, which a logo must not have. Export it as a plain drawing.` };
}

type Element = Readonly<Record<string, unknown>>;

function isElement(node: unknown): node is Element {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}

/** What must not be there: in an element, its attributes (`@name`) or anything inside it. */
function problemIn(name: string, node: unknown): string | null {
  if (Array.isArray(node)) return firstProblem(node.map((one: unknown) => () => problemIn(name, one)));
  if (!DRAWN.has(localName(name))) return `an element <${name.slice(0, 40)}>`;
  if (!isElement(node)) return textProblem(name, node);
  return firstProblem(
    Object.entries(node).map(([key, value]) => () => {
      if (key.startsWith('@')) return attributeProblem(localName(key.slice(1)), String(value));
      return key.startsWith('#') ? textProblem(name, value) : problemIn(key, value);
    }),
  );
}

function firstProblem(checks: readonly (() => string | null)[]): string | null {
  for (const check of checks) {
    const problem = check();
    if (problem !== null) return problem;
  }
  return null;
}

function textProblem(name: string, text: unknown): string | null {
  return localName(name) === 'style' ? styleProblem(String(text)) : null;
}

function attributeProblem(name: string, value: string): string | null {
  if (/^on/i.test(name)) return `an event handler (${name.slice(0, 40)})`;
  if (/^(href|src|base)$/i.test(name)) return value.startsWith('#') ? null : 'a link to something outside it';
  return styleProblem(value);
}

/** An escape could spell any of the others. */
function styleProblem(css: string): string | null {
  if (css.includes('\\')) return 'an escape in its style';
  if (/@import|image-set|src\s*\(/i.test(css)) return 'a style that brings something from outside it';
  return /url\s*\((?!\s*["']?\s*#)/i.test(css) ? 'a style that brings something from outside it' : null;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function svgSize(svg: Element): Judged {
  const box = String(svg['@viewBox'] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const width = pixels(svg['@width']) ?? box[2];
  const height = pixels(svg['@height']) ?? box[3];
  if (
    width === undefined ||
    height === undefined ||
    !(width > 0) ||
    !(height > 0) ||
    !isFinite(width / height)
  )
    return { refused: 'This SVG does not say how large it is: it needs a viewBox, or width and height.' };
  // Where it is larger than the settings take, or smaller than a pixel, its shape is what counts.
  const scale =
    Math.min(1, MAX_SIDE_PX / Math.max(width, height)) * Math.max(1, 100 / Math.max(width, height));
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  return { type: 'image/svg+xml', width: side(width), height: side(height) };
}

/** Lengths in other units than pixels leave it to the viewBox. */
function pixels(length: unknown): number | undefined {
  const found = /^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/.exec(String(length ?? ''));
  return found === null ? undefined : Number(found[1]);
}
