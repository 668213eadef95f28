// The order of the front page: editors name the stories on top, each of which has to be live.

import { audit } from '../newsroom/index.ts';
import type { App, Reads } from '../platform/capabilities.ts';
import { AppError } from '../platform/errors.ts';
import type { StoryId } from '../platform/ids.ts';
import { findLines, frontPlaces, putFrontPlaces } from './lines-store.ts';
import { MAX_FRONT } from './lines.ts';
import type { PublishNeeds } from './publish.ts';
import { findStoryBySlug } from './store.ts';

export interface FrontOrder {
  /** Slugs, as they are now or were once; what is named twice counts once. */
  readonly slugs: readonly string[];
  /** Whether the others that were on top stay below these. */
  readonly keepOthers: boolean;
  /** Who, for the audit log; null for the demo newsroom, of which nothing is to stay there. */
  readonly by: string | null;
}

/**
 * Puts stories on top of the front page, in this order; none puts the newest there. The same order again changes
 * nothing. Answers whether it changed. Errors: `not_on_site` (422) with every story that is not live.
 */
export async function arrangeFront(
  { db, clock, renderer }: Pick<App, 'db' | 'clock'> & Pick<PublishNeeds, 'renderer'>,
  { slugs, keepOthers, by }: FrontOrder,
): Promise<boolean> {
  return db.write(async (tx) => {
    const before = await frontPlaces(tx);
    const named = await liveIds(tx, slugs);
    const order = [...new Set([...named, ...(keepOthers ? before : [])])].slice(0, MAX_FRONT);
    if (Bun.deepEquals(order, before)) return false;
    await putFrontPlaces(tx, order);
    if (by !== null)
      await audit(tx, clock, { actor: by, action: 'stories.front', subject: 'front', detail: { order } });
    await renderer.forget(tx, [{ kind: 'front', id: 'front' }]);
    return true;
  });
}

async function liveIds(reads: Reads, slugs: readonly string[]): Promise<readonly StoryId[]> {
  const found = new Map<string, StoryId>();
  for (const slug of slugs) {
    const story = await findStoryBySlug(reads, slug);
    if (story !== undefined) found.set(slug, story.id);
  }
  const lines = await findLines(reads, { ids: [...found.values()], limit: slugs.length });
  const live = new Set(lines.map(({ id }) => id));
  const missing = slugs.filter((slug) => !live.has(found.get(slug)!));
  if (missing.length > 0)
    throw new AppError('not_on_site', 422, 'The front page stays as it is:', {
      fields: missing.map((slug) => ({ field: slug, message: missingText(slug, found.has(slug)) })),
    });
  return slugs.map((slug) => found.get(slug)!);
}

function missingText(slug: string, isKnown: boolean): string {
  return isKnown
    ? `${slug}: this story is not live. Publish it first.`
    : `${slug}: there is no such story. Check the slug.`;
}
