// The watch page through the real product, on both databases: where it stands, what it answers, and its form.

import { afterEach, expect, test } from 'bun:test';
import { givenClipStory } from '../../../test/support/clip-story.ts';
import { publication, published, showing } from '../../../test/support/publications.ts';
import { textOf } from '../../../test/support/reading.ts';
import { onBothStores } from '../../../test/support/stores.ts';
import {
  givenPlayableClip,
  openWholeNewsroom,
  SITE,
  type WholeNewsroom,
} from '../../../test/support/whole-newsroom.ts';
import { answerGate, openRequests } from '../../clips/index.ts';
import { withdraw } from '../../stories/index.ts';

const HOSTILE = `"><script>alert(1)</script>' onfocus=x autofocus </textarea><svg onload=x>`;
const WORDS = { name: 'Mio Sand', outlet: 'Kanal 4', email: 'mio@kanal4.example', wish: 'Once, tonight.' };

const newsrooms: WholeNewsroom[] = [];
afterEach(async () => {
  for (const newsroom of newsrooms.splice(0)) await newsroom.stop();
});

onBothStores('the watch page', (open) => {
  const opened = async (changes: Parameters<typeof openWholeNewsroom>[1] = {}) => {
    const newsroom = await openWholeNewsroom(await open(), changes);
    newsrooms.push(newsroom);
    return newsroom;
  };
  const ask = (newsroom: WholeNewsroom, clip: string, fields: Record<string, string>, headers = {}) =>
    newsroom.ask(`/clips/${clip}/requests`, {
      method: 'POST',
      headers,
      body: new URLSearchParams(fields),
      redirect: 'manual',
    });

  test('the form’s own address leads back to the clip’s page', async () => {
    const newsroom = await opened();
    const answer = await newsroom.ask('/clips/one/requests');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/clips/one#request']);
  });

  test('a clip has a page while something live shows it, and no trace before and after', async () => {
    const newsroom = await opened();
    const unseen = await givenPlayableClip(newsroom);
    const { clip, view } = await givenClipStory(newsroom);
    expect((await newsroom.ask(`/clips/${clip}`)).status).toBe(200);
    for (const id of [unseen, 'nobody', '%3Cscript%3E']) {
      expect((await newsroom.ask(`/clips/${id}`)).status).toBe(404);
      expect((await ask(newsroom, id, WORDS)).status).toBe(404);
    }
    await withdraw(newsroom.publishing, { storyId: view.id, reason: 'Wrong', by: 'Kari' });
    expect((await newsroom.ask(`/clips/${clip}`)).status).toBe(404);
    expect((await ask(newsroom, clip, WORDS)).status).toBe(404);
    expect(await openRequests(newsroom.app.db)).toEqual([]);
  });

  test('it is called what the clip shows, else by the newest story, and lists every story that shows it', async () => {
    const newsroom = await opened();
    const { clip } = await givenClipStory(newsroom);
    expect(await textOf(newsroom, `/clips/${clip}`)).toContain('<h1>Ferry rescued off Norrum</h1>');
    const document = { ...showing(clip), headline: 'The tow, a year on' };
    const second = await published(newsroom.publishing, publication({ slug: 'year', document }));
    const both = await textOf(newsroom, `/clips/${clip}`);
    expect(both).toContain('<h1>The tow, a year on</h1>');
    expect(both).toContain('href="/stories/ferry"');
    expect(both).toContain('href="/stories/year"');
    await newsroom.app.db.write((tx) =>
      answerGate(newsroom.app, tx, clip, { shows: 'A rope is thrown' }, 'K'),
    );
    await newsroom.start();
    await newsroom.finish();
    expect(await textOf(newsroom, `/clips/${clip}`)).toContain('<h1>A rope is thrown</h1>');
    await withdraw(newsroom.publishing, { storyId: second.id, reason: 'Wrong', by: 'Kari' });
    expect(await textOf(newsroom, `/clips/${clip}`)).not.toContain('href="/stories/year"');
  });

  test('it says whether others may use it, as whom it is credited, whom to call and what is verified', async () => {
    const newsroom = await opened();
    const { clip } = await givenClipStory(newsroom);
    const quiet = await textOf(newsroom, `/clips/${clip}`);
    expect(quiet).toContain('Whoever filmed it allowed us to show it.');
    expect(quiet).toContain('<span class="credit-line">Video: Ola Nordmann</span>');
    expect(quiet).toContain('Write to us by the form below.');
    expect(quiet).toContain('When it was filmed <b>likely</b>');
    await newsroom.changeSettings({ contactEmail: 'desk@news.example', contactPhone: '+47 22 00 00 00' });
    const called = await textOf(newsroom, `/clips/${clip}`);
    expect(called).toContain('href="mailto:desk@news.example"');
    expect(called).toContain('href="tel:+4722000000"');
  });

  test('who must not be named is not, and others are asked not to look for them', async () => {
    const newsroom = await opened();
    const { clip } = await givenClipStory(newsroom, { credit: 'none', ground: 'news-reporting' });
    const html = await textOf(newsroom, `/clips/${clip}`);
    expect(html).toContain('Without a name. Do not look for or publish who filmed it.');
    expect(html).not.toContain('<span class="credit-line">');
  });

  test('a request is kept, thanked for at an address of its own, and once only', async () => {
    const newsroom = await opened();
    const { clip } = await givenClipStory(newsroom);
    const asked = await ask(newsroom, clip, WORDS);
    expect(asked.status).toBe(303);
    expect(asked.headers.get('location')).toBe(`/clips/${clip}?asked=1#request`);
    expect(asked.headers.has('set-cookie')).toBe(false);
    const again = await ask(newsroom, clip, { ...WORDS, name: ' Mio  Sand ' });
    expect(again.headers.get('location')).toBe(`/clips/${clip}?asked=again#request`);
    expect(await openRequests(newsroom.app.db)).toMatchObject([{ clipId: clip, ...WORDS }]);
    expect(await textOf(newsroom, `/clips/${clip}?asked=1`)).toContain('Your request is with our desk.');
    expect(await textOf(newsroom, `/clips/${clip}?asked=again`)).toContain('is with our desk already.');
    expect(await textOf(newsroom, `/clips/${clip}?asked=2`)).toBe(await textOf(newsroom, `/clips/${clip}`));
    expect(newsroom.logged.filter((line) => line.includes('clips.requested'))).toEqual([
      'info clips.requested',
    ]);
  });

  test('any other query is the page itself and takes no memory', async () => {
    const newsroom = await opened();
    const { clip } = await givenClipStory(newsroom);
    await textOf(newsroom, `/clips/${clip}`);
    const memory = async () =>
      /eyewitness_page_memory_bytes (\d+)/.exec(await newsroom.app.metrics.text())?.[1];
    const before = await memory();
    for (let index = 0; index < 20; index++)
      await textOf(newsroom, `/clips/${clip}?asked=x${index}&q=${index}`);
    expect(await memory()).toBe(before!);
    expect(before).toBeDefined();
  });

  test('a form with mistakes comes back as it was written, with each of them at its field, escaped', async () => {
    const newsroom = await opened();
    const { clip } = await givenClipStory(newsroom);
    const response = await ask(newsroom, clip, { name: HOSTILE, outlet: '', email: HOSTILE, wish: HOSTILE });
    expect(response.status).toBe(422);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const html = await response.text();
    expect(html).toContain('value="&quot;>&lt;script>alert(1)');
    expect(html).toContain('Your newsroom: please fill it in.');
    expect(html).toContain('aria-invalid="true" aria-describedby="problem-email"');
    expect(html).not.toMatch(/<script>alert|<svg onload/);
    expect(html.match(/<textarea/g)).toHaveLength(html.match(/<\/textarea>/g)!.length);
    expect(await openRequests(newsroom.app.db)).toEqual([]);
    const long = await ask(newsroom, clip, { ...WORDS, wish: 'x'.repeat(2001) });
    expect(await long.text()).toContain('at most 2,000 characters');
    expect((await ask(newsroom, clip, { ...WORDS, wish: 'x'.repeat(40_000) })).status).toBe(413);
  });

  test('another site’s form, a filled trap and a flood are not kept', async () => {
    const newsroom = await opened({ limits: true });
    const { clip } = await givenClipStory(newsroom);
    expect((await ask(newsroom, clip, WORDS, { origin: 'https://evil.example' })).status).toBe(403);
    const trapped = await ask(newsroom, clip, { ...WORDS, website: 'https://spam.example' });
    expect(trapped.headers.get('location')).toBe(`/clips/${clip}?asked=1#request`);
    expect(await openRequests(newsroom.app.db)).toEqual([]);
    for (let number = 0; number < 10; number++)
      expect((await ask(newsroom, clip, { ...WORDS, wish: `Number ${number}` })).status).toBe(303);
    const flooded = await ask(newsroom, clip, { ...WORDS, wish: 'One more' });
    expect(flooded.status).toBe(429);
    expect(await flooded.text()).toContain('>One more</textarea>');
    expect(await openRequests(newsroom.app.db)).toHaveLength(10);
  });

  test('hostile words of the newsroom stay words, in the page and in what is to be pasted', async () => {
    const newsroom = await opened();
    await newsroom.changeSettings({ name: HOSTILE });
    const answers = { credit: HOSTILE, shows: HOSTILE };
    const { clip } = await givenClipStory(newsroom, answers, { headline: HOSTILE, standfirst: HOSTILE });
    const html = await textOf(newsroom, `/clips/${clip}`);
    expect(html).not.toMatch(/<script>alert|<svg onload| onfocus=x autofocus </);
    expect(html.match(/<textarea/g)).toHaveLength(html.match(/<\/textarea>/g)!.length);
  });

  test('it speaks the language of its newest story, and the whole page stands for itself', async () => {
    const newsroom = await opened();
    const { clip } = await givenClipStory(newsroom, {}, { language: 'fr' });
    const response = await newsroom.ask(`/clips/${clip}`);
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    const html = await response.text();
    expect(html).toContain('<html lang="fr" dir="ltr">');
    expect(html).toContain('Pour les autres rédactions');
    expect(html).toContain(`<link rel="canonical" href="${SITE}/clips/${clip}"/>`);
    expect(html).not.toContain('noindex');
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)![1]!;
    expect(JSON.parse(data)).toMatchObject({
      '@type': 'VideoObject',
      embedUrl: `${SITE}/embed/clips/${clip}`,
    });
  });
});
