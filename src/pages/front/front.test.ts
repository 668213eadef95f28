// The front page: every story once and by one link, pictures that may be shown, each language by its name.

import { expect, test } from 'bun:test';
import type { Warning } from '../../clips/index.ts';
import { renderDocument } from '../../platform/html.ts';
import type { ListedStory } from '../../stories/index.ts';
import { SAMPLE_SITE, SAMPLE_STORIES } from '../sample.ts';
import { frontLayout } from './rules.ts';
import { FrontPage } from './views.tsx';

const look = { style: '', scripts: [] };
const site = { ...SAMPLE_SITE, language: 'en', sections: [{ slug: 'harbour', name: 'Harbour' }] };
const [sample] = SAMPLE_STORIES;

const story = (slug: string, changes: Partial<ListedStory> = {}): ListedStory => ({
  ...sample!,
  slug,
  language: 'en',
  section: null,
  isDemo: false,
  ...changes,
});
const front = (stories: readonly ListedStory[]) => renderDocument(FrontPage({ site, look, stories }));

test('every story stands once, those past the top under the name of their section', () => {
  const stories = Array.from({ length: 14 }, (_, number) =>
    story(`s${number}`, { section: number % 2 === 0 ? 'harbour' : 'closed-down' }),
  );
  const { lead, beside, rows, groups } = frontLayout(stories, site.sections);
  const all = [lead, ...beside, ...rows, ...groups.flatMap((group) => group.stories)];
  expect(all.map((one) => one?.slug).toSorted()).toEqual(stories.map(({ slug }) => slug).toSorted());
  expect(all.slice(0, 10)).toEqual(stories.slice(0, 10));
  expect(groups.map(({ section }) => section?.name ?? null)).toEqual(['Harbour', null]);
});

test('one link leads to each story, and a section is named with its own', () => {
  const html = front(Array.from({ length: 14 }, (_, number) => story(`s${number}`, { section: 'harbour' })));
  expect(html.match(/href="\/stories\/s\d+"/g)).toHaveLength(14);
  expect(html).toContain('<h2><a href="/sections/harbour">Harbour</a></h2>');
});

test('a story in another language says so, its time and what else we say of it are in ours', () => {
  const html = front([story('one', { language: 'ar' }), story('two')]);
  expect(html).toMatch(/<article class="[^"]*"><div lang="ar" dir="rtl">/);
  expect(html).toContain('<p class="when" lang="en" dir="ltr">');
  expect(html).toMatch(/<article class="[^"]*"><div>/);
});

const warned = (warnings: readonly Warning[] | null, shows: string) => {
  const clip = sample!.clip!;
  return story('one', {
    clip: { ...clip, durationMs: 42_000, answers: { ...clip.answers, warnings, shows } },
  });
};

test('a clip shows its first picture, its length and what it shows, which a headline need not repeat', () => {
  const html = front([warned(['flashes'], 'A ferry lists'), warned([], 'Headline')]);
  expect(html).toMatch(
    /<img src="\/clips\/shown\/poster.jpg" width="1" height="1" alt="A ferry lists" fetchpriority="high"\/>/,
  );
  expect(html).toContain('alt loading="lazy"/>');
  expect(html).toContain('Video · 0:42');
});

test('what must not be met unasked is a warning in words, without a picture', () => {
  const html = front([warned(['graphic', 'minors'], '')]);
  expect(html).not.toContain('poster.jpg');
  expect(html).toContain('This clip shows graphic scenes and children.');
  expect(front([warned(['minors'], '')])).not.toContain('poster.jpg');
});

test('a clip of which nobody said whether it needs a warning shows no picture and warns of nothing', () => {
  const html = front([warned(null, '')]);
  expect(html).not.toContain('poster.jpg');
  expect(html).not.toContain('class="warning"');
});

test('invented stories are labelled: each of them among others, all at once where there is nothing else', () => {
  const invented = story('two', { isDemo: true });
  expect(front([story('one'), invented]).match(/class="invented">Demo</g)).toHaveLength(1);
  expect(front([story('one'), invented])).not.toContain('class="demo"');
  expect(front([invented]).match(/class="(demo|invented)"/g)).toEqual(['class="demo"']);
});

test('without a story the page says so', () => {
  expect(front([])).toContain('<h2>Nothing is published here yet.</h2>');
});
