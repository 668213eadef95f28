// Addresses of stories: readable words from the headline, in the headline's own script.

const MAX_LENGTH = 80; // what search results and shared links show whole

/** A slug of small letters, digits and hyphens; `story` when the headline has neither letters nor digits. */
export function slugOf(headline: string): string {
  const words = headline
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, MAX_LENGTH) : `${slug}-${word}`;
    if (longer.length > MAX_LENGTH) break;
    slug = longer;
  }
  return slug === '' ? 'story' : slug;
}

/** Whether a text can be a slug that somebody chose. */
export function isSlug(text: string): boolean {
  return text.length <= MAX_LENGTH && /^[\p{L}\p{N}\p{M}]+(-[\p{L}\p{N}\p{M}]+)*$/u.test(text);
}
