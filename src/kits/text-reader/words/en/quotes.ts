// English: the words and habits that ../../quotes/ reads with.

import { SAYING } from './cues.ts';
import { formsOf } from './inflect.ts';
import type { QuotesWords } from '../../quotes/words.ts';
import { wordSet } from '../notation.ts';

/** Verbs that stand beside a quotation and say something only there; verbs of saying stand in `cues.ts`. */
const BESIDE_QUOTES = wordSet(
  'continue ask urge promise post charge agree answer demand counter inform crow snap fume reflect chime text email ' +
    'advise object protest beg laugh shrug sigh nod smile remember echo press rail tease read report sing scold boom ' +
    'retaliate demur',
);

const sayingVerbs = new Map(
  [...formsOf([...SAYING, ...BESIDE_QUOTES])].flatMap(([form, { lemma, uses }]) =>
    uses.has('past') || uses.has('present') ? [[form, lemma] as const] : [],
  ),
);

export const quotes: QuotesWords = {
  elisions: wordSet(
    'n em til till tis twas twere twill cause cuz coz bout round cross neath gainst tude nuff fraid scuse ere im er ll ve re',
  ),
  dialogueDashes: false,
  incise: null,
  notices: wordSet(
    'update updated correction clarification note photo photos video watch read related more warning listen caption source credit',
  ),
  beforeNames: wordSet(
    `movie film book novel show series song album podcast program programme play musical documentary episode column
     article essay magazine newspaper sitcom drama comedy anthem hit single poem painting memoir autobiography
     biography sequel thriller classic segment game exhibition exhibit bestseller titled entitled named nicknamed
     dubbed so-called called as-called headlined hashtag word words term nickname alias aka a.k.a moniker author
     starring stars host hosts hosted slogan`,
  ),
  behindNames: wordSet(
    `star stars actor actress host theme hat hats shirt shirts t-shirt t-shirts sign signs movie film show series album
     song crowd movement initiative campaign wave headlines tote bag bus tour banner banners banter tweet hashtag author
     creator director producer anchor co-host moderator buttons stickers sticker chant chants issue label button`,
  ),
  namingVerbs: wordSet('dub call name nickname title entitle label brand bill christen refer know'),
  sayingVerbs,
  verbLike: /^\p{Ll}{2,30}ed$/u,
  tellingVerbs: wordSet('tell ask assure inform remind urge warn advise'),
  insideNames: wordSet('of for the'),
  smallInTitles: wordSet(
    'a an the of in on to for and or with at by from de la vs is as your me it my but nor du le',
  ),
};
