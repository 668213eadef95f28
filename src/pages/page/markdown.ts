// Markdown that the newsroom writes about itself as HTML: no HTML of theirs gets through, no picture from elsewhere,
// and links lead to the web, to a mail address or to a page of this site.

import { createRequire } from 'node:module';
import type MarkdownIt from 'markdown-it';

type CommonMark = InstanceType<typeof MarkdownIt>;

/** A page of its own takes all; a foot, below every page, has no headings, which would stand above the page's own. */
type Place = 'page' | 'foot';

const made = new Map<Place, CommonMark>();

/** Made for the first text: the library's tables take 10 MB, which a site without such a text never needs. */
function readerFor(place: Place): CommonMark {
  const known = made.get(place);
  if (known !== undefined) return known;
  const Library = createRequire(import.meta.url)('markdown-it') as typeof MarkdownIt;
  const markdown = new Library('commonmark', { html: false }).disable('image');
  if (place === 'foot') markdown.disable(['heading', 'lheading', 'fence', 'code', 'hr']);
  markdown.validateLink = (address) => /^(https?:\/\/|mailto:|\/(?!\/)|#)/i.test(address);
  made.set(place, markdown);
  return markdown;
}

export function htmlOfMarkdown(text: string, place: Place): string {
  return readerFor(place).render(text);
}

let remembered: { readonly text: string; readonly html: string } | undefined;

/** The foot's text, read once: it stands on every page. */
export function footHtml(text: string): string {
  if (remembered?.text !== text) remembered = { text, html: htmlOfMarkdown(text, 'foot') };
  return remembered.html;
}
