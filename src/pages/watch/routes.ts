// Addresses of a clip's page: the page, and the form that other newsrooms ask by. It needs no script and no cookie.

import { readRequest, requestClip, type AskNeeds } from '../../clips/index.ts';
import { AppError } from '../../platform/errors.ts';
import {
  readForm,
  requireSameOrigin,
  searchOf,
  SECURITY_HEADERS,
  type Client,
  type Params,
  type Route,
} from '../../platform/http/index.ts';
import type { AskedForm } from '../partners/views.tsx';
import type { Serving } from '../serve.ts';
import { getShownClip, watchSource, watchText, type WatchNeeds } from './source.ts';

type Needs = WatchNeeds & AskNeeds & { readonly serving: Serving };

const MAX_FORM_BYTES = 32 * 1024; // the longest request, percent-encoded, of letters of three bytes

export function watchRoutes(needs: Needs): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/clips/:id',
      run: (request, { id = '' }) => {
        const asked = askedIn(request.url);
        const address = asked === null ? `/clips/${id}` : `/clips/${id}?asked=${asked}`;
        const form: AskedForm = { is: asked ?? 'open' };
        return needs.serving.answer(request, { address, reacted: null }, () => watchSource(needs, id, form));
      },
    },
    {
      // Whoever opens the form's own address again, after mistakes in it, means the clip's page.
      method: 'GET',
      path: '/clips/:id/requests',
      run: (_, { id = '' }) =>
        new Response(null, {
          status: 303,
          headers: { ...SECURITY_HEADERS, location: `/clips/${encodeURIComponent(id)}#request` },
        }),
    },
    {
      method: 'POST',
      path: '/clips/:id/requests',
      run: (request, params, client) => ask(needs, request, params, client),
    },
  ];
}

/** Two values and no others make a page of their own: any query could fill the memory. */
function askedIn(url: string): 'sent' | 'again' | null {
  const asked = new URLSearchParams(searchOf(url)).get('asked');
  return asked === '1' ? 'sent' : asked === 'again' ? 'again' : null;
}

async function ask(needs: Needs, request: Request, params: Params, client: Client): Promise<Response> {
  requireSameOrigin(request);
  const fields = await readForm(request, MAX_FORM_BYTES);
  const shown = await getShownClip(needs.db, params['id'] ?? '');
  const { id } = shown.clip;
  // A field that nobody sees: whoever fills it in is told what everybody is told.
  if ((fields.get('website') ?? '') !== '') return thanks(id, 'asked');
  const { written, problems } = readRequest((field) => fields.get(field));
  const refuse = async (status: number, isTooOften: boolean) => {
    const form: AskedForm = { is: 'refused', written, problems, isTooOften };
    const { html, headers } = await watchText(needs, shown, form);
    return new Response(html, {
      status,
      headers: { ...SECURITY_HEADERS, ...headers, 'cache-control': 'no-store' },
    });
  };
  if (problems.length > 0) return refuse(422, false);
  try {
    return thanks(id, await requestClip(needs, id, written, client.network()));
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'too_many_requests') throw thrown;
    return refuse(429, true);
  }
}

function thanks(clipId: string, outcome: 'asked' | 'again'): Response {
  return new Response(null, {
    status: 303,
    headers: {
      ...SECURITY_HEADERS,
      'cache-control': 'no-store',
      location: `/clips/${clipId}?asked=${outcome === 'asked' ? '1' : 'again'}#request`,
    },
  });
}
