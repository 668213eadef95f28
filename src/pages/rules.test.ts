// Which pictures readers may meet unasked, wherever a clip is shown.

import { expect, test } from 'bun:test';
import { clipWith, NEWS_SITE, OPEN_CLIP } from '../../test/support/machine-stories.ts';
import { WARNINGS, type Warning } from '../clips/index.ts';
import { clipAbroad } from './clip-abroad.ts';
import { isGraphic, isPosterSafe } from './rules.ts';
import { shareCardOf, type SharedStory } from './share-card.ts';

const shared = (warnings: readonly Warning[] | null): SharedStory => ({
  slug: 'ferry',
  language: 'en',
  kicker: null,
  headline: 'Ferry rescued',
  isDemo: false,
  clip: clipWith(OPEN_CLIP, { warnings }),
});

test('only flashes leave the first picture in sight; without an answer there is none', () => {
  expect(WARNINGS.filter((warning) => isPosterSafe([warning]))).toEqual(['flashes']);
  expect([isPosterSafe([]), isPosterSafe(null), isPosterSafe(['flashes', 'minors'])]).toEqual([
    true,
    false,
    false,
  ]);
});

test('children alone do not make a clip one for adults, and no answer is no rating', () => {
  expect([[], ['minors'], ['death'], null].map((warnings) => isGraphic(warnings as Warning[]))).toEqual([
    false,
    false,
    true,
    null,
  ]);
});

test('the share image has the picture of no clip that is unanswered or shows children', () => {
  const pictured = (warnings: readonly Warning[] | null) =>
    shareCardOf(NEWS_SITE, shared(warnings)).poster !== null;
  expect([pictured([]), pictured(['minors']), pictured(null)]).toEqual([true, false, false]);
  expect(shareCardOf(NEWS_SITE, shared(null)).warning).toBeNull();
});

test('other sites get file and picture of a clip that needs no warning, and of no other', () => {
  for (const warnings of [null, ...WARNINGS.map((warning) => [warning])]) {
    const story = shared(warnings);
    expect(clipAbroad(NEWS_SITE, story, story.clip!)).toMatchObject({
      video: null,
      isPoster: false,
      isForAll: false,
    });
  }
  const open = shared([]);
  expect(clipAbroad(NEWS_SITE, open, open.clip!)).toMatchObject({ isPoster: true, isForAll: true });
});
