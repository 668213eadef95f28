// Takes the demo newsroom's stories out, with every trace: as if they had never been there.

import { clipIdsOf } from './document.ts';
import type { Tx } from '../platform/capabilities.ts';
import type { ClipId } from '../platform/ids.ts';
import { translationLines, unlistStory } from './lines.ts';
import type { PublishNeeds } from './publish.ts';
import { deleteStory, demoStories, type DemoStory } from './remove-store.ts';
import { findRevision, getStory } from './store.ts';

export interface RemovedStories {
  readonly stories: readonly DemoStory[];
  /** Every clip that any revision of them showed. */
  readonly clips: readonly ClipId[];
}

/** Removes the stories; what else was theirs (votes, clips) is for whoever calls, to write down in this transaction. */
export async function removeDemoStories(
  tx: Tx,
  { renderer }: Pick<PublishNeeds, 'renderer'>,
): Promise<RemovedStories> {
  const stories = await demoStories(tx);
  const clips = new Set<ClipId>();
  const stale = new Set(stories.map(({ id }) => id));
  for (const { id } of stories) {
    const { headRevision } = await getStory(tx, id);
    for (let revision = 1; revision <= headRevision; revision++) {
      const found = await findRevision(tx, id, revision);
      if (found !== undefined) for (const clipId of clipIdsOf(found.document)) clips.add(clipId);
    }
    for (const translation of await translationLines(tx, id)) stale.add(translation.id);
    await unlistStory(tx, id);
  }
  for (const { id } of stories) await deleteStory(tx, id);
  await renderer.forget(tx, [
    ...[...stale].map((id) => ({ kind: 'story' as const, id })),
    { kind: 'front', id: 'front' },
  ]);
  return { stories, clips: [...clips] };
}
