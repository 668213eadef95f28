// Addresses of previews: a page and, below it, the clip's media, live or not. Invariant: nothing is sent without a ticket
// that is ours, for this clip and not over, and nothing of it is kept on the way or found by a search engine.

import { findClip, findReport, type Media } from '../../clips/index.ts';
import { wordsFor } from '../../newsroom/index.ts';
import type { App } from '../../platform/capabilities.ts';
import { AppError } from '../../platform/errors.ts';
import { renderDocument } from '../../platform/html.ts';
import { json, SECURITY_HEADERS, type Params, type Route } from '../../platform/http/index.ts';
import { looksLikeId, type ClipId } from '../../platform/ids.ts';
import { reachOfClips } from '../clip-player/reach.ts';
import { htmlHeaders, policyOf } from '../looks.ts';
import type { Pages } from '../renderer.ts';
import { progressEvents, progressNow, shownProgress } from './progress.ts';
import { previewPath, readTicket } from './ticket.ts';
import { PreviewPage } from './views.tsx';

type Needs = Pick<App, 'db' | 'clock' | 'secrets'> & {
  readonly media: Pick<Media, 'preview' | 'isErased'>;
  readonly pages: Pick<Pages, 'looks' | 'site' | 'messageText'>;
};

const PATH = '/preview/clips/:id/:ticket';
const PRIVATE = {
  ...SECURITY_HEADERS,
  'cache-control': 'private, no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
};

export function previewRoutes(needs: Needs): readonly Route[] {
  const route = (
    path: string,
    run: (request: Request, allowed: Allowed, ...more: Rest) => Answer,
  ): Route => ({
    method: 'GET',
    path: PATH + path,
    run: async (request, params, client) => {
      const allowed = readAllowed(needs, params);
      if ('refused' in allowed) return refusal(needs, request, allowed.refused);
      if (await needs.media.isErased(allowed.clipId)) throw gone('erased', 410, 'This clip was removed.');
      return run(request, allowed, params, client);
    },
  });
  return [
    route('', (_, allowed) => page(needs, allowed)),
    route('/progress.json', async (_, { clipId }) => {
      const progress = await progressNow(needs.db, clipId);
      if (progress === undefined) throw nothing();
      return json(progress, PRIVATE_JSON);
    }),
    route('/events', async (_, { clipId }, __, client) => {
      if ((await findClip(needs.db, clipId)) === undefined) throw nothing();
      return progressEvents(needs.db, clipId, client);
    }),
    route('/:name', (request, { clipId }, { name = '' }) => needs.media.preview(request, clipId, name)),
    route('/:track/:part', (request, { clipId }, { track = '', part = '' }) =>
      needs.media.preview(request, clipId, `${track}/${part}`),
    ),
  ];
}

type Answer = Response | Promise<Response>;
type Rest = [params: Params, client: Parameters<Route['run']>[2]];

const { 'x-robots-tag': _robots, ...PRIVATE_JSON } = PRIVATE;

interface Allowed {
  readonly clipId: ClipId;
  readonly ticket: string;
  readonly expiresAtMs: number;
}

function readAllowed(
  { secrets, clock }: Needs,
  { id = '', ticket = '' }: Params,
): Allowed | { readonly refused: 'expired' | 'wrong' } {
  const read = looksLikeId(id)
    ? readTicket(secrets, id, ticket, clock.now())
    : ({ outcome: 'wrong' } as const);
  if (read.outcome !== 'valid') return { refused: read.outcome };
  return { clipId: id as ClipId, ticket, expiresAtMs: read.expiresAtMs };
}

async function page(needs: Needs, { clipId, ticket, expiresAtMs }: Allowed): Promise<Response> {
  const { db, pages } = needs;
  const clip = await findClip(db, clipId);
  if (clip === undefined) throw nothing();
  const site = await pages.site(db);
  const look = pages.looks.look(['clip', 'preview'], site.accent);
  const html = renderDocument(
    PreviewPage({
      site,
      look,
      clip,
      progress: shownProgress(clip),
      report: await findReport(db, clipId),
      base: previewPath(clipId, ticket),
      expiresAtMs,
    }),
  );
  return new Response(html, {
    headers: { ...PRIVATE, ...htmlHeaders(policyOf(look, reachOfClips({ mediaUrl: '' }, [clip]))) },
  });
}

/** A link that is not good says so to a person: whoever has it asks for a new one. */
async function refusal(
  { db, pages }: Needs,
  request: Request,
  refused: 'expired' | 'wrong',
): Promise<Response> {
  const site = await pages.site(db);
  const { preview } = wordsFor(site.language);
  const status = refused === 'expired' ? 410 : 404;
  const said = refused === 'expired' ? preview.expired : preview.wrong;
  if (!(request.headers.get('accept') ?? '').includes('text/html'))
    throw gone(`preview_${refused}`, status, said.text);
  const { html, headers } = pages.messageText({ ...said, detail: null, isElsewhere: false }, [], site);
  return new Response(html, { status, headers: { ...PRIVATE, ...headers } });
}

function nothing(): AppError {
  return gone('not_found', 404, 'There is nothing at this address.');
}

function gone(code: string, status: number, message: string): AppError {
  return new AppError(code, status, message, { headers: PRIVATE });
}
