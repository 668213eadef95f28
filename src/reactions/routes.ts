// The bar's addresses: JSON for scripts, a form that needs no script, live totals.

import * as v from 'valibot';
import type { Secrets } from '../platform/capabilities.ts';
import { AppError } from '../platform/errors.ts';
import {
  json,
  readForm,
  readText,
  requireSameOrigin,
  SECURITY_HEADERS,
  type Client,
  type Params,
  type Route,
} from '../platform/http/index.ts';
import { parse, parseJson } from '../platform/parse.ts';
import type { FindReactable } from './find.ts';
import type { Ledger } from './ledger/index.ts';
import {
  clearedReaderCookie,
  findReader,
  ledgerReader,
  newReader,
  readerCookie,
  readerOfKey,
  type Reader,
} from './reader.ts';
import { requireTakes, visible, type Counts } from './rules.ts';
import type { Live } from './stream.ts';
import { react, type Taken, type TakeNeeds } from './take.ts';

export interface RouteNeeds extends TakeNeeds {
  readonly ledger: Pick<Ledger, 'kindNo' | 'kindName' | 'yours'>;
  readonly find: FindReactable;
  readonly live: Live;
  /** The site's public address: whether cookies are for https only. */
  readonly siteUrl: () => string | null;
}

const MAX_BODY_BYTES = 1024;
const REACTION = v.object({ kind: v.pipe(v.string(), v.maxLength(32)) });
const NONE = 'none';

export function reactionRoutes(needs: RouteNeeds): readonly Route[] {
  return [
    { method: 'GET', path: '/api/v1/stories/:id/reactions', run: (_, params) => showCounts(needs, params) },
    {
      method: 'GET',
      path: '/api/v1/stories/:id/reaction',
      run: (request, params) => showYours(needs, request, params),
    },
    {
      method: 'PUT',
      path: '/api/v1/stories/:id/reaction',
      run: (request, params, client) => put(needs, request, params, client),
    },
    {
      method: 'DELETE',
      path: '/api/v1/stories/:id/reaction',
      run: (request, params, client) => remove(needs, request, params, client),
    },
    {
      method: 'GET',
      path: '/api/v1/stories/:id/live',
      run: (request, params, client) => watch(needs, request, params, client),
    },
    {
      method: 'POST',
      path: '/stories/:slug/reaction',
      run: (request, params, client) => post(needs, request, params, client),
    },
  ];
}

async function showCounts(needs: RouteNeeds, params: Params): Promise<Response> {
  const story = visible(await needs.find({ id: params['id']! }));
  const { total, kinds } = await needs.count.of(story);
  return json({ total, kinds }, { 'cache-control': 'public, max-age=1' });
}

async function showYours(needs: RouteNeeds, request: Request, params: Params): Promise<Response> {
  const reader = whoAsks(needs, request)?.reader;
  const story = visible(await needs.find({ id: params['id']! }));
  if (reader === undefined) return json({ yours: null, held: false });
  const found = await needs.ledger.yours(story.storyNo, ledgerReader(needs.secrets, reader, story.storyNo));
  const yours = found.kind === null ? null : (needs.ledger.kindName(found.kind) ?? null);
  return json({ yours, held: found.held && yours !== null });
}

async function put(needs: RouteNeeds, request: Request, params: Params, client: Client): Promise<Response> {
  requireSameOrigin(request);
  const body = await readText(request, MAX_BODY_BYTES);
  const { kind } = parse(REACTION, parseJson(body, 'The reaction'), 'The reaction');
  return takeByScript(needs, request, params, client, kind);
}

async function remove(
  needs: RouteNeeds,
  request: Request,
  params: Params,
  client: Client,
): Promise<Response> {
  requireSameOrigin(request);
  return takeByScript(needs, request, params, client, null);
}

async function takeByScript(
  needs: RouteNeeds,
  request: Request,
  params: Params,
  client: Client,
  kind: string | null,
): Promise<Response> {
  const story = visible(await needs.find({ id: params['id']! }));
  const who = whoAsks(needs, request);
  if (who === undefined) throw readerUnknown();
  const taken = await react(needs, { story, kind, reader: who.reader, network: () => client.network() });
  return takenJson(taken, who.isNew ? cookieFor(needs, who.reader) : null);
}

/** Headers built once: building them and the counts' text anew cost a quarter of a vote. */
const TAKEN_HEADERS = new Headers({
  ...SECURITY_HEADERS,
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
});

function takenJson({ counts, yours, held }: Taken, cookie: string | null): Response {
  const text = `${countsText(counts)},"yours":${JSON.stringify(yours)},"held":${held}}`;
  if (cookie === null) return new Response(text, { headers: TAKEN_HEADERS });
  const headers = new Headers(TAKEN_HEADERS);
  headers.set('set-cookie', cookie);
  return new Response(text, { headers });
}

const countsTexts = new WeakMap<Counts, string>();

/** The counts as JSON without the closing brace, made once for all votes of a batch. */
function countsText(counts: Counts): string {
  const known = countsTexts.get(counts);
  if (known !== undefined) return known;
  const { total, kinds } = counts;
  const text = JSON.stringify({ total, kinds }).slice(0, -1);
  countsTexts.set(counts, text);
  return text;
}

async function watch(needs: RouteNeeds, request: Request, params: Params, client: Client): Promise<Response> {
  const story = visible(await needs.find({ id: params['id']! }));
  if (request.method === 'HEAD')
    return new Response(null, { headers: { ...SECURITY_HEADERS, 'content-type': 'text/event-stream' } });
  const stream = await needs.live.watch(story, client.network());
  client.keepOpen();
  return stream;
}

async function post(needs: RouteNeeds, request: Request, params: Params, client: Client): Promise<Response> {
  requireSameOrigin(request);
  const form = await readForm(request, MAX_BODY_BYTES);
  const wanted = form.get('kind') ?? '';
  const kind = wanted === NONE ? null : wanted;
  const story = visible(await needs.find({ slug: params['slug']! }));
  requireTakes(story, kind);
  const address = `/stories/${encodeURIComponent(story.slug)}`;
  const who = cookieReader(needs, request);
  if (who === undefined) {
    if (wasAsked(request.url)) throw cookiesNeeded();
    const location = `${address}/reaction?cookie=asked`;
    return redirect(307, location, { 'set-cookie': cookieFor(needs, newReader(needs.secrets)) });
  }
  await react(needs, { story, kind, reader: who, network: () => client.network() });
  return redirect(303, `${address}?reacted=${encodeURIComponent(kind ?? NONE)}#reactions`);
}

/** The reader of the cookie, else of the key; undefined without either. Errors: `forged_cookie` (401), `bad_key` (422). */
function whoAsks(needs: RouteNeeds, request: Request): { reader: Reader; isNew: boolean } | undefined {
  const known = cookieReader(needs, request);
  if (known !== undefined) return { reader: known, isNew: false };
  const key = request.headers.get('idempotency-key');
  return key === null ? undefined : { reader: readerOfKey(needs.secrets, key), isNew: true };
}

function cookieReader(needs: RouteNeeds, request: Request): Reader | undefined {
  const found = findReader(needs.secrets, request.headers.get('cookie'));
  if (found.outcome === 'known') return found.reader;
  if (found.outcome === 'none') return undefined;
  throw new AppError(
    'forged_cookie',
    401,
    "The reader cookie was not this site's. It has been removed. Try again.",
    {
      headers: { 'set-cookie': clearedReaderCookie(isSecure(needs)) },
    },
  );
}

/** A URL object throws on a request whose Host header is none. */
function wasAsked(url: string): boolean {
  const query = url.indexOf('?');
  return query !== -1 && new URLSearchParams(url.slice(query)).get('cookie') === 'asked';
}

function cookieFor(needs: { secrets: Secrets } & Pick<RouteNeeds, 'siteUrl'>, reader: Reader): string {
  return readerCookie(needs.secrets, reader, isSecure(needs));
}

function isSecure(needs: Pick<RouteNeeds, 'siteUrl'>): boolean {
  return needs.siteUrl()?.startsWith('https:') ?? false;
}

function redirect(
  status: 303 | 307,
  location: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(null, {
    status,
    headers: { ...SECURITY_HEADERS, 'cache-control': 'no-store', location, ...headers },
  });
}

function readerUnknown(): AppError {
  return new AppError(
    'reader_unknown',
    422,
    'Send the reader cookie, or for a first reaction an Idempotency-Key: 128 random bits as 22 characters of base64url, the same with each retry.',
  );
}

function cookiesNeeded(): AppError {
  return new AppError(
    'cookies_needed',
    400,
    'Your reaction was not counted: your browser did not keep the cookie that lets it count once. Allow cookies for this site, go back to the story and press again.',
  );
}
