// Stories of the size and texture of real ones, from a seed: plain sentences about places that do not exist, varied
// enough that they compress like prose and not like a repeated line.

import { NO_FINDINGS, type StoryDocument } from '../../src/stories/index.ts';

const TOWNS = words(
  `Harrowmere Tannick Oldwick Selby-Vane Marrick Ostrava-Lee Pellam Quillon Brandhithe Ferrow Castlemoor Dunmarrow
  Ashlock Withen Corvedale Lissom Netherby Halvergate Trevanna Morwick Skelling Abbotsmere Eastry Crannoch`,
);
const FIRST = words(
  `Mara Tobias Ines Rafael Noor Elke Samuel Adaeze Piotr Lucia Hamid Greta Owen Yasmin Matteo Brigid Anton Leila
  Callum Rosa Viktor Amina Dieter Fenna Jonas Salma Henrik Odile`,
);
const LAST = words(
  `Achterberg Bellweather Castellan Dorrin Eskelund Farrow Grantham Holloway Ibarra Jansen Kestrel Lindqvist Marchetti
  Norwood Okafor Pemberton Quarles Renshaw Sorrell Tamsin Underhill Varga Wexcombe Yarrow`,
);
const TRADES = words(
  `baker teacher nurse ferryman plumber librarian student cyclist shopkeeper carpenter gardener postman cook tailor
  electrician pharmacist neighbour bus-driver`,
);
const THINGS = words(
  `footbridge ferry market-hall tram crane bakery lighthouse warehouse scaffold school-bus chimney greenhouse
  bell-tower fountain lift quayside staircase allotment pumping-station orchard`,
);
const EVENTS = words(
  `flood fire landslip power-cut collapse rescue storm leak breakdown stampede derailment search blaze gale`,
);
const BODIES = words(
  `council harbour-board fire-service ambulance-trust rail-company water-board coastguard county-police
  residents'-association transport-ministry`,
);
const TIMES = lines(`
  shortly before dawn|just after seven in the morning|around midday|as schools were letting out|late on Tuesday
  towards the end of the evening shift|a few minutes past nine|during the Saturday market|on the last day of the holidays
  minutes after the first warning|at the height of the rain|while most of the street was still asleep`);
const MANNERS = words(
  `slowly carefully without-warning in-silence all-at-once by-hand in-pairs with-ropes under-floodlights barefoot
  against-the-current in-borrowed-boots`,
);

/** `{x}` draws one of x; the same sentence never stands twice in a story. */
const SENTENCES = lines(`
  The {event} began {time}, when people living near the {thing} in {town} heard what one of them took for thunder.
  {first} {last}, a {trade} who was on the way home, stopped to film and then put the phone away to help.
  "I did not think about it, I just saw that nobody else was close enough," {first} {last} said afterwards.
  The {body} confirmed {time} that {number} people had been brought out, {few} of them with minor injuries.
  Pictures from the scene show the {thing} leaning over the road, its railings bent almost to the ground.
  A spokesperson for the {body} said it was too early to say what had caused the {event}, and asked people to stay away.
  By the time the first crew arrived from {town}, neighbours had already formed a chain and were passing down children, bags and one reluctant dog.
  The clip, which lasts under a minute, had been watched more than {number},000 times before anybody asked who had made it.
  "We train for this for years, and then a {trade} with no gloves does it in forty seconds," one of the crew told this newspaper.
  {first} {last}, who has lived opposite the {thing} for {number} years, said complaints about its condition had been made and answered politely.
  The street remained closed for most of the day while engineers went over the {thing} {manner}.
  Several shops in {town} opened their doors and handed out tea, blankets and whatever bread was left.
  Records seen by this newspaper show that the {thing} was last inspected {number} months ago and was found to need paint.
  The {body} has promised to publish its findings, although it would not be drawn on a date.
  At the hospital in {town}, a doctor described the mood in the waiting room as surprisingly cheerful.
  For a while nobody moved, then everybody did, {manner}, and the shouting started only when it was over.
  A second video, filmed from a balcony on the other side of the square, appears to show the same moment from above.
  Metadata and the position of the sun fit the stated time, and the shop sign in the background matches the one in {street} Street.
  The mayor, {first} {last}, visited {time} and thanked those who had stayed until the last person was counted.
  Trains between {town} and {town} were held for {number} minutes, and replacement buses ran into the night.
  "My knees only started shaking on the stairs," said {first} {last}, laughing and then not laughing.
  The weather service had issued a warning for the coast the evening before, but not for the valley.
  Volunteers searched the bank {manner} until the light went, and came back with torches when it had gone.
  Asked whether the {body} would pay for the damage, {first} {last} said that was a question for lawyers and not for a wet pavement.
  Insurance assessors are expected {time}, and residents were told to photograph everything before they clean.
  What looked on the recording like smoke turned out to be flour from the {trade}'s delivery van, which had burst open.
  Not everyone agrees on the order of events, and the recording begins only after the first cry for help.
  One passenger counted {number} steps to the exit because, she said, counting was easier than looking.
  A fund set up for the family of {first} {last} passed its first target within {few} hours.
  The {thing} has stood on the edge of {town} since before the war and appears on the town's oldest postcard.
  Union representatives said that staffing had been cut twice in {few} years and that the {event} should surprise no one.
  By evening the water had dropped by half a metre and the first cars could be pulled from the ditch.
  {first} {last} had borrowed the boat to repaint it and had been back in {town} for less than a week.
  Police asked anyone with further recordings to keep the original file and not to trim, filter or forward it.
  The school will stay shut until the end of the week; parents were sent a letter and a telephone number.
  In the bakery on the corner the queue ran out of the door, and nobody talked about anything else.
  A preliminary note by the {body}, two pages long, mentions a loose bolt, a blocked drain and a missing signature.
  Older people in {town} compared it to the {event} of their childhood, which most of them know from stories.
  There were no reports of anyone missing, though two cats from {street} Street had not come home.
  "Somebody had to hold the rope, so I held the rope," {first} {last} said, and went back to work.
  The company that maintains the {thing} did not answer questions sent to it {time}.
  Cranes from {town} are on their way, but the road is narrow and the bend by the chapel may have to be widened first.
  What the recording does not show is the quarter of an hour before it, and that is what the inquiry will have to establish.
  The ferry timetable is suspended until further notice, and tickets already bought stay valid through the season.
  Reporters were let through the barrier {few} at a time and asked to keep their voices down.
  A retired {trade} had warned about the drain in a letter to the editor that was printed on page {number}.
  Under the law, the {body} has thirty days to answer, and it has used all of them each time before.
  {first} {last} was offered a medal and asked instead for a street lamp at the foot of the steps.
  Electricity came back in stages, street by street, to the sound of a good deal of applause.
  The rest of the afternoon passed {manner}, with sandwiches on the wall and the dog asleep under a coat.`);
const STREETS = words(
  `Mill Tanner Chapel Station Rope Orchard Bishop Weaver Ferry Lantern Saddler Quarry Juniper Canal`,
);
const KICKERS = lines(`Viral video|Eyewitness video|Caught on camera|On the scene|Video`);
const HEADLINES = lines(`
  {trade} runs into {event} at {town} {thing} to pull out {few} strangers
  Video shows the moment the {thing} in {town} gave way
  "I held the rope": how a {trade} stopped the {event} in {town}
  {town} counts the cost after {event} closes {thing} and {street} Street
  Neighbours form human chain as {event} reaches {town}`);

/** A story of about 4,000 characters; the same number gives the same story. */
export function inventStory(number: number): StoryDocument {
  const draw = drawer(number);
  const fresh = shuffled(SENTENCES, draw).map((sentence) => filled(sentence, draw));
  const paragraphs: string[] = [];
  for (let length = 0, at = 1; length < 3000 + draw(1600) && at < fresh.length;) {
    const until = at + 1 + draw(3);
    const paragraph = fresh.slice(at, until).join(' ');
    at = until;
    length += paragraph.length;
    paragraphs.push(paragraph);
  }
  return {
    language: 'en',
    kicker: pick(KICKERS, draw),
    headline: capital(filled(pick(HEADLINES, draw), draw)),
    standfirst: fresh[0]!,
    byline: [{ name: `${pick(FIRST, draw)} ${pick(LAST, draw)}` }],
    dated: null,
    section: null,
    translationOf: null,
    happened: { when: `20${10 + draw(16)}-0${1 + draw(9)}`, precision: 'month', where: pick(TOWNS, draw) },
    blocks: paragraphs.map((text, index) =>
      index > 0 && index % 5 === 0
        ? { type: 'heading', level: 2, text: capital(filled(`What the {body} says`, draw)), marks: [] }
        : { type: 'paragraph', text, marks: [] },
    ),
    reactions: { open: true, kinds: null },
    findings: NO_FINDINGS,
  };
}

/** The address of an invented story: its headline and number. */
export function inventSlug(number: number, { headline }: StoryDocument): string {
  const stem = headline
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `${stem.replace(/-$/, '')}-${number}`;
}

type Draw = (below: number) => number;

/** Mulberry32 (public domain, Tommy Ettinger): small and good enough to mix sentences. */
function drawer(seed: number): Draw {
  let state = (seed + 1) * 0x9e3779b1;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

function filled(sentence: string, draw: Draw): string {
  const slots: Record<string, () => string> = {
    town: () => pick(TOWNS, draw),
    first: () => pick(FIRST, draw),
    last: () => pick(LAST, draw),
    trade: () => pick(TRADES, draw),
    thing: () => pick(THINGS, draw),
    event: () => pick(EVENTS, draw),
    body: () => pick(BODIES, draw),
    time: () => pick(TIMES, draw),
    manner: () => pick(MANNERS, draw),
    street: () => pick(STREETS, draw),
    number: () => String(11 + draw(80)),
    few: () => pick(['two', 'three', 'four', 'five', 'six', 'seven'], draw),
  };
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => slots[name]?.() ?? name);
}

function shuffled<T>(items: readonly T[], draw: Draw): T[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = draw(last + 1);
    [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
  }
  return mixed;
}

function pick(items: readonly string[], draw: Draw): string {
  return items[draw(items.length)]!;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Single words; a hyphen between small letters stands for a space. */
function words(text: string): readonly string[] {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => (/^[a-z'-]+$/.test(word) ? word.replaceAll('-', ' ') : word));
}

function lines(text: string): readonly string[] {
  return text
    .split(/[\n|]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
