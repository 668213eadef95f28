// What a page inlines for the bar: its style and its script.

import { compileBrowserScript } from '../platform/browser-script.ts';
import barStyle from './bar.css' with { type: 'text' };

/** Wants `--ink`, `--paper`, `--rule` and `--accent` from the page, for light and dark. */
export { barStyle };

let script: Promise<string> | undefined;

/** The script, to be inlined as `<script type="module">` under a policy hash. Compiled once a process. */
export function loadBarScript(): Promise<string> {
  script ??= compileBrowserScript(new URL('./bar.browser.ts', import.meta.url));
  return script;
}
