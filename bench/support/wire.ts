// One keep-alive HTTP/1.1 connection with one request under way at a time, as thin as it can be: the client shares
// the machine with the server it measures, so what it spends is taken from the figure.

import type { Socket } from 'bun';

export interface Answer {
  readonly status: number;
  /** Status line and header fields, made only when asked for. */
  readonly head: () => string;
}

export interface Wire {
  /** Sends a request; the bytes are read before it returns and may be changed after. */
  send(request: Uint8Array): void;
  readonly busy: boolean;
  close(): void;
}

const HEAD_END = Buffer.from('\r\n\r\n');
const LENGTH = /\r\ncontent-length: *(\d+)/i;

/** Connects to 127.0.0.1. `onAnswer` comes once for each request; `onEnd` when the server closes or breaks off. */
export async function openWire(
  port: number,
  onAnswer: (answer: Answer) => void,
  onEnd: (why: Error) => void,
): Promise<Wire> {
  let busy = false;
  let closed = false;
  let unsent: Uint8Array | undefined;
  let partial: Buffer | undefined;
  /** Bytes of the body that are still to come, once its head is read. */
  let missing = 0;
  let pending: Answer | undefined;

  const finish = (answer: Answer) => {
    busy = false;
    pending = undefined;
    onAnswer(answer);
  };
  const take = (chunk: Buffer) => {
    if (pending !== undefined) {
      missing -= chunk.length;
      if (missing <= 0) finish(pending);
      return;
    }
    const bytes = partial === undefined ? chunk : Buffer.concat([partial, chunk]);
    const end = bytes.indexOf(HEAD_END);
    if (end === -1) {
      // A chunk is the socket's own memory: what outlives this call is copied.
      partial = Buffer.from(bytes);
      return;
    }
    partial = undefined;
    const head = bytes.toString('latin1', 0, end);
    const answer: Answer = { status: Number(head.slice(9, 12)), head: () => head };
    missing = end + HEAD_END.length + Number(LENGTH.exec(head)?.[1] ?? 0) - bytes.length;
    if (missing > 0) pending = answer;
    else finish(answer);
  };
  const flush = (socket: Socket, bytes: Uint8Array) => {
    const written = socket.write(bytes);
    unsent = written < bytes.length ? bytes.slice(Math.max(0, written)) : undefined;
  };
  const ended = (why: Error) => {
    if (closed) return;
    closed = true;
    onEnd(why);
  };
  const socket = await Bun.connect({
    hostname: '127.0.0.1',
    port,
    socket: {
      data: (_, chunk) => take(chunk),
      drain: (socket) => {
        if (unsent !== undefined) flush(socket, unsent);
      },
      close: () => ended(new Error('The server closed a connection.')),
      error: (_, why) => ended(why),
    },
  });
  socket.setNoDelay(true);
  return {
    send: (request) => {
      busy = true;
      flush(socket, request);
    },
    get busy() {
      return busy;
    },
    close: () => {
      closed = true;
      socket.end();
    },
  };
}
