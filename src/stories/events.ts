// What stories tell those on their right.

import * as v from 'valibot';
import type { EventKind } from '../platform/capabilities.ts';
import type { StoryId } from '../platform/ids.ts';
import { parse } from '../platform/parse.ts';

const schema = v.object({ storyId: v.custom<StoryId>((id) => typeof id === 'string') });

export type StoryEvent = v.InferOutput<typeof schema>;

/** A revision went live, the first or a later one. */
export const storyPublished: EventKind<StoryEvent> = {
  name: 'stories.published',
  parse: (stored) => parse(schema, stored, 'This event'),
};

export const storyWithdrawn: EventKind<StoryEvent> = {
  name: 'stories.withdrawn',
  parse: (stored) => parse(schema, stored, 'This event'),
};
