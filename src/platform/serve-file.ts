// Answers GET and HEAD for a kept file: conditional requests and one range (RFC 9110, sections 13 and 14).
// The name of a file is the hash of its bytes, so it is its strong entity tag as well.

import type { FileRef } from './capabilities.ts';
import { AppError } from './errors.ts';
import { SECURITY_HEADERS } from './http/index.ts';

/** 30 s: a clip that nothing live shows any more is gone from every cache within a minute. */
const CACHE_CONTROL = 'public, max-age=30, must-revalidate';

/** The answer with a body that the system sends straight from the disk. Errors: `not_found` (404). */
export async function serveFile(
  path: string,
  ref: FileRef,
  request: Request,
  type: string,
): Promise<Response> {
  if (ref.space !== 'public') throw new Error('A private file is never served.');
  const file = Bun.file(path);
  // What the row says and what is there can differ only if somebody touched the folder.
  if (!(await file.exists())) throw new AppError('not_found', 404, 'There is nothing at this address.');
  const sizeBytes = file.size;
  const etag = `"${ref.sha256}"`;
  const headers = new Headers({
    ...SECURITY_HEADERS,
    etag,
    'accept-ranges': 'bytes',
    'cache-control': CACHE_CONTROL,
  });
  if (matches(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers });
  headers.set('content-type', type);
  const range = request.method === 'GET' ? wantedRange(request, etag, sizeBytes) : 'whole';
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${sizeBytes}`);
    headers.delete('content-type');
    return new Response(null, { status: 416, headers });
  }
  if (request.method === 'HEAD') {
    headers.set('content-length', String(sizeBytes));
    return new Response(null, { headers });
  }
  if (range === 'whole') return new Response(wholeBody(request, file, type), { headers });
  headers.set('content-range', `bytes ${range.start}-${range.end - 1}/${sizeBytes}`);
  return new Response(file.slice(range.start, range.end, type), { status: 206, headers });
}

/** Bun cuts a 200 that is a file down to a range of its own understanding; it leaves a stream alone. */
function wholeBody(request: Request, file: Bun.BunFile, type: string): Blob | ReadableStream<Uint8Array> {
  const whole = file.slice(0, file.size, type);
  return request.headers.has('range') ? whole.stream().pipeThrough(new TransformStream()) : whole;
}

/** Weak comparison (section 8.8.3.2): a cache may have made our tag a weak one. */
function matches(header: string | null, etag: string): boolean {
  if (header === null) return false;
  if (header.trim() === '*') return true;
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

type WantedRange = { readonly start: number; readonly end: number } | 'whole' | 'unsatisfiable';

/** One range; several, malformed or outdated ones get the whole file, as section 14.2 allows. */
function wantedRange(request: Request, etag: string, sizeBytes: number): WantedRange {
  const header = request.headers.get('range');
  if (header === null) return 'whole';
  const condition = request.headers.get('if-range');
  // Strong comparison (section 13.1.5); a date never matches, because none is sent.
  if (condition !== null && condition.trim() !== etag) return 'whole';
  const found = /^bytes=[ \t]*(?:(\d+)-(\d*)|-(\d+))[ \t]*$/i.exec(header);
  if (found === null) return 'whole';
  const [, first, last, suffix] = found;
  if (suffix !== undefined) {
    const length = Number(suffix);
    if (length === 0 || sizeBytes === 0) return 'unsatisfiable';
    return { start: Math.max(0, sizeBytes - length), end: sizeBytes };
  }
  const start = Number(first);
  const end = last === undefined || last === '' ? sizeBytes : Math.min(sizeBytes, Number(last) + 1);
  if (last !== undefined && last !== '' && Number(last) < start) return 'whole';
  return start >= sizeBytes ? 'unsatisfiable' : { start, end };
}
