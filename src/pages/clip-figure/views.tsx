// A clip as readers meet it on every page and inside other sites: nothing of it is loaded and nothing plays before a
// press. Invariant: where a warning is of what the picture itself may show, none stands before that press, with script or
// without; under any other warning it stands dimmed, with the warning over its lower part.
/** @jsxImportSource preact */

import type { ComponentChildren } from 'preact';
import type { Clip } from '../../clips/index.ts';
import type { Words } from '../../newsroom/index.ts';
import { creditOf } from '../../stories/index.ts';
import { languageWithin } from '../page/views.tsx';
import { isPosterSafe, warningList } from '../rules.ts';
import { foreignLanguage } from '../text/rules.ts';
import { introAndBelow, isDoubtful, pressText, verdictsOf } from './rules.ts';

export interface ClipFigureProps {
  readonly clip: Clip;
  readonly words: Words;
  /** BCP 47 tag of what it stands in. */
  readonly language: string;
  /** The site's address without a slash at the end: on paper only an address leads to the clip. */
  readonly siteUrl: string;
  /** The line above it, and below that one what stands under the clip. */
  readonly text?: string;
  /** Its picture is the first that the page needs. */
  readonly isFirst?: boolean;
  /** On its own page it does not lead there. */
  readonly isOnOwnPage?: boolean;
  /** Address of a smaller rendition. */
  readonly lowDataUrl?: string | null;
  readonly captions?: readonly Captions[];
  /** More on how it was verified. */
  readonly evidence?: ComponentChildren;
}

export interface Captions {
  readonly src: string;
  readonly language: string;
  readonly label: string;
}

/** A clip that cannot be played leaves its words and nothing else. */
export function ClipFigure(props: ClipFigureProps) {
  const { clip, text = '' } = props;
  const { intro, below } = introAndBelow(text);
  if (clip.state !== 'playable') {
    const lines = [intro, ...below].filter((line) => line !== '');
    return lines.length === 0 ? null : (
      <>
        {lines.map((line) => (
          <p>{line}</p>
        ))}
      </>
    );
  }
  return (
    <figure class="clip">
      {intro !== '' && <p class="clip-intro">{intro}</p>}
      <Player {...props} label={intro} />
      <Caption {...props} below={below} />
    </figure>
  );
}

/** The press and what it opens, in one element that needs no script. */
function Player({
  clip,
  words,
  language,
  label,
  isFirst,
  captions = [],
}: ClipFigureProps & { label: string }) {
  const width = clip.width ?? 16;
  const height = clip.height ?? 9;
  const warnings = clip.answers.warnings ?? [];
  const isGated = warnings.length > 0;
  const poster =
    clip.poster === null || !isPosterSafe(clip.answers.warnings) ? undefined : `/clips/${clip.id}/poster.jpg`;
  return (
    <details
      class={isGated ? 'clip-player clip-gated' : 'clip-player'}
      {...languageWithin(language, words.language)}
    >
      <summary>
        {poster === undefined ? (
          <svg class="clip-ground" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" />
        ) : (
          <img
            src={poster}
            alt=""
            width={width}
            height={height}
            {...(isFirst === true ? { fetchpriority: 'high' } : { loading: 'lazy' })}
          />
        )}
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
      <video
        controls
        playsInline
        preload="none"
        width={width}
        height={height}
        poster={poster}
        src={`/clips/${clip.id}/video.mp4`}
        aria-label={label === '' ? words.clip.clip : label}
      >
        {captions.map((track) => (
          <track kind="captions" src={track.src} srcLang={track.language} label={track.label} />
        ))}
      </video>
    </details>
  );
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
function ownLanguage(text: string, language: string, around: string) {
  return languageWithin(around, foreignLanguage(text, language) ?? language);
}

/** What it shows, whose it is, what is known of it. */
function Caption(props: ClipFigureProps & { below: readonly string[] }) {
  const { clip, words, language, siteUrl, below, isOnOwnPage = false, lowDataUrl = null, evidence } = props;
  const { shows } = clip.answers;
  const name = creditOf(clip);
  const credit = name === null ? null : words.clip.credit(name);
  const inWords = languageWithin(language, words.language);
  const verdicts = verdictsOf(clip.answers);
  const links = [
    ...(isOnOwnPage ? [] : [<a href={`/clips/${clip.id}`}>{words.clip.watchPage}</a>]),
    ...(lowDataUrl === null ? [] : [<a href={lowDataUrl}>{words.clip.lowData}</a>]),
  ];
  return (
    <figcaption>
      {shows !== null && shows !== '' && <p {...ownLanguage(shows, language, language)}>{shows}</p>}
      {below
        .filter((line) => line !== credit)
        .map((line) => (
          <p>{line}</p>
        ))}
      {verdicts
        .filter(({ verdict }) => isDoubtful(verdict))
        .map(({ question, verdict }) => (
          <p class="clip-doubt" {...inWords}>
            {words.clip.finding(words.clip.questions[question], verdictText(verdict, words))}
          </p>
        ))}
      {(credit !== null || links.length > 0) && (
        <p class="clip-links" {...inWords}>
          {credit !== null && <span>{credit}</span>}
          {links}
        </p>
      )}
      <details class="clip-verified" {...inWords}>
        <summary>{words.clip.verified}</summary>
        <dl>
          {verdicts.map(({ question, verdict }) => (
            <div>
              <dt>{words.clip.questions[question]}</dt>
              <dd class={isDoubtful(verdict) ? 'clip-doubt' : undefined}>{verdictText(verdict, words)}</dd>
            </div>
          ))}
        </dl>
        {evidence}
      </details>
      <p class="clip-print" {...inWords}>
        {words.clip.print(`${siteUrl}/clips/${clip.id}`)}
      </p>
    </figcaption>
  );
}

function verdictText(verdict: keyof Words['clip']['verdicts'] | null, words: Words): string {
  return verdict === null ? words.clip.unchecked : words.clip.verdicts[verdict];
}
