// What people/ needs to know of a language. Each language has one table of this shape in words/; names of people and
// outlets that all languages share stand in given-names.ts and outlets.ts. All entries are in lower case.

import { wordSet } from '../words/notation.ts';

export type Gender = 'male' | 'female';

/** Words with the gender they tell, or null where they tell none. */
export type GenderedWords = ReadonlyMap<string, Gender | null>;

export interface PeopleWords {
  /** What stands before a name and is no part of it: `mr`, `president`, `sen`. */
  readonly titles: GenderedWords;
  /** The titles that are mere courtesy and no role: `mr`, `ms`. */
  readonly courtesies: ReadonlySet<string>;
  /** The titles that with a given name alone make all of a name: `pope`, `prince`. */
  readonly regnalTitles: ReadonlySet<string>;
  /** Last words of a company's name, whose first word is the company's short name: `motor`, `inc`. */
  readonly companyNouns: ReadonlySet<string>;
  /** Given names whose gender differs in this language from the shared table, or that it lacks. */
  readonly givenNames: GenderedWords;
  /** First words of places: `new`, `san`, `saint`. */
  readonly placePrefixes: ReadonlySet<string>;
  /** Words that compare or assign: "as a 30-year-old" is nobody. */
  readonly likeWords: ReadonlySet<string>;
  /** Small words inside a name: `de`, `van`, `bin`. */
  readonly particles: ReadonlySet<string>;
  /** `jr`, `sr`, `iii`: part of the name, and told apart from the same name without. */
  readonly suffixes: ReadonlySet<string>;
  /** Nouns for somebody by office, work or origin: `mayor`, `spokeswoman`, `immigrant`. */
  readonly roles: GenderedWords;
  /** Words that go before a role or a title: `former`, `fellow`. */
  readonly beforeRoles: ReadonlySet<string>;
  /** Words that make another office of one: `vice`, `former`. */
  readonly otherOffices: ReadonlySet<string>;
  /** What somebody is addressed by after a courtesy: "Mr. President". */
  readonly addressed: ReadonlySet<string>;
  /** Nouns for somebody under age. */
  readonly children: GenderedWords;
  /** Nouns that make something else of a noun for a child: `child care`, `baby boomer`. */
  readonly childCompounds: ReadonlySet<string>;
  /** Words that make a manner of speaking of a noun for a child: `golden boy`. */
  readonly beforeNoChild: ReadonlySet<string>;
  /** The nouns for a child that are adjectives too: `minor`. */
  readonly childAdjectives: ReadonlySet<string>;
  /** Kinship: `father`, `sister`. */
  readonly kin: GenderedWords;
  /** Nouns that may mean somebody the story named before: `man`, `hero`, `suspect`. */
  readonly epithets: GenderedWords;
  /** The nouns among them that say the law is after somebody: `suspect`, `defendant`. */
  readonly accusedNouns: ReadonlySet<string>;
  /** `daily`, `newspaper`, `broadcaster`. */
  readonly outletNouns: ReadonlySet<string>;
  /** The nouns among them that may be no outlet's: `agency`, `site`. */
  readonly doubtfulOutletNouns: ReadonlySet<string>;
  /** Last words of an outlet's name: `times`, `gazette`. */
  readonly outletEndings: ReadonlySet<string>;
  /** First words of an outlet's name behind its article: `courrier`, `times`. */
  readonly outletBeginnings: ReadonlySet<string>;
  readonly documentNouns: ReadonlySet<string>;
  readonly organisationNouns: ReadonlySet<string>;
  readonly placeNouns: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  /** Capitalised words that name nobody: days, months, holidays, nationalities, parties, gods. */
  readonly notNames: ReadonlySet<string>;
  /** The words among places, days and nouns that are surnames too: after a given name they are one. */
  readonly surnamesToo: ReadonlySet<string>;
  /** Nouns for many at once: `police`, `authorities`, `sources`. */
  readonly crowds: ReadonlySet<string>;
  /** Words that begin no name and end a description: articles, prepositions, conjunctions, adverbs, auxiliaries. */
  readonly small: ReadonlySet<string>;
  readonly definite: ReadonlySet<string>;
  readonly indefinite: ReadonlySet<string>;
  /** `his`, `their`: articles that say whose. */
  readonly possessives: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  /** Words a clause of its own may follow: `that`, `while`, `because`. */
  readonly subordinators: ReadonlySet<string>;
  readonly coordinators: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  /** Forms of verbs of saying, as they stand beside a speaker. */
  readonly saying: ReadonlySet<string>;
  /** Subject pronouns for one person. */
  readonly pronouns: ReadonlyMap<string, Gender>;
  /** Other forms that tell the gender of who was named: `his`, `her`. */
  readonly genderedForms: ReadonlyMap<string, Gender>;
  /** Subject pronouns for a thing: `it`. */
  readonly neuter: ReadonlySet<string>;
  /** Pronouns that point at the words before them: `who`, `which`. */
  readonly relatives: ReadonlySet<string>;
  /** One token that is an age and a noun or adjective (`22-year-old`): its first group is the number. */
  readonly ageWord: RegExp | null;
  /** The words after a number that make it an age: `[['years', 'old']]`, `[['ans']]`. */
  readonly ageAfter: readonly (readonly string[])[];
  /** Words between a noun and an age: `aged`, `de`, `âgé`. */
  readonly ageBefore: ReadonlySet<string>;
  /** Prepositions that tie a second noun to a description: `of`, `for`, `de`. */
  readonly ofWords: ReadonlySet<string>;
  /** What stands before a bare age: `of` in "a man of 43"; none where the language says the years. */
  readonly ofAge: ReadonlySet<string>;
  /** How nouns for work end: `-er`, `-ist`, `-hand`. */
  readonly workEndings: RegExp;
  /** Nouns that say nothing of what somebody does: `surprise`, `reminder`. */
  readonly notWork: ReadonlySet<string>;
  /** Nouns for a body that "the county water board" names without capitals. */
  readonly bodyNouns: ReadonlySet<string>;
  /** Words before such a noun that do not tell which: `local`. */
  readonly vagueModifiers: ReadonlySet<string>;
  /** Nouns for whoever speaks for another: `spokeswoman`. */
  readonly spokesNouns: ReadonlySet<string>;
  /** `another`: never somebody known. */
  readonly others: ReadonlySet<string>;
  /** `dubbed`, `nicknamed`; and `known as` as `known`. */
  readonly aliasVerbs: ReadonlySet<string>;
  /** Forms of the passive's auxiliary: `was`, `been`. */
  readonly passive: ReadonlySet<string>;
  /** `as` in "as he has been dubbed" and "known as". */
  readonly asWords: ReadonlySet<string>;
  /** Participles that make the subject of a passive an accused: `arrested`, `charged`. */
  readonly accusing: ReadonlySet<string>;
  /** What may stand between a subject and such a verb, beside auxiliaries and adverbs: `later`, `scheduled`, `to`. */
  readonly beforeCharges: ReadonlySet<string>;
  /** Verbs that leave it open: "could be charged". */
  readonly modals: ReadonlySet<string>;
  /** Verb forms whose object is accused: `police arrested X`. */
  readonly accusingActive: ReadonlySet<string>;
  /** The participles among them that need a crime beside them: "accused of haste" is for no court. */
  readonly weaklyAccusing: ReadonlySet<string>;
  /** Phrases that need a crime as well: witnesses `appear in court` too. */
  readonly weakPhrases: readonly (readonly string[])[];
  /** Whoever does not become an accused by such a phrase: `lawyer`, `witness`. */
  readonly courtRoles: ReadonlySet<string>;
  /** How words for a crime begin. */
  readonly crimes: RegExp;
  /** The participles that may also be of a price or a duty: `charged`. */
  readonly chargingVerbs: ReadonlySet<string>;
  /** Participles and phrases that clear the subject: `acquitted`, `found not guilty`. */
  readonly clearing: ReadonlySet<string>;
  readonly clearingPhrases: readonly (readonly string[])[];
  /** Verbs that end a case, and the nouns they do it to: `dropped`, `charges`. */
  readonly dropping: ReadonlySet<string>;
  readonly chargeNouns: ReadonlySet<string>;
  /** Words before a subject that leave open whether it is so: `if`, `denied`. */
  readonly doubting: ReadonlySet<string>;
  /** Auxiliaries of two or more subjects: `were`. */
  readonly plurals: ReadonlySet<string>;
  /** Phrases after the subject that make it an accused: `pleaded guilty`, `appear in court`. */
  readonly accusingPhrases: readonly (readonly string[])[];
  readonly negations: ReadonlySet<string>;
  /** A short form glued to the word after it (`l'`, `d'`), or null. */
  readonly elision: RegExp | null;
  /** How a participle ends that may open a sentence: "Looking ahead, Roe ...". */
  readonly participle: RegExp;
  /** The words before a source without a verb: `according to`, `selon`; the last one first. */
  readonly accordingTo: readonly (readonly string[])[];
  /** A subject pronoun glued to the verb before it (`dit-il`): its first group is the pronoun; or null. */
  readonly inverted: RegExp | null;
}

/** Words told apart by spaces, with their genders; a word of two lists tells none. */
export function gendered(male: string, female: string, either: string): GenderedWords {
  const words = new Map<string, Gender | null>();
  const add = (list: string, gender: Gender | null): void => {
    for (const word of wordSet(list)) words.set(word, words.has(word) ? null : gender);
  };
  add(male, 'male');
  add(female, 'female');
  add(either, null);
  return words;
}
