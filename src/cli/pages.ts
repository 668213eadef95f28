// `eyewitness pages`: what the newsroom says of itself and of its authors, listed, shown, written and taken away.

import { userInfo } from 'node:os';
import * as v from 'valibot';
import type { Newsroom } from '../app.ts';
import { findSitePage, sitePageLinks, type SitePageLink } from '../newsroom/index.ts';
import { defineCommand, type Command } from '../platform/commands/index.ts';
import { AppError } from '../platform/errors.ts';
import { parse } from '../platform/parse.ts';
import type { RunCommand } from './newsroom.ts';
import { configFrom, DATA_FLAG } from './server-flags.ts';
import { sourceOf } from './story-file.ts';
import { printable } from './terminal-text.ts';
import { EXIT, parseFlags, print, UsageError, type CliCommand } from './usage.ts';

const path = v.pipe(v.string(), v.maxLength(200));
const by = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
// What is too long for a page is refused by whoever reads the page; here only what no file of one can be.
const writeSchema = v.object({ path, text: v.pipe(v.string(), v.maxLength(8_000_000)), by });

export const pages: CliCommand = {
  name: 'pages',
  usage: '[set PATH FILE.md | show PATH | remove PATH] [--as NAME] [--json] [--data DIR]',
  says: 'lists the pages of your own (about, imprint, privacy ..., authors/NAME), or changes one',
  run: async (args, withNewsroom) => {
    const { values, positionals } = parseFlags(args, {
      ...DATA_FLAG,
      as: { type: 'string' },
      json: { type: 'boolean' },
    });
    const asJson = values.json === true;
    const work = await workOf(positionals, values.as ?? userInfo().username, asJson);
    await withNewsroom(configFrom(values), work);
    return EXIT.done;
  },
};

/** A file is read before the newsroom is opened: a wrong name changes nothing. */
async function workOf(
  [verb, named, file, more]: readonly string[],
  author: string,
  asJson: boolean,
): Promise<(run: RunCommand) => Promise<void>> {
  if (verb === undefined) return (run) => list(run, asJson);
  if (!['set', 'show', 'remove'].includes(verb))
    throw new UsageError(`"${verb}" is not known here. There are: set, show, remove.`);
  if (named === undefined) throw new UsageError('Name the page by its path, such as about.');
  const at = named.replace(/^\//, '');
  if (verb === 'set') {
    if (file === undefined || more !== undefined)
      throw new UsageError('Name one Markdown file (.md) for the page.');
    const { text, format } = await sourceOf(file);
    if (format !== 'markdown') throw new UsageError(`${file}: a page is a Markdown file (.md).`);
    return async (run) => {
      await run('newsroom.write_page', { path: at, text, by: author });
      print(`/${at} is on the site.`);
    };
  }
  if (file !== undefined) throw new UsageError('Name one page.');
  if (verb === 'remove')
    return async (run) => {
      await run('newsroom.remove_page', { path: at, by: author });
      print(`/${at} is taken away.`);
    };
  return async (run) => {
    const page = (await run('newsroom.page', { path: at })) as { readonly text: string };
    print(asJson ? JSON.stringify(page) : page.text);
  };
}

async function list(run: RunCommand, asJson: boolean): Promise<void> {
  const links = (await run('newsroom.pages', {})) as readonly SitePageLink[];
  if (asJson) print(JSON.stringify(links));
  else if (links.length === 0)
    print('There are no pages yet. `eyewitness pages set about about.md` makes one.');
  else
    for (const { path: at, title, language } of links)
      print(`/${printable(at)}  ${printable(title)}${language === null ? '' : `  (${language})`}`);
}

export function listPagesCommand({ app }: Newsroom): Command {
  return defineCommand({
    name: 'newsroom.pages',
    parse: () => null,
    run: () => sitePageLinks(app.db),
  });
}

/** The page with its front matter, as `set` takes it. */
export function showPageCommand({ app }: Newsroom): Command {
  return defineCommand({
    name: 'newsroom.page',
    parse: (input) => parse(v.object({ path }), input),
    run: async (asked) => {
      const page = await findSitePage(app.db, printable(asked.path));
      if (page === undefined) throw noSuchPage(asked.path);
      const fields = [
        `title: "${page.title}"`,
        ...(page.language === null ? [] : [`language: ${page.language}`]),
        ...(page.fediverse === null ? [] : [`fediverse: "${page.fediverse}"`]),
      ];
      return { ...page, text: ['---', ...fields, '---', '', page.markdown].join('\n') };
    },
  });
}

export function writePageCommand({ writeOwnPage }: Newsroom): Command {
  return defineCommand({
    name: 'newsroom.write_page',
    parse: (input) => parse(writeSchema, input, 'This page'),
    run: writeOwnPage,
  });
}

export function removePageCommand({ removeOwnPage }: Newsroom): Command {
  return defineCommand({
    name: 'newsroom.remove_page',
    parse: (input) => parse(v.object({ path, by }), input),
    run: async (asked) => {
      if (!(await removeOwnPage({ ...asked, path: printable(asked.path) }))) throw noSuchPage(asked.path);
      return { removed: asked.path };
    },
  });
}

function noSuchPage(at: string): AppError {
  return new AppError('page_unknown', 404, `There is no page /${at}. \`eyewitness pages\` lists them.`);
}
