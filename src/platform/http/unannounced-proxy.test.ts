// A reader behind a proxy that nobody told the server of is not limited by the proxy's network; one line says so.

import { expect, test } from 'bun:test';
import { openLog } from '../log.ts';
import { watchForProxy } from './unannounced-proxy.ts';

test.each([
  '127.0.0.1',
  '::1',
  '::ffff:127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.9.9',
  '192.168.1.1',
  '169.254.0.1',
  '100.64.0.1',
  '100.127.0.1',
  'fd00::1',
  'fe80::1',
])('whoever a peer at %s speaks for is of an unknown network', (peer) => {
  expect(watchForProxy(0, { warn: () => undefined })(peer, '198.51.100.9')).toBe(true);
});

test.each([
  '192.0.2.1',
  '172.15.0.1',
  '172.32.0.1',
  '100.128.0.1',
  '2001:db8::1',
  '::ffff:192.0.2.1',
  'fec0::1',
  '',
])('a peer at %s is a reader, whatever it says of others', (peer) => {
  expect(watchForProxy(0, { warn: () => undefined })(peer, '198.51.100.9')).toBe(false);
});

test('without a word of others, and where proxies are counted, the peer is who it is', () => {
  expect(watchForProxy(0, { warn: () => undefined })('127.0.0.1', null)).toBe(false);
  expect(watchForProxy(1, { warn: () => undefined })('127.0.0.1', '198.51.100.9')).toBe(false);
});

test('the operator is told once, with the setting to change', () => {
  const lines: string[] = [];
  const hides = watchForProxy(
    0,
    openLog('plain', (line) => lines.push(line)),
  );
  for (let request = 0; request < 3; request++) hides('127.0.0.1', '198.51.100.9');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('EYEWITNESS_PROXY_HOPS');
});
