// What every page has: head, masthead, foot, and the small parts that all kinds of pages draw alike.
// Named here and not only in tsconfig.json, which Bun looks for where the command is run.
/** @jsxImportSource preact */

import type { ComponentChildren } from 'preact';
import { wordsFor, type Logo, type Words } from '../../newsroom/index.ts';
import { toRfc3339 } from '../../platform/clock.ts';
import { rawSource } from '../../platform/html.ts';
import type { Look } from '../looks.ts';
import { footTree } from '../markdown/tree.ts';
import { MarkdownText } from '../markdown/views.tsx';
import { directionOf } from '../rules.ts';
import type { Site } from '../site.ts';
import { DARK_PAPER, LIGHT_PAPER } from './colours.ts';
import { logoAddress, logoSize } from './rules.ts';

export interface PageProps {
  readonly site: Site;
  readonly look: Look;
  readonly title: string;
  /** BCP 47 tag of what the page says, which need not be a language the interface speaks. */
  readonly language: string;
  readonly head?: ComponentChildren;
  readonly children: ComponentChildren;
  /** Shows that all of it is invented. */
  readonly isDemo?: boolean;
  /** The page's own path where the navigation leads to it; on `/` the site's name is the first heading. */
  readonly here?: string;
}

/** A whole document. */
export function Page({ site, look, title, language, head, children, isDemo = false, here }: PageProps) {
  const words = wordsFor(language, site.language);
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="theme-color" media="(prefers-color-scheme: light)" content={LIGHT_PAPER} />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content={DARK_PAPER} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {head}
        <style dangerouslySetInnerHTML={rawSource(look.style)} />
      </head>
      <body>
        <a class="skip" href="#content" {...languageWithin(language, words.language)}>
          {words.site.skip}
        </a>
        <Masthead site={site} words={words} language={language} isDemo={isDemo} here={here} />
        <main id="content">{children}</main>
        <Foot site={site} words={words} language={language} />
        {look.scripts.map((script) => (
          <script type="module" dangerouslySetInnerHTML={rawSource(script)} />
        ))}
      </body>
    </html>
  );
}

interface ShellProps {
  readonly site: Site;
  readonly words: Words;
  readonly language: string;
}

function Masthead({
  site,
  words,
  language,
  isDemo,
  here,
}: ShellProps & { readonly isDemo: boolean; readonly here: string | undefined }) {
  const { tagline } = site;
  const Name = here === '/' ? 'h1' : 'p';
  return (
    <header class="masthead" {...languageWithin(language, words.language)}>
      {isDemo && <p class="demo">{words.site.demo}</p>}
      <div>
        <Name class="name">
          <a href="/">
            {site.logo === null ? (
              site.name
            ) : (
              <LogoPicture site={site} logo={site.logo} isLarge={here === '/'} />
            )}
          </a>
        </Name>
        {tagline !== '' && <p class="tagline">{tagline}</p>}
        <nav aria-label={words.site.menu}>
          <ul>
            {linksOf(site, words).map(({ path, name }) => (
              <li>
                <a href={path} aria-current={path === here ? 'page' : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}

function LogoPicture({ site, logo, isLarge }: { site: Site; logo: Logo; isLarge: boolean }) {
  return <img src={logoAddress(logo)} {...logoSize(logo, isLarge ? 72 : 44)} alt={site.name} />;
}

function linksOf({ sections }: Site, words: Words): readonly { path: string; name: string }[] {
  return [
    ...sections.map(({ slug, name }) => ({ path: `/sections/${slug}`, name })),
    { path: '/archive', name: words.site.archive },
    { path: '/search', name: words.site.search },
  ];
}

function Foot({ site, words, language }: ShellProps) {
  const { contactEmail, contactPhone, footer } = site;
  const pages = site.ownPages.filter(({ path }) => !path.startsWith('authors/'));
  return (
    <footer class="foot" {...languageWithin(language, words.language)}>
      <div>
        <p class="name">{site.name}</p>
        {pages.length > 0 && (
          <nav aria-label={words.site.foot}>
            <ul>
              {pages.map(({ path, title, language: own }) => (
                <li {...languageWithin(words.language, own ?? site.language)}>
                  <a href={`/${path}`}>{title}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <nav aria-label={words.site.feeds}>
          <ul>
            {FEEDS.map(({ path, name }) => (
              <li>
                <a href={path}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
        {(contactEmail !== '' || contactPhone !== '') && (
          <ul aria-label={words.site.contact}>
            {contactEmail !== '' && (
              <li>
                <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
              </li>
            )}
            {contactPhone !== '' && (
              <li>
                <a href={`tel:${contactPhone.replaceAll(/[^\d+]/g, '')}`}>{contactPhone}</a>
              </li>
            )}
          </ul>
        )}
        {footer.trim() !== '' && (
          <div class="said">
            <MarkdownText text={footTree(footer)} />
          </div>
        )}
      </div>
    </footer>
  );
}

/** Their formats are called the same in every language. */
const FEEDS = [
  { path: '/feed.xml', name: 'RSS' },
  { path: '/atom.xml', name: 'Atom' },
  { path: '/feed.json', name: 'JSON Feed' },
];

/** Asks for stories by their words. */
export function SearchForm({ words, value = '' }: { words: Words; value?: string }) {
  return (
    <form class="search" role="search" action="/search" method="get">
      <label for="q">{words.search.label}</label>
      <div>
        <input type="search" id="q" name="q" value={value} maxLength={200} required />
        <button>{words.search.submit}</button>
      </div>
    </form>
  );
}

/** A moment in the site's zone, as the page's language writes it; `isShort` for lists. */
export function Time(props: { at: number; site: Site; language: string; isShort?: boolean }) {
  const { at, site, language, isShort = false } = props;
  const format = new Intl.DateTimeFormat(language, {
    dateStyle: isShort ? 'medium' : 'long',
    timeStyle: 'short',
    timeZone: site.timeZone,
  });
  return <time dateTime={toRfc3339(at)}>{format.format(at)}</time>;
}

/** For a part in a language other than what it stands in. */
export function languageWithin(around: string, language: string): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return language === around ? {} : { lang: language, dir: directionOf(language) };
}
