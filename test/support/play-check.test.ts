// Whoever judges how clips play has to see what is wrong: a sound that is late, a picture that is turned, a silence.

import { afterAll, beforeAll, expect, test } from 'bun:test';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { run } from '../fixtures/phone-clips.ts';
import { launchChromium } from './browser.ts';
import { temporaryFolder } from './folder.ts';
import { playProblems, playThrough } from './play-check.ts';
import { describeWith } from './tools.ts';

const PICTURE = [
  'color=c=0xffffff:s=320x180:r=30:d=2,format=gbrp',
  'drawbox=0:0:iw/2:ih/2:c=0xff0000:t=fill',
  'drawbox=iw/2:0:iw/2:ih/2:c=0x00ff00:t=fill',
  'drawbox=0:ih/2:iw/2:ih/2:c=0x0000ff:t=fill',
  "drawbox=0:0:iw:ih:c=0xffffff:t=fill:enable='between(t,0.999,1.099)'",
].join(',');

describeWith(['chromium', 'ffmpeg'], 'the check of how a clip plays', () => {
  const folder = temporaryFolder();
  let browser: Browser;
  let server: ReturnType<typeof Bun.serve>;
  beforeAll(async () => {
    await make('right', 1, 'null');
    await make('late', 1.15, 'null');
    await make('turned', 1, 'hflip,vflip');
    await make('silent', 9, 'null');
    server = Bun.serve({
      port: 0,
      fetch: (request) => {
        const path = new URL(request.url).pathname;
        if (path.endsWith('.mp4')) return new Response(Bun.file(join(folder.path, path)));
        const player = `<video controls src="${path}.mp4"></video><button class="clip-press" onclick="document.querySelector('video').play()">Play</button>`;
        return new Response(`<!doctype html>${player}`, { headers: { 'content-type': 'text/html' } });
      },
    });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop(true);
    folder.remove();
  });

  async function make(name: string, beepAtS: number, filter: string): Promise<void> {
    const beep = `aevalsrc='if(between(t,${beepAtS},${beepAtS + 0.1}),0.8*sin(2*PI*1000*t),0)':s=48000:d=2`;
    const colours = 'scale=out_color_matrix=bt709:out_range=tv,format=yuv420p';
    await run(
      'ffmpeg',
      ...['-y', '-f', 'lavfi', '-i', PICTURE, '-f', 'lavfi', '-i', beep],
      ...['-vf', `${filter},${colours}`, '-colorspace', 'bt709', '-c:v', 'libx264', '-c:a', 'aac'],
      ...['-movflags', '+faststart', join(folder.path, `${name}.mp4`)],
    );
  }

  test.each([
    ['right', []],
    ['right.mp4', []],
    ['late.mp4', [/^the beep is 1\d\d ms later than it should be$/]],
    ['turned.mp4', [/^topLeft is /, /^topRight is /, /^bottomLeft is /, /^bottomRight is /]],
    ['silent.mp4', [/^no beep was heard$/]],
  ])('%s: what is wrong with it is told, and nothing else', async (name, problems) => {
    const played = await playThrough(browser, `http://127.0.0.1:${server.port}/${name}`);
    const found = playProblems(played, { width: 320, height: 180, hasSound: true });
    expect({ found, count: found.length }).toMatchObject({ count: problems.length });
    for (const [at, problem] of problems.entries()) expect(found[at]).toMatch(problem);
  });

  test('a clip of another shape, and one that is not there, are told', async () => {
    const played = await playThrough(browser, `http://127.0.0.1:${server.port}/right.mp4`);
    expect(playProblems(played, { width: 180, height: 320, hasSound: false })).toEqual([
      'it is 320 x 180, not of the shape of 180 x 320',
      'a beep was heard',
    ]);
  });
});
