// Sends files over plain sockets, the same way to us and to a peer, and can break off at any byte.

import { connect, type Socket } from 'node:net';

export interface Sent {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
}

export interface Request {
  readonly port: number;
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** Bytes of the body after which the connection breaks; all of it when absent. */
  readonly breakAfter?: number;
}

/** Sends and answers what came back; null where it broke off as it was told to. Errors: those of the connection. */
export function send(request: Request): Promise<Sent | null> {
  const { port, method, path, headers = {}, body = new Uint8Array(), breakAfter } = request;
  const head = [
    `${method} ${path} HTTP/1.1`,
    `host: 127.0.0.1:${port}`,
    'connection: close',
    `content-length: ${body.byteLength}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  return new Promise((done, fail) => {
    const socket: Socket = connect(port, '127.0.0.1');
    let answer = '';
    const told = () => {
      if (!answer.includes('\r\n\r\n')) return;
      done(parsed(answer));
      socket.destroy();
    };
    socket.on('error', (cause) => (breakAfter === undefined ? fail(cause) : done(null)));
    socket.on('data', (part) => {
      answer += part.toString('latin1');
      told();
    });
    socket.on('close', () => (breakAfter === undefined ? fail(new Error('No answer.')) : done(null)));
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
    if (breakAfter === undefined) socket.write(body);
    else socket.write(body.subarray(0, breakAfter), () => setTimeout(() => socket.destroy(), 50));
  });
}

function parsed(answer: string): Sent {
  const [status = '', ...lines] = answer.slice(0, answer.indexOf('\r\n\r\n')).split('\r\n');
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
    }),
  );
  return { status: Number(status.split(' ')[1]), headers };
}
