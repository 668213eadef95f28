// One event is one line: nothing that somebody sends can start a line of its own or steer a terminal.

import { describe, expect, test } from 'bun:test';
import { openLog } from './log.ts';

function logged(format: 'plain' | 'json', act: (log: ReturnType<typeof openLog>) => void): string {
  const lines: string[] = [];
  act(openLog(format, (line) => lines.push(line)));
  return lines.join('');
}

// What starts a line or moves the cursor somewhere: C0, C1, delete, Unicode's line ends, writing direction.
const HOSTILE = ['000a', '000d', '001b', '0085', '009b', '007f', '2028', '2029', '202e', '0000'];
const STEERING = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

describe.each(['plain', 'json'] as const)('a %s log', (format) => {
  test.each(HOSTILE)('keeps a value with U+%s in one harmless line', (code) => {
    const hostile = String.fromCharCode(Number.parseInt(code, 16));
    const text = logged(format, (log) => log.warn('http.refused', { path: `/a${hostile}2026 error forged` }));
    expect(text.endsWith('\n')).toBe(true);
    expect(text.slice(0, -1)).not.toMatch(STEERING);
  });

  test.each(HOSTILE)('lets no cause with U+%s forge a line', (code) => {
    const hostile = String.fromCharCode(Number.parseInt(code, 16));
    const cause = new Error(`bad${hostile}2026-01-01T00:00:00.000Z info forged`);
    const text = logged(format, (log) => log.error('http.failed', cause));
    const [first, ...rest] = text.slice(0, -1).split('\n');
    expect(first).toContain('error');
    for (const line of rest) expect(line).toStartWith('  ');
    expect(text.replaceAll('\n', '')).not.toMatch(STEERING);
  });
});

test('a plain line says when, how bad, what, and its fields', () => {
  const text = logged('plain', (log) =>
    log.info('server.ready', { port: 4000, demo: true, name: 'The Paper', slug: null }),
  );
  expect(text).toMatch(
    /^\d{4}-\d\d-\d\dT[\d:.]+Z info server\.ready port=4000 demo=true name="The Paper" slug=null\n$/,
  );
});

test('a JSON line can be read back, and no field takes the place of the event', () => {
  const fields = { path: 'a\n"b"', event: 'forged', level: 'info' };
  const line = logged('json', (log) => log.warn('http.slow', fields));
  expect(JSON.parse(line)).toMatchObject({ level: 'warn', event: 'http.slow', path: 'a\n"b"' });
});

test('a cause is told with what caused it', () => {
  const cause = new Error('outer', { cause: new TypeError('inner') });
  for (const format of ['plain', 'json'] as const) {
    const text = logged(format, (log) => log.error('jobs.failed', cause));
    expect(text).toContain('outer');
    expect(text).toContain('caused by');
    expect(text).toContain('inner');
  }
});

test('a cause that goes round in circles ends', () => {
  const first = new Error('one');
  first.cause = new Error('two', { cause: first });
  expect(logged('plain', (log) => log.error('x', first))).toContain('two');
});

test('a cause that is no error is told as text', () => {
  expect(logged('plain', (log) => log.error('x', 'just text'))).toContain('just text');
  expect(logged('json', (log) => log.error('x', undefined))).toContain('undefined');
});
