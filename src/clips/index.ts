// Clips: received, made playable, answered for, served.

export { answerGate } from './answers.ts';
export {
  GROUNDS,
  VERDICT_QUESTIONS,
  VERDICTS,
  WARNINGS,
  type Clip,
  type ClipAnswers,
  type ClipFile,
  type ClipMedia,
  type ClipRendition,
  type ClipState,
  type GateAnswers,
  type Ground,
  type Verdict,
  type VerdictQuestion,
  type Verdicts,
  type Warning,
} from './clip.ts';
export { clipChanged, mediaWithdrawn } from './events.ts';
export { finishLeftVersions } from './preparing/finish-left.ts';
export { type ClipJobNeeds, clipJobs, type ClipJobs } from './preparing/jobs.ts';
export { type Progress, progressOf, watchProgress } from './preparing/progress.ts';
export { receiveClip, type ReceivedClip, type Sent } from './receive.ts';
export { closeRequest, openAskers, requestClip, type Askers, type AskNeeds } from './request.ts';
export {
  MOST_CHARS,
  readRequest,
  REQUEST_FIELDS,
  type RequestField,
  type RequestProblem,
  type RequestWords,
} from './request-rules.ts';
export { openRequests, type ClipRequest } from './requests-store.ts';
export { removeClip } from './remove.ts';
export { currentPath, versionPath } from './media/addresses.ts';
export { LOW_DATA, MASTER, POSTER, SOURCE, SPRITE, STORYBOARD, USUAL } from './media/names.ts';
export { givePoster } from './media/give-poster.ts';
export { clipRoutes } from './media/routes.ts';
export { onMediaHost } from './media/media-host.ts';
export { purgeJob, purgeVersion, type PurgeNeeds } from './media/purge.ts';
export { openMedia, type Media } from './media/serve.ts';
export {
  answersWith,
  asField,
  readAnswers,
  unanswered,
  type Question,
  type ReadAnswers,
  type WrittenAnswers,
} from './rules.ts';
export type { Shown } from './media/shelf.ts';
export { findClip, findClips } from './store.ts';
export { mostBytes, type UploadNeeds } from './uploads/begin.ts';
export { removeStrayUploads, sweepUploads } from './uploads/end.ts';
export {
  closeUploadLink,
  linkStanding,
  listUploadLinks,
  makeUploadLink,
  type LinkStanding,
  type LinkWithClips,
} from './uploads/links.ts';
export { uploadRoutes } from './uploads/routes.ts';
export { SAID_FIELDS, SAID_MOST_CHARS, type SaidField } from './uploads/said.ts';
export { uploadsOf } from './uploads/store.ts';
export { UPLOADS_PATH } from './uploads/tus.ts';
export { referenceOf, type Said, type Upload, type UploadLink } from './uploads/upload.ts';
export { clipStanding, listClipStandings, type ClipStanding } from './preparing/standing.ts';
export { waitForClip } from './preparing/wait.ts';
export { captionsFor, cuesFor } from './captions/captions-for.ts';
export { allCaptions, allDescriptions, type Captions, type Description } from './captions/captions-store.ts';
export { findDescription, putDescription, removeDescription } from './captions/describe.ts';
export { askForDraft, draftCaptionsLater } from './captions/draft.ts';
export { transcriptsOf, type Transcript } from './captions/transcripts.ts';
export { draftCaptionsJob } from './captions/jobs.ts';
export { momentsOf, nameMoments, readMoment, storedMoments, type Moment } from './captions/moments.ts';
export {
  acceptDraft,
  putCaptions,
  removeCaptions,
  type GivenCaptions,
  type PutCaptions,
} from './captions/put-captions.ts';
export { findVersions, type Version } from './media/store.ts';
export { editClip, revertTo, type Edited } from './versions/edit.ts';
export { checkErasures, eraseClip, eraseJob } from './versions/erase.ts';
export { wasErased } from './versions/erase-store.ts';
export { editLines } from './versions/rules.ts';
export { MOST_PICTURE_BYTES, setPoster } from './versions/set-poster.ts';
export { sweepVersions } from './versions/sweep.ts';
export { readTime, readWrittenEdits } from './versions/written-edits.ts';
export { findReport } from './media/standing-store.ts';
