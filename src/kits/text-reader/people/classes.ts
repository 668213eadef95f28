// What each class of people is, in words for editors. A class says how the story names somebody and what it tells
// beside the name; `certainty.ts` says which are sure enough.

/** Every class of people with what it is. */
export const PEOPLE_CLASSES: Readonly<Record<string, string>> = {
  'people/full-name': 'given name and surname alone',
  'people/full-name-with-role': 'given name and surname, with a title, a role or a description beside them',
  'people/full-name-with-age': 'given name and surname, with an age and no role',
  'people/full-name-minor': 'given name and surname of somebody under age',
  'people/full-name-accused': 'given name and surname of somebody detained, charged or on trial',
  'people/short-name': 'one name, mostly under a courtesy title ("Mr. Roe")',
  'people/short-name-with-role': 'one name with an office, a role or a description ("President Roe")',
  'people/short-name-with-age': 'one name with an age',
  'people/short-name-minor': 'one name of somebody under age',
  'people/short-name-accused': 'one name of somebody detained, charged or on trial',
  'people/description': 'child without a name that the story comes back to ("the boy")',
  'people/description-with-age': 'somebody without a name, with an age ("a 4-year-old")',
  'people/description-accused': 'somebody without a name, detained, charged or on trial',
};
