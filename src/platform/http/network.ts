// The network a request comes from, coarse enough not to name a person: an IPv4 /24 or an IPv6 /48.

import { isIPv4, isIPv6 } from 'node:net';

/**
 * `peer` is the socket's address. With `proxyHops` trusted proxies in front, the address that the outermost of
 * them wrote into X-Forwarded-For counts; what stands further left is the client's own word and is not believed.
 * Some proxies write a port as well. `unknown` where no address is told.
 */
export function networkOf(peer: string | null, forwardedFor: string | null, proxyHops: number): string {
  let address = peer ?? 'unknown';
  if (proxyHops > 0 && forwardedFor !== null) {
    const hops = forwardedFor.split(',').map((hop) => hop.trim());
    address = withoutPort(hops[Math.max(0, hops.length - proxyHops)] ?? address);
  }
  return prefixOf(address);
}

const BRACKETED = /^\[([^\]]*)\](?::\d{1,5})?$/;
const V4_WITH_PORT = /^([\d.]+):\d{1,5}$/;

function withoutPort(hop: string): string {
  return (BRACKETED.exec(hop) ?? V4_WITH_PORT.exec(hop))?.[1] ?? hop;
}

function prefixOf(address: string): string {
  if (isIPv4(address)) return v4Prefix(address);
  // A zone (`fe80::1%eth0`) says by which plug, not from which network.
  const zone = address.indexOf('%');
  const plain = zone === -1 ? address : address.slice(0, zone);
  if (!isIPv6(plain)) return 'unknown';
  const groups = groupsOf(plain);
  const [high = 0, low = 0] = groups.slice(6);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isMapped) return v4Prefix(`${high >> 8}.${high & 255}.${low >> 8}.0`);
  return `${groups
    .slice(0, 3)
    .map((group) => group.toString(16))
    .join(':')}::/48`;
}

function v4Prefix(address: string): string {
  return `${address.slice(0, address.lastIndexOf('.'))}.0/24`;
}

/** The eight groups of an IPv6 address with its `::` and dotted end written out (RFC 4291, section 2.2). */
function groupsOf(address: string): readonly number[] {
  const [left = '', right] = address.split('::');
  const head = numbersOf(left);
  const tail = numbersOf(right ?? '');
  const zeros = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => 0);
  return [...head, ...zeros, ...tail];
}

function numbersOf(part: string): number[] {
  if (part === '') return [];
  return part.split(':').flatMap((group) => {
    if (!group.includes('.')) return [Number.parseInt(group, 16)];
    const [a = 0, b = 0, c = 0, d = 0] = group.split('.').map(Number);
    return [a * 256 + b, c * 256 + d];
  });
}
