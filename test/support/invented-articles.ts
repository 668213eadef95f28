// Articles of invented events in both languages, put together at random and then damaged, as pasted texts are.

import fc from 'fast-check';

const ENGLISH = [
  'The crew of the ferry saw the boat at dawn.',
  '"We turned at once," said Captain Rosa Vega, 44. "Nobody asked for thanks."',
  'Vega told reporters she had not slept. “I only saw that they were cold,” she said.',
  'According to the harbour office, the boat had drifted for two hours.',
  'Harbour News reports that while Vega says she was off duty, the owner of the boat was warned in March.',
  'The 6-year-old girl, dubbed "the little captain," was taken to Mercy Hospital.',
  'A hearing is scheduled for September 14, officials said.',
  'The owner, who was arrested on Monday, is due in court next month.',
  'She called it "an ordinary morning" and went home.',
  'Vega’s brother, Luis Vega, said: ‘She never waits.’',
  '"It was dark,\n\n"and it was cold," Ana Lima told Vega.',
];
const FRENCH = [
  "L'équipage du ferry a vu la barque à l'aube.",
  '« Nous avons fait demi-tour », a déclaré la capitaine Rosa Vega, 44 ans.',
  'Selon le bureau du port, la barque dérivait depuis deux heures.',
  'Le Journal du Port rapporte que le propriétaire avait été averti en mars.',
  'La fillette de 6 ans, surnommée « la petite capitaine », est à l’hôpital.',
  'Une audience est prévue le 14 septembre, a-t-il ajouté.',
  'Elle a confié à Ana Lima : « Je n’ai pas dormi. »',
  '"C’était une matinée ordinaire", dit-elle.',
];
const TOPS = [
  'HARBOUR VIDEO: Ferry crew turns back', 'VIDÉO : Un ferry fait demi-tour', 'Ferry crew turns back', 'THE FERRY\nTURNS BACK', 'Un ferry fait demi-tour',
]; // prettier-ignore
const BYLINES = [
  'By Jane Roe and John Doe', 'By JANE ROE, Staff Writer', 'Par Jeanne Roe', 'Jane Roe | May 28, 2018', 'Published May 28, 2018', 'Updated 3 hours ago',
  'Mis à jour le 28/05/2018 à 10h30', 'Jane Roe', 'By Sunday',
]; // prettier-ignore
const DATELINES = [
  'BRACKWATER, May 28 (Agency) - ', 'BRACKWATER (Reuters) — ', 'Brackwater, le 28 mai – ', 'BRACKWATER — ', 'WATCH — ',
]; // prettier-ignore
const PAGE_LINES = [
  'Share on Facebook', 'Tweet', 'Email Print', 'Related:', 'Related: Two rowers saved', 'READ ALSO Two rowers saved', 'Advertisement', 'Story continues below',
  'Sign up for our newsletter', 'Follow us on Twitter', '© 2018 Harbour News. All rights reserved.', 'Comments (12)', 'Loading...', 'Photo: Jane Roe/Agency',
  '(AP Photo/Jane Roe)', 'Getty Images', 'Lire aussi : deux rameurs sauvés', 'Publicité', 'Abonnez-vous', 'Partager sur Facebook', '- Two rowers saved\n- A wharf burns',
]; // prettier-ignore
const CLIP_LINES = [
  'Below is video of the turn:', 'Voici la vidéo du demi-tour :', 'Video: Jane Roe/Agency', 'It was filmed from the wharf. The video is below:', 'WATCH:',
]; // prettier-ignore
const SHORT_LINES = ['What the crew saw', 'WHAT WE KNOW', 'Ana Lima', 'Nobody asked for thanks.', '- one\n- two', "What's your reaction?", '12 Harbour Street']; // prettier-ignore

const line = fc.constantFrom(...PAGE_LINES, ...CLIP_LINES, ...SHORT_LINES, ...BYLINES);
const paragraphOf = (sentences: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom('', '', '', ...DATELINES),
      fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 4 }),
    )
    .map(([dateline, chosen]) => dateline + chosen.join(' '));

/** An article as a person would paste it. */
export const articles: fc.Arbitrary<string> = fc
  .constantFrom(ENGLISH, FRENCH)
  .chain((sentences) =>
    fc
      .tuple(
        fc.constantFrom('', '', '', ...BYLINES.map((line) => `${line}\n`)),
        fc.constantFrom(...TOPS),
        fc.array(fc.constantFrom(...BYLINES, ...PAGE_LINES), { maxLength: 3 }),
        fc.array(fc.oneof({ weight: 3, arbitrary: paragraphOf(sentences) }, line), { maxLength: 10 }),
        fc.constantFrom('\n', '\n\n', '\r\n\r\n', '\n\n\n'),
      )
      .map(([above, top, below, body, gap]) => above + [top, ...below, ...body].join(gap)),
  );

const damage = fc.tuple(
  fc.nat({ max: 5000 }),
  fc.constantFrom(
    '',
    '',
    '"',
    '“',
    '”',
    '«',
    '»',
    "'",
    '(',
    ':',
    '—',
    '\n',
    ' ',
    '.',
    '\0',
    '\u200f',
    '\ud83d',
    'É',
    '28',
    '::',
  ),
  fc.nat({ max: 12 }),
);

/** The same with marks put in, stretches taken out, or all in capitals. */
export const damagedArticles: fc.Arbitrary<string> = fc
  .tuple(articles, fc.array(damage, { maxLength: 6 }), fc.constantFrom(false, false, false, true))
  .map(([article, damages, shouted]) => {
    let text = article;
    for (const [place, put, taken] of damages) {
      const at = place % (text.length + 1);
      text = text.slice(0, at) + put + text.slice(at + (put === '' ? taken : 0));
    }
    return shouted ? text.toUpperCase() : text;
  })
  .filter((text) => !/^\s*---/.test(text));
