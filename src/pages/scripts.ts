// Compiles the scripts of readers' pages, each once a process. What they do, every page can do without them.

import { compileBrowserScript } from '../platform/browser-script.ts';
import type { Scripts } from './looks.ts';

let scripts: Promise<Scripts> | undefined;

/** The scripts of parts of pages, to be inlined; the bar's comes with the bar. */
export function loadPageScripts(): Promise<Scripts> {
  scripts ??= compileAll();
  return scripts;
}

async function compileAll(): Promise<Scripts> {
  const [clip] = await Promise.all(
    ['./clip-figure/player.browser.ts'].map((path) => compileBrowserScript(new URL(path, import.meta.url))),
  );
  return { clip: clip! };
}
