// Compiles the scripts of readers' pages, each once a process. What they do, every page can do without them.

import { compileBrowserScript } from '../platform/browser-script.ts';
import type { Scripts } from './looks.ts';

let scripts: Promise<Scripts> | undefined;

/** The scripts of parts of pages, to be inlined; the bar's comes with the bar. */
export function loadPageScripts(): Promise<Scripts> {
  scripts ??= compileAll();
  return scripts;
}

const FILES = {
  clip: './clip-player/player.browser.ts',
  posts: './embed-posts/posts.browser.ts',
  story: './story/share.browser.ts',
  watch: './watch/watch.browser.ts',
  embed: './embeds/embed.browser.ts',
  send: './send/send.browser.ts',
  preview: './preview/preview.browser.ts',
} as const;

async function compileAll(): Promise<Scripts> {
  const compiled = await Promise.all(
    Object.entries(FILES).map(
      async ([part, file]) => [part, await compileBrowserScript(new URL(file, import.meta.url))] as const,
    ),
  );
  return Object.fromEntries(compiled);
}
