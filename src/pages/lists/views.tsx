// Lists of stories: the lines that archive, sections, authors and search share, and the pages around them.
/** @jsxImportSource preact */

import type { ComponentChildren, VNode } from 'preact';
import { wordsFor } from '../../newsroom/index.ts';
import type { ListedStory } from '../../stories/index.ts';
import type { Look } from '../looks.ts';
import { languageWithin, Page, Time } from '../page/views.tsx';
import { isPosterSafe } from '../rules.ts';
import type { Site } from '../site.ts';
import { monthName, type MonthOfStories } from './months.ts';

export interface LinesProps {
  readonly site: Site;
  readonly stories: readonly ListedStory[];
  /** Of the headlines: one below the heading they stand under. */
  readonly level?: 2 | 3;
}

/** Stories as a list, in the order they come. */
export function StoryLines({ site, stories, level = 2 }: LinesProps): VNode {
  return (
    <ol class="lines">
      {stories.map((story) => (
        <Line site={site} story={story} level={level} />
      ))}
    </ol>
  );
}

function Line({ site, story, level }: { site: Site; story: ListedStory; level: 2 | 3 }) {
  const words = wordsFor(site.language);
  const { kicker, headline, standfirst, language, publishedAt, isDemo } = story;
  const Heading = level === 2 ? 'h2' : 'h3';
  const picture = pictureOf(story);
  return (
    <li class={picture === null ? 'line' : 'line pictured'}>
      <div>
        <div {...languageWithin(site.language, language)}>
          {kicker !== null && <p class="kicker">{kicker}</p>}
          <Heading>
            <a href={`/stories/${encodeURIComponent(story.slug)}`}>{headline}</a>
          </Heading>
          {standfirst !== null && <p>{standfirst}</p>}
        </div>
        <p class="when">
          <Time at={publishedAt} site={site} language={site.language} />
          {story.clipId !== null && (
            <span {...languageWithin(site.language, words.language)}>{` · ${words.front.video}`}</span>
          )}
          {isDemo && (
            <span {...languageWithin(site.language, words.language)}>{` · ${words.site.demoShort}`}</span>
          )}
        </p>
      </div>
      {picture}
    </li>
  );
}

/** The clip's first picture, where somebody has said that readers may meet it unasked. */
function pictureOf({ clip }: ListedStory): VNode | null {
  if (clip === null || clip.poster === null || !isPosterSafe(clip.answers.warnings)) return null;
  const { width, height } = clip.poster;
  // The headline beside it says what it shows, and is the link.
  return (
    <img
      src={`/clips/${clip.id}/poster.jpg`}
      alt=""
      width={width}
      height={height}
      loading="lazy"
      decoding="async"
    />
  );
}

/** A list's place among its pages; `path` is its address without the number. */
export interface Paged {
  readonly path: string;
  readonly page: number;
  readonly pages: number;
}

export function pageAddress({ path }: Pick<Paged, 'path'>, page: number): string {
  return page === 1 ? path : `${path}/${page}`;
}

export interface ListPageProps {
  readonly site: Site;
  readonly look: Look;
  readonly title: string;
  /** BCP 47 tag of the title. */
  readonly titleLanguage: string;
  readonly paged: Paged;
  /** Stories on all pages of the list. */
  readonly total: number;
  readonly stories: readonly ListedStory[];
  readonly head?: ComponentChildren;
}

/** One page of a list of stories. */
export function ListPage(props: ListPageProps): VNode {
  const { site, look, title, titleLanguage, paged, total, stories, head } = props;
  const words = wordsFor(site.language);
  const number = new Intl.NumberFormat(site.language).format(paged.page);
  const isDemo = stories.length > 0 && stories.every((story) => story.isDemo);
  return (
    <Page
      site={site}
      look={look}
      title={[title, ...(paged.page > 1 ? [words.lists.page(number)] : []), site.name].join(' – ')}
      language={site.language}
      isDemo={isDemo}
      head={
        <>
          <ListHead site={site} paged={paged} isHidden={isDemo} />
          {head}
        </>
      }
    >
      <header class="list-head">
        <h1 {...languageWithin(site.language, titleLanguage)}>{title}</h1>
        <Count site={site} total={total} />
      </header>
      {stories.length > 0 && <StoryLines site={site} stories={stories} />}
      <Pager site={site} paged={paged} />
    </Page>
  );
}

/** Where the list stands among its own pages, for machines. */
export function ListHead({ site, paged, isHidden }: { site: Site; paged: Paged; isHidden: boolean }): VNode {
  const { page, pages } = paged;
  return (
    <>
      {isHidden && <meta name="robots" content="noindex" />}
      <link rel="canonical" href={site.url + pageAddress(paged, page)} />
      {page > 1 && <link rel="prev" href={pageAddress(paged, page - 1)} />}
      {page < pages && <link rel="next" href={pageAddress(paged, page + 1)} />}
    </>
  );
}

export function Count({ site, total }: { site: Site; total: number }): VNode {
  const words = wordsFor(site.language);
  return <p {...languageWithin(site.language, words.language)}>{countText(site, total)}</p>;
}

function countText(site: Site, total: number): string {
  const { lists } = wordsFor(site.language);
  if (total === 0) return lists.noStories;
  return total === 1 ? lists.oneStory : lists.stories(new Intl.NumberFormat(site.language).format(total));
}

export function Pager({ site, paged }: { site: Site; paged: Paged }): VNode | null {
  const { page, pages } = paged;
  const words = wordsFor(site.language);
  if (pages < 2) return null;
  const number = new Intl.NumberFormat(site.language);
  return (
    <nav class="pager" aria-label={words.lists.pages} {...languageWithin(site.language, words.language)}>
      {page > 1 && (
        <a rel="prev" href={pageAddress(paged, page - 1)}>
          {words.lists.newer}
        </a>
      )}
      <span>{`${words.lists.page(number.format(page))} / ${number.format(pages)}`}</span>
      {page < pages && (
        <a rel="next" href={pageAddress(paged, page + 1)}>
          {words.lists.older}
        </a>
      )}
    </nav>
  );
}

export interface ArchivePageProps {
  readonly site: Site;
  readonly look: Look;
  readonly months: readonly MonthOfStories[];
  readonly isDemo: boolean;
}

/** Every month that has stories. */
export function ArchivePage({ site, look, months, isDemo }: ArchivePageProps): VNode {
  const words = wordsFor(site.language);
  const inWords = languageWithin(site.language, words.language);
  return (
    <Page
      site={site}
      look={look}
      title={`${words.site.archive} – ${site.name}`}
      language={site.language}
      isDemo={isDemo}
      head={<ListHead site={site} paged={{ path: '/archive', page: 1, pages: 1 }} isHidden={isDemo} />}
    >
      <header class="list-head">
        <h1 {...inWords}>{words.site.archive}</h1>
        <p {...inWords}>{months.length === 0 ? words.lists.noStories : words.lists.archiveIntro}</p>
      </header>
      {months.length > 0 && (
        <ul class="months">
          {months.map(({ month, count }) => (
            <li>
              <a href={`/archive/${month}`}>{monthName(month, site.language)}</a>
              <span {...inWords}>{countText(site, count)}</span>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
