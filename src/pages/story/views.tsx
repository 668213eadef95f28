// A story's page as semantic HTML that needs no script: data in, document out. The reaction bar is a slot.
/** @jsxImportSource preact */

import type { VNode } from 'preact';
import { wordsFor, type Words } from '../../newsroom/index.ts';
import { rawSource } from '../../platform/html.ts';
import type { Block, Mark, StoryView } from '../../stories/index.ts';
import { ClipFigure } from '../clip-figure/views.tsx';
import { StoryHead } from '../head/views.tsx';
import type { Look } from '../looks.ts';
import { Page, Time } from '../page/views.tsx';
import { linesOf, piecesOf } from '../rules.ts';
import type { Site } from '../site.ts';

/** Stands where the bar goes; the stored page is cut here. */
export const BAR_SLOT = '<eyewitness-bar></eyewitness-bar>';

/** A story's page with an empty slot for its bar. */
export function StoryPage({ site, look, view }: { site: Site; look: Look; view: StoryView }): VNode {
  const { document } = view;
  const words = wordsFor(document.language, site.language);
  return (
    <Page
      site={site}
      look={look}
      title={`${document.headline} – ${site.name}`}
      language={document.language}
      isDemo={view.isDemo}
      head={<StoryHead site={site} view={view} />}
    >
      <article>
        <header>
          {document.kicker !== null && <p class="kicker">{document.kicker}</p>}
          <h1>{document.headline}</h1>
          {document.standfirst !== null && <p class="standfirst">{document.standfirst}</p>}
          <Dateline site={site} view={view} words={words} />
        </header>
        {document.blocks.map((block) => (
          <BlockOf block={block} site={site} view={view} words={words} />
        ))}
      </article>
      <div dangerouslySetInnerHTML={rawSource(BAR_SLOT)} />
    </Page>
  );
}

function Dateline({ site, view, words }: { site: Site; view: StoryView; words: Words }) {
  const { document, publishedAt, updatedAt } = view;
  const names = new Intl.ListFormat(document.language).format(document.byline.map((author) => author.name));
  return (
    <div class="dateline">
      {names !== '' && <p>{words.story.by(names)}</p>}
      <p>
        <Time at={publishedAt} site={site} language={document.language} />
        {updatedAt > publishedAt && (
          <>
            {` · ${words.story.updated} `}
            <Time at={updatedAt} site={site} language={document.language} />
          </>
        )}
      </p>
    </div>
  );
}

function BlockOf({ block, site, view, words }: { block: Block; site: Site; view: StoryView; words: Words }) {
  if (block.type === 'clip') {
    const clip = view.clips.find((candidate) => candidate.id === block.clipId);
    return clip === undefined ? (
      block.text === '' ? null : (
        <p>{block.text}</p>
      )
    ) : (
      <ClipFigure
        clip={clip}
        text={block.text}
        words={words}
        language={view.document.language}
        siteUrl={site.url}
        isFirst={clip === view.clips[0]}
      />
    );
  }
  const text = <Marked text={block.text} marks={block.marks} />;
  switch (block.type) {
    case 'heading':
      return block.level === 2 ? <h2>{text}</h2> : block.level === 3 ? <h3>{text}</h3> : <h4>{text}</h4>;
    case 'quote':
      return (
        <blockquote>
          {linesOf(block).map((line) => (
            <p>
              <Marked text={line.text} marks={line.marks} />
            </p>
          ))}
        </blockquote>
      );
    case 'list': {
      const items = linesOf(block).map((item) => (
        <li>
          <Marked text={item.text} marks={item.marks} />
        </li>
      ));
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'update':
      return <p class="update">{text}</p>;
    default:
      return <p>{text}</p>;
  }
}

/** Text with its marks as elements; where marks overlap, the pieces carry all that cover them. */
function Marked({ text, marks }: { text: string; marks: readonly Mark[] }) {
  if (marks.length === 0) return withBreaks(text);
  return <>{piecesOf(text, marks).map((piece) => wrapped(piece.text, piece.marks))}</>;
}

/** In a paragraph the end of a line is a break. */
function withBreaks(text: string): VNode {
  if (!text.includes('\n')) return <>{text}</>;
  return (
    <>
      {text.split('\n').map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
    </>
  );
}

/** A link cannot stand in a link: where two overlap, the first one leads. */
function wrapped(text: string, covering: readonly Mark[]): VNode {
  const link = covering.find((mark) => mark.type === 'link');
  const marks = covering.filter((mark) => mark.type !== 'link' || mark === link);
  return marks.reduce<VNode>((inner, mark) => {
    if (mark.type === 'link')
      return (
        <a href={mark.href} rel="noopener">
          {inner}
        </a>
      );
    return mark.type === 'strong' ? <strong>{inner}</strong> : <em>{inner}</em>;
  }, withBreaks(text));
}
