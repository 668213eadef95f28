// Bodies within a limit, whatever the client says of their length.

import { expect, test } from 'bun:test';
import { AppError } from '../errors.ts';
import { readForm, readText } from './body.ts';

const FORM = 'application/x-www-form-urlencoded';

const post = (body: BodyInit | null, headers: Record<string, string> = {}) =>
  new Request('http://news.example/', { method: 'POST', body, headers });

/** A body of unknown length, in parts as they come. */
function streamed(...parts: readonly (Uint8Array | Error)[]): Request {
  let next = 0;
  const body = new ReadableStream<Uint8Array>({
    pull: (out) => {
      const part = parts[next++];
      if (part === undefined) out.close();
      else if (part instanceof Error) out.error(part);
      else out.enqueue(part);
    },
  });
  return post(body);
}

async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (thrown) {
    if (thrown instanceof AppError) return `${thrown.status} ${thrown.code}`;
    throw thrown;
  }
  return 'nothing was refused';
}

const bytes = (length: number) => new Uint8Array(length).fill(97);

test('a body within the limit comes whole, with a told length and without', async () => {
  expect(await readText(post('Grüße'), 7)).toBe('Grüße');
  expect(await readText(streamed(new TextEncoder().encode('Grü'), new TextEncoder().encode('ße')), 7)).toBe(
    'Grüße',
  );
  expect(await readText(post(null), 0)).toBe('');
});

test('a body over the limit is refused, with a told length and without', async () => {
  expect(await refusalOf(readText(post('12345678', { 'content-length': '8' }), 7))).toBe('413 too_large');
  expect(await refusalOf(readText(streamed(bytes(5), bytes(3)), 7))).toBe('413 too_large');
});

test('a stream without end is cut as soon as it is too long', async () => {
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull: (out) => {
      if (++sent > 1000) out.close();
      else out.enqueue(bytes(1000));
    },
  });
  expect(await refusalOf(readText(post(endless), 5000))).toBe('413 too_large');
  expect(sent).toBeLessThan(20);
});

test('a body that breaks off is the sender’s fault', async () => {
  expect(await refusalOf(readText(streamed(bytes(3), new Error('reset')), 100))).toBe('400 body_cut_off');
});

test('bytes that are no UTF-8 are refused', async () => {
  expect(await refusalOf(readText(streamed(new Uint8Array([0xff, 0xfe])), 100))).toBe('400 bad_encoding');
  expect(await refusalOf(readText(streamed(new Uint8Array([0xc3])), 100))).toBe('400 bad_encoding');
});

test('a form is read by its fields, and nothing else is taken for one', async () => {
  const fields = await readForm(
    post('kind=love&a=%C3%A9+b', { 'content-type': `${FORM}; charset=utf-8` }),
    100,
  );
  expect([...fields]).toEqual([
    ['kind', 'love'],
    ['a', 'é b'],
  ]);
  for (const type of ['application/json', 'multipart/form-data; boundary=x', 'text/plain', `${FORM}x`, ''])
    expect(await refusalOf(readForm(post('kind=love', { 'content-type': type }), 100))).toBe(
      '415 unsupported_type',
    );
  const long = post(`kind=${'x'.repeat(100)}`, { 'content-type': FORM, 'content-length': '105' });
  expect(await refusalOf(readForm(long, 100))).toBe('413 too_large');
});
