// What machines elsewhere may be given of a clip. They know no gate: of a clip that readers are warned of, or of which
// nobody said whether they need to be, they get neither file nor picture, but the share image and the frame with the gate.

import { LOW_DATA, type Clip } from '../clips/index.ts';
import { wordsFor } from '../newsroom/index.ts';
import { creditOf, type StoryView } from '../stories/index.ts';
import { embedUrl, lowDataUrl, posterUrl, videoUrl, watchUrl } from './addresses.ts';
import { isGraphic, isTakenBack, warningText } from './rules.ts';
import { shareImageUrl, SHARE_IMAGE, type SharedStory } from './share-card.ts';
import type { Site } from './site.ts';

export interface ClipAbroad {
  readonly id: Clip['id'];
  readonly watchUrl: string;
  readonly embedUrl: string;
  /** Null where readers are warned of it, or nobody said whether they need to be. */
  readonly video: { readonly url: string; readonly sizeBytes: number | null } | null;
  /** A smaller file of it, for who saves data; null where there is none, or where `video` is null or that file. */
  readonly lowData: SmallerFile | null;
  /** The clip's poster, or the story's share image where that is not to be met unasked. */
  readonly thumbnail: { readonly url: string; readonly width: number; readonly height: number };
  readonly isPoster: boolean;
  readonly durationMs: number | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly credit: string | null;
  /** What it shows; empty where nobody said. */
  readonly shows: string;
  /** What readers are warned of, in the story's language; null where there is no warning, or none was decided. */
  readonly warning: string | null;
  /** Whether somebody said that it needs no warning. */
  readonly isForAll: boolean;
  /** Whether it is for adults; null where nobody said. */
  readonly isGraphic: boolean | null;
}

export interface SmallerFile {
  readonly url: string;
  readonly sizeBytes: number;
  readonly width: number | null;
  readonly height: number | null;
}

/** Null for a clip that readers do not get. */
export function clipAbroad(site: Site, story: SharedStory, clip: Clip): ClipAbroad | null {
  if (clip.state !== 'playable' || isTakenBack(clip)) return null;
  const { id, durationMs, width, height, answers, poster, rendition } = clip;
  const { warnings } = answers;
  const isForAll = warnings?.length === 0;
  const isPoster = poster !== null && isForAll;
  return {
    id,
    watchUrl: watchUrl(site, id),
    embedUrl: embedUrl(site, id),
    video: isForAll ? { url: videoUrl(site, id), sizeBytes: rendition?.sizeBytes ?? null } : null,
    lowData: isForAll ? smallerFile(site, clip) : null,
    thumbnail: isPoster
      ? { url: posterUrl(site, id), width: poster.width, height: poster.height }
      : { url: shareImageUrl(site, story), ...SHARE_IMAGE },
    isPoster,
    durationMs,
    width,
    height,
    credit: creditOf(clip),
    shows: answers.shows ?? '',
    warning: !warnings?.length ? null : warningText(warnings, wordsFor(story.language, site.language)),
    isForAll,
    isGraphic: isGraphic(warnings),
  };
}

function smallerFile(site: Site, { id, media, rendition }: Clip): SmallerFile | null {
  const file = media?.files.find(({ name }) => name === LOW_DATA);
  if (file === undefined || file.ref.sha256 === rendition?.sha256) return null;
  const { width, height } = file;
  return { url: lowDataUrl(site, id), sizeBytes: file.ref.sizeBytes, width, height };
}

/** The clips of a story, each once, with the line that introduces each. */
export function clipsAbroad(
  site: Site,
  view: StoryView,
  story: SharedStory,
): readonly (ClipAbroad & { readonly intro: string })[] {
  return view.clips.flatMap((clip) => {
    const abroad = clipAbroad(site, story, clip);
    const block = view.document.blocks.find((block) => block.type === 'clip' && block.clipId === clip.id);
    return abroad === null ? [] : [{ ...abroad, intro: firstLine(block?.text ?? '') }];
  });
}

/** The line below it says whose the clip is, which stands elsewhere. */
function firstLine(intro: string): string {
  return intro
    .split('\n', 1)[0]!
    .replace(/\s*[:：]\s*$/, '')
    .trim();
}
