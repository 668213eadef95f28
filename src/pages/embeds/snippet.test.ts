// The snippet: one line that survives editors of other sites, and that nothing in a headline can break out of.

import { expect, test } from 'bun:test';
import { SAMPLE_SITE, SAMPLE_VIEW } from '../sample.ts';
import { framedClip, framedStory, frameHtml, frameSize, snippet } from './snippet.ts';

const HOSTILE = `"><script>alert(1)</script>'\n<!-- \\' onload=x ]]> &lt;`;
const view = { ...SAMPLE_VIEW, document: { ...SAMPLE_VIEW.document, headline: HOSTILE } };
const [clip] = SAMPLE_VIEW.clips;

test('it is one line with one frame, one link and one script, whatever the headline says', () => {
  for (const framed of [framedStory(SAMPLE_SITE, view), framedClip(SAMPLE_SITE, clip!, HOSTILE)]) {
    const code = snippet(framed);
    expect(code).not.toContain('\n');
    for (const tag of ['<iframe ', '</iframe>', '<noscript>', '<script>', '</script>'])
      expect(code.split(tag)).toHaveLength(2);
    expect(code).toContain('title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#x27; ');
  }
});

test('the script has no sign in it that an editor of another site turns into something else', () => {
  const strange = { ...SAMPLE_VIEW, slug: `a'b</script>&"\\é` };
  const code = snippet(framedStory(SAMPLE_SITE, strange));
  const script = /<script>(.*)<\/script>/.exec(code)![1]!;
  expect(script).not.toMatch(/[<>&"\\\n]/);
  expect(() => new Function(script)).not.toThrow();
});

test('it begins with the height of its picture and words, and leaves the width to the post', () => {
  const wide = { ...clip!, width: 1920, height: 1080 };
  const framed = framedClip(SAMPLE_SITE, wide, 'A');
  expect(frameSize(framed)).toEqual({ width: 640, height: 550 });
  expect(frameSize(framed, { width: 320 })).toEqual({ width: 320, height: 370 });
  expect(frameSize(framed, { height: 200 })).toEqual({ width: 640, height: 200 });
  expect(frameSize(framedClip(SAMPLE_SITE, { ...wide, width: 1080, height: 1920 }, 'A')).height).toBe(830);
  expect(snippet(framed)).toContain('width="100%" height="550"');
  expect(frameHtml(framed, { width: 320, height: 370 })).toContain('width="320" height="370"');
});
