// The encoding that a page declares in itself. Invariant: only a page declares one, near its start, and only encodings
// of the Encoding Standard count.

const SNIFFED_BYTES = 4096; // guess: the standard looks at 1024, saved pages have comments above
const PAGE_START =
  /^[\s\ufeff]*<(?:!doctype|!--|html|head|meta|body|title|link|script|\?xml|p\b|div|article)/i;
const DECLARED =
  /<meta\b[^>]{0,200}?\bcharset\s*=\s*["']?\s*([a-z0-9_:.-]{2,40})|^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([a-z0-9_:.-]{2,40})/i;

/** The encoding a page declares, by its standard name; null where the bytes are no page or it declares none. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, SNIFFED_BYTES));
  if (!PAGE_START.test(start)) return null;
  const [, inMeta, inXml] = DECLARED.exec(start) ?? [];
  const label = inMeta ?? inXml;
  if (label === undefined) return null;
  try {
    const { encoding } = new TextDecoder(label as never);
    // A page whose declaration can be read as ASCII is not in UTF-16 (HTML, 13.2.3.2).
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return null;
  }
}
