// The bar as markup: it works without script, says its names, and is the same for everybody.

import { expect, test } from 'bun:test';
import { brotliCompressSync } from 'node:zlib';
import { wordsFor } from '../newsroom/index.ts';
import { renderFragment } from '../platform/html.ts';
import { barStyle, loadBarScript } from './bar.ts';
import { ReactionBar, type ReactionBarProps } from './views.tsx';

const BAR: ReactionBarProps = {
  words: wordsFor('en'),
  language: 'en',
  story: { id: '01890a5d-ac96-7000-8000-000000000001', slug: 'fire & flood' },
  kinds: [
    { kind: 'love', label: 'Love', emoji: '❤️', count: 1234 },
    { kind: 'sad', label: '<Sad>', emoji: '😢', count: 0 },
  ],
};

test('the bar is a labelled form of buttons that works without script', () => {
  const html = bar();
  expect(html).toContain('<section id="reactions" class="reactions" aria-labelledby="reactions-heading"');
  expect(html).toContain('<h2 id="reactions-heading">');
  expect(html).toContain('<form method="post" action="/stories/fire%20%26%20flood/reaction">');
  expect(html).toContain('name="kind" value="love"');
  expect(html).not.toContain('<script');
});

test('a button is named by its label alone; the count describes it', async () => {
  const button = await readButton(bar(), 'love');
  expect(button.name).toBe('Love');
  expect(button.described).toBe('1,234');
  expect((await readButton(bar(), 'sad')).name).toBe('&lt;Sad>');
});

test('nothing is pressed for everybody, and the chosen kind is for who comes back from the form', () => {
  expect(bar()).not.toContain('aria-pressed="true"');
  const chosen = bar({ reacted: 'love' });
  expect(chosen).toMatch(/value="love"[^>]*aria-pressed="true"/);
  expect(chosen.match(/aria-pressed="true"/g)).toHaveLength(1);
  expect(chosen).toContain('Your reaction: Love.');
  expect(bar({ reacted: 'none' })).toContain('Your reaction was removed.');
  expect(bar({ reacted: '<b>' })).toBe(bar());
});

test('the button that removes is there for everybody: without script nobody knows who has voted', () => {
  for (const html of [bar(), bar({ reacted: 'love' }), bar({ reacted: 'none' })]) {
    expect(html).toMatch(/<button[^>]*value="none"/);
    expect(html).not.toMatch(/value="none"[^>]* hidden/);
  }
});

test('a closed bar shows counts and no buttons', () => {
  const html = bar({ open: false });
  expect(html).not.toContain('<button');
  expect(html).toContain('1,234');
  expect(html).toContain('Reactions to this story are closed.');
});

test('the script is at most 3 KB compressed and can be inlined', async () => {
  const script = await loadBarScript();
  expect(brotliCompressSync(script).byteLength).toBeLessThanOrEqual(3 * 1024);
  expect(script).not.toMatch(/<\/script|^import|^export/im);
});

test('the words are the story’s language’s, and the script is told what to say', () => {
  const html = bar({ words: wordsFor('fr'), language: 'fr' });
  expect(html).toContain('Quelle est votre réaction');
  expect(html).toContain('data-counted="Votre réaction est comptée : %s."');
  expect(html).toContain('1\u202f234');
  expect(html).not.toContain(' lang=');
  expect(html).not.toContain('reaction</button>');
});

test('words in another language than the page’s say so', () => {
  expect(bar({ language: 'ar' })).toContain('lang="en" dir="ltr"');
});

test('the style takes its colours from the page', () => {
  expect(barStyle).not.toMatch(/#[0-9a-f]{3,6}\b|rgb|hsl/i);
});

function bar(changes: Partial<ReactionBarProps> = {}): string {
  return renderFragment(ReactionBar({ ...BAR, ...changes }));
}

/** The accessible name (content that is not hidden) and description of a button, as far as this markup goes. */
async function readButton(html: string, kind: string): Promise<{ name: string; described: string }> {
  let name = '';
  let described = '';
  let hidden = 0;
  const rewriter = new HTMLRewriter()
    .on(`button[value="${kind}"] [aria-hidden]`, {
      element: (element) => {
        hidden += 1;
        element.onEndTag(() => {
          hidden -= 1;
        });
      },
    })
    .on(`#reactions-${kind}`, {
      text: (text) => {
        described += text.text;
      },
    })
    .on(`button[value="${kind}"]`, {
      text: (text) => {
        if (hidden === 0) name += text.text;
      },
    });
  await rewriter.transform(new Response(html)).text();
  return { name: name.trim(), described: described.trim() };
}
