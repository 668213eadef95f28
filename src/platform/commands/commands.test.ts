// Commands over the socket behave as if they ran in place: results, progress, bodies and refusals come through,
// causes do not.

import { afterEach, beforeEach, expect, test } from 'bun:test';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { temporaryFolder, type Folder } from '../../../test/support/folder.ts';
import { listeningLog } from '../../../test/support/stores.ts';
import { AppError } from '../errors.ts';
import { parse } from '../parse.ts';
import {
  callCommand,
  defineCommand,
  isServing,
  serveCommands,
  socketPath,
  type Command,
  type Progress,
} from './index.ts';

let folder: Folder;
let path: string;
let serving: { stop(): Promise<void> } | undefined;
beforeEach(() => {
  folder = temporaryFolder();
  path = socketPath(folder.path);
});
afterEach(async () => {
  await serving?.stop();
  serving = undefined;
  folder.remove();
});

const anything = (input: unknown) => input;

/** Serves commands of the test's own; answers what was logged. */
function serve(...commands: readonly Command[]): readonly string[] {
  const { log, logged } = listeningLog();
  serving = serveCommands(path, commands, { log, maxBodyBytes: 4 * 1024 * 1024 });
  return logged;
}

const call = (name: string, input: unknown = {}, body: ReadableStream<Uint8Array> | null = null) =>
  callCommand(path, name, input, () => undefined, body);

async function refusalOf(work: Promise<unknown>): Promise<AppError> {
  const thrown: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (thrown instanceof AppError) return thrown;
  throw new Error(`No refusal: ${String(thrown)}`);
}

function thrownBy(work: () => unknown): AppError {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown;
    throw thrown;
  }
  throw new Error('Nothing was refused.');
}

test('a command gets its input and gives its result', async () => {
  serve(defineCommand({ name: 'a.echo', parse: anything, run: async (input) => ({ input }) }));
  const input = { text: 'Zeile 1\nZeile 2 "é" 🚌', none: null, list: [1, 2] };
  expect(await call('a.echo', input)).toEqual({ input });
});

test('progress comes while the work goes on, before the result', async () => {
  const steps = Promise.withResolvers<void>();
  serve(
    defineCommand({
      name: 'a.work',
      parse: anything,
      run: async (_input, report) => {
        report({ says: 'Half', part: 0.5 });
        await steps.promise;
        report({ says: 'All', part: null });
        return 'done';
      },
    }),
  );
  const seen: Progress[] = [];
  const report = (progress: Progress) => {
    seen.push(progress);
    steps.resolve();
  };
  expect(await callCommand(path, 'a.work', {}, report, null)).toBe('done');
  expect(seen).toEqual([
    { says: 'Half', part: 0.5 },
    { says: 'All', part: null },
  ]);
});

test('a file’s bytes follow the input, whole and in order, beyond what readers may send', async () => {
  serve(
    defineCommand({
      name: 'a.hash',
      parse: anything,
      run: async (input, _report, body) => {
        const bytes = await new Response(body).bytes();
        return { input, length: bytes.length, hash: Bun.hash(bytes).toString() };
      },
    }),
  );
  const bytes = crypto.getRandomValues(new Uint8Array(60_000));
  const parts = Array.from({ length: 50 }, () => bytes);
  const whole = Buffer.concat(parts);
  const body = new ReadableStream<Uint8Array>({
    pull: (out) => {
      const part = parts.pop();
      if (part === undefined) out.close();
      else out.enqueue(part);
    },
  });
  const expected = { input: { name: 'clip' }, length: whole.length, hash: Bun.hash(whole).toString() };
  expect(await call('a.hash', { name: 'clip' }, body)).toEqual(expected);
});

test('a refusal arrives with its code, its words and every problem', async () => {
  serve(
    defineCommand({
      name: 'a.refuse',
      parse: (input) => parse(v.object({ a: v.number(), b: v.number() }), input, 'This'),
      run: async () => undefined,
    }),
  );
  const refusal = await refusalOf(call('a.refuse', { a: 'x', b: 'y' }));
  expect([refusal.code, refusal.status]).toEqual(['invalid', 422]);
  expect(refusal.fields.map((problem) => problem.field)).toEqual(['a', 'b']);
});

test('a failure tells nothing of its inside, but the log does', async () => {
  const logged = serve(
    defineCommand({
      name: 'a.fail',
      parse: anything,
      run: async () => {
        throw new Error('The password is sesame.');
      },
    }),
  );
  const refusal = await refusalOf(call('a.fail'));
  expect([refusal.code, refusal.status]).toEqual(['internal', 500]);
  expect(JSON.stringify([refusal.message, refusal.fields])).not.toContain('sesame');
  expect(logged).toEqual(['error commands.failed']);
});

test('a command that a server does not know says what to do', async () => {
  serve();
  const refusal = await refusalOf(call('a.newer'));
  expect([refusal.code, refusal.status]).toEqual(['command_unknown', 404]);
  expect(refusal.message).toContain('Restart it');
});

test('input that is no JSON, too much of it, or none is refused', async () => {
  serve(defineCommand({ name: 'a.echo', parse: anything, run: async (input) => input }));
  const ask = async (body: BodyInit | null) => {
    const options = { unix: path, method: 'POST', body } as RequestInit & { unix: string };
    const answer = (await (await fetch('http://eyewitness/a.echo', options)).text()).trim();
    return (JSON.parse(answer) as { error: { code: string } }).error.code;
  };
  expect(await ask('{"broken":\n')).toBe('invalid_json');
  expect(await ask('')).toMatch(/^(no_input|invalid_json)$/);
  expect(await ask(null)).toBe('no_input');
  expect(await ask('x'.repeat(17 * 1024 * 1024))).toBe('too_large');
});

test('a server that goes away in the middle is told as such', async () => {
  const begun = Promise.withResolvers<void>();
  serve(
    defineCommand({
      name: 'a.never',
      parse: anything,
      run: async () => {
        begun.resolve();
        await Bun.sleep(60_000);
      },
    }),
  );
  const refusal = refusalOf(call('a.never'));
  await begun.promise;
  await serving!.stop();
  expect((await refusal).code).toBe('server_lost');
  expect((await refusal).message).toContain('run the command again');
});

test('a command that is stopped in the middle is no failure of the server', async () => {
  const ended = Promise.withResolvers<unknown>();
  const logged = serve(
    defineCommand({
      name: 'a.read',
      parse: anything,
      run: async (_input, _report, body) => {
        try {
          return await new Response(body).text();
        } catch (thrown) {
          ended.resolve(thrown);
          throw thrown;
        }
      },
    }),
  );
  const body = new ReadableStream<Uint8Array>({
    start: (out) => out.enqueue(new TextEncoder().encode('part')),
    pull: async (out) => {
      await Bun.sleep(100);
      out.error(new Error('stopped'));
    },
  });
  await refusalOf(call('a.read', {}, body));
  expect(await ended.promise).toMatchObject({ code: 'body_cut_off', status: 400 });
  await Bun.sleep(10);
  expect(logged).toEqual([]);
});

test('the socket is for its owner alone, and gone after a stop', async () => {
  serve();
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(await isServing(path)).toBe(true);
  await serving!.stop();
  expect(await isServing(path)).toBe(false);
  expect(await Bun.file(path).exists()).toBe(false);
});

test('what a former server left at the path is replaced, and no server is seen there before', async () => {
  writeFileSync(path, 'left behind');
  expect(await isServing(path)).toBe(false);
  serve();
  expect(await isServing(path)).toBe(true);
});

test('a body may pause for longer than a reader’s', async () => {
  serve(
    defineCommand({
      name: 'a.read',
      parse: anything,
      run: (_input, _report, body) => new Response(body).text(),
    }),
  );
  let pulls = 0;
  const body = new ReadableStream<Uint8Array>({
    pull: async (out) => {
      // Bun drops a quiet connection after 10 s, seen at 12 s, where nobody says otherwise.
      if (pulls++ === 1) await Bun.sleep(13_000);
      if (pulls > 2) out.close();
      else out.enqueue(new TextEncoder().encode('part'));
    },
  });
  expect(await call('a.read', {}, body)).toBe('partpart');
}, 20_000);

test('what cannot be cleared away is told with what to do', () => {
  mkdirSync(path);
  const refusal = thrownBy(() => serve());
  expect([refusal.code, refusal.status]).toEqual(['cannot_serve_commands', 500]);
  expect(refusal.message).toContain(`${path}: something else is there. Move it away`);
});

test('a folder that takes no socket is told with what to do', () => {
  path = join(folder.path, 'nowhere', 'eyewitness.sock');
  const refusal = thrownBy(() => serve());
  expect([refusal.code, refusal.status]).toEqual(['cannot_serve_commands', 500]);
  expect(refusal.message).toContain('Use a data folder on a local disk');
});
