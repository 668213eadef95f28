// Which addresses of other platforms have a player of their own, and where it is. A strict list: whatever is not on it
// stays a link, and no page may hold a frame of anything else.

import type { Block } from '../../stories/index.ts';

export interface EmbedPlayer {
  readonly platform: string;
  /** What goes into the frame. */
  readonly src: string;
  /** What the page's policy allows. */
  readonly origin: string;
  readonly shape: 'wide' | 'tall';
}

interface Platform {
  readonly name: string;
  readonly hosts: readonly string[];
  /** The player's address, from the path and the query of the post's; null where it has none. */
  readonly player?: (path: string, query: URLSearchParams, host: string) => string | null;
  readonly shape?: 'tall';
}

const MASTODON = 'mastodon.social mastodon.online mastodon.world mstdn.social fosstodon.org'.split(' ');
const PEERTUBE = 'framatube.org peertube.tv video.blender.org tilvids.com'.split(' ');

const PLATFORMS: readonly Platform[] = [
  {
    name: 'YouTube',
    hosts: ['youtube.com', 'm.youtube.com', 'youtu.be', 'youtube-nocookie.com'],
    player: (path, query, host) => {
      const given = host === 'youtu.be' ? path.slice(1) : path === '/watch' ? query.get('v') : null;
      const id = given ?? /^\/(?:shorts|live|embed)\/([^/]+)$/.exec(path)?.[1] ?? '';
      return /^[\w-]{11}$/.test(id) ? `https://www.youtube-nocookie.com/embed/${id}` : null;
    },
  },
  {
    name: 'Vimeo',
    hosts: ['vimeo.com', 'player.vimeo.com'],
    player: (path) => by(/^\/(?:video\/)?(\d{1,12})$/, path, (id) => `https://player.vimeo.com/video/${id}`),
  },
  {
    name: 'Dailymotion',
    hosts: ['dailymotion.com', 'dai.ly'],
    player: (path) =>
      by(
        /^\/(?:video\/|embed\/video\/)?([a-z0-9]{6,10})$/i,
        path,
        (id) => `https://www.dailymotion.com/embed/video/${id}`,
      ),
  },
  {
    name: 'TikTok',
    hosts: ['tiktok.com'],
    player: (path) =>
      by(/^\/@[\w.]+\/video\/(\d{5,25})$/, path, (id) => `https://www.tiktok.com/embed/v2/${id}`),
    shape: 'tall',
  },
  {
    name: 'Instagram',
    hosts: ['instagram.com'],
    player: (path) =>
      by(
        /^\/(?:[\w.]+\/)?((?:p|reel|tv)\/[\w-]{5,40})\/?$/,
        path,
        (id) => `https://www.instagram.com/${id.replace('reel/', 'p/')}/embed`,
      ),
    shape: 'tall',
  },
  {
    name: 'Mastodon',
    hosts: MASTODON,
    player: (path, _, host) =>
      by(/^(\/@[\w.@-]+\/\d{5,25})$/, path, (post) => `https://${host}${post}/embed`),
    shape: 'tall',
  },
  {
    name: 'PeerTube',
    hosts: PEERTUBE,
    player: (path, _, host) =>
      by(/^\/(?:w|videos\/watch)\/([\w-]{10,40})$/, path, (id) => `https://${host}/videos/embed/${id}`),
  },
  {
    name: 'Bluesky',
    hosts: ['bsky.app'],
    player: (path) =>
      by(
        /^\/profile\/(did:plc:[a-z2-7]{24}\/post\/[a-z2-7]{5,20})$/,
        path,
        (post) => `https://embed.bsky.app/embed/${post.replace('/post/', '/app.bsky.feed.post/')}`,
      ),
    shape: 'tall',
  },
  { name: 'X', hosts: ['x.com', 'twitter.com', 'mobile.twitter.com'] },
  { name: 'Facebook', hosts: ['facebook.com', 'm.facebook.com', 'fb.watch'] },
  { name: 'Telegram', hosts: ['t.me'] },
];

function by(pattern: RegExp, path: string, made: (part: string) => string): string | null {
  const part = pattern.exec(path)?.[1];
  return part === undefined ? null : made(part);
}

/** The player of a post's address; null where it has none that is on the list. */
export function embedPlayerOf(address: string): EmbedPlayer | null {
  const url = parsed(address);
  const platform = url === null ? undefined : platformAt(url);
  if (url === null || platform?.player === undefined) return null;
  const src = platform.player(url.pathname, url.searchParams, hostOf(url));
  if (src === null) return null;
  return { platform: platform.name, src, origin: new URL(src).origin, shape: platform.shape ?? 'wide' };
}

/** The platform's name, else its host; null for what is no web address. */
export function platformOf(address: string): string | null {
  const url = parsed(address);
  return url === null ? null : (platformAt(url)?.name ?? hostOf(url));
}

/** Only over TLS, at the usual port, without a name and password in it. */
function parsed(address: string): URL | null {
  const url = URL.parse(address);
  return url?.protocol === 'https:' && url.port === '' && url.username === '' && url.password === ''
    ? url
    : null;
}

function platformAt(url: URL): Platform | undefined {
  return PLATFORMS.find(({ hosts }) => hosts.includes(hostOf(url)));
}

function hostOf(url: URL): string {
  return url.hostname.replace(/^www\./, '');
}

/** Where a post stands: what its block links to. */
export function addressOfPost(block: Block): string | null {
  if (block.type !== 'embed') return null;
  const link = block.marks.find((mark) => mark.type === 'link');
  return link?.type === 'link' ? link.href : null;
}

/** The origins whose frames a story's page may hold, each once; none without a post that has a player. */
export function framesOf(blocks: readonly Block[]): readonly string[] {
  const origins = blocks.flatMap((block) => {
    const address = block.type === 'embed' && block.gone !== true ? addressOfPost(block) : null;
    return address === null ? [] : (embedPlayerOf(address)?.origin ?? []);
  });
  return [...new Set(origins)].toSorted();
}
