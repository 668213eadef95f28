// The forms of French verbs a news text uses: third persons of the usual tenses, participles, the infinitive.

import type { VerbForm, VerbUse } from '../../attributions/words.ts';

/** Third persons ("past" here as in the tables: a finite form for any subject), past participles, present participle. */
interface Forms {
  readonly finite: string;
  readonly participle: string;
  readonly ing: string;
}

const IRREGULAR: Readonly<Record<string, Forms>> = {
  dire: {
    finite: 'dit disent disait disaient dira diront dirait diraient dirent',
    participle: 'dit',
    ing: 'disant',
  },
  redire: { finite: 'redit redisent redisait redira', participle: 'redit', ing: 'redisant' },
  prédire: { finite: 'prédit prédisent prédisait prédira', participle: 'prédit', ing: 'prédisant' },
  écrire: {
    finite: 'écrit écrivent écrivait écrivaient écrira écrivit',
    participle: 'écrit écrite',
    ing: 'écrivant',
  },
  croire: { finite: 'croit croient croyait croyaient croira', participle: 'cru', ing: 'croyant' },
  savoir: { finite: 'sait savent savait savaient saura', participle: 'su', ing: 'sachant' },
  reconnaître: {
    finite: 'reconnaît reconnaissent reconnaissait reconnaissaient reconnaîtra',
    participle: 'reconnu',
    ing: 'reconnaissant',
  },
  admettre: {
    finite: 'admet admettent admettait admettaient admettra admit',
    participle: 'admis',
    ing: 'admettant',
  },
  promettre: {
    finite: 'promet promettent promettait promettaient promettra promit',
    participle: 'promis',
    ing: 'promettant',
  },
  prévenir: {
    finite: 'prévient préviennent prévenait prévenaient préviendra prévint',
    participle: 'prévenu',
    ing: 'prévenant',
  },
  soutenir: {
    finite: 'soutient soutiennent soutenait soutenaient soutiendra',
    participle: 'soutenu',
    ing: 'soutenant',
  },
  maintenir: {
    finite: 'maintient maintiennent maintenait maintiendra',
    participle: 'maintenu',
    ing: '',
  },
  'se souvenir': { finite: 'souvient souviennent souvenait', participle: 'souvenu', ing: 'souvenant' },
  prétendre: {
    finite: 'prétend prétendent prétendait prétendaient prétendra',
    participle: 'prétendu',
    ing: 'prétendant',
  },
  répondre: {
    finite: 'répond répondent répondait répondaient répondra répondit',
    participle: 'répondu',
    ing: 'répondant',
  },
  apprendre: { finite: 'apprend apprennent apprenait', participle: 'appris', ing: 'apprenant' },
  craindre: { finite: 'craint craignent craignait craignaient', participle: 'craint', ing: 'craignant' },
  avertir: { finite: 'avertit avertissent avertissait', participle: 'averti', ing: 'avertissant' },
  réfléchir: { finite: 'réfléchit réfléchissait', participle: 'réfléchi', ing: 'réfléchissant' },
  vouloir: { finite: 'veut veulent voulait voulaient voudra', participle: 'voulu', ing: 'voulant' },
};

/** All forms of a list of verbs given by their infinitives; those in -er, -ir and -dre not listed as irregular are regular. */
export function formsOf(infinitives: Iterable<string>): ReadonlyMap<string, VerbForm> {
  const forms = new Map<string, { lemma: string; uses: Set<VerbUse> }>();
  const add = (form: string, lemma: string, use: VerbUse): void => {
    const known = forms.get(form);
    if (known === undefined) forms.set(form, { lemma, uses: new Set([use]) });
    else if (known.lemma === lemma) known.uses.add(use);
  };
  for (const infinitive of infinitives) {
    const { finite, participle, ing } = IRREGULAR[infinitive] ?? regularForms(infinitive);
    add(infinitive, infinitive, 'base');
    for (const form of finite.split(' ')) add(form, infinitive, 'past');
    for (const form of participle.split(' ')) add(form, infinitive, 'participle');
    if (ing !== '') add(ing, infinitive, 'ing');
  }
  return forms;
}

/** `réagir`: `réagissait`, `réagi`; `fondre`: `fondait`, `fondu`; those in -er as below. */
function regularForms(infinitive: string): Forms {
  const stem = infinitive.slice(0, -2);
  if (infinitive.endsWith('ir'))
    return {
      finite: `${stem}it ${stem}issent ${stem}issait ${stem}issaient ${stem}ira ${stem}iront ${stem}irent`,
      participle: `${stem}i ${stem}ie ${stem}is ${stem}ies`,
      ing: `${stem}issant`,
    };
  if (infinitive.endsWith('dre'))
    return {
      finite: `${stem.slice(0, -1)}d ${stem}ent ${stem}ait ${stem}aient ${stem}ra ${stem}ront ${stem}it`,
      participle: `${stem}u ${stem}ue ${stem}us ${stem}ues`,
      ing: `${stem}ant`,
    };
  return regular(infinitive);
}

/** `annoncer`: `annonçait`; `juger`: `jugeait`; `répéter`: `répète`; `rappeler`: `rappelle`. */
function regular(infinitive: string): Forms {
  const stem = infinitive.slice(0, -2);
  const soft = stem.endsWith('c') ? `${stem.slice(0, -1)}ç` : stem.endsWith('g') ? `${stem}e` : stem;
  const silent = stem.endsWith('appel') ? `${stem}l` : stem.replace(/[ée](?=[^aeéiouy]+$)/, 'è');
  const future = stem.endsWith('appel') ? silent : stem;
  return {
    finite:
      `${silent}e ${silent}ent ${soft}ait ${soft}aient ${future}era ${future}eront ${future}erait ` +
      `${future}eraient ${soft}a ${stem}èrent`,
    participle: `${stem}é ${stem}ée ${stem}és ${stem}ées`,
    ing: `${soft}ant`,
  };
}
