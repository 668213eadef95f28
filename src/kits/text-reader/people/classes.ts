// What each class of people is, in words for editors. A class says how the story names somebody and what it tells
// beside the name; `certainty.ts` says which are sure enough.

/** Rows of the table in docs/editors.md, by class. */
export const PEOPLE_CLASSES: Readonly<Record<string, string>> = {
  'people/full-name': 'somebody under a given name and a surname',
  'people/full-name-with-role': 'the same, with a title, a role or a description beside the name',
  'people/full-name-with-age': 'the same, with an age and no role',
  'people/full-name-minor': 'the same, said to be under age',
  'people/full-name-accused': 'the same, detained, charged or on trial',
  'people/short-name': 'somebody under a title and one name ("Mr. Roe")',
  'people/short-name-with-role': 'somebody under an office and one name ("President Roe")',
  'people/short-name-with-age': 'somebody under one name, with an age',
  'people/short-name-minor': 'somebody under one name, said to be under age',
  'people/short-name-accused': 'somebody under one name, detained, charged or on trial',
  'people/description': 'a child without a name that the story comes back to ("the boy")',
  'people/description-with-age': 'somebody without a name, with an age ("a 4-year-old")',
  'people/description-accused': 'somebody without a name, detained, charged or on trial',
};
