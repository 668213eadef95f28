// How a share image looks, as far as rules can say it: what is shown, what is not, and that any words are only words.

import { expect, test } from 'bun:test';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { SHARE_CARD } from '../../../test/support/share-card.ts';
import typefacePath from '../fonts/headline.ttf' with { type: 'file' };
import { HEIGHT_PX, WIDTH_PX, type ShareCard } from './card.ts';
import { compose } from './compose.ts';
import { openTypeface } from './typeface.ts';

const typeface = openTypeface(readFileSync(typefacePath));
const MEASURE = { width: 30, height: 1.2, leading: 1.3 };
const bare = () => undefined;
const LANDSCAPE = { path: 'poster.jpg', width: 1920, height: 1080 };
const PORTRAIT = { path: 'poster.jpg', width: 1080, height: 1920 };
const of = (changes: Partial<ShareCard>) => compose({ ...SHARE_CARD, ...changes }, typeface, bare);

test('the picture fills the card when it is wide, stands at the side when it is not', () => {
  expect(of({}).backdrop.kind).toBe('paper');
  expect(of({ poster: LANDSCAPE }).backdrop.kind).toBe('cover');
  expect(of({ poster: PORTRAIT }).backdrop).toMatchObject({
    kind: 'beside',
    widthPx: 354,
    leftPx: 1200 - 354,
  });
  expect(of({ poster: PORTRAIT, isRightToLeft: true }).backdrop).toMatchObject({ leftPx: 0 });
  expect(of({ poster: { path: 'poster.jpg', width: 0, height: 0 } }).backdrop.kind).toBe('paper');
});

test('with a warning there is never a picture, and the warning has its sign', () => {
  for (const poster of [null, LANDSCAPE, PORTRAIT]) {
    const { backdrop, svg } = of({ poster, warning: 'This clip shows an injured person.' });
    expect(backdrop.kind).toBe('paper');
    expect(svg).toContain('<circle');
  }
  expect(of({}).svg).not.toContain('<circle');
  // Even where nothing of the warning itself can be drawn.
  expect(of({ poster: LANDSCAPE, warning: '警告' })).toMatchObject({ backdrop: { kind: 'paper' } });
  expect(of({ warning: '警告' }).svg).toContain('<circle');
});

test('each part of a card is drawn when it is there', () => {
  const lengthOf = (changes: Partial<ShareCard>) => of(changes).svg.length;
  expect(lengthOf({ kicker: null })).toBeLessThan(lengthOf({}));
  expect(lengthOf({ hasClip: false })).toBeLessThan(lengthOf({ durationText: null }));
  expect(lengthOf({ durationText: null })).toBeLessThan(lengthOf({}));
  expect(lengthOf({ demoLabel: 'Demo' })).toBeGreaterThan(lengthOf({}));
});

test('a headline of 300 characters is drawn to its last word', () => {
  const words =
    'The minister said that the officials who signed off the inspection had been told twice in writing ';
  const headline = words.repeat(4).slice(0, 299).trim();
  for (const poster of [null, LANDSCAPE, PORTRAIT]) {
    const cut = of({ poster, headline }).svg;
    // A letter more is a letter drawn more.
    expect(of({ poster, headline: `${headline}w` }).svg.length).toBeGreaterThan(cut.length);
    expect(of({ poster, headline: headline.toUpperCase() }).svg.length).toBeGreaterThan(10_000);
  }
});

test('a card that nothing can be written on has the name of the newsroom', () => {
  const letters = (svg: string) => svg.split('M').length;
  expect(letters(of({ headline: '火事', kicker: null }).svg)).toBeGreaterThan(
    letters(of({ headline: '火事', kicker: null, siteName: '' }).svg) + 20,
  );
});

test('a headline that the system sets has its box inside the card', () => {
  for (const poster of [null, LANDSCAPE, PORTRAIT])
    for (const isRightToLeft of [false, true]) {
      const card = { ...SHARE_CARD, poster, isRightToLeft, headline: 'شاب يتسلق', siteName: 'صحيفة' };
      const { systemTexts } = compose(card, typeface, () => MEASURE);
      expect(systemTexts.map((text) => text.text)).toEqual(['شاب يتسلق', 'صحيفة']);
      for (const { leftPx, topPx, widthPx, heightPx, align } of systemTexts) {
        expect(align).toBe(isRightToLeft ? 'right' : 'left');
        expect(Math.min(leftPx, topPx)).toBeGreaterThan(20);
        expect(leftPx + widthPx).toBeLessThan(WIDTH_PX);
        expect(topPx + heightPx).toBeLessThan(HEIGHT_PX);
      }
    }
});

test('a kicker is in the capitals of its language, whatever the language is called', () => {
  expect(of({ kicker: 'ilk', language: 'tr' }).svg).toBe(of({ kicker: 'İLK', language: 'tr' }).svg);
  expect(of({ kicker: 'ilk', language: 'no such language' }).svg).toBe(of({ kicker: 'ILK' }).svg);
});

const HOSTILE = [
  '<script>alert(1)</script>',
  '</svg><image href="file:///etc/passwd"/>',
  '"/><text>x</text>',
  ']]>&xxe;&amp;',
  '<span size="999999">x</span>',
  '\u0000\u0007\u001b[2J',
  '\u202emoc\u202c',
  '🔥'.repeat(150),
  'W'.repeat(300),
  ' ',
  '',
];

test.each(HOSTILE)('hostile text is drawn or left out, never read: %j', (text) => {
  for (const poster of [null, LANDSCAPE, PORTRAIT]) {
    const texts = { kicker: text, headline: text, siteName: text, accent: text, language: text };
    expectPlain(of({ ...texts, poster, durationText: text, demoLabel: text }).svg);
    expectPlain(of({ ...texts, poster, warning: text }).svg);
  }
});

test('any text makes shapes alone', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.boolean(), (text, isRightToLeft) => {
      const texts = { kicker: text, headline: text, siteName: text, durationText: text, demoLabel: text };
      expectPlain(of({ ...texts, isRightToLeft }).svg);
    }),
    { numRuns: 60 },
  );
});

/** Only shapes, and only numbers in them. */
function expectPlain(svg: string): void {
  const names = new Set(svg.match(/<\/?[a-zA-Z]+/g)?.map((tag) => tag.replace(/[</]/g, '')));
  for (const name of names)
    expect(['svg', 'rect', 'path', 'circle', 'linearGradient', 'stop']).toContain(name);
  expect(svg).not.toMatch(/NaN|Infinity|undefined|href|&/);
  expect(svg.match(/</g)?.length).toBe(svg.match(/>/g)?.length);
}
