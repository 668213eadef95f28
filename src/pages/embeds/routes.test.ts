// Embeds through the real product, on both databases: what may stand in a frame, and what a frame says of what is gone.

import { afterEach, expect, test } from 'bun:test';
import { givenClipStory } from '../../../test/support/clip-story.ts';
import { publication, published } from '../../../test/support/publications.ts';
import { textOf } from '../../../test/support/reading.ts';
import { onBothStores } from '../../../test/support/stores.ts';
import { openWholeNewsroom, SITE, type WholeNewsroom } from '../../../test/support/whole-newsroom.ts';
import { withdraw } from '../../stories/index.ts';

const HOSTILE = `"><script>alert(1)</script>' onfocus=x autofocus </textarea><svg onload=x>`;

const newsrooms: WholeNewsroom[] = [];
afterEach(async () => {
  for (const newsroom of newsrooms.splice(0)) await newsroom.stop();
});

onBothStores('embeds', (open) => {
  const opened = async () => {
    const newsroom = await openWholeNewsroom(await open());
    newsrooms.push(newsroom);
    return newsroom;
  };

  test('a clip and a story may stand in any frame, and nowhere in search', async () => {
    const newsroom = await opened();
    const { clip } = await givenClipStory(newsroom);
    for (const address of [`/embed/clips/${clip}`, '/embed/stories/ferry']) {
      const response = await newsroom.ask(address);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-security-policy')).toContain('frame-ancestors *');
      expect(response.headers.has('set-cookie')).toBe(false);
      const html = await response.text();
      expect(html).toContain('<meta name="robots" content="noindex"/>');
      expect(html).toContain(`<link rel="canonical" href="${SITE}/stories/ferry"/>`);
      expect(html).toContain(`<a href="${SITE}/stories/ferry#reactions" target="_blank" rel="noopener">`);
      expect(html).toContain('Video: Ola Nordmann');
      expect(html).toContain('How we verified this');
      expect(html).toContain('<base target="_blank"/>');
    }
  });

  test('a story whose reactions are closed does not ask for any', async () => {
    const newsroom = await opened();
    await givenClipStory(newsroom, {}, { reactions: { open: false, kinds: null } });
    expect(await textOf(newsroom, '/embed/stories/ferry')).not.toContain('#reactions');
  });

  test('a clip that readers are warned of shows no picture, and says why', async () => {
    const newsroom = await opened();
    const { clip } = await givenClipStory(newsroom, { warnings: ['injury'], warningReason: 'A fall.' });
    for (const address of [`/embed/clips/${clip}`, '/embed/stories/ferry']) {
      const html = await textOf(newsroom, address);
      expect(html).not.toContain('poster.jpg');
      expect(html).toContain('A fall.');
    }
  });

  test('what is withdrawn or unknown says so in a page that fits a frame', async () => {
    const newsroom = await opened();
    const { clip, view } = await givenClipStory(newsroom);
    await textOf(newsroom, `/embed/clips/${clip}`);
    await withdraw(newsroom.publishing, { storyId: view.id, reason: HOSTILE, by: 'Kari' });
    const gone = [
      ['/embed/stories/ferry', 410],
      [`/embed/clips/${clip}`, 404],
      ['/embed/stories/nowhere', 404],
      ['/embed/stories/%3Cscript%3E', 404],
      ['/embed/clips/nowhere', 404],
    ] as const;
    for (const [address, status] of gone) {
      const response = await newsroom.ask(address);
      expect({ address, status: response.status }).toEqual({ address, status });
      expect(response.headers.get('content-security-policy')).toContain('frame-ancestors *');
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(await response.text()).not.toMatch(/<script>alert|<svg onload/);
    }
  });

  test('a former address of a story moves its embed, not to the story', async () => {
    const newsroom = await opened();
    const { view } = await givenClipStory(newsroom);
    const { id: storyId, document } = view;
    await published(
      newsroom.publishing,
      publication({ storyId, slug: 'tow', document, expectedRevision: 1 }),
    );
    const moved = await newsroom.ask('/embed/stories/ferry', { redirect: 'manual' });
    expect(moved.status).toBe(301);
    expect(moved.headers.get('location')).toBe('/embed/stories/tow');
    const json = await newsroom.ask('/stories/ferry.json', { redirect: 'manual' });
    expect(json.headers.get('location')).toBe('/stories/tow.json');
  });

  test('hostile words stay words', async () => {
    const newsroom = await opened();
    await newsroom.changeSettings({ name: HOSTILE });
    const words = { kicker: HOSTILE, headline: HOSTILE, standfirst: HOSTILE };
    const { clip } = await givenClipStory(
      newsroom,
      { credit: HOSTILE, shows: HOSTILE, warningReason: HOSTILE, warnings: ['death'] },
      words,
    );
    for (const address of [`/embed/clips/${clip}`, '/embed/stories/ferry'])
      expect(await textOf(newsroom, address)).not.toMatch(/<script>alert|<svg onload|" onfocus/);
  });

  test('the page is written in the direction of its language', async () => {
    const newsroom = await opened();
    await givenClipStory(newsroom, {}, { language: 'ar' });
    expect(await textOf(newsroom, '/embed/stories/ferry')).toContain('<html lang="ar" dir="rtl"');
  });
});
