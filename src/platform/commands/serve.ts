// The server's end of the socket: commands of other processes of the same user, one request each.

import { chmodSync, rmSync } from 'node:fs';
import { AppError, toAppError } from '../errors.ts';
import { pathOf } from '../http/index.ts';
import type { Log } from '../log.ts';
import { parseJson } from '../parse.ts';
import type { Command, Line } from './command.ts';
import { makeSocketFolder } from './socket.ts';

const MAX_INPUT_BYTES = 16 * 1024 * 1024; // a text of 5 MB, escaped as JSON, with room to spare

/** A clip comes from a disk, a pipe or a tired network drive: how long it pauses is the command's affair. */
const NO_TIME_LIMIT = { idleTimeout: 0 } as const;

/**
 * Serves commands to other processes of the same user until it is stopped.
 * Errors: `socket_folder_unsafe` (409), `cannot_serve_commands` (500).
 */
export function serveCommands(
  path: string,
  commands: readonly Command[],
  needs: { readonly log: Log; readonly maxBodyBytes: number },
): { stop(): Promise<void> } {
  const former = process.umask(0o177);
  try {
    makeSocketFolder(path);
    rmSync(path, { force: true });
    const options: Bun.Serve.Options<undefined> = {
      unix: path,
      maxRequestBodySize: needs.maxBodyBytes + MAX_INPUT_BYTES,
      fetch: (request) => answer(request, commands, needs.log),
    };
    // Bun's types know the limit for ports alone, but it holds for sockets as well.
    const server = Bun.serve(Object.assign(options, NO_TIME_LIMIT));
    chmodSync(path, 0o600);
    return {
      stop: async () => {
        await server.stop(true);
        rmSync(path, { force: true });
      },
    };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const message = `Commands cannot be taken at ${path}: ${reasonOf(cause)}`;
    throw new AppError('cannot_serve_commands', 500, message, { cause });
  } finally {
    process.umask(former);
  }
}

function reasonOf(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'EADDRINUSE' || code.endsWith('EISDIR'))
    return 'something else is there. Move it away and start again.';
  return `the folder takes no socket (${code || 'unknown reason'}). Use a data folder on a local disk that you can write to.`;
}

function answer(request: Request, commands: readonly Command[], log: Log): Response {
  const name = pathOf(request.url).slice(1);
  const lines = new TransformStream<string, Uint8Array>({
    transform: (line, out) => out.enqueue(new TextEncoder().encode(`${line}\n`)),
  });
  const writer = lines.writable.getWriter();
  const put = (line: Line) => writer.write(JSON.stringify(line)).catch(() => undefined);
  const work = async () => {
    try {
      const command = commands.find((candidate) => candidate.name === name);
      if (command === undefined)
        throw new AppError(
          'command_unknown',
          404,
          'The running server does not know this command. Is it another version? Restart it.',
        );
      const { input, body } = await splitInput(request.body);
      const result = await command.call(input, (progress) => void put({ progress }), body);
      await put({ result });
    } catch (thrown) {
      const error = toAppError(thrown);
      if (error.status >= 500) log.error('commands.failed', error.cause ?? error, { command: name });
      await put({
        error: { code: error.code, status: error.status, message: error.message, fields: error.fields },
      });
    }
    await writer.close().catch(() => undefined);
  };
  void work();
  return new Response(lines.readable, { headers: { 'content-type': 'application/x-ndjson' } });
}

type Parts = ReadableStreamDefaultReader<Uint8Array>;

/** The first line of the body is the input as JSON; what follows is a file's bytes. */
async function splitInput(
  body: ReadableStream<Uint8Array> | null,
): Promise<{ input: unknown; body: ReadableStream<Uint8Array> }> {
  if (body === null) throw new AppError('no_input', 400, 'The command came without its input.');
  const reader = body.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await nextOf(reader);
    const end = value?.indexOf(10) ?? -1;
    if (value !== undefined) parts.push(end === -1 ? value : value.subarray(0, end));
    length += parts.at(-1)?.byteLength ?? 0;
    if (length > MAX_INPUT_BYTES) throw new AppError('too_large', 413, 'The command has too much input.');
    if (!done && end === -1) continue;
    const input = parseJson(Buffer.concat(parts).toString('utf8'), 'The command');
    return { input, body: remainder(reader, value?.subarray(end + 1)) };
  }
}

/** Nothing of ours can fail here: the command was stopped, or died. */
function nextOf(reader: Parts): ReturnType<Parts['read']> {
  return reader.read().catch((cause: unknown) => {
    const message = 'The command ended before all of it had arrived. Run it again.';
    throw new AppError('body_cut_off', 400, message, { cause });
  });
}

function remainder(reader: Parts, first: Uint8Array | undefined): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    start: (out) => {
      if (first !== undefined && first.byteLength > 0) out.enqueue(first);
    },
    pull: async (out) => {
      const { done, value } = await nextOf(reader);
      if (done) out.close();
      else out.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
