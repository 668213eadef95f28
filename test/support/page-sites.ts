// Every site that kinds of pages are looked at on, open at once: the complete one with more beside it, one of odd
// texts, one that is broken, and the demo newsroom as it comes.

import {
  AUTHOR_PAGE,
  ABOUT_PAGE,
  WARNED_SLUG,
  WARNED_STORY,
  WARNED_ANSWERS,
} from '../fixtures/kinds-of-pages.ts';
import { plainClip } from '../fixtures/phone-clips.ts';
import { openCompleteSite, type CompleteSite } from './complete-site.ts';
import { openNewsroom, type TestNewsroom } from './newsroom-process.ts';
import { openBrokenSite, openEmptySite, openOddSite, type OddSite } from './odd-site.ts';

export interface PageSites extends AsyncDisposable {
  readonly complete: CompleteSite;
  readonly odd: OddSite;
  readonly broken: OddSite;
  readonly empty: OddSite;
  readonly demo: { readonly url: string };
}

export async function openPageSites(): Promise<PageSites> {
  const opened = new AsyncDisposableStack();
  try {
    const complete = opened.use(await openCompleteSite());
    await furnish(complete.newsroom);
    const odd = opened.use(await openOddSite());
    const broken = opened.use(await openBrokenSite());
    const empty = opened.use(await openEmptySite());
    const demo = await opened.use(openNewsroom()).start();
    return { complete, odd, broken, empty, demo, [Symbol.asyncDispose]: () => opened.disposeAsync() };
  } catch (thrown) {
    await opened.disposeAsync();
    throw thrown;
  }
}

async function furnish(newsroom: TestNewsroom): Promise<void> {
  const clip = await plainClip(newsroom.folder, 'warned', { seconds: 1 });
  const lines: readonly (readonly string[])[] = [
    ['settings', 'sections', 'river=River, schools=Schools'],
    ['settings', 'tagline', 'News from the lower river'],
    ['settings', 'footer', 'Printed on [nothing](https://example.org/).'],
    ['settings', 'contactEmail', 'desk@news.example'],
    ['settings', 'contactPhone', '+351 21 000 00 00'],
    ['pages', 'set', 'about', newsroom.write('about.md', ABOUT_PAGE)],
    ['pages', 'set', 'authors/nora-lindqvist', newsroom.write('nora.md', AUTHOR_PAGE)],
    ['publish', newsroom.write('warned.md', WARNED_STORY), '--clip', clip, ...WARNED_ANSWERS],
  ];
  for (const line of lines) {
    const ran = await newsroom.run(...line);
    if (ran.code !== 0) throw new Error(`${line.join(' ')}: ${ran.stderr}`);
  }
}

export const warnedPath = `/stories/${WARNED_SLUG}`;
