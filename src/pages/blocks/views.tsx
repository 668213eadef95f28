// One block of a story's body as what it is, with what is known of its words beside it.
/** @jsxImportSource preact */

import type { Clip } from '../../clips/index.ts';
import type { Words } from '../../newsroom/index.ts';
import type { Block, Mark } from '../../stories/index.ts';
import { ClipFigure, ClipGone } from '../clip-figure/views.tsx';
import { Post } from '../embed-posts/views.tsx';
import type { Beside } from '../findings/rules.ts';
import { NoteLine } from '../findings/views.tsx';
import { languageWithin } from '../page/views.tsx';
import { linesOf } from '../rules.ts';
import { foreignLanguage } from '../text/rules.ts';
import { Marked } from '../text/views.tsx';

export interface BlockProps {
  readonly block: Block;
  readonly beside: Beside | undefined;
  readonly clips: readonly Clip[];
  readonly language: string;
  readonly words: Words;
  readonly siteUrl: string;
  /** Where clips' files are fetched from, as an origin; empty for the site itself. */
  readonly mediaUrl: string;
}

export function BlockOf({ block, beside, clips, language, words, siteUrl, mediaUrl }: BlockProps) {
  if (block.type === 'clip') {
    const clip = clips.find((candidate) => candidate.id === block.clipId);
    if (clip === undefined) return <ClipGone text={block.text} words={words} language={language} />;
    const isFirst = clip === clips[0];
    return <ClipFigure {...{ clip, words, language, siteUrl, mediaUrl, isFirst }} text={block.text} />;
  }
  const marks = [...block.marks, ...(beside?.languages ?? [])];
  const text = <Marked text={block.text} marks={marks} />;
  switch (block.type) {
    case 'heading':
      return block.level === 2 ? <h2>{text}</h2> : block.level === 3 ? <h3>{text}</h3> : <h4>{text}</h4>;
    case 'quote':
      return <QuoteFigure block={block} beside={beside} language={language} />;
    case 'list': {
      const items = linesOf({ text: block.text, marks }).map((item) => (
        <li>
          <Marked text={item.text} marks={item.marks} />
        </li>
      ));
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'embed':
      return <Post block={block} words={words} language={language} />;
    case 'update':
      return (
        <div class="update">
          <p class="update-title" {...languageWithin(language, words.language)}>
            {words.story.update}
          </p>
          <p>{text}</p>
        </div>
      );
    default:
      return <Paragraph beside={beside} language={language} words={words} text={text} />;
  }
}

type ParagraphProps = Pick<BlockProps, 'beside' | 'language' | 'words'> & {
  readonly text: ReturnType<typeof Marked>;
};

/** A paragraph; a hairline beside it where somebody is quoted, and whose words they are where it does not say so. */
function Paragraph({ beside, language, words, text }: ParagraphProps) {
  if (beside === undefined || !(beside.isQuoted || beside.isSecondHand)) return <p>{text}</p>;
  const line = beside.isQuoted ? 'quoted' : 'quoted quoted-elsewhere';
  if (beside.notes.length === 0) return <p class={line}>{text}</p>;
  return (
    <div class="noted">
      <div class="notes">
        {beside.notes.map((note) => (
          <NoteLine note={note} language={language} words={words} />
        ))}
      </div>
      <p class={line}>{text}</p>
    </div>
  );
}

const SPEAKER = /^[—–―-]\s*(?=\S)/;

/** A block quote; its last line may name who said it, and else a speaker who is certain stands below it. */
function QuoteFigure({
  block,
  beside,
  language,
}: {
  block: { readonly text: string; readonly marks: readonly Mark[] };
  beside: Beside | undefined;
  language: string;
}) {
  const lines = linesOf(block);
  const last = lines.at(-1)!;
  const isNamed = lines.length > 1 && SPEAKER.test(last.text);
  const said = isNamed ? lines.slice(0, -1) : lines;
  const foreign = foreignLanguage(said.map((line) => line.text).join('\n'), language);
  const speaker = beside?.speaker ?? null;
  return (
    <figure class="quote">
      <blockquote {...(foreign === null ? {} : languageWithin(language, foreign))}>
        {said.map((line) => (
          <p>
            <Marked text={line.text} marks={line.marks} />
          </p>
        ))}
      </blockquote>
      {isNamed ? (
        <figcaption>
          <Marked text={last.text} marks={last.marks} />
        </figcaption>
      ) : (
        speaker !== null && <figcaption>— {speaker}</figcaption>
      )}
    </figure>
  );
}
