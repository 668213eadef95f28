// Errors as a page for whoever asked for a page; it can do without the store, which may be what failed.

import { wordsFor } from '../../newsroom/index.ts';
import type { Reads } from '../../platform/capabilities.ts';
import type { AppError } from '../../platform/errors.ts';
import { pathOf, SECURITY_HEADERS, type ErrorPage } from '../../platform/http/index.ts';
import { listedStories, type ListedStory } from '../../stories/index.ts';
import type { Pages } from '../renderer.ts';
import type { Site } from '../site.ts';
import { errorWords } from './rules.ts';
import { StoryWithdrawn } from './withdrawn.ts';

const LATEST = 3;
const PATIENCE_MS = 300; // guess: whoever mistyped an address waits for no more than this

interface Needs {
  readonly db: Reads;
  readonly pages: Pick<Pages, 'messageText'>;
  readonly site: () => Site;
}

export function errorPages({ db, pages, site }: Needs): ErrorPage {
  return (request, error) => {
    // The API speaks to programs, whatever they say they accept.
    if (pathOf(request.url).startsWith('/api/')) return undefined;
    if (!(request.headers.get('accept') ?? '').includes('text/html')) return undefined;
    return pageOf(error);
  };

  async function pageOf(error: AppError): Promise<Response> {
    const now = site();
    const reason = error instanceof StoryWithdrawn ? error.reason : '';
    const { code, status, message } = error;
    const said = errorWords({ code, status, message, reason }, wordsFor(now.language));
    const latest = said.isElsewhere ? await latestStories(db) : [];
    const { html, headers } = pages.messageText(said, latest, now);
    return new Response(html, {
      status,
      headers: { ...SECURITY_HEADERS, ...error.headers, ...headers, 'cache-control': 'no-store' },
    });
  }
}

/** None where the store fails or is slow: the page says what matters without them. */
async function latestStories(db: Reads): Promise<readonly ListedStory[]> {
  const none: readonly ListedStory[] = [];
  const found = listedStories(db, { limit: LATEST }).catch(() => none);
  return Promise.race([found, Bun.sleep(PATIENCE_MS).then(() => none)]);
}
