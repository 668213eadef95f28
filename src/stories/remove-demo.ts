// Takes the demo newsroom's stories out, with every trace: as if they had never been there.

import { clipIdsOf } from './document.ts';
import type { App } from '../platform/capabilities.ts';
import type { ClipId } from '../platform/ids.ts';
import { translationLines, unlistStory } from './lines.ts';
import type { PublishNeeds } from './publish.ts';
import { deleteStory, demoStories, isClipUsed, type DemoStory } from './remove-store.ts';
import { findRevision, getStory } from './store.ts';

export interface RemovedDemo {
  readonly stories: readonly DemoStory[];
  /** Clips that only the demo showed. */
  readonly unusedClips: readonly ClipId[];
}

/** Removes the stories in one transaction; what else was theirs (votes, clips) is for whoever calls. */
export async function removeDemoStories(
  needs: Pick<App, 'db'> & Pick<PublishNeeds, 'renderer'>,
): Promise<RemovedDemo> {
  return needs.db.write(async (tx) => {
    const stories = await demoStories(tx);
    const clips = new Set<ClipId>();
    const shown = new Set(stories.map(({ id }) => id));
    for (const { id } of stories) {
      const { headRevision } = await getStory(tx, id);
      for (let revision = 1; revision <= headRevision; revision++) {
        const found = await findRevision(tx, id, revision);
        if (found !== undefined) for (const clipId of clipIdsOf(found.document)) clips.add(clipId);
      }
      for (const translation of await translationLines(tx, id)) shown.add(translation.id);
      await unlistStory(tx, id);
    }
    for (const { id } of stories) await deleteStory(tx, id);
    await needs.renderer.forget(tx, [
      ...[...shown].map((id) => ({ kind: 'story' as const, id })),
      { kind: 'front', id: 'front' },
    ]);
    const unusedClips: ClipId[] = [];
    for (const clipId of clips) if (!(await isClipUsed(tx, clipId))) unusedClips.push(clipId);
    return { stories, unusedClips };
  });
}
