// The network a request comes from, coarse enough not to name a person: an IPv4 /24 or an IPv6 /48.

/**
 * `peer` is the socket's address. With `proxyHops` trusted proxies in front, the address that the outermost of
 * them wrote into X-Forwarded-For counts; what stands further left is the client's own word and is not believed.
 */
export function networkOf(peer: string | null, forwardedFor: string | null, proxyHops: number): string {
  let address = peer ?? 'unknown';
  if (proxyHops > 0 && forwardedFor !== null) {
    const hops = forwardedFor.split(',').map((hop) => hop.trim());
    address = hops[Math.max(0, hops.length - proxyHops)] ?? address;
  }
  return prefixOf(address);
}

function prefixOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
  const v4 = /^(\d+\.\d+\.\d+)\.\d+$/.exec(mapped)?.[1];
  if (v4 !== undefined) return `${v4}.0/24`;
  if (!mapped.includes(':')) return 'unknown';
  return `${firstGroups(mapped, 3).join(':')}::/48`;
}

/** The first groups of an IPv6 address with its `::` written out (RFC 4291, section 2.2). */
function firstGroups(address: string, count: number): string[] {
  const [left = '', right] = address.toLowerCase().split('::');
  const head = left === '' ? [] : left.split(':');
  const tail = right === undefined || right === '' ? [] : right.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0');
  return [...head, ...zeros, ...tail].slice(0, count).map((group) => group.replace(/^0+(?=.)/, ''));
}
