// Networks, not people: what is kept of an address, and whose word about it counts.

import { expect, test } from 'bun:test';
import { networkOf } from './network.ts';

test.each([
  ['192.0.2.77', '192.0.2.0/24'],
  ['192.0.2.1', '192.0.2.0/24'],
  ['::ffff:192.0.2.77', '192.0.2.0/24'],
  ['::FFFF:192.0.2.77', '192.0.2.0/24'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
  ['2001:0db8:0001:ffff::1', '2001:db8:1::/48'],
  ['2001:DB8:1::', '2001:db8:1::/48'],
  ['2001:db8::1', '2001:db8:0::/48'],
  ['::1', '0:0:0::/48'],
  ['::', '0:0:0::/48'],
  ['fe80::1', 'fe80:0:0::/48'],
  ['unknown', 'unknown'],
  ['', 'unknown'],
  ['192.0.2', 'unknown'],
  ['fe80::1%eth0', 'fe80:0:0::/48'],
  ['::ffff:c000:24d', '192.0.2.0/24'],
  ['0:0:0:0:0:ffff:192.0.2.77', '192.0.2.0/24'],
  ['64:ff9b::192.0.2.77', '64:ff9b:0::/48'],
  ['999.0.2.1', 'unknown'],
  ['1::2::3', 'unknown'],
  ['a:b', 'unknown'],
  ['x:y:z', 'unknown'],
])('%s is of the network %s', (address, network) => {
  expect(networkOf(address, null, 0)).toBe(network);
});

test('a connection without an address is of no network', () => {
  expect(networkOf(null, null, 0)).toBe('unknown');
});

test('nobody’s word counts without a trusted proxy', () => {
  expect(networkOf('192.0.2.1', '198.51.100.9', 0)).toBe('192.0.2.0/24');
});

test.each([
  [1, '198.51.100.9', '198.51.100.0/24'],
  [1, '203.0.113.5, 198.51.100.9', '198.51.100.0/24'],
  [2, '203.0.113.5, 198.51.100.9', '203.0.113.0/24'],
  [2, '10.0.0.1,203.0.113.5 , 198.51.100.9', '203.0.113.0/24'],
  [2, '198.51.100.9', '198.51.100.0/24'],
  [1, '2001:db8:1::9', '2001:db8:1::/48'],
])('with %d trusted proxies, of "%s" the client is %s', (hops, forwardedFor, network) => {
  expect(networkOf('192.0.2.1', forwardedFor, hops)).toBe(network);
});

test.each([
  ['198.51.100.9:5678', '198.51.100.0/24'],
  ['[2001:db8:1::9]:5678', '2001:db8:1::/48'],
  ['[2001:db8:1::9]', '2001:db8:1::/48'],
  ['[::ffff:198.51.100.9]:1', '198.51.100.0/24'],
  ['', 'unknown'],
  ['unknown', 'unknown'],
  ['_hidden', 'unknown'],
  ['"[2001:db8:1::9]:5678"', 'unknown'],
  ['[2001:db8:1::9', 'unknown'],
  ['[x]:80', 'unknown'],
  ['198.51.100.9:port', 'unknown'],
  ['198.51.100.9:5678:1', 'unknown'],
  ['client.example:80', 'unknown'],
])('what a proxy writes as %p is of the network %s', (hop, network) => {
  expect(networkOf('192.0.2.1', `203.0.113.5, ${hop}`, 1)).toBe(network);
});

test('a proxy that says nothing leaves the connection’s own address', () => {
  expect(networkOf('192.0.2.1', null, 1)).toBe('192.0.2.0/24');
});

test('what a client puts in front of the proxies’ words changes nothing', () => {
  const honest = networkOf('192.0.2.1', '198.51.100.9', 1);
  for (const lie of ['1.2.3.4', '::1', 'x'.repeat(5000), ',,,', '"]['])
    expect(networkOf('192.0.2.1', `${lie}, 198.51.100.9`, 1)).toBe(honest);
});
