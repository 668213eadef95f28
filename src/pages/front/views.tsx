// The front page: what editors put on top, then the newest, or an honest empty state.
/** @jsxImportSource preact */

import type { VNode } from 'preact';
import { wordsFor } from '../../newsroom/index.ts';
import type { ListedStory } from '../../stories/index.ts';
import type { Look } from '../looks.ts';
import { languageWithin, Page, Time } from '../page/views.tsx';
import type { Site } from '../site.ts';

export function FrontPage(props: { site: Site; look: Look; stories: readonly ListedStory[] }): VNode {
  const { site, look, stories } = props;
  const words = wordsFor(site.language);
  return (
    <Page
      site={site}
      look={look}
      title={site.name}
      language={site.language}
      head={<link rel="canonical" href={`${site.url}/`} />}
      isDemo={stories.length > 0 && stories.every((story) => story.isDemo)}
    >
      <h1 class="skip">{site.name}</h1>
      {stories.length === 0 && <p>{words.front.empty}</p>}
      {stories.length > 0 && (
        <ul class="front">
          {stories.map((story) => (
            <li {...languageWithin(site.language, story.language)}>
              {story.kicker !== null && <p class="kicker">{story.kicker}</p>}
              <h2>
                <a href={`/stories/${encodeURIComponent(story.slug)}`}>{story.headline}</a>
              </h2>
              {story.standfirst !== null && <p>{story.standfirst}</p>}
              <p class="when">
                <Time at={story.publishedAt} site={site} language={site.language} />
                {story.clipId !== null && ` · ${words.front.video}`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
