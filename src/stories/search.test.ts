// Search by words, on both databases: what is live is found by its words, and nothing of a question is syntax.

import { afterEach, expect, test } from 'bun:test';
import * as fc from 'fast-check';
import { publication, published } from '../../test/support/publications.ts';
import { onBothStores } from '../../test/support/stores.ts';
import {
  documentWith,
  openWholeNewsroom,
  paragraph,
  type WholeNewsroom,
} from '../../test/support/whole-newsroom.ts';
import { sql } from '../platform/sql.ts';
import { listUnlisted } from './lines.ts';
import { findNumbers, putWords } from './search-store.ts';
import { searchStories } from './search.ts';
import { termsIn, wordsIn } from './search-words.ts';
import { withdraw } from './withdraw.ts';

const newsrooms: WholeNewsroom[] = [];
afterEach(async () => {
  for (const newsroom of newsrooms.splice(0)) await newsroom.stop();
});

onBothStores('search', (open) => {
  const opened = async () => {
    const newsroom = await openWholeNewsroom(await open());
    newsrooms.push(newsroom);
    const { db } = newsroom.app;
    const found = async (question: string, page = 1) =>
      (await searchStories(db, question, page)).stories.map(({ slug }) => slug);
    const publish = (slug: string, document: Parameters<typeof documentWith>[0]) =>
      published(newsroom.publishing, publication({ slug, document: documentWith(document) }));
    return { db, needs: newsroom.publishing, found, publish };
  };

  test('a story is found by words of its headline, kicker, standfirst, blocks and byline', async () => {
    const { found, publish } = await opened();
    await publish('ferry', {
      kicker: 'Harbour',
      headline: 'Crew turns back',
      standfirst: 'A morning crossing broke off.',
      byline: [{ name: 'Inês Carvalho' }],
      blocks: [
        paragraph('Two rowers came aboard.'),
        { type: 'clip', text: 'Filmed from deck', clipId: null },
      ],
    });
    for (const question of ['harbour', 'turns', 'crossing', 'carvalho', 'rowers', 'deck', 'crew deck ines'])
      expect([question, await found(question)]).toEqual([question, ['ferry']]);
    expect(await found('crew lighthouse')).toEqual([]);
  });

  test('accents, case and widths do not matter, in any script that has them', async () => {
    const { found, publish } = await opened();
    await publish('all', {
      blocks: [paragraph('Élysée, Straße, ΟΔΥΣΣΕΥΣ Άνθρωπος, ﬁre ＦＵＬＬ, İzmir, Ёлка, हिन्दी, l’été')],
    });
    for (const question of [
      ...['elysee', 'ÉLYSÉE', 'STRASSE', 'strasse', 'οδυσσευς', 'ανθρωπος', 'fire', 'full'],
      ...['izmir', 'ЁЛКА', 'हिन्दी', 'ete'],
    ])
      expect([question, await found(question)]).toEqual([question, ['all']]);
    // A mark that makes another letter makes another word.
    expect(await found('елка')).toEqual([]);
  });

  test('scripts without spaces are found by any two characters beside each other', async () => {
    const { found, publish } = await opened();
    await publish('tokyo', { language: 'ja', headline: '東京都で火災', blocks: [paragraph('港の船')] });
    for (const question of ['東京', '京都', '東京都', '火災', '災', '東', '船 東京'])
      expect([question, await found(question)]).toEqual([question, ['tokyo']]);
    expect(await found('都京')).toEqual([]);
  });

  test('the last word may be a beginning, the others are whole', async () => {
    const { found, publish } = await opened();
    await publish('ferry', { headline: 'Ferry rescued off Norrum' });
    expect(await found('ferry resc')).toEqual(['ferry']);
    expect(await found('resc ferry')).toEqual([]);
    expect(await found('erry')).toEqual([]);
  });

  test('a headline weighs more than a body, and then the newest is first', async () => {
    const { found, publish } = await opened();
    const body = { standfirst: null, blocks: [paragraph('The lantern burned.')] };
    await publish('one', { headline: 'Lantern lit' });
    await publish('two', { headline: 'Lantern out' });
    await publish('three', { headline: 'Night at sea', ...body });
    await publish('four', { headline: 'Day at sea', ...body });
    expect(await found('lantern')).toEqual(['two', 'one', 'four', 'three']);
  });

  test('what is withdrawn is not found, what is changed is found by its new words alone', async () => {
    const { found, publish, needs } = await opened();
    const { id } = await publish('ferry', { headline: 'Ferry rescued', standfirst: null });
    const document = documentWith({ headline: 'Barge rescued', standfirst: null });
    await published(needs, publication({ storyId: id, slug: 'ferry', expectedRevision: 1, document }));
    expect([await found('ferry'), await found('barge')]).toEqual([[], ['ferry']]);
    await withdraw(needs, { storyId: id, reason: 'wrong', by: 'Kari' });
    expect(await found('barge')).toEqual([]);
  });

  test('a live story that is not in the index is put there at the start', async () => {
    const { db, found, publish } = await opened();
    await publish('ferry', { headline: 'Ferry rescued' });
    await db.write((tx) => tx.run(sql`delete from story_words`));
    expect(await found('ferry')).toEqual([]);
    expect(await listUnlisted({ db })).toBe(1);
    expect(await found('ferry')).toEqual(['ferry']);
    expect(await listUnlisted({ db })).toBe(0);
  });

  test('30 results a page, each once, and a word on whether there are more', async () => {
    const { db, needs } = await opened();
    for (let at = 0; at < 32; at++)
      await published(
        needs,
        publication({
          slug: `s${at}`,
          document: documentWith({ headline: at % 2 === 0 ? 'Ferry' : 'Boat', standfirst: 'Ferry' }),
        }),
      );
    const first = await searchStories(db, 'ferry', 1);
    const second = await searchStories(db, 'ferry', 2);
    expect([first.stories.length, first.hasMore]).toEqual([30, true]);
    expect([second.stories.length, second.hasMore]).toEqual([2, false]);
    expect(new Set([...first.stories, ...second.stories].map(({ slug }) => slug)).size).toBe(32);
    expect(first.stories.slice(0, 16).every(({ headline }) => headline === 'Ferry')).toBe(true);
  });

  test('nothing of a question is syntax', async () => {
    const { found, publish } = await opened();
    await publish('ferry', { headline: 'Ferry or not near "Norrum"' });
    for (const question of [
      ...['ferry"', '"ferry', 'ferry:*', 'FERRY OR NOT', 'ferry NEAR norrum', 'ferry*', 'ferry\0'],
      ...['^ferry', '(ferry', 'ferry\\', '-ferry', '+ferry', 'ferry & !', "ferry'--"],
    ])
      expect([question, await found(question)]).toEqual([question, ['ferry']]);
    // Words that the story does not have.
    for (const question of ["ferry' | 'x", '{headline} : ferry', 'ferry AND or', 'NOT barge'])
      expect([question, await found(question)]).toEqual([question, []]);
    for (const question of ['', ' ', '"', '*', '\0', '\ud800', '<>', "';--"])
      expect([question, await found(question)]).toEqual([question, []]);
  });

  test('whatever is asked is answered, and a story is found by any of its words', async () => {
    const { db } = await opened();
    const text = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.nat(),
        fc.string({ unit: 'binary', maxLength: 300 }),
        async (words, from, any) => {
          await db.write((tx) => putWords(tx, 1, '', wordsIn(words.join(' ')).join(' ')));
          const asked = words.slice(from % words.length, (from % words.length) + 3).join(' ');
          const terms = termsIn(asked);
          const found = terms.length === 0 ? [] : await findNumbers(db, terms, 'anywhere', 10);
          expect(found).toEqual(terms.length === 0 ? [] : [1]);
          await searchStories(db, any, 1);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('the longest text is kept whole in the index, up to its limit', async () => {
    const { db, found, publish } = await opened();
    const many = Array.from({ length: 30_000 }, (_, at) => `w${at.toString(36)}`).join(' ');
    await publish('long', { blocks: [paragraph(many), paragraph('\u6f22'.repeat(300))] });
    expect(await found(`w${(29_999).toString(36)}`)).toEqual(['long']);
    const worst = Array.from({ length: 66_000 }, (_, at) => String.fromCodePoint(0x4e00 + (at % 20_000)));
    await db.write((tx) => putWords(tx, 77, '', wordsIn(worst.join('')).join(' ')));
  });
});
