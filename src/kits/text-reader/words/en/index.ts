// English. The patterns see lower-case text with straight apostrophes and single spaces, at most 200 characters long.

import type { LanguageWords } from '../../types.ts';
import { cues } from './cues.ts';
import { dates } from './dates.ts';
import { people } from './people.ts';
import { quotes } from './quotes.ts';

export const english: LanguageWords = {
  language: 'en',
  common: new Set(
    (
      'the and of to was were with that he she his her they their has had been from at by it this which who after ' +
      'said will would about not are is for'
    ).split(' '),
  ),
  acronyms: new Set(
    (
      'US USA UK EU UN UAE AI TV IT UFO ISIS NATO NASA FIFA UEFA NBA NFL UNICEF UNESCO OPEC AIDS ICE FEMA FAA FBI CIA ' +
      'NSA EPA IRS IMF WHO NHS NYPD LAPD BBC CNN CBS ABC NBC AP AFP ITV NPR RAF CEO GOP'
    ).split(' '),
  ),
  clipLines: [
    /^below(?: is| are|,|:| you can (?:see|watch)| we (?:see|have)) .*\b(?:video|clip|footage|recording)\b/,
    /^(?:you can )?(?:watch|see|view) .*\b(?:video|clip|footage|recording|moment)\b.*(?:\b(?:below|above|here)[.:!)]*|:)$/,
    /^watch .*\bbelow[.:!)]*$/,
    /^watch (?:the|this|it in this) (?:full )?(?:video|clip|footage)[.:!]*$/,
    /^here(?:'s| is| are) .*\b(?:video|clip|footage|recording)\b.*(?::|\bbelow[.:!)]*)$/,
    /^(?:in )?the (?:video|clip|footage|recording) (?:[\w'-]+ ){0,3}below\b/,
    /^(?:the |watch |video |clip )?(?:watch|video|clip|footage)(?: below| here)? ?:$/,
  ],
  reactionLines: [
    /^(?:so,? )?what(?:'s| is|s) your reaction(?: to (?:this|that|it|the (?:story|news|video|clip)|this (?:story|news|video|clip)))?$/,
    /^how (?:do|does|did) (?:you feel about )?this(?: story| news| video| clip)?(?: make you feel)?$/,
    /^your reactions?$/,
  ],
  abbreviations: new Set(
    'mr mrs ms dr prof gen col lt capt sgt sen rep gov rev hon st jr sr vs no inc corp co ltd jan feb mar apr jun jul aug sep sept oct nov dec mt ft fig dept est cmdr maj pres amb atty messrs u.s u.n u.k d.c a.m p.m ph.d e.g i.e calif conn fla mass mich minn pa va tenn ariz colo ill ind wis wash okla ore miss ala ark del ga ky la md mo mont neb nev n.h n.j n.m n.y n.c n.d s.c s.d r.i w.va wyo kan tex vt'.split(
      ' ',
    ),
  ),
  quotes,
  cues,
  people,
  dates,
};
