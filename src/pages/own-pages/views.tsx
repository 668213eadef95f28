// Pages that the newsroom wrote about itself and its authors, from Markdown as a tree.
/** @jsxImportSource preact */

import type { VNode } from 'preact';
import { wordsFor, type SitePage } from '../../newsroom/index.ts';
import type { ListedStory } from '../../stories/index.ts';
import { Count, ListHead, Pager, StoryLines, type Paged } from '../lists/views.tsx';
import type { Look } from '../looks.ts';
import { languageWithin, Page, Time } from '../page/views.tsx';
import type { Site } from '../site.ts';
import type { Markup } from '../markdown/tree.ts';
import { MarkdownText } from '../markdown/views.tsx';

export interface OwnPageProps {
  readonly site: Site;
  readonly look: Look;
  readonly page: SitePage;
  readonly text: readonly Markup[];
}

/** A page such as /about or /privacy. */
export function OwnPage({ site, look, page, text }: OwnPageProps): VNode {
  const language = page.language ?? site.language;
  return (
    <Page
      site={site}
      look={look}
      title={`${page.title} – ${site.name}`}
      language={language}
      isDemo={page.isDemo}
      head={
        <>
          {page.isDemo && <meta name="robots" content="noindex" />}
          <link rel="canonical" href={`${site.url}/${page.path}`} />
        </>
      }
    >
      <article class="own">
        <h1>{page.title}</h1>
        <MarkdownText text={text} />
        <Changed site={site} page={page} language={language} />
      </article>
    </Page>
  );
}

/** Readers of a privacy page or an imprint want to know from when it is. */
function Changed({ site, page, language }: { site: Site; page: SitePage; language: string }) {
  const words = wordsFor(language, site.language);
  return (
    <p class="changed">
      <span {...languageWithin(language, words.language)}>{`${words.story.updated} `}</span>
      <Time at={page.changedAt} site={site} language={language} />
    </p>
  );
}

export interface AuthorPageProps {
  readonly site: Site;
  readonly look: Look;
  readonly name: string;
  /** What the newsroom says of them; null where it says nothing. */
  readonly own: SitePage | null;
  readonly about: readonly Markup[];
  readonly paged: Paged;
  readonly total: number;
  readonly stories: readonly ListedStory[];
}

/** An author: what the newsroom says of them, on the first page, and their stories. */
export function AuthorPage(props: AuthorPageProps): VNode {
  const { site, look, name, own, about, paged, total, stories } = props;
  const words = wordsFor(site.language);
  const ownLanguage = own?.language ?? site.language;
  const isDemo = own?.isDemo === true || (stories.length > 0 && stories.every((story) => story.isDemo));
  const fediverse = own?.fediverse == null ? null : fediverseAddress(own.fediverse);
  const number = new Intl.NumberFormat(site.language).format(paged.page);
  return (
    <Page
      site={site}
      look={look}
      title={[name, ...(paged.page > 1 ? [words.lists.page(number)] : []), site.name].join(' – ')}
      language={site.language}
      isDemo={isDemo}
      head={
        <>
          <ListHead site={site} paged={paged} isHidden={isDemo} />
          {own?.fediverse != null && <meta name="fediverse:creator" content={own.fediverse} />}
        </>
      }
    >
      <article class="own">
        <h1 {...languageWithin(site.language, ownLanguage)}>{name}</h1>
        {paged.page === 1 && own !== null && (
          <div {...languageWithin(site.language, ownLanguage)}>
            <MarkdownText text={about} />
            {fediverse !== null && (
              <p>
                <a rel="me noopener" href={fediverse}>
                  {own.fediverse}
                </a>
              </p>
            )}
          </div>
        )}
      </article>
      <section>
        <h2 {...languageWithin(site.language, words.language)}>{words.lists.byAuthor(name)}</h2>
        <div class="list-head">
          <Count site={site} total={total} />
        </div>
        {stories.length > 0 && <StoryLines site={site} stories={stories} level={3} />}
        <Pager site={site} paged={paged} />
      </section>
    </Page>
  );
}

/** `@ana@social.example` as the page that servers of the fediverse have for it. */
function fediverseAddress(handle: string): string {
  const [, name = '', host = ''] = handle.split('@');
  return `https://${host}/@${name}`;
}
