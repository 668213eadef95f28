// What a story's share image shows, and its address, which changes with that: whoever caches the image for long
// never shows a picture that was taken out.

import type { Clip } from '../clips/index.ts';
import { wordsFor } from '../newsroom/index.ts';
import type { FileRef } from '../platform/capabilities.ts';
import type { StoryView } from '../stories/index.ts';
import { storyUrl } from './addresses.ts';
import { hashOf } from './hash.ts';
import { lengthOf } from './page/rules.ts';
import { directionOf, isPosterSafe, warningText } from './rules.ts';
import type { Site } from './site.ts';

/** What is known of a story wherever it is linked. */
export interface SharedStory {
  readonly slug: string;
  readonly language: string;
  readonly kicker: string | null;
  readonly headline: string;
  readonly isDemo: boolean;
  /** The first clip it shows. */
  readonly clip: Clip | null;
}

/** Pixels, 1.91 to 1: shown by Open Graph's readers without cutting. */
export const SHARE_IMAGE = { width: 1200, height: 630 } as const;

export function shareCardOf(site: Site, story: SharedStory) {
  const words = wordsFor(story.language, site.language);
  const { clip } = story;
  const warnings = clip?.answers.warnings ?? null;
  const poster = clip !== null && isPosterSafe(warnings) ? clip.poster : null;
  return {
    kicker: story.kicker,
    headline: story.headline,
    siteName: site.name,
    accent: site.accent,
    language: story.language,
    isRightToLeft: directionOf(story.language) === 'rtl',
    warning: !warnings?.length ? null : warningText(warnings, words),
    hasClip: clip !== null,
    durationText: clip?.durationMs == null ? null : lengthOf(clip.durationMs),
    poster: poster as { readonly ref: FileRef; readonly width: number; readonly height: number } | null,
    demoLabel: story.isDemo ? words.site.demoShort : null,
  };
}

export function shareImageVersion(site: Site, story: SharedStory): string {
  return hashOf([JSON.stringify(shareCardOf(site, story))]);
}

export function shareImageUrl(site: Site, story: SharedStory): string {
  return `${storyUrl(site, story.slug)}/share.jpg?v=${shareImageVersion(site, story)}`;
}

export function sharedStory({ slug, document, clips, isDemo }: StoryView): SharedStory {
  const { language, kicker, headline } = document;
  return { slug, language, kicker, headline, isDemo, clip: clips[0] ?? null };
}
