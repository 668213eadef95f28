// Answers GET and HEAD for a kept file: conditional requests and one range (RFC 9110, sections 13 and 14).
// The name of a file is the hash of its bytes, so it is its strong entity tag as well.

import type { FileRef, SentWith } from './capabilities.ts';
import { AppError } from './errors.ts';
import type { FileMemory } from './file-memory.ts';
import { matchesTag, SECURITY_HEADERS } from './http/index.ts';

/** 30 s: a clip that nothing live shows any more is gone from every cache within a minute. */
const USUAL: Readonly<Record<string, string>> = {
  ...SECURITY_HEADERS,
  'accept-ranges': 'bytes',
  'cache-control': 'public, max-age=30, must-revalidate',
};

interface Source {
  /** Where the file is. */
  readonly path: () => string;
  readonly memory: FileMemory;
}

/** The answer, its body from memory or sent straight from the disk. Errors: `not_found` (404). */
export function serveFile(
  { path, memory }: Source,
  ref: FileRef,
  request: Request,
  type: string,
  { headers: more, sent }: SentWith = {},
): Response | Promise<Response> {
  if (ref.space !== 'public') throw new Error('A private file is never served.');
  const { sha256, sizeBytes } = ref;
  const etag = `"${sha256}"`;
  const headers: Record<string, string> = { ...USUAL, ...more, etag };
  if (matchesTag(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers });
  const isHead = request.method === 'HEAD';
  const range = isHead ? 'whole' : wantedRange(request, etag, sizeBytes);
  if (range === 'unsatisfiable') {
    headers['content-range'] = `bytes */${sizeBytes}`;
    return new Response(null, { status: 416, headers });
  }
  headers['content-type'] = type;
  const { start, end } = range === 'whole' ? { start: 0, end: sizeBytes } : range;
  const isPart = range !== 'whole';
  if (isPart) headers['content-range'] = `bytes ${start}-${end - 1}/${sizeBytes}`;
  const init = { status: isPart ? 206 : 200, headers };
  const held = isHead ? undefined : memory.find(sha256, start, end);
  if (held !== undefined) {
    sent?.(end - start);
    return new Response(held, init);
  }
  const file = Bun.file(path());
  return requireFile(file, sizeBytes).then(() => {
    if (isHead) {
      headers['content-length'] = String(sizeBytes);
      return new Response(null, init);
    }
    sent?.(end - start);
    const part = file.slice(start, end, type);
    return new Response(isPart ? part : wholeBody(request, part), init);
  });
}

/** What the row says and what is there can differ only if somebody touched the folder. */
async function requireFile(file: Bun.BunFile, sizeBytes: number): Promise<void> {
  if (!(await file.exists()) || file.size !== sizeBytes)
    throw new AppError('not_found', 404, 'There is nothing at this address.');
}

/** Bun cuts a 200 that is a file down to a range of its own understanding; it leaves a stream alone. */
function wholeBody(request: Request, whole: Blob): Blob | ReadableStream<Uint8Array> {
  return request.headers.has('range') ? whole.stream().pipeThrough(new TransformStream()) : whole;
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
