// How long a reporter waits at the command line, with the server up and down, and when readers then have the story.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BenchFlags } from './support/flags.ts';
import { makeFolder } from './support/folder.ts';
import { inventStory } from './support/invented-story.ts';
import { residentMb, ROOT, sayConditions } from './support/machine.ts';
import { makePhoneClip } from './support/phone-clip.ts';
import { until } from './support/program.ts';
import { spreadOf } from './support/rounds.ts';
import { BENCH_ENV, startLiveServer, startServer } from './support/server.ts';
import { copyStories, preparedStories } from './support/stories.ts';
import { aimText, memoryAimText, decimals, say, spreadText, tableText, whole } from './support/table.ts';
import { sayMissing } from './support/tools.ts';

const STORIES = 100;
const AIM_S = 1;
const GIVE_UP_MS = 60_000;
const ANSWERS = [
  '--ground',
  'own',
  '--credit',
  'none',
  '--warnings',
  'none',
  '--verdict',
  'what=confirmed,where=confirmed,when=confirmed',
];

interface Published {
  /** From the command's start to its end. */
  readonly commandS: number;
  /** From the command's end (server up) or the server's start (server down) to the first 200; 0 when it was there. */
  readonly untilPageS: number;
}

interface Desk {
  readonly folder: string;
  readonly dataDir: string;
}

/** Measures publications and prints the table. Errors: throws when one is refused. */
export async function benchPublish(flags: BenchFlags): Promise<void> {
  await using folder = await makeFolder('publish');
  const dataDir = await copyStories(await preparedStories(STORIES), join(folder.path, 'data'));
  const clip = await makePhoneClip(folder.path);
  const desk: Desk = { folder: folder.path, dataDir };
  sayConditions(
    'publish',
    ['ffmpeg'],
    [
      `${flags.rounds} publications each of a text of about 4,000 characters, in a newsroom of ${STORIES} stories`,
      clip === null
        ? 'without a clip'
        : `clip: 10 s, 1280x720 turned to portrait, H.264 and AAC, ${whole(Bun.file(clip).size / 1e6)} MB, index at the end`,
      'the command is a process of its own (without npx); its start is part of its time',
    ],
  );
  sayMissing(['ffmpeg']);

  const cases: { name: string; published: Published[] }[] = [];
  let memoryMb = Number.NaN;
  {
    await using server = await startLiveServer(dataDir);
    for (const withClip of clip === null ? [null] : [null, clip]) {
      const name = `server up, ${withClip === null ? 'text' : 'text and clip'}`;
      cases.push({
        name,
        published: await repeat(flags.rounds, (round) => publishUp(desk, server.origin, withClip, round)),
      });
    }
    memoryMb = residentMb(server.pid);
  }
  const name = `server down, ${clip === null ? 'text' : 'text and clip'}`;
  cases.push({ name, published: await repeat(flags.rounds, (round) => publishDown(desk, clip, round)) });

  const seconds = decimals(2);
  say();
  say(
    tableText(
      ['', 'command, s (min to max)', 'page answers 200 after, s (min to max)'],
      cases.map(({ name, published }) => [
        name,
        spreadText(spreadOf(published.map(({ commandS }) => commandS)), seconds),
        spreadText(spreadOf(published.map(({ untilPageS }) => untilPageS)), seconds),
      ]),
    ),
  );
  say('  server up: after the command ended; server down: after the server was started');
  for (const { name, published } of cases)
    say(
      aimText({
        what: `${name}: page there, the slowest`,
        value: spreadOf(published.map(({ untilPageS }) => untilPageS)).max,
        relation: 'at most',
        bound: AIM_S,
        unit: ' s',
        format: seconds,
      }),
    );
  say(memoryAimText(memoryMb));
}

async function publishUp(desk: Desk, origin: string, clip: string | null, round: number): Promise<Published> {
  const { file, slug } = await writeText(desk, `${clip === null ? 'text' : 'clip'}-${round}`);
  const began = performance.now();
  const there = until('The page', GIVE_UP_MS, () => isThere(`${origin}/stories/${slug}`)).then(() =>
    performance.now(),
  );
  there.catch(() => {});
  await publish(desk, file, clip);
  const endedAt = performance.now();
  const thereAt = await there;
  return { commandS: (endedAt - began) / 1000, untilPageS: Math.max(0, thereAt - endedAt) / 1000 };
}

async function publishDown(desk: Desk, clip: string | null, round: number): Promise<Published> {
  const { file, slug } = await writeText(desk, `down-${round}`);
  const began = performance.now();
  await publish(desk, file, clip);
  const commandS = (performance.now() - began) / 1000;
  const server = await startServer(desk.dataDir);
  try {
    await until('The page', GIVE_UP_MS, () => isThere(`${server.origin}/stories/${slug}`));
    return { commandS, untilPageS: (performance.now() - server.startedAtMs) / 1000 };
  } finally {
    await server.stop();
  }
}

/** A text as a reporter saves it; the slug is named so that its page can be watched for. */
async function writeText({ folder }: Desk, name: string): Promise<{ file: string; slug: string }> {
  const slug = `bench-${name}`;
  const story = inventStory(Bun.hash.crc32(slug));
  const paragraphs = story.blocks.map((block) =>
    block.type === 'heading' ? `## ${block.text}` : block.text,
  );
  const file = join(folder, `${slug}.md`);
  await writeFile(
    file,
    [
      '---',
      `slug: ${slug}`,
      '---',
      '',
      `# ${story.headline}`,
      '',
      story.standfirst,
      '',
      paragraphs.join('\n\n'),
      '',
    ].join('\n'),
  );
  return { file, slug };
}

async function publish({ dataDir }: Desk, file: string, clip: string | null): Promise<void> {
  const child = Bun.spawn({
    cmd: [
      process.execPath,
      'src/main.ts',
      'publish',
      file,
      '--data',
      dataDir,
      '--json',
      ...(clip === null ? [] : ['--clip', clip, ...ANSWERS]),
    ],
    cwd: ROOT,
    env: { ...process.env, ...BENCH_ENV },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [said, complained] = await Promise.all([
    new Response(child.stdout).text(),
    new Response(child.stderr).text(),
  ]);
  if ((await child.exited) !== 0)
    throw new Error(`eyewitness publish failed:\n${complained}${said.slice(0, 500)}`);
}

async function isThere(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url);
    await answer.bytes();
    return answer.status === 200;
  } catch {
    return false;
  }
}

async function repeat<T>(times: number, measure: (round: number) => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  for (let round = 0; round < times; round++) all.push(await measure(round));
  return all;
}
