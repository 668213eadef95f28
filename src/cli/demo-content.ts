// What the demo newsroom is made of. Invented: there is no such town, ferry or newspaper. Days are counted back from
// the day it is put in, so that nothing in it is ever stale.

import ferryClip from '../../demo/ferry.mp4' with { type: 'file' };
import ferryPoster from '../../demo/ferry.jpg' with { type: 'file' };
import about from '../../demo/pages/about.md' with { type: 'text' };
import inesMarlow from '../../demo/pages/ines-marlow.md' with { type: 'text' };
import ferryFrench from '../../demo/stories/ferry-fr.md' with { type: 'text' };
import ferry from '../../demo/stories/ferry.md' with { type: 'text' };
import lockKeeper from '../../demo/stories/lock-keeper.md' with { type: 'text' };
import marketHall from '../../demo/stories/market-hall.md' with { type: 'text' };
import nightBus from '../../demo/stories/night-bus.md' with { type: 'text' };
import ropeWorks from '../../demo/stories/rope-works.md' with { type: 'text' };
import schoolGarden from '../../demo/stories/school-garden.md' with { type: 'text' };
import type { SiteSettings } from '../newsroom/index.ts';

export interface DemoText {
  readonly text: string;
  /** How long before the demo is put in it was published. */
  readonly hoursAgo: number;
  readonly hasClip: boolean;
  /** Votes by kind. */
  readonly votes: Readonly<Record<string, number>>;
}

/** The complete one brings the clip's answers, so it comes before its translation. */
export const DEMO_STORIES: readonly DemoText[] = [
  { text: schoolGarden, hoursAgo: 31 * 24, hasClip: false, votes: { love: 88, wow: 12, haha: 41 } },
  { text: ropeWorks, hoursAgo: 12 * 24, hasClip: false, votes: { love: 34, wow: 29, haha: 6 } },
  { text: marketHall, hoursAgo: 6 * 24, hasClip: false, votes: { haha: 63, angry: 22, sad: 9 } },
  { text: lockKeeper, hoursAgo: 51, hasClip: false, votes: { love: 71, haha: 38 } },
  { text: nightBus, hoursAgo: 27, hasClip: false, votes: { love: 117, wow: 8, angry: 3 } },
  { text: ferry, hoursAgo: 3, hasClip: true, votes: { love: 412, wow: 187, sad: 26 } },
  { text: ferryFrench, hoursAgo: 5, hasClip: true, votes: { love: 58, wow: 21, sad: 4 } },
];

export const DEMO_CLIP = { path: ferryClip, fileName: 'ferry.mp4', posterPath: ferryPoster };

/** What stands on top of the front page. */
export const DEMO_LEAD = 'ferry-turns-back';

export const DEMO_PAGES: Readonly<Record<string, string>> = {
  about,
  'authors/ines-marlow': inesMarlow,
};

/** What the site is called as long as nobody has named it. */
export const DEMO_SETTINGS: Partial<SiteSettings> = {
  name: 'The Brackwater Tide',
  tagline: 'News from both banks',
  sections: [
    { slug: 'harbour', name: 'Harbour' },
    { slug: 'town', name: 'Town' },
    { slug: 'schools', name: 'Schools' },
  ],
};

const DAY_MS = 24 * 3_600_000;
const MONTHS_AHEAD = 4;

/** Puts days into a demo text: `%DATE%`, `%YESTERDAY%`, and a month ahead as `%DUE%` and by its name. */
export function dated(text: string, publishedMs: number): string {
  const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  const published = new Date(publishedMs);
  const due = new Date(Date.UTC(published.getUTCFullYear(), published.getUTCMonth() + MONTHS_AHEAD, 1));
  const month = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(due);
  return text
    .replaceAll('%DATE%', dayOf(publishedMs))
    .replaceAll('%YESTERDAY%', dayOf(publishedMs - DAY_MS))
    .replaceAll('%DUE%', due.toISOString().slice(0, 7))
    .replaceAll('%MONTH%', month);
}
