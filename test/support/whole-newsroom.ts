// The whole product over a store of the test's own, without sockets: publish, read and vote as the outside does.

import { openNewsroom, type Newsroom } from '../../src/app.ts';
import {
  answerGate,
  POSTER,
  SOURCE,
  type Clip,
  type ClipFile,
  type GateAnswers,
} from '../../src/clips/index.ts';
import { beginFirstVersion } from '../../src/clips/preparing/prepare.ts';
import { addClip, findClip } from '../../src/clips/store.ts';
import type { Config } from '../../src/config.ts';
import type { Db, Outgoing } from '../../src/platform/capabilities.ts';
import { newId, type ClipId } from '../../src/platform/ids.ts';
import { parseDocument, type StoryDocument } from '../../src/stories/index.ts';
import { listeningLog, type OpenStore } from './stores.ts';

export const SITE = 'https://news.example';

export interface WholeNewsroom extends Newsroom {
  readonly logged: readonly string[];
  /** Asks as a reader; `address` is a path. */
  ask(address: string, init?: RequestInit): Promise<Response>;
}

/** Tests send nothing to others unless they say to whom. */
const NOBODY: Outgoing = {
  post: async () => ({ outcome: 'refused', reason: 'A test sends nothing.' }),
};

/** Opens the product on a test's store, in its folder or database. */
export async function openWholeNewsroom(
  store: Pick<OpenStore, 'dataDir' | 'databaseUrl'>,
  changes: Partial<Config> = {},
  outgoing: Outgoing = NOBODY,
): Promise<WholeNewsroom> {
  const config: Config = {
    dataDir: store.dataDir,
    databaseUrl: store.databaseUrl,
    host: '127.0.0.1',
    port: 4000,
    siteUrl: SITE,
    limits: false,
    logRequests: 'errors',
    logFormat: 'plain',
    slowRequestMs: 60_000,
    pageMemoryBytes: 8 * 1024 * 1024,
    proxyHops: 0,
    maxClipBytes: 1024 * 1024,
    encoders: 1,
    av1: false,
    captioner: null,
    mediaUrl: null,
    purgeUrl: null,
    egressMbps: null,
    ffmpeg: 'ffmpeg',
    ...changes,
  };
  const { log, logged } = listeningLog();
  const newsroom = await openNewsroom(config, log, outgoing);
  return {
    ...newsroom,
    logged,
    ask: async (address, init) =>
      newsroom.handle(new Request(SITE + address, init), {
        address: () => '192.0.2.7',
        keepOpen: () => undefined,
      }),
  };
}

/** A document of two paragraphs, with changes; checked as one from outside. */
export function documentWith(changes: Partial<Record<keyof StoryDocument, unknown>> = {}): StoryDocument {
  return parseDocument({
    language: 'en',
    kicker: null,
    headline: 'Ferry rescued off Norrum',
    standfirst: 'A fishing boat towed the ferry in.',
    byline: [],
    dated: null,
    happened: { when: null, precision: null, where: null },
    blocks: [paragraph('The engine stopped at noon.'), paragraph('Nobody was hurt.')],
    reactions: { open: true, kinds: null },
    ...changes,
  });
}

export function paragraph(text: string, marks: readonly unknown[] = []): object {
  return { type: 'paragraph', text, marks };
}

export const ALL_ANSWERS: GateAnswers = {
  ground: 'permission',
  credit: 'Ola Nordmann',
  verdicts: { what: 'confirmed', where: 'confirmed', when: 'likely' },
  warnings: [],
  shows: '',
  warningReason: '',
};

/** A clip that arrived; nothing of it is on disk. */
export async function givenReceivedClip(db: Db): Promise<ClipId> {
  const id = newId<ClipId>();
  const original = { sha256: id.replaceAll('-', '').padEnd(64, '0'), sizeBytes: 1000 };
  await db.write((tx) => addClip(tx, { id, fileName: 'clip.mp4', original }, 0));
  return id;
}

export function sourceFile(): ClipFile {
  const ref = { space: 'public', sha256: 'a'.repeat(64), sizeBytes: 900 } as const;
  return { name: SOURCE, ref, type: 'video/mp4', width: 640, height: 360 };
}

export function posterFile(): ClipFile {
  const ref = { space: 'public', sha256: 'b'.repeat(64), sizeBytes: 90 } as const;
  return { name: POSTER, ref, type: 'image/jpeg', width: 640, height: 360 };
}

/** A clip that is fit for readers, with the gate's answers; without a poster where no ffmpeg made one. */
export async function givenPlayableClip(
  { app }: Pick<Newsroom, 'app'>,
  answers: Partial<GateAnswers> = ALL_ANSWERS,
  { hasPoster = true }: { readonly hasPoster?: boolean } = {},
): Promise<ClipId> {
  const id = await givenReceivedClip(app.db);
  const facts = { durationMs: 9000, width: 640, height: 360, hasAudio: true };
  await app.db.write(async (tx) => {
    await beginFirstVersion(tx, id, facts, [sourceFile(), ...(hasPoster ? [posterFile()] : [])], 0);
    await answerGate(app, tx, id, answers, 'Kari');
  });
  return id;
}

export async function clipNow({ app }: Pick<Newsroom, 'app'>, id: ClipId): Promise<Clip> {
  return (await findClip(app.db, id))!;
}
