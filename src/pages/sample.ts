// A story with one of everything. Its page names the renderer: when the views change, what they make of this changes,
// and every stored page made by the former views is stale.

import type { ClipId, StoryId } from '../platform/ids.ts';
import { WARNINGS, type Clip } from '../clips/index.ts';
import { NO_FINDINGS, type FrontLine, type StoryView } from '../stories/index.ts';

const text = 'A word in bold, one in italics, and a link.';

export const SAMPLE_VIEW: StoryView = {
  id: 'sample' as StoryId,
  slug: 'sample',
  revision: 1,
  publishedAt: 0,
  updatedAt: 60_000,
  document: {
    language: 'en',
    kicker: 'Kicker',
    headline: 'Headline',
    standfirst: 'Standfirst',
    byline: [{ name: 'One' }, { name: 'Two' }],
    dated: null,
    happened: { when: null, precision: null, where: null },
    blocks: [
      {
        type: 'paragraph',
        text,
        marks: [
          { type: 'strong', start: 10, end: 14 },
          { type: 'emphasis', start: 23, end: 30 },
          { type: 'link', start: 38, end: 42, href: 'https://example.org/' },
        ],
      },
      { type: 'clip', text: 'Intro', clipId: 'shown' as ClipId },
      { type: 'clip', text: '', clipId: 'warned' as ClipId },
      { type: 'clip', text: 'Announced', clipId: null },
      ...([2, 3, 4] as const).map((level) => ({ type: 'heading' as const, level, text, marks: [] })),
      ...[true, false].map((ordered) => ({ type: 'list' as const, ordered, text, marks: [] })),
      ...(['quote', 'image', 'embed', 'update'] as const).map((type) => ({ type, text, marks: [] })),
    ],
    reactions: { open: true, kinds: null },
    findings: NO_FINDINGS,
  },
  clips: [clip('shown', 'Credit', []), clip('warned', 'none', WARNINGS)],
};

export const SAMPLE_LINES: readonly FrontLine[] = [
  {
    id: 'sample' as StoryId,
    slug: 'sample',
    language: 'ar',
    kicker: 'Kicker',
    headline: 'Headline',
    standfirst: 'Standfirst',
    publishedAt: 0,
    hasClip: true,
  },
];

function clip(id: string, credit: string, warnings: Clip['answers']['warnings']): Clip {
  return {
    id: id as ClipId,
    state: 'playable',
    reason: null,
    rendition: null,
    poster: { ref: { space: 'public', sha256: '', sizeBytes: 0 }, width: 1, height: 1 },
    durationMs: 1,
    width: 1,
    height: 1,
    hasAudio: true,
    answers: {
      ground: 'own',
      credit,
      verdicts: { what: 'confirmed', where: 'confirmed', when: 'confirmed' },
      warnings,
    },
  };
}
