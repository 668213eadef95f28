// A clip as readers meet it on every page and inside other sites: what introduces it, its player, whose it is and what is
// known of it. Invariant: what is doubtful stands in sight, and past a warning nothing leads but the press.
/** @jsxImportSource preact */

import type { ComponentChildren } from 'preact';
import type { Words } from '../../newsroom/index.ts';
import { creditOf } from '../../stories/index.ts';
import { fileLinks, ownLanguage, Player, type PlayerProps } from '../clip-player/views.tsx';
import { languageWithin } from '../page/views.tsx';
import { isTakenBack } from '../rules.ts';
import { introAndBelow, isDoubtful, verdictsOf } from './rules.ts';

export interface ClipFigureProps extends PlayerProps {
  /** The site's address without a slash at the end: on paper only an address leads to the clip. */
  readonly siteUrl: string;
  /** The line above it, and below that one what stands under the clip. */
  readonly text?: string;
  /** More on how it was verified. */
  readonly evidence?: ComponentChildren;
}

/** A clip that is no more leaves its words, and a neutral note in its place. */
export function ClipGone({
  text,
  words,
  language,
}: Pick<ClipFigureProps, 'words' | 'language'> & { text: string }) {
  return <Note text={text} words={words} language={language} note={words.clip.gone} />;
}

function Note({
  text,
  words,
  language,
  note,
}: Pick<ClipFigureProps, 'words' | 'language'> & { text: string; note: string }) {
  const { intro, below } = introAndBelow(text);
  return (
    <>
      {[intro, ...below]
        .filter((line) => line !== '')
        .map((line) => (
          <p>{line}</p>
        ))}
      <p class="clip-note" {...languageWithin(language, words.language)}>
        {note}
      </p>
    </>
  );
}

/** A clip that cannot be played leaves its words and nothing else; one that was taken back says that it will come. */
export function ClipFigure(props: ClipFigureProps) {
  const { clip, text = '' } = props;
  const { intro, below } = introAndBelow(text);
  if (isTakenBack(clip))
    return <Note text={text} words={props.words} language={props.language} note={props.words.clip.anew} />;
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

/** What it shows, whose it is, what is known of it. */
function Caption(props: ClipFigureProps & { below: readonly string[] }) {
  const { clip, words, language, siteUrl, below, isOnOwnPage = false, evidence } = props;
  const { shows } = clip.answers;
  const name = creditOf(clip);
  const credit = name === null ? null : words.clip.credit(name);
  const inWords = languageWithin(language, words.language);
  const verdicts = verdictsOf(clip.answers);
  const isGated = (clip.answers.warnings ?? []).length > 0;
  const links = [
    ...(isOnOwnPage ? [] : [<a href={`/clips/${clip.id}`}>{words.clip.watchPage}</a>]),
    // Past a warning nothing leads but the press: there it stands inside.
    ...(isGated ? [] : fileLinks(props)),
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
