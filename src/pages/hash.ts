// Short names for content: the same content has the same name, on every server.

/** 96 bits of SHA-256, base64url. */
export function hashOf(parts: readonly string[]): string {
  const hasher = new Bun.CryptoHasher('sha256');
  for (const part of parts) hasher.update(part).update('\0');
  return hasher.digest('base64url').slice(0, 16);
}

/** A UUID of version 8 (RFC 9562), for what has no id of its own: the same content has the same, whatever its address. */
export function uuidOf(parts: readonly string[]): string {
  const hasher = new Bun.CryptoHasher('sha256');
  for (const part of parts) hasher.update(part).update('\0');
  const bytes = hasher.digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
