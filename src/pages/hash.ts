// Short names for content: the same content has the same name, on every server.

/** 96 bits of SHA-256, base64url. */
export function hashOf(parts: readonly string[]): string {
  const hasher = new Bun.CryptoHasher('sha256');
  for (const part of parts) hasher.update(part).update('\0');
  return hasher.digest('base64url').slice(0, 16);
}
