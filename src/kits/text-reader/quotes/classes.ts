// What each class of quotes is, in words for editors. A class says where the cue stands and how the text names the
// speaker; `certainty.ts` says which are sure enough.

// `#` is where the naming stands.
const POSITIONS = {
  'then-source': 'quote, then # and verb',
  'then-source-in-sentence': 'words and a quote, then # and verb',
  'then-source-reported': "quote, then # and verb, by another's account",
  'then-cue': 'quote, then verb and #',
  'then-cue-in-sentence': 'words and a quote, then verb and #',
  'then-cue-reported': "quote, then verb and #, by another's account",
  'cue-after': 'quote with a verb of saying behind it, not beside it; speaker by #',
  'cue-before': '# and verb, then quote',
  'cue-before-reported': "# and verb, then quote, by another's account",
  within: 'quoted words inside what # is said to have said',
  'same-sentence': 'quoted words with a verb of saying elsewhere in the sentence; speaker by #',
  'unknown-verb': 'quote, then # and a word that only looks like a verb of saying',
  label: '# and a colon, then what is said',
  incise: 'verb and # inside the marks, amid what is said',
  signed: 'quote with # set below or beside it',
  continued: 'sentence of quote alone, going on from the quote before it; speaker by #',
  'continued-in-sentence':
    'sentence of quote alone, going on from a quote that shares its sentence; speaker by #',
  'continued-reported': "quote going on from one in another's account; speaker by #",
  introduced: 'quote that the sentence before introduces; speaker by #',
  'next-paragraph': 'paragraph of quote alone, going on from the paragraph before; speaker by #',
} as const;

const NAMINGS = {
  'full-name': 'full name',
  'short-name': 'short name',
  'courtesy-name': 'courtesy title and short name',
  'joint-names': 'two names together',
  'outlet-name': 'name of an outlet',
  organisation: 'name of an organisation',
  pronoun: 'pronoun',
  description: 'description',
  unnamed: 'somebody without a name',
  document: 'document',
} as const;

/** Every class of quotes with what it is. */
export const QUOTE_CLASSES: Readonly<Record<string, string>> = {
  'quotes/unattributed': 'quote without anybody near it who says it',
  'quotes/incise': 'verb of saying inside the marks, without a name',
  ...Object.fromEntries(
    Object.entries(POSITIONS).flatMap(([position, where]) =>
      Object.entries(NAMINGS).map(([naming, who]) => [
        `quotes/${position}-${naming}`,
        where.replace('#', who),
      ]),
    ),
  ),
};
