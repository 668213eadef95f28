// Which coding a client gets (RFC 9110, section 12.5.3), and that each holds the same words.

import { expect, test } from 'bun:test';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { chooseEncoding, compressBest, compressFast, type Encoding } from './encode.ts';

test.each<[string | null, Encoding]>([
  [null, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate, br', 'br'],
  ['gzip, deflate', 'gzip'],
  ['gzip', 'gzip'],
  ['GZIP', 'gzip'],
  ['zstd', 'zstd'],
  ['deflate', 'identity'],
  ['identity', 'identity'],
  ['*', 'br'],
  ['br;q=0', 'identity'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.5, gzip;q=0.8', 'gzip'],
  ['br;q=0.5,gzip;q=0.8,zstd;q=0.9', 'zstd'],
  ['gzip;q=0.5, *;q=0.1', 'gzip'],
  ['br;q=0, *', 'zstd'],
  ['*;q=0', 'identity'],
  ['identity;q=1, gzip;q=0.5', 'identity'],
  ['identity;q=0, gzip', 'gzip'],
  [' br ; q=1.000 ', 'br'],
  ['br;Q=0', 'identity'],
  ['br;q=', 'identity'],
  ['br;q=high', 'identity'],
  ['br;q=NaN, gzip;q=Infinity', 'identity'],
  ['br;q=-1', 'identity'],
  [';;;,,,=', 'identity'],
  ['bro, gzipped, xbr', 'identity'],
  [`${'x,'.repeat(5000)}br`, 'identity'],
])('%p gets %s', (header, encoding) => {
  expect(chooseEncoding(header)).toBe(encoding);
  expect(chooseEncoding(header)).toBe(encoding);
});

test('very many different headers are answered right, too', () => {
  for (let number = 0; number < 1000; number++) {
    expect(chooseEncoding(`gzip;q=0.${number}1, x-${number}`)).toBe('gzip');
    expect(chooseEncoding(`br;q=0, x-${number}`)).toBe('identity');
  }
});

const TEXT = 'A bus driver left her seat. «Ça suffit», she said. 🚌\n'.repeat(200);

test('every coding gives back the same words, at its smallest and at its fastest', async () => {
  const best = await compressBest(TEXT);
  const read = { br: brotliDecompressSync, gzip: gunzipSync, zstd: zstdDecompressSync };
  for (const coding of ['br', 'gzip', 'zstd'] as const) {
    expect(read[coding](best[coding]).toString()).toBe(TEXT);
    expect(read[coding](compressFast(TEXT, coding)).toString()).toBe(TEXT);
    expect(best[coding].byteLength).toBeLessThan(TEXT.length / 20);
  }
  expect(Buffer.from(compressFast(TEXT, 'identity')).toString()).toBe(TEXT);
});
