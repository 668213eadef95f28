// SQL of pages: rendered and compressed once, thrown away when what they show changes.

import type { PageDependency, Reads, Tx } from '../platform/capabilities.ts';
import type { StoryId } from '../platform/ids.ts';
import type { Compressed } from '../platform/http/index.ts';
import { sql, type Sql } from '../platform/sql.ts';

export interface StoredPage {
  readonly address: string;
  /** The story whose bar the page has a slot for, or null. */
  readonly storyId: StoryId | null;
  readonly rendererVersion: string;
  readonly contentVersion: string;
  readonly beforeBar: string;
  readonly afterBar: string;
  /** The policy it is sent with, which names its own style and scripts. */
  readonly csp: string;
  /** Version of the totals in the compressed bytes. */
  readonly totalsVersion: number;
  readonly compressed: Compressed;
}

/** A stored page without its text and bytes, which are read only when somebody needs them. */
export interface FoundPage extends Pick<
  StoredPage,
  'address' | 'storyId' | 'rendererVersion' | 'contentVersion' | 'totalsVersion' | 'csp'
> {
  /** What it shows, as it was recorded. */
  readonly dependencies: readonly PageDependency[];
}

interface Row {
  readonly story_id: string | null;
  readonly renderer_version: string;
  readonly content_version: string;
  readonly totals_version: number;
  readonly csp: string;
}

export async function findPage(reads: Reads, address: string): Promise<FoundPage | undefined> {
  const row = await reads.one<Row>(sql`
    select story_id, renderer_version, content_version, totals_version, csp from pages where address = ${address}`);
  if (row === undefined) return undefined;
  const dependencies = await reads.all<PageDependency>(sql`
    select kind, id from page_dependencies where address = ${address}`);
  return {
    address,
    storyId: row.story_id as StoryId | null,
    rendererVersion: row.renderer_version,
    contentVersion: row.content_version,
    totalsVersion: row.totals_version,
    csp: row.csp,
    dependencies,
  };
}

/** The text of exactly this page; undefined when it was replaced or removed since it was found. */
export async function findPageText(
  reads: Reads,
  page: FoundPage,
): Promise<Pick<StoredPage, 'beforeBar' | 'afterBar'> | undefined> {
  const row = await reads.one<{ before_bar: string; after_bar: string }>(sql`
    select before_bar, after_bar from pages where ${isStill(page)}`);
  return row === undefined ? undefined : { beforeBar: row.before_bar, afterBar: row.after_bar };
}

/** The bytes of exactly this page in one encoding; undefined when it was replaced or removed since it was found. */
export async function findPageBytes(
  reads: Reads,
  page: FoundPage,
  encoding: keyof Compressed,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const row = await reads.one<{ bytes: Uint8Array<ArrayBuffer> }>(sql`
    select ${COLUMNS[encoding]} as bytes from pages where ${isStill(page)}`);
  return row?.bytes;
}

const COLUMNS: Readonly<Record<keyof Compressed, Sql>> = { br: sql`br`, gzip: sql`gzip`, zstd: sql`zstd` };

function isStill(page: FoundPage): Sql {
  return sql`address = ${page.address} and renderer_version = ${page.rendererVersion}
    and content_version = ${page.contentVersion} and totals_version = ${page.totalsVersion}`;
}

export async function keepPage(
  tx: Tx,
  page: StoredPage,
  dependencies: readonly PageDependency[],
  nowMs: number,
): Promise<void> {
  const { address, compressed } = page;
  await removePage(tx, address);
  await tx.run(sql`
    insert into pages (address, story_id, renderer_version, content_version, before_bar, after_bar, totals_version, csp,
      gzip, br, zstd, rendered_at)
    values (${address}, ${page.storyId}, ${page.rendererVersion}, ${page.contentVersion}, ${page.beforeBar}, ${page.afterBar},
      ${page.totalsVersion}, ${page.csp}, ${compressed.gzip}, ${compressed.br}, ${compressed.zstd}, ${nowMs})`);
  for (const { kind, id } of dependencies)
    await tx.run(sql`insert into page_dependencies (address, kind, id) values (${address}, ${kind}, ${id})`);
}

export async function removePagesShowing(tx: Tx, { kind, id }: PageDependency): Promise<void> {
  await tx.run(sql`
    delete from pages where address in (select address from page_dependencies where kind = ${kind} and id = ${id})`);
}

async function removePage(tx: Tx, address: string): Promise<void> {
  await tx.run(sql`delete from pages where address = ${address}`);
}
