// A clip that was acknowledged is there after `kill -9` of the server or of ffmpeg, every file that a row names is
// whole, and all clips get complete afterwards. The bench does the same with more rounds.

import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'bun:test';
import { renumber } from '../bench/support/phone-clip.ts';
import { plainClip } from './fixtures/phone-clips.ts';
import { temporaryFolder } from './support/folder.ts';
import { countClips, killWhilePreparing } from './support/killed-clips.ts';
import { openNewsroom } from './support/newsroom-process.ts';
import { leavesOut, nameWith } from './support/tools.ts';

const ROUNDS = 3;
const WITHIN_MS = 2500;
const MPEG4 = '-c:v mpeg4 -q:v 5 -g 30 -pix_fmt yuv420p'.split(' ');

test.skipIf(leavesOut('ffmpeg'))(
  nameWith(['ffmpeg'], 'clips outlive a server or an encoder that is killed, and get complete'),
  async () => {
    using folder = temporaryFolder();
    await using newsroom = openNewsroom();
    const asItIs = await plainClip(folder.path, 'as-it-is', { seconds: 5 });
    const encoded = await plainClip(folder.path, 'encoded', { seconds: 5, video: MPEG4 });
    const clipsOf = (round: number) =>
      Promise.all(
        [asItIs, encoded].map(async (path, index) => {
          const copy = join(folder.path, `${round}-${index}.mp4`);
          await copyFile(path, copy);
          await renumber(copy, round);
          return copy;
        }),
      );
    const killed = await killWhilePreparing(newsroom, ROUNDS, WITHIN_MS, clipsOf);
    expect(killed.servers).toBeGreaterThan(0);
    expect(killed.acknowledged.length).toBeGreaterThan(0);
    const counted = await countClips(newsroom.dataDir, killed.acknowledged);
    expect(counted).toMatchObject({ lost: 0, missing: 0, broken: 0, gaps: 0, left: 0 });
    expect(counted.complete).toBe(counted.clips);
    expect(counted.named).toBeGreaterThan(counted.clips);
  },
  300_000,
);
