// The press and what it opens: nothing of a clip is loaded and nothing plays before it. Invariant: where a warning is of
// what the picture itself may show, none stands before that press, with script or without; under any other warning it
// stands dimmed, with the warning over its lower part.
/** @jsxImportSource preact */

import type { VNode } from 'preact';
import { currentPath, versionPath, type Clip } from '../../clips/index.ts';
import type { Words } from '../../newsroom/index.ts';
import { languageName } from '../page/rules.ts';
import { languageWithin } from '../page/views.tsx';
import { isPosterSafe, warningList } from '../rules.ts';
import { foreignLanguage } from '../text/rules.ts';
import { playlistPlayer } from './playlist-player.ts';
import {
  playedOf,
  posterOf,
  posterSizes,
  pressText,
  sizeText,
  type MediaAddress,
  type Played,
  type PlayedFile,
  type Poster,
} from './rules.ts';

export interface PlayerProps {
  readonly clip: Clip;
  readonly words: Words;
  /** BCP 47 tag of what it stands in. */
  readonly language: string;
  /** Its picture is the first that the page needs. */
  readonly isFirst?: boolean;
  /** On its own page it does not lead there. */
  readonly isOnOwnPage?: boolean;
  /** Where clips' files are fetched from, as an origin; empty for the site itself. */
  readonly mediaUrl?: string;
  /** Address below which this version's files stand, for a page that is not public; without a slash at the end. */
  readonly filesUrl?: string;
}

/** The press and what it opens, in one element that needs no script. */
export function Player(props: PlayerProps & { readonly label: string }) {
  const { clip, words, language, isFirst } = props;
  const warnings = clip.answers.warnings ?? [];
  const isGated = warnings.length > 0;
  const played = playedOf(clip, addressesOf(props));
  const files = fileLinks(props);
  const isPictured = isPosterSafe(clip.answers.warnings);
  const poster = isPictured ? posterOf(clip, addressesOf(props)) : null;
  return (
    <details
      class={isGated ? 'clip-player clip-gated' : 'clip-player'}
      {...languageWithin(language, words.language)}
    >
      <summary>
        <Picture clip={clip} poster={poster} isFirst={isFirst === true} />
        {isGated && (
          <span class="clip-warning">
            <strong>{words.clip.warningOf(warningList(warnings, words))}</strong>
            {clip.answers.warningReason !== null && clip.answers.warningReason !== '' && (
              <span {...ownLanguage(clip.answers.warningReason, language, words.language)}>
                {clip.answers.warningReason}
              </span>
            )}
            <Press text={pressText(clip, words)} />
          </span>
        )}
        {!isGated && <Press text={pressText(clip, words)} />}
        <span class="clip-close">{words.clip.close}</span>
      </summary>
      <Video {...props} played={played} poster={poster} />
      <p class="clip-failed" role="alert" hidden>
        {words.clip.failed}{' '}
        <a href={played.file?.url ?? played.playlistUrl ?? currentPath(clip.id, 'video.mp4')}>
          {words.clip.openFile}
        </a>
      </p>
      {isGated && files.length > 0 && <p class="clip-less clip-links">{files}</p>}
    </details>
  );
}

/** What stands in the clip's place before the press; without a poster, ground of its shape. */
function Picture(props: { readonly clip: Clip; readonly poster: Poster | null; readonly isFirst: boolean }) {
  const { clip, poster, isFirst } = props;
  const { width, height } = shapeOf(clip);
  if (poster === null)
    return <svg class="clip-ground" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" />;
  const image = (
    <img
      src={poster.src}
      alt=""
      width={width}
      height={height}
      {...(isFirst ? { fetchpriority: 'high' } : { loading: 'lazy' })}
    />
  );
  if (poster.sources.length === 0) return image;
  const sizes = posterSizes(width, height);
  return (
    <picture>
      {poster.sources.map(({ type, srcset }) => (
        <source type={type} srcset={srcset} sizes={sizes} />
      ))}
      {image}
    </picture>
  );
}

interface VideoProps extends PlayerProps {
  readonly played: Played;
  readonly poster: Poster | null;
  /** What it is called to who cannot see it; empty for no name of its own. */
  readonly label: string;
}

/**
 * The script chooses among its addresses at the press. Without it the browser takes the first that it can play. Where the
 * poster has several widths, the script hands on the one that is there: to name one here would fetch a second.
 */
function Video(props: VideoProps) {
  const { clip, words, played, poster, label } = props;
  const { file, lowData, playlistUrl, isLong } = played;
  const media = <source src={file?.url} type="video/mp4" />;
  const list = <source src={playlistUrl ?? undefined} type="application/vnd.apple.mpegurl" />;
  return (
    <video
      controls
      playsInline
      preload="none"
      {...shapeOf(clip)}
      poster={poster?.sources.length === 0 ? poster.src : undefined}
      src={playlistUrl === null ? file?.url : undefined}
      data-file={playlistUrl === null ? undefined : file?.url}
      data-low={lowData?.url}
      data-list={playlistUrl ?? undefined}
      data-long={isLong && playlistUrl !== null ? '' : undefined}
      data-player={playlistUrl === null ? undefined : playlistPlayer.address}
      data-integrity={playlistUrl === null ? undefined : playlistPlayer.integrity}
      aria-label={label === '' ? words.clip.clip : label}
    >
      {playlistUrl !== null && (isLong || file === null) && list}
      {playlistUrl !== null && file !== null && media}
      {(clip.media?.captions ?? []).map((tag) => (
        <track
          kind="captions"
          src={addressesOf({ ...props, mediaUrl: '' })(`captions.${tag}.vtt`)}
          srcLang={tag}
          label={languageName(tag)}
        />
      ))}
    </video>
  );
}

/** Words come from the site itself even where pictures do not: from elsewhere a track would need leave of that host. */
function addressesOf({ clip, mediaUrl = '', filesUrl }: PlayerProps): MediaAddress {
  const { id, media } = clip;
  if (filesUrl !== undefined) return (name) => `${filesUrl}/${name}`;
  return (name) =>
    media === null ? currentPath(id, name) : mediaUrl + versionPath(id, media.versionId, name);
}

function shapeOf({ width, height }: Clip): { readonly width: number; readonly height: number } {
  return { width: width ?? 16, height: height ?? 9 };
}

/** Links to what else there is of a clip: a smaller file, and on its own page what is seen told as sound. */
export function fileLinks(props: PlayerProps): readonly VNode[] {
  const { clip, words, isOnOwnPage = false } = props;
  const addressOf = addressesOf(props);
  const { lowData } = playedOf(clip, addressOf);
  const told = isOnOwnPage ? (clip.media?.descriptions ?? []) : [];
  return [
    ...(lowData === null ? [] : [<a href={lowData.url}>{lowDataText(lowData, words)}</a>]),
    ...told.map((tag) => (
      <a href={addressOf(`description.${tag}`)}>{words.clip.described(languageName(tag))}</a>
    )),
  ];
}

function lowDataText({ sizeBytes }: PlayedFile, words: Words): string {
  return sizeBytes === null
    ? words.clip.lowData
    : `${words.clip.lowData} (${sizeText(sizeBytes, words.language)})`;
}

function Press({ text }: { text: string }) {
  return (
    <span class="clip-press">
      <svg viewBox="0 0 12 14" aria-hidden="true">
        <path d="M0 0l12 7-12 7z" />
      </svg>
      <span>{text}</span>
    </span>
  );
}

/** A clip's own words may be in another language than the story: one clip stands in several. */
export function ownLanguage(text: string, language: string, around: string) {
  return languageWithin(around, foreignLanguage(text, language) ?? language);
}
