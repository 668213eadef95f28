// What each kind of page inlines: its style with the site's colour, its scripts, and the policy that names both.

import { readerCsp } from '../platform/html.ts';
import clipStyle from './clip-figure/clip-figure.css' with { type: 'text' };
import errorStyle from './errors/errors.css' with { type: 'text' };
import { headlineFontCss } from './fonts/font.ts';
import postsStyle from './embed-posts/embed-posts.css' with { type: 'text' };
import embedStyle from './embeds/embed.css' with { type: 'text' };
import frontStyle from './front/front.css' with { type: 'text' };
import { accentShades } from './page/colours.ts';
import listStyle from './lists/lists.css' with { type: 'text' };
import ownPageStyle from './own-pages/own-pages.css' with { type: 'text' };
import pageStyle from './page/page.css' with { type: 'text' };
import previewStyle from './preview/preview.css' with { type: 'text' };
import searchStyle from './search/search.css' with { type: 'text' };
import sendStyle from './send/send.css' with { type: 'text' };
import storyStyle from './story/story.css' with { type: 'text' };
import transcriptStyle from './transcript/transcript.css' with { type: 'text' };
import watchStyle from './watch/watch.css' with { type: 'text' };

/** What stands on a page beside what every page has. */
export type Part =
  | 'front'
  | 'clip'
  | 'posts'
  | 'story'
  | 'bar'
  | 'error'
  | 'list'
  | 'search'
  | 'own-page'
  | 'watch'
  | 'transcript'
  | 'embed'
  | 'send'
  | 'send-over'
  | 'preview';

export interface Look {
  readonly style: string;
  /** Each is an inline module. */
  readonly scripts: readonly string[];
}

/** The script of each part that has one. */
export type Scripts = Readonly<Partial<Record<Part, string>>>;

export interface Looks {
  look(parts: readonly Part[], accent: string): Look;
}

/** `barStyle` and the scripts come from where they are compiled. */
export function openLooks(barStyle: string, scripts: Scripts): Looks {
  const styles: Readonly<Record<Part, string>> = {
    front: frontStyle,
    clip: clipStyle,
    posts: postsStyle,
    story: storyStyle,
    bar: barStyle,
    error: errorStyle,
    list: listStyle,
    search: searchStyle,
    'own-page': ownPageStyle,
    watch: watchStyle,
    transcript: transcriptStyle,
    embed: embedStyle,
    send: sendStyle,
    'send-over': sendStyle,
    preview: previewStyle,
  };
  const made = new Map<string, Look>();
  return {
    look: (parts, accent) => {
      const name = `${parts.join()} ${accent}`;
      const known = made.get(name);
      if (known !== undefined) return known;
      const look: Look = {
        style:
          compact([headlineFontCss, pageStyle, ...parts.map((part) => styles[part])].join('')) +
          colours(accent),
        scripts: parts.flatMap((part) => scripts[part] ?? []),
      };
      // An accent that changes every day would fill this in years; one that is tried out, in hours.
      if (made.size >= MAX_MADE) made.clear();
      made.set(name, look);
      return look;
    },
  };
}

/** Without comments and indents, which are for us: every page carries its style. Strings are on one line each. */
function compact(css: string): string {
  return css
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/\s*\n\s*/g, '\n')
    .replaceAll(/(?<=[{};,])\n|;?\n(?=\})/g, '');
}

const MAX_MADE = 200; // guess: some 20 kinds of pages in ten colours

function colours(accent: string): string {
  const { light, dark } = accentShades(accent);
  // Paper has the ink that page.css gives it.
  return `@media screen{:root{--accent:${light}}}@media screen and (prefers-color-scheme:dark){:root{--accent:${dark}}}`;
}

/** Where else a page may reach or be shown. */
export interface Reach {
  /** Origins whose frames it may hold, once the reader asked for them. */
  readonly frames?: readonly string[];
  /** Origins beside our own that media come from. */
  readonly media?: readonly string[];
  /** Hashes of files of ours that it may load as scripts. */
  readonly scriptFiles?: readonly string[];
  /** Whether a script may hand a clip to the player piece by piece. */
  readonly isStreamed?: boolean;
  /** Whether other sites may put it into a frame. */
  readonly isEmbeddable?: boolean;
}

export function policyOf(look: Look, reach: Reach = {}): string {
  return readerCsp({ styles: [look.style], scripts: look.scripts, ...reach });
}

const made = new Map<string, Readonly<Record<string, string>>>();

/** What an HTML page with this policy is sent with: the same object for all pages of a kind, of which thousands lie in memory. */
export function htmlHeaders(csp: string): Readonly<Record<string, string>> {
  const known = made.get(csp);
  if (known !== undefined) return known;
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': csp };
  if (made.size >= MAX_MADE) made.clear();
  made.set(csp, headers);
  return headers;
}
