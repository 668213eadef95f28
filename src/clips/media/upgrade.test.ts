// A store from before clips had versions: what readers could watch, they still can, under the same addresses.

import { expect, test } from 'bun:test';
import { MAIN_MIGRATIONS } from '../../../migrations/list.ts';
import { clockAt } from '../../../test/support/clock.ts';
import { onBothStores } from '../../../test/support/stores.ts';
import { migrate } from '../../platform/db/migrate.ts';
import type { ClipId } from '../../platform/ids.ts';
import { sql } from '../../platform/sql.ts';
import { openRequests } from '../requests-store.ts';
import { findClips } from '../store.ts';

const SHOWN = 'shown' as ClipId;
const BARE = 'bare' as ClipId;
const REFUSED = 'refused' as ClipId;

onBothStores('a store from before versions', (open) => {
  test('keeps its clips, with their answers and requests, each as a first version', async () => {
    const { db } = await open({ empty: true });
    const at = MAIN_MIGRATIONS.findIndex(({ name }) => name === '0006-media');
    await migrate(db, 'main', MAIN_MIGRATIONS.slice(0, at), clockAt());
    await db.write(async (tx) => {
      await tx.run(sql`
        insert into clips (id, state, reason, file_name, original_sha256, original_bytes, rendition_sha256,
          rendition_bytes, poster_sha256, poster_bytes, poster_width, poster_height, duration_ms, width, height,
          has_audio, created_at, changed_at)
        values (${SHOWN}, 'playable', null, 'a.mp4', 'o1', 10, 'r1', 9, 'p1', 8, 64, 36, 7000, 640, 360, 1, 1, 2),
          (${BARE}, 'playable', null, 'b.mp4', 'o2', 20, 'r2', 19, null, null, null, null, 9000, 320, 180, 0, 3, 4),
          (${REFUSED}, 'refused', 'Empty.', 'c.mp4', 'o3', 30, null, null, null, null, null, null, null, null, null,
            null, 5, 6)`);
      await tx.run(sql`
        insert into clip_answers (clip_id, ground, credit, credit_none, warnings, answered_by, answered_at, shows)
        values (${SHOWN}, 'own', 'Kari', 0, '["graphic"]', 'Kari', 1, 'A ferry')`);
      await tx.run(sql`
        insert into clip_requests (id, clip_id, at, name, outlet, email, wish)
        values ('q', ${SHOWN}, 1, 'Mio', 'Kanal 4', 'mio@kanal4.example', 'Once')`);
    });
    await migrate(db, 'main', MAIN_MIGRATIONS, clockAt());

    const clips = await findClips(db, [SHOWN, BARE, REFUSED]);
    const byId = new Map(clips.map((clip) => [clip.id, clip]));
    expect(byId.get(SHOWN)).toMatchObject({
      state: 'playable',
      rendition: { space: 'public', sha256: 'r1', sizeBytes: 9 },
      poster: { ref: { sha256: 'p1', sizeBytes: 8 }, width: 64, height: 36 },
      durationMs: 7000,
      width: 640,
      height: 360,
      hasAudio: true,
      answers: { ground: 'own', credit: 'Kari', warnings: ['graphic'], shows: 'A ferry' },
      media: { isComplete: false, renditions: [], captions: [] },
    });
    expect(byId.get(SHOWN)?.media?.files.map(({ name }) => name)).toEqual(['poster.jpg', 'source.mp4']);
    expect(byId.get(BARE)).toMatchObject({ rendition: { sha256: 'r2' }, poster: null, hasAudio: false });
    expect(byId.get(REFUSED)).toMatchObject({ state: 'refused', reason: 'Empty.', media: null });
    expect(await openRequests(db)).toMatchObject([{ clipId: SHOWN, name: 'Mio' }]);
  });

  test('goes on refusing what refers to no clip', async () => {
    const { db } = await open();
    const stray = db.write((tx) =>
      tx.run(sql`
        insert into clip_answers (clip_id, credit_none, answered_by, answered_at) values ('nobody', 0, 'Kari', 1)`),
    );
    await expect(stray).rejects.toThrow();
  });
});
