// Reads a request's body within a limit: what a client says of its length is not believed.

import { AppError } from '../errors.ts';

const STRICT_UTF8 = new TextDecoder('utf-8', { fatal: true });

/** The body as UTF-8 text. Errors: `too_large` (413), `body_cut_off` (400), `bad_encoding` (400). */
export async function readText(request: Request, maxBytes: number): Promise<string> {
  const bytes = await readBytes(request, maxBytes);
  try {
    return STRICT_UTF8.decode(bytes);
  } catch (cause) {
    throw new AppError('bad_encoding', 400, 'The request is not UTF-8 text.', { cause });
  }
}

/** Fields of an HTML form (`application/x-www-form-urlencoded`). Errors: `unsupported_type` (415), as `readText`. */
export async function readForm(request: Request, maxBytes: number): Promise<URLSearchParams> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded\b/i.test(type))
    throw new AppError('unsupported_type', 415, 'Send this as a form: application/x-www-form-urlencoded.');
  return new URLSearchParams(await readText(request, maxBytes));
}

/** Passes a body that is not said to be longer. Errors: `too_large` (413), before any of it is read. */
export function requireBodyWithin(request: Request, maxBytes: number): void {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
}

async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  requireBodyWithin(request, maxBytes);
  const told = Number(request.headers.get('content-length') ?? Number.NaN);
  try {
    return await receivedBytes(request, told, maxBytes);
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    // Nothing of ours can fail here: whoever sends broke off, or sent less than it said.
    const message = 'The request ended before all of it had arrived. Send it again.';
    throw new AppError('body_cut_off', 400, message, { cause: thrown });
  }
}

async function receivedBytes(request: Request, told: number, maxBytes: number): Promise<Uint8Array> {
  // Bun has read a body with a told length already; only one of unknown length has to be counted as it comes.
  if (!Number.isNaN(told)) return request.bytes();
  if (request.body === null) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body) {
    length += part.byteLength;
    if (length > maxBytes) throw tooLarge(maxBytes);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function tooLarge(maxBytes: number): AppError {
  return new AppError('too_large', 413, `The request is too large: ${maxBytes} bytes are the limit here.`);
}
