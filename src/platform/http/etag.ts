// Whether whoever asks already has what would be sent: the one comparison of entity tags.

/** If-None-Match compares weakly (RFC 9110, section 13.1.2): a cache may have made our tag a weak one. */
export function matchesTag(header: string | null, etag: string): boolean {
  if (header === null) return false;
  if (header === etag || header.trim() === '*') return true;
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
