// French: the words and habits that ../../follow-ups/ reads with.

import { row } from '../../follow-ups/rows.ts';
import type { DateForm, DateRow, DatesWords, PlanKind, Side } from '../../follow-ups/words.ts';

const list = (text: string) => new Set(text.split(' '));

const MONTHS =
  "janvier|janv février|févr mars avril|d'avril mai juin juillet|juil août|d'août septembre octobre|oct|d'octobre novembre|nov décembre|déc";
const WEEKDAYS = 'lundi mardi mercredi jeudi vendredi samedi dimanche';
const COUNTS = 'un|une deux trois quatre cinq six sept huit neuf dix onze douze';

/** Numbers the words of a list from 1; `|` parts words of the same number. */
const numbered = (text: string) =>
  new Map(
    text.split(' ').flatMap((same, index) => same.split('|').map((word) => [word, index + 1] as const)),
  );

const rows = (form: DateForm, side: Side, ...notations: readonly string[]): readonly DateRow[] =>
  notations.map((notation) => ({ row: row(notation), form, side }));

const plans = (kind: PlanKind, ...notations: readonly string[]) =>
  notations.map((notation) => ({ row: row(notation), kind }));

export const dates: DatesWords = {
  months: numbered(MONTHS),
  monthPrefix: 'mi-',
  nameMonths: new Set(),
  monthLeads: new Set(),
  weekdays: numbered(WEEKDAYS),
  capitalNames: false,
  dayOrdinal: /^1er$/,
  counts: numbered(COUNTS),
  units: new Map([
    ['jour', 'day'],
    ['jours', 'day'],
    ['semaine', 'week'],
    ['semaines', 'week'],
    ['mois', 'month'],
    ['mois-ci', 'month'],
    ['an', 'year'],
    ["l'an", 'year'],
    ['ans', 'year'],
    ['année', 'year'],
    ["l'année", 'year'],
    ['années', 'year'],
  ]),
  periods: list("semaine mois mois-ci an l'an année l'année"),
  dayWords: new Map([
    ["aujourd'hui", 0],
    ['demain', 1],
    ['après-demain', 2],
    ['hier', -1],
    ['avant-hier', -2],
  ]),
  dayNames: list('super black vendredi-saint'),
  seasons: new Map([
    ['printemps', 'spring'],
    ['été', 'summer'],
    ["l'été", 'summer'],
    ['automne', 'autumn'],
    ["l'automne", 'autumn'],
    ['hiver', 'winter'],
    ["l'hiver", 'winter'],
  ]),
  weekends: list('week-end weekend'),
  leads: list("le en au du à dès pour avant courant d'ici"),
  parts: list('début fin courant'),
  clock: list('h heures midi minuit'),
  dayParts: list('matin midi après-midi soir'),
  possessive: "'s",
  rows: [
    ...rows(
      'calendar',
      null,
      'LEAD? WEEKDAY DAYPART? DAY MONTH .? YEAR?',
      'LEAD? LEAD? DAY MONTH .? YEAR?',
      'à partir du DAY MONTH .? YEAR?',
    ),
    ...rows('calendar', 'coming', 'LEAD? LEAD? WEEKDAY? DAY MONTH prochain'),
    ...rows('calendar', 'ago', 'LEAD? LEAD? WEEKDAY? DAY MONTH dernier'),
    ...rows(
      'month',
      null,
      'en|dès|avant|courant MONTH .? YEAR?',
      'LEAD? LEAD? PART MONTH .? YEAR?',
      "LEAD? mois de|d' MONTH YEAR?",
      'LEAD? MONTH .? YEAR',
      'LEAD? LEAD? MID YEAR?',
      'LEAD? LEAD? mois MONTH',
    ),
    ...rows('month', 'coming', 'LEAD? PART? MONTH prochain'),
    ...rows('month', 'ago', 'LEAD? PART? MONTH dernier'),
    ...rows('year', null, 'en YEAR', 'LEAD? LEAD? la? PART de? YEAR', "d'ici à? YEAR", 'avant|dès YEAR'),
    ...rows('weekday', null, 'LEAD? WEEKDAY DAYPART?', 'à partir de WEEKDAY'),
    ...rows('weekday', 'coming', 'LEAD? WEEKDAY DAYPART? prochain DAYPART?'),
    ...rows('weekday', 'ago', 'LEAD? WEEKDAY DAYPART? dernier'),
    ...rows('day-word', null, 'LEAD? DAYWORD DAYPART?'),
    ...rows(
      'unit',
      'coming',
      'LEAD? PART? la|le? PERIOD prochaine|prochain',
      'LEAD? LEAD? la? PART de la PERIOD prochaine',
    ),
    ...rows(
      'unit',
      'later',
      'LEAD? LEAD? la? fin du|de la? PERIOD',
      'plus tard cette|dans PERIOD',
      "d'ici à? la fin du|de la? PERIOD",
    ),
    ...rows('unit', 'this', 'LEAD? PART? cette|ce PERIOD'),
    ...rows('unit', 'ago', 'LEAD? PART? la|le? PERIOD dernière|dernier|passé|passée'),
    ...rows('distance', 'within', 'dans|sous COUNT UNIT'),
    ...rows('distance', 'ago', 'il y a COUNT UNIT'),
    ...rows('season', null, 'à|au|en|dès SEASON', 'LEAD? PART? SEASON YEAR'),
    ...rows('season', 'this', 'cet|ce SEASON'),
    ...rows('season', 'coming', 'LEAD? SEASON prochain'),
    ...rows('season', 'ago', 'LEAD? SEASON dernier'),
    ...rows('weekend', 'this', 'ce WEEKEND'),
    ...rows('quarter', null, 'LEAD? premier|deuxième|troisième|quatrième trimestre de? YEAR'),
  ],
  sundayEndsWeek: true,

  plans: [
    ...plans(
      'scheduled',
      'est|sont ADVERB? prévu|prévue|prévus|prévues|fixé|fixée|fixés|fixées|programmé|programmée|programmés|programmées|attendu|attendue|attendus|attendues',
    ),
    ...plans(
      'scheduled',
      'a|ont été renvoyé|renvoyée|renvoyés|renvoyées|fixé|fixée|fixés|fixées|programmé|programmée|programmés|programmées',
    ),
    ...plans('scheduled', 'doit|doivent ADVERB? > être HAPPENED', 'doit|doivent ADVERB? > se? HAPPEN'),
    ...plans('scheduled', 'est|sont attendu|attendue|attendus|attendues > au|à|devant|dans'),
    ...plans(
      'will',
      'va|vont ADVERB? > se? HAPPEN',
      'va|vont > être HAPPENED',
      '> sera|seront ADVERB? HAPPENED',
    ),
    ...plans(
      'will',
      '> comparaîtra|comparaîtront|ouvrira|ouvriront|rouvrira|rouvriront|fermera|fermeront|commencera|commenceront|débutera|débuteront|votera|voteront|rendra|rendront|annoncera|annonceront|présentera|présenteront|publiera|publieront|recevra|recevront|rencontrera|rencontreront|visitera|visiteront|accueillera|accueilleront|décidera|décideront|statuera|statueront|examinera|examineront|témoignera|témoigneront|prononcera|prononceront|participera|participeront|sortira|sortiront|paraîtra|paraîtront|reprendra|reprendront|remettra|remettront|inaugurera|signera|signeront|lancera|lanceront|organisera|organiseront|tiendra|tiendront',
      '> aura|auront lieu',
      "> s'ouvrira|s'ouvriront|s'achèvera|s'achèveront|s'exprimera|s'exprimeront",
      '> se tiendra|tiendront|réunira|réuniront|rendra|rendront|déroulera|dérouleront|prononcera|prononceront',
    ),
    ...plans('planned', 'prévoit|prévoient de > se? HAPPEN', 'compte|comptent > se? HAPPEN'),
    ...plans(
      'begins',
      "commence|débute|démarre|s'ouvre|reprend|rouvre|s'achève|finit",
      "commencent|débutent|démarrent|s'ouvrent|reprennent|rouvrent|s'achèvent|finissent",
      'se réunit|réunissent|tient|tiennent|termine|terminent|déroule|déroulent',
      '> a|ont lieu',
      '> prend|prennent fin',
      '> entre|entrent en vigueur',
      '> ferme|ferment ses|leurs portes',
    ),
    ...plans('falls', 'est|sont'),
  ],
  happenings: list(
    "comparaître ouvrir s'ouvrir commencer débuter voter rendre annoncer présenter publier recevoir rencontrer visiter accueillir décider statuer examiner témoigner prononcer participer tenir réunir dérouler exprimer s'exprimer avoir reprendre s'achever signer inaugurer lancer débattre paraître sortir remettre répondre venir",
  ),
  happened: list(
    'jugé jugée jugés jugées entendu entendue entendus entendues rendu rendue rendus rendues publié publiée publiés publiées présenté présentée présentés présentées annoncé annoncée annoncés annoncées examiné examinée examinés examinées voté votée inauguré inaugurée reçu reçue reçus reçues lancé lancée lancés lancées libéré libérée ouvert ouverte signé signée débattu débattue connu connue connus connues remis remise remis remises achevé achevée terminé terminée rouvert rouverte fermé fermée prolongé prolongée élu élue élus élues',
  ),
  happeningEnding: null,
  events: list(
    'audience procès vote élection élections référendum verdict réunion sommet débat congrès cérémonie obsèques manifestation grève concert match finale comparution discours visite annonce décision rapport résultats conférence meeting rassemblement scrutin limite échéance enquête appel inauguration réouverture',
  ),
  small: list(
    "le la les l' un une des du de d' à au aux en et ou mais ne pas il elle ils elles on nous vous je qui que ce cette ces son sa ses leur leurs y par pour sur dans avec sans",
  ),
  determiners: list('le la les un une des du ce cet cette ces son sa ses leur leurs'),
  adverbs: list('aussi ensuite encore bientôt également donc'),
  adverbEnding: 'ment',
  past: list(
    "a ont avait avaient était étaient fut furent n'a n'ont n'était n'avait s'est l'a l'ont ai avons eu j'ai qu'il",
  ),
  pastEndings: ['aient'],
  future: list('sera seront aura auront va vont doit doivent'),
  futureEndings: ['era', 'eront', 'ira', 'iront', 'îtra', 'îtront', 'dra', 'dront', 'ttra', 'ttront'],
  notVerbs: list('opéra caméra libéra soient aient vient viendra'),
  perfect: new Set(),
  beForms: list('être'),
  breaks: list(
    "qui que qu'il qu'elle qu'ils qu'elles qu'un qu'une qu'on qu'au qu'à qu'en dont où lorsque lorsqu'il quand alors après avant-que parce car puisque tandis si s'il s'ils mais donc pendant depuis jusqu'en jusqu'au comme déclare affirme selon",
  ),
  joints: list('et ou'),
  conditions: list(
    "si s'il s'ils s'elle annulé annulée annulés annulées reporté reportée reportés reportées",
  ),
  questions: list("si s'il s'ils"),
  deciding: list('décidera décideront décider dira diront dire statuera statuer'),
  clauseVerbs: new Set(),
  appearing: new Set(),
  inFrontOf: new Set(),
  longPlanned: list('ouvrira ouvriront rouvrira rouvriront fermera fermeront ouvrir rouvrir fermer'),
  doubts: list(
    'peut-être pourrait pourraient devrait devraient serait seraient aurait auraient chaque souvent toujours jamais tous',
  ),
  negations: list("ne n'est n'aura n' pas jamais plus aucun aucune"),
  pronouns: list('il elle ils elles on nous vous je ce cela qui y'),
  placeLeads: list('à près'),
  notPlaces: list('dieu noël pâques facebook twitter assemblée sénat elysée élysée matignon'),
  origins: list('né née nés installé installée basé basée grandi'),
  tellings: list(
    'dit a-t-il a-t-elle déclaré affirmé annoncé indiqué assuré expliqué selon rapporte rapporté précisé ajouté estimé publié',
  ),
};
