// The headlines' font as readers get it: small, kept for ever, and replaced without anything moving.

import { expect, test } from 'bun:test';
import { headlineFamilies, headlineFontAddress, headlineFontCss, headlineFontRoute } from './font.ts';

const CLIENT = { network: () => null, keepOpen: () => {} };
const ask = (headers: Record<string, string> = {}) =>
  headlineFontRoute.run(new Request(`http://localhost${headlineFontAddress}`, { headers }), {}, CLIENT);

test('the font is a WOFF2 file of at most 22 KB that browsers keep for ever', async () => {
  const answer = await ask();
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('font/woff2');
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  const bytes = await answer.bytes();
  expect(new TextDecoder().decode(bytes.subarray(0, 4))).toBe('wOF2');
  expect(bytes.byteLength).toBeLessThanOrEqual(22 * 1024);
});

test('a browser that has the font is told so', async () => {
  const etag = (await ask()).headers.get('etag')!;
  const answer = await ask({ 'if-none-match': etag });
  expect(answer.status).toBe(304);
  expect((await answer.bytes()).byteLength).toBe(0);
});

test('the address names the content, and the style sheet names the address', async () => {
  const hash = new Bun.CryptoHasher('sha256').update(await (await ask()).bytes()).digest('hex');
  expect(headlineFontAddress).toBe(`/fonts/headline-${hash.slice(0, 12)}.woff2`);
  expect(headlineFontCss).toContain(`url('${headlineFontAddress}')`);
  expect(headlineFontCss).not.toContain('HEADLINE_FONT_URL');
  expect(headlineFontCss).not.toMatch(/https?:/);
});

test('a page never waits for the font, and every fallback takes its room', () => {
  const faces = headlineFontCss.match(/@font-face \{[^}]*\}/g) ?? [];
  const [own, ...fallbacks] = faces;
  expect(own).toContain('font-display: optional');
  const named = fallbacks.map((face) => /font-family: '([^']*)'/.exec(face)![1]!);
  expect(headlineFamilies).toBe(`Headline, ${named.map((name) => `'${name}'`).join(', ')}, serif`);
  for (const face of fallbacks) {
    const percent = (name: string) => Number(new RegExp(`${name}: ([\\d.]+)%`).exec(face)?.[1]) / 100;
    // The font's own ascent and descent, as README.md beside it has them.
    expect(percent('size-adjust') * percent('ascent-override')).toBeCloseTo(0.735, 2);
    expect(percent('size-adjust') * percent('descent-override')).toBeCloseTo(0.265, 2);
    expect(percent('line-gap-override')).toBe(0);
  }
});
