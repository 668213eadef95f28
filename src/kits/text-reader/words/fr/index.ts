// French: what is no part's own, and the parts' tables.

import type { LanguageWords } from '../../types.ts';
import { cues } from './cues.ts';
import { dates } from './dates.ts';
import { people } from './people.ts';
import { quotes } from './quotes.ts';
import { shape } from './shape.ts';

export const french: LanguageWords = {
  language: 'fr',
  common: new Set(
    (
      'le la les des du un une et est dans que qui pour sur pas plus par avec son sa ses ce cette il elle ils au aux ' +
      'été était avait selon mais sont leur après'
    ).split(' '),
  ),
  acronyms: new Set(
    'USA UE ONU OTAN TV AFP SNCF RATP BFM TF1 RTL HLM ADN ONG CRS GIGN RAID SAMU PSG OM OMS FMI OVNI UNESCO'.split(
      ' ',
    ),
  ),
  abbreviations: new Set(
    'm mm mme mmes mlle dr pr me st ste art av apr env cf etc p.ex janv févr avr juil sept oct nov déc'.split(
      ' ',
    ),
  ),
  shape,
  plain: null,
  quotes,
  cues,
  people,
  dates,
};
