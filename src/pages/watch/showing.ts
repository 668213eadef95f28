// Which live stories show a clip: what its page, its embed and its entry for other programs are about.

import { findClip, type Clip } from '../../clips/index.ts';
import type { Reads } from '../../platform/capabilities.ts';
import { looksLikeId, type ClipId } from '../../platform/ids.ts';
import {
  isClipShown,
  listedStories,
  storyAt,
  type ListedStory,
  type StoryView,
} from '../../stories/index.ts';

export interface ShownClip {
  readonly clip: Clip;
  /** The newest live story that shows it. */
  readonly view: StoryView;
  /** All of them, the newest first. */
  readonly stories: readonly ListedStory[];
}

const MAX_STORIES = 50; // guess: more than any clip is shown in

/** Undefined where nothing live shows the clip, whatever its state. `id` is as it stands in the address. */
export async function findShownClip(reads: Reads, id: string): Promise<ShownClip | undefined> {
  const clipId = id as ClipId;
  if (!looksLikeId(id) || !(await isClipShown(reads, clipId))) return undefined;
  const clip = await findClip(reads, clipId);
  const stories = await listedStories(reads, { showing: clipId, limit: MAX_STORIES });
  const [newest] = stories;
  if (clip?.state !== 'playable' || newest === undefined) return undefined;
  const at = await storyAt(reads, newest.slug);
  return at.found === 'live' ? { clip, view: at.view, stories } : undefined;
}

/** What the story says above the clip, and below it. */
export function textOfClip({ clip, view }: Pick<ShownClip, 'clip' | 'view'>): string {
  return view.document.blocks.find((block) => block.type === 'clip' && block.clipId === clip.id)?.text ?? '';
}

/** What a clip is called: what it shows, else the story that shows it. */
export function clipTitle({ clip, view }: ShownClip): string {
  const { shows } = clip.answers;
  return shows === null || shows === '' ? view.document.headline : shows;
}
