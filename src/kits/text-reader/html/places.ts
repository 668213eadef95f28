// Before the story's part of a page is chosen: what nobody sees is taken out, and captions, standfirsts, videos and
// embedded posts are marked, since classes are gone afterwards. Invariant: no visible word is taken out.

import { linkAddress, webAddress } from './addresses.ts';
import { lineOf, type PageDocument, type PageElement } from './document.ts';
import { piecesOf } from './elsewhere.ts';

export const CAPTION_MARK = 'data-caption';
export const STANDFIRST_MARK = 'data-standfirst';
export const EMBED_MARK = 'data-embed';
export const CLIP_MARK = 'data-clip';

/** Attribute values by which readability tells an embedded player or post that belongs to the story. */
export const KEPT_EMBEDS =
  /^clip-place$|^https?:\/\/(?:[a-z0-9-]{1,30}\.){0,3}(?:youtube\.com|youtube-nocookie\.com|youtu\.be|vimeo\.com|dailymotion\.com|twitter\.com|x\.com|instagram\.com|tiktok\.com|facebook\.com\/plugins\/(?:video|post)|bsky\.app|telegram\.org|t\.me|streamable\.com|rumble\.com|twitch\.tv|v\.qq\.com|archive\.org)(?:\/|$)/i;

const EMBEDDED_POST =
  'blockquote[class~="twitter-tweet"], blockquote[class~="twitter-video"], blockquote[class~="instagram-media"], blockquote[class~="tiktok-embed"], blockquote[class~="bluesky-embed"], [class~="fb-post"][data-href], [class~="fb-video"][data-href]';
const CAPTION =
  '[class~="wp-caption-text"], [class~="caption"], [class~="image-caption"], [class~="photo-caption"], [class~="media-caption"], [class~="photo-credit"], [class~="image-credit"], [class~="caption-text"]';
const STANDFIRST = [
  '[itemprop~="alternativeHeadline"]', '[class*="standfirst"]', '[class*="subheadline"]', '[class*="sub-headline"]', '[class~="dek"]',
  '[class*="article-dek"]', '[class*="__dek"]', '[class*="strapline"]', '[class*="chapo"]', '[class*="article-subtitle"]',
  '[class*="article__subtitle"]',
].join(', '); // prettier-ignore

/**
 * Takes out what is hidden, as far as the markup itself says so, and says how many words that were. The whole page is
 * never hidden.
 */
export function removeUnseen(document: PageDocument): { readonly hiddenWords: number } {
  const hidden = document.querySelectorAll('[hidden], [aria-hidden="true"], [style]');
  const removed = new Set<PageElement>();
  let hiddenWords = 0;
  for (const element of hidden) {
    if (!isUnseen(element)) continue;
    if (!isWithin(element, removed)) hiddenWords += wordsIn(element);
    element.remove();
    removed.add(element);
  }
  return { hiddenWords };
}

function isUnseen(element: PageElement): boolean {
  const style = element.getAttribute('style') ?? '';
  const isStyledAway = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
  const isHidden = element.getAttribute('hidden') !== null || isStyledAway;
  // Wikipedia's formulas are pictures that are hidden from screen readers but not from eyes.
  const isUnread =
    element.getAttribute('aria-hidden') === 'true' &&
    !(element.getAttribute('class') ?? '').includes('fallback-image');
  return isHidden || isUnread;
}

/** Whether it went with one of these already; elements are nested to a bounded depth. */
function isWithin(element: PageElement, removed: ReadonlySet<PageElement>): boolean {
  for (let around = element.parentNode; around !== null; around = around.parentNode)
    if (removed.has(around)) return true;
  return false;
}

/** Words that would be read, were they not hidden: a mark or a sign alone is none. */
function wordsIn(element: PageElement): number {
  const words = piecesOf(element).flatMap(({ text }) => text.split(' '));
  return words.filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Sets the marks, addresses made absolute with `base`, and says which text the page marks as a standfirst. */
export function markPlaces(document: PageDocument, base: string | null): { readonly standfirst: string } {
  for (const video of document.querySelectorAll('video')) {
    const place = document.createElement('iframe');
    place.setAttribute(CLIP_MARK, 'clip-place');
    video.replaceWith(place);
  }
  for (const frame of document.querySelectorAll('iframe')) {
    const address = webAddress(frame.getAttribute('src') ?? '', base);
    if (address !== null && KEPT_EMBEDS.test(address)) {
      frame.setAttribute('src', address);
      frame.setAttribute(EMBED_MARK, address);
    }
  }
  for (const post of document.querySelectorAll(EMBEDDED_POST)) {
    const address = addressOfPost(post, base);
    if (address !== null) post.setAttribute(EMBED_MARK, address);
  }
  for (const caption of document.querySelectorAll(CAPTION)) caption.setAttribute(CAPTION_MARK, '1');
  const standfirsts = document.querySelectorAll(STANDFIRST);
  for (const line of standfirsts) line.setAttribute(STANDFIRST_MARK, '1');
  return { standfirst: lineOf(standfirsts[0] ?? null) };
}

/** The address a post states for itself, else its last link, which is where its date leads. */
function addressOfPost(post: PageElement, base: string | null): string | null {
  const stated = ['cite', 'data-instgrm-permalink', 'data-href'].map((name) => post.getAttribute(name));
  const links = [...post.querySelectorAll('a[href]')].map((link) => link.getAttribute('href'));
  for (const written of [...stated, ...links.toReversed()]) {
    const address = written === null ? null : linkAddress(written, base);
    if (address !== null && address.startsWith('http')) return address;
  }
  return null;
}
