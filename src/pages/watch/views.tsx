// A clip's own page: what it shows, which stories have it, and all that another newsroom asks before it calls.
/** @jsxImportSource preact */

import type { VNode } from 'preact';
import { wordsFor, type Words } from '../../newsroom/index.ts';
import { ClipFigure } from '../clip-figure/views.tsx';
import { framedClip, framedStory, snippet, type Framed } from '../embeds/snippet.ts';
import { clipJsonLd, type Spoken } from '../head/json-ld.ts';
import { JsonLdBlock } from '../head/views.tsx';
import type { Look } from '../looks.ts';
import { languageWithin, Page, Time } from '../page/views.tsx';
import { PartnerBox, type AskedForm } from '../partners/views.tsx';
import { beginningOf } from '../rules.ts';
import type { Site } from '../site.ts';
import { TranscriptBox } from '../transcript/views.tsx';
import { clipTitle, type ShownClip } from './showing.ts';

export interface WatchProps {
  readonly site: Site;
  readonly look: Look;
  readonly shown: ShownClip;
  readonly form: AskedForm;
  readonly spoken: Spoken;
}

export function WatchPage({ site, look, shown, form, spoken }: WatchProps): VNode {
  const { clip, view, stories } = shown;
  const { language, headline, standfirst } = view.document;
  const words = wordsFor(language, site.language);
  const title = clipTitle(shown);
  const isDemo = stories.every((story) => story.isDemo);
  const jsonLd = clipJsonLd(site, view, clip.id, spoken);
  const inWords = languageWithin(language, words.language);
  return (
    <Page
      site={site}
      look={look}
      title={`${words.watch.title(title)} – ${site.name}`}
      language={language}
      isDemo={isDemo}
      head={
        <>
          <meta name="description" content={beginningOf(standfirst ?? headline)} />
          <link rel="canonical" href={`${site.url}/clips/${clip.id}`} />
          <meta name="robots" content={isDemo ? 'noindex' : 'max-image-preview:large'} />
          <link
            rel="alternate"
            type="application/json+oembed"
            href={`${site.url}/oembed?url=${encodeURIComponent(`${site.url}/clips/${clip.id}`)}`}
            title={title}
          />
          {jsonLd !== null && <JsonLdBlock value={jsonLd} />}
        </>
      }
    >
      <header class="watch-head">
        <p class="kicker" {...inWords}>
          {words.clip.clip}
        </p>
        <h1>{title}</h1>
      </header>
      <ClipFigure
        clip={clip}
        words={words}
        language={language}
        siteUrl={site.url}
        mediaUrl={site.mediaUrl}
        isFirst
        isOnOwnPage
      />
      <div class="watch-rest" {...inWords}>
        <TranscriptBox clip={clip} transcripts={spoken.transcripts} words={words} language={language} />
        <section class="uses" aria-labelledby="uses">
          <h2 id="uses">{words.watch.usedIn}</h2>
          <ul>
            {stories.map((story) => (
              <li {...languageWithin(words.language, story.language)}>
                <a href={`/stories/${encodeURIComponent(story.slug)}`}>{story.headline}</a>
                <span class="when">
                  <Time at={story.publishedAt} site={site} language={story.language} />
                </span>
              </li>
            ))}
          </ul>
        </section>
        <PartnerBox site={site} clip={clip} words={words} form={form} />
        <section class="embed-code" id="embed" aria-labelledby="embed-title">
          <h2 id="embed-title">{words.watch.embed}</h2>
          <p>{words.watch.embedHint}</p>
          <Code framed={framedClip(site, clip, title)} label={words.watch.embed} words={words} />
          <h3>{words.watch.embedStory}</h3>
          <p {...languageWithin(words.language, language)}>{headline}</p>
          <Code framed={framedStory(site, view)} label={words.watch.embedStory} words={words} />
        </section>
      </div>
    </Page>
  );
}

/** What is to be pasted, in a field that marks all of it at once; the button needs a script and is hidden without. */
function Code({ framed, label, words }: { framed: Framed; label: string; words: Words }) {
  const id = `embed-${framed.kind}`;
  return (
    <div class="code">
      <textarea id={id} readOnly rows={4} dir="ltr" lang="en" spellcheck={false} aria-label={label}>
        {snippet(framed)}
      </textarea>
      <p>
        <button type="button" hidden data-copies={id} data-copied={words.watch.copied}>
          {words.watch.copy}
        </button>
        <span role="status" />
      </p>
    </div>
  );
}
