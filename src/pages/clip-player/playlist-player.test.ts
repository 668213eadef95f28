// The player of playlists is one file whose bytes never change under its address, and the policy names those bytes.

import { expect, test } from 'bun:test';
import { createHash } from 'node:crypto';
import { brotliDecompressSync } from 'node:zlib';
import { readerCsp } from '../../platform/html.ts';
import { playlistPlayer, playlistPlayerRoute } from './playlist-player.ts';

const ask = (headers: Record<string, string>) =>
  playlistPlayerRoute.run(
    new Request(`http://x${playlistPlayer.address}`, { headers }),
    {},
    {
      network: () => null,
      keepOpen: () => undefined,
    },
  );

test('it is the same bytes in every coding, and those that its hash is of', async () => {
  for (const coding of ['br', 'gzip', 'zstd', 'identity']) {
    const answer = await ask({ 'accept-encoding': coding });
    const wire = new Uint8Array(await answer.arrayBuffer());
    const bytes =
      coding === 'br'
        ? brotliDecompressSync(wire)
        : coding === 'gzip'
          ? Bun.gunzipSync(wire)
          : coding === 'zstd'
            ? Bun.zstdDecompressSync(wire)
            : wire;
    const hash = `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
    expect({ coding, hash }).toEqual({ coding, hash: playlistPlayer.integrity });
    expect(answer.headers.get('cache-control')).toContain('immutable');
    const again = await ask({ 'accept-encoding': coding, 'if-none-match': answer.headers.get('etag')! });
    expect(again.status).toBe(304);
  }
});

test('a policy names its hash and a blob only where that is asked for', () => {
  const plain = readerCsp({ styles: [], scripts: ['let a'] });
  expect(plain).not.toContain('blob:');
  const wide = readerCsp({
    styles: [],
    scripts: ['let a'],
    media: ['https://m.example'],
    scriptFiles: [playlistPlayer.integrity],
    isStreamed: true,
  });
  expect(wide).toContain(`'${playlistPlayer.integrity}'`);
  expect(wide).toContain("media-src 'self' https://m.example blob:");
  expect(wide).toContain("img-src 'self' https://m.example;");
  expect(wide).toContain("connect-src 'self' https://m.example;");
  expect(wide.match(/script-src [^;]+/)?.[0]).not.toContain("'self'");
});
