// Stories: from words to what is live. Everything that others may call.

export {
  clipIdsOf,
  parseDocument,
  placeClip,
  type Block,
  type Mark,
  type StoryDocument,
} from './document.ts';
export { saveDraft, type Save, type Saved } from './draft.ts';
export { storyPublished, storyWithdrawn, type StoryEvent } from './events.ts';
export { certainOnly } from './findings.ts';
export { NO_FINDINGS } from './findings-schema.ts';
export { documentFrom, readStory, type SiteHabits } from './from-text.ts';
export { arrangeFront, type FrontOrder } from './front.ts';
export {
  authorSlug,
  frontOrder,
  frontStories,
  listedStories,
  listUnlisted,
  type ListedStory,
  type Translation,
} from './lines.ts';
export {
  countLines,
  publicationTimes,
  translatedLines,
  type LineQuery,
  type StoryLine,
  type TranslatedLine,
} from './lines-store.ts';
export { placeOf, type Place } from './place.ts';
export {
  publish,
  type Override,
  type Publication,
  type PublishNeeds,
  type PublishOutcome,
} from './publish.ts';
export { publishText, textAdvice, type TextOutcome, type TextToPublish } from './publish-text.ts';
export { removeDemoStories, type RemovedStories } from './remove-demo.ts';
export { isClipUsed } from './remove-store.ts';
export { publishProblems, type PublishProblem } from './rules.ts';
export { MAX_RESULT_PAGES, searchStories, type SearchResult } from './search.ts';
export { MAX_ASKED } from './search-words.ts';
export { isSlug } from './slug.ts';
export { findStory, findStoryBySlug, hasStories, isClipShown } from './store.ts';
export type { Correction, Story, StoryView } from './story.ts';
export { creditOf, publicStory, structuredStory } from './structured.ts';
export { findReactableStory, kindsOffered } from './reactable.ts';
export { storyAt, type AtSlug } from './view.ts';
export { withdraw } from './withdraw.ts';
