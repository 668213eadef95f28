// `/oembed`: how other programs ask for an embed. Each answer is made anew: what a query says must fill no memory.

import { AppError } from '../../platform/errors.ts';
import { problem, searchOf, SECURITY_HEADERS, type Route } from '../../platform/http/index.ts';
import { oembedXml } from './answer.ts';
import { oembedOf, type OembedNeeds } from './source.ts';

/** Any program in any browser may ask, and read why it got nothing. */
const OPEN = { 'access-control-allow-origin': '*' };
const MAX_URL_CHARS = 2000; // guess: what browsers and proxies carry

export function oembedRoutes(needs: OembedNeeds): readonly Route[] {
  return [{ method: 'GET', path: '/oembed', run: (request) => answerOrProblem(needs, request) }];
}

/** Whoever asks is a program, whatever it says it accepts: what it asked wrongly is never a page. */
async function answerOrProblem(needs: OembedNeeds, request: Request): Promise<Response> {
  try {
    return await answer(needs, request);
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.cause !== undefined) throw thrown;
    const { code, status, message, headers } = thrown;
    return problem(new AppError(code, status, message, { headers: { ...headers, ...OPEN } }));
  }
}

async function answer(needs: OembedNeeds, request: Request): Promise<Response> {
  const query = new URLSearchParams(searchOf(request.url));
  const url = query.get('url') ?? '';
  if (url === '' || url.length > MAX_URL_CHARS)
    throw new AppError('url_missing', 400, 'Say which page: /oembed?url=ADDRESS, percent-encoded.');
  const format = query.get('format') ?? 'json';
  if (format !== 'json' && format !== 'xml')
    throw new AppError('format_unknown', 501, 'There are two formats: format=json and format=xml.');
  const [width, height] = [sizeIn(query, 'maxwidth'), sizeIn(query, 'maxheight')];
  const found = await oembedOf(needs, url, {
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
  });
  return format === 'json'
    ? sent('application/json', JSON.stringify(found))
    : sent('text/xml', oembedXml(found));
}

function sent(type: string, body: string): Response {
  return new Response(body, {
    headers: {
      ...SECURITY_HEADERS,
      ...OPEN,
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'public, max-age=60',
    },
  });
}

/** A number of pixels. Errors: `size_invalid` (400). */
function sizeIn(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null || text === '') return undefined;
  if (!/^[1-9]\d{0,5}$/.test(text))
    throw new AppError('size_invalid', 400, `${name} is a number of pixels, such as ${name}=640.`);
  return Number(text);
}
