// Video from strangers: made fit for readers, or refused with the reason.

export {
  encode,
  type Encoded,
  joinSegments,
  ladderOf,
  type MadeSegment,
  type Rung,
  SEGMENT_MS,
  type Still,
} from './encode.ts';
export { draftSpeech, type DraftNeeds, type SpeechDraft } from './captioner.ts';
export { NO_EDITS, type Blur, type Edits, type Span } from './edits.ts';
export type { MediaFacts } from './facts.ts';
export { demuxerOf } from './container.ts';
export { makePoster, type Poster } from './poster.ts';
export { type Inspected, inspectMedia } from './probe.ts';
export { inspectQuickly, type QuickLook } from './quick-class.ts';
export type { MediaProblem } from './refusals.ts';
export { takeStills } from './take-stills.ts';
export { repackage, type Repackaged } from './repackage.ts';
export { openSharp, type Sharp } from './sharp.ts';
export {
  chooseStill,
  type MadePicture,
  makeFirstPoster,
  makePosters,
  makeStoryboard,
  type Storyboard,
} from './stills.ts';
export { cleanSound, type CleanedSound } from './sound.ts';
export { mediaReport, type MediaReport } from './report.ts';
