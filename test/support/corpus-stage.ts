// Takes files of the corpus through the whole product: sent, prepared to the end, and played from a page in Chromium.

import type { Browser } from 'playwright-core';
import { findClip, receiveClip, type Clip } from '../../src/clips/index.ts';
import { clipFiles } from '../../src/clips/remove-store.ts';
import { makeTicket, previewPath } from '../../src/pages/preview/ticket.ts';
import { listen } from '../../src/platform/http/index.ts';
import { launchChromium } from './browser.ts';
import { secretsIn, type CorpusEntry } from './corpus/index.ts';
import { playProblems, playThrough, type PlayedThrough } from './play-check.ts';
import { openWholeNewsroom, type WholeNewsroom } from './whole-newsroom.ts';

export interface Staged {
  readonly clip: Clip;
  /** Null where the clip was refused. */
  readonly played: PlayedThrough | null;
  /** What is not as the corpus expects; empty where nothing is. */
  readonly problems: readonly string[];
}

export interface Stage extends AsyncDisposable {
  readonly newsroom: WholeNewsroom;
  stage(entry: CorpusEntry, path: string): Promise<Staged>;
}

const HDR_TOLERANCE = 90; // of 255: white of 203 cd/m2 is not the brightest there is
const HOUR_MS = 3_600_000;

/** Opens the product in `dataDir`, on a port of its own, with a browser. */
export async function openStage(dataDir: string): Promise<Stage> {
  const newsroom = await openWholeNewsroom(
    { dataDir, databaseUrl: null },
    { maxClipBytes: 256 * 1024 * 1024, encoders: 1 },
  );
  await newsroom.start();
  const server = listen('127.0.0.1', 0, newsroom.handle);
  const browser = await launchChromium();
  return {
    newsroom,
    stage: (entry, path) => stage(newsroom, browser, `http://127.0.0.1:${server.port}`, entry, path),
    [Symbol.asyncDispose]: async () => {
      await browser.close();
      await server.stop();
      await newsroom.stop();
    },
  };
}

async function stage(
  newsroom: WholeNewsroom,
  browser: Browser,
  url: string,
  entry: CorpusEntry,
  path: string,
): Promise<Staged> {
  const { app } = newsroom;
  const name = `${entry.name}.${entry.ending}`;
  const received = await receiveClip(app, Bun.file(path).stream(), { fileName: name }).catch(
    (thrown: unknown) => thrown as Error,
  );
  if (received instanceof Error) return refused(entry, null, received.message);
  await newsroom.finish({ all: true });
  const clip = (await findClip(app.db, received.clip.id))!;
  if (clip.state !== 'playable') return refused(entry, clip, clip.reason);
  const told = await privateIn(newsroom, clip);
  const page = url + previewPath(clip.id, makeTicket(app.secrets, clip.id, Date.now() + HOUR_MS));
  const played = await playThrough(browser, page);
  const problems = [...told, ...problemsOf(entry, clip, played)];
  return { clip, played, problems };
}

function refused({ expected }: CorpusEntry, clip: Clip | null, reason: string | null): Staged {
  const problems = [
    ...(expected.outcome === 'playable' ? [`it was refused: ${reason}`] : []),
    ...(reason === null || reason === '' ? ['no reason is given'] : []),
  ];
  return { clip: clip!, played: null, problems };
}

function problemsOf({ expected }: CorpusEntry, clip: Clip, played: PlayedThrough): readonly string[] {
  if (expected.outcome === 'refused') return ['it was taken'];
  const whole = clip.media?.isComplete === true ? [] : ['it is not complete'];
  if (expected.outcome === 'either')
    return [...whole, ...(played.error === null && played.frames > 0 ? [] : ['nothing was seen'])];
  const colours = expected.range === 'sdr' ? {} : { colourTolerance: HDR_TOLERANCE };
  return [...whole, ...playProblems(played, { ...expected, ...colours, hasSound: expected.hasAudio })];
}

/** Secrets in anything of the clip that readers may fetch. */
async function privateIn({ app }: WholeNewsroom, { id }: Clip): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const ref of await clipFiles(app.db, id)) {
    if (ref.space !== 'public') continue;
    const bytes = Buffer.from(await Bun.file(app.files.pathOf(ref)).arrayBuffer());
    for (const secret of secretsIn(bytes)) found.add(`its ${secret} is published`);
  }
  return [...found];
}
