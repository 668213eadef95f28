// The search page through the real product: what is found, what is asked in odd ways, and what it may cost.

import { afterEach, expect, test } from 'bun:test';
import { publication, published } from '../../../test/support/publications.ts';
import { textOf } from '../../../test/support/reading.ts';
import { onBothStores } from '../../../test/support/stores.ts';
import { documentWith, openWholeNewsroom, type WholeNewsroom } from '../../../test/support/whole-newsroom.ts';
import { askedIn, openTurns } from './routes.ts';

const newsrooms: WholeNewsroom[] = [];
afterEach(async () => {
  for (const newsroom of newsrooms.splice(0)) await newsroom.stop();
});

onBothStores('the search page', (open) => {
  const opened = async () => {
    const newsroom = await openWholeNewsroom(await open());
    newsrooms.push(newsroom);
    return newsroom;
  };

  test('it shows a form, and what is found with headline, kicker, standfirst and time', async () => {
    const newsroom = await opened();
    await published(newsroom.publishing, publication({ document: documentWith({ kicker: 'Quay' }) }));
    const empty = await textOf(newsroom, '/search');
    expect(empty).toContain('<form class="search" role="search" action="/search" method="get">');
    expect(empty).toContain('All words have to be in a story.');
    const found = await textOf(newsroom, '/search?q=FERRY+norr');
    expect(found).toContain('value="FERRY norr"');
    expect(found).toMatch(/Quay<\/p><h3><a href="\/stories\/ferry">Ferry.*A fishing boat.*<time /);
    expect(found).not.toContain('<nav class="pager"');
  });

  test('nothing found is said kindly, with a way on', async () => {
    const newsroom = await opened();
    const html = await textOf(newsroom, '/search?q=lighthouse');
    expect(html).toContain('No story has the words “lighthouse”.');
    expect(html).toContain('<a href="/archive">');
    expect(await textOf(newsroom, '/search?q=%22*%22')).toContain('Write at least one word.');
  });

  test('an answer is kept nowhere and is not for search engines', async () => {
    const newsroom = await opened();
    const before = await newsroom.ask('/search?q=ferry');
    expect(before.headers.get('cache-control')).toBe('private, no-store');
    expect(before.headers.get('x-robots-tag')).toBe('noindex');
    expect(await before.text()).toContain('<meta name="robots" content="noindex"/>');
    await published(newsroom.publishing, publication());
    expect(await textOf(newsroom, '/search?q=ferry')).toContain('/stories/ferry');
    const packed = await newsroom.ask('/search?q=ferry', { headers: { 'accept-encoding': 'br' } });
    expect(packed.headers.get('content-encoding')).toBe('br');
  });

  test('further results have an address of their own', async () => {
    const newsroom = await opened();
    for (let at = 0; at < 31; at++) await published(newsroom.publishing, publication({ slug: `s${at}` }));
    const first = await textOf(newsroom, '/search?q=ferry%20%26');
    expect(first).toContain('<a rel="next" href="/search?q=ferry+%26&amp;page=2">');
    const second = await textOf(newsroom, '/search?q=ferry+%26&page=2');
    expect(second.match(/<li class="line/g)).toHaveLength(1);
    expect(second).toContain('<a rel="prev" href="/search?q=ferry+%26">');
  });

  test('whatever is asked, the page answers, and the question is text', async () => {
    const newsroom = await opened();
    for (const q of [
      '%00',
      '%ff%fe',
      '%22%3E%3Cscript%3Ealert(1)%3C/script%3E',
      '%F0',
      '%ED%A0%80',
      '&q=a&q=b',
    ]) {
      const html = await textOf(newsroom, `/search?q=${q}&page=-1`);
      expect(html).not.toContain('<script');
    }
    expect(await textOf(newsroom, `/search?q=${'a%20'.repeat(3000)}&page=9999`)).toContain('No story has');
  });
});

test('a question is cut, its spaces are one, and a page is a number up to twenty', () => {
  expect(askedIn('/search')).toEqual({ question: '', page: 1 });
  expect(askedIn('/search?q=%20a%0A%00b%20&page=3')).toEqual({ question: 'a b', page: 3 });
  expect(askedIn(`/search?q=${'a'.repeat(500)}&page=99`)).toEqual({ question: 'a'.repeat(200), page: 20 });
  expect(askedIn('/search?q=a&page=0x1').page).toBe(1);
});

test('searches run one after the other, and whoever finds too many waiting is told to come back', async () => {
  const inTurn = openTurns(2);
  const begun: number[] = [];
  const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const runs = gates.map((gate, at) =>
    inTurn(async () => {
      begun.push(at);
      await gate.promise;
      if (at === 0) throw new Error('lost');
    }).catch((thrown: Error) => thrown.message),
  );
  const refused = await inTurn(async () => undefined).catch((thrown: unknown) => thrown);
  expect(refused).toMatchObject({ status: 503, headers: { 'retry-after': '2' } });
  gates[0]!.resolve();
  expect([await runs[0]!, begun]).toEqual(['lost', [0]]);
  gates[1]!.resolve();
  await runs[1]!;
  expect(begun).toEqual([0, 1]);
  expect(await inTurn(async () => 'again')).toBe('again');
});
