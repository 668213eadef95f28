// What a page's head says to search engines, feed readers and sites that show a link: plain data, no markup.

import { toRfc3339 } from '../../platform/clock.ts';
import { authorSlug, type StoryView } from '../../stories/index.ts';
import { authorUrl, FEED_PATHS, storyFeedUrl, storyUrl } from '../addresses.ts';
import { clipsAbroad } from '../clip-abroad.ts';
import { beginningOf } from '../rules.ts';
import { SHARE_IMAGE, sharedStory, shareImageUrl } from '../share-card.ts';
import type { Site } from '../site.ts';

export type HeadTag =
  | { readonly name: string; readonly content: string }
  | { readonly property: string; readonly content: string }
  | {
      readonly rel: string;
      readonly href: string;
      readonly type?: string;
      readonly title?: string;
      readonly hreflang?: string;
    };

/** The story in a sentence or two, as results and shared links show it. */
export function descriptionOf({ document }: Pick<StoryView, 'document'>): string {
  const text =
    document.standfirst ??
    document.blocks.find((block) => block.type === 'paragraph')?.text ??
    document.headline;
  return beginningOf(text.replace(/\s+/g, ' ').trim());
}

export function storyTags(site: Site, view: StoryView): readonly HeadTag[] {
  const url = storyUrl(site, view.slug);
  return [
    { name: 'description', content: descriptionOf(view) },
    { name: 'robots', content: robotsOf(view.isDemo) },
    { rel: 'canonical', href: url },
    { rel: 'alternate', href: `${url}.json`, type: 'application/json' },
    ...translationTags(site, view),
    ...feedTags(site),
    ...(view.isDemo
      ? []
      : [
          {
            rel: 'alternate',
            href: storyFeedUrl(site, view.slug),
            type: ATOM,
            title: view.document.headline,
          },
        ]),
    ...oembedTags(site, url),
    ...authorTags(site, view),
    ...openGraphOf(site, view, url),
  ];
}

export interface SitePageHead {
  readonly title: string;
  readonly description: string;
  /** The page's path, with its slash. */
  readonly address: string;
  /** Invented or of no use to who searches: lists of results, the demo. */
  readonly isHidden?: boolean;
}

/** A page that is not a story: front, list, author, about. */
export function siteTags(site: Site, page: SitePageHead): readonly HeadTag[] {
  const url = site.url + page.address;
  const description = beginningOf(page.description);
  return [
    ...(description === '' ? [] : [{ name: 'description', content: description }]),
    { name: 'robots', content: robotsOf(page.isHidden ?? false) },
    { rel: 'canonical', href: url },
    ...feedTags(site),
    { property: 'og:type', content: 'website' },
    { property: 'og:site_name', content: site.name },
    { property: 'og:title', content: page.title },
    ...(description === '' ? [] : [{ property: 'og:description', content: description }]),
    { property: 'og:url', content: url },
    ...localeTag(site.language),
  ];
}

/** Results may show our picture as large as they like: it is the share image, which keeps to the gate. */
function robotsOf(isHidden: boolean): string {
  return isHidden ? 'noindex' : 'max-image-preview:large';
}

const ATOM = 'application/atom+xml';

function feedTags({ name }: Site): readonly HeadTag[] {
  return [
    { rel: 'alternate', href: FEED_PATHS.rss, type: 'application/rss+xml', title: `${name} (RSS)` },
    { rel: 'alternate', href: FEED_PATHS.atom, type: ATOM, title: `${name} (Atom)` },
    { rel: 'alternate', href: FEED_PATHS.json, type: 'application/feed+json', title: `${name} (JSON Feed)` },
  ];
}

function oembedTags(site: Site, url: string): readonly HeadTag[] {
  return (['json', 'xml'] as const).map((format) => ({
    rel: 'alternate',
    href: `${site.url}/oembed?url=${encodeURIComponent(url)}&format=${format}`,
    type: format === 'json' ? 'application/json+oembed' : 'text/xml+oembed',
  }));
}

/** The original is what is shown to whoever reads none of the languages. */
function translationTags(site: Site, { translations, document, slug }: StoryView): readonly HeadTag[] {
  if (translations.length < 2) return [];
  const originalSlug = document.translationOf ?? slug;
  const original = translations.find((translation) => translation.slug === originalSlug);
  return [
    ...translations.map((translation) => ({
      rel: 'alternate',
      href: storyUrl(site, translation.slug),
      hreflang: translation.language,
    })),
    ...(original === undefined
      ? []
      : [{ rel: 'alternate', href: storyUrl(site, original.slug), hreflang: 'x-default' }]),
  ];
}

function authorTags(site: Site, { document }: StoryView): readonly HeadTag[] {
  return document.byline.flatMap(({ name }) => {
    const page = site.ownPages.find(({ path }) => path === `authors/${authorSlug(name)}`);
    return [
      { name: 'author', content: name },
      ...(page?.fediverse == null ? [] : [{ name: 'fediverse:creator', content: page.fediverse }]),
    ];
  });
}

function openGraphOf(site: Site, view: StoryView, url: string): readonly HeadTag[] {
  const { document, publishedAt, updatedAt } = view;
  const story = sharedStory(view);
  const section = site.sections.find(({ slug }) => slug === document.section)?.name;
  const clip = clipsAbroad(site, view, story).find(({ video }) => video !== null);
  return [
    ...properties({
      'og:type': 'article',
      'og:site_name': site.name,
      'og:title': document.headline,
      'og:description': descriptionOf(view),
      'og:url': url,
      'og:image': shareImageUrl(site, story),
      'og:image:type': 'image/jpeg',
      'og:image:width': SHARE_IMAGE.width,
      'og:image:height': SHARE_IMAGE.height,
      'og:image:alt': [document.kicker, document.headline].filter((text) => text !== null).join(': '),
      'og:video': clip?.video?.url,
      'og:video:type': clip === undefined ? undefined : 'video/mp4',
      'og:video:width': clip?.width ?? undefined,
      'og:video:height': clip?.height ?? undefined,
    }),
    ...localeTag(document.language),
    ...properties({
      'article:published_time': toRfc3339(publishedAt),
      'article:modified_time': toRfc3339(updatedAt),
      'article:section': section,
    }),
    ...document.byline.map(({ name }) => ({
      property: 'article:author',
      content: authorUrl(site, authorSlug(name)),
    })),
    // Title, text and picture are taken from the properties above.
    { name: 'twitter:card', content: 'summary_large_image' },
  ];
}

function properties(values: Readonly<Record<string, string | number | undefined>>): readonly HeadTag[] {
  return Object.entries(values).flatMap(([property, value]) =>
    value === undefined ? [] : [{ property, content: String(value) }],
  );
}

/** Open Graph writes `en_US`: a language has a place there, the one it is most often written in. */
function localeTag(language: string): readonly HeadTag[] {
  const { language: primary, region } = new Intl.Locale(language).maximize();
  return region === undefined ? [] : [{ property: 'og:locale', content: `${primary}_${region}` }];
}
