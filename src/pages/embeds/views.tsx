// A clip or a story inside another site's page: what it is, whose it is, and the way to the whole of it. Invariants:
// nothing is loaded before a press, the gate is inside, and no link takes the page around it away.
/** @jsxImportSource preact */

import type { ComponentChildren, VNode } from 'preact';
import { wordsFor, type Words } from '../../newsroom/index.ts';
import { rawSource } from '../../platform/html.ts';
import type { StoryView } from '../../stories/index.ts';
import { ClipFigure } from '../clip-figure/views.tsx';
import type { Look } from '../looks.ts';
import { languageWithin } from '../page/views.tsx';
import { directionOf } from '../rules.ts';
import type { Site } from '../site.ts';
import { textOfClip, type ShownClip } from '../watch/showing.ts';

interface FrameProps {
  readonly site: Site;
  readonly look: Look;
  readonly title: string;
  readonly language: string;
  /** Names it in its messages; '' on an error's page, which nobody waits for. */
  readonly id: string;
  readonly canonical: string | null;
  readonly children: ComponentChildren;
}

function Frame({ site, look, title, language, id, canonical, children }: FrameProps) {
  return (
    <html lang={language} dir={directionOf(language)} data-id={id}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – ${site.name}`}</title>
        <meta name="robots" content="noindex" />
        {canonical !== null && <link rel="canonical" href={canonical} />}
        {/* Every link of the frame, whoever draws it, opens beside the page around it. */}
        <base target="_blank" />
        <style dangerouslySetInnerHTML={rawSource(look.style)} />
      </head>
      <body class="framed">
        <main>{children}</main>
        {look.scripts.map((script) => (
          <script type="module" dangerouslySetInnerHTML={rawSource(script)} />
        ))}
      </body>
    </html>
  );
}

export function EmbeddedClip({ site, look, shown }: { site: Site; look: Look; shown: ShownClip }): VNode {
  const { clip, view } = shown;
  const { language, headline } = view.document;
  const words = wordsFor(language, site.language);
  return (
    <Frame
      site={site}
      look={look}
      title={headline}
      language={language}
      id={clip.id}
      canonical={addressOf(site, view)}
    >
      <DemoLine view={view} words={words} />
      <ClipFigure
        clip={clip}
        words={words}
        language={language}
        siteUrl={site.url}
        mediaUrl={site.mediaUrl}
        isFirst
      />
      <h1 class="small">
        <StoryLink site={site} view={view}>
          {headline}
        </StoryLink>
      </h1>
      <Ways site={site} view={view} words={words} />
    </Frame>
  );
}

export function EmbeddedStory({ site, look, view }: { site: Site; look: Look; view: StoryView }): VNode {
  const { language, kicker, headline, standfirst } = view.document;
  const words = wordsFor(language, site.language);
  const [clip] = view.clips;
  return (
    <Frame
      site={site}
      look={look}
      title={headline}
      language={language}
      id={view.id}
      canonical={addressOf(site, view)}
    >
      <DemoLine view={view} words={words} />
      {kicker !== null && <p class="kicker">{kicker}</p>}
      <h1>
        <StoryLink site={site} view={view}>
          {headline}
        </StoryLink>
      </h1>
      {standfirst !== null && <p class="standfirst">{standfirst}</p>}
      {clip !== undefined && (
        <ClipFigure
          clip={clip}
          text={textOfClip({ clip, view })}
          words={words}
          language={language}
          siteUrl={site.url}
          mediaUrl={site.mediaUrl}
          isFirst
        />
      )}
      <Ways site={site} view={view} words={words} />
    </Frame>
  );
}

/** A frame whose story is gone, or never was: what happened, and whose frame it was. */
export function EmbeddedMessage(props: { site: Site; look: Look; title: string; message: string }): VNode {
  const { site, look, title, message } = props;
  const words = wordsFor(site.language);
  return (
    <Frame site={site} look={look} title={title} language={site.language} id="" canonical={null}>
      <h1 class="small">{title}</h1>
      <p class="standfirst">{message}</p>
      <p class="ways">
        <a href={`${site.url}/`} target="_blank" rel="noopener">
          {words.embedded.from(site.name)}
        </a>
      </p>
    </Frame>
  );
}

function DemoLine({ view, words }: { view: StoryView; words: Words }) {
  if (!view.isDemo) return null;
  return (
    <p class="demo" {...languageWithin(view.document.language, words.language)}>
      {words.site.demo}
    </p>
  );
}

function StoryLink(props: { site: Site; view: StoryView; children: ComponentChildren }) {
  const { site, view, children } = props;
  return (
    <a href={addressOf(site, view)} target="_blank" rel="noopener">
      {children}
    </a>
  );
}

function Ways({ site, view, words }: { site: Site; view: StoryView; words: Words }) {
  const address = addressOf(site, view);
  return (
    <p class="ways" {...languageWithin(view.document.language, words.language)}>
      <StoryLink site={site} view={view}>
        {words.embedded.fullStory}
      </StoryLink>
      {view.document.reactions.open && (
        <a href={`${address}#reactions`} target="_blank" rel="noopener">
          {words.reactions.react}
        </a>
      )}
      <span>{words.embedded.from(site.name)}</span>
    </p>
  );
}

function addressOf(site: Site, { slug }: StoryView): string {
  return `${site.url}/stories/${encodeURIComponent(slug)}`;
}
