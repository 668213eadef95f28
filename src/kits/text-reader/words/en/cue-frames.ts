// English: which verbs are cues in which frame. A verb is listed where about two in five of its uses in that frame or
// more, in annotated news, attribute something to the subject found for it; the rest would cost more than it finds.

import type { VerbFrame } from '../../attributions/words.ts';

type Lists = Partial<Readonly<Record<VerbFrame, string>>>;

/** "said", "has vowed to", "called for". Verbs with a preposition are parted by commas. */
export const FINITE: Lists = {
  that:
    'accept accuse acknowledge add admit adopt advocate affirm agree allege allow allude announce ' +
    'anticipate apologize applaud argue ask assail assert assume assure attribute authorize balk bash ' +
    'believe bellow bemoan blame blast blog blurt boast brag brand bristle broadcast calculate call ' +
    'caution champion chant characterize charge chide chime circulate cite claim clarify comment compare ' +
    'complain concede conclude condemn confess confide confirm confuse congratulate contemplate contend ' +
    'continue correct counter credit criticize cry deadpan declare decline decry deem defend demand ' +
    'demonstrate denounce deny depict deride describe determine disagree disavow disclose dismiss ' +
    'disparage dispute distance doubt downplay dub dwell echo elaborate embrace emphasise emphasize ' +
    'endorse envision estimate exclaim expect explain expose express fear feel file find float forecast ' +
    'fret gripe growl grumble guess gush hail highlight hope identify illustrate imagine imply indicate ' +
    'inform insist interject intone invoke joke judge knock know lambaste lament laud lay learn lecture ' +
    'like liken maintain marvel mention mock mourn murmur muse mutter name nod nominate note notice ' +
    'observe offer opine oppose opt order overstate paint pan persuade plead pledge point ponder portray ' +
    'posit post praise predict probe proclaim prohibit project promise promote propose protest put quip ' +
    'quote rail read reaffirm realize reason reassure rebuff rebuke rebut recall recite recognize ' +
    'recommend recount refer reference reflect refuse regret reiterate reject rejoice release relish ' +
    'remark remember remind renounce repeat reply report repudiate require resent resist respond retort ' +
    'retweet reveal rip roar savage say scream see seek send sentence share shout show shrug signal sing ' +
    'single slam snarl speak specify speculate state stipulate stress suggest suspect swear talk tally ' +
    'tell testify text thank theorize think threaten tout trash trumpet tweet underscore understand ' +
    'unveil veto voice vouch vow warn welcome whisper wish withdraw wonder worry write yell',
  clause:
    'accuse acknowledge add admit advocate affirm agree allege allude announce apologize applaud argue ' +
    'ask assail assert assure attribute authorize balk bellow bemoan blame blast block blog blurt boast ' +
    'brag broadcast call caution champion chant chide chronicle circulate cite claim clarify compare ' +
    'complain concede conclude condemn confess confide confirm congratulate contemplate contend continue ' +
    'counter criticize cry deadpan decide declare decline decry deem demand demonstrate denounce deny ' +
    'deride describe disavow disclose discuss dismiss dispute distance dub dwell embrace emphasise ' +
    'emphasize encourage endorse estimate evaluate exclaim explain expose express favor fear file find ' +
    'forecast forget fret gripe growl grumble guess gush hail herald highlight hint hope hypothesize ' +
    'identify illustrate imagine imply indicate inform insist interject intone joke judge know lambaste ' +
    'lament learn liken list marvel mention mock murmur muse mutter note notice observe offer opine ' +
    'oppose order pass plan plead ponder portray posit praise predict proclaim promise promote propose ' +
    'quip quote rail reaffirm realize reassure rebuke rebut recall recount refer reference refuse ' +
    'reiterate reject rejoice relish remember remind renounce repeat reply report repudiate respond ' +
    'retort retweet reveal roar say scream share shout show signal slam snarl specify speculate spotlight ' +
    'stipulate stress suggest talk target tell thank theorize think tout trash trust tweet underline ' +
    'underscore urge voice vouch vow warn welcome whisper wish wonder worry write yell',
  quote:
    'accuse acknowledge add admit agree allege allude announce answer applaud argue ask assail assert ' +
    'assure back balk bellow bemoan blame blast blurt boast brag call caution chant chide cite claim ' +
    'clarify complain concede conclude condemn confess confide confirm congratulate contemplate contend ' +
    'continue counter criticize cry deadpan declare decline decry defend denounce deny depict deride ' +
    'describe disclose discuss dismiss dispute distance dub dwell echo elaborate email emphasise ' +
    'emphasize endorse enjoy envision estimate examine exclaim explain express fear find focus forecast ' +
    'fret gloat gripe growl grumble gush hail hint imagine imply indicate inform insist interject intone ' +
    'issue joke lambaste lament laud like liken list lobby love maintain marvel mock murmur muse mutter ' +
    'name note observe opine persuade plead pledge point ponder portray posit post praise predict prefer ' +
    'press proclaim prohibit promise promote propose protest publish quip quote rail reaffirm reason ' +
    'reassure rebuke rebut recall recite recount refer reference reflect refuse reiterate reject rejoice ' +
    'remember remind renounce repeat reply report repudiate respond retort retweet reveal rip roar savage ' +
    'say scream seek shout signal sing snarl specify speculate state stipulate stress suggest swear talk ' +
    'tell testify thank theorize threaten tout trash trumpet tweet urge voice vouch vow warn welcome ' +
    'whisper wonder worry write yell',
  question:
    'accuse acknowledge add allude announce applaud argue ask assail assure believe bemoan blame blast ' +
    'boast call caution chant chide cite claim concede conclude condemn confirm consider contemplate ' +
    'counter criticize declare decline decry defend denounce deny describe disclose discuss dismiss ' +
    'dispute dwell embrace emphasize endorse enjoy envision explain express favor forecast hail hope ' +
    'illustrate imagine indicate inform insist interject joke know lament learn liken mock note observe ' +
    'outline overstate ponder praise predict proclaim promise propose query question rail reaffirm rebuke ' +
    'rebut recall recount refer reference refuse reiterate remember remind repeat reply report repudiate ' +
    'retweet reveal say shout show slam speculate stress suggest talk tell tweet urge vouch vow warn ' +
    'wonder write',
  to:
    'accuse acknowledge admit agree aim allege allude announce apologize applaud argue ask assail assert ' +
    'assure balk bemoan blame blast boast brag caution chant chide cite claim complain concede conclude ' +
    'condemn confess confirm congratulate contemplate contend criticize decide declare decline decry ' +
    'defend demand denounce deny deride describe disclose discuss dismiss dispute distance dub dwell ' +
    'emphasize endorse envision expect explain express forecast forget hail hint hope imagine indicate ' +
    'inform insist interject joke lament like liken lobby love mention mock muse note observe offer order ' +
    'plead pledge point portray praise predict prefer proclaim promise promote propose push rail reaffirm ' +
    'rebuke rebut recall recount refer reference refuse reiterate reject remember remind renounce repeat ' +
    'reply report repudiate respond retweet reveal say seek shout slam speak speculate stress strive ' +
    'suggest tell think threaten tout trash tweet urge voice vouch vow warn watch wonder write',
  object:
    'accuse acknowledge admit aim allude announce applaud appoint argue ask assail assert assure attack ' +
    'attribute authorize back balk belittle bemoan blame blast boo brag brand call castigate caution ' +
    'charge cheer cherish chide circulate cite claim co-author compare complain concede conclude condemn ' +
    'confirm congratulate contemplate contrast correct count credit criticise criticize declare decline ' +
    'decry deem defend demand demean denounce deny deride describe discuss dislike dismiss dispute ' +
    'distance dub dwell echo emphasize endorse envision estimate eviscerate explain express extol file ' +
    'float forecast foresee foreshadow foretell hail herald highlight hope identify imagine imply ' +
    'indicate inform insist insult interject interpret invoke issue joke knock lament laud lecture liken ' +
    'list mandate mention mock mourn mull muse name nominate note offer oppose order outline pan peg pen ' +
    'persuade plead portray posit post praise preach predict prefer pressure proclaim prohibit promise ' +
    'promote propose protest publish question quote rail reaffirm rebuff rebuke rebut recall recite ' +
    'recount reference refuse reiterate reject release remember remind renounce repeat reply report ' +
    'reprimand repudiate rescind resist respond retweet reveal rip satirize savage say scold seek share ' +
    'shout show signal slam smear specify speculate stress suggest talk tally taunt telegraph tell thank ' +
    'threaten thunder tout trash trumpet tweet unveil urge veto voice vouch vow warn wish withdraw wonder ' +
    'write',
  'object-to':
    'accuse acknowledge admit adopt allege allude announce applaud approve argue ask assail assert assure ' +
    'authorize balk bash believe bemoan blame blast boast brag call caution celebrate challenge chant ' +
    'characterize chastise chide claim compare complain concede conclude condemn confirm congratulate ' +
    'contemplate contend credit criticize dare declare decline decry defend denounce deny deride describe ' +
    'devote disclose discuss dismiss dispute distance dub dwell embrace emphasize encourage endorse ' +
    'envision expect explain express favor forecast foreshadow hail highlight hint hope identify imagine ' +
    'implore indicate inform insist interject investigate issue joke lambaste lament liken list mention ' +
    'mock muse name nominate observe offer oppose order outline persuade plead point portray post praise ' +
    'predict prefer press pressure proclaim promise promote propose protest question rail read reaffirm ' +
    'rebuff rebuke rebut recall recommend recount refer reference refuse reiterate reject remember remind ' +
    'renounce repeat reply repudiate request resist respond retweet reveal rip say sentence shout show ' +
    'signal slam speculate stress talk tell thank tout trash trust tweet unveil urge voice vouch vow warn ' +
    'welcome wonder write',
  'object-that':
    'accuse acknowledge add allude announce applaud argue ask assail assert assure balk bemoan blame ' +
    'blast boast brag caution chant chide cite claim complain concede conclude condemn confirm ' +
    'congratulate contemplate criticize declare decline decry defend denounce deny deride describe ' +
    'disclose discuss dismiss dispute dwell emphasize endorse envision explain express forecast hail hint ' +
    'hope imagine indicate inform insist interject joke lament liken mention mock muse note observe ' +
    'praise predict proclaim promise propose rail reaffirm rebuke rebut recall recount refer reference ' +
    'refuse reiterate reject remember remind renounce repeat reply report repudiate respond retweet ' +
    'reveal say shout slam speculate stress suggest talk tell tout tweet urge voice vouch vow warn wonder ' +
    'write',
  'object-quote':
    'accuse acknowledge add admit advocate allege allude announce apologize applaud argue ask assail ' +
    'assert assure authorize back balk bash bemoan blame blast boast brag call caution chant chide cite ' +
    'claim complain concede conclude condemn confirm congratulate contemplate credit criticize decline ' +
    'decry deem defend denounce deny depict deride describe disavow disclose discuss dismiss disparage ' +
    'dispute distance dub dwell echo elaborate emphasize endorse envision estimate explain express float ' +
    'forecast guess hail highlight hint hit imagine indicate inform insist interject invoke issue joke ' +
    'label lambaste lament laud lecture liken list mention mock monitor muse name needle note observe ' +
    'offer order outline persuade plead pledge point ponder portray praise prefer proclaim prohibit ' +
    'promise promote propose publish put question quote rail reaffirm realize reassure rebuff rebuke ' +
    'rebut recall recite recount refer reference refuse reiterate reject release remember remind renounce ' +
    'repeat reply repudiate resist respond retweet reveal revoke rip savage say share shout show shrug ' +
    'signal slam speculate stress suggest talk target tell thank think threaten tout trash trumpet tweet ' +
    'urge veto voice vouch vow want warn wonder worry write yell',
  'object-as':
    'accept accuse acknowledge add admit advocate agree aim allege allude announce answer anticipate ' +
    'apologize applaud approve argue ask assail assert assure attack attribute authorize back balk bash ' +
    'believe bemoan blame blast boast brag brand bristle broadcast calculate call cast caution celebrate ' +
    'champion chant characterize chide chime choose circulate cite claim clarify compare complain concede ' +
    'conclude confirm confuse congratulate consider contemplate contend continue contrast correct count ' +
    'counter credit criticize cry decide declare decline decry deem defend demand demonstrate denounce ' +
    'deny depict deride describe disagree disappoint disavow disclose discuss dislike dismiss disparage ' +
    'dispute distance dodge downplay dub dwell echo elaborate emphasize encourage endorse envision ' +
    'estimate expect explain express fault favor fear feel file find float forecast forget frame guess ' +
    'hail highlight hint hope identify illustrate imagine imply indicate inform insist interject ' +
    'introduce invoke jab joke knock know label lambaste lament laud lay learn lecture like liken list ' +
    'mention mock mourn muse name nod nominate note observe offer oppose opt order outline overstate ' +
    'paint peg persuade pick pitch plead point ponder portray post praise predict prefer present press ' +
    'pressure probe proclaim prohibit promise promote propose prosecute protest publish push question ' +
    'quote rail rank reaffirm realize reassure rebuff rebuke rebut recall recite recommend recount refer ' +
    'reference refuse regret reiterate release relish remember remind renounce repeat reply repudiate ' +
    'resist respond retweet reveal revoke rip savage say see seek sentence share shout show shrug sign ' +
    'signal sing single slam speculate stress suggest support suspect talk tally tell testify thank think ' +
    'tout trash trumpet tweet underscore unveil urge veto view voice vouch vow warn wish withdraw wonder ' +
    'worry write yell',
  preposition:
    'acknowledge as, add during, advocate in, advocate over, agree in, agree on, agree with, announce as, ' +
    'announce on, apologize for, argue against, argue for, argue in, argue over, ask as, ask for, ask in, ' +
    'ask of, ask on, assail for, assail in, back in, balk at, believe in, blame for, blast out, boast ' +
    'about, boast of, boo at, brag about, bristle in, call for, call in, call on, call out, call upon, ' +
    'caution against, chant of, claim as, claim at, comment on, complain about, complain after, complain ' +
    'during, complain of, concede in, conclude in, conclude on, conclude with, concur with, confirm on, ' +
    'confuse as, contend in, counter with, criticize as, criticize for, cry out, decide about, decide in, ' +
    'declare at, declare for, declare in, declare of, decline at, decline for, deem about, demonstrate ' +
    'without, depict in, describe as, disagree on, disappoint in, discuss for, discuss on, dwell on, ' +
    'elaborate on, endorse over, envision in, estimate at, exclaim upon, expect from, explain after, ' +
    'explain in, explain with, fear in, feel about, fight about, find out, growl in, gush about, ' +
    'highlight as, hint at, hope for, identify at, idolize with, insist during, jab at, joke about, joke ' +
    'with, know of, know since, lay out, learn in, marvel at, mention above, mention in, mention on, muse ' +
    'about, note in, note on, notice on, offer in, offer up, opine against, opine on, oppose as, opt ' +
    'against, order up, paint in, pass along, petition for, plead for, point at, point out, post via, ' +
    'preach at, predict about, predict between, present at, press for, promise at, propose under, push ' +
    'against, push for, push on, puzzle about, quip in, rail about, rail against, rail at, read in, ' +
    'realize at, rebuff at, recall of, reflect on, remark upon, repeat for, reply in, report about, ' +
    'report after, report at, report between, report in, respond on, respond with, rule out, say about, ' +
    'say after, say as, say at, say before, say by, say despite, say during, say for, say from, say in, ' +
    'say into, say of, say on, say outside, say over, say with, say without, scoff at, see for, seek for, ' +
    'shout from, shout out, show as, shrug off, side with, single out, speak about, speak of, speak out, ' +
    'speculate about, stand for, strive for, suggest after, suggest in, support at, support of, talk ' +
    'about, talk at, talk of, talk on, talk up, talk with, think about, touch on, tweet after, tweet ' +
    'during, tweet on, vent about, vote against, vouch for, warn about, warn against, warn of, waver in, ' +
    'weigh in, wonder about, write about, write after, write at, write in, write of, write on',
  after:
    'accuse acknowledge add admit adopt affirm agree aim allege allude announce answer anticipate ' +
    'apologize approve argue ask assail assert assure attribute authorize back balk bark bash believe ' +
    'bellow bemoan blast blog blurt boast brag brand bristle broadcast calculate caution celebrate ' +
    'champion chant characterize charge chide chime circulate cite claim clarify comment commit compare ' +
    'complain concede conclude condemn confess confide confirm confuse congratulate contemplate contend ' +
    'continue contrast correct counter criticize cry deadpan decide declare decline decry deem defend ' +
    'demand demonstrate denounce deny depict deride describe disagree disappoint disavow disclose discuss ' +
    'dislike dismiss disparage dispute distance dodge downplay dub dwell embrace emphasise emphasize ' +
    'encourage endorse envision estimate exclaim expect explain expose express fault fear find float ' +
    'forecast forget fret fume gripe growl grumble guess gush hail highlight hint hope identify ' +
    'illustrate imagine imply indicate inform insist interject intone introduce invoke jab joke knock ' +
    'label lambaste lament laud lay learn lecture like list maintain marvel mention mock mourn murmur ' +
    'muse mutter nominate note observe offer opine opt outline overstate paint persuade plead pledge ' +
    'point ponder portray posit post praise predict prefer press pressure probe proclaim prohibit promise ' +
    'promote propose prosecute protest publish push question quip quote rail read reaffirm realize reason ' +
    'reassure rebuff rebuke rebut recall recite recommend recount refer reference reflect regret ' +
    'reiterate reject rejoice relish remark remind renounce repeat reply report repudiate resist respond ' +
    'retort retweet reveal revoke rip roar rule savage say scold scream see sentence shout show shrug ' +
    'signal sing single slam snarl specify speculate stipulate stress suggest surmise suspect swear talk ' +
    'tally tell testify text thank theorize think threaten tout trash trumpet tweet underscore unveil ' +
    'urge vent veto vouch vow warn welcome whisper wish withdraw wonder worry write yell',
  inverted:
    'acknowledge add admit affirm agree allege allude announce apologize applaud argue ask assail assert ' +
    'assure balk believe bellow bemoan blame blast blog blurt boast brag caution chant chide cite claim ' +
    'clarify comment complain concede conclude condemn confess confide confirm congratulate contemplate ' +
    'contend counter criticize cry deadpan declare decline decry defend deny deride disclose discuss ' +
    'dismiss dispute distance dub dwell emphasise emphasize envision estimate exclaim exhort explain ' +
    'express forecast fret gripe growl grumble gush hail hint hope imagine imply indicate inform insist ' +
    'interject intone joke lament liken maintain marvel mention murmur muse mutter note observe opine ' +
    'order plead point posit predict proclaim promise promote propose quip rail read reaffirm reason ' +
    'reassure rebuke rebut recall recount refer reference refuse reiterate rejoice remark remember ' +
    'renounce repeat reply report repudiate respond retort retweet reveal roar savage say scoff scream ' +
    'shout show signal snarl specify speculate stipulate stress suggest swear talk tell testify text ' +
    'theorize tout trash tweet urge voice vouch vow warn whisper wonder write yell',
  bare:
    'acknowledge allude argue ask belittle blast confirm criticize defend denounce deny deride describe ' +
    'disclose envision explain forecast hope imagine liken mention mock note object observe praise ' +
    'predict refer refuse reiterate remember respond reveal say suggest vow wonder write',
};

/** ", saying that": the subject is that of the clause before. */
export const PARTICIPLES: Lists = {
  that:
    'accuse acknowledge add admit advocate affirm agree aim allege allude announce anticipate apologize ' +
    'applaud argue ask assail assert assure attribute authorize back balk bash believe bellow bemoan ' +
    'blame blast blog blurt boast brag brand bristle broadcast call caution champion chant characterize ' +
    'chide chime circulate cite claim clarify comment compare complain concede conclude condemn confess ' +
    'confide confirm confuse congratulate contemplate contend continue correct counter credit criticize ' +
    'cry deadpan decide declare decline decry deem defend demand denounce deny depict deride describe ' +
    'disagree disavow disclose discuss dismiss disparage dispute distance downplay dub dwell echo ' +
    'elaborate embrace emphasise emphasize endorse envision estimate exclaim expect explain expose ' +
    'express fear float forecast forget fret gripe growl grumble guess gush hail highlight hint hope ' +
    'identify illustrate imagine imply indicate inform insist interject intone invoke jab joke knock know ' +
    'lambaste lament laud lay learn lecture like liken list maintain marvel mention mock mourn murmur ' +
    'muse mutter name nod nominate note observe offer opine oppose opt order outline overstate paint ' +
    'persuade plead pledge point ponder portray posit post praise predict prefer pressure probe proclaim ' +
    'prohibit promise promote propose protest publish push question quip quote rail read reaffirm realize ' +
    'reason reassure rebuff rebuke rebut recall recite recognize recommend recount refer reference ' +
    'reflect refuse regret reiterate reject rejoice release relish remark remember remind renounce repeat ' +
    'reply report repudiate resist respond retort retweet reveal revoke rip roar savage say scream seek ' +
    'sentence share shout show shrug signal sing single slam snarl specify speculate state stipulate ' +
    'stress suggest support swear talk tally tell testify text thank theorize think threaten tout trash ' +
    'trumpet tweet underscore unveil urge veto voice vouch vow warn welcome whisper wish withdraw wonder ' +
    'worry write yell',
  clause:
    'accuse acknowledge add admit allege allude announce apologize applaud argue ask assail assert assure ' +
    'balk bemoan blame blast boast brag call caution chant chide cite claim complain concede conclude ' +
    'condemn confirm congratulate contemplate contend criticize declare decline decry defend denounce ' +
    'deny deride describe disclose discuss dismiss dispute distance dub dwell echo emphasize endorse ' +
    'envision explain express fear forecast hail hint hope imagine indicate inform insist interject joke ' +
    'lament liken mention muse note observe order plead portray praise predict proclaim promise propose ' +
    'rail reaffirm rebuke rebut recall recount refer reference refuse reiterate reject remember remind ' +
    'renounce repeat reply report repudiate respond retweet reveal say shout show slam speculate stress ' +
    'suggest talk tell thank think tout trash tweet underscore urge voice vouch vow warn wonder write',
  quote:
    'accuse acknowledge add admit affirm agree allege allude announce argue ask assail assert assure ' +
    'believe bellow bemoan blame blast blog blurt boast brag caution chant chide cite claim clarify ' +
    'comment complain concede conclude confess confide confirm contend continue counter criticize cry ' +
    'deadpan declare decline decry defend denounce deny describe disclose discuss dismiss emphasise ' +
    'emphasize estimate exclaim explain express forecast fret gripe growl grumble gush hint imply ' +
    'indicate inform insist interject intone joke lament maintain marvel mention murmur muse mutter note ' +
    'observe opine pledge posit post predict proclaim promise propose quip quote rail reaffirm reason ' +
    'reassure rebut recall recite recount refer reflect refuse reiterate rejoice repeat reply report ' +
    'respond retort retweet reveal roar say scream signal slam snarl speak specify speculate stipulate ' +
    'stress suggest swear tell testify text theorize tout tweet urge vow warn whisper wonder write',
  question:
    'accuse acknowledge add admit allege allude announce applaud argue ask assail assert assure balk ' +
    'bemoan blame blast boast brag caution chant chide cite claim complain concede conclude condemn ' +
    'confirm congratulate contemplate contend criticize declare decline decry defend denounce deny deride ' +
    'describe disclose discuss dismiss dispute dub dwell emphasize endorse envision explain express ' +
    'forecast hail hint hope imagine indicate inform insist interject joke lament liken mention mock muse ' +
    'note observe praise predict proclaim promise propose question rail reaffirm rebuke rebut recall ' +
    'recount refer reference refuse reiterate reject remember remind renounce repeat reply report ' +
    'repudiate respond retweet reveal say shout slam speculate stress suggest talk tell thank tout trash ' +
    'trumpet tweet urge voice vouch vow warn write',
  to:
    'accuse acknowledge add admit aim allege allude announce apologize applaud argue ask assail assert ' +
    'assure balk bemoan blame blast boast brag caution chant chide cite claim complain concede conclude ' +
    'condemn confirm congratulate contemplate contend criticize declare decline decry defend denounce ' +
    'deny deride describe disclose discuss dismiss dispute distance dub dwell emphasize endorse envision ' +
    'explain express forecast hail hint hope imagine indicate inform insist interject joke lament liken ' +
    'mention mock muse note observe pledge point portray praise predict proclaim promise promote propose ' +
    'rail reaffirm rebuke rebut recall recount refer reference refuse reiterate reject remember remind ' +
    'renounce repeat reply report repudiate retweet reveal say seek shout show slam speculate stress ' +
    'suggest talk tell thank threaten tout trash tweet urge voice vouch vow warn wonder write',
  object:
    'accuse acknowledge add allude announce applaud argue assail assure attack bash bemoan blame boast ' +
    'call challenge cite credit criticize declare decline decry deem defend denounce deny dismiss ' +
    'emphasize explain express inform insist invoke joke lament mock note outline portray post praise ' +
    'predict press promise propose protest question quote rail rebut recall recount refer reference ' +
    'refuse reiterate release remind repeat reply respond reveal say slam stress suggest tell thank tout ' +
    'tweet urge vow warn write',
  'object-to':
    'accuse acknowledge add allude announce argue ask assail assure bemoan blast challenge cite compare ' +
    'conclude criticize declare decline decry defend denounce deny describe discuss emphasize explain ' +
    'express inform insist joke lament mention note offer praise predict propose rail rebut recall ' +
    'recount refer reiterate repeat reply respond say seek slam stress suggest support tell tout tweet ' +
    'urge vow warn write',
  'object-that':
    'accuse acknowledge add admit allege allude announce apologize applaud argue ask assail assert assure ' +
    'balk bemoan blame blast boast brag caution chant chide cite claim complain concede conclude condemn ' +
    'confirm congratulate contemplate contend criticize declare decline decry defend denounce deny deride ' +
    'describe disclose discuss dismiss dispute distance dub dwell emphasize endorse envision explain ' +
    'express forecast hail hint hope imagine indicate inform insist interject joke lament liken mention ' +
    'mock muse note observe order plead portray praise predict proclaim promise promote propose rail ' +
    'reaffirm reassure rebuke rebut recall recount refer reference refuse reiterate reject remember ' +
    'remind renounce repeat reply report repudiate respond retweet reveal say shout show slam speculate ' +
    'stress suggest talk tell thank tout trash tweet urge voice vouch vow warn wonder write',
  'object-quote':
    'accuse acknowledge add admit agree allege allude announce apologize applaud argue ask assail assert ' +
    'assure back balk bemoan blame blast boast brag call caution chant chide cite claim complain concede ' +
    'conclude condemn confirm congratulate contemplate contend criticize declare decline decry defend ' +
    'denounce deny depict deride describe disclose discuss dismiss dispute distance dub dwell echo ' +
    'emphasize endorse envision explain express forecast hail hint hope imagine indicate inform insist ' +
    'interject joke lambaste lament laud liken mention muse note observe order persuade plead point ' +
    'ponder portray praise predict prefer proclaim prohibit promise promote propose rail reaffirm rebuke ' +
    'rebut recount refer reference refuse reiterate reject remember remind renounce repeat reply report ' +
    'repudiate respond retweet reveal rip savage say shout show slam speculate stress suggest talk tell ' +
    'thank threaten tout trash trumpet tweet urge voice vouch vow warn wonder write',
  'object-as':
    'accuse acknowledge add address admit advocate agree aim allege allude announce anticipate apologize ' +
    'applaud argue ask assail assert assure attribute authorize back balk bash believe bemoan blame blast ' +
    'boast brag brand bristle broadcast call cast caution champion chant characterize chide chime ' +
    'circulate cite claim clarify compare complain concede conclude condemn confirm confuse congratulate ' +
    'contemplate contend correct counter credit criticize cry decide declare decline decry deem defend ' +
    'demand denounce deny depict deride describe disagree disavow disclose discuss dismiss disparage ' +
    'dispute distance downplay dub dwell echo elaborate embrace emphasize endorse envision estimate ' +
    'expect explain expose express fear float forecast forget guess hail highlight hint hope identify ' +
    'illustrate imagine imply indicate inform insist interject invoke joke knock know lambaste lament ' +
    'laud lay learn lecture like liken list mention mock mourn muse name nod nominate note observe offer ' +
    'oppose opt order outline overstate paint persuade plead pledge point ponder portray post praise ' +
    'predict prefer pressure probe proclaim prohibit promise promote propose protest publish push ' +
    'question quote rail read reaffirm realize reassure rebuff rebuke rebut recall recite recognize ' +
    'recommend recount refer reference refuse regret reiterate reject release relish remember remind ' +
    'renounce repeat reply report repudiate resist respond retweet reveal revoke rip savage say see seek ' +
    'sentence share shout show shrug signal sing single slam speculate stress suggest support talk tally ' +
    'tell testify thank think threaten tout trash trumpet tweet underscore unveil urge veto voice vouch ' +
    'vow warn welcome wish withdraw wonder worry write yell',
  preposition:
    'advocate for, ask for, call for, call into, call on, hint at, hope for, point out, push against, ' +
    'push for, rail against, remark from, speak of, talk about, talk of, warn against',
  after:
    'accuse acknowledge add allude announce argue ask assail assure believe bemoan blame blast boast cite ' +
    'claim conclude criticize declare decline decry defend denounce deny describe discuss emphasize ' +
    'explain express inform insist joke lament mention note praise predict propose rail rebut recall ' +
    'recount refer refuse reiterate repeat reply respond reveal say slam stress suggest tell tout tweet ' +
    'urge vow warn write',
  bare: 'allude blast cite explain express note point refer say tell tweet write',
};

/** "by saying that". */
export const GERUNDS: Lists = {
  that: 'acknowledge add allege announce assert declare determine hint insist know predict propose say show',
  clause: 'argue insist lament tell tout write',
  quote: 'add tweet',
  question: 'ask explain lament say',
  to: 'allude hope propose vow',
  object: 'accuse blast cite inform lament say write',
  'object-to': 'say tell',
  'object-as': 'cite criticize savage',
  preposition: 'argue with, call on, call out, point out, talk about, talk up, tweet about, write about',
  after: 'say',
};

/** "a letter saying": the noun before is the source. */
export const REDUCED: Lists = {
  that: 'suggest',
  clause: 'conclude',
  question: 'discuss explain say show',
  to: 'decline hope vow',
  object: 'back blast denounce propose stress urge',
  'object-to': 'blast describe tell',
  'object-that': 'tell',
  'object-as': 'denounce',
  preposition: 'point out, tweet out, warn of',
};

/** "declined to say". */
export const INFINITIVES: Lists = {
  that: 'add explain rebut say stress',
  clause: 'argue claim express say tell',
  quote: 'disclose say',
  question: 'discuss',
  to: 'refer',
  object: 'rebut recite say slam tout',
  'object-to': 'criticize',
  'object-that': 'ask',
  'object-as': 'caricature',
  preposition: 'advocate for, complain about, point out, say about, say for, talk about, vote against',
  after: 'explain',
  bare: 'explain',
};

/** "was accused by": whose cue it is stands behind "by". */
export const PASSIVES =
  'accuse applaud ask author berate call champion cite claim confirm criticize dedicate denounce deride ' +
  'describe dislike dismiss document echo encourage endorse excoriate interpret invite like list love ' +
  'mandate name nominate oppose overhear pass prefer project propose push rebuke reject remember report ' +
  'see sue tweet underscore understate warn';
