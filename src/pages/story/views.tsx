// A story's page as semantic HTML that needs no script: data in, document out. The reaction bar is a slot.
/** @jsxImportSource preact */

import type { VNode } from 'preact';
import { wordsFor, type Words } from '../../newsroom/index.ts';
import { rawSource } from '../../platform/html.ts';
import { authorSlug, certainOnly, type StoryView } from '../../stories/index.ts';
import { BlockOf } from '../blocks/views.tsx';
import { besideBlocks } from '../findings/rules.ts';
import { Below, CorrectedNote, Part } from '../findings/views.tsx';
import { StoryHead } from '../head/views.tsx';
import type { Look } from '../looks.ts';
import { languageName } from '../page/rules.ts';
import { languageWithin, Page, Time } from '../page/views.tsx';
import type { Site } from '../site.ts';
import { isLongHeadline, listedInline } from './rules.ts';

/** Stands where the bar goes; the stored page is cut here. */
export const BAR_SLOT = '<eyewitness-bar></eyewitness-bar>';

interface StoryProps {
  readonly site: Site;
  readonly view: StoryView;
  readonly words: Words;
}

/** A story's page with an empty slot for its bar. */
export function StoryPage({ site, look, view }: { site: Site; look: Look; view: StoryView }): VNode {
  const { document, clips } = view;
  const words = wordsFor(document.language, site.language);
  const findings = certainOnly(document.findings);
  const beside = besideBlocks(document, findings, words);
  return (
    <Page
      site={site}
      look={look}
      title={`${document.headline} – ${site.name}`}
      language={document.language}
      isDemo={view.isDemo}
      head={<StoryHead site={site} view={view} />}
    >
      <article class="story">
        <header>
          {document.kicker !== null && <p class="kicker">{document.kicker}</p>}
          <h1 class={isLongHeadline(document.headline) ? 'long' : undefined}>{document.headline}</h1>
          {document.standfirst !== null && <p class="standfirst">{document.standfirst}</p>}
          <Dateline site={site} view={view} words={words} />
          <CorrectedNote site={site} view={view} words={words} />
        </header>
        <div class="story-body">
          {document.blocks.map((block, index) => (
            <BlockOf
              block={block}
              beside={beside.get(index)}
              clips={clips}
              language={document.language}
              words={words}
              siteUrl={site.url}
              mediaUrl={site.mediaUrl}
            />
          ))}
        </div>
        <Below site={site} view={view} findings={findings} words={words} />
        <Share site={site} view={view} words={words} />
      </article>
      <div dangerouslySetInnerHTML={rawSource(BAR_SLOT)} />
    </Page>
  );
}

function Dateline({ site, view, words }: StoryProps) {
  const { document, slug, publishedAt, updatedAt, translations } = view;
  const { language } = document;
  const others = translations.filter((translation) => translation.slug !== slug);
  const inWords = languageWithin(language, words.language);
  return (
    <div class="dateline">
      {document.byline.length > 0 && (
        <p {...inWords}>
          {listedInline(
            document.byline.map(({ name }) => name),
            words,
          ).map(({ text, name }) =>
            name ? (
              <a href={`/authors/${authorSlug(text)}`} rel="author">
                {text}
              </a>
            ) : (
              text
            ),
          )}
        </p>
      )}
      <p>
        <Time at={publishedAt} site={site} language={language} />
        {updatedAt > publishedAt && (
          <>
            {' · '}
            <span {...inWords}>{words.story.updated}</span>{' '}
            <Time at={updatedAt} site={site} language={language} />
          </>
        )}
      </p>
      {others.length > 0 && (
        <p>
          <span {...inWords}>{words.story.alsoIn}</span>
          {others.map((other) => (
            <>
              {' '}
              <a
                href={`/stories/${encodeURIComponent(other.slug)}`}
                hreflang={other.language}
                {...languageWithin(language, other.language)}
              >
                {languageName(other.language)}
              </a>
            </>
          ))}
        </p>
      )}
    </div>
  );
}

/** Plain links; what needs a script is hidden until there is one. */
function Share({ site, view, words }: StoryProps) {
  const { document, slug, clips } = view;
  const url = `${site.url}/stories/${encodeURIComponent(slug)}`;
  const mail = `mailto:?subject=${encodeURIComponent(document.headline)}&body=${encodeURIComponent(url)}`;
  const clip = clips.find(({ state }) => state === 'playable');
  return (
    <Part id="share" title={words.story.share} words={words} language={document.language}>
      <p class="share" data-url={url} {...languageWithin(document.language, words.language)}>
        <button type="button" data-copied={words.story.copied} hidden>
          {words.story.copyLink}
        </button>
        <button type="button" hidden>
          {words.story.shareWith}
        </button>
        <a href={mail}>{words.story.byMail}</a>
        {clip !== undefined && <a href={`/clips/${clip.id}#embed`}>{words.story.embed}</a>}
        <span aria-live="polite" />
      </p>
    </Part>
  );
}
