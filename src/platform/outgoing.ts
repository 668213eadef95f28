// The one way out: everything that this program sends to others by HTTP. Whoever names the address, it cannot be used to
// reach into the network that the server stands in: the address that is connected to is the one that was looked at.

import { lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Outgoing, OutgoingAnswer } from './capabilities.ts';
import { isPublicAddress } from './public-address.ts';

const TIMEOUT_MS = 5000; // guess: whoever takes a ping only has to write it down

export interface OutgoingOptions {
  /** Lets plain HTTP and the machine's own network pass: for tests alone. */
  readonly allowsLocal?: boolean;
  readonly timeoutMs?: number;
}

export function openOutgoing({
  allowsLocal = false,
  timeoutMs = TIMEOUT_MS,
}: OutgoingOptions = {}): Outgoing {
  return {
    post: async (address, body, type) => {
      const refusal = allowsLocal ? null : refusalOf(address);
      if (refusal !== null) return { outcome: 'refused', reason: refusal };
      try {
        return await send(new URL(address), body, { type, timeoutMs, allowsLocal });
      } catch (thrown) {
        if (thrown instanceof NotPublic) return { outcome: 'refused', reason: thrown.message };
        throw thrown;
      }
    },
  };
}

class NotPublic extends Error {
  constructor(host: string) {
    super(`${host} lies in a private network.`);
  }
}

/** What can be said before any name is looked up. */
function refusalOf(address: string): string | null {
  if (!URL.canParse(address)) return 'This is no web address.';
  const { protocol, hostname, username, password } = new URL(address);
  if (protocol !== 'https:') return 'Only addresses that begin with https:// are sent to.';
  if (username !== '' || password !== '') return 'An address with a password in it is not sent to.';
  // No name is looked up for an address in numbers.
  const host = hostname.replace(/^\[|\]$/g, '');
  return isIP(host) !== 0 && !isPublicAddress(host) ? new NotPublic(host).message : null;
}

interface Sending {
  readonly type: string;
  readonly timeoutMs: number;
  readonly allowsLocal: boolean;
}

/** Redirects are answers like others. Of the answer only the status is taken: its body is never read. */
function send(url: URL, body: string, { type, timeoutMs, allowsLocal }: Sending): Promise<OutgoingAnswer> {
  return new Promise((resolve, reject) => {
    const { request: begin } = url.protocol === 'http:' ? http : https;
    const request = begin(
      url,
      {
        method: 'POST',
        headers: {
          'content-type': type,
          'content-length': Buffer.byteLength(body),
          'user-agent': 'Eyewitness',
        },
        signal: AbortSignal.timeout(timeoutMs),
        agent: false,
        ...(allowsLocal ? {} : { lookup: lookupPublic }),
      },
      (response) => {
        resolve({ outcome: 'answered', status: response.statusCode ?? 0 });
        response.destroy();
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

/** Every address of a name has to be public: which one is taken is not ours to choose. */
const lookupPublic: LookupFunction = (host, options, answer) => {
  lookup(host, { ...options, all: true }, (error, found) => {
    const refused =
      error ?? (found.every(({ address }) => isPublicAddress(address)) ? null : new NotPublic(host));
    if (refused !== null) answer(refused, '', 0);
    else if (options.all === true) answer(null, found);
    else answer(null, found[0]!.address, found[0]!.family);
  });
};
