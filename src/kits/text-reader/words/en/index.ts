// English: what is no part's own, and the parts' tables.

import type { LanguageWords } from '../../types.ts';
import { cues } from './cues.ts';
import { dates } from './dates.ts';
import { people } from './people.ts';
import { plain } from './plain.ts';
import { quotes } from './quotes.ts';
import { shape } from './shape.ts';

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
  abbreviations: new Set(
    'mr mrs ms dr prof gen col lt capt sgt sen rep gov rev hon st jr sr vs no inc corp co ltd jan feb mar apr jun jul aug sep sept oct nov dec mt ft fig dept est cmdr maj pres amb atty messrs u.s u.n u.k d.c a.m p.m ph.d e.g i.e calif conn fla mass mich minn pa va tenn ariz colo ill ind wis wash okla ore miss ala ark del ga ky la md mo mont neb nev n.h n.j n.m n.y n.c n.d s.c s.d r.i w.va wyo kan tex vt'.split(
      ' ',
    ),
  ),
  shape,
  plain,
  quotes,
  cues,
  people,
  dates,
};
