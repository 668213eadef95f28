// A proxy in front that nobody told us of: every reader then seems to come from the proxy's own network, and a limit
// for one network would hold them all. So such a reader's network is unknown, and the operator is told once.

import type { Log } from '../log.ts';

/** Whether the network of this request's client is hidden; `peer` is the socket's address. Warns the first time. */
export type HidesClient = (peer: string | null, forwardedFor: string | null) => boolean;

/** Nothing is hidden where the trusted proxies have been counted: then their word says who asks. */
export function watchForProxy(proxyHops: number, log: Pick<Log, 'warn'>): HidesClient {
  let told = false;
  return (peer, forwardedFor) => {
    if (proxyHops > 0 || forwardedFor === null || peer === null || !isLocal(peer)) return false;
    if (!told) {
      told = true;
      log.warn('http.proxy_not_counted', {
        says: 'Requests come through a proxy, so limits per network are off. Say how many: EYEWITNESS_PROXY_HOPS=1',
      });
    }
    return true;
  };
}

/** Loopback, link-local, private (RFC 1918, RFC 4193) and shared addresses (RFC 6598): where proxies stand. */
const LOCAL_V4 =
  /^(127|10|192\.168|169\.254|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;
const LOCAL_V6 = /^(::1$|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:)/i;

function isLocal(address: string): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  return plain.includes(':') ? LOCAL_V6.test(plain) : LOCAL_V4.test(plain);
}
