// The headlines' font: one file of our own, at an address that names its content, so a browser keeps it for ever.
// The style sheet says `var(--headline)`: it stands for the font and for fallbacks of the same width and height.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { matchesTag, SECURITY_HEADERS, type Route } from '../../platform/http/index.ts';
import faces from './font.css' with { type: 'text' };
import woff2Path from './headline.woff2' with { type: 'file' };

const bytes = readFileSync(woff2Path);
const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
const HEADERS = {
  ...SECURITY_HEADERS,
  'cache-control': 'public, max-age=31536000, immutable',
  etag: `"${hash}"`,
};

/** Where readers find the font; the hash is of its content. */
export const headlineFontAddress = `/fonts/headline-${hash}.woff2`;

/** The value of `--headline`: what a headline's `font-family` is. */
export const headlineFamilies =
  "Headline, 'Headline Georgia', 'Headline Times', 'Headline Noto', 'Headline DejaVu', serif";

/** The `@font-face` rules and `--headline`, to stand before the style sheet of a page. */
export const headlineFontCss = `${faces
  .replace('HEADLINE_FONT_URL', headlineFontAddress)
  .replace(/\/\*.*?\*\/\s*/s, '')}:root {\n  --headline: ${headlineFamilies};\n}\n`;

/** Serves the font; an address of an older font answers 404, and the page that asked does without. */
export const headlineFontRoute: Route = {
  method: 'GET',
  path: headlineFontAddress,
  run: (request) => {
    if (matchesTag(request.headers.get('if-none-match'), HEADERS.etag))
      return new Response(null, { status: 304, headers: HEADERS });
    return new Response(bytes, { headers: { ...HEADERS, 'content-type': 'font/woff2' } });
  },
};
