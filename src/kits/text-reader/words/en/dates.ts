// English: the words and habits that ../../follow-ups/ reads with.

import { row } from '../../follow-ups/rows.ts';
import type { DateForm, DateRow, DatesWords, PlanKind, Side } from '../../follow-ups/words.ts';

const list = (text: string) => new Set(text.split(' '));

const MONTHS =
  'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec';
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday';
const COUNTS = 'a|one two three four five six seven eight nine ten eleven twelve';

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
  monthPrefix: 'mid-',
  nameMonths: list('may'),
  monthLeads: list('in during early late mid this next last'),
  weekdays: numbered(WEEKDAYS),
  capitalNames: true,
  dayOrdinal: /^\d{1,2}(?:st|nd|rd|th)$/,
  counts: numbered(COUNTS),
  units: new Map([
    ['day', 'day'],
    ['days', 'day'],
    ['week', 'week'],
    ['weeks', 'week'],
    ['month', 'month'],
    ['months', 'month'],
    ['year', 'year'],
    ['years', 'year'],
  ]),
  periods: list('week month year'),
  dayWords: new Map([
    ['today', 0],
    ['tonight', 0],
    ['tomorrow', 1],
    ['yesterday', -1],
  ]),
  dayNames: list('super black good ash cyber fat holy palm easter shrove giving bloody'),
  seasons: new Map([
    ['spring', 'spring'],
    ['summer', 'summer'],
    ['fall', 'autumn'],
    ['autumn', 'autumn'],
    ['winter', 'winter'],
  ]),
  weekends: list('weekend'),
  leads: list('on in by at for during around starting beginning from'),
  parts: list('early late mid'),
  clock: list("a.m. p.m. am pm noon midnight o'clock"),
  dayParts: list('morning afternoon evening night'),
  possessive: "'s",
  rows: [
    ...rows(
      'calendar',
      null,
      'LEAD? WEEKDAY DAYPART? ,? MONTH .? DAY ,? YEAR?',
      'LEAD? WEEKDAY ,? the? DAY of? MONTH ,? YEAR?',
      'LEAD? the? MONTH .? DAY ,? YEAR?',
      'LEAD? the? DAY of? MONTH ,? YEAR?',
    ),
    ...rows(
      'month',
      null,
      'LEAD the? PART? MONTH .?',
      'PART MONTH .?',
      'MID ,? YEAR?',
      'LEAD? PART? MONTH .? ,? of? YEAR',
      'LEAD the beginning|start|middle|end of MONTH .? YEAR?',
    ),
    ...rows('month', 'next', 'LEAD? next MONTH .?'),
    ...rows('month', 'this', 'LEAD? PART? this MONTH .?'),
    ...rows('month', 'last', 'LEAD? last MONTH .?'),
    ...rows('month-of-year', 'next', 'LEAD? PART? MONTH ,? of? next PERIOD'),
    ...rows('month-of-year', 'this', 'LEAD? PART? MONTH ,? of this PERIOD'),
    ...rows('month-of-year', 'last', 'LEAD? PART? MONTH ,? of? last PERIOD'),
    ...rows('year', null, 'LEAD YEAR', 'LEAD? PART YEAR', 'LEAD? the? beginning|start|middle|end of YEAR'),
    ...rows('weekday', null, 'LEAD? PART? WEEKDAY DAYPART?'),
    ...rows('weekday', 'later', 'later WEEKDAY DAYPART?'),
    ...rows('weekday', 'next', 'LEAD? next WEEKDAY DAYPART?'),
    ...rows('weekday', 'coming', 'LEAD? this coming WEEKDAY DAYPART?', 'LEAD? the coming WEEKDAY DAYPART?'),
    ...rows('weekday', 'this', 'LEAD? this WEEKDAY DAYPART?'),
    ...rows('weekday', 'last', 'LEAD? this? last|past WEEKDAY DAYPART?'),
    ...rows(
      'day-word',
      null,
      'DAYWORD DAYPART?',
      'by|before|until|for|later|earlier|starting|beginning DAYWORD DAYPART?',
    ),
    ...rows(
      'unit',
      'next',
      'LEAD? PART? next PERIOD',
      'LEAD? the? beginning|start|middle|end of next PERIOD',
      'LEAD? the coming PERIOD',
    ),
    ...rows('unit', 'later', 'later this PERIOD', 'LEAD the end of the|this PERIOD'),
    ...rows('unit', 'this', 'LEAD? PART? this PERIOD', 'LEAD the beginning|start|middle of the|this PERIOD'),
    ...rows('span', null, 'LEAD? the next|last|past PERIOD', 'LEAD? the next|last|past COUNT UNIT'),
    ...rows('unit', 'last', 'LEAD? PART? last PERIOD', 'earlier this PERIOD'),
    ...rows('distance', 'within', 'in|within COUNT UNIT'),
    ...rows('distance', 'ahead', 'COUNT UNIT from now'),
    ...rows('distance', 'ago', 'COUNT UNIT ago'),
    ...rows('season', null, 'LEAD the PART? SEASON', 'LEAD? the? PART? SEASON of? YEAR'),
    ...rows('season', 'next', 'LEAD? PART? next SEASON'),
    ...rows('season', 'this', 'LEAD? PART? this SEASON'),
    ...rows('season', 'later', 'later this SEASON'),
    ...rows('season', 'last', 'LEAD? last SEASON'),
    ...rows('weekend', 'this', 'LEAD? this WEEKEND'),
    ...rows('quarter', null, 'LEAD? the first|second|third|fourth quarter of YEAR'),
  ],
  sundayEndsWeek: false,

  plans: [
    ...plans(
      'scheduled',
      'is|are|remains ADVERB? scheduled|slated to > be? VERB',
      'scheduled|slated to > be? VERB',
    ),
    ...plans('scheduled', 'is|are|remains ADVERB? set|due to > HAPPEN', 'is|are set|due to > be HAPPENED'),
    ...plans('scheduled', 'is|are > due in|before|at court|parliament|congress'),
    ...plans('scheduled', 'is|are|remains ADVERB? scheduled|slated|set|due|planned|booked|expected'),
    ...plans('scheduled', 'has|have been scheduled|slated|set|planned'),
    ...plans('scheduled', 'scheduled|slated|planned', 'scheduled|slated to > be in|at|among'),
    ...plans('scheduled', 'set to > HAPPEN', 'set to > be HAPPENED'),
    ...plans('scheduled', 'scheduled|set > a|an|the VERB? EVENT'),
    ...plans(
      'will',
      'will|shall ADVERB? > HAPPEN !becoming|clear',
      'will|shall > vote !for',
      'will|shall ADVERB? > be HAPPENED',
      'will ADVERB? > be HAPPENING',
    ),
    ...plans(
      'will',
      "he'll|she'll|it'll|they'll|we'll|i'll ADVERB? > HAPPEN",
      'will ADVERB? > be in|at NAME',
    ),
    ...plans('will', 'is|are going to > HAPPEN', 'is|are going to > be HAPPENED'),
    ...plans('planned', 'plans|plan|intends|intend to > HAPPEN', 'is|are planning to > HAPPEN'),
    ...plans('planned', 'is|are planning > a|an|the VERB? EVENT'),
    ...plans(
      'expected',
      'is|are ADVERB? expected to > HAPPEN',
      'is|are ADVERB? expected|set|due to > come|occur|run',
      'is|are ADVERB? expected to > be HAPPENED',
    ),
    ...plans('will', 'will > give|make a|an|the|his|her VERB? VERB? EVENT'),
    ...plans('will', 'will ADVERB? be'),
    ...plans('begins', 'begins|starts|opens|convenes|expires|concludes', '> goes on trial|sale|display|air'),
    ...plans(
      'begins',
      'ends|closes|resumes|reopens|finishes',
      '> takes place|effect',
      '> goes to trial',
      '> comes|goes into force|effect',
      '> returns to court|parliament|congress|service',
      '> is back in court|parliament',
    ),
    ...plans('falls', 'is|are !from|since|during|around|for', 'begin|start|open|resume|conclude|end'),
    ...plans(
      'scheduled',
      'is|are to > be HAPPENED',
      'is|are to > appear|testify|stand|open|reopen|report|meet|vote|rule|decide|visit|speak|publish|announce|retire',
    ),
    ...plans('begins', 'meets|gathers|reconvenes', 'holds > its|a|an|the VERB? VERB? EVENT'),
    ...plans('faces', 'faces|face > a|an|the? VERB? EVENT', 'will face > a|an|the? VERB? EVENT'),
    ...plans('ongoing', 'is|are ADVERB? !going > HAPPENING'),
  ],
  happenings: list(
    'appear testify speak address meet decide rule hold host begin start open close launch release publish announce unveil present deliver hear visit travel return attend participate debate discuss campaign rally stand convene gather consider resume arrive depart march protest conclude end finish expire moderate co-moderate ratify tour stump submit file issue brief review take go kick play compete perform retire resign step mark sign reopen air broadcast premiere screen headline keynote join leave appeal plead sentence accept sit reveal move',
  ),
  happened: list(
    'held sentenced released published announced heard inaugurated sworn arraigned tried decided unveiled opened closed launched presented delivered discussed debated reviewed signed broadcast aired screened honored awarded buried laid extradited deported auctioned ratified completed finalized approved installed built issued introduced submitted filed counted considered televised streamed honoured implemented replaced nominated elected voted hosted moderated featured joined',
  ),
  happeningEnding: 'ing',
  events: list(
    'hearing hearings trial vote election elections runoff referendum verdict sentencing deadline meeting meetings summit debate debates primary primaries caucus caucuses convention rally rallies conference ceremony inauguration funeral memorial vigil march protest strike launch concert match final arraignment appeal appearance speech address fundraiser visit announcement decision ruling report results event events talks session ballot contest inquest inquiry tribunal by-election reopening count sitting',
  ),
  small: list(
    'the a an this that these those his her its their our my your to of in on at by for with from and or but not no it he she they we you i who which what be been being',
  ),
  determiners: list('the a an this that these those his her its their our my your no some any'),
  adverbs: list('sometime also then now next both soon all still again'),
  adverbEnding: 'ly',
  past: list(
    "was were had did said told wrote went came took made gave got saw left held met began won lost spoke knew thought found became kept brought ran paid sent put heard stood wasn't weren't didn't hadn't has have hasn't haven't led rose fell drew drove flew broke chose struck shot cut hit sold fought felt sought taught caught bought read set",
  ),
  pastEndings: ['ed'],
  future: list("will shall won't he'll she'll it'll they'll we'll i'll you'll"),
  futureEndings: [],
  notVerbs: list(
    'hundred need indeed speed united red bed feed seed weed deed breed greed heed reed shed embed exceed proceed succeed sacred wicked naked rugged aged unprecedented so-called supposed',
  ),
  perfect: list('has have'),
  beForms: list('be been being is are am get gets'),
  breaks: list(
    'ahead while when after before because that which who whose whom where whether although though since until till as than if unless but so says say saying',
  ),
  joints: list('and or'),
  conditions: list('if unless whether canceled cancelled postponed delayed scrapped skip skipped boycott'),
  questions: list('whether'),
  deciding: list('decide rule vote say announce'),
  clauseVerbs: list('said announced added confirmed wrote argued insisted claimed believes thinks'),
  appearing: list('appear appears testify testifies argue plead stand sit go'),
  inFrontOf: list('before'),
  longPlanned: list('open reopen close launch retire expire opened reopened closed launched completed built'),
  doubts: list(
    'would could might may should every each usually often always never perhaps maybe unlikely traditionally annually probably likely hopes hope hoped wants want wanted neither nor none nobody nothing few whoever mornings afternoons evenings nights mondays tuesdays wednesdays thursdays fridays saturdays sundays',
  ),
  negations: list("not no never isn't aren't won't doesn't don't hasn't haven't"),
  pronouns: list(
    'i he she it they we you this that these those there here who which another one neither both some many others',
  ),
  placeLeads: list('in near outside'),
  notPlaces: list(
    'america europe africa asia congress parliament english spanish french german arabic god christmas easter thanksgiving islam facebook twitter instagram youtube senate house democrats republicans democratic republican american i',
  ),
  origins: list(
    'born based living lived lives raised founded headquartered educated working interested believe believes died',
  ),
  tellings: list(
    'said says told tells announced announces reported reports wrote writes tweeted claimed added according confirmed published released posted argued called suggested saying telling proclaimed argues revealed spoke warned accused urged denied slammed criticized',
  ),
};
