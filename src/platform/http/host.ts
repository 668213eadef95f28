// The Host header is a stranger's text that stands in addresses made from requests: only a host may pass.

import { AppError } from '../errors.ts';

const HOST = /^(?:[a-z0-9._-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::\d{0,5})?$/i;

/**
 * Makes the check of one server: passes a host with or without a port, and none at all (HTTP/1.0).
 * It remembers the host it passed last, since nearly all requests have the same. Errors: `bad_host` (400).
 */
export function hostCheck(): (request: Request) => void {
  let known = '';
  return (request) => {
    const host = request.headers.get('host');
    if (host === null || host === '' || host === known) return;
    if (!HOST.test(host) || !URL.canParse(`http://${host}/`))
      throw new AppError('bad_host', 400, 'The Host header of this request is no host. Check the address.');
    known = host;
  };
}
