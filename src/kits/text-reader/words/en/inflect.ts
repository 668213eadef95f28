// The forms of English verbs, spelled out from lists so that a table names each verb once.

import type { VerbForm, VerbUse } from '../../attributions/words.ts';

const IRREGULAR: ReadonlyMap<string, readonly [past: string, participle: string]> = new Map(
  (
    'say said said/tell told told/write wrote written/speak spoke spoken/think thought thought/know knew known/' +
    'feel felt felt/mean meant meant/read read read/hear heard heard/see saw seen/find found found/' +
    'understand understood understood/swear swore sworn/bet bet bet/put put put/hold held held/make made made/' +
    'give gave given/take took taken/seek sought sought/teach taught taught/sing sang sung/cast cast cast/' +
    'forecast forecast forecast/foresee foresaw foreseen/foretell foretold foretold/retell retold retold/' +
    'misspeak misspoke misspoken/show showed shown/draw drew drawn/sing sang sung/go went gone/come came come/' +
    'let let let/mislead misled misled/lead led led/send sent sent/leave left left/forget forgot forgotten/' +
    'forgive forgave forgiven/choose chose chosen/get got got/keep kept kept/lay laid laid/set set set/' +
    'stand stood stood/fight fought fought/broadcast broadcast broadcast/rethink rethought rethought/' +
    'uphold upheld upheld/withdraw withdrew withdrawn/bring brought brought/meet met met/sell sold sold/' +
    'pay paid paid/run ran run/begin began begun/win won won/lose lost lost/strike struck struck/' +
    'overhear overheard overheard/oversee oversaw overseen/become became become/fall fell fallen/rise rose risen/' +
    'grow grew grown/break broke broken/drive drove driven/build built built/buy bought bought/eat ate eaten/' +
    'throw threw thrown/wear wore worn/sit sat sat/spend spent spent/hit hit hit/cut cut cut/catch caught caught/' +
    'hang hung hung/shine shone shone/spring sprang sprung/sleep slept slept/speed sped sped/swim swam swum/swing swung swung/' +
    'wind wound wound/ride rode ridden/ring rang rung/sink sank sunk/shrink shrank shrunk/steal stole stolen/stick stuck stuck/' +
    'bite bit bitten/bleed bled bled/breed bred bred/bind bound bound/blow blew blown/bend bent bent/deal dealt dealt/dig dug dug/' +
    'feed fed fed/freeze froze frozen/lend lent lent/light lit lit/spin spun spun/split split split/sweep swept swept/tear tore torn/' +
    'wake woke woken/shoot shot shot/fly flew flown/flee fled fled/hide hid hidden/weave wove woven/sell sold sold/lie lay lain'
  )
    .split('/')
    .map((line) => {
      const [base, past, participle] = line.split(' ');
      return [base!, [past!, participle!]];
    }),
);

// Longer verbs with the stress on their end; short ones double by their letters alone.
const DOUBLING = new Set(
  'admit commit submit permit refer prefer confer concur infer rebut regret omit forget begin'.split(' '),
);
const SHORT = /^(?:qu|[^aeiou])*[aeiou][^aeiouwxy]$/;

function doubles(base: string): boolean {
  return DOUBLING.has(base) || SHORT.test(base);
}

/** All forms of a list of verbs given by their base forms. */
export function formsOf(bases: Iterable<string>): ReadonlyMap<string, VerbForm> {
  const forms = new Map<string, { lemma: string; uses: Set<VerbUse> }>();
  const add = (form: string, lemma: string, use: VerbUse): void => {
    const known = forms.get(form);
    if (known === undefined) forms.set(form, { lemma, uses: new Set([use]) });
    else if (known.lemma === lemma) known.uses.add(use);
  };
  for (const base of bases) {
    const [past, participle] = IRREGULAR.get(base) ?? [pastOf(base), pastOf(base)];
    add(base, base, 'base');
    add(presentOf(base), base, 'present');
    add(past, base, 'past');
    add(participle, base, 'participle');
    add(ingOf(base), base, 'ing');
  }
  return forms;
}

function presentOf(base: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

function pastOf(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return doubles(base) ? `${base}${base.at(-1)!}ed` : `${base}ed`;
}

function ingOf(base: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  if (base.endsWith('e') && !/(?:ee|oe|ye)$/.test(base)) return `${base.slice(0, -1)}ing`;
  return doubles(base) ? `${base}${base.at(-1)!}ing` : `${base}ing`;
}
