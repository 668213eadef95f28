// Changes to the newsroom's own pages. Every page has links to them in its foot, so every page is stale with them.

import { audit, putSitePage, readSitePage, removeSitePage, type SitePage } from '../../newsroom/index.ts';
import type { App } from '../../platform/capabilities.ts';
import { EVERY_PAGE, type Pages } from '../renderer.ts';

type Needs = Pick<App, 'db' | 'clock'> & { readonly pages: Pick<Pages, 'forget'> };

export interface OwnPageChange {
  readonly path: string;
  /** The page as it was written, front matter included. */
  readonly text: string;
  readonly by: string;
  readonly isDemo?: boolean;
}

/** Writes a page. Errors: `path_taken` (409), `invalid` (422). */
export async function writeOwnPage(
  { db, clock, pages }: Needs,
  { path, text, by, isDemo = false }: OwnPageChange,
): Promise<SitePage> {
  const page = { ...readSitePage(path, text), isDemo, changedAt: clock.now() };
  await db.write(async (tx) => {
    await putSitePage(tx, page);
    const detail = { title: page.title, characters: page.markdown.length };
    await audit(tx, clock, { actor: by, action: 'newsroom.page', subject: path, detail });
    await pages.forget(tx, [EVERY_PAGE]);
  });
  return page;
}

/** Takes a page away; answers whether it was there. */
export async function removeOwnPage(
  { db, clock, pages }: Needs,
  { path, by }: Pick<OwnPageChange, 'path' | 'by'>,
): Promise<boolean> {
  return db.write(async (tx) => {
    if (!(await removeSitePage(tx, path))) return false;
    await audit(tx, clock, { actor: by, action: 'newsroom.page_removed', subject: path, detail: {} });
    await pages.forget(tx, [EVERY_PAGE]);
    return true;
  });
}
