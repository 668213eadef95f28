// `kill -9` at any moment of a publication: after a restart the story is wholly live or not there at all, and the
// same command makes it live, once.

import { expect, test } from 'bun:test';
import { ANSWERS, HEADLINE, SLUG, TEXT } from '../fixtures/flood-story.ts';
import { phoneClip } from '../fixtures/phone-clips.ts';
import { temporaryFolder } from '../support/folder.ts';
import { openNewsroom, spawnEyewitness, type RunningServer } from '../support/newsroom-process.ts';
import { testWith } from '../support/tools.ts';

const POSTER_MS = 20_000; // guess: a loaded machine
const PAGE = `/stories/${SLUG}`;
/** After the command has started: before it reaches the server, while the clip is worked on, while it goes live, after. */
const MOMENTS_MS = [0, 80, 180, 300, 500, 900];

interface Standing {
  readonly page: number;
  readonly json: number;
  readonly onFront: number;
  readonly clips: readonly number[];
}

const LIVE: Standing = { page: 200, json: 200, onFront: 1, clips: [200, 200] };
const ABSENT: Standing = { page: 404, json: 404, onFront: 0, clips: [] };

async function standingOn(server: RunningServer): Promise<Standing> {
  const status = async (path: string) => (await fetch(server.url + path)).status;
  /** A poster comes a moment after the clip. */
  const settled = async (path: string) => {
    const until = performance.now() + POSTER_MS;
    while (path.endsWith('.jpg') && (await status(path)) === 404 && performance.now() < until)
      await Bun.sleep(50);
    return status(path);
  };
  const json = await fetch(`${server.url}${PAGE}.json`);
  const { clips = [] } = (await json.json()) as { clips?: { id: string }[] };
  const media = clips.flatMap(({ id }) => [`/clips/${id}/video.mp4`, `/clips/${id}/poster.jpg`]);
  return {
    page: await status(PAGE),
    json: json.status,
    onFront: (await (await fetch(server.url)).text()).split(HEADLINE).length - 1,
    clips: await Promise.all(media.map(settled)),
  };
}

testWith(
  ['ffmpeg', 'ffprobe'],
  'a server killed while it publishes has the whole story afterwards, or none',
  async () => {
    using clips = temporaryFolder();
    const clip = await phoneClip(clips.path, 'phone', { seconds: 4, size: '640x480' });
    for (const momentMs of MOMENTS_MS) {
      await using newsroom = openNewsroom();
      const first = await newsroom.start({ flags: ['--no-demo'] });
      const text = newsroom.write('flood.txt', TEXT);
      const args = ['publish', text, '--clip', clip, ...ANSWERS, '--data', newsroom.dataDir];
      const command = spawnEyewitness(args);
      // What counts is the server's time: the command itself needs a moment to start.
      await Bun.sleep(100 + momentMs);
      await first.kill();
      const code = await command.exited;
      const said = await new Response(command.stderr).text();
      const second = await newsroom.start({ flags: ['--no-demo'] });
      const after = await standingOn(second);
      expect({ momentMs, after }).toEqual({ momentMs, after: after.page === 200 ? LIVE : ABSENT });
      // Who was told "published" finds it; who was not learns what to do, and may simply do it again.
      if (code === 0) expect(after).toEqual(LIVE);
      else expect(said).toContain('run the command again');
      expect((await newsroom.run(...args.slice(0, -2))).code).toBe(0);
      expect({ momentMs, again: await standingOn(second) }).toEqual({ momentMs, again: LIVE });
      expect((await second.stop()).code).toBe(0);
    }
  },
);

test('a command killed while it publishes by itself leaves a folder that the next one opens', async () => {
  for (const momentMs of [0, 80, 160, 240, 320]) {
    await using newsroom = openNewsroom();
    const text = newsroom.write('flood.txt', TEXT);
    const command = spawnEyewitness(['publish', text, '--data', newsroom.dataDir]);
    await Bun.sleep(60 + momentMs);
    command.kill('SIGKILL');
    await command.exited;
    const server = await newsroom.start({ flags: ['--no-demo'] });
    const after = await standingOn(server);
    expect({ momentMs, after }).toEqual({
      momentMs,
      after: { ...(after.page === 200 ? LIVE : ABSENT), clips: [] },
    });
    expect((await newsroom.run('publish', text)).code).toBe(0);
    expect(await standingOn(server)).toEqual({ ...LIVE, clips: [] });
  }
});
