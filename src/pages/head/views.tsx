// The part of a page's head that machines read; `Page` puts it beside title and style.
/** @jsxImportSource preact */

import { rawJson } from '../../platform/html.ts';
import type { StoryView } from '../../stories/index.ts';
import type { Site } from '../site.ts';
import { siteJsonLd, storyJsonLd, type JsonLd } from './json-ld.ts';
import { siteTags, storyTags, type HeadTag, type SitePageHead } from './rules.ts';

export function StoryHead({ site, view }: { site: Site; view: StoryView }) {
  return (
    <>
      <Tags tags={storyTags(site, view)} />
      <JsonLdBlock value={storyJsonLd(site, view)} />
    </>
  );
}

/** The head of a page that is not a story; `address` is its path. */
export function SiteHead({ site, ...page }: SitePageHead & { site: Site }) {
  return (
    <>
      <Tags tags={siteTags(site, page)} />
      {page.address === '/' && <JsonLdBlock value={siteJsonLd(site)} />}
    </>
  );
}

function Tags({ tags }: { tags: readonly HeadTag[] }) {
  return (
    <>
      {tags.map((tag) => {
        if ('rel' in tag) return <link {...tag} hreflang={tag.hreflang} />;
        return <meta {...tag} />;
      })}
    </>
  );
}

export function JsonLdBlock({ value }: { value: JsonLd }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={rawJson(value)} />;
}
