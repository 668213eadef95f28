// Caches in front of us are told of every address of a version that is taken back, and told again where they fail.

import { expect, test } from 'bun:test';
import { publication, published, showing } from '../../../test/support/publications.ts';
import { givenStoredClip } from '../../../test/support/stored-media.ts';
import { onBothStores, type OpenStores } from '../../../test/support/stores.ts';
import { openWholeNewsroom } from '../../../test/support/whole-newsroom.ts';
import type { Config } from '../../config.ts';
import type { OutgoingAnswer } from '../../platform/capabilities.ts';
import { sql } from '../../platform/sql.ts';
import { purgeVersion } from './purge.ts';
import { endVersion } from './store.ts';

const PURGE = 'https://cache.example/purge';

async function recalled(
  open: OpenStores,
  answers: readonly OutgoingAnswer[],
  changes: Partial<Config> = { purgeUrl: PURGE },
) {
  const sent: { to: string; addresses: readonly string[] }[] = [];
  const newsroom = await openWholeNewsroom(await open(), changes, {
    post: async (to, body) => {
      sent.push({ to, addresses: (JSON.parse(body) as { addresses: string[] }).addresses });
      return answers[Math.min(sent.length, answers.length) - 1]!;
    },
  });
  const { clip, version } = await givenStoredClip(newsroom);
  await published(newsroom.publishing, publication({ document: showing(clip) }));
  await newsroom.start();
  await newsroom.finish();
  await newsroom.app.db.write(async (tx) => {
    await purgeVersion(newsroom.purging, tx, clip, version);
    await endVersion(tx, version, 'recalled', 0);
  });
  await newsroom.finish();
  return { newsroom, sent, clip, version };
}

const OK: OutgoingAnswer = { outcome: 'answered', status: 202 };

onBothStores('a version that is taken back', (open) => {
  test('is told to the cache with every address of it, and of what shows the clip', async () => {
    const { newsroom, sent, clip, version } = await recalled(open, [OK], {
      purgeUrl: PURGE,
      mediaUrl: 'https://media.example',
    });
    expect(sent.map(({ to }) => to)).toEqual([PURGE]);
    const addresses = sent[0]!.addresses;
    for (const origin of ['https://news.example', 'https://media.example'])
      for (const name of [
        'video.mp4',
        'poster.jpg',
        `${version}/video.mp4`,
        `${version}/source.mp4`,
        `${version}/master.m3u8`,
        `${version}/360.m3u8`,
        `${version}/360/init.mp4`,
        `${version}/360/1.m4s`,
      ])
        expect(addresses).toContain(`${origin}/clips/${clip}/${name}`);
    expect(addresses).toContain(`https://news.example/clips/${clip}`);
    expect(addresses).toContain(`https://news.example/embed/clips/${clip}`);
    expect(addresses).toContain('https://news.example/stories/ferry/share.jpg');
    const image = addresses.find((address) => address.includes('share.jpg?v='));
    expect(image).toBeDefined();
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(newsroom.logged).toContain('info media.purged');
    await newsroom.stop();
  });

  test('is told again where the cache fails, and not where it refuses', async () => {
    const failed = await recalled(open, [{ outcome: 'answered', status: 503 }]);
    expect(await failed.newsroom.app.db.all(sql`select 1 from jobs where kind = 'clips.purge'`)).toHaveLength(
      1,
    );
    await failed.newsroom.stop();
    for (const answer of [
      { outcome: 'answered', status: 404 },
      { outcome: 'refused', reason: 'private' },
    ] as const) {
      const { newsroom, sent } = await recalled(open, [answer]);
      expect(sent).toHaveLength(1);
      expect(await newsroom.app.db.all(sql`select 1 from jobs where kind = 'clips.purge'`)).toEqual([]);
      await newsroom.stop();
    }
  });

  test('is told to nobody where there is no cache to tell', async () => {
    const { newsroom, sent } = await recalled(open, [OK], {});
    expect(sent).toEqual([]);
    await newsroom.stop();
  });
});

onBothStores('a host of its own for media', (open) => {
  test('has media and nothing else; the site has both', async () => {
    const newsroom = await openWholeNewsroom(await open(), { mediaUrl: 'https://media.example' });
    const { clip, version } = await givenStoredClip(newsroom);
    await published(newsroom.publishing, publication({ document: showing(clip) }));
    const statusOf = async (host: string, path: string) =>
      (await newsroom.ask(path, { headers: { host } })).status;
    for (const path of [`/clips/${clip}/video.mp4`, `/clips/${clip}/${version}/360/0.m4s`]) {
      expect(await statusOf('media.example', path)).toBe(200);
      expect(await statusOf('news.example', path)).toBe(200);
    }
    for (const path of ['/', '/stories/ferry', `/clips/${clip}`, '/metrics', `/clips/${clip}/requests`]) {
      expect(await statusOf('media.example', path)).toBe(404);
      expect(await statusOf('news.example', path)).not.toBe(404);
    }
    await newsroom.stop();
  });
});
