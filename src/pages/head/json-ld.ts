// A page as schema.org describes it. Only what an editor confirmed, or what is found well enough to be shown as fact,
// is said here; behind a gate there is neither the clip's file nor its picture.

import { currentPath, type Moment, type Transcript } from '../../clips/index.ts';
import { toRfc3339 } from '../../platform/clock.ts';
import { authorSlug, certainOnly, type StoryView } from '../../stories/index.ts';
import { authorUrl, logoUrl, sectionUrl, storyUrl } from '../addresses.ts';
import { clipsAbroad, type ClipAbroad, type SmallerFile } from '../clip-abroad.ts';
import { SHARE_IMAGE, sharedStory, shareImageUrl } from '../share-card.ts';
import type { Site } from '../site.ts';
import { momentOf, spokenIn } from '../transcript/rules.ts';
import { descriptionOf } from './rules.ts';

export type JsonLd = Readonly<Record<string, unknown>>;

const MAX_TRANSCRIPT_CHARS = 10_000; // guess: ten minutes; the whole of it stands in the page
const MAX_QUOTATIONS = 20; // guess: a page of 200 quotes would carry each of them twice

export function storyJsonLd(site: Site, view: StoryView): JsonLd {
  const { document, publishedAt, updatedAt } = view;
  const url = storyUrl(site, view.slug);
  const story = sharedStory(view);
  const clips = clipsAbroad(site, view, story);
  const section = site.sections.find(({ slug }) => slug === document.section);
  const article = given({
    '@type': 'NewsArticle',
    '@id': url,
    mainEntityOfPage: url,
    headline: document.headline,
    alternativeHeadline: document.kicker,
    description: descriptionOf(view),
    image: [
      { '@type': 'ImageObject', url: shareImageUrl(site, story), ...SHARE_IMAGE },
      ...clips
        .filter(({ isPoster }) => isPoster)
        .map(({ thumbnail }) => ({ '@type': 'ImageObject', ...thumbnail })),
    ],
    datePublished: toRfc3339(publishedAt),
    dateModified: toRfc3339(updatedAt),
    author: authorsOf(site, view),
    publisher: publisherOf(site),
    isAccessibleForFree: true,
    inLanguage: document.language,
    articleSection: section?.name,
    video: clips.map((clip) => videoOf(view, clip)),
    ...findingsOf(view),
    correction: view.corrections.map(({ at, text }) => ({
      '@type': 'CorrectionComment',
      text,
      datePublished: toRfc3339(at),
    })),
  });
  return { '@context': 'https://schema.org', '@graph': [article, ...crumbs(site, view, section)] };
}

/** The site as a whole, on its front page. */
export function siteJsonLd(site: Site): JsonLd {
  return {
    '@context': 'https://schema.org',
    ...given({
      '@type': 'WebSite',
      '@id': `${site.url}/`,
      url: `${site.url}/`,
      name: site.name,
      description: site.tagline,
      inLanguage: site.language,
      publisher: publisherOf(site),
    }),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${site.url}/search?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}

/** Who signs; a story without a byline is the newsroom's. */
function authorsOf(site: Site, { document }: StoryView): readonly JsonLd[] {
  if (document.byline.length === 0)
    return [{ '@type': 'NewsMediaOrganization', name: site.name, url: `${site.url}/` }];
  return document.byline.map(({ name }) => ({
    '@type': 'Person',
    name,
    url: authorUrl(site, authorSlug(name)),
  }));
}

function publisherOf(site: Site): JsonLd {
  const { logo } = site;
  const pageAt = (path: string) =>
    site.ownPages.some((page) => page.path === path) ? `${site.url}/${path}` : null;
  return given({
    '@type': 'NewsMediaOrganization',
    name: site.name,
    url: `${site.url}/`,
    logo:
      logo === null
        ? null
        : { '@type': 'ImageObject', url: logoUrl(site, logo), width: logo.width, height: logo.height },
    email: site.contactEmail,
    telephone: site.contactPhone,
    correctionsPolicy: pageAt('corrections'),
    ethicsPolicy: pageAt('ethics'),
    publishingPrinciples: pageAt('about'),
  });
}

/** What was written down of a clip, beside what is known of every one. */
export interface Spoken {
  readonly transcripts: readonly Transcript[];
  readonly moments: readonly Moment[];
}

/** A clip on its own page, as the newest story that shows it has it; null for one that readers do not get. */
export function clipJsonLd(
  site: Site,
  view: StoryView,
  id: ClipAbroad['id'],
  { transcripts, moments }: Spoken = { transcripts: [], moments: [] },
): JsonLd | null {
  const clip = clipsAbroad(site, view, sharedStory(view)).find((candidate) => candidate.id === id);
  return clip === undefined
    ? null
    : {
        '@context': 'https://schema.org',
        ...videoOf(view, clip),
        ...(clip.isForAll ? spokenOf(site, view, clip, transcripts) : {}),
        ...momentsOfVideo(clip, moments),
        isPartOf: { '@id': storyUrl(site, view.slug) },
        // Moments are found by whoever indexes the clip: this says how an address of one is written.
        potentialAction: {
          '@type': 'SeekToAction',
          target: `${clip.watchUrl}?t={seek_to_second_number}`,
          'startOffset-input': 'required name=seek_to_second_number',
        },
      };
}

function videoOf(view: StoryView, clip: ClipAbroad & { readonly intro: string }): JsonLd {
  const { headline, language } = view.document;
  return given({
    '@type': 'VideoObject',
    '@id': clip.watchUrl,
    name: clip.intro === '' ? headline : clip.intro,
    description: clip.shows === '' ? descriptionOf(view) : clip.shows,
    thumbnailUrl: clip.thumbnail.url,
    uploadDate: toRfc3339(view.publishedAt),
    duration: clip.durationMs === null ? null : isoDuration(clip.durationMs),
    contentUrl: clip.video?.url,
    encoding: clip.lowData === null ? null : [smallerOf(clip.lowData)],
    embedUrl: clip.embedUrl,
    width: clip.width,
    height: clip.height,
    inLanguage: language,
    creditText: clip.credit,
    contentRating: clip.warning,
    isFamilyFriendly: clip.isForAll ? null : false,
  });
}

function smallerOf({ url, sizeBytes, width, height }: SmallerFile): JsonLd {
  return given({
    '@type': 'MediaObject',
    contentUrl: url,
    contentSize: String(sizeBytes),
    encodingFormat: 'video/mp4',
    width,
    height,
  });
}

/** What is said, in the story's language where it is short enough for a page's head, and where captions stand. */
function spokenOf(
  site: Site,
  { document }: StoryView,
  { id }: ClipAbroad,
  transcripts: readonly Transcript[],
): JsonLd {
  const own = transcripts.find(({ language }) => spokenIn(language, document.language));
  const text = own?.paragraphs.map((paragraph) => paragraph.text).join('\n') ?? '';
  return given({
    transcript: text.length <= MAX_TRANSCRIPT_CHARS ? text : null,
    caption: transcripts.map(({ language }) => ({
      '@type': 'MediaObject',
      contentUrl: `${site.url}${currentPath(id, `captions.${language}.vtt`)}`,
      encodingFormat: 'text/vtt',
      inLanguage: language,
    })),
  });
}

/** Key moments, each until the next begins. */
function momentsOfVideo({ watchUrl, durationMs }: ClipAbroad, moments: readonly Moment[]): JsonLd {
  return given({
    hasPart: moments.map(({ atMs, label }, index) => {
      const startOffset = momentOf(atMs);
      const untilMs = moments[index + 1]?.atMs ?? durationMs;
      return given({
        '@type': 'Clip',
        name: label,
        startOffset,
        endOffset: untilMs === null ? null : Math.max(startOffset + 1, momentOf(untilMs)),
        url: `${watchUrl}?t=${startOffset}`,
      });
    }),
  });
}

function findingsOf({ document }: StoryView): JsonLd {
  const { quotes, attributions, followUps } = certainOnly(document.findings);
  // Somebody under age is found by their name for ever after: the text may say it, this does not, certain or not.
  const minors = new Set(
    document.findings.people.flatMap(({ minor, name, aliases }) => (minor ? [name, ...aliases] : [])),
  );
  const outside = attributions.filter(
    ({ kind, source }) => (kind === 'outlet' || kind === 'document') && source !== null,
  );
  const citations = new Map(
    outside.map(({ kind, source, url }) => [
      `${source}\n${url}`,
      given({
        '@type': 'CreativeWork',
        ...(kind === 'outlet' ? { publisher: { '@type': 'Organization', name: source } } : { name: source }),
        url: url !== null && /^https?:/i.test(url) ? url : null,
      }),
    ]),
  );
  return {
    hasPart: quotes.slice(0, MAX_QUOTATIONS).map(({ text, speaker }) =>
      given({
        '@type': 'Quotation',
        text,
        spokenByCharacter:
          speaker === null || minors.has(speaker) ? null : { '@type': 'Person', name: speaker },
      }),
    ),
    citation: [...citations.values()],
    about: followUps
      .filter(({ due, what }) => !due.startsWith('--') && what.trim() !== '')
      .map(({ due, what }) => ({ '@type': 'Event', name: what, startDate: due })),
  };
}

function crumbs(
  site: Site,
  { document }: StoryView,
  section: Site['sections'][number] | undefined,
): readonly JsonLd[] {
  const steps = [
    { name: site.name, item: `${site.url}/` },
    ...(section === undefined ? [] : [{ name: section.name, item: sectionUrl(site, section.slug) }]),
    // The last step is the page itself.
    { name: document.headline },
  ];
  const list = steps.map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step }));
  return [{ '@type': 'BreadcrumbList', itemListElement: list }];
}

/** ISO 8601: `PT1M47S`. */
export function isoDuration(durationMs: number): string {
  const seconds = Math.max(1, Math.round(durationMs / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `PT${hours === 0 ? '' : `${hours}H`}${minutes === 0 ? '' : `${minutes}M`}${seconds % 60}S`;
}

/** Without what is not known: an empty field is a claim that there is nothing. */
function given(fields: JsonLd): JsonLd {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value != null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
