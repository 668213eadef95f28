// Addresses of resumable uploads. Every request shows the token of a link; an upload by another link is not there.

import { toRfc3339 } from '../../platform/clock.ts';
import { AppError, toAppError } from '../../platform/errors.ts';
import { json, SECURITY_HEADERS, type Client, type Route } from '../../platform/http/index.ts';
import { looksLikeId, type UploadId } from '../../platform/ids.ts';
import { linkUsedUp, type UploadNeeds } from './begin.ts';
import { finishUpload, getUpload } from './end.ts';
import { linkStanding, type LinkStanding } from './links.ts';
import { arrivedHeaders, openTus, TUS_HEADERS, UPLOADS_PATH } from './tus.ts';
import { referenceOf, type Upload, type UploadLink } from './upload.ts';

/** A phone that sleeps in a pocket sends nothing for minutes. Bun waits this long at most. */
const QUIET_SECONDS = 255;
/** Each upload has a limit of its own, which is asked before anything is read. */
const NO_ROUTE_LIMIT = Number.MAX_SAFE_INTEGER;

export function uploadRoutes(needs: UploadNeeds): readonly Route[] {
  const tus = openTus(needs);
  const one = `${UPLOADS_PATH}/:id`;
  const run = (act: (request: Request, id: string, client: Client) => Promise<Response>): Route['run'] => {
    return async (request, { id = '' }, client) => {
      try {
        return finished(await act(request, id, client));
      } catch (thrown) {
        throw withTusHeaders(toAppError(thrown));
      }
    };
  };
  const options = run(async (request) => tus.answer(request, null));
  return [
    { method: 'OPTIONS', path: UPLOADS_PATH, run: options },
    { method: 'OPTIONS', path: one, run: options },
    {
      method: 'POST',
      path: UPLOADS_PATH,
      maxBodyBytes: NO_ROUTE_LIMIT,
      run: run(async (request, _, client) => {
        const link = await linkFor(needs, request, 'begin');
        client.keepOpen(QUIET_SECONDS);
        const answer = await tus.answer(request, link);
        const id = answer.headers.get('location')?.split('/').at(-1) as UploadId;
        return told(answer, await getUpload(needs, id));
      }),
    },
    {
      method: 'GET',
      path: one,
      run: run(async (request, id) => {
        const link = await linkFor(needs, request, 'ask');
        const upload = await uploadOf(needs, link, id);
        if (request.method !== 'HEAD') return json(stateOf(upload), arrivedHeaders(upload));
        const answer = await tus.answer(request, link);
        const isWhole = answer.headers.get('upload-offset') === String(upload.totalBytes);
        // A crash or a full disk came between the last byte and the clip.
        return told(answer, isWhole ? await finishUpload(needs, upload.id) : upload);
      }),
    },
    {
      method: 'PATCH',
      path: one,
      maxBodyBytes: NO_ROUTE_LIMIT,
      run: run(async (request, id, client) => {
        const link = await linkFor(needs, request, 'go on');
        const upload = await uploadOf(needs, link, id);
        client.keepOpen(QUIET_SECONDS);
        return told(await tus.answer(request, link), upload);
      }),
    },
    {
      method: 'DELETE',
      path: one,
      run: run(async (request, id) => {
        const link = await linkFor(needs, request, 'ask');
        await uploadOf(needs, link, id);
        return tus.answer(request, link);
      }),
    },
  ];
}

/**
 * The link whose token the request shows. A closed one takes nothing any more; one that has expired or is used up
 * lets what is on its way arrive. Errors: `token_missing`, `token_unknown` (401), `link_closed`, `link_expired`,
 * `link_used_up` (410).
 */
async function linkFor(
  needs: UploadNeeds,
  request: Request,
  to: 'begin' | 'go on' | 'ask',
): Promise<UploadLink> {
  const token = /^Bearer ([\w-]{1,64})$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  const headers = { 'www-authenticate': 'Bearer' };
  if (token === undefined)
    throw new AppError('token_missing', 401, 'Uploads need the token of an upload link.', { headers });
  const standing = await linkStanding(needs, token);
  if (standing.is === 'unknown')
    throw new AppError('token_unknown', 401, 'There is no upload link with this token.', { headers });
  if (to === 'begin' || (to === 'go on' && standing.is === 'closed')) requireOpen(standing);
  return standing.link;
}

function requireOpen({ is }: LinkStanding): void {
  if (is === 'closed') throw new AppError('link_closed', 410, 'The newsroom has closed this upload link.');
  if (is === 'expired') throw new AppError('link_expired', 410, 'This upload link has expired.');
  if (is === 'used-up') throw linkUsedUp();
}

/** Errors: `upload_unknown` (404), also for one of another link; `upload_gone` (410). */
async function uploadOf(needs: UploadNeeds, link: UploadLink, id: string): Promise<Upload> {
  const upload = looksLikeId(id) ? await getUpload(needs, id as UploadId) : undefined;
  if (upload?.linkId === link.id) return upload;
  throw new AppError('upload_unknown', 404, 'There is no such upload.');
}

/** Until when it has to arrive, or what it became. */
function told(answer: Response, upload: Upload): Response {
  const arrived = answer.headers.has('upload-clip');
  const headers =
    upload.state === 'arrived'
      ? arrivedHeaders(upload)
      : arrived
        ? {}
        : { 'upload-expires': new Date(upload.expiresAt).toUTCString() };
  for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value);
  return answer;
}

function stateOf(upload: Upload): object {
  return {
    id: upload.id,
    reference: referenceOf(upload.id),
    state: upload.state,
    totalBytes: upload.totalBytes,
    clip: upload.clipId,
    isKnown: upload.wasKnown,
    expires: upload.state === 'open' ? toRfc3339(upload.expiresAt) : null,
  };
}

/** Pages of other sites have no business here: the library's CORS headers go. */
function finished(answer: Response): Response {
  for (const name of [...answer.headers.keys()])
    if (name.startsWith('access-control-')) answer.headers.delete(name);
  for (const [name, value] of Object.entries({ ...SECURITY_HEADERS, ...TUS_HEADERS }))
    answer.headers.set(name, value);
  answer.headers.set('cache-control', 'no-store');
  return answer;
}

function withTusHeaders(error: AppError): AppError {
  const { code, status, message, cause, fields, headers } = error;
  return new AppError(code, status, message, { cause, fields, headers: { ...headers, ...TUS_HEADERS } });
}
