// What HTML's elements are to a reader of text. Invariant: names are in lower case.

/** Elements that stand on lines of their own. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt',
  'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'html',
  'iframe', 'legend', 'li', 'main', 'menu', 'nav', 'ol', 'option', 'p', 'pre', 'search', 'section', 'select', 'summary', 'table',
  'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul', 'video',
]); // prettier-ignore

/** Elements without content (HTML, 13.1.2). */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set([
  'area', 'base', 'basefont', 'bgsound', 'br', 'col', 'embed', 'frame', 'hr', 'img', 'input', 'keygen', 'link', 'meta', 'param',
  'source', 'track', 'wbr',
]); // prettier-ignore

/** Elements whose text no reader of the page sees. */
export const UNSEEN_ELEMENTS: ReadonlySet<string> = new Set([
  'audio', 'canvas', 'datalist', 'head', 'iframe', 'noscript', 'object', 'script', 'style', 'svg', 'template', 'textarea', 'title',
  'video',
]); // prettier-ignore
