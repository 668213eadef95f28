// Error pages: in the site's language, with somewhere to go, and there when the store is not.

import { expect, test } from 'bun:test';
import { openWholeNewsroom } from '../../../test/support/whole-newsroom.ts';
import { publication, published } from '../../../test/support/publications.ts';
import { onBothStores } from '../../../test/support/stores.ts';
import { defaultSettings, wordsFor } from '../../newsroom/index.ts';
import type { Reads } from '../../platform/capabilities.ts';
import { AppError } from '../../platform/errors.ts';
import { withdraw } from '../../stories/index.ts';
import { errorPages } from './error-pages.ts';
import { errorWords } from './rules.ts';

const HTML = { headers: { accept: 'text/html' } };
const fr = wordsFor('fr');

onBothStores('error pages', (open) => {
  test('a wrong address has a search and the latest stories to go on with', async () => {
    const newsroom = await openWholeNewsroom(await open());
    await published(newsroom.publishing, publication());
    for (const address of ['/nothing', '/stories/nothing']) {
      const answer = await newsroom.ask(address, HTML);
      const html = await answer.text();
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store']);
      expect(html).toContain('No page stands at this address.');
      expect(html).toContain('action="/search"');
      expect(html).toContain('href="/stories/ferry"');
    }
    await newsroom.stop();
  });

  test('a withdrawn story says why, in the language of the site, and is no longer among the latest', async () => {
    const newsroom = await openWholeNewsroom(await open());
    const { id } = await published(newsroom.publishing, publication());
    await newsroom.changeSettings({ language: 'fr' });
    await withdraw(
      { ...newsroom.publishing, ...newsroom.app },
      { storyId: id, reason: 'Le film était ancien.', by: 'Ada' },
    );
    const answer = await newsroom.ask('/stories/ferry', HTML);
    const html = await answer.text();
    expect(answer.status).toBe(410);
    expect(html).toContain('Le film était ancien.');
    expect(html).not.toContain('withdrawn');
    expect(html).not.toContain('href="/stories/ferry"');
    await newsroom.stop();
  });
});

test('where the store fails or hangs, the page says what matters all the same', async () => {
  const site = () => ({ ...defaultSettings(), url: '', ownPages: [], mediaUrl: '' });
  const shown: number[] = [];
  const pages = {
    messageText: (_: unknown, latest: readonly unknown[]) => {
      shown.push(latest.length);
      return { html: 'page', headers: {} };
    },
  };
  for (const answer of [() => Promise.reject(new Error('gone')), () => new Promise<never>(() => {})]) {
    const db: Reads = { all: answer, one: answer };
    const page = errorPages({ db, pages, site });
    const response = await page(new Request('http://x/', HTML), new AppError('not_found', 404, 'No.'));
    expect(await response?.text()).toBe('page');
  }
  expect(shown).toEqual([0, 0]);
});

test('programs get no page', () => {
  const page = errorPages({ db: {} as Reads, pages: {} as never, site: () => ({}) as never });
  const error = new AppError('not_found', 404, 'No.');
  expect(page(new Request('http://x/api/v1/x', HTML), error)).toBeUndefined();
  expect(page(new Request('http://x/'), error)).toBeUndefined();
});

test('a refusal that readers meet is in their language; any other comes with its own words, as English', () => {
  const known = errorWords({ code: 'bad_address', status: 400, message: 'English.' }, fr);
  expect(known).toMatchObject({ text: fr.errors.byCode['bad_address']!, detail: null });
  const other = errorWords({ code: 'constructor', status: 422, message: 'English.' }, fr);
  expect(other).toMatchObject({ text: fr.errors.textOther, detail: { text: 'English.', language: 'en' } });
});

test('where the site itself is in trouble, nobody is sent searching', () => {
  for (const status of [500, 502, 503, 507]) {
    const said = errorWords({ code: 'internal', status, message: 'English.' }, fr);
    expect(said).toMatchObject({ isElsewhere: false, detail: null });
  }
});
