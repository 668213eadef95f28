// A clip before readers have it, for whoever has the link: it plays while the rest of it is still being made.
/** @jsxImportSource preact */

import type { VNode } from 'preact';
import type { Clip } from '../../clips/index.ts';
import { wordsFor, type Words } from '../../newsroom/index.ts';
import type { MediaReport } from '../../platform/media/report.ts';
import { Player } from '../clip-player/views.tsx';
import { lengthText } from '../clip-player/rules.ts';
import type { Look } from '../looks.ts';
import { Page, Time } from '../page/views.tsx';
import { warningList } from '../rules.ts';
import type { Site } from '../site.ts';
import type { ShownProgress } from './progress.ts';

export interface PreviewProps {
  readonly site: Site;
  readonly look: Look;
  readonly clip: Clip;
  readonly progress: ShownProgress;
  /** What was found in the file; null while nobody looked. */
  readonly report: MediaReport | null;
  /** The page's own path: media stand below it. */
  readonly base: string;
  readonly expiresAtMs: number;
}

export function PreviewPage(props: PreviewProps): VNode {
  const { site, look, clip, progress, base, expiresAtMs } = props;
  const words = wordsFor(site.language);
  const { preview } = words;
  const isSettled = progress.state === 'refused' || progress.isComplete;
  return (
    <Page
      site={site}
      look={look}
      title={`${preview.title} – ${site.name}`}
      language={words.language}
      head={
        <>
          <meta name="robots" content="noindex" />
          {!isSettled && !progress.isPlayable && (
            <noscript>
              <meta http-equiv="refresh" content="3" />
            </noscript>
          )}
        </>
      }
    >
      <article class="preview" data-base={base} data-state={progress.state}>
        <h1>{preview.title}</h1>
        {clip.state === 'playable' && (
          <div class="clip">
            <Player
              clip={clip}
              words={words}
              language={words.language}
              label={words.clip.clip}
              filesUrl={base}
              isFirst
              isOnOwnPage
            />
          </div>
        )}
        <Progress progress={progress} words={words} />
        <Found {...props} words={words} />
        <p class="preview-until">
          {preview.until} <Time at={expiresAtMs} site={site} language={words.language} />
        </p>
      </article>
    </Page>
  );
}

function Progress({ progress, words }: { progress: ShownProgress; words: Words }) {
  const { state, reason, isComplete, part, secondsLeft } = progress;
  const { preview } = words;
  if (state === 'refused')
    return (
      <p class="preview-state" role="status">
        {preview.refused} <span lang="en">{reason}</span>
      </p>
    );
  if (isComplete) return <p class="preview-state">{preview.complete}</p>;
  return (
    <p class="preview-state" role="status">
      {state === 'received' ? preview.received : preview.growing}{' '}
      <progress max={1} value={part ?? undefined} aria-label={preview.progress} />{' '}
      <span data-left={preview.secondsLeft('{n}')}>
        {secondsLeft === null ? '' : preview.secondsLeft(String(secondsLeft))}
      </span>
    </p>
  );
}

function Found({ clip, report, words }: PreviewProps & { words: Words }) {
  const { preview } = words;
  const { width, height, durationMs } = clip;
  const warnings = clip.answers.warnings ?? [];
  if (report === null && durationMs === null && warnings.length === 0) return null;
  return (
    <section aria-labelledby="found">
      <h2 id="found">{preview.found}</h2>
      <ul>
        {durationMs !== null && <li>{`${width} × ${height} · ${lengthText(durationMs, words.language)}`}</li>}
        {clip.hasAudio === false && <li>{words.clip.silent}</li>}
        {report !== null && <li>{preview.classes[report.class]}</li>}
        {report?.origin === 'export' && <li>{preview.isExport}</li>}
        {warnings.length > 0 && <li>{words.clip.warningOf(warningList(warnings, words))}</li>}
      </ul>
    </section>
  );
}
