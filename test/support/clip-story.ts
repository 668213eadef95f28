// A live story that shows a clip: what watch pages, embeds and oEmbed are about.

import type { GateAnswers } from '../../src/clips/index.ts';
import type { ClipId } from '../../src/platform/ids.ts';
import type { StoryDocument, StoryView } from '../../src/stories/index.ts';
import { publication, published } from './publications.ts';
import {
  ALL_ANSWERS,
  documentWith,
  givenPlayableClip,
  paragraph,
  type WholeNewsroom,
} from './whole-newsroom.ts';

export interface ClipStory {
  readonly clip: ClipId;
  readonly view: StoryView;
}

/** Publishes a story at `slug` whose second paragraph is a clip. */
export async function givenClipStory(
  newsroom: WholeNewsroom,
  answers: Partial<GateAnswers> = {},
  changes: Partial<Record<keyof StoryDocument, unknown>> = {},
  slug = 'ferry',
): Promise<ClipStory> {
  const clip = await givenPlayableClip(newsroom, { ...ALL_ANSWERS, ...answers });
  const blocks = [paragraph('The engine stopped.'), { type: 'clip', text: 'The tow begins:', clipId: clip }];
  const document = documentWith({ blocks, ...changes });
  return { clip, view: await published(newsroom.publishing, publication({ slug, document })) };
}
