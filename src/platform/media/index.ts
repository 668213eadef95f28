// Video from strangers: made fit for readers, or refused with the reason.

export { NO_EDITS, type Blur, type Edits, type Span } from './edits.ts';
export type { MediaFacts } from './facts.ts';
export { makePoster, type Poster } from './poster.ts';
export type { MediaProblem } from './refusals.ts';
export { repackage, type Repackaged } from './repackage.ts';
