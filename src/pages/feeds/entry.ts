// A story as an entry of a feed, whatever the feed is written in. All of it comes from what is stored: the same stories
// give the same bytes.

import { wordsFor } from '../../newsroom/index.ts';
import { authorSlug, certainOnly, type StoryView } from '../../stories/index.ts';
import { authorUrl, storyUrl } from '../addresses.ts';
import { clipsAbroad, type ClipAbroad } from '../clip-abroad.ts';
import { uuidOf } from '../hash.ts';
import { sharedStory, shareImageUrl } from '../share-card.ts';
import type { Site } from '../site.ts';
import { contentHtml } from './content.ts';

export interface FeedEntry {
  /** A URN, the same for as long as the story lives, whatever its address. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** Kicker and standfirst; empty where there is neither. */
  readonly summary: string;
  readonly html: string;
  readonly authors: readonly { readonly name: string; readonly url: string }[];
  /** Epoch milliseconds. */
  readonly publishedAt: number;
  readonly updatedAt: number;
  readonly language: string;
  readonly section: string | null;
  readonly kicker: string | null;
  readonly imageUrl: string;
  readonly clips: readonly (ClipAbroad & { readonly intro: string })[];
  readonly corrections: StoryView['corrections'];
}

export function entryOf(site: Site, view: StoryView): FeedEntry {
  const { document } = view;
  const story = sharedStory(view);
  const clips = clipsAbroad(site, view, story);
  return {
    id: `urn:uuid:${view.id}`,
    url: storyUrl(site, view.slug),
    title: document.headline,
    summary: [document.kicker, document.standfirst].filter((text) => text !== null).join(': '),
    html: contentHtml(site, view, clips),
    authors: document.byline.map(({ name }) => ({ name, url: authorUrl(site, authorSlug(name)) })),
    publishedAt: view.publishedAt,
    updatedAt: Math.max(view.updatedAt, ...view.corrections.map(({ at }) => at)),
    language: document.language,
    section: site.sections.find(({ slug }) => slug === document.section)?.name ?? null,
    kicker: document.kicker,
    imageUrl: shareImageUrl(site, story),
    clips,
    corrections: view.corrections,
  };
}

/** What is told of a story to those who follow it. */
export interface Notice extends Pick<FeedEntry, 'id' | 'url' | 'title' | 'updatedAt' | 'language'> {
  readonly text: string;
}

/** Corrections and what happens next, each an entry of its own; the newest first, then what is to come. */
export function noticesOf(site: Site, view: StoryView): readonly Notice[] {
  const { document, corrections } = view;
  const words = wordsFor(document.language, site.language).story;
  const names = { ...words, update: words.correctionUpdate };
  const about = { url: storyUrl(site, view.slug), language: document.language };
  const corrected = corrections.map(({ at, kind, text }) => ({
    ...about,
    id: `urn:uuid:${uuidOf([view.id, kind, String(at), text])}`,
    title: `${names[kind]}: ${document.headline}`,
    text,
    updatedAt: at,
  }));
  const next = certainOnly(document.findings).followUps.map(({ due, what }) => ({
    ...about,
    id: `urn:uuid:${uuidOf([view.id, 'next', due, what])}`,
    title: `${words.next}: ${document.headline}`,
    // A date without its year says nothing to whoever reads it later.
    text: due.startsWith('--') ? what : `${due}: ${what}`,
    updatedAt: view.publishedAt,
  }));
  return [...corrected.toReversed(), ...next];
}

/** When a feed last changed; undefined when it is empty. */
export function lastChange(entries: readonly { readonly updatedAt: number }[]): number | undefined {
  return entries.length === 0 ? undefined : Math.max(...entries.map(({ updatedAt }) => updatedAt));
}
