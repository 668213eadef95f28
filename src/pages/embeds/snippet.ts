// What an editor pastes into a post of another site: a frame, a link where there are no frames, and a few words of
// script that give the frame the height it asks for. Pure. Invariants: nothing in it can end the element it stands in,
// and the script has no `<`, `>` or `&` and no line end, which editors of such sites turn into something else.

import type { Clip } from '../../clips/index.ts';
import type { StoryView } from '../../stories/index.ts';
import type { Site } from '../site.ts';

/** A page of ours as another site frames it. */
export interface Framed {
  /** Names the frame in its messages. */
  readonly id: string;
  readonly kind: 'clip' | 'story';
  /** Whole addresses: of the frame's page, and of the page a reader without frames goes to. */
  readonly src: string;
  readonly href: string;
  readonly title: string;
  /** The clip's shape in it, or null where it shows none. */
  readonly picture: { readonly width: number; readonly height: number } | null;
}

export interface FrameSize {
  readonly width: number;
  readonly height: number;
}

export function framedClip(site: Site, clip: Clip, title: string): Framed {
  return {
    id: clip.id,
    kind: 'clip',
    src: `${site.url}/embed/clips/${clip.id}`,
    href: `${site.url}/clips/${clip.id}`,
    title,
    picture: shapeOf(clip),
  };
}

export function framedStory(site: Site, view: StoryView): Framed {
  const slug = encodeURIComponent(view.slug);
  const [clip] = view.clips;
  return {
    id: view.id,
    kind: 'story',
    src: `${site.url}/embed/stories/${slug}`,
    href: `${site.url}/stories/${slug}`,
    title: view.document.headline,
    picture: clip === undefined ? null : shapeOf(clip),
  };
}

function shapeOf({ width, height }: Clip): Framed['picture'] {
  return width === null || height === null ? null : { width, height };
}

const USUAL_WIDTH = 640; // the measure of a post on most sites
const MOST_PICTURE = 640; // as in embed.css
const WORDS_HEIGHT = { clip: 190, story: 330 }; // guess: two lines of headline at 640 px; the frame says the rest itself

/** A size to begin with: the frame then asks for its own height, and scrolls where nobody listens. */
export function frameSize({ kind, picture }: Framed, most: Partial<FrameSize> = {}): FrameSize {
  const width = Math.min(USUAL_WIDTH, most.width ?? USUAL_WIDTH);
  const shown =
    picture === null ? 0 : Math.min(Math.round((width * picture.height) / picture.width), MOST_PICTURE);
  const height = WORDS_HEIGHT[kind] + shown;
  return { width, height: Math.min(height, most.height ?? height) };
}

/** The frame and the link, without the script: what stands in other programs' answers too. */
export function frameHtml(
  framed: Framed,
  { width, height }: { width: number | '100%'; height: number },
): string {
  const [src, href, title] = [framed.src, framed.href, framed.title].map((text) =>
    Bun.escapeHTML(oneLine(text)),
  );
  return (
    `<iframe src="${src}" title="${title}" width="${width}" height="${height}" loading="lazy" allow="fullscreen"` +
    ` sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"` +
    ` style="border:0;display:block;max-width:100%"></iframe>` +
    `<noscript><a href="${href}">${title}</a></noscript>`
  );
}

const LEAST_HEIGHT = 50;
const MOST_HEIGHT = 4000; // a faulty or hostile message must not push the rest of a post out of reach

/** All that an editor pastes. */
export function snippet(framed: Framed): string {
  const { height } = frameSize(framed);
  const script =
    `(function(){var s=${quoted(framed.src)};addEventListener('message',function(e){` +
    `if(e.origin!==${quoted(new URL(framed.src).origin)})return;var d=e.data||{};` +
    `if(d.type!=='eyewitness:height')return;if(d.id!==${quoted(framed.id)})return;` +
    `var h=Math.min(Math.max(Math.ceil(Number(d.height)),${LEAST_HEIGHT}),${MOST_HEIGHT});if(!h)return;` +
    `[].forEach.call(document.getElementsByTagName('iframe'),function(f){` +
    `if(f.contentWindow===e.source)if(f.src===s)f.style.height=h+'px'})})})()`;
  return `${frameHtml(framed, { width: '100%', height })}<script>${script}</script>`;
}

/** As text of a script: ids, slugs and addresses as URLs write them have nothing else that a script would mind. */
function quoted(text: string): string {
  const plain = text.replace(/[^\w\-.~:/?#[\]@!$()*+,;=%]/gu, encodeURIComponent);
  return `'${plain.replaceAll("'", '%27')}'`;
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}
