// A story that was there and was taken away: the reason stands apart, so that a page can say the rest in its language.

import { AppError } from '../../platform/errors.ts';

export class StoryWithdrawn extends AppError {
  /** As the newsroom wrote it, or empty. */
  readonly reason: string;

  constructor(reason: string) {
    super(
      'withdrawn',
      410,
      reason === '' ? 'This story was withdrawn.' : `This story was withdrawn: ${reason}`,
    );
    this.reason = reason;
  }
}
