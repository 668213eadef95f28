// French: the words and habits that ../../attributions/ reads with. A verb of saying that is missing is put into SAYING,
// in its infinitive, and nowhere else: its other forms come by themselves (irregular ones: `inflect.ts`), and it is a cue
// beside and inside guillemets, before "que", and behind what is said.

import type { CuesWords, ListedVerbs } from '../../attributions/words.ts';
import { formsOf } from './inflect.ts';
import { wordList } from '../notation.ts';

/** Verbs of saying and thinking. Here is the one place to add one. */
const SAYING = wordList(
  'dire redire prédire écrire affirmer déclarer expliquer raconter estimer assurer confier ajouter annoncer ' +
    'indiquer préciser souligner rappeler répéter répondre répliquer rétorquer insister admettre avouer reconnaître ' +
    'promettre jurer juger noter remarquer observer conclure poursuivre continuer lancer marteler lâcher glisser ' +
    'témoigner relater rapporter révéler dévoiler signaler confirmer démentir nier contester prétendre soutenir ' +
    'maintenir regretter déplorer dénoncer critiquer accuser avertir prévenir alerter suggérer proposer demander ' +
    'réclamer exiger espérer penser croire craindre redouter supposer considérer savoir ignorer penser imaginer ' +
    'plaisanter ironiser murmurer crier hurler interroger tweeter résumer analyser commenter détailler argumenter ' +
    'plaider justifier féliciter saluer parler accepter refuser menacer décider envisager informer rassurer réagir bougonner grogner soupirer',
);
const THAT = SAYING.filter(
  (verb) => !/^(?:interroger|féliciter|saluer|commenter|lancer|parler|accepter|refuser|menacer)$/.test(verb),
);
/** Those of them that stand beside a quotation. */
export const QUOTE = SAYING.filter(
  (verb) =>
    !/^(?:savoir|ignorer|craindre|redouter|féliciter|saluer|parler|accepter|refuser|menacer|décider|envisager)$/.test(
      verb,
    ),
);

const TELLING = wordList(
  'assurer informer prévenir avertir alerter rassurer dire déclarer expliquer répondre confier raconter affirmer indiquer annoncer préciser écrire rappeler promettre',
);
const TO = wordList(
  'promettre jurer proposer demander accepter refuser menacer décider espérer envisager',
).map((verb) => `${verb} de`);

const auxiliaries = new Map<string, 'be' | 'have' | 'do' | 'modal'>();
const AUXILIARIES = {
  be: 'est sont était étaient sera seront serait fut furent',
  have: 'a ont ai avait avaient aura auront aurait auraient',
  modal: 'peut peuvent doit doivent pourrait devrait va vont',
} as const;
for (const [kind, forms] of Object.entries(AUXILIARIES))
  for (const form of wordList(forms)) auxiliaries.set(form, kind as keyof typeof AUXILIARIES);

const of = (verbs: readonly string[]): ListedVerbs => ({
  any: new Set(verbs),
  person: new Set(),
  name: new Set(),
});

export const cues: CuesWords = {
  verbs: formsOf(SAYING),
  frames: new Map([
    ['finite/that', of(THAT)],
    ['finite/quote', of(QUOTE)],
    ['finite/after', of(QUOTE)],
    ['finite/inverted', of(QUOTE)],
    ['finite/question', of(wordList('demander dire expliquer savoir ignorer préciser révéler'))],
    ['finite/object-that', of(TELLING)],
    ['finite/preposition', of([...TO, 'parler de', 'accuser de'])],
    [
      'finite/to',
      of(
        wordList(
          'dire affirmer expliquer assurer déclarer raconter reconnaître admettre croire penser espérer estimer prétendre',
        ),
      ),
    ],
    [
      'finite/object',
      of(wordList('saluer dénoncer critiquer déplorer regretter annoncer démentir contester nier féliciter')),
    ],
    ['participle/that', of(THAT)],
    ['participle/quote', of(QUOTE)],
  ]),
  passives: new Set(wordList('rapporter révéler annoncer démentir confirmer dénoncer critiquer saluer')),
  plainVerbs: new Set(wordList('dire déclarer affirmer ajouter écrire')),
  lightVerbs: new Set(),
  feelings: new Set(),
  tellingVerbs: new Set(TELLING),
  as: 'comme',
  standing: new Set(wordList('certains certaines plusieurs tous toutes deux trois celui-ci celle-ci')),
  plurals: new Set(wordList('')),
  pluralDeterminers: new Set(wordList('les des ces ses leurs nos vos mes quelques plusieurs tous toutes')),
  indefinite: new Set(wordList('')),
  floating: new Set(wordList('tous toutes')),
  absolute: new Set(['avec']),
  joining: new Set(['et']),
  linking: new Set(wordList("de d' du des")),
  looselyLinking: new Set(wordList('à au chez')),
  clausePrepositions: new Set(wordList('comme selon')),
  plainest: 'dire',
  otherVerbs: new Set(
    wordList(
      'fait font faisait vient viennent prend met voit reste restent arrive arrivent part partent passe passent',
    ),
  ),
  auxiliaries,
  determiners: new Set(
    wordList(
      'le la les un une des du au aux ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes quelques ' +
        'plusieurs chaque tout toute tous toutes deux trois quatre cinq six sept huit neuf dix aucun aucune certains certaines',
    ),
  ),
  prepositions: new Set(
    wordList(
      "de d' à en dans par pour sur avec sans sous chez vers entre depuis pendant contre malgré devant derrière avant après " +
        "lors parmi dès jusque jusqu'à comme selon",
    ),
  ),
  personPronouns: new Set(wordList('il elle je nous')),
  subjectPronouns: new Set(wordList("j' il elle ils elles on je nous vous celui-ci celle-ci ceux-ci")),
  objectPronouns: new Set(wordList("lui eux moi se s' m' t'")),
  relatives: new Set(['qui']),
  things: new Set(),
  that: new Set(['que', "qu'"]),
  questions: new Set(wordList('si pourquoi comment quand où combien')),
  conjunctions: new Set(wordList('et ou mais ni puis car')),
  subordinators: new Set(wordList("lorsque lorsqu' tandis alors quoique puisque parce")),
  adverbs: new Set(
    wordList(
      "ne pas plus jamais aussi encore déjà ensuite enfin toujours souvent ainsi même bien également très puis n'",
    ),
  ),
  negations: new Set(wordList("ne n' pas jamais")),
  adverbEnding: 'ment',
  times: new Set(
    wordList(
      'lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre ' +
        "octobre novembre décembre hier aujourd'hui demain matin soir semaine dernier dernière",
    ),
  ),
  bareInfinitives: new Set(['avoir', 'être', ...SAYING, 'vouloir', 'pouvoir', 'devoir']),
  elided: /^(?:l|d|n|s|m|t|j|c|qu|lorsqu|puisqu|quoiqu)'(?=.)/,
  inverted: /-(?:t-)?(ils?|elles?|on|je|nous|vous|ce)$/,
  infinitive: null,
  agents: new Set(['par']),
  sourcePhrases: ['selon', "d' après"],
  claimNouns: new Set(),
  claims: new Set(),
  possessives: new Set(wordList('son sa ses leur leurs')),
};
