// Pure decisions of the front page: which story leads, which stand beside it, and which go under their section's name.

import type { Section } from '../../newsroom/index.ts';
import type { ListedStory } from '../../stories/index.ts';

export interface FrontLayout {
  readonly lead: ListedStory | null;
  readonly beside: readonly ListedStory[];
  readonly rows: readonly ListedStory[];
  /** In the order of the settings; stories of no section are together at the end, without one. */
  readonly groups: readonly { readonly section: Section | null; readonly stories: readonly ListedStory[] }[];
}

const BESIDE = 3; // guess: as high as a lead with its picture
const ROWS = 6; // guess: two rows of three on a wide screen

/** Every story once, in its order but for those that stand under their section. */
export function frontLayout(stories: readonly ListedStory[], sections: readonly Section[]): FrontLayout {
  const [lead = null, ...others] = stories;
  const rest = others.slice(BESIDE + ROWS);
  const known = new Set(sections.map(({ slug }) => slug));
  const groups = [
    ...sections.map((section) => ({
      section,
      stories: rest.filter((story) => story.section === section.slug),
    })),
    { section: null, stories: rest.filter(({ section }) => section === null || !known.has(section)) },
  ];
  return {
    lead,
    beside: others.slice(0, BESIDE),
    rows: others.slice(BESIDE, BESIDE + ROWS),
    groups: groups.filter((group) => group.stories.length > 0),
  };
}

const LONG_HEADLINE = 90; // characters; guess: more than four lines of a phone in the lead's size

/** Whether a headline has to be set smaller. */
export function isLong(headline: string): boolean {
  return headline.length > LONG_HEADLINE;
}
