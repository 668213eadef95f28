// A page for an address that has nothing, or nothing any more: what happened and where to go on.
/** @jsxImportSource preact */

import type { VNode } from 'preact';
import { wordsFor } from '../../newsroom/index.ts';
import type { ListedStory } from '../../stories/index.ts';
import type { Look } from '../looks.ts';
import { languageWithin, Page, SearchForm, Time } from '../page/views.tsx';
import type { Site } from '../site.ts';
import type { ErrorWords } from './rules.ts';

export interface MessageProps {
  readonly site: Site;
  readonly look: Look;
  readonly said: ErrorWords;
  /** What else there is to read; empty where the store did not answer. */
  readonly latest: readonly ListedStory[];
}

export function MessagePage({ site, look, said, latest }: MessageProps): VNode {
  const words = wordsFor(site.language);
  const { title, text, detail, isElsewhere } = said;
  return (
    <Page
      site={site}
      look={look}
      title={`${title} – ${site.name}`}
      language={words.language}
      head={<meta name="robots" content="noindex" />}
    >
      <div class="message">
        <h1>{title}</h1>
        <p>{text}</p>
        {detail !== null && <p {...languageWithin(words.language, detail.language)}>{detail.text}</p>}
        <p>
          <a href="/">{words.errors.goFront}</a>
        </p>
        {isElsewhere && <SearchForm words={words} />}
      </div>
      {latest.length > 0 && (
        <section class="latest">
          <h2 class="label">{words.errors.latest}</h2>
          <ul>
            {latest.map((story) => (
              <li {...languageWithin(words.language, story.language)}>
                <a href={`/stories/${encodeURIComponent(story.slug)}`}>{story.headline}</a>
                <p {...languageWithin(story.language, words.language)}>
                  {story.isDemo && `${words.site.demoShort} · `}
                  <Time at={story.publishedAt} site={site} language={words.language} isShort />
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}
