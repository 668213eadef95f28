// French. The patterns see lower-case text with straight apostrophes and single spaces, at most 200 characters long.

import type { LanguageWords } from '../../types.ts';
import { cues } from './cues.ts';
import { dates } from './dates.ts';
import { people } from './people.ts';
import { quotes } from './quotes.ts';

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
  clipLines: [
    /^(?:re)?voici(?: ci-dessous| en| tout de suite)?(?: [^ ]+){0,3}? (?:la |l')?(?:vidéo|séquence|images|extrait|clip|enregistrement)\b/,
    /^en vidéo ?:/,
    /^(?:regardez|visionnez|découvrez|voyez|à voir)\b.*(?:vidéo|séquence|images|extrait|clip|scène|moment|ci-dessous|ci-dessus)/,
    /^(?:dans |sur )?(?:la |cette )?(?:vidéo|séquence|images) (?:[^ ]+ ){0,3}?ci-dessous/,
    /^ci-dessous,? .*(?:vidéo|séquence|images|extrait|clip)/,
    /^(?:la |regardez|vidéo|voir la )?(?:vidéo|clip|extrait|regardez) ?:$/,
  ],
  reactionLines: [
    /^(?:et vous, )?quelle est (?:votre|ta) réaction(?: à (?:cette|ce) (?:histoire|nouvelle|vidéo|info))?$/,
    /^(?:et vous, )?(?:comment )?réagissez(?:-vous)?(?: à (?:cette|ce) (?:histoire|nouvelle|vidéo|info))?$/,
    /^(?:votre|vos) réactions?$/,
  ],
  abbreviations: new Set(
    'm mm mme mmes mlle dr pr me st ste art av apr env cf etc p.ex janv févr avr juil sept oct nov déc'.split(
      ' ',
    ),
  ),
  quotes,
  cues,
  people,
  dates,
};
