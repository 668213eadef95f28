// What is said in a clip, on its page: for readers, for search engines, and only what somebody checked.

import { afterEach, expect, test } from 'bun:test';
import { givenClipStory } from '../../../test/support/clip-story.ts';
import { textOf } from '../../../test/support/reading.ts';
import { onBothStores } from '../../../test/support/stores.ts';
import { openWholeNewsroom, type WholeNewsroom } from '../../../test/support/whole-newsroom.ts';
import { putCaptions } from '../../clips/index.ts';
import type { ClipId } from '../../platform/ids.ts';

const newsrooms: WholeNewsroom[] = [];
afterEach(async () => {
  for (const newsroom of newsrooms.splice(0)) await newsroom.stop();
});

const ENGLISH =
  'WEBVTT\n\n00:01.900 --> 00:03.000\n<v Anna & Ola>Hold on &lt;now&gt;!\n\n00:06.000 --> 00:07.000\nThere.';
const ARABIC = 'WEBVTT\n\n00:01.000 --> 00:03.000\nتمسك';

onBothStores('a transcript', (open) => {
  const opened = async () => {
    const newsroom = await openWholeNewsroom(await open());
    newsrooms.push(newsroom);
    await newsroom.start();
    return newsroom;
  };
  const put = async (
    newsroom: WholeNewsroom,
    clip: ClipId,
    language: string,
    source: string,
    state: 'draft' | 'checked' = 'checked',
  ) => {
    await putCaptions(newsroom.app, clip, { language, source, state, by: 'Kari' });
    await newsroom.finish();
    return textOf(newsroom, `/clips/${clip}`);
  };
  const jsonLdIn = (html: string): unknown =>
    JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? 'null');

  test('stands on the page as soon as captions are checked, by speaker, with links to its moments', async () => {
    const newsroom = await opened();
    const { clip } = await givenClipStory(newsroom);
    expect(await textOf(newsroom, `/clips/${clip}`)).not.toContain('id="transcript"');
    expect(await put(newsroom, clip, 'en', ENGLISH, 'draft')).not.toContain('Hold on');
    const html = await put(newsroom, clip, 'en', ENGLISH);
    expect(html).toContain('<summary>Read it in English</summary>');
    expect(html).toContain(
      `<p><a href="/clips/${clip}?t=1">0:01</a> <b><bdi>Anna &amp; Ola</bdi>:</b> Hold on &lt;now>!</p>`,
    );
    expect(html).toContain(`<p><a href="/clips/${clip}?t=6">0:06</a> There.</p>`);
    expect((await newsroom.ask(`/clips/${clip}?t=6`)).status).toBe(200);
  });

  test('has its own language and direction, and that of the story comes first', async () => {
    const newsroom = await opened();
    const { clip } = await givenClipStory(newsroom, {}, { language: 'fr' });
    await put(newsroom, clip, 'ar', ARABIC);
    const html = await put(newsroom, clip, 'fr-CA', 'WEBVTT\n\n00:01.000 --> 00:03.000\nTiens bon');
    expect(html).toContain('<div lang="ar" dir="rtl">');
    const [french, arabic] = ['À lire en français canadien', 'À lire en arabe'].map((text) =>
      html.indexOf(text),
    );
    expect(french).toBeGreaterThan(0);
    expect(arabic).toBeGreaterThan(french ?? 0);
  });

  test('is told to search engines in the story’s language, unless readers are warned of the clip', async () => {
    const newsroom = await opened();
    const { clip } = await givenClipStory(newsroom);
    await put(newsroom, clip, 'ar', ARABIC);
    expect(jsonLdIn(await put(newsroom, clip, 'en', ENGLISH))).toMatchObject({
      transcript: 'Hold on <now>!\nThere.',
      caption: [
        { inLanguage: 'ar', encodingFormat: 'text/vtt' },
        { '@type': 'MediaObject', contentUrl: `https://news.example/clips/${clip}/captions.en.vtt` },
      ],
    });
    const warned = await givenClipStory(newsroom, { warnings: ['death'] }, {}, 'warned');
    const html = await put(newsroom, warned.clip, 'en', ENGLISH);
    expect(html).toContain('Hold on');
    expect(jsonLdIn(html)).not.toHaveProperty('transcript');
    expect(jsonLdIn(html)).not.toHaveProperty('caption');
  });
});
