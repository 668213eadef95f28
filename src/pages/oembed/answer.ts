// An answer as oEmbed has it (oembed.com, version 1.0): what a page of ours is to a program that shows it elsewhere. Pure.

import type { Clip } from '../../clips/index.ts';
import { element, xmlDocument } from '../../kits/xml.ts';
import type { StoryView } from '../../stories/index.ts';
import { clipAbroad } from '../clip-abroad.ts';
import { frameHtml, frameSize, type Framed, type FrameSize } from '../embeds/snippet.ts';
import { SHARE_IMAGE, shareImageUrl, sharedStory } from '../share-card.ts';
import type { Site } from '../site.ts';

export type OembedAnswer = Readonly<Record<string, string | number>>;

const CACHE_S = 300; // guess: a withdrawn story's frame says so itself, whatever stands around it

export function oembedAnswer(
  site: Site,
  framed: Framed,
  view: StoryView,
  clip: Clip | undefined,
  most: Partial<FrameSize>,
): OembedAnswer {
  const { width, height } = frameSize(framed, most);
  const authors = new Intl.ListFormat(view.document.language).format(
    view.document.byline.map(({ name }) => name),
  );
  return {
    version: '1.0',
    type: framed.kind === 'clip' ? 'video' : 'rich',
    title: framed.title,
    ...(authors === '' ? {} : { author_name: authors }),
    provider_name: site.name,
    provider_url: `${site.url}/`,
    cache_age: CACHE_S,
    ...thumbnail(site, view, clip, most),
    html: frameHtml(framed, { width, height }),
    width,
    height,
  };
}

/** The clip's first picture, or the share image where readers are warned; none above the size that was asked for. */
function thumbnail(
  site: Site,
  view: StoryView,
  clip: Clip | undefined,
  most: Partial<FrameSize>,
): OembedAnswer {
  const story = sharedStory(view);
  const picture = (clip === undefined ? null : clipAbroad(site, story, clip)?.thumbnail) ?? {
    url: shareImageUrl(site, story),
    ...SHARE_IMAGE,
  };
  const { url, width, height } = picture;
  if (width > (most.width ?? width) || height > (most.height ?? height)) return {};
  return { thumbnail_url: url, thumbnail_width: width, thumbnail_height: height };
}

/** The same as XML (oembed.com, section 2.3.4.2). */
export function oembedXml(answer: OembedAnswer): string {
  const children = Object.entries(answer).map(([name, value]) => element(name, {}, String(value)));
  return xmlDocument(element('oembed', {}, ...children));
}
