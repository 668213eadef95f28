// The story as the rest of the product sees it.

import type { StoryId } from '../platform/ids.ts';
import type { Clip } from '../clips/index.ts';
import type { Translation } from './lines.ts';
import type { StoryDocument } from './document.ts';

export type StoryState = 'draft' | 'published' | 'withdrawn';

export interface Story {
  readonly id: StoryId;
  /** Number the votes are kept under; never used twice. */
  readonly storyNo: number;
  readonly slug: string;
  readonly state: StoryState;
  readonly headRevision: number;
  readonly liveRevision: number | null;
  readonly createdAt: number;
  readonly publishedAt: number | null;
  readonly updatedAt: number | null;
  readonly withdrawnReason: string | null;
  /** Whether it belongs to the demo newsroom. */
  readonly isDemo: boolean;
}

/** What was wrong and is not any more, as readers are told. */
export interface Correction {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly kind: 'correction' | 'clarification' | 'update';
  readonly text: string;
}

export interface Revision {
  readonly storyId: StoryId;
  readonly revision: number;
  readonly document: StoryDocument;
  readonly author: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** All that a page of one live revision needs, as plain data: the page is stale exactly when this changes. */
export interface StoryView {
  readonly id: StoryId;
  readonly slug: string;
  readonly revision: number;
  readonly publishedAt: number;
  readonly updatedAt: number;
  readonly document: StoryDocument;
  /** The clips that the document shows. */
  readonly clips: readonly Clip[];
  readonly isDemo: boolean;
  /** The same story in every language it stands in, this one among them; empty where there is only one. */
  readonly translations: readonly Translation[];
  /** The oldest first. */
  readonly corrections: readonly Correction[];
}
