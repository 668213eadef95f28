// A newsroom that takes uploads over real sockets, with a sender that speaks tus by hand: cuts and forgeries need one.

import { stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { makeUploadLink, type UploadLink } from '../../src/clips/index.ts';
import type { Config } from '../../src/config.ts';
import { listen } from '../../src/platform/http/index.ts';
import type { OpenStore } from './stores.ts';
import { openWholeNewsroom, type WholeNewsroom } from './whole-newsroom.ts';

export interface UploadDesk {
  readonly newsroom: WholeNewsroom;
  readonly origin: string;
  readonly token: string;
  readonly link: UploadLink;
  /** Asks by the protocol, with the link's token unless `headers` have another. */
  ask(method: string, address: string, headers?: Record<string, string>, body?: BodyInit): Promise<Response>;
  /** Begins an upload; answers its address. */
  begin(sizeBytes: number, headers?: Record<string, string>): Promise<string>;
  patch(address: string, offset: number, body: BodyInit): Promise<Response>;
  /** The offset that HEAD tells. */
  offset(address: string): Promise<number>;
  /** Sends the head of a PATCH for all of `bytes`, but only the first `count`; once they are written, it breaks off. */
  cut(address: string, offset: number, bytes: Uint8Array, count: number): Promise<void>;
  /** Ends the newsroom and opens it again on the same folder and database. */
  restart(): Promise<UploadDesk>;
  close(): Promise<void>;
}

export interface DeskChanges {
  readonly config?: Partial<Config>;
  readonly link?: Partial<{ readonly days: number; readonly maxBytes: number; readonly maxClips: number }>;
}

export async function openUploadDesk(
  store: Pick<OpenStore, 'dataDir' | 'databaseUrl'>,
  changes: DeskChanges = {},
  given?: Pick<UploadDesk, 'link' | 'token'>,
): Promise<UploadDesk> {
  const newsroom = await openWholeNewsroom(store, changes.config);
  const wish = { askedBy: 'Kari', note: 'The ferry', days: 7, maxBytes: 1_000_000, maxClips: 10 };
  const { link, token } = given ?? (await makeUploadLink(newsroom.app, { ...wish, ...changes.link }));
  const listening = listen('127.0.0.1', 0, newsroom.handle);
  const origin = `http://127.0.0.1:${listening.port}`;
  const usual = { authorization: `Bearer ${token}`, 'tus-resumable': '1.0.0' };
  const desk: UploadDesk = {
    newsroom,
    origin,
    token,
    link,
    ask: (method, address, headers = {}, body) =>
      fetch(origin + address, {
        method,
        headers: { ...usual, ...headers },
        ...(body === undefined ? {} : { body }),
      }),
    begin: async (sizeBytes, headers = {}) => {
      const answer = await desk.ask('POST', '/api/v1/uploads', {
        'upload-length': String(sizeBytes),
        ...headers,
      });
      if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
      return answer.headers.get('location') ?? '';
    },
    patch: (address, offset, body) =>
      desk.ask(
        'PATCH',
        address,
        { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
        body,
      ),
    offset: async (address) =>
      Number((await desk.ask('HEAD', address)).headers.get('upload-offset') ?? Number.NaN),
    cut: async (address, offset, bytes, count) => {
      const head = [
        `PATCH ${address} HTTP/1.1`,
        `host: 127.0.0.1:${listening.port}`,
        ...Object.entries(usual).map(([name, value]) => `${name}: ${value}`),
        `upload-offset: ${offset}`,
        'content-type: application/offset+octet-stream',
        `content-length: ${bytes.length}`,
      ];
      const path = join(store.dataDir, 'files', 'uploads', address.split('/').at(-1)!);
      await sendAndBreak(
        listening.port,
        [`${head.join('\r\n')}\r\n\r\n`, bytes.subarray(0, count)],
        async () => (await stat(path)).size >= offset + count,
      );
    },
    restart: async () => {
      await desk.close();
      return openUploadDesk(store, changes, { link, token });
    },
    close: async () => {
      await listening.stop();
      await newsroom.stop();
    },
  };
  return desk;
}

/** Errors: throws when the server does not write what was sent within 10 s. */
async function sendAndBreak(
  port: number,
  parts: readonly (string | Uint8Array)[],
  isWritten: () => Promise<boolean>,
): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  for (const part of parts) socket.write(part);
  for (let tries = 0; !(await isWritten()); tries++) {
    if (tries > 1000) throw new Error('The server does not write what it is sent.');
    await Bun.sleep(10);
  }
  socket.destroy();
}
