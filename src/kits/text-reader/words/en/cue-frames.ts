// English: which verbs are cues in which frame. A verb is listed where at least about two in five of its uses in that
// frame, in annotated news, attribute something to the subject found for it; the rest would cost more than it finds.

import type { VerbFrame } from '../../attributions/words.ts';

type Lists = Partial<Readonly<Record<VerbFrame, string>>>;

/** "said", "has vowed to", "called for". Verbs with a preposition are parted by commas. */
export const FINITE: Lists = {
  that:
    'accept acknowledge add admit adopt advocate affirm agree allege allow announce anticipate argue ask ' +
    'assert assume assure attribute bark believe bellow bemoan blame blog blurt boast brag bristle ' +
    'calculate call caution chant charge cite claim clarify comment complain concede conclude confess ' +
    'confide confirm contend continue counter cry deadpan debate declare decry demand demonstrate deny ' +
    'determine disclose dismiss dispute doubt echo elaborate embrace emphasise emphasize endorse estimate ' +
    'exclaim expect explain fear file find forecast fret gripe growl grumble guess gush hope indicate ' +
    'inform insist interject intone joke judge know lament lay learn maintain marvel mention murmur muse ' +
    'mutter note notice observe opine order pan pledge point posit post predict proclaim project promise ' +
    'propose protest put quip quote reaffirm realize reason reassure recall recite recognize recommend ' +
    'recount reflect reiterate reject rejoice remark repeat reply report require resent respond retort ' +
    'retweet reveal roar say scream see send share shout show signal single snarl speak specify speculate ' +
    'stand state stipulate stress suggest suspect swear talk tell testify text theorize tweet underscore ' +
    'understand vow warn whisper withdraw wonder worry write yell',
  clause:
    'accuse acknowledge address admit affirm agree allege announce applaud argue ask assail assert assure ' +
    'attribute authorize bark bellow bemoan blame blast block blog blurt boast brag caution champion ' +
    'chant chide choose circulate cite claim clarify compare complain concede conclude confess confide ' +
    'confirm contemplate contend continue counter criticise criticize cry deadpan decide declare decline ' +
    'decry deem demand demonstrate denounce deny describe detail disavow disclose discuss dismiss ' +
    'emphasise emphasize encourage endorse estimate evaluate exclaim explain expose express favor fear ' +
    'file find forecast forget fret gripe growl grumble guess gush highlight hint hope hypothesize ' +
    'identify illustrate imagine imply indicate inform insist interject intone joke know lament learn ' +
    'list mandate marvel mention murmur muse mutter note notice observe offer opine oppose order pass ' +
    'plan ponder pose posit praise predict proclaim promise propose put quip quote reaffirm realize ' +
    'reassure recall recite recount reflect reiterate reject rejoice relish remember remind repeat reply ' +
    'report repudiate require respond retort retweet reveal roar say scream share shout show signal slam ' +
    'snarl specify speculate stipulate stress suggest swear target tell testify text theorize tout trust ' +
    'tweet underline underscore vow warn whisper wonder worry write yell',
  quote:
    'acknowledge add admit affirm agree allege announce answer argue ask assert assure bark bellow bemoan ' +
    'blast blog blurt boast brag call caution chant cite claim clarify comment complain concede conclude ' +
    'confess confide confirm contend continue counter cry deadpan declare decry denounce deny describe ' +
    'disclose dub echo elaborate email emphasise emphasize estimate exclaim explain find forecast fret ' +
    'gloat gripe growl grumble gush hint imply indicate inform insist interject intone joke lament like ' +
    'list lobby love maintain marvel murmur muse mutter name note observe opine pledge point posit post ' +
    'predict press proclaim promise protest publish quip quote rail read reaffirm reason reassure recall ' +
    'recite recount reflect reiterate rejoice remark repeat reply report resist respond retort retweet ' +
    'reveal roar say scream seek send shout signal sing snarl specify speculate state stipulate stress ' +
    'suggest swear talk tell testify text theorize tweet vow warn welcome whisper wonder worry write yell',
  question:
    'acknowledge add announce ask believe call concede consider contemplate counter criticize declare ' +
    'denounce describe detail discuss embrace enjoy envision explain favor illustrate indicate learn note ' +
    'overstate ponder query question recall remember report reveal say show tell tweet want wonder',
  to:
    'admit agree aim ask claim confess decide decline forget hope interject liken lobby love offer pledge ' +
    'point prefer promise push refer refuse reply require respond say seek speak threaten tweet vow watch',
  object:
    'accuse acknowledge admit aim align announce applaud appoint argue ask assail assure attack attribute ' +
    'authorize back belittle bemoan blame blast boo brag brand call castigate charge cheer cherish chide ' +
    'chronicle cite claim compare concede condemn confirm congratulate contemplate contrast correct count ' +
    'credit criticise criticize debunk declare decline decry deem defend demand demean denounce deny ' +
    'deride describe despise discuss dislike dismiss dispute distance dub echo emphasize endorse envision ' +
    'eviscerate explain express extol fear file forecast foresee foretell guess hail heckle herald hope ' +
    'identify ignore imply indicate insult interpret invoke issue knock label lambaste lament laud ' +
    'lecture list mandate mention mock mourn mull nominate note offer oppose order outline paint pan peg ' +
    'pen persuade portray post praise preach prefer pressure proclaim prohibit promise promote propose ' +
    'protest publish question quote reaffirm rebuff rebuke rebut recall recite recount reference ' +
    'reiterate reject renounce repeat report reprimand repudiate resist respond retweet reveal satirize ' +
    'savage say share show slam smear specify spotlight stress suggest talk tally telegraph tell thank ' +
    'thunder tout trash trumpet tweet urge veto view voice vow warn wish wonder write',
  'object-to':
    'accuse acknowledge adopt announce applaud approve argue ask assure authorize bash believe bemoan ' +
    'blame blast call caution celebrate challenge characterize chastise choose claim command compare ' +
    'condemn credit criticize declare decline decry defend denounce deny describe detail devote discuss ' +
    'dismiss embrace emphasize encourage endorse explain express favor foreshadow hail highlight hope ' +
    'identify implore intend investigate issue lambaste lament liken list lobby mention mock name ' +
    'nominate offer oppose order outline pick plead point post praise prefer press pressure proclaim ' +
    'propose protest question read reaffirm recall recommend refer reference refuse reiterate reject ' +
    'remind repeat request resist reveal say sentence show sign signal slam stress tell tout trust tweet ' +
    'unveil urge vote warn welcome write',
  'object-that':
    'accuse add admit advocate announce appear ask assure attack authorize back ban believe blame blast ' +
    'call cast challenge charge circulate cite claim co-author condemn contemplate credit criticize ' +
    'denounce deny describe disavow discuss dismiss document echo embrace emphasize endorse enjoy enter ' +
    'express feel float foresee foreshadow hear highlight hit identify inform interrupt introduce issue ' +
    'knock label lament list misstate mock muse needle note offer pass pledge posit post praise prefer ' +
    'prohibit project promote propose publish push put question rate rebuke rebut recall recognize ' +
    'recount reference reiterate reject release remember remind repeat reveal reverse revoke say scold ' +
    'seek send share show sign slam stress suggest target tell think trash tweet veto voice warn welcome ' +
    'write',
  'object-as':
    'accept accuse answer assail attack believe bill cast champion characterize choose cite consider ' +
    'contrast criticize defend demand denounce deride describe dismiss express favor feel find frame give ' +
    'hail herald identify introduce lambaste list mention name nominate note offer oppose paint peg pick ' +
    'pitch portray praise present promote quote rank recall reference remember rip say see sign signal ' +
    'slam suggest support tell tout underscore',
  preposition:
    'acknowledge as, add during, advocate in, advocate over, agree in, agree on, agree with, announce as, ' +
    'announce on, apologize for, argue against, argue for, argue in, argue over, ask as, ask for, ask in, ' +
    'ask on, assail for, assail in, back in, balk at, believe in, blame for, blast out, boast of, boo at, ' +
    'brag about, bristle in, call for, call on, call out, call over, call upon, caution against, claim ' +
    'as, claim at, comment on, complain about, complain after, complain during, complain of, concede in, ' +
    'conclude by, conclude in, conclude on, conclude with, concur with, confirm on, confuse as, contend ' +
    'in, counter with, cry out, decide in, declare at, declare in, declare of, decline at, deem about, ' +
    'demonstrate without, depict in, describe as, disagree on, disappoint in, discover over, discuss for, ' +
    'discuss on, dwell on, elaborate on, endorse over, envision in, excite about, exclaim upon, expand ' +
    'upon, explain after, explain in, explain with, fear in, feel about, fight about, find by, find out, ' +
    'give for, growl in, gush about, highlight as, hint at, hope for, identify at, idolize with, ignore ' +
    'by, insist during, interject by, jab at, joke about, joke with, know since, lament in, laugh off, ' +
    'lay out, learn in, learn of, marvel at, mention above, mention in, note in, note on, notice on, ' +
    'offer in, offer up, opine against, opine on, oppose as, opt against, order up, paint in, pass along, ' +
    'pass up, petition for, plan on, plead for, point at, point out, post via, preach at, predict about, ' +
    'predict between, present at, press for, promise at, propose under, push against, push for, push on, ' +
    'put off, puzzle about, quip in, rail against, rail at, read in, realize at, rebuff at, reflect on, ' +
    'remark upon, reply in, report about, report after, report between, report in, respond on, respond ' +
    'with, rule out, say about, say after, say as, say at, say before, say by, say despite, say during, ' +
    'say for, say from, say in, say into, say of, say on, say outside, say over, say with, say without, ' +
    'scoff at, see for, seek for, seek in, shout out, shrug off, side with, single out, speak about, ' +
    'speak of, speak out, speculate about, stand for, strive for, suggest after, suggest in, support at, ' +
    'support of, talk about, talk at, talk on, talk up, target as, touch on, try at, tweet after, tweet ' +
    'during, tweet on, vent about, vote down, vouch for, warn against, warn of, waver in, weigh in, ' +
    'wonder about, worry by, write about, write after, write at, write in, write of, write on',
  after:
    'acknowledge add admit adopt affirm agree allege announce answer apologize argue ask assert assure ' +
    'bark believe bellow bemoan blog blurt boast brag caution celebrate chant charge cite claim clarify ' +
    'comment commit complain concede conclude confess confide confirm contend continue counter cry ' +
    'deadpan decide declare decline decry demand deny disclose emphasise emphasize estimate exclaim ' +
    'explain find forecast fret fume gripe growl grumble gush hint hope imply indicate inform insist ' +
    'interject intone joke lament laugh maintain marvel mean mock murmur muse mutter note observe offer ' +
    'opine pledge point posit post predict proclaim promise promote propose quip quote read reaffirm ' +
    'reason reassure recall recite recount refer reflect reiterate rejoice remark repeat reply report ' +
    'respond retort retweet reveal roar rule say scold scream shout show signal snarl specify speculate ' +
    'stipulate stress suggest surmise swear talk tell testify text theorize think tweet urge vent vow ' +
    'warn whisper wonder write yell',
  inverted:
    'acknowledge add admit affirm agree allege announce argue ask assert assure bark believe bellow ' +
    'bemoan blog blurt boast brag caution chant cite claim clarify comment complain concede conclude ' +
    'confess confide confirm contend continue counter cry deadpan declare decry deny disclose emphasise ' +
    'emphasize estimate exclaim exhort explain forecast fret gripe growl grumble gush hint imply indicate ' +
    'inform insist interject intone joke lament maintain marvel murmur muse mutter note observe opine ' +
    'pledge posit post predict proclaim promise quip quote read reaffirm reason reassure recall recite ' +
    'recount reflect reiterate rejoice remark remember repeat reply report respond retort retweet roar ' +
    'say scream shout signal snarl specify speculate state stipulate stress suggest swear testify text ' +
    'theorize tweet vow warn whisper wonder write yell',
  bare:
    'acknowledge add allude argue ask belittle condemn confirm declare denounce deny deride describe ' +
    'determine disclose discover doubt dub echo endorse envision expect explain favor forecast imagine ' +
    'interject liken mention mock note object observe plead praise predict recall recite recommend refer ' +
    'refuse regret reiterate remember reply respond reveal say shout suggest vow warn wonder write',
};

/** ", saying that": the subject is that of the clause before. */
export const PARTICIPLES: Lists = {
  that:
    'acknowledge add affirm agree allege announce argue assure bark bellow bemoan blog blurt boast ' +
    'caution chant cite clarify comment complain conclude confess confide confirm contend continue ' +
    'counter cry deadpan declare decry demonstrate determine disclose emphasise emphasize estimate ' +
    'exclaim fear find focus forecast fret gripe growl grumble gush hint hope indicate inform insist ' +
    'interject intone joke know lament maintain marvel murmur muse mutter note observe opine pledge posit ' +
    'post predict proclaim promise propose quip quote reaffirm reason reassure recall recite recognize ' +
    'recount reflect reiterate rejoice remark repeat reply respond retort retweet reveal roar say scream ' +
    'shout signal snarl specify speculate stipulate suggest swear tell testify text theorize tweet vow ' +
    'whisper wonder write yell',
  clause:
    'add advise argue claim conclude dedicate insist lament list mention note predict question reference ' +
    'say show write',
  quote:
    'acknowledge add admit affirm agree allege announce assert assure bark believe bellow bemoan blog ' +
    'blurt boast brag caution chant cite claim clarify comment complain concede conclude confess confide ' +
    'confirm contend continue counter cry deadpan declare decry deny disclose echo emphasise emphasize ' +
    'estimate exclaim forecast fret gripe growl grumble gush hint indicate inform insist interject intone ' +
    'joke lament maintain marvel murmur muse mutter note observe opine pledge posit post predict promise ' +
    'push quip quote read reaffirm reason reassure recall recite recount reflect reiterate rejoice repeat ' +
    'reply report respond retort retweet reveal roar scream shout signal snarl speak specify speculate ' +
    'state stipulate stress suggest swear talk testify text theorize tweet vow whisper wonder yell',
  question: 'ask debate describe discuss explain lament recall say share show',
  to: 'advocate decline promise propose refer',
  object:
    'accuse announce argue back beg blame cite credit decry disparage expect inform lament mention pledge ' +
    'portray prefer quote remind savage stress sue tweet urge',
  'object-to': 'blast cite describe expect mention order profess question recall seek seem tweet',
  'object-that':
    'ask cite credit declare discuss endorse note press promote recall release remind repeat tell write',
  'object-as': 'address celebrate cite dismiss embrace label praise',
  preposition:
    'add of, argue with, ask for, call into, cheer for, comment on, hint at, identify with, lay off, lie ' +
    'about, point out, push against, put out, remark from, say at, single out, talk of, talk up, tweet ' +
    'out, warn against, welcome of, write about',
  after: 'allude believe insist refer respond say state',
  bare: 'refer',
};

/** "declined to say". */
export const INFINITIVES: Lists = {
  that: 'add explain pledge prove rebut stress underscore',
  quote: 'disclose promote say state',
  question: 'discuss',
  'object-that': 'name',
  'object-as': 'caricature cast frame',
  preposition: 'advocate for, point out, vote against',
};
