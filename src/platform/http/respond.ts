// Answers in the two shapes that callers can rely on: JSON, and problems by RFC 9457.

import type { AppError } from '../errors.ts';

/** Sent with every answer; a page adds its content security policy. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
};

/** JSON that is not stored anywhere on the way unless `headers` say so. */
export function json(body: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), {
    headers: {
      ...SECURITY_HEADERS,
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
  });
}

/** `application/problem+json` (RFC 9457): the code, the safe message, every field's problem; never the cause. */
export function problem(error: AppError): Response {
  const body = {
    type: 'about:blank',
    title: error.message,
    status: error.status,
    code: error.code,
    ...(error.fields.length > 0 ? { errors: error.fields } : {}),
  };
  return new Response(JSON.stringify(body), {
    status: error.status,
    headers: {
      ...SECURITY_HEADERS,
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...error.headers,
    },
  });
}
