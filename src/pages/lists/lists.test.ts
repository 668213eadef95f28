// Lists of stories through the real product, on both databases: what stands on them, when they change, what is none.

import { afterEach, expect, test } from 'bun:test';
import { publication, published } from '../../../test/support/publications.ts';
import { textOf } from '../../../test/support/reading.ts';
import { onBothStores } from '../../../test/support/stores.ts';
import {
  ALL_ANSWERS,
  documentWith,
  givenPlayableClip,
  openWholeNewsroom,
  SITE,
  type WholeNewsroom,
} from '../../../test/support/whole-newsroom.ts';
import type { StoryDocument } from '../../stories/index.ts';
import { withdraw } from '../../stories/index.ts';

const newsrooms: WholeNewsroom[] = [];
afterEach(async () => {
  for (const newsroom of newsrooms.splice(0)) await newsroom.stop();
});

const SECTIONS = [
  { slug: 'harbour', name: 'Harbour & quays' },
  { slug: 'schools', name: 'Schools' },
];

onBothStores('lists', (open) => {
  const opened = async () => {
    const newsroom = await openWholeNewsroom(await open());
    newsrooms.push(newsroom);
    await newsroom.changeSettings({ sections: SECTIONS, timeZone: 'Europe/Paris' });
    const publishAt = (
      at: string,
      slug: string,
      changes: Partial<Record<keyof StoryDocument, unknown>> = {},
      isDemo = false,
    ) =>
      published(
        { ...newsroom.publishing, clock: { ...newsroom.app.clock, now: () => Date.parse(at) } },
        publication({ slug, document: documentWith({ headline: slug, ...changes }), isDemo }),
      );
    const status = async (address: string) => (await newsroom.ask(address)).status;
    return { newsroom, publishAt, status };
  };
  const slugsIn = (html: string) => [...html.matchAll(/href="\/stories\/([^"]+)"/g)].map(([, slug]) => slug);

  test('the archive has every month with stories, in the zone of the site', async () => {
    const { newsroom, publishAt, status } = await opened();
    expect(await textOf(newsroom, '/archive')).toContain('There are no stories here yet.');
    await publishAt('2026-04-30T21:59:00Z', 'april');
    await publishAt('2026-04-30T22:00:00Z', 'may');
    await publishAt('2026-05-02T22:00:00Z', 'later');
    const archive = await textOf(newsroom, '/archive');
    expect(archive).toMatch(/<a href="\/archive\/2026-05">May 2026<\/a><span>2 stories.*2026-04.*1 story/);
    expect(slugsIn(await textOf(newsroom, '/archive/2026-05'))).toEqual(['later', 'may']);
    expect(slugsIn(await textOf(newsroom, '/archive/2026-04'))).toEqual(['april']);
    for (const none of ['2026-03', '2026-13', '2026-5', 'may', '0000-01', '2026-05/2', '2026-05/x'])
      expect([none, await status(`/archive/${none}`)]).toEqual([none, 404]);
  });

  test('a list changes the moment a story comes, changes or goes', async () => {
    const { newsroom, publishAt } = await opened();
    const lists = ['/archive/2026-05', '/sections/harbour', '/authors/ana-lima'];
    const placed = { section: 'harbour', byline: [{ name: 'Ana Lima' }] };
    // On a list of its own, and on none of these.
    await publishAt('2026-04-02T10:00:00Z', 'other', { section: 'schools', byline: [{ name: 'Tom Reyes' }] });
    const { id } = await publishAt('2026-05-02T10:00:00Z', 'one', placed);
    for (const address of lists) expect(slugsIn(await textOf(newsroom, address))).toEqual(['one']);
    await publishAt('2026-05-03T10:00:00Z', 'two', placed);
    for (const address of lists) expect(slugsIn(await textOf(newsroom, address))).toEqual(['two', 'one']);
    await withdraw(newsroom.publishing, { storyId: id, reason: 'wrong', by: 'Kari' });
    for (const address of lists) expect(slugsIn(await textOf(newsroom, address))).toEqual(['two']);
    expect(await textOf(newsroom, '/archive')).toMatch(/2026-05">May 2026<\/a><span>1 story/);
  });

  test('a section that the settings have may be empty; another is not found', async () => {
    const { newsroom, publishAt, status } = await opened();
    await publishAt('2026-05-02T10:00:00Z', 'one', { section: 'elsewhere' });
    const empty = await textOf(newsroom, '/sections/schools');
    expect(empty).toContain('<h1>Schools</h1><p>There are no stories here yet.</p>');
    expect(await textOf(newsroom, '/sections/harbour')).toContain('<h1>Harbour &amp; quays</h1>');
    for (const none of ['elsewhere', 'harbour/2', 'Harbour', 'x%2Fy'])
      expect([none, await status(`/sections/${none}`)]).toEqual([none, 404]);
  });

  test('100 stories a page, the pages linked to each other, each at one address', async () => {
    const { newsroom, publishAt, status } = await opened();
    for (let at = 0; at < 101; at++)
      await publishAt(new Date(Date.UTC(2026, 4, 2) + at * 1000).toISOString(), `s${at}`, {
        byline: [{ name: 'Łucja' }],
      });
    const first = await textOf(newsroom, '/authors/łucja');
    const second = await textOf(newsroom, '/authors/łucja/2');
    expect([slugsIn(first).length, slugsIn(second)]).toEqual([100, ['s0']]);
    const path = `/authors/${encodeURIComponent('łucja')}`;
    expect(first).toContain(
      `<link rel="canonical" href="${SITE}${path}"/><link rel="next" href="${path}/2"/>`,
    );
    expect(second).toContain(
      `<link rel="canonical" href="${SITE}${path}/2"/><link rel="prev" href="${path}"/>`,
    );
    expect(second).toContain(`<a rel="prev" href="${path}">Newer</a>`);
    expect(second).toContain('<title>Łucja – Page 2 – Eyewitness</title>');
    const one = await newsroom.ask('/authors/łucja/1');
    expect([one.status, one.headers.get('location')]).toEqual([301, path]);
    for (const none of ['3', '0', '01', '-1', '1.0', '99999999'])
      expect([none, await status(`/authors/łucja/${none}`)]).toEqual([none, 404]);
  });

  test('a line has kicker, headline, standfirst, time and a picture, but none that nobody may meet unasked', async () => {
    const { newsroom, publishAt } = await opened();
    const showing = async (warnings: readonly string[]) => {
      const clipId = await givenPlayableClip(newsroom, { ...ALL_ANSWERS, warnings: warnings as [] });
      return { id: clipId, blocks: [{ type: 'clip', text: '', clipId }] };
    };
    const [safe, unsafe, young] = [
      await showing(['flashes']),
      await showing(['death']),
      await showing(['minors']),
    ];
    await publishAt('2026-05-02T10:00:00Z', 'safe', { kicker: 'Quay', language: 'fr', blocks: safe.blocks });
    await publishAt('2026-05-02T11:00:00Z', 'unsafe', { blocks: unsafe.blocks });
    await publishAt('2026-05-02T12:00:00Z', 'young', { blocks: young.blocks });
    const html = await textOf(newsroom, '/archive/2026-05');
    expect(html).toContain(
      '<div lang="fr" dir="ltr"><p class="kicker">Quay</p><h2><a href="/stories/safe">safe</a></h2><p>A fishing boat',
    );
    expect(html).toContain('<time datetime="2026-05-02T10:00:00.000Z">May 2, 2026 at 12:00 PM</time>');
    expect(html).toContain(`<img src="/clips/${safe.id}/poster.jpg" alt width="640" height="360"`);
    for (const { id } of [unsafe, young]) expect(html).not.toContain(id);
  });

  test('what is all invented is not for search engines', async () => {
    const { newsroom, publishAt } = await opened();
    await publishAt('2026-05-02T10:00:00Z', 'invented', {}, true);
    for (const address of ['/archive', '/archive/2026-05'])
      expect(await textOf(newsroom, address)).toContain('<meta name="robots" content="noindex"/>');
    await publishAt('2026-05-03T10:00:00Z', 'real');
    for (const address of ['/archive', '/archive/2026-05'])
      expect(await textOf(newsroom, address)).not.toContain('noindex');
    expect(await textOf(newsroom, '/archive/2026-05')).toContain(' · Demo');
  });

  test('hostile text in any field of a story stays text', async () => {
    const { newsroom, publishAt } = await opened();
    const hostile = `"><script>alert(1)</script><img src=x onerror=y>'`;
    await newsroom.changeSettings({
      name: hostile,
      sections: [{ slug: 'harbour', name: hostile.slice(0, 60) }],
    });
    const byline = [{ name: `Ana ${hostile}` }];
    const words = { kicker: hostile, headline: hostile, standfirst: hostile, section: 'harbour', byline };
    await publishAt('2026-05-02T10:00:00Z', 'hostile', words);
    for (const address of [
      '/archive',
      '/archive/2026-05',
      '/sections/harbour',
      '/authors/ana-script-alert-1-script-img-src-x-onerror-y',
    ]) {
      const html = await textOf(newsroom, address);
      expect(html).not.toContain('<script>alert');
      expect(html).not.toContain('<img src=x');
    }
  });

  test('the lists speak the language of the site', async () => {
    const { newsroom, publishAt } = await opened();
    await newsroom.changeSettings({ language: 'fr' });
    await publishAt('2026-05-02T10:00:00Z', 'un');
    const html = await textOf(newsroom, '/archive/2026-05');
    expect(html).toContain('<h1>Articles publiés en mai 2026</h1><p>1 article</p>');
    // Words of another language than the page's say so.
    await newsroom.changeSettings({ language: 'pt' });
    expect(await textOf(newsroom, '/archive/2026-05')).toContain(
      '<h1 lang="en" dir="ltr">Stories of May 2026',
    );
    expect(await textOf(newsroom, '/archive')).toContain('maio de 2026');
  });
});
