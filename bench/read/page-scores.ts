// What counts as the same headline, day, language and words of a saved page. Pure.

const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+/gu;

/** Words of a text in lower case; scripts without spaces count by the character. */
export function wordsOf(text: string): readonly string[] {
  return text.normalize('NFC').toLowerCase().match(WORD) ?? [];
}

/** Precision, recall and F1 of words as a bag: how many of each are on both sides. */
export function overlapOf(wanted: readonly string[], got: readonly string[]) {
  const left = new Map<string, number>();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of got) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared += 1;
    left.set(word, count - 1);
  }
  const precision = got.length === 0 ? 0 : shared / got.length;
  const recall = wanted.length === 0 ? 0 : shared / wanted.length;
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

/** Whether two headlines are the same but for white space and the site's name after a separator. */
export function sameHeadline(wanted: string, got: string, site: string | null): boolean {
  const [a, b] = [withoutSite(wanted, site), withoutSite(got, site)];
  if (a === b) return true;
  // A title carries the site's name also where nothing states it.
  const [short = '', long = ''] = [a, b].toSorted((one, other) => one.length - other.length);
  return short !== '' && long.startsWith(short) && /^\s*(?:[|\-–—·•»_@[(]|::)/.test(long.slice(short.length));
}

function withoutSite(headline: string, site: string | null): string {
  const one = headline.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
  const name = (site ?? '').toLowerCase().trim();
  const cut = name !== '' && one.endsWith(name) ? one.slice(0, -name.length) : one;
  return cut.replace(/[\s|\-–—·•»_:]+$/, '');
}

/** Whether a date is the expected day as written there, or the same moment in another zone. */
export function sameDay(wanted: string, got: string | null): boolean {
  if (got === null) return false;
  return wanted.slice(0, 10) === got.slice(0, 10) || Date.parse(wanted) === Date.parse(got);
}

/**
 * Whether the names are those of a byline: half of the words on both sides are the same, or all of ours (two at
 * least) stand in it, which then also has a date, a role or "By".
 */
export function sameByline(wanted: string, got: string): boolean {
  const [expected, ours] = [wordsOf(wanted.replace(/(?<=\p{L})(?=\d)/gu, ' ')), wordsOf(got)];
  const { precision, f1 } = overlapOf(expected, ours);
  return f1 >= 0.5 || (precision === 1 && ours.length >= 2);
}

/** Whether two language tags name the same language; regions are compared where both have one. */
export function sameLanguage(wanted: string, got: string | null): boolean {
  const [a, b] = [wanted.toLowerCase(), got?.toLowerCase() ?? ''];
  return a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`);
}
