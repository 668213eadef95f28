// Languages by their BCP 47 tags, in the one spelling that is stored and stands in addresses.

/** Language, script, region, variants; no extensions and nothing private. */
const TAG = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*$/i;

/** `pt-BR` for `PT_br`; null for what is no tag of a language. */
export function canonicalLanguage(written: string): string | null {
  const tag = written.trim().replaceAll('_', '-');
  if (tag.length > 35 || !TAG.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
