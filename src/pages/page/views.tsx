// What every page has: head, masthead, foot, and the small parts that all kinds of pages draw alike.
// Named here and not only in tsconfig.json, which Bun looks for where the command is run.
/** @jsxImportSource preact */

import type { ComponentChildren } from 'preact';
import { wordsFor, type Words } from '../../newsroom/index.ts';
import { toRfc3339 } from '../../platform/clock.ts';
import { rawSource } from '../../platform/html.ts';
import type { Look } from '../looks.ts';
import { directionOf } from '../rules.ts';
import type { Site } from '../site.ts';

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
}

/** A whole document. */
export function Page({ site, look, title, language, head, children, isDemo = false }: PageProps) {
  const words = wordsFor(language, site.language);
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {head}
        <style dangerouslySetInnerHTML={rawSource(look.style)} />
      </head>
      <body>
        <a class="skip" href="#content" {...languageWithin(language, words.language)}>
          {words.site.skip}
        </a>
        <Masthead site={site} words={words} language={language} isDemo={isDemo} />
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

function Masthead({ site, words, language, isDemo }: ShellProps & { readonly isDemo: boolean }) {
  return (
    <header class="masthead" {...languageWithin(language, words.language)}>
      <a href="/">{site.name}</a>
      {isDemo && <p class="demo">{words.site.demo}</p>}
    </header>
  );
}

function Foot({ site, words, language }: ShellProps) {
  return (
    <footer class="foot" {...languageWithin(language, words.language)}>
      <p>{site.name}</p>
    </footer>
  );
}

/** A moment in the site's zone, as the page's language writes it. */
export function Time({ at, site, language }: { at: number; site: Site; language: string }) {
  const format = new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: site.timeZone,
  });
  return <time dateTime={toRfc3339(at)}>{format.format(at)}</time>;
}

/** For a part in a language other than what it stands in. */
export function languageWithin(around: string, language: string): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return language === around ? {} : { lang: language, dir: directionOf(language) };
}
