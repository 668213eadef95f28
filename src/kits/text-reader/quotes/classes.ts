// What each class of quotes is, in words for editors. A class says where the cue stands and how the text names the
// speaker; `certainty.ts` says which are sure enough.

const POSITIONS = {
  'then-source': 'a quote, then who said it, then the verb',
  'then-source-in-sentence': 'words, a quote, then who said it, then the verb',
  'then-source-reported': 'a quote, who said it and the verb, by the account of another',
  'then-cue': 'a quote, then the verb, then who said it',
  'then-cue-in-sentence': 'words, a quote, then the verb, then who said it',
  'then-cue-reported': 'a quote, the verb and who said it, by the account of another',
  'cue-after': 'a quote and a cue behind it',
  'cue-before': 'who said it and the verb, then a quote',
  'cue-before-reported': 'who said it and the verb, then a quote, by the account of another',
  within: 'quoted words in a sentence that somebody is said to have said',
  'same-sentence': 'quoted words and a cue elsewhere in the sentence',
  label: 'a name and a colon, then what is said',
  incise: 'a cue inside the marks',
  signed: 'a quote with a name set below or beside it',
  continued: 'a sentence of quote alone, going on from the quote before it',
  'continued-in-sentence': 'a sentence of quote alone, going on from the quote before it',
  'continued-reported': 'a quote going on from one that another reports',
  introduced: 'a quote that the sentence before introduces',
  'next-paragraph': 'a paragraph of quote alone, going on from the paragraph before',
} as const;

const NAMINGS = {
  'full-name': 'the speaker by full name',
  'short-name': 'by a short name',
  'courtesy-name': 'by a short name with a courtesy title',
  'joint-names': 'two people by name',
  'outlet-name': 'an outlet by name',
  organisation: 'an organisation',
  pronoun: 'by a pronoun',
  description: 'by a description',
  unnamed: 'somebody without a name',
  document: 'a document',
} as const;

/** Every class of quotes with what it is. */
export const QUOTE_CLASSES: Readonly<Record<string, string>> = {
  'quotes/unattributed': 'a quote that nobody near it is said to have said',
  'quotes/incise': 'a cue inside the marks that names nobody',
  ...Object.fromEntries(
    Object.entries(POSITIONS).flatMap(([position, where]) =>
      Object.entries(NAMINGS).map(([naming, who]) => [`quotes/${position}-${naming}`, `${where}; ${who}`]),
    ),
  ),
};
