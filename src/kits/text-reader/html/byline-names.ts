// Names out of a byline as pages write it: "By Ada Moreau, Chief Reporter | 3 May 2019". Invariant: what comes back are
// parts of the byline that read as names, each once; a part that does not is dropped, never mended.

import { oneLine } from '../lines.ts';

const MAX_UNITS = 500; // guess: twelve authors with their roles
const MAX_NAMES = 20; // guess
const MAX_NAME_UNITS = 60; // guess: the longest names and collectives ("Associated Press in Washington")

const LEAD =
  /^(?:(?:written|reported|posted|published|story|words|text|texte|article|analysis|edited|opinion|review|photographs?|photos?|video)\s+)?(?:by|par|por)\b[\s:]+|^von\s+(?=\p{L}+\s+\p{L})|^(?:words|text|authors?|autor(?:es|in)?|auteurs?|作者|记者|文)\s*[:：]\s*/iu;
const SEPARATORS = /\s*(?:[,;|/•·\n\t]|\s(?:and|et|und|with|avec|&amp;|&)\s|\s[–—-]\s)\s*/i;
/** From here on it is about when, where and for whom, not who. */
const TAIL =
  /\s*(?:\[.*|<.*|\s@\w.*|\(.*|\b(?:[Pp]ublished|[Uu]pdated|[Pp]osted|[Ll]ast\s+[Uu]pdated|[Mm]odified|[Cc]reated|[Mm]is\s+à\s+jour|[Pp]ublié|[Vv]eröffentlicht)\b.*|(?<=\S\s\S.*\s)(?:on|for|in|at|of|le|pour)\s+\p{Lu}.*|\b\d{1,4}[\s./:-].*|\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s+\d.*)$/u;
const ROLES =
  /\b(?:editors?|reporters?|correspondents?|writers?|columnists?|contributors?|producers?|photographers?|journalists?|staff|bureau|desk|chief|senior|manager|director|analyst|officer|professor|author|engineer|founder|ceo|fellow|critic|intern|freelance|rédact\w+|journaliste|correspondante?|envoyée?|redakt\w+)\b/i;
const CREDENTIALS = /^(?:md|m\.d\.|phd|ph\.d\.|ma|msc|mba|rn|jr\.?|sr\.?|rd|dds|esq\.?|jd|bsn|mph|dphil)$/i;
const NOT_A_NAME =
  /@|https?:|www\.|\.(?:com|org|net)\b|^(?:admin|administrator|editor|guest|follow|author|share|comments?|unknown|none|null|undefined|read more|updated|published|posted|photo|video|view all.*|about the author.*|follow\b.*|.* min(?:ute)?s? read|by)$/i;
const DATE_LIKE = /\d{2,}|^\p{L}+\.?\s+\d{1,2}$|\d{1,2}:\d{2}/u;

/** Cleans one byline or several; roles, dates, addresses and doubles are dropped. */
export function namesOfByline(
  written: readonly string[],
  { familyNameFirst = false }: { readonly familyNameFirst?: boolean } = {},
): readonly string[] {
  const names: string[] = [];
  for (const byline of written.slice(0, MAX_NAMES)) {
    const turned = familyNameFirst ? byline.replace(/^\s*([^\s,;]+),\s*([^,;]+)$/, '$2 $1') : byline;
    for (const name of namesIn(turned)) {
      if (!names.some((known) => known.toLowerCase() === name.toLowerCase())) names.push(name);
    }
  }
  // Beside a full name, a single small word is what somebody signs in with.
  const isFull = names.some((name) => name.includes(' '));
  return names.filter((name) => !isFull || !/^[a-z][a-z0-9_.-]*$/.test(name)).slice(0, MAX_NAMES);
}

function namesIn(byline: string): readonly string[] {
  if (/^\s*https?:\/\/\S+\s*$/i.test(byline)) return [];
  const parts = byline
    .slice(0, MAX_UNITS)
    .replace(/^\s+/, '')
    .split(SEPARATORS)
    .map((part) => cleanedName(part));
  const names = parts.filter((name) => name !== '' && !CREDENTIALS.test(name));
  // "Mac & i" is one name; so is whatever an ampersand would cut into pieces that are none.
  if (/&/.test(byline) && parts.some((name) => !isName(name))) return [oneLine(byline)].filter(isName);
  return names.filter((name, index) => isName(name) && !isRoleAfterName(name, index));
}

function isRoleAfterName(name: string, index: number): boolean {
  return index > 0 && ROLES.test(name);
}

function cleanedName(part: string): string {
  let name = oneLine(part).replace(/\u00a0/g, ' ');
  for (let before = ''; before !== name;) {
    before = name;
    name = name
      .replace(LEAD, '')
      .replace(/\s*\([^()]{0,100}\)\s*/g, ' ')
      .replace(TAIL, '')
      .trim();
  }
  return inNameCase(name.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.)]+$/gu, '').replace(/\s+/g, ' '));
}

function isName(name: string): boolean {
  if (name === '' || name.length > MAX_NAME_UNITS) return false;
  if (NOT_A_NAME.test(name) || DATE_LIKE.test(name)) return false;
  return /\p{L}{2}/u.test(name) && name.split(' ').length <= 8;
}

/** A name of several words all in capitals is set, not written so: "ADA MOREAU". */
function inNameCase(name: string): string {
  if (!/\s/.test(name) || /\p{Ll}/u.test(name) || !/\p{Lu}{3}/u.test(name)) return name;
  return name.replace(/\p{L}[\p{L}\p{M}]+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}
