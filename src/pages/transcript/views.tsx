// What is said in a clip, folded until a reader wants it: by speaker, with the moment of each paragraph as a link.
/** @jsxImportSource preact */

import type { VNode } from 'preact';
import type { Clip, Transcript } from '../../clips/index.ts';
import type { Words } from '../../newsroom/index.ts';
import { lengthText } from '../clip-player/rules.ts';
import { languageWithin } from '../page/views.tsx';
import { directionOf } from '../rules.ts';
import { inOrder, languageName, momentOf } from './rules.ts';

interface Props {
  readonly clip: Pick<Clip, 'id'>;
  readonly transcripts: readonly Transcript[];
  readonly words: Words;
  /** Of the story: a transcript in it comes first. */
  readonly language: string;
}

/** One fold for each language; nothing where there are no checked captions. */
export function TranscriptBox({ clip, transcripts, words, language }: Props): VNode | null {
  if (transcripts.length === 0) return null;
  return (
    <section class="transcript" id="transcript" aria-labelledby="transcript-title">
      <h2 id="transcript-title">{words.transcript.title}</h2>
      {inOrder(transcripts, language).map((transcript) => (
        <details>
          <summary>{words.transcript.read(languageName(transcript.language, words.language))}</summary>
          <div lang={transcript.language} dir={directionOf(transcript.language)}>
            {transcript.paragraphs.map(({ startMs, speaker, text }) => (
              <p>
                <a
                  href={`/clips/${clip.id}?t=${momentOf(startMs)}`}
                  {...languageWithin(transcript.language, words.language)}
                >
                  {lengthText(momentOf(startMs) * 1000, words.language)}
                </a>{' '}
                {speaker !== null && (
                  <>
                    <b>
                      <bdi>{speaker}</bdi>:
                    </b>{' '}
                  </>
                )}
                {text}
              </p>
            ))}
          </div>
        </details>
      ))}
    </section>
  );
}
