// Addresses of stories: readable words from the headline, in the headline's own script.

const MAX_LENGTH = 80; // UTF-16 units: what search results and shared links show whole
const MAX_CHOSEN_LENGTH = 100; // what the text reader takes as a slug

/**
 * A slug of small letters, digits and hyphens; `story` when the headline has neither letters nor digits. With a
 * `number` above 1 it ends in it: the second story under one headline has 2.
 */
export function slugOf(headline: string, number = 1): string {
  const suffix = number === 1 ? '' : `-${number}`;
  const maxLength = MAX_LENGTH - suffix.length;
  let slug = '';
  for (const word of wordsOf(headline)) {
    const longer = slug === '' ? cut(word, maxLength) : `${slug}-${word}`;
    if (longer.length > maxLength) break;
    slug = longer;
  }
  return (slug === '' ? 'story' : slug) + suffix;
}

function wordsOf(headline: string): string[] {
  return (
    headline
      .normalize('NFKD')
      // Accents are left away where addresses are used to it; elsewhere a mark makes another letter (й is not и).
      .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}])[\u0300-\u036f]+/gu, '')
      .normalize('NFC')
      .toLowerCase()
      .replace(/['’]/g, '')
      .split(/[^\p{L}\p{N}\p{M}]+/u)
      .filter((word) => word !== '')
  );
}

/** At most `maxLength` UTF-16 units, without half a character at the end. */
function cut(word: string, maxLength: number): string {
  return word.slice(0, maxLength).replace(/[\uD800-\uDBFF]$/, '');
}

/** Whether a text can be a slug: what is none stands nowhere, and need not be looked for. */
export function isSlug(text: string): boolean {
  return text.length <= MAX_CHOSEN_LENGTH && /^[\p{L}\p{N}\p{M}]+(-[\p{L}\p{N}\p{M}]+)*$/u.test(text);
}
