// hls.js, for browsers that play no playlist by themselves: the file as its makers published it, at an address that names
// its content. A page names its hash in its policy, so that nothing else can be loaded in its place.
// It is the whole build: the light one plays no sound that has a track of its own, as ours has.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  chooseEncoding,
  compressFast,
  SECURITY_HEADERS,
  type Encoding,
  type Route,
} from '../../platform/http/index.ts';

const source = readFileSync(fileURLToPath(import.meta.resolve('hls.js/dist/hls.min.js')), 'utf8');
const digest = createHash('sha256').update(source).digest();
const tag = digest.toString('hex').slice(0, 12);
const HEADERS = {
  ...SECURITY_HEADERS,
  'content-type': 'text/javascript; charset=utf-8',
  'cache-control': 'public, max-age=31536000, immutable',
  vary: 'accept-encoding',
};

export const playlistPlayer = {
  /** Where readers find it; the name is of its content. */
  address: `/scripts/hls-${tag}.js`,
  /** As an `integrity` attribute and a policy write it. */
  integrity: `sha256-${digest.toString('base64')}`,
};

/** Made when first asked for, and fast: at its smallest it would keep that reader waiting for seconds, to save a tenth. */
const compressed = new Map<Encoding, Uint8Array<ArrayBuffer>>();

function compressedAs(encoding: Encoding): Uint8Array<ArrayBuffer> {
  const bytes = compressed.get(encoding) ?? compressFast(source, encoding);
  compressed.set(encoding, bytes);
  return bytes;
}

/** Serves it; an address of an older one answers 404, and the page that asked leads to the file instead. */
export const playlistPlayerRoute: Route = {
  method: 'GET',
  path: playlistPlayer.address,
  run: (request) => {
    const encoding = chooseEncoding(request.headers.get('accept-encoding'));
    const etag = `"${tag}-${encoding}"`;
    if (request.headers.get('if-none-match') === etag)
      return new Response(null, { status: 304, headers: { ...HEADERS, etag } });
    const coding = encoding === 'identity' ? {} : { 'content-encoding': encoding };
    return new Response(compressedAs(encoding), { headers: { ...HEADERS, etag, ...coding } });
  },
};
