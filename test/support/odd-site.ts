// A site with what reporters do by mistake or by rule of their script, served from this process: so that faults can be
// brought about in it that no command brings about.

import { listen, type Handler } from '../../src/platform/http/index.ts';
import { readText } from '../../src/kits/text-reader/index.ts';
import { sql } from '../../src/platform/sql.ts';
import { documentFrom, type StoryDocument } from '../../src/stories/index.ts';
import { ARABIC_STORY, oddStory } from '../fixtures/odd-stories.ts';
import { temporaryFolder } from './folder.ts';
import { publication, published } from './publications.ts';
import { ALL_ANSWERS, givenPlayableClip, openWholeNewsroom, type WholeNewsroom } from './whole-newsroom.ts';

export interface OddSite extends AsyncDisposable {
  readonly url: string;
}

const CLIPS = 10;
/** More than the search lets wait. */
const SEARCHERS = 40;

/** Where the odd site answers with the page of whoever comes last to a crowded search. */
export const BUSY_PATH = '/search?q=crowd&among=many';

/** At `/stories/odd` everything at once, at `/stories/arabic` a text from right to left. */
export async function openOddSite(): Promise<OddSite> {
  return serving(async (newsroom) => {
    const document = documentOf(oddStory(CLIPS));
    const clips: string[] = [];
    for (let at = 0; at < CLIPS; at++) {
      const warnings = at % 2 === 0 ? [] : (['graphic', 'minors'] as const);
      const answers = { ...ALL_ANSWERS, warnings, credit: 'ALLCAPITALS'.repeat(10) };
      clips.push(await givenPlayableClip(newsroom, answers, { hasPoster: at % 3 === 0 }));
    }
    const blocks = document.blocks.map((block) =>
      block.type === 'clip' ? { ...block, clipId: clips.shift()! } : block,
    );
    await published(
      newsroom.publishing,
      publication({ slug: 'odd', document: { ...document, blocks } as StoryDocument }),
    );
    const arabic = documentOf(ARABIC_STORY);
    await published(newsroom.publishing, publication({ slug: 'arabic', document: arabic }));
  });
}

/** One with nothing in it yet. */
export async function openEmptySite(): Promise<OddSite> {
  return serving(async () => {});
}

/** One whose store has lost the table of its stories. */
export async function openBrokenSite(): Promise<OddSite> {
  return serving(async ({ app }) => {
    await app.db.write((tx) => tx.run(sql`drop table story_lines`));
  });
}

async function serving(prepare: (newsroom: WholeNewsroom) => Promise<void>): Promise<OddSite> {
  const folder = temporaryFolder();
  const opened = new AsyncDisposableStack();
  opened.defer(() => folder.remove());
  try {
    const newsroom = await openWholeNewsroom({ dataDir: folder.path, databaseUrl: null }, { siteUrl: null });
    opened.defer(() => newsroom.stop());
    const { port, stop } = listen('127.0.0.1', 0, crowding(newsroom.handle));
    opened.defer(stop);
    await newsroom.standAt(port);
    await prepare(newsroom);
    return { url: `http://localhost:${port}`, [Symbol.asyncDispose]: () => opened.disposeAsync() };
  } catch (thrown) {
    await opened.disposeAsync();
    throw thrown;
  }
}

/** Brings a crowd to the search with whoever asks for `BUSY_PATH`. */
function crowding(handle: Handler): Handler {
  return async (request, peer) => {
    if (!request.url.endsWith(BUSY_PATH)) return handle(request, peer);
    const crowd = Array.from({ length: SEARCHERS }, () => handle(new Request(request), peer));
    const [last] = (await Promise.all(crowd)).slice(-1);
    return last!;
  };
}

function documentOf(text: string): StoryDocument {
  const reading = readText(text, { format: 'markdown' });
  if (reading.outcome !== 'read') throw new Error(JSON.stringify(reading.problems));
  return documentFrom(reading.story, { language: 'en', reactionKinds: [], sections: null }).document;
}
