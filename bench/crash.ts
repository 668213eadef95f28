// Kills the server or ffmpeg at random moments while clips are sent and prepared, then counts what is there.

import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { countClips, killWhilePreparing } from '../test/support/killed-clips.ts';
import { openNewsroom } from '../test/support/newsroom-process.ts';
import type { BenchFlags } from './support/flags.ts';
import { makeFolder } from './support/folder.ts';
import { sayConditions } from './support/machine.ts';
import { makePhoneClip, renumber, runFfmpeg } from './support/phone-clip.ts';
import { say, tableText } from './support/table.ts';
import { sayMissing } from './support/tools.ts';

const ROUNDS = 20;
const WITHIN_MS = 4000;
const SECONDS = 8;

/** Prints the table. Errors: throws when anything acknowledged is lost, or a row names what is not whole. */
export async function benchCrash(_flags: BenchFlags): Promise<void> {
  await using folder = await makeFolder('crash');
  const asItIs = await makePhoneClip(folder.path, { seconds: SECONDS, size: '640x480', bitrateKbps: 3000 });
  sayMissing(['ffmpeg']);
  if (asItIs === null) return;
  const encoded = join(folder.path, 'encoded.mp4');
  await runFfmpeg(['-i', asItIs, '-c:v', 'mpeg4', '-q:v', '5', '-c:a', 'copy', encoded]);
  sayConditions(
    'crash',
    ['ffmpeg'],
    [
      `${ROUNDS} rounds: two clips of ${SECONDS} s are sent, one of which has to be encoded`,
      `within ${WITHIN_MS / 1000} s kill -9 ends the server, or in every other round one of its ffmpegs`,
    ],
  );
  await using newsroom = openNewsroom();
  const killed = await killWhilePreparing(newsroom, ROUNDS, WITHIN_MS, (round) =>
    Promise.all(
      [asItIs, encoded].map(async (path, index) => {
        const copy = join(folder.path, `${round}-${index}.mp4`);
        await copyFile(path, copy);
        await renumber(copy, round);
        return copy;
      }),
    ),
  );
  const counted = await countClips(newsroom.dataDir, killed.acknowledged);
  const rows = [
    ['servers killed', killed.servers],
    ['encoders killed', killed.encoders],
    ['clips acknowledged', killed.acknowledged.length],
    ['of them lost', counted.lost],
    ['clips there', counted.clips],
    ['of them complete', counted.complete],
    ['files that rows name', counted.named],
    ['of them missing', counted.missing],
    ['of them with other bytes', counted.broken],
    ['tracks with gaps', counted.gaps],
    ['half-written files left', counted.left],
  ] as const;
  say();
  say(
    tableText(
      ['', ''],
      rows.map(([what, count]) => [what, String(count)]),
    ),
  );
  const wrong = counted.lost + counted.missing + counted.broken + counted.gaps + counted.left;
  if (wrong > 0 || counted.complete < counted.clips) throw new Error('Something did not outlive a crash.');
}
