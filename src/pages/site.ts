// Changes to the site itself: every page shows its name, address and zone, so every page is stale with them.
// The address is kept in the store, so that a command that runs without the server makes the same links.

import { changeSettings, readSettings, type SiteSettings } from '../newsroom/index.ts';
import type { App } from '../platform/capabilities.ts';
import { EVERY_PAGE, type Pages } from './renderer.ts';

type Needs = Pick<App, 'db' | 'clock'> & { readonly pages: Pages };

/** Stores settings and forgets every page. Errors: `invalid` (422). */
export async function changeSite(
  { db, clock, pages }: Needs,
  changes: Partial<SiteSettings>,
): Promise<SiteSettings> {
  return db.write(async (tx) => {
    const settings = await changeSettings(tx, clock, changes);
    await pages.forget(tx, [EVERY_PAGE]);
    return settings;
  });
}

const LOCAL = /^http:\/\/localhost:\d+$/;

/**
 * Settles the address at the start of a server: the configured one; else what the store has, unless that is a former
 * start's local one; else this machine's port. Answers the settings as they are then.
 */
export async function settleAddress(needs: Needs & Pick<App, 'config'>, port: number): Promise<SiteSettings> {
  const settings = await readSettings(needs.db);
  const own = `http://localhost:${port}`;
  const url =
    needs.config.siteUrl ?? (settings.url === null || LOCAL.test(settings.url) ? own : settings.url);
  return url === settings.url ? settings : changeSite(needs, { url });
}
