// Withdrawal: a live story leaves every page at once; its address answers 410 with a reason readers may see.

import { audit } from '../newsroom/index.ts';
import type { App } from '../platform/capabilities.ts';
import { AppError } from '../platform/errors.ts';
import type { StoryId } from '../platform/ids.ts';
import { storyWithdrawn } from './events.ts';
import { translationLines, unlistStory } from './lines.ts';
import type { PublishNeeds } from './publish.ts';
import { getStory, markWithdrawn } from './store.ts';

/** Errors: `story_unknown` (404), `not_live` (409). */
export async function withdraw(
  needs: Pick<App, 'db' | 'events' | 'clock'> & Pick<PublishNeeds, 'renderer'>,
  withdrawal: { readonly storyId: StoryId; readonly reason: string; readonly by: string },
): Promise<void> {
  const { storyId, reason, by } = withdrawal;
  await needs.db.write(async (tx) => {
    await getStory(tx, storyId);
    if (!(await markWithdrawn(tx, storyId, reason)))
      throw new AppError('not_live', 409, 'This story is not live, so it cannot be withdrawn.');
    const translations = await translationLines(tx, storyId);
    await unlistStory(tx, storyId);
    await needs.renderer.forget(tx, [
      { kind: 'story', id: storyId },
      ...translations.map(({ id }) => ({ kind: 'story' as const, id })),
      { kind: 'front', id: 'front' },
    ]);
    await audit(tx, needs.clock, {
      actor: by,
      action: 'stories.withdraw',
      subject: storyId,
      detail: { reason },
    });
    await needs.events.emit(tx, storyWithdrawn, { storyId });
  });
}
