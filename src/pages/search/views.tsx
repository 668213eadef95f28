// The search page: a form that works without scripts, and what was found. The question is text like any other.
/** @jsxImportSource preact */

import type { VNode } from 'preact';
import { wordsFor } from '../../newsroom/index.ts';
import { MAX_ASKED, type SearchResult } from '../../stories/index.ts';
import { StoryLines } from '../lists/views.tsx';
import type { Look } from '../looks.ts';
import { languageWithin, Page } from '../page/views.tsx';
import type { Site } from '../site.ts';

export interface SearchPageProps {
  readonly site: Site;
  readonly look: Look;
  readonly question: string;
  readonly page: number;
  readonly result: SearchResult;
}

export function SearchPage({ site, look, question, page, result }: SearchPageProps): VNode {
  const words = wordsFor(site.language);
  const inWords = languageWithin(site.language, words.language);
  const title = question === '' ? words.search.title : words.search.results(question);
  return (
    <Page
      site={site}
      look={look}
      title={`${title} – ${site.name}`}
      language={site.language}
      head={<meta name="robots" content="noindex" />}
    >
      <h1 {...inWords}>{words.search.title}</h1>
      <form class="search" role="search" action="/search" method="get" {...inWords}>
        <label for="q">{words.search.label}</label>
        <div>
          <input
            id="q"
            name="q"
            type="search"
            value={question}
            maxLength={MAX_ASKED}
            dir="auto"
            autocomplete="off"
            aria-describedby="search-hint"
          />
          <button type="submit">{words.search.submit}</button>
        </div>
        <p class="hint" id="search-hint">
          {words.search.hint}
        </p>
      </form>
      <Found site={site} question={question} page={page} result={result} />
    </Page>
  );
}

function Found({ site, question, page, result }: Omit<SearchPageProps, 'look'>) {
  const words = wordsFor(site.language);
  const inWords = languageWithin(site.language, words.language);
  const { hasWords, stories, hasMore } = result;
  if (question === '') return null;
  if (!hasWords) return <p {...inWords}>{words.search.tooShort}</p>;
  if (stories.length === 0)
    return (
      <p {...inWords}>
        {words.search.none(question)} <a href="/archive">{words.search.lookInArchive}</a>
      </p>
    );
  return (
    <>
      <h2 class="list-head" {...inWords}>
        {words.search.results(question)}
      </h2>
      <StoryLines site={site} stories={stories} level={3} />
      {(page > 1 || hasMore) && (
        <nav class="pager" aria-label={words.lists.pages} {...inWords}>
          {page > 1 && (
            <a rel="prev" href={addressOf(question, page - 1)}>
              {words.search.previous}
            </a>
          )}
          {hasMore && (
            <a rel="next" href={addressOf(question, page + 1)}>
              {words.search.next}
            </a>
          )}
        </nav>
      )}
    </>
  );
}

function addressOf(question: string, page: number): string {
  const query = new URLSearchParams({ q: question, ...(page === 1 ? {} : { page: String(page) }) });
  return `/search?${query.toString()}`;
}
