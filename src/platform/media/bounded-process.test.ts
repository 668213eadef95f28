// A program on strangers' bytes gets no environment, and does not outlive its limits.

import { expect, test } from 'bun:test';
import { tmpdir } from 'node:os';
import { existsSync } from 'node:fs';
import { runBounded } from './bounded-process.ts';

const MIB = 1024 * 1024;
const LIMITS = { maxCpuMs: 10_000, maxMs: 10_000, maxMemoryBytes: 1024 * MIB };
const runScript = (script: string, limits = LIMITS, onLine?: (line: string) => void) =>
  runBounded([process.execPath, '--no-env-file', '-e', script], tmpdir(), limits, onLine);

test('a program tells its lines, its end and what it complained of', async () => {
  const lines: string[] = [];
  const end = await runScript(
    `process.stdout.write('one\\ntw'); process.stdout.write('o\\nrest'); console.error('oh'); process.exit(3)`,
    LIMITS,
    (line) => lines.push(line),
  );
  expect(lines).toEqual(['one', 'two']);
  expect(end).toMatchObject({ ending: 'exited', exitCode: 3, complaint: 'oh' });
});

test('a program is told what memory it took, and not what this one has', async () => {
  const held = Buffer.alloc(300 * MIB, 1);
  const end = await runScript('setTimeout(() => undefined, 700)', LIMITS);
  expect(end.peakMemoryBytes).toBeWithin(MIB, 200 * MIB);
  expect(held[5]).toBe(1);
});

test('a program sees nothing of the environment', async () => {
  const lines: string[] = [];
  process.env['SECRET_FOR_TEST'] = 'secret';
  await runScript('console.log(JSON.stringify(process.env))', LIMITS, (line) => lines.push(line));
  delete process.env['SECRET_FOR_TEST'];
  expect(lines.join()).not.toContain('SECRET_FOR_TEST');
  expect(lines.join()).not.toContain('PATH');
});

test('a program that works without an end is ended for its work', async () => {
  const end = await runScript('for (;;);', { ...LIMITS, maxMs: 60_000, maxCpuMs: 500 });
  expect(end.ending).toBe('too_slow');
  expect(end.tookMs).toBeLessThan(10_000);
});

test('a program that got no time to work is told apart from one that worked for long', async () => {
  const waiting = 'setInterval(() => undefined, 1000);';
  const end = await runScript(waiting, { ...LIMITS, maxMs: 700 });
  expect(end.ending).toBe('kept_waiting');
  expect(end.tookMs).toBeLessThan(10_000);
  // Where nobody can watch its work, it is known at the end.
  expect((await runScript('for (;;);', { ...LIMITS, maxMs: 100, maxCpuMs: 1 })).ending).toBe('too_slow');
});

test.skipIf(!existsSync('/proc/self/status'))('a program that takes too much memory is ended', async () => {
  const hungry = 'const held = []; setInterval(() => held.push(new Uint8Array(2e7).fill(1)), 10);';
  const end = await runScript(hungry, { ...LIMITS, maxMemoryBytes: 300 * MIB });
  expect(end.ending).toBe('too_large');
});

test('a program that somebody else ends is told apart from one that failed', async () => {
  expect((await runScript(`process.kill(process.pid, 'SIGTERM')`)).ending).toBe('killed');
});

test('what a program writes without an end does not pile up', async () => {
  const lines: string[] = [];
  const flood = `const wall = 'x'.repeat(200_000); process.stdout.write(wall + '\\nlast\\n'); process.stderr.write(wall);`;
  const end = await runScript(flood, LIMITS, (line) => lines.push(line));
  expect(lines).toEqual(['last']);
  expect(end.complaint.length).toBe(4000);
});
