// English: the words and habits that ../../attributions/ reads with. A verb of saying that is missing is put into
// SAYING, in its base form, and nowhere else: its other forms come by themselves, and it is a cue beside a quotation,
// before "that" or a clause, and behind what is said. `cue-frames.ts` has what is measured, and is no place for it.

import type { CuesWords, ListedVerbs } from '../../attributions/words.ts';
import { FINITE, GERUNDS, INFINITIVES, PARTICIPLES, PASSIVES, REDUCED } from './cue-frames.ts';
import { formsOf } from './inflect.ts';
import { wordList } from '../notation.ts';

/** Verbs and verbs with prepositions, parted by commas. */
const verbsOf = (verbs: string): ReadonlySet<string> => new Set(verbs.split(', '));

const LIGHT = wordList('make take launch draw deliver raise give issue pose lodge voice register');

const FEELINGS =
  'worried concerned skeptical sceptical confident hopeful eager willing angry proud wary sure aware convinced critical ' +
  'certain optimistic pessimistic nervous upset unhappy happy glad sorry afraid reluctant determined supportive opposed ' +
  'disappointed surprised shocked impressed frustrated outraged grateful tired fearful doubtful committed open ready unsure ' +
  'uncertain interested tempted inclined alarmed pleased dismissive enthusiastic adamant anxious furious resentful sympathetic ' +
  'uncomfortable comfortable fond jealous ashamed satisfied dissatisfied thrilled excited clear silent content hesitant';

/** Verbs that say no more than how somebody says something. Here is the one place to add one. */
export const SAYING = wordList(
  'say tell add write tweet note declare reply explain respond argue state recall conclude acknowledge announce ' +
    'suggest claim vow remark assure shout chant predict admit assert joke pledge insist reiterate repeat concede quip ' +
    'wonder boast brag mutter whisper yell cry scream exclaim proclaim observe emphasize emphasise stress maintain ' +
    'contend allege complain lament testify recount caution retort muse opine interject interrupt deadpan intone gush ' +
    'rave thunder elaborate clarify plead gripe grumble grouse moan grunt bark bellow snarl growl hiss confess reveal ' +
    'confirm reason theorize marvel preach roar rant stammer stutter blurt warn reaffirm disclose',
);

const SPEECH =
  'say add note tell report write argue announce explain declare claim state warn insist suggest acknowledge ' +
  'recall conclude respond reply continue admit assert stress emphasize emphasise remark observe comment quip joke ' +
  'confirm deny maintain contend allege predict concede complain lament tweet post email promise pledge vow swear ' +
  'testify recount reiterate repeat shout yell chant ask answer wonder inquire reveal disclose indicate estimate ' +
  'caution assure inform remind propose urge demand request plead beg describe call label dub brand portray ' +
  'characterize depict paint accuse blame charge criticize criticise slam blast attack condemn denounce mock ridicule ' +
  'praise applaud laud hail thank congratulate defend back support endorse oppose reject dismiss dispute refute rebut ' +
  'question challenge cite quote mention reference discuss debate address outline detail lay voice express echo share ' +
  'hint imply signal point refer talk speak allude boast brag gush rave rail rant mutter whisper murmur cry scream ' +
  'exclaim proclaim profess preach lecture scold chide rebuke berate lambaste lambast excoriate eviscerate deride decry ' +
  'bemoan bewail mourn grumble gripe vent fume scoff sneer snap retort counter counsel advise recommend encourage ' +
  'exhort implore appeal petition lobby press push advocate champion tout promote trumpet unveil release publish issue ' +
  'file order rule decide determine find discover learn show demonstrate illustrate prove document record read hear see ' +
  'watch notice recognize recognise realize realise understand know believe think feel suspect guess assume presume ' +
  'suppose imagine expect anticipate hope wish want need desire prefer like love hate loathe dislike fear worry doubt regret ' +
  'plan intend aim seek try consider weigh mull contemplate ponder view regard deem judge rate rank agree disagree ' +
  'concur accept refuse decline resist avoid threaten offer invite nominate name appoint choose pick vote back favor ' +
  'favour value admire respect trust credit invoke highlight underscore underline spotlight stipulate specify ' +
  'identify single list count calculate project forecast speculate theorize posit opine reason muse reflect remember ' +
  'forget recite sing perform present introduce deliver offer give send address clarify correct retract apologize ' +
  'apologise sympathize agree hedge elaborate expand expound interject interrupt chime quibble nod shrug laugh chuckle ' +
  'smile sigh sob weep concede shrug quell attest vouch verify certify validate affirm reaffirm reassure ' +
  'convince persuade tempt task instruct direct command forbid ban bar block prohibit allow permit authorize approve ' +
  'sign veto pass require mandate compel interpret construe explain translate compare liken equate contrast link tie ' +
  'attribute ascribe credit fault knock hit bash trash pan rip savage skewer jab needle taunt tease insult belittle ' +
  'demean disparage malign smear denigrate dog hound target single insist joke kid lie bluster crow gloat cheer boo heckle ' +
  'celebrate salute honor honour welcome embrace adopt tell relay convey communicate broadcast circulate spread ' +
  'leak divulge confess confide swear vouch signal flag raise pose float pitch sell market frame cast cover chronicle ' +
  'feature profile highlight examine analyze analyse explore investigate study survey poll ask grill quiz query probe ' +
  'test assess evaluate measure gauge track monitor focus concentrate dwell touch comment weigh stand side sympathize ' +
  'align distance disavow renounce repudiate abandon ditch drop revoke rescind withdraw reverse walk backtrack waver ' +
  'equivocate dodge evade sidestep ignore overlook neglect downplay minimize exaggerate overstate understate ' +
  'misrepresent misstate fabricate invent dream envision envisage foresee picture visualize view seem ' +
  'appear resent begrudge envy enjoy relish savor bristle balk object protest demonstrate march rally campaign fight ' +
  'struggle push strive attempt mean opt elect resolve commit dedicate devote promise guarantee ensure undertake ' +
  'telegraph foreshadow preview tease herald billboard advertise type text message blog remark retweet upload ' +
  'snarl bark growl bellow roar thunder intone drawl deadpan retort riposte scribble pen author co-author coauthor ' +
  'argue litigate sue plead prosecute convict sentence acquit enter posit theorise hypothesize extrapolate infer deduce ' +
  'gather surmise conjecture second caution misspeak foretell retell overhear hold put shock surprise concern alarm ' +
  'frustrate anger outrage disappoint please excite impress confuse puzzle interest worry discern detect expose uncover ' +
  'unearth catch spot pressure prod goad nudge coax cajole badger dare bet wager gamble marvel rejoice exult revel ' +
  'weigh warn blurt cling vilify extol glorify romanticize idolize revere cherish despise detest abhor deplore scorn ' +
  'spurn rebuff reprimand admonish censure upbraid castigate chastise assail impugn malign slander libel pillory ' +
  'satirize satirise parody lampoon spoof caricature bill peg fancy style consult debunk fact-check tally tabulate';

const LEXICON = new Set([...SAYING, ...wordList(SPEECH), ...LIGHT]);

/** What a verb of saying says stands here, whatever the measured lists have. */
const SAYING_FRAMES = new Set([
  'finite/that',
  'finite/clause',
  'finite/quote',
  'finite/after',
  'finite/inverted',
  'participle/that',
  'participle/clause',
  'participle/quote',
]);

/** With these behind or before it, a verb passes something on; without them it needs to be a verb of saying or judging. */
const WORDED = /\/(?:that|clause|quote|object-that|object-quote|after|inverted|light|feeling)$/;

/** Verbs that without such words say something of people alone: "the map shows roads", "Ann Lee shows roads". */
const SEEN =
  'make push offer show see want seek release consider identify address name lead cover draw raise test measure count ' +
  'rank rate track hold cast lay present sign pass publish open touch link tie target value walk weigh perform deliver ' +
  'determine detect prove document record issue launch give take put';
/** Verbs that without such words say nothing of anybody. */
const DONE =
  'know feel understand find learn send share plan enjoy introduce avoid hear watch read choose love like hate need focus ' +
  'illustrate sell sing dream feature try make';
const seen = new Set([...wordList(SEEN), ...wordList(DONE)]);
const done = new Set(wordList(DONE));

const OTHER =
  'go come get become begin start stop win lose run walk live work die kill shoot arrest travel visit arrive leave return ' +
  'enter move play pay buy sell spend build break rise fall grow drop increase decrease cut hit strike throw catch ' +
  'wear sit stand meet join help use serve lead follow include involve contain remain stay happen occur take make ' +
  'bring keep turn change create open close carry hold receive earn gain reach face cause affect represent appear ' +
  'seem look want try need let give send lie cost matter deserve belong exist consist depend ' +
  'attend host elect beat defeat dominate trail lead attract draw collapse explode crash burn spark trigger prompt prevent protect ' +
  'save rescue climb hang shine spring sleep speed swim swing weave wind ride ring sink shrink steal stick bite bleed breed bind blow bend deal dig feed freeze lend light spill spin split sweep tear wake drive fly drown flee escape hide search hire fire resign retire marry divorce graduate study teach ' +
  'develop produce provide supply deliver drop pull push';

// "claim": followed by "that"; with a preposition: followed by it.
const CLAIMS =
  'claim, claims, report, reports, assertion, suggestion, insistence, warning, allegation, allegations, ' +
  'fear, conclusion, calls for, promises to, pledge to, hopes to, embrace of, proposal for';
const SHAPES = {
  finite: FINITE,
  participle: PARTICIPLES,
  gerund: GERUNDS,
  reduced: REDUCED,
  infinitive: INFINITIVES,
};
const frames = new Map<string, ListedVerbs>();
for (const [shape, lists] of Object.entries(SHAPES))
  for (const [frame, { any = '', person = '', name = '' }] of Object.entries(lists))
    frames.set(
      `${shape}/${frame}`,
      listedIn(`${shape}/${frame}`, {
        any: verbsOf(any),
        person: verbsOf(person),
        name: verbsOf(name),
      }),
    );

/** The measured lists of a frame, with the verbs of saying and without what says nothing there. */
function listedIn(frame: string, { any, person, name }: ListedVerbs): ListedVerbs {
  if (SAYING_FRAMES.has(frame)) return { any: new Set([...any, ...SAYING]), person, name };
  if (WORDED.test(frame)) return { any, person, name };
  const verbOf = (lemma: string) => lemma.split(' ')[0]!;
  const says = (lemma: string) => !done.has(verbOf(lemma));
  const ofAnything = (lemma: string) => !seen.has(verbOf(lemma));
  return {
    any: new Set([...any].filter(ofAnything)),
    person: new Set([...any, ...person].filter(says)),
    name: new Set([...name].filter(says)),
  };
}

const auxiliaries = new Map<string, 'be' | 'have' | 'do' | 'modal'>();
const AUXILIARIES = {
  be: "is are was were be been being am isn't aren't wasn't weren't ain't",
  have: "has have had having hasn't haven't hadn't",
  do: "do does did don't doesn't didn't",
  modal:
    "will would can could may might must shall should cannot won't wouldn't can't couldn't mightn't mustn't shouldn't",
} as const;
for (const [kind, forms] of Object.entries(AUXILIARIES))
  for (const form of wordList(forms)) auxiliaries.set(form, kind as keyof typeof AUXILIARIES);

export const cues: CuesWords = {
  verbs: formsOf(LEXICON),
  frames,
  passives: verbsOf(PASSIVES),
  plainVerbs: new Set(wordList('say tell write add')),
  lightVerbs: new Set(LIGHT),
  feelings: new Set(wordList(FEELINGS)),
  tellingVerbs: new Set(
    wordList(
      'tell remind assure inform warn convince persuade notify advise ask reassure promise show teach alert caution brief',
    ),
  ),
  as: 'as',
  standing: new Set(
    wordList(
      'this these those some many most both all several few one two three others another any half four five six seven eight nine ten dozens hundreds',
    ),
  ),
  plurals: new Set(wordList('people police men women percent third quarter half majority')),
  pluralDeterminers: new Set(
    wordList('these those many several few both most some two three four five six seven eight nine ten all'),
  ),
  indefinite: new Set(wordList('everyone everybody someone somebody anyone nobody none')),
  floating: new Set(wordList('both all each')),
  absolute: new Set(['with']),
  joining: new Set(['and']),
  linking: new Set(wordList('of for')),
  looselyLinking: new Set(wordList('at from with')),
  clausePrepositions: new Set(wordList('as after before since until like')),
  plainest: 'say',
  otherVerbs: new Set(formsOf(wordList(OTHER)).keys()),
  auxiliaries,
  determiners: new Set(
    wordList(
      'the a an this these those his her its their my our your some any no every each all both several many few most ' +
        'another other such more one two three four five six seven eight nine ten dozens hundreds half',
    ),
  ),
  prepositions: new Set(
    wordList(
      'of in on at by for with from about into over under during against among between through without within toward ' +
        'towards across behind beyond near like upon despite via per including regarding amid around outside inside ' +
        'alongside onto off out up down throughout concerning besides except above below along as after before since until than',
    ),
  ),
  personPronouns: new Set(wordList('he she i we')),
  subjectPronouns: new Set(
    wordList('he she they we i it you everyone everybody someone somebody anyone nobody'),
  ),
  objectPronouns: new Set(wordList('him them us me himself herself themselves itself whom')),
  relatives: new Set(['who', 'which']),
  things: new Set(['which']),
  that: new Set(['that']),
  questions: new Set(wordList('whether why how what where when if whose')),
  conjunctions: new Set(wordList('and or but nor yet then')),
  subordinators: new Set(wordList('while because although though unless so once whereas')),
  adverbs: new Set(
    wordList(
      'not never also again often already now just even still only ever always sometimes too well perhaps maybe ' +
        'instead however meanwhile moreover indeed rather quite very almost soon ago back once there here further ' +
        "else otherwise long thus therefore n't somehow somewhat",
    ),
  ),
  negations: new Set(wordList('not never no')),
  adverbEnding: 'ly',
  times: new Set(
    wordList(
      'monday tuesday wednesday thursday friday saturday sunday january february march april june july august ' +
        'september october november december today yesterday tonight tomorrow earlier later last week month year ' +
        'night morning afternoon evening late early weekend recently',
    ),
  ),
  bareInfinitives: new Set(),
  elided: null,
  inverted: null,
  infinitive: 'to',
  agents: new Set(['by']),
  sourcePhrases: ['according to', 'in the words of', 'in the view of', 'in the eyes of'],
  claimNouns: new Set(CLAIMS.split(', ').map((claim) => claim.split(' ')[0]!)),
  claims: new Set(CLAIMS.split(', ')),
  possessives: new Set(wordList('his her its their my our your')),
};
