// What stories refuse, in words that say what to do.

import { AppError } from '../platform/errors.ts';

export function noSuchStory(): AppError {
  return new AppError('story_unknown', 404, 'There is no such story.');
}

/** Somebody else saved since: nothing is overwritten, the caller reads again and decides. */
export function revisionConflict(expected: number, actual: number): AppError {
  const message = `This story was changed meanwhile (revision ${actual}, not ${expected}). Nothing was overwritten. Read it again and make your change on top.`;
  return new AppError('revision_conflict', 409, message);
}

/** A publication that began before a withdrawal does not undo it. */
export function withdrawnMeanwhile(): AppError {
  const message =
    'This story was withdrawn while it was being published. It stays withdrawn; publish it again if that is meant.';
  return new AppError('withdrawn_meanwhile', 409, message);
}

export function slugInvalid(slug: string): AppError {
  const message = `"${slug}" cannot be an address. Use letters and digits with hyphens between words, at most 100.`;
  return new AppError('slug_invalid', 422, message);
}

/** A stored story that this program cannot read is its own fault, never the reader's. */
export function storyUnreadable(id: string, cause: unknown): AppError {
  const message = `The story ${id} cannot be read from the store. Nothing was changed. Its words are there; tell whoever runs this site.`;
  return new AppError('story_unreadable', 500, message, { cause });
}

/** What is written over a story of the demo would go with it. */
export function demoSlug(): AppError {
  const message =
    'This is a story of the demo newsroom. Choose another slug, or take the demo out first: eyewitness demo remove.';
  return new AppError('demo_slug', 409, message);
}

export function slugTaken(slug: string): AppError {
  return new AppError(
    'slug_taken',
    409,
    `Another story stands or stood at /stories/${slug}. Choose another slug.`,
  );
}
