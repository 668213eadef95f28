// Thrown inside the child where a video turns out not to be usable; it never leaves that process.

import type { MediaProblem } from './refusals.ts';

export class Refused extends Error {
  override readonly name = 'Refused';
  readonly problems: readonly MediaProblem[];

  constructor(problems: readonly MediaProblem[], cause?: unknown) {
    super(problems.map((problem) => problem.code).join(', '), cause === undefined ? undefined : { cause });
    this.problems = problems;
  }
}
