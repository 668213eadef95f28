// Search: made anew at each request and kept nowhere, so what it may cost is bounded here: one at a time, a few waiting.

import type { App } from '../../platform/capabilities.ts';
import { AppError } from '../../platform/errors.ts';
import { renderDocument } from '../../platform/html.ts';
import {
  chooseEncoding,
  compressFast,
  searchOf,
  SECURITY_HEADERS,
  type Route,
} from '../../platform/http/index.ts';
import { MAX_ASKED, MAX_RESULT_PAGES, searchStories } from '../../stories/index.ts';
import { htmlHeaders, policyOf } from '../looks.ts';
import type { Pages } from '../renderer.ts';
import { SearchPage } from './views.tsx';

type Needs = Pick<App, 'db'> & { readonly pages: Pages };

const MAX_WAITING = 8; // guess: at 30 ms each, nobody waits a second

/** `/search?q=WORDS&page=2` */
export function searchRoutes(needs: Needs): readonly Route[] {
  const inTurn = openTurns(MAX_WAITING);
  return [
    {
      method: 'GET',
      path: '/search',
      run: (request) => {
        const { question, page } = askedIn(request.url);
        if (question === '') return answer(needs, request, question, page);
        return inTurn(() => answer(needs, request, question, page));
      },
    },
  ];
}

interface Asked {
  readonly question: string;
  readonly page: number;
}

/** What an address asks for; whatever is odd about it is taken for less. */
export function askedIn(url: string): Asked {
  const query = new URLSearchParams(searchOf(url));
  const question = (query.get('q') ?? '')
    .slice(0, MAX_ASKED)
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  const page = query.get('page') ?? '1';
  return { question, page: /^[1-9]\d?$/.test(page) ? Math.min(Number(page), MAX_RESULT_PAGES) : 1 };
}

async function answer(
  { db, pages }: Needs,
  request: Request,
  question: string,
  page: number,
): Promise<Response> {
  const site = await pages.site(db);
  const result = await searchStories(db, question, page);
  const look = pages.looks.look(['list', 'search'], site.accent);
  const html = renderDocument(SearchPage({ site, look, question, page, result }));
  const encoding = chooseEncoding(request.headers.get('accept-encoding'));
  const headers: Record<string, string> = {
    ...SECURITY_HEADERS,
    ...htmlHeaders(policyOf(look)),
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex',
    vary: 'accept-encoding',
  };
  if (encoding !== 'identity') headers['content-encoding'] = encoding;
  return new Response(await compressFast(html, encoding), { headers });
}

/** Runs work one after the other, with a breath between for other requests. Errors: `busy` (503) when too many wait. */
export function openTurns(maxWaiting: number): <T>(work: () => Promise<T>) => Promise<T> {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return async (work) => {
    if (waiting >= maxWaiting)
      throw new AppError('busy', 503, 'Many people are searching just now. Try again in a moment.', {
        headers: { 'retry-after': '2' },
      });
    waiting++;
    // On SQLite a search holds this process: whoever reads a story comes in between.
    const turn = last.then(() => new Promise((resolve) => void setImmediate(resolve))).then(work);
    last = turn.catch(() => undefined).then(() => void waiting--);
    return turn;
  };
}
