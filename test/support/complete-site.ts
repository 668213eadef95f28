// A real server with a story that has one of everything, for whoever looks at readers' pages from outside.

import { COMPLETE_ANSWERS, COMPLETE_SLUG, COMPLETE_STORY } from '../fixtures/complete-story.ts';
import { plainClip } from '../fixtures/phone-clips.ts';
import { openNewsroom, type RunningServer, type TestNewsroom } from './newsroom-process.ts';

export interface CompleteSite extends AsyncDisposable {
  readonly newsroom: TestNewsroom;
  readonly server: RunningServer;
  readonly url: string;
  readonly storyId: string;
  readonly clipId: string;
}

export const WITHDRAWN_SLUG = 'withdrawn-at-once';

interface Published {
  readonly id: string;
  readonly clip: { readonly id: string } | null;
}

/** Starts it without the demo, which search engines are kept from. Errors: throws what the command complained of. */
export async function openCompleteSite(env: Readonly<Record<string, string>> = {}): Promise<CompleteSite> {
  const newsroom = openNewsroom();
  try {
    const server = await newsroom.start({ flags: ['--no-demo'], env });
    const clip = await plainClip(newsroom.folder, 'weir', { seconds: 4, size: '720x1280' });
    const story = await publish(newsroom, 'complete.md', COMPLETE_STORY, '--clip', clip, ...COMPLETE_ANSWERS);
    const gone = `---\nslug: ${WITHDRAWN_SLUG}\n---\n\n# Withdrawn at once\n\nIt was wrong.\n`;
    await publish(newsroom, 'gone.md', gone);
    const ran = await newsroom.run('withdraw', WITHDRAWN_SLUG, '--reason', 'It was wrong', '--as', 'Ada');
    if (ran.code !== 0) throw new Error(ran.stderr);
    return {
      newsroom,
      server,
      url: server.url,
      storyId: story.id,
      clipId: story.clip!.id,
      [Symbol.asyncDispose]: () => newsroom[Symbol.asyncDispose](),
    };
  } catch (thrown) {
    await newsroom[Symbol.asyncDispose]();
    throw thrown;
  }
}

async function publish(newsroom: TestNewsroom, name: string, text: string, ...flags: readonly string[]) {
  const ran = await newsroom.run('publish', newsroom.write(name, text), '--json', ...flags);
  if (ran.code !== 0) throw new Error(`${name} was not published: ${ran.stderr}`);
  return JSON.parse(ran.stdout) as Published;
}

export const completePath = `/stories/${COMPLETE_SLUG}`;
