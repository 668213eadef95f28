// oEmbed through the real product, on both databases: what programs get, and what they are told when there is nothing.

import { afterEach, expect, test } from 'bun:test';
import { givenClipStory } from '../../../test/support/clip-story.ts';
import { publication, published } from '../../../test/support/publications.ts';
import { jsonOf, textOf } from '../../../test/support/reading.ts';
import { onBothStores } from '../../../test/support/stores.ts';
import { openWholeNewsroom, SITE, type WholeNewsroom } from '../../../test/support/whole-newsroom.ts';
import { withdraw } from '../../stories/index.ts';

const newsrooms: WholeNewsroom[] = [];
afterEach(async () => {
  for (const newsroom of newsrooms.splice(0)) await newsroom.stop();
});

const address = (path: string, more = '') => `/oembed?url=${encodeURIComponent(SITE + path)}${more}`;

onBothStores('oEmbed', (open) => {
  const opened = async () => {
    const newsroom = await openWholeNewsroom(await open());
    newsrooms.push(newsroom);
    return newsroom;
  };

  test('a clip is a video and a story is rich, each with its frame', async () => {
    const newsroom = await opened();
    const byline = [{ name: 'Kari' }, { name: 'Ola' }];
    const { clip } = await givenClipStory(newsroom, { shows: 'A rope is thrown' }, { byline });
    const shared = {
      version: '1.0',
      author_name: 'Kari and Ola',
      provider_name: 'Eyewitness',
      provider_url: `${SITE}/`,
      cache_age: 300,
      thumbnail_url: `${SITE}/clips/${clip}/poster.jpg`,
      thumbnail_width: 640,
      thumbnail_height: 360,
      width: 640,
    };
    const video = (await jsonOf(newsroom, address(`/clips/${clip}`))) as { html: string };
    expect<object>(video).toEqual({
      ...shared,
      type: 'video',
      title: 'A rope is thrown',
      height: 550,
      html: video.html,
    });
    expect(video.html).toStartWith(`<iframe src="${SITE}/embed/clips/${clip}"`);
    expect(video.html).not.toContain('<script');
    const rich = (await jsonOf(newsroom, address('/stories/ferry', '&format=json'))) as { html: string };
    expect(rich).toMatchObject({ ...shared, type: 'rich', title: 'Ferry rescued off Norrum', height: 690 });
    const response = await newsroom.ask(address('/stories/ferry'));
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  test('no size is above the one asked for, not that of the picture either', async () => {
    const newsroom = await opened();
    const { clip } = await givenClipStory(newsroom);
    const small = await jsonOf(newsroom, address(`/clips/${clip}`, '&maxwidth=300&maxheight=200'));
    expect(small).toMatchObject({ width: 300, height: 200 });
    expect(small).not.toHaveProperty('thumbnail_url');
    for (const limit of ['maxwidth=300', 'maxheight=200'])
      expect(await jsonOf(newsroom, address(`/clips/${clip}`, `&${limit}`))).not.toHaveProperty(
        'thumbnail_url',
      );
    expect(await jsonOf(newsroom, address(`/clips/${clip}`, '&maxwidth=9999'))).toMatchObject({ width: 640 });
  });

  test('a clip that readers are warned of is announced by the share image, not by a picture of its own', async () => {
    const newsroom = await opened();
    const { clip } = await givenClipStory(newsroom, { warnings: ['death'] });
    for (const path of [`/clips/${clip}`, '/stories/ferry'])
      expect(await jsonOf(newsroom, address(path))).toMatchObject({
        thumbnail_url: expect.stringMatching(
          /^https:\/\/news\.example\/stories\/ferry\/share\.jpg\?v=/,
        ) as string,
        thumbnail_width: 1200,
      });
  });

  test('XML has the same, whatever a headline holds', async () => {
    const newsroom = await opened();
    await givenClipStory(newsroom, {}, { headline: `Tom & "Ann" ]]></title><x>` });
    const response = await newsroom.ask(address('/stories/ferry', '&format=xml'));
    expect(response.headers.get('content-type')).toBe('text/xml; charset=utf-8');
    const xml = await response.text();
    expect(xml).toContain('<title>Tom &amp; &quot;Ann&quot; ]]&gt;&lt;/title&gt;&lt;x&gt;</title>');
    expect(xml).toContain('<type>rich</type>');
    expect(xml).toContain('&lt;iframe src=&quot;');
  });

  test('former and framed addresses lead to the story, by http and https, with slash and query', async () => {
    const newsroom = await opened();
    const { view } = await givenClipStory(newsroom);
    const { id: storyId, document } = view;
    await published(
      newsroom.publishing,
      publication({ storyId, slug: 'tow', document, expectedRevision: 1 }),
    );
    for (const path of ['/stories/ferry', '/stories/tow/', '/stories/tow?x=1#y', '/embed/stories/tow'])
      expect(await textOf(newsroom, address(path))).toContain('/embed/stories/tow');
    const plain = encodeURIComponent('http://news.example/stories/tow');
    expect(await textOf(newsroom, `/oembed?url=${plain}`)).toContain('/embed/stories/tow');
  });

  test('what is not live, not ours or not asked for rightly says so, to any program', async () => {
    const newsroom = await opened();
    const { clip, view } = await givenClipStory(newsroom);
    await withdraw(newsroom.publishing, { storyId: view.id, reason: 'Wrong', by: 'Kari' });
    const ours = (url: string, more = '') => `/oembed?url=${encodeURIComponent(url)}${more}`;
    const refused = [
      ['/oembed', 400],
      [ours('x'.repeat(2001)), 400],
      [address('/stories/ferry', '&maxwidth=wide'), 400],
      [address('/stories/ferry', '&format=yaml'), 501],
      [address('/stories/ferry'), 404],
      [address(`/clips/${clip}`), 404],
      [address('/stories/nowhere'), 404],
      [address('/stories/%00'), 404],
      [address('/stories/%E0'), 404],
      [address('/'), 404],
      [ours('no address'), 404],
      [ours('javascript:alert(1)//news.example/stories/ferry'), 404],
      [ours('https://elsewhere.example/stories/ferry'), 404],
    ] as const;
    for (const [asked, status] of refused) {
      const response = await newsroom.ask(asked, { headers: { accept: 'text/html' } });
      expect({ asked, status: response.status }).toEqual({ asked, status });
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(response.headers.get('content-type')).toStartWith('application/problem+json');
    }
  });
});
