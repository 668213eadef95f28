// The site's own address: what links, feeds and cookies are made with. It is kept in the store, so that a command
// that runs without the server makes the same links.

import { changeSettings, readSettings } from '../newsroom/index.ts';
import type { App } from '../platform/capabilities.ts';
import { EVERY_PAGE, type Pages } from './renderer.ts';

const LOCAL = /^http:\/\/localhost:\d+$/;

/**
 * Settles the address at the start of a server: the configured one; else what the store has, unless that is a former
 * start's local one; else this machine's port. Pages made with another address are forgotten. Answers the address.
 */
export async function settleAddress(
  needs: Pick<App, 'db' | 'clock' | 'config'> & { readonly pages: Pages },
  port: number,
): Promise<string> {
  const { db, clock, config, pages } = needs;
  const known = (await readSettings(db)).url;
  const own = `http://localhost:${port}`;
  const url = config.siteUrl ?? (known === null || LOCAL.test(known) ? own : known);
  if (url === known) return url;
  await db.write(async (tx) => {
    await changeSettings(tx, clock, { url });
    await pages.forget(tx, [EVERY_PAGE]);
  });
  return url;
}
