// A post of another platform: a link to everybody, a player only to who asks for it.

import { expect, test } from 'bun:test';
import { wordsFor } from '../../newsroom/index.ts';
import { renderFragment } from '../../platform/html.ts';
import { Post } from './views.tsx';

const ADDRESS = 'https://youtu.be/dQw4w9WgXcQ';

function post(href: string, text: string, gone?: boolean): string {
  const marks = [{ type: 'link' as const, start: 0, end: text.length, href }];
  const block = { type: 'embed' as const, text, marks, ...(gone === undefined ? {} : { gone }) };
  return renderFragment(Post({ block, words: wordsFor('en'), language: 'en' }));
}

test('nothing of a post is asked for before somebody presses', () => {
  const html = post(ADDRESS, 'The film of the crew');
  expect(html).toContain('data-src="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"');
  expect(html).not.toMatch(/<(iframe|img|script|link)|[^-]src=/);
  expect(html.match(/<button type="button" hidden>/g)).toHaveLength(2);
  expect(html).toContain('<p>The film of the crew</p>');
  expect(html).toContain(`<a href="${ADDRESS}" rel="noopener noreferrer">Open the post</a>`);
});

test('a post without a player is a link with its words, and an address is not said twice', () => {
  const html = post('https://x.com/a/status/1', 'https://x.com/a/status/1');
  expect(html).not.toContain('<button');
  expect(html).not.toContain('<p>https://x.com');
  expect(html).toContain('Post on X');
});

test('a post that is gone keeps its words and leads nowhere', () => {
  const html = post(ADDRESS, 'The crew says thank you.', true);
  expect(html).toContain('This post is no longer at its address.');
  expect(html).toContain('The crew says thank you.');
  expect(html).not.toMatch(/<a |<button|data-src/);
});
