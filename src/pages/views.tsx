// Pages as semantic HTML that needs no script: data in, document out. The reaction bar is a slot.
// Named here and not only in tsconfig.json, which Bun looks for where the command is run.
/** @jsxImportSource preact */

import type { ComponentChildren, VNode } from 'preact';
import type { SiteSettings } from '../newsroom/index.ts';
import type { Clip } from '../clips/index.ts';
import { rawSource } from '../platform/html.ts';
import { toRfc3339 } from '../platform/clock.ts';
import { creditOf, type Block, type FrontLine, type Mark, type StoryView } from '../stories/index.ts';
import { beginningOf, directionOf, isPosterSafe, linesOf, piecesOf, warningText } from './rules.ts';

export interface Site extends Pick<SiteSettings, 'name' | 'language' | 'timeZone'> {
  /** Public address without a slash at the end. */
  readonly url: string;
}

export interface Inline {
  readonly style: string;
  readonly script: string;
}

/** Stands where the bar goes; the stored page is cut here. */
export const BAR_SLOT = '<eyewitness-bar></eyewitness-bar>';

interface PageProps {
  readonly site: Site;
  readonly inline: Inline;
  readonly title: string;
  readonly language: string;
  readonly head?: ComponentChildren;
  readonly children: ComponentChildren;
  readonly script?: boolean;
}

function Page({ site, inline, title, language, head, children, script = false }: PageProps) {
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {head}
        <style dangerouslySetInnerHTML={rawSource(inline.style)} />
      </head>
      <body>
        <a class="skip" href="#content">
          Skip to the content
        </a>
        <header class="masthead">
          <a href="/">{site.name}</a>
        </header>
        <main id="content">{children}</main>
        <footer class="foot">
          <p>{site.name}</p>
        </footer>
        {script && <script dangerouslySetInnerHTML={rawSource(inline.script)} />}
      </body>
    </html>
  );
}

/** A story's page with an empty slot for its bar. */
export function StoryPage({ site, inline, view }: { site: Site; inline: Inline; view: StoryView }): VNode {
  const { document, slug } = view;
  const description =
    document.standfirst ?? document.blocks.find((block) => block.type === 'paragraph')?.text ?? '';
  return (
    <Page
      site={site}
      inline={inline}
      title={`${document.headline} – ${site.name}`}
      language={document.language}
      script
      head={
        <>
          <meta name="description" content={beginningOf(description)} />
          <link rel="canonical" href={`${site.url}/stories/${encodeURIComponent(slug)}`} />
          <link rel="alternate" type="application/json" href={`/stories/${encodeURIComponent(slug)}.json`} />
        </>
      }
    >
      <article>
        <header>
          {document.kicker !== null && <p class="kicker">{document.kicker}</p>}
          <h1>{document.headline}</h1>
          {document.standfirst !== null && <p class="standfirst">{document.standfirst}</p>}
          <Dateline site={site} view={view} />
        </header>
        {document.blocks.map((block) => (
          <BlockOf block={block} view={view} />
        ))}
      </article>
      <div dangerouslySetInnerHTML={rawSource(BAR_SLOT)} />
    </Page>
  );
}

function Dateline({ site, view }: { site: Site; view: StoryView }) {
  const { document, publishedAt, updatedAt } = view;
  const names = new Intl.ListFormat(document.language).format(document.byline.map((author) => author.name));
  return (
    <div class="dateline">
      {names !== '' && <p>By {names}</p>}
      <p>
        <Time at={publishedAt} site={site} language={document.language} />
        {updatedAt > publishedAt && (
          <>
            {' · '}Updated <Time at={updatedAt} site={site} language={document.language} />
          </>
        )}
      </p>
    </div>
  );
}

function Time({ at, site, language }: { at: number; site: Site; language: string }) {
  const format = new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: site.timeZone,
  });
  return <time dateTime={toRfc3339(at)}>{format.format(at)}</time>;
}

function BlockOf({ block, view }: { block: Block; view: StoryView }) {
  if (block.type === 'clip') {
    const clip = view.clips.find((candidate) => candidate.id === block.clipId);
    return clip === undefined ? (
      block.text === '' ? null : (
        <p>{block.text}</p>
      )
    ) : (
      <ClipFigure clip={clip} intro={block.text} />
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

function ClipFigure({ clip, intro }: { clip: Clip; intro: string }) {
  const warnings = clip.answers.warnings ?? [];
  const credit = creditOf(clip);
  const poster = clip.poster !== null && isPosterSafe(warnings);
  return (
    <figure class="clip">
      {intro !== '' && <p class="intro">{intro}</p>}
      {warnings.length > 0 && <p class="warning">{warningText(warnings)}</p>}
      <video
        controls
        playsInline
        preload="none"
        width={clip.width ?? undefined}
        height={clip.height ?? undefined}
        poster={poster ? `/clips/${clip.id}/poster.jpg` : undefined}
        src={`/clips/${clip.id}/video.mp4`}
        aria-label={intro === '' ? 'The clip' : intro}
      />
      {credit !== null && <figcaption>Video: {credit}</figcaption>}
    </figure>
  );
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

/** The front page: the newest stories, or an honest empty state. */
export function FrontPage({
  site,
  inline,
  lines,
}: {
  site: Site;
  inline: Inline;
  lines: readonly FrontLine[];
}): VNode {
  return (
    <Page
      site={site}
      inline={inline}
      title={site.name}
      language={site.language}
      head={<link rel="canonical" href={`${site.url}/`} />}
    >
      <h1 class="skip">{site.name}</h1>
      {lines.length === 0 && <p>Nothing is published here yet.</p>}
      {lines.length > 0 && (
        <ul class="front">
          {lines.map((line) => (
            <li {...languageWithin(site, line.language)}>
              {line.kicker !== null && <p class="kicker">{line.kicker}</p>}
              <h2>
                <a href={`/stories/${encodeURIComponent(line.slug)}`}>{line.headline}</a>
              </h2>
              {line.standfirst !== null && <p>{line.standfirst}</p>}
              <p class="when">
                <Time at={line.publishedAt} site={site} language={site.language} />
                {line.hasClip && ' · Video'}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

/** A page for an address that has nothing, or nothing any more: what happened and where to go on. */
export function MessagePage(props: { site: Site; inline: Inline; title: string; message: string }): VNode {
  const { site, inline, title, message } = props;
  return (
    <Page
      site={site}
      inline={inline}
      title={`${title} – ${site.name}`}
      language={site.language}
      head={<meta name="robots" content="noindex" />}
    >
      <h1>{title}</h1>
      <p>{message}</p>
      <p>
        <a href="/">Go to the front page</a>
      </p>
    </Page>
  );
}

/** For a part in a language other than its page's. */
function languageWithin(site: Site, language: string): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return language === site.language ? {} : { lang: language, dir: directionOf(language) };
}
