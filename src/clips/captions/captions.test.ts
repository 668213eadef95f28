// Captions and descriptions of a clip, with real stores, jobs and programs: what is kept, what readers get, who did it.

import { afterEach, expect, test } from 'bun:test';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plainClip, run, SECRETS } from '../../../test/fixtures/phone-clips.ts';
import { temporaryFolder } from '../../../test/support/folder.ts';
import { onBothStores } from '../../../test/support/stores.ts';
import { testWith } from '../../../test/support/tools.ts';
import {
  clipNow,
  givenPlayableClip,
  openWholeNewsroom,
  type WholeNewsroom,
} from '../../../test/support/whole-newsroom.ts';
import type { App } from '../../platform/capabilities.ts';
import { AppError } from '../../platform/errors.ts';
import type { ClipId } from '../../platform/ids.ts';
import { NO_EDITS } from '../../platform/media/index.ts';
import { sql } from '../../platform/sql.ts';
import {
  acceptDraft,
  allCaptions,
  askForDraft,
  captionsFor,
  draftCaptionsLater,
  findDescription,
  putCaptions,
  putDescription,
  receiveClip,
  removeCaptions,
  removeClip,
  removeDescription,
  waitForClip,
} from '../index.ts';

const newsrooms: WholeNewsroom[] = [];
afterEach(async () => {
  for (const newsroom of newsrooms.splice(0)) await newsroom.stop();
});

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing thrown',
    (thrown: unknown) => (thrown instanceof AppError ? `${thrown.code} ${thrown.status}` : String(thrown)),
  );

const FILE = `1\n00:00:01,000 --> 00:00:02,000\n<b onclick=x>Help!</b><script>x</script>\n\n2\n00:00:08,000 --> 00:00:12,000\nThey come.\n`;
const CLEAN =
  'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<b>Help!</b>x\n\n00:00:08.000 --> 00:00:09.000\nThey come.\n';

const statesOf = async ({ db }: Pick<App, 'db'>, clip: ClipId) =>
  (await allCaptions(db, clip)).map(({ language, state }) => `${language} ${state}`);

const auditOf = async ({ db }: Pick<App, 'db'>, clip: ClipId) =>
  (
    await db.all<{ actor: string; action: string }>(
      sql`select actor, action from audit_entries where subject = ${clip} and action <> 'clips.answer' order by id`,
    )
  ).map(({ actor, action }) => `${actor} ${action}`);

onBothStores('captions', (open) => {
  const opened = async (changes: Parameters<typeof openWholeNewsroom>[1] = {}) => {
    const newsroom = await openWholeNewsroom(await open(), changes);
    newsrooms.push(newsroom);
    return newsroom;
  };
  const given = (source: string, language = 'en', state: 'draft' | 'checked' = 'checked') => ({
    ...{ source, language, state, by: 'Kari' },
  });

  test('are stored clean, in one spelling of their language, and cut to the clip', async () => {
    const { app } = await opened();
    const clip = await givenPlayableClip({ app });
    const put = await putCaptions(app, clip, given(FILE, 'PT_br'));
    expect(put).toMatchObject({
      outcome: 'stored',
      language: 'pt-BR',
      notes: [{ code: 'past_end', line: 6 }],
    });
    expect(await captionsFor(app.db, clip, 'pt-BR', NO_EDITS)).toBe(CLEAN);
    expect(await captionsFor(app.db, clip, 'pt-br', NO_EDITS)).toBeNull();
    expect((await clipNow({ app }, clip)).media?.captions).toEqual(['pt-BR']);
  });

  test('come and go by name, and a page that shows the clip is told', async () => {
    const newsroom = await opened();
    const { app } = newsroom;
    const clip = await givenPlayableClip(newsroom);
    await newsroom.start();
    await newsroom.finish();
    await putCaptions(app, clip, given(FILE));
    await putCaptions(app, clip, given('0:01 --> 0:02\nOther words', 'en'));
    expect(await captionsFor(app.db, clip, 'en', NO_EDITS)).toContain('Other words');
    const asked = { language: 'en', by: 'Ola' };
    expect(
      (await app.db.all(sql`select id from jobs where kind like '%pages.forget%'`)).length,
    ).toBeGreaterThan(0);
    await removeCaptions(app, clip, asked);
    expect(await captionsFor(app.db, clip, 'en', NO_EDITS)).toBeNull();
    expect(await codeOf(removeCaptions(app, clip, asked))).toBe('captions_unknown 404');
    const [kari, ola] = ['Kari clips.put_captions', 'Ola clips.remove_captions'];
    expect(await auditOf(app, clip)).toEqual([kari, kari, ola]);
    await newsroom.finish();
  });

  test('as a draft are never given to readers until somebody accepts them, and never replace checked ones', async () => {
    const { app } = await opened();
    const clip = await givenPlayableClip({ app });
    await putCaptions(app, clip, given(FILE, 'en', 'draft'));
    await putCaptions(app, clip, given(FILE, 'und', 'draft'));
    expect(await captionsFor(app.db, clip, 'en', NO_EDITS)).toBeNull();
    expect((await clipNow({ app }, clip)).media?.captions).toEqual([]);
    await acceptDraft(app, clip, { language: 'en', by: 'Kari' });
    await acceptDraft(app, clip, { language: 'no', by: 'Kari' }).catch(() => undefined);
    expect(await statesOf(app, clip)).toEqual(['en checked', 'no checked']);
    expect(await codeOf(acceptDraft(app, clip, { language: 'en', by: 'Kari' }))).toBe('draft_unknown 404');
    const late = await putCaptions(app, clip, given('0:01 --> 0:02\nMachine', 'en', 'draft'));
    expect(late.outcome).toBe('kept');
    expect(await captionsFor(app.db, clip, 'en', NO_EDITS)).toBe(CLEAN);
  });

  test('that are none, of no language, or of no clip are refused', async () => {
    const { app } = await opened();
    const clip = await givenPlayableClip({ app });
    expect(await codeOf(putCaptions(app, clip, given('Hello')))).toBe('captions_refused 422');
    expect(await codeOf(putCaptions(app, clip, given('9:00 --> 9:01\nLater')))).toBe('captions_refused 422');
    const grows = given(`0:01 --> 0:02\n${'<'.repeat(400_000)}`);
    expect(await codeOf(putCaptions(app, clip, grows))).toBe('captions_refused 422');
    expect(await codeOf(putCaptions(app, clip, given(FILE, '../en')))).toBe('bad_language 422');
    expect(await codeOf(putCaptions(app, 'nobody' as ClipId, given(FILE)))).toBe('clip_unknown 404');
    expect(await codeOf(askForDraft(app, clip, null))).toBe('no_captioner 409');
    expect(await statesOf(app, clip)).toEqual([]);
  });

  testWith('ffmpeg', 'are drafted by the program that is set, once and where there are none', async () => {
    using folder = temporaryFolder();
    const captioner = await fakeCaptioner(folder.path);
    const newsroom = await opened({ captioner });
    const { app } = newsroom;
    const clip = await sentClip(newsroom, await plainClip(folder.path, 'spoken', { seconds: 2 }));
    // Nobody asks: the clip is complete.
    await newsroom.finish({ all: true });
    expect(await statesOf(app, clip)).toEqual(['fr draft']);
    const [draft] = await allCaptions(app.db, clip);
    // 16 kHz, one channel, 16 bits: two seconds and the head.
    expect(draft?.cues).toMatch(/Heard auto in RIFF, 6[45]\d{3} bytes\./);
    expect(await captionsFor(app.db, clip, 'fr', NO_EDITS)).toBeNull();
    await removeCaptions(app, clip, { language: 'fr', by: 'Kari' });
    await askForDraft(app, clip, 'en');
    await newsroom.finish({ all: true });
    expect(await statesOf(app, clip)).toEqual(['en draft']);
    await app.db.write((tx) => draftCaptionsLater(app, tx, clip));
    await newsroom.finish({ all: true });
    expect(await statesOf(app, clip)).toEqual(['en draft']);
    await askForDraft(app, clip, null);
    await newsroom.finish({ all: true });
    expect(await statesOf(app, clip)).toEqual(['en draft', 'fr draft']);
  });

  testWith(
    'ffmpeg',
    'are not drafted by a program that fails or is missing, and the clip stays',
    async () => {
      using folder = temporaryFolder();
      const captioner = join(folder.path, 'fails');
      const newsroom = await opened({ captioner });
      const { app } = newsroom;
      const clip = await sentClip(newsroom, await plainClip(folder.path, 'spoken', { seconds: 1 }));
      const failures = async () => {
        await newsroom.finish({ all: true });
        return newsroom.logged.filter((line) => line.includes('clips.no_draft')).length;
      };
      const draft = async () => {
        await app.db.write((tx) => draftCaptionsLater(app, tx, clip));
        return failures();
      };
      expect(await failures()).toBe(1);
      for (const [index, script] of [
        'exit 3',
        'echo no captions',
        'head -c 2000000 /dev/zero | tr "\\0" "a\\n"',
      ].entries()) {
        await writeFile(captioner, `#!/bin/sh\n${script}\n`);
        await chmod(captioner, 0o700);
        expect(await draft()).toBe(index + 2);
      }
      expect(await statesOf(app, clip)).toEqual([]);
      expect((await clipNow(newsroom, clip)).state).toBe('playable');
    },
  );

  testWith(
    ['ffmpeg', 'ffprobe'],
    'of pictures are sound alone: nothing a file says of its maker is kept',
    async () => {
      using folder = temporaryFolder();
      const newsroom = await opened();
      const { app } = newsroom;
      const clip = await givenPlayableClip(newsroom);
      for (const [name, codec, type] of [
        ['d.mp3', 'libmp3lame', 'audio/mpeg'],
        ['d.m4a', 'aac', 'audio/mp4'],
        ['d.aac', 'aac', 'audio/mp4'],
        ['d.opus', 'libopus', 'audio/ogg'],
      ] as const) {
        const path = await soundFile(folder.path, name, codec);
        const asked = { language: 'en', by: 'Kari' };
        const { ref } = await putDescription(app, clip, asked, Bun.file(path).stream());
        expect(await findDescription(app.db, clip, 'en')).toMatchObject({ type, ref });
        const bytes = await readFile(app.files.pathOf(ref));
        if (name !== 'd.aac') expect((await readFile(path)).includes(SECRETS.artist)).toBe(true);
        expect(bytes.includes(SECRETS.artist)).toBe(false);
        expect(bytes.includes('Lavf')).toBe(false);
        expect(Number(await run('ffprobe', ...DURATION, app.files.pathOf(ref)))).toBeWithin(0.9, 1.2);
      }
      const last = (await findDescription(app.db, clip, 'en'))!.ref;
      await removeDescription(app, clip, { language: 'en', by: 'Kari' });
      expect(await Bun.file(app.files.pathOf(last)).exists()).toBe(false);
      expect(await auditOf(app, clip)).toHaveLength(5);
      await removeClip(app, clip);
    },
  );

  testWith(
    ['ffmpeg', 'ffprobe'],
    'of pictures that are no sound are refused, and so are all without ffmpeg',
    async () => {
      using folder = temporaryFolder();
      const newsroom = await opened();
      const clip = await givenPlayableClip(newsroom);
      const send = (bytes: string | Uint8Array, app: Parameters<typeof putDescription>[0] = newsroom.app) =>
        codeOf(
          putDescription(
            app,
            clip,
            { language: 'en', by: 'K' },
            new Blob([new Uint8Array(Buffer.from(bytes))]).stream(),
          ),
        );
      const video = await readFile(await plainClip(folder.path, 'mute', { seconds: 1, sound: false }));
      const lossless = await readFile(await soundFile(folder.path, 'lossless.m4a', 'alac'));
      for (const bytes of [
        lossless,
        '',
        'A text',
        'ID3 and nothing',
        `OggS${'x'.repeat(500)}`,
        '\xff\xfb junk',
        video,
      ])
        expect(await send(bytes)).toBe('description_unreadable 422');
      const config = { ...newsroom.app.config, ffmpeg: 'no-such-program' };
      expect(await send('ID3', { ...newsroom.app, config })).toBe('no_ffmpeg 503');
      expect(await findDescription(newsroom.app.db, clip, 'en')).toBeUndefined();
    },
  );
});

const DURATION = ['-show_entries', 'format=duration', '-of', 'csv=p=0'];

async function soundFile(folder: string, name: string, codec: string): Promise<string> {
  const path = join(folder, name);
  const tags = ['-metadata', `artist=${SECRETS.artist}`, '-metadata', `comment=${SECRETS.artist}`];
  await run('ffmpeg', '-y', '-f', 'lavfi', '-i', 'sine=d=1', '-c:a', codec, ...tags, path);
  return path;
}

async function fakeCaptioner(folder: string): Promise<string> {
  const path = join(folder, 'captioner');
  const script = `#!/bin/sh
[ $# = 2 ] || exit 9
printf 'WEBVTT\\nLanguage: fr\\n\\n00:00.000 --> 00:01.500\\nHeard %s in %s, %s bytes.' "$2" "$(head -c 4 "$1")" "$(wc -c < "$1")"
`;
  await writeFile(path, script);
  await chmod(path, 0o700);
  return path;
}

async function sentClip(newsroom: WholeNewsroom, path: string): Promise<ClipId> {
  const { app } = newsroom;
  const { clip } = await receiveClip(app, Bun.file(path).stream(), { fileName: 'clip.mp4' });
  await newsroom.start();
  expect((await waitForClip(app, clip.id)).state).toBe('playable');
  return clip.id;
}
