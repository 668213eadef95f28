// The site as every page shows it, and changes to it: every page is stale with them.
// The address is kept in the store, so that a command that runs without the server makes the same links.

import {
  changeSettings,
  readSettings,
  sitePageLinks,
  type SitePageLink,
  type SiteSettings,
} from '../newsroom/index.ts';
import type { App, Reads } from '../platform/capabilities.ts';
import { EVERY_PAGE, type Pages } from './renderer.ts';

export interface Site extends Omit<SiteSettings, 'url'> {
  /** Public address without a slash at the end. */
  readonly url: string;
  /** The pages that the newsroom wrote about itself and its authors, in their order. */
  readonly ownPages: readonly SitePageLink[];
  /** Where clips' files are fetched from, as an origin; empty where that is the site itself. */
  readonly mediaUrl: string;
}

/** `fallbackUrl` is the address while the settings have none; `mediaUrl` is the configured host of media, or null. */
export async function readSite(
  reads: Reads,
  fallbackUrl: string,
  mediaUrl: string | null = null,
): Promise<Site> {
  const settings = await readSettings(reads);
  return siteOf(settings, await sitePageLinks(reads), fallbackUrl, mediaUrl ?? '');
}

export function siteOf(
  settings: SiteSettings,
  ownPages: readonly SitePageLink[],
  fallbackUrl: string,
  mediaUrl = '',
): Site {
  return { ...settings, url: settings.url ?? fallbackUrl, ownPages, mediaUrl };
}

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
