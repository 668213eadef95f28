// French: the words and habits that ../../quotes/ reads with.

import type { VerbUse } from '../../attributions/words.ts';
import type { QuotesWords } from '../../quotes/words.ts';
import { QUOTE } from './cues.ts';
import { formsOf } from './inflect.ts';
import { wordSet } from '../notation.ts';

const SAYS =
  'dit|déclare|explique|affirme|assure|ajoute|raconte|confie|répond|poursuit|précise|souligne|estime|lance|insiste|' +
  'conclut|note|observe|demande|reconnaît|annonce|témoigne|résume|rappelle|regrette|indique|murmure|crie|reprend|' +
  'commente|admet|avoue|promet|juge|écrit|martèle|prévient|plaide|constate|pense|soupire|sourit|répète|interroge|' +
  'demanda|répondit|ajouta|déclara|expliqua|lança|murmura|cria|affirma|reprit|conclut|' +
  "s[’']exclame|s[’']écrie|s[’']étonne|s[’']inquiète|s[’']amuse|s[’']indigne|s[’']interroge|s[’']emporte|se réjouit|" +
  "se souvient|se félicite|s[’']écria|s[’']exclama|" +
  "s[’']est (?:exclamé|écrié|étonné|inquiété|amusé|indigné|interrogé|réjoui|félicité)e?";
const SAID =
  'dit|déclaré|expliqué|affirmé|assuré|ajouté|raconté|confié|répondu|poursuivi|précisé|souligné|estimé|lancé|insisté|' +
  'conclu|noté|observé|demandé|reconnu|annoncé|témoigné|résumé|rappelé|regretté|indiqué|murmuré|crié|repris|' +
  'commenté|admis|avoué|promis|jugé|écrit|martelé|prévenu|plaidé|constaté|soupiré|répété|réagi|tweeté';
const MARKED = new Set(`${SAYS}|${SAID}`.split('|'));
/** The forms of the verbs of saying that are not written out above. */
const forms = (use: VerbUse): string =>
  [...formsOf(QUOTE)]
    .flatMap(([form, { uses }]) => (uses.has(use) && !MARKED.has(form) ? [form] : []))
    .map((form) => `|${form}`)
    .join('');
const FINITE = SAYS + forms('past');
const PARTICIPLE = SAID + forms('participle');
const LATER = '(?:aussi|alors|ensuite|également|encore)\\s';
const NAMED = '(?:l[\'’]|le |la |les |un |une |\\p{Lu})[^,.;:!?«»“”"\\n]{1,60}';

export const quotes: QuotesWords = {
  elisions: wordSet('tit ti pis tain y'),
  dialogueDashes: true,
  // ", a-t-il dit,", ", dit-elle.", ", a déclaré le maire,", "? demande Rose Vane."
  incise: new RegExp(
    `[,!?…]\\s+(?:(?<cue>(?:a|ont|avait|avaient)(?:-t)?-(?<pronoun>il|elle|ils|elles|on)\\s(?:${LATER})?(?:${PARTICIPLE}))` +
      `|(?<past>(?:a|ont|avait|avaient)\\s(?:${LATER})?(?:${PARTICIPLE}))\\s(?<source>${NAMED})` +
      `|(?<present>${FINITE})(?:(?:-t)?-(?<inverted>il|elle|ils|elles|on)(?![\\p{L}-])|\\s(?<who>${NAMED})))\\s*(?:[,.;]|$)`,
    'du',
  ),
  notices: wordSet(
    'mise à jour correction note photo vidéo lire regarder lien crédit source précision rectificatif',
  ),
  beforeNames: wordSet(
    `film livre roman série chanson album podcast émission pièce documentaire épisode article revue journal opération
     intitulé intitulée titré surnommé surnommée baptisé baptisée dit dite mot mots terme expression appelé appelée`,
  ),
  behindNames: wordSet('star acteur actrice film série'),
  namingVerbs: wordSet('surnommer baptiser appeler nommer intituler qualifier'),
  sayingVerbs: new Map(),
  verbLike: /^\p{Ll}{2,30}(?:e|a|it|é)$/u,
  tellingVerbs: new Set(),
  insideNames: wordSet('de du des d'),
  smallInTitles: wordSet('le la les l de du des d un une et à au aux en dans sur pour par ou'),
};
