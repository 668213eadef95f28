// A logo is shown to every reader: its kind is what its bytes are, and a drawing that could do more is refused.

import { expect, test } from 'bun:test';
import sharp from 'sharp';
import { logoIn, type Judged } from './logo-picture.ts';

const svg = (inside: string, root = 'viewBox="0 0 200 50"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${root}>${inside}</svg>`;
const judged = (text: string): Promise<Judged> => logoIn(new TextEncoder().encode(text));
const sizeOf = async (text: string) => {
  const found = await judged(text);
  return 'refused' in found ? found.refused : [found.width, found.height];
};

test('a plain drawing passes, with shades, styles and references within itself', async () => {
  const inside = `<title>Post</title><style>.a{fill:url(#g)}</style><defs><linearGradient id="g"><stop offset="0"/>
    </linearGradient></defs><g class="a" style="opacity:.5"><path fill="url('#g')" d="M0 0"/><use xlink:href="#x"/></g>`;
  expect(await judged(svg(inside))).toEqual({ type: 'image/svg+xml', width: 200, height: 50 });
  expect(await judged(`<?xml version="1.0"?>\n<!-- made -->${svg(inside)}`)).toMatchObject({ width: 200 });
});

test.each([
  ['a script', '<script>x</script>'],
  ['a script in a group', '<g><g><script href="#a"/></g></g>'],
  ['a script by another prefix', '<s:script xmlns:s="http://www.w3.org/2000/svg">x</s:script>'],
  ['other documents', '<foreignObject><p>x</p></foreignObject>'],
  ['an event handler', '<path onclick="x"/>'],
  ['an event handler beside others of its kind', '<path/><path onload="x"/>'],
  ['a link', '<a href="#x"><path/></a>'],
  ['a reference elsewhere', '<use href="https://x.example/a.svg#b"/>'],
  ['a reference by its prefix', '<use xlink:href="//x.example/a.svg#b"/>'],
  ['a running reference', '<use href="&#106;avascript:x"/>'],
  ['a picture', '<image href="#x"/>'],
  ['an animation of an address', '<set attributeName="href" to="javascript:x"/>'],
  ['a style from elsewhere', '<style>@import "//x.example";</style>'],
  ['a picture in a style', '<style>.a{fill:url(//x.example/a)}</style>'],
  ['a style as CDATA', '<style><![CDATA[.a{fill:url(//x.example/a)}]]></style>'],
  ['an escaped style', String.raw`<path style="fill:\75rl(//x.example)"/>`],
  ['a picture in an attribute', '<path fill="url(https://x.example/a#b)"/>'],
  ['a set of pictures in an attribute', `<path fill="image-set('//x.example/a' 1x)"/>`],
])('%s is refused', async (_, inside) => {
  expect(await judged(svg(inside))).toMatchObject({ refused: expect.stringContaining('must not have') });
});

test('entities, style sheets by instruction, broken markup and other documents are refused', async () => {
  const bomb = '<!DOCTYPE svg [<!ENTITY a "b">]>';
  for (const text of [
    bomb + svg('<text>&a;</text>'),
    `<?xml-stylesheet href="x.css"?>${svg('')}`,
    svg('<g>'),
    '<html><svg viewBox="0 0 1 1"/></html>',
    '',
    'svg',
  ])
    expect(await judged(text)).toMatchObject({ refused: expect.any(String) });
});

test('the size of a drawing is its own in pixels, else that of its view; only the shape of giants is kept', async () => {
  expect(await sizeOf(svg('', 'width="120px" height="30" viewBox="0 0 4 1"'))).toEqual([120, 30]);
  expect(await sizeOf(svg('', 'width="40mm" height="10mm" viewBox="0,0,400,100"'))).toEqual([400, 100]);
  expect(await sizeOf(svg('', 'viewBox="0 0 40000 10000"'))).toEqual([4000, 1000]);
  expect(await sizeOf(svg('', 'viewBox="0 0 4 1"'))).toEqual([100, 25]);
  expect(await sizeOf(svg('', ''))).toContain('viewBox');
  expect(await sizeOf(svg('', 'viewBox="0 0 0 10"'))).toContain('viewBox');
});

test('a photograph-like picture is known by its first bytes', async () => {
  const blank = sharp({ create: { width: 39, height: 20, channels: 3, background: '#888' } });
  const picture = new Uint8Array(await blank.png().toBuffer());
  expect(await logoIn(picture)).toMatchObject({ type: 'image/png', width: 39, height: 20 });
  expect(await logoIn(picture.slice(0, 20))).toMatchObject({ refused: expect.any(String) });
  expect(await logoIn(new Uint8Array(0))).toMatchObject({ refused: expect.any(String) });
});
