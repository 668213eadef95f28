// The demo story that a first start shows, so that an empty newsroom is never the first thing somebody meets.
// Invented: there is no such town, ferry or newspaper.

import type { Newsroom } from '../app.ts';
import { AppError } from '../platform/errors.ts';
import { publishText } from '../stories/index.ts';
import demoStory from './demo-story.md' with { type: 'text' };

/** Publishes the demo story in a newsroom that has never had any. Answers whether it did. */
export async function plantDemo({ app, publishing, hasStories }: Newsroom): Promise<boolean> {
  if (await hasStories()) return false;
  try {
    const outcome = await publishText(publishing, {
      text: demoStory,
      format: 'markdown',
      clipId: null,
      answers: {},
      override: null,
      draft: false,
      author: 'Eyewitness demo desk',
      isDemo: true,
    });
    if (outcome.status !== 'published') app.log.warn('demo.refused', { problems: outcome.problems.length });
  } catch (thrown) {
    // Another server on this database began at the same moment and planted it.
    if (!(thrown instanceof AppError) || thrown.code !== 'slug_taken') throw thrown;
  }
  return hasStories();
}
