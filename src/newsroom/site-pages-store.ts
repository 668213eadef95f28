// SQL of the pages that a newsroom writes about itself (about, imprint, privacy ...) and about its authors.

import type { Reads, Tx } from '../platform/capabilities.ts';
import { sql, type Sql } from '../platform/sql.ts';

/** A page of the newsroom's own as the site links it. */
export interface SitePageLink {
  /** What follows the site's address and its slash: `about`, `authors/ana-lima`. */
  readonly path: string;
  readonly title: string;
  /** BCP 47 tag, or null for the site's. */
  readonly language: string | null;
  /** An author's address in the fediverse, `@ana@social.example`, or null. */
  readonly fediverse: string | null;
  readonly isDemo: boolean;
}

export interface SitePage extends SitePageLink {
  readonly markdown: string;
  readonly changedAt: number;
}

interface LinkRow {
  readonly path: string;
  readonly title: string;
  readonly language: string | null;
  readonly fediverse: string | null;
  readonly is_demo: number;
}

type Row = LinkRow & { readonly markdown: string; readonly changed_at: number };

/** All of them, in the order they were put in. */
export async function sitePageLinks(reads: Reads): Promise<readonly SitePageLink[]> {
  const rows = await reads.all<LinkRow>(sql`
    select path, title, language, fediverse, is_demo from site_pages order by place, path`);
  return rows.map(toLink);
}

export async function findSitePage(reads: Reads, path: string): Promise<SitePage | undefined> {
  const row = await reads.one<Row>(sql`
    select path, title, language, fediverse, is_demo, markdown, changed_at from site_pages where path = ${path}`);
  return row === undefined
    ? undefined
    : { ...toLink(row), markdown: row.markdown, changedAt: row.changed_at };
}

/** Writes a page; one that was there keeps its place among the others. */
export async function putSitePage(tx: Tx, page: SitePage): Promise<void> {
  const { path, title, markdown, language, fediverse, isDemo, changedAt } = page;
  await tx.run(sql`
    insert into site_pages (path, title, markdown, language, fediverse, is_demo, place, changed_at)
    values (${path}, ${title}, ${markdown}, ${language}, ${fediverse}, ${isDemo ? 1 : 0}, ${nextPlace}, ${changedAt})
    on conflict (path) do update set title = excluded.title, markdown = excluded.markdown,
      language = excluded.language, fediverse = excluded.fediverse, is_demo = excluded.is_demo,
      changed_at = excluded.changed_at`);
}

const nextPlace: Sql = sql`(select coalesce(max(place), 0) + 1 from site_pages)`;

/** Answers whether it was there. */
export async function removeSitePage(tx: Tx, path: string): Promise<boolean> {
  return (await tx.run(sql`delete from site_pages where path = ${path}`)) === 1;
}

/** Takes out what the demo newsroom wrote about itself. */
export async function removeDemoPages(tx: Tx): Promise<void> {
  await tx.run(sql`delete from site_pages where is_demo = 1`);
}

function toLink(row: LinkRow): SitePageLink {
  const { path, title, language, fediverse } = row;
  return { path, title, language, fediverse, isDemo: row.is_demo === 1 };
}
