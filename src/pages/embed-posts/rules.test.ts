// Which posts get a player: a strict list, whatever an address pretends to be.

import { expect, test } from 'bun:test';
import { embedPlayerOf, framesOf, platformOf } from './rules.ts';

test.each([
  ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=4', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
  ['https://youtu.be/dQw4w9WgXcQ?si=x', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
  ['https://m.youtube.com/shorts/dQw4w9WgXcQ', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
  ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871'],
  ['https://www.dailymotion.com/video/x8abcde', 'https://www.dailymotion.com/embed/video/x8abcde'],
  [
    'https://www.tiktok.com/@crew/video/7012345678901234567',
    'https://www.tiktok.com/embed/v2/7012345678901234567',
  ],
  ['https://www.instagram.com/reel/CxYz_12-ab/', 'https://www.instagram.com/p/CxYz_12-ab/embed'],
  ['https://mastodon.social/@crew/112233445566', 'https://mastodon.social/@crew/112233445566/embed'],
  ['https://framatube.org/w/9dRgXjAbCdEfGh', 'https://framatube.org/videos/embed/9dRgXjAbCdEfGh'],
  [
    'https://bsky.app/profile/did:plc:abcdefghijklmnopqrstuvwx/post/3kabcdefgh2',
    'https://embed.bsky.app/embed/did:plc:abcdefghijklmnopqrstuvwx/app.bsky.feed.post/3kabcdefgh2',
  ],
])('%s is played from %s', (address, src) => {
  expect(embedPlayerOf(address)).toMatchObject({ src, origin: new URL(src).origin });
});

test.each([
  'http://www.youtube.com/watch?v=dQw4w9WgXcQ',
  'https://www.youtube.com:8443/watch?v=dQw4w9WgXcQ',
  'https://user@www.youtube.com/watch?v=dQw4w9WgXcQ',
  'https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ',
  'https://evil.example/?https://youtu.be/dQw4w9WgXcQ',
  'https://youtu.be/dQw4w9WgXc";',
  'https://www.youtube.com/watch?v=../../../etc',
  'https://vimeo.com/76979871;script-src *',
  'https://bsky.app/profile/crew.example/post/3kabcdefgh2',
  'https://mastodon.example/@crew/112233445566',
  'https://x.com/crew/status/1234567890',
  'javascript:alert(1)',
  'not an address',
])('%s has no player', (address) => {
  expect(embedPlayerOf(address)).toBeNull();
});

test('a platform is named by its name, everything else by its host', () => {
  expect(platformOf('https://twitter.com/crew/status/1')).toBe('X');
  expect(platformOf('https://blog.example.org/post')).toBe('blog.example.org');
  expect(platformOf('mailto:a@b.example')).toBeNull();
});

test('a page may hold frames of the posts that it has, and of none that are gone', () => {
  const post = (href: string, gone = false) => ({
    type: 'embed' as const,
    text: 'Post',
    marks: [{ type: 'link' as const, start: 0, end: 4, href }],
    ...(gone ? { gone } : {}),
  });
  const youTube = 'https://youtu.be/dQw4w9WgXcQ';
  expect(
    framesOf([post(youTube), post(youTube), post('https://vimeo.com/1'), post('https://x.com/a/status/1')]),
  ).toEqual(['https://player.vimeo.com', 'https://www.youtube-nocookie.com']);
  expect(framesOf([post(youTube, true), { type: 'paragraph', text: youTube, marks: [] }])).toEqual([]);
});
