// The asking end of the socket: is a server there, and what does it answer?

import { connect } from 'node:net';
import { AppError } from '../errors.ts';
import type { Line, Report } from './command.ts';
import { isOwnSocket } from './socket.ts';

/** Whether a server of ours answers at the socket. Errors: `socket_folder_unsafe` (409). */
export async function isServing(path: string): Promise<boolean> {
  if (!isOwnSocket(path)) return false;
  return new Promise((resolve) => {
    const socket = connect(path);
    const end = (serving: boolean) => {
      socket.destroy();
      resolve(serving);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}

/** Runs a command in the process that serves the socket. Errors: the command's own, `server_lost` (503). */
export async function callCommand(
  path: string,
  name: string,
  input: unknown,
  report: Report,
  body: ReadableStream<Uint8Array> | null,
): Promise<unknown> {
  try {
    if (!isOwnSocket(path)) throw new Error('There is no socket of ours any more.');
    const response = await fetch(`http://eyewitness/${name}`, {
      unix: path,
      method: 'POST',
      body: withInput(input, body),
      duplex: 'half',
      timeout: false,
    } as RequestInit & { unix: string });
    return await resultOf(response, report);
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    const message =
      'The running server broke off before it answered. Look at its log, then run the command again.';
    throw new AppError('server_lost', 503, message, { cause: thrown });
  }
}

function withInput(input: unknown, body: ReadableStream<Uint8Array> | null): ReadableStream<Uint8Array> {
  const reader = body?.getReader();
  let told = false;
  return new ReadableStream<Uint8Array>({
    pull: async (out) => {
      if (!told) {
        told = true;
        out.enqueue(new TextEncoder().encode(`${JSON.stringify(input)}\n`));
        return;
      }
      const next = await reader?.read();
      if (next === undefined || next.done) out.close();
      else out.enqueue(next.value);
    },
  });
}

async function resultOf(response: Response, report: Report): Promise<unknown> {
  let rest = '';
  const decoder = new TextDecoder();
  for await (const part of response.body ?? []) {
    const lines = (rest + decoder.decode(part as Uint8Array, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) {
      const line = JSON.parse(text) as Line;
      if ('progress' in line) report(line.progress);
      else if ('result' in line) return line.result;
      else
        throw new AppError(line.error.code, line.error.status, line.error.message, {
          fields: line.error.fields,
        });
    }
  }
  throw new Error('The answer ended without a result.');
}
