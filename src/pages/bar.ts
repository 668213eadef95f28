// The one slot of a stored page: the reaction bar with totals as of now. `app.ts` fills it from `reactions/`.

import type { StoryId } from '../platform/ids.ts';
import type { StoryView } from '../stories/index.ts';

export interface Bar {
  /** Grows with every counted change; 0 before the first vote. */
  readonly version: number;
  /** The `reactions` of the structured story. */
  readonly structured: unknown;
  /** The bar as HTML; `reacted` marks what the reader has just chosen by form, null where that is unknown. */
  html(reacted: string | null): string;
  /** Whether this is a kind the story offers. */
  offers(kind: string): boolean;
}

export interface Bars {
  /** Version of the totals alone: cheap enough to ask once a second for every page that is read. */
  version(storyId: StoryId): Promise<number>;
  /** The bar as it stands; undefined when there is no such story any more. */
  of(storyId: StoryId): Promise<Bar | undefined>;
  /** The bar of a story that nobody could react to yet. */
  empty(view: StoryView): Promise<Bar>;
}
