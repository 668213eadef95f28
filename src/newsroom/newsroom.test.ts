// Settings and the audit log, on both databases.

import { expect, test } from 'bun:test';
import { clockAt } from '../../test/support/clock.ts';
import { onBothStores } from '../../test/support/stores.ts';
import type { AppError } from '../platform/errors.ts';
import * as newsroom from './index.ts';
import {
  audit,
  auditEntriesOf,
  changeSettings,
  isLanguageTag,
  defaultSettings,
  readSettings,
  type SiteSettings,
} from './index.ts';
import { putSetting } from './store.ts';

const clock = clockAt();

onBothStores('the newsroom', (open) => {
  test('what nobody chose has a default', async () => {
    const { db } = await open();
    const settings = await readSettings(db);
    expect(settings).toMatchObject({ name: 'Eyewitness', url: null, language: 'en', timeZone: 'UTC' });
    expect(settings.reactionKinds.map((kind) => kind.kind)).toEqual(['love', 'wow', 'haha', 'sad', 'angry']);
  });

  test('a change is kept and leaves the others as they were', async () => {
    const { db } = await open();
    await db.write((tx) => changeSettings(tx, clock, { name: 'Post', url: 'https://news.example' }));
    const changed = await db.write((tx) => changeSettings(tx, clock, { timeZone: 'Europe/Oslo', url: null }));
    expect(changed).toMatchObject({ name: 'Post', url: null, timeZone: 'Europe/Oslo', language: 'en' });
    expect(await readSettings(db)).toEqual(changed);
  });

  test('all that is wrong is told at once, and nothing is changed', async () => {
    const { db } = await open();
    const wrong: Partial<SiteSettings> = {
      name: '  ',
      url: 'javascript:alert(1)',
      language: 'en-US-GB',
      timeZone: 'Europe/Atlantis',
      reactionKinds: [
        { kind: 'Love', label: '', emoji: '❤️' },
        { kind: 'wow', label: 'Wow', emoji: 'x'.repeat(17) },
      ],
    };
    const refused = await db
      .write((tx) => changeSettings(tx, clock, wrong))
      .catch((thrown: unknown) => thrown);
    expect(refused).toMatchObject({ code: 'invalid', status: 422 });
    expect((refused as AppError).fields.map((problem) => problem.field)).toEqual([
      'name',
      'url',
      'language',
      'timeZone',
      'reactionKinds.0.kind',
      'reactionKinds.0.label',
      'reactionKinds.1.emoji',
    ]);
    expect((await readSettings(db)).name).toBe('Eyewitness');
  });

  test('two kinds of reactions cannot have one name, and there is at least one', async () => {
    const { db } = await open();
    const love = { kind: 'love', label: 'Love', emoji: '❤️' };
    for (const reactionKinds of [[], [love, { ...love, label: 'Adore' }]])
      await expect(db.write((tx) => changeSettings(tx, clock, { reactionKinds }))).rejects.toMatchObject({
        code: 'invalid',
      });
  });

  test('a site address is one that links can begin with', async () => {
    const { db } = await open();
    const change = (url: string) => db.write((tx) => changeSettings(tx, clock, { url }));
    for (const url of [
      '',
      'news.example',
      'https://news.example/',
      'https://news.example/a',
      'ftp://x',
      'data:,x',
    ])
      await expect(change(url)).rejects.toMatchObject({ code: 'invalid' });
    for (const url of ['https://news.example', 'http://localhost:4000', 'http://192.0.2.1'])
      expect((await change(url)).url).toBe(url);
  });

  test('a time zone is one with its rules, by its name of today or a former one', async () => {
    const { db } = await open();
    const change = (timeZone: string) => db.write((tx) => changeSettings(tx, clock, { timeZone }));
    for (const zone of [
      'UTC',
      'Europe/Paris',
      'Asia/Calcutta',
      'Asia/Kolkata',
      'Etc/UTC',
      'America/Argentina/Ushuaia',
    ])
      expect((await change(zone)).timeZone).toBe(zone);
    for (const zone of ['', '+01:00', 'Mars/Olympus', 'Paris', 'Europe/Paris\0'])
      await expect(change(zone)).rejects.toMatchObject({ code: 'invalid' });
  });

  test('what is no setting is not stored', async () => {
    const { db } = await open();
    const changes: object = { name: 'Post', isAdmin: true };
    await db.write((tx) => changeSettings(tx, clock, changes));
    expect(Object.keys(await readSettings(db)).toSorted()).toEqual(Object.keys(defaultSettings()).toSorted());
    expect(await db.all({ parts: ['select name from settings'], values: [] })).toEqual([{ name: 'name' }]);
  });

  test('a stored setting that cannot be used is a fault of ours, and says which it is', async () => {
    const { db } = await open();
    await db.write((tx) => putSetting(tx, 'timeZone', 'Mars/Olympus', 0));
    await expect(readSettings(db)).rejects.toMatchObject({
      code: 'settings_unreadable',
      status: 500,
      message: expect.stringContaining('timeZone'),
    });
  });

  test('an audit entry is there with the act and gone when the act is rolled back', async () => {
    const { db } = await open();
    const entry = { actor: 'Kari', action: 'stories.override', subject: 'one', detail: { reason: 'ø\n"x"' } };
    await db.write((tx) => audit(tx, clock, entry));
    await db
      .write(async (tx) => {
        await audit(tx, clock, { ...entry, actor: 'Nobody' });
        throw new Error('rolled back');
      })
      .catch(() => undefined);
    clock.passMs(1);
    await db.write((tx) => audit(tx, clock, { ...entry, actor: 'Ola' }));
    await db.write((tx) => audit(tx, clock, { ...entry, subject: 'another' }));
    const entries = await auditEntriesOf(db, 'one');
    expect(entries.map(({ actor }) => actor)).toEqual(['Kari', 'Ola']);
    expect(entries[0]).toMatchObject(entry);
  });

  test('entries made at one time stay in their order', async () => {
    const { db } = await open();
    await db.write(async (tx) => {
      for (let number = 0; number < 20; number++)
        await audit(tx, clock, { actor: `${number}`, action: 'a.b', subject: 'one', detail: {} });
    });
    expect((await auditEntriesOf(db, 'one')).map(({ actor }) => Number(actor))).toEqual(
      Array.from({ length: 20 }, (_, index) => index),
    );
  });
});

test('entries are only ever added: nothing that others may call changes or removes one', () => {
  expect(Object.keys(newsroom).filter((name) => /audit/i.test(name))).toEqual(['audit', 'auditEntriesOf']);
});

test('a language tag is one that dates can be written in', () => {
  for (const tag of ['en', 'fr-CA', 'zh-Hant-TW', 'gsw', 'es-419']) expect(isLanguageTag(tag)).toBe(true);
  for (const tag of ['', 'e', 'EN', 'en_US', 'en-US-GB', 'abc-12', 'en-', 'english'])
    expect(isLanguageTag(tag)).toBe(false);
});
