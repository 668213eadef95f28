// English: the words and habits that ../../people/ reads with.

import { gendered, type PeopleWords } from '../../people/words.ts';
import { wordSet } from '../notation.ts';

export const people: PeopleWords = {
  titles: gendered(
    'mr sir lord king prince father brother congressman chairman councilman assemblyman baron duke count pope schoolboy',
    'mrs ms madam lady queen princess sister congresswoman chairwoman councilwoman assemblywoman baroness duchess schoolgirl wpc',
    'dr prof professor president sen senator rep representative gov governor mayor minister secretary judge justice ' +
      'attorney general gen col colonel lt lieutenant capt captain sgt sergeant maj major cpl corporal officer detective ' +
      'inspector sheriff chief commissioner commander cmdr admiral adm ambassador amb chancellor premier speaker leader ' +
      'director chair chairperson ceo dean rabbi rev reverend bishop archbishop cardinal imam sheikh ayatollah emperor ' +
      'congressmember coach superintendent prosecutor deputy senators sens reps representatives presidents justices governors gens messrs ' +
      'pc victim caretaker constable marshal treasurer counsel councillor councilor ' +
      'hon editor host anchor correspondent nominee candidate whip principal trooper spokesman spokeswoman undersecretary vice',
  ),
  courtesies: wordSet('mr mrs ms sir madam'),
  regnalTitles: wordSet('prince pope king queen princess saint sister emperor'),
  companyNouns: wordSet(
    'motor motors inc corp corporation co company ltd llc plc holdings bank airlines airways industries systems technologies pharmaceuticals',
  ),
  givenNames: gendered('jean-claude', 'jean', 'austin charlotte virginia'),
  placePrefixes: wordSet('new san santa los las st saint el fort port north south east west'),
  likeWords: wordSet('as like than for'),
  particles: wordSet(
    'de da do dos das del della di du la le van von der den ter ten bin ibn al el abu bint y',
  ),
  suffixes: wordSet('jr sr ii iii iv'),
  roles: gendered(
    'spokesman chairman congressman councilman assemblyman businessman fireman policeman salesman actor waiter king ' +
      'prince monk priest statesman gunman fisherman anchorman cameraman serviceman airman tradesman frontman',
    'spokeswoman chairwoman congresswoman councilwoman assemblywoman businesswoman policewoman actress waitress ' +
      'queen princess nun housewife hostess midwife',
    'president senator representative governor mayor minister secretary judge justice attorney general colonel ' +
      'lieutenant captain sergeant officer detective inspector sheriff chief commissioner commander admiral ambassador ' +
      'chancellor premier speaker leader director chair chairperson dean rabbi reverend bishop archbishop cardinal imam ' +
      'coach superintendent prosecutor deputy marshal treasurer editor host anchor correspondent nominee candidate ' +
      'spokesperson manager strategist adviser advisor aide analyst economist expert professor lecturer teacher student ' +
      'scientist researcher historian author writer journalist reporter columnist blogger photographer activist ' +
      'organizer campaigner advocate lawyer barrister solicitor lawmaker legislator politician diplomat official ' +
      'consultant pollster founder co-founder owner partner entrepreneur executive banker investor billionaire ' +
      'millionaire mogul developer engineer doctor physician surgeon nurse paramedic psychologist psychiatrist ' +
      'firefighter soldier veteran pilot driver farmer worker builder baker chef cook cashier clerk guard lifeguard ' +
      'mechanic carpenter plumber electrician janitor singer musician rapper comedian artist painter director producer ' +
      'filmmaker model player footballer striker goalkeeper athlete runner swimmer boxer champion wrestler ' +
      'immigrant migrant refugee citizen resident native tourist visitor pensioner retiree neighbor neighbour voter ' +
      'supporter critic opponent rival challenger incumbent contender winner witness bystander passer-by survivor ' +
      'volunteer member delegate commentator contributor principal rescuer diver climber cyclist pedestrian biker ' +
      'republican democrat conservative liberal libertarian progressive socialist counsel scholar fellow whistleblower ' +
      'policymaker negotiator envoy operative surrogate donor fundraiser bureaucrat superdelegate mom dad',
  ),
  beforeRoles: wordSet(
    'former fellow longtime retired then ex acting deputy senior first new old interim prominent veteran',
  ),
  otherOffices: wordSet('vice deputy former ex assistant acting interim running'),
  addressed: wordSet('president speaker chairman chair secretary mayor ambassador minister justice'),
  children: gendered(
    'boy schoolboy',
    'girl schoolgirl',
    'child toddler baby infant newborn teenager teen kid youngster minor pupil schoolchild preschooler youth',
  ),
  childCompounds: wordSet(
    'abuse advocacy band boomer boomers bride bump care carrier custody development food formula friend friendly girl ' +
      'group groups killer labor labour left marriage mortality neglect nutrition pornography poverty powder ' +
      'protection protective psychologist psychology rearing safety scout scouts seat services shower support tax ' +
      'trafficking welfare issue actor actress star prodigy psychiatrist specialist expert therapist photographer model singer ' +
      'author worker workers court council wing club clubs team teams vote voters football soccer league choir orchestra ' +
      'centre center theatre theater programme program soldier soldiers player players prison detention magazine movie ' +
      'idol drama shampoo monitor clothes steps girls boys talk gloves brain mortality nurse doctor minder ministry leader',
  ),
  beforeNoChild: wordSet(
    'poster golden bad party cover whipping problem inner love pretty wonder playboy bunny cowboy it cool brain old boomerang flower good teacher',
  ),
  childAdjectives: wordSet('minor youth teen'),
  kin: gendered(
    'father dad son brother husband grandfather grandson uncle nephew widower boyfriend stepfather stepson fiancé',
    'mother mom mum daughter sister wife grandmother granddaughter aunt niece widow girlfriend stepmother stepdaughter',
    'parent cousin sibling spouse twin grandparent guardian',
  ),
  epithets: gendered(
    'man gentleman guy fellow',
    'woman lady heroine',
    'person hero victim suspect defendant accused attacker shooter assailant driver youngster migrant immigrant refugee',
  ),
  accusedNouns: wordSet('suspect defendant accused'),
  outletNouns: wordSet(
    'daily newspaper paper broadcaster agency magazine network station channel outlet weekly tabloid publication ' +
      'newswire website site broadsheet',
  ),
  doubtfulOutletNouns: wordSet('agency station site website network channel publication paper'),
  outletEndings: wordSet(
    'times post daily news tribune gazette journal herald guardian telegraph chronicle globe observer star examiner ' +
      'inquirer dispatch sentinel courier magazine tv radio newspaper mail mirror express standard record ledger ' +
      'bulletin register republic review press-gazette free-press plain-dealer statesman intelligencer picayune bee weekly',
  ),
  outletBeginnings: wordSet('times daily journal'),
  documentNouns: wordSet(
    'report statement document documents records record filing filings complaint indictment lawsuit suit affidavit ' +
      'poll survey study letter memo email emails e-mail e-mails tweet post release transcript transcripts ruling ' +
      'decision order bill law website site book article story analysis data figures statistics census editorial ' +
      'report reports audit paper review warrant warrants petition testimony resume plan rule guidelines ad video ' +
      'footage image images photo photos log logs logbook logbooks register registers minutes ledger ledgers docket memorandum constitution text texts message messages page polls studies statements',
  ),
  organisationNouns: wordSet(
    'department university council college school ministry institute institution institutes bureau office agency ' +
      'association federation union league committee commission board bank company corporation corp inc llc ltd plc ' +
      'group foundation fund society organization organisation party coalition alliance congress senate parliament ' +
      'court courts tribunal administration authority service services force forces army navy police team campaign ' +
      'center centre network project initiative hospital church ministry embassy club united international amnesty ' +
      'national partners associates holdings industries systems technologies media press house pac caucus assembly ' +
      'laboratory labs museum library theatre theater studios records airlines airways motors pentagon kremlin ' +
      'academy conference chamber trust treasury reserve watch security veterans firefighters brigade guard corps ' +
      'energy capital healthcare health insurance financial motor motors electric oil gas steel coal mining ' +
      'pharmaceuticals productions pictures entertainment solutions consulting strategies ventures properties hotels ' +
      'states nations voters americans republicans democrats workers teachers students women men people lives ' +
      'research study survey poll report act amendment agreement treaty accord deal bill law show awards prize cup ' +
      'games olympics festival day war revolution doctrine plan program programme',
  ),
  placeNouns: wordSet(
    'beach city county river island islands street avenue road boulevard park hotel tower towers airport bay lake ' +
      'valley square hall plaza mountain mountains desert ocean sea bridge station harbor harbour heights hills ' +
      'district province region state village town coast peninsula strait gulf canyon springs falls creek ridge garden ' +
      'gardens stadium arena casino resort mall building drive lane highway palace castle cathedral border capitol hill',
  ),
  places: wordSet(
    'america usa u.s us england britain scotland wales ireland france germany italy spain portugal belgium netherlands ' +
      'holland switzerland austria poland hungary romania bulgaria greece turkey russia ukraine sweden norway denmark ' +
      'finland iceland estonia latvia lithuania serbia croatia bosnia kosovo albania mali senegal nigeria ghana kenya ' +
      'ethiopia somalia sudan egypt libya tunisia algeria morocco congo rwanda uganda tanzania zimbabwe angola niger ' +
      'cameroon syria iraq iran israel palestine lebanon jordan yemen qatar dubai kuwait afghanistan pakistan india ' +
      'bangladesh nepal china taiwan japan korea vietnam thailand malaysia singapore indonesia philippines australia ' +
      'zealand canada mexico cuba haiti guatemala honduras nicaragua panama colombia venezuela ecuador peru bolivia ' +
      'chile argentina brazil europe asia africa antarctica london paris berlin rome madrid lisbon brussels amsterdam ' +
      'vienna warsaw budapest athens moscow kiev kyiv stockholm oslo copenhagen helsinki dublin edinburgh manchester ' +
      'liverpool birmingham marseille lyon nice toulouse bordeaux lille strasbourg barcelona milan naples munich ' +
      'hamburg frankfurt geneva zurich istanbul ankara damascus aleppo baghdad mosul tehran jerusalem gaza beirut ' +
      'cairo tripoli tunis algiers bamako dakar lagos nairobi kabul islamabad karachi delhi mumbai beijing shanghai ' +
      'tokyo osaka seoul pyongyang bangkok hanoi manila jakarta sydney melbourne toronto montreal ottawa vancouver ' +
      'washington york boston chicago philadelphia detroit cleveland columbus cincinnati pittsburgh buffalo baltimore ' +
      'atlanta miami orlando tampa houston dallas austin denver phoenix seattle portland vegas sacramento oakland ' +
      'milwaukee minneapolis memphis nashville charlotte brooklyn manhattan queens bronx harlem hollywood alabama ' +
      'alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana ' +
      'iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana ' +
      'nebraska nevada hampshire jersey carolina dakota ohio oklahoma oregon pennsylvania rhode tennessee texas utah ' +
      'vermont virginia wisconsin wyoming',
  ),
  notNames: wordSet(
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august ' +
      'september october november december christmas easter ramadan halloween thanksgiving hanukkah valentine god ' +
      'allah jesus christ lord bible quran koran american americans british english scottish welsh irish french german ' +
      'italian spanish portuguese belgian dutch swiss austrian polish hungarian romanian bulgarian greek turkish ' +
      'russian ukrainian swedish norwegian danish finnish malian senegalese nigerian kenyan ethiopian somali sudanese ' +
      'egyptian libyan tunisian algerian moroccan congolese syrian iraqi iranian israeli palestinian lebanese ' +
      'jordanian yemeni saudi afghan pakistani indian chinese taiwanese japanese korean vietnamese thai australian ' +
      'canadian mexican cuban haitian colombian venezuelan brazilian argentine chilean european african asian arab ' +
      'muslim muslims christian christians jewish jews jew catholic protestant hindu sikh islam islamic christianity ' +
      'republican republicans democrat democrats democratic gop liberal conservative tory labour green libertarian ' +
      'socialist communist latino latina latinos hispanic hispanics black white internet twitter facebook instagram ' +
      'youtube google apple snapchat whatsapp tiktok uber amazon microsoft obamacare medicare medicaid brexit nazi ' +
      'nazis isis isil nato eu fbi cia nsa irs epa nasa nypd lapd miss dna aids covid covid-19 english-speaking russians germans ' +
      'iranians syrians mexicans chinese iraqis texans floridians southern northern eastern western north south east west ' +
      'african-american african-americans',
  ),
  crowds: wordSet(
    'police authorities people sources others many everyone nobody somebody someone anyone folks staff crowds crowd ' +
      'americans democrats republicans men women children family families friends colleagues researchers',
  ),
  surnamesToo: wordSet(
    'hill capital may march june august english french german black white west north east south green lord israel jordan london ' +
      'paris washington lincoln austin berlin church price law park day banks hall rivers lake waters ' +
      'christian scott holland france ireland england bell ' +
      'dallas houston cleveland montana virginia dakota love wales',
  ),
  small: wordSet(
    'the a an this that these those some any no every each all both either neither another such what which who whom ' +
      'whose when where why how if while as because since after before until although though unless whereas once and ' +
      'or but nor so yet for of in on at by to from with without within into onto over under about against among ' +
      'between during through throughout despite toward towards near beside besides beyond along across behind below ' +
      'above around like unlike per via i you he she it we they me him her us them my your his its our their mine ' +
      'myself himself herself itself themselves is are was were be been being am has have had do does did will would ' +
      'can could may might must shall should not never also just only even still then there here now today yesterday ' +
      'tomorrow tonight later earlier meanwhile however moreover instead indeed perhaps maybe yes no well oh once ' +
      'again already always often sometimes soon recently finally first second last next more most many much few less ' +
      'least several other others than too very quite rather up down out off back away one two three four five six ' +
      'seven eight nine ten asked speaking according following based given thanks thank please let see watch read ' +
      'click related photo image video editor update breaking exclusive opinion analysis q ok okay hey hi dear good ' +
      'bad new old former ex then-candidate then-president fellow longtime told said says added wrote called ' +
      "don't didn't doesn't isn't wasn't aren't weren't won't wouldn't can't couldn't it's that's he's she's they're " +
      "i'm i've i'd we're we've you're there's here's what's let's who's crosstalk applause laughter inaudible",
  ),
  definite: wordSet('the this his her their its my our your'),
  indefinite: wordSet('a an one another some'),
  possessives: wordSet('his her their its my our your'),
  prepositions: wordSet(
    'of in on at by to from with without within into onto over under about against among between during through ' +
      'throughout despite toward towards near beside besides beyond along across behind below above around like unlike ' +
      'per via for than after before until since as including',
  ),
  subordinators: wordSet(
    'that while when because since after before until although though unless whereas if as once where who which whether how why what',
  ),
  coordinators: wordSet('and or but nor so yet'),
  auxiliaries: wordSet(
    "is are was were be been being am has have had do does did will would can could may might must shall should isn't " +
      "wasn't hasn't hadn't didn't doesn't won't wouldn't can't couldn't",
  ),
  saying: wordSet(
    'said says say told tells added adds wrote writes tweeted asked asks explained explains replied responded argued argues ' +
      'claimed claims noted notes insisted insists announced declared warned recalled stated shouted remarked continued ' +
      'concluded admitted acknowledged testified reported reports predicted promised vowed suggested joked quipped ' +
      'observed confirmed denied charged countered complained boasted agreed thinks thought believes believed knows ' +
      'describes described called posted opined exclaimed pointed saying adding telling',
  ),
  pronouns: new Map([
    ['he', 'male'],
    ['she', 'female'],
  ]),
  genderedForms: new Map([
    ['he', 'male'],
    ['his', 'male'],
    ['him', 'male'],
    ['himself', 'male'],
    ['she', 'female'],
    ['her', 'female'],
    ['hers', 'female'],
    ['herself', 'female'],
  ]),
  neuter: wordSet('it'),
  relatives: wordSet('who which that'),
  ageWord: /^(\d{1,3})-years?-old$/,
  ageAfter: [
    ['years', 'old'],
    ['year', 'old'],
  ],
  ageBefore: wordSet('aged age'),
  ofWords: wordSet('of for from at with in'),
  ofAge: wordSet('of'),
  workEndings:
    /(?:[^e]er|or|ist|ian|man|woman|person|(?:deck|farm|stage|ranch)hand|mate|smith|wright|keeper|eer|(?:wait|steward|act|seamstr)ess|(?:assist|consult|attend|account|serv|merch|inform)ant|(?:oy|opt|rust)ee|steward|surgeon|nun|monk|pher)$/,
  notWork: wordSet(
    'matter letter paper number winter summer center dinner corner manner order power water chapter border barrier ' +
      'disorder factor favor honor color error horror terror labor sector offer answer computer monster ' +
      'murder disaster danger hunger anger fever layer trailer tower river shower poster ' +
      'barometer parameter register banner marker cover counter cancer spider ladder harbor mirror rumor tumor ' +
      'surprise reminder move step sign result decision year month week day moment time event win loss victory defeat ' +
      'fact figure number charge claim crime place thing point problem question shock blow boost must lot bit few little ' +
      'favourite favorite name change choice deal first while',
  ),
  bodyNouns: wordSet(
    'board council office authority agency department ministry committee commission court police bureau university ' +
      'hospital school union association company firm federation institute foundation bank trust service brigade ' +
      'coastguard archive museum',
  ),
  vagueModifiers: wordSet(
    'local same new old whole entire other first second next last current former parent top main own nearby lower higher ' +
      'high federal national regional city county state public private',
  ),
  spokesNouns: wordSet('spokesman spokeswoman spokesperson'),
  others: wordSet('another'),
  passive: wordSet('was were is are been being'),
  asWords: wordSet('as'),
  aliasVerbs: wordSet('dubbed nicknamed known aka alias'),
  accusing: wordSet(
    'arrested detained jailed imprisoned charged indicted convicted sentenced accused suspected prosecuted arraigned ' +
      'handcuffed apprehended remanded',
  ),
  beforeCharges: wordSet(
    'also later since then now already again first once twice still both himself herself who to scheduled due expected ' +
      'set likely ordered told made held taken put found placed brought and',
  ),
  modals: wordSet('may might could would should can'),
  accusingActive: wordSet('arrested detained jailed indicted convicted sentenced apprehended'),
  accusingPhrases: [
    ['on', 'trial'],
    ['will', 'be', 'charged'],
    ['will', 'be', 'tried'],
    ['to', 'be', 'charged'],
    ['pleaded', 'guilty'],
    ['pleaded', 'not', 'guilty'],
    ['pled', 'guilty'],
    ['taken', 'into', 'custody'],
    ['held', 'in', 'custody'],
    ['remains', 'in', 'custody'],
    ['stand', 'trial'],
    ['stood', 'trial'],
    ['faces', 'charges'],
    ['faces', 'trial'],
    ['facing', 'charges'],
    ['stands', 'accused'],
  ],
  weaklyAccusing: wordSet('accused suspected'),
  weakPhrases: [
    ['appear', 'in', 'court'],
    ['appeared', 'in', 'court'],
    ['faces', 'charges', 'of'],
    ['facing', 'charges', 'of'],
  ],
  courtRoles: wordSet(
    'lawyer attorney prosecutor judge witness victim barrister solicitor juror clerk plaintiff counsel officer detective ' +
      'inspector expert reporter mother father',
  ),
  crimes:
    /^(?:theft|thie[fv]|steal|stole|robb|burgl|fraud|defraud|embezzl|brib|corrupt|extort|launder|forg(?:er|ing)|perjur|murder|manslaughter|homicid|kill|stab|shoot|shot|attack|assault|batter|beat|abus|molest|rape|raping|rapist|sexual|harass|stalk|kidnap|abduct|traffick|smuggl|drug|arson|fire|vandal|neglect|endanger|cruelty|terror|treason|espionage|spy|conspir|coup|plot|riot|threat|blackmail|poison|negligen|driving|drunk|weapon|possess|mishandl|hack|tax|evad|evasion|insider|crime|war|genocide|tortur|traffic)/,
  chargingVerbs: wordSet('charged'),
  clearing: wordSet('cleared acquitted exonerated absolved'),
  clearingPhrases: [
    ['found', 'not', 'guilty'],
    ['released', 'without', 'charge'],
    ['freed', 'without', 'charge'],
    ['let', 'go', 'without', 'charge'],
    ['released', 'without', 'being', 'charged'],
    ['no', 'longer', 'a', 'suspect'],
  ],
  dropping: wordSet('dropped dismissed withdrawn withdrew quashed overturned'),
  chargeNouns: wordSet('charge charges case conviction indictment accusations proceedings'),
  doubting: wordSet(
    'if unless whether denied denies denying falsely rumor rumors rumour rumours hoax no nobody',
  ),
  plurals: wordSet('were are have'),
  negations: wordSet(
    "not never wasn't isn't weren't hasn't without wrongly falsely mistakenly wrongfully nearly almost",
  ),
  elision: null,
  participle: /ing$/,
  accordingTo: [['to', 'according']],
  inverted: null,
};
