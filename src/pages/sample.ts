// A story with one of everything. Its page names the renderer: when the views change, what they make of this changes,
// and every stored page made by the former views is stale.

import type { ClipId, StoryId, VersionId } from '../platform/ids.ts';
import { WARNINGS, type Clip, type ClipMedia } from '../clips/index.ts';
import { defaultSettings } from '../newsroom/index.ts';
import type { Block, ListedStory, StoryDocument, StoryView } from '../stories/index.ts';
import type { Site } from './site.ts';

const text = 'A word in bold, one in italics, and a link.';

const certainty = { found: 'stated', certain: true };
const attributed = {
  cue: 'said',
  cueAt: { block: 0, start: 0, end: 1 },
  text: 'A',
  spans: [{ block: 0, start: 0, end: 1 }],
  mention: null,
  ...certainty,
};
const person = {
  aliases: ['Uno'],
  role: 'deckhand',
  at: { block: 0, start: 0, end: 1 },
  ...certainty,
};

/** With one of everything that pages tell apart. */
const SAMPLE_FINDINGS: StoryDocument['findings'] = {
  quotes: [0, 18, 19].map((block) => ({
    text: 'A word',
    spans: [{ block, start: 0, end: 6 }],
    continues: null,
    speaker: 'One',
    mention: null,
    cue: null,
    cueAt: null,
    addressee: block === 0 ? 'Two' : null,
    ...certainty,
  })),
  attributions: [
    {
      ...attributed,
      source: 'Outlet',
      kind: 'outlet',
      secondHand: true,
      within: null,
      url: 'https://example.org/',
    },
    { ...attributed, source: 'Log', kind: 'document', secondHand: false, within: 0, url: null },
  ],
  people: [
    { ...person, name: 'One', description: null, age: 40, minor: false, accused: true },
    { ...person, name: null, description: 'the child', age: 1, minor: true, accused: false },
  ],
  followUps: (['2018', '2018-09', '2018-09-10', '--09-14'] as const).map((due, at) => ({
    due,
    precision: (['year', 'month', 'week', 'day'] as const)[at]!,
    what: 'A hearing',
    source: at === 0 ? 1 : null,
    block: 0,
    at: { block: 0, start: 0, end: 1 },
    state: 'open',
    ...certainty,
  })),
};

function post(href: string): Extract<Block, { readonly type: 'embed' }> {
  return { type: 'embed', text, marks: [{ type: 'link', start: 0, end: text.length, href }] };
}

const ref = { space: 'public', sha256: '', sizeBytes: 0 } as const;
const SAMPLE_MEDIA: ClipMedia = {
  versionId: 'version' as VersionId,
  isComplete: true,
  files: ['360.mp4', '540.mp4', 'poster.jpg', 'poster-480.jpg', 'poster-480.avif'].map((name) => {
    return { name, ref, type: '', width: 1, height: 1 };
  }),
  renditions: [{ name: '360', codecs: '', width: 1, height: 1, frameRate: 30, isComplete: true }],
  captions: ['en'],
  descriptions: ['en'],
};

const doubted: Clip = {
  ...clip('doubted', 'Credit', []),
  poster: null,
  media: null,
  hasAudio: false,
  durationMs: 3_700_000,
  rendition: { space: 'public', sha256: '', sizeBytes: 2_000_000 },
  answers: {
    ...clip('doubted', 'Credit', []).answers,
    verdicts: { what: 'unclear', where: 'false', when: null },
  },
};

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
    section: 'harbour',
    translationOf: null,
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
      { type: 'clip', text: 'Intro\nBelow', clipId: 'doubted' as ClipId },
      { type: 'clip', text: 'Announced', clipId: null },
      ...([2, 3, 4] as const).map((level) => ({ type: 'heading' as const, level, text, marks: [] })),
      ...[true, false].map((ordered) => ({ type: 'list' as const, ordered, text, marks: [] })),
      ...(['quote', 'image', 'update'] as const).map((type) => ({ type, text, marks: [] })),
      { type: 'quote', text: `${text}\n— One`, marks: [] },
      post('https://youtu.be/abcdefghijk'),
      post('https://x.com/one/status/1'),
      { ...post('https://youtu.be/abcdefghijk'), gone: true },
      { type: 'paragraph', text, marks: [] },
      { type: 'paragraph', text: 'نحن بخير', marks: [] },
    ],
    reactions: { open: true, kinds: null },
    findings: SAMPLE_FINDINGS,
  },
  clips: [clip('shown', 'Credit', []), clip('warned', 'none', WARNINGS), doubted],
  isDemo: true,
  translations: [
    { slug: 'sample', language: 'en' },
    { slug: 'exemple', language: 'fr' },
  ],
  corrections: (['correction', 'clarification', 'update'] as const).map((kind) => ({ at: 0, kind, text })),
};

export const SAMPLE_STORIES: readonly ListedStory[] = [
  {
    id: 'sample' as StoryId,
    storyNo: 1,
    slug: 'sample',
    language: 'ar',
    section: 'harbour',
    kicker: 'Kicker',
    headline: 'Headline',
    standfirst: 'Standfirst',
    publishedAt: 0,
    updatedAt: 60_000,
    clipId: 'shown' as ClipId,
    originalId: null,
    isDemo: true,
    authors: [{ slug: 'one', name: 'One' }],
    clip: clip('shown', 'Credit', []),
  },
];

export const SAMPLE_SITE: Site = {
  ...defaultSettings(),
  name: 'Site',
  tagline: 'Tagline',
  url: 'https://example.org',
  mediaUrl: '',
  logo: { sha256: '0'.repeat(64), sizeBytes: 1, type: 'image/png', width: 1, height: 1 },
  footer: 'Foot',
  sections: [{ slug: 'harbour', name: 'Harbour' }],
  contactEmail: 'desk@example.org',
  contactPhone: '+351 21 000 00 00',
  webSubHub: 'https://hub.example.org/',
  ownPages: [
    { path: 'about', title: 'About', language: null, fediverse: null, isDemo: false },
    { path: 'authors/one', title: 'One', language: null, fediverse: '@one@social.example', isDemo: true },
  ],
};

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
    media: SAMPLE_MEDIA,
    answers: {
      ground: 'own',
      credit,
      verdicts: { what: 'confirmed', where: 'confirmed', when: 'confirmed' },
      warnings,
      shows: 'What it shows',
      warningReason: 'Why',
    },
  };
}
