// Finds what an address of ours shows, for oEmbed: former addresses of a story lead to it as they do for readers.

import type { Reads } from '../../platform/capabilities.ts';
import { AppError } from '../../platform/errors.ts';
import { isSlug, storyAt } from '../../stories/index.ts';
import { framedClip, framedStory, type FrameSize } from '../embeds/snippet.ts';
import type { Pages } from '../renderer.ts';
import type { Site } from '../site.ts';
import { clipTitle, findShownClip } from '../watch/showing.ts';
import { oembedAnswer, type OembedAnswer } from './answer.ts';

export interface OembedNeeds {
  readonly db: Reads;
  readonly pages: Pick<Pages, 'site'>;
}

/** Errors: `not_found` (404) for whatever is not live, not ours or no address. */
export async function oembedOf(
  { db, pages }: OembedNeeds,
  url: string,
  most: Partial<FrameSize>,
): Promise<OembedAnswer> {
  const site = await pages.site(db);
  const { kind, name } = placeIn(site, url) ?? {};
  if (kind === 'clips') {
    const shown = await findShownClip(db, name ?? '');
    if (shown === undefined) throw nothingHere();
    const { clip, view } = shown;
    return oembedAnswer(site, framedClip(site, clip, clipTitle(shown)), view, clip, most);
  }
  if (kind !== 'stories' || name === undefined || !isSlug(name)) throw nothingHere();
  const found = await storyAt(db, name);
  const at = found.found === 'moved' ? await storyAt(db, found.slug) : found;
  if (at.found !== 'live') throw nothingHere();
  return oembedAnswer(site, framedStory(site, at.view), at.view, at.view.clips[0], most);
}

const PLACE = /^\/(?:embed\/)?(clips|stories)\/([^/]+?)(?:\.json)?\/?$/;

/** The kind of page and its name; undefined for anything else. Whether by http or https is the same page. */
function placeIn(site: Site, url: string): { kind: string; name: string } | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host, pathname } = new URL(url);
  if (!/^https?:$/.test(protocol) || host !== new URL(site.url).host) return undefined;
  const [, kind, name] = PLACE.exec(pathname) ?? [];
  if (kind === undefined || name === undefined) return undefined;
  try {
    const decoded = decodeURIComponent(name);
    return /\p{Cc}/u.test(decoded) ? undefined : { kind, name: decoded };
  } catch {
    return undefined;
  }
}

function nothingHere(): AppError {
  return new AppError('not_found', 404, 'Nothing that can be embedded stands at this address.');
}
