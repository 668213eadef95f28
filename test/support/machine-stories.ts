// Stories as machines are given them: one with everything, and one that is hostile in every field.

import type { Clip } from '../../src/clips/index.ts';
import { defaultSettings } from '../../src/newsroom/index.ts';
import type { ClipId, StoryId } from '../../src/platform/ids.ts';
import type { Site } from '../../src/pages/site.ts';
import type { StoryView } from '../../src/stories/index.ts';
import { attributionWith, followUpWith, personWith, quoteWith } from './findings.ts';
import { documentWith, paragraph } from './whole-newsroom.ts';

export const NEWS_SITE: Site = {
  ...defaultSettings(),
  name: 'The Norrum Post',
  tagline: 'News from the coast',
  url: 'https://news.example',
  mediaUrl: '',
  sections: [{ slug: 'harbour', name: 'Harbour' }],
  contactEmail: 'desk@news.example',
  webSubHub: 'https://hub.example/',
  logo: { sha256: 'c'.repeat(64), sizeBytes: 1, type: 'image/png', width: 300, height: 60 },
  ownPages: [
    { path: 'corrections', title: 'Corrections', language: null, fediverse: null, isDemo: false },
    {
      path: 'authors/ana-lima',
      title: 'Ana Lima',
      language: null,
      fediverse: '@ana@social.example',
      isDemo: false,
    },
  ],
};

/** Markup, the end of CDATA and of a script, forbidden and turning characters, half of a pair, pictures. */
export const HOSTILE = `</script><script>alert(1)</script>"'><img src=x onerror=x>]]>&xxe;<!-- \u0001\u0008\u000b\ufffe \u202eabc\u202c 👩‍🚒 سفينة &lt;`;

export const OPEN_CLIP = '0190a1b2-0000-7000-8000-00000000000a' as ClipId;
export const WARNED_CLIP = '0190a1b2-0000-7000-8000-00000000000b' as ClipId;

export function clipWith(id: ClipId, answers: Partial<Clip['answers']> = {}): Clip {
  return {
    id,
    state: 'playable',
    reason: null,
    rendition: { space: 'public', sha256: 'a'.repeat(64), sizeBytes: 900_000 },
    poster: { ref: { space: 'public', sha256: 'b'.repeat(64), sizeBytes: 90 }, width: 640, height: 360 },
    durationMs: 107_000,
    width: 1280,
    height: 720,
    hasAudio: true,
    media: null,
    answers: {
      ground: 'permission',
      credit: 'Ola Nordmann',
      verdicts: { what: 'confirmed', where: 'confirmed', when: 'likely' },
      warnings: [],
      shows: 'A ferry drifts past the pier',
      warningReason: '',
      ...answers,
    },
  };
}

export function fullView(changes: Partial<StoryView> = {}): StoryView {
  return {
    id: '0190a1b2-0000-7000-8000-000000000001' as StoryId,
    slug: 'ferry',
    revision: 2,
    publishedAt: Date.parse('2026-03-01T10:00:00Z'),
    updatedAt: Date.parse('2026-03-02T11:30:00Z'),
    document: documentWith({
      kicker: 'Video',
      section: 'harbour',
      byline: [{ name: 'Ana Lima' }],
      happened: { when: '2026-02-28', precision: 'day', where: 'Norrum' },
      blocks: [
        paragraph('The mayor spoke in court.', [
          { type: 'link', start: 4, end: 9, href: 'https://example.org/?a=1&b=2' },
          { type: 'strong', start: 10, end: 15 },
        ]),
        { type: 'clip', text: 'The moment it happened:\nVideo: Ola', clipId: OPEN_CLIP },
        { type: 'heading', level: 2, text: 'After', marks: [] },
        { type: 'list', ordered: false, text: 'one\ntwo', marks: [] },
        { type: 'quote', text: 'Said once.\nSaid twice.', marks: [] },
      ],
      findings: {
        quotes: [
          quoteWith({ text: 'We were afraid', speaker: 'Ola Nordmann', certain: true }),
          quoteWith({ text: 'I swam', speaker: 'Little Kari', certain: true }),
          quoteWith({ text: 'not certain at all' }),
        ],
        attributions: [
          attributionWith({ source: 'CBS', kind: 'outlet', url: 'https://cbs.example/a', certain: true }),
          attributionWith({ source: 'CBS', kind: 'outlet', url: 'https://cbs.example/a', certain: true }),
          attributionWith({ source: 'The report', kind: 'document', certain: true }),
          attributionWith({ source: 'Doubtful Times', kind: 'outlet' }),
          attributionWith({ source: 'A person', kind: 'person', certain: true }),
        ],
        people: [personWith({ name: 'Little Kari', minor: true })],
        followUps: [
          followUpWith({ due: '2026-09', what: 'the hearing', certain: true }),
          followUpWith({ due: '--09', what: 'no year', certain: true }),
          followUpWith({ due: '2027', what: 'doubtful hearing' }),
        ],
      },
    }),
    clips: [clipWith(OPEN_CLIP)],
    isDemo: false,
    translations: [
      { slug: 'ferry', language: 'en' },
      { slug: 'le-ferry', language: 'fr' },
    ],
    corrections: [
      {
        at: Date.parse('2026-03-03T09:00:00Z'),
        kind: 'correction',
        text: 'The ferry had nine people on board.',
      },
    ],
    ...changes,
  };
}

/** The same with a clip that readers are warned of. */
export function warnedView(changes: Partial<StoryView> = {}): StoryView {
  const { document } = fullView();
  const blocks = [{ type: 'clip' as const, text: 'The moment', clipId: WARNED_CLIP }, paragraph('Words.')];
  return fullView({
    document: documentWith({ ...document, blocks, findings: undefined }),
    clips: [clipWith(WARNED_CLIP, { warnings: ['graphic', 'minors'], warningReason: 'Blood is seen.' })],
    ...changes,
  });
}

/** The same with a clip of which nobody said whether readers need a warning. */
export function unansweredView(): StoryView {
  return warnedView({ clips: [clipWith(WARNED_CLIP, { warnings: null, warningReason: null })] });
}

export function hostileView(changes: Partial<StoryView> = {}): StoryView {
  const marks = [{ type: 'link', start: 0, end: 5, href: `https://x.example/"><script>]]>` }];
  return fullView({
    document: documentWith({
      kicker: HOSTILE.slice(0, 120).toWellFormed(),
      headline: HOSTILE,
      standfirst: HOSTILE,
      section: 'harbour',
      byline: [{ name: HOSTILE }],
      happened: { when: null, precision: null, where: HOSTILE },
      blocks: [
        paragraph(HOSTILE, marks),
        ...['quote', 'image', 'embed', 'update'].map((type) => ({ type, text: HOSTILE, marks })),
        { type: 'heading', level: 2, text: HOSTILE, marks },
        { type: 'list', ordered: true, text: `${HOSTILE}\n${HOSTILE}`, marks },
        { type: 'clip', text: HOSTILE, clipId: OPEN_CLIP },
        { type: 'clip', text: HOSTILE, clipId: WARNED_CLIP },
      ],
      findings: {
        quotes: [quoteWith({ text: HOSTILE, speaker: HOSTILE, certain: true })],
        attributions: [
          attributionWith({
            source: HOSTILE,
            kind: 'outlet',
            url: `https://x.example/${HOSTILE}`,
            certain: true,
          }),
        ],
        people: [],
        followUps: [followUpWith({ what: HOSTILE, certain: true })],
      },
    }),
    clips: [
      clipWith(OPEN_CLIP, { credit: HOSTILE, shows: HOSTILE }),
      clipWith(WARNED_CLIP, { credit: HOSTILE, shows: HOSTILE, warnings: ['death'], warningReason: HOSTILE }),
    ],
    corrections: [{ at: 0, kind: 'correction', text: HOSTILE }],
    ...changes,
  });
}
