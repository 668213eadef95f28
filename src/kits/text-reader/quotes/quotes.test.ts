// Who said what, on invented events. The whole reader runs, since a quote's speaker is the work of all its parts.

import { expect, test } from 'bun:test';
import fc from 'fast-check';
import type { Quote } from '../findings.ts';
import { CLASS_MEANINGS } from '../certainty.ts';
import { findCues } from '../attributions/cues.ts';
import { findIn } from '../find.ts';
import { readCast } from '../people/cast.ts';
import { sentencesOf, tokensOf } from '../tokens.ts';
import { wordsFor } from '../words/index.ts';
import { quotedSpans } from './quoted.ts';
import { findQuotes } from './quotes.ts';

function quotesIn(language: string, ...paragraphs: string[]): readonly Quote[] {
  const blocks = paragraphs.map((text) => ({ type: 'paragraph' as const, text, marks: [] }));
  const story = { language, headline: 'A dam holds', standfirst: null, blocks, dated: null };
  return findIn(story).findings.quotes;
}

const english = (...paragraphs: string[]) => quotesIn('en', ...paragraphs);
const french = (...paragraphs: string[]) => quotesIn('fr', ...paragraphs);

/** A quote as `mention · cue · words`, with the quote it goes on from. */
function told(quotes: readonly Quote[]): readonly string[] {
  return quotes.map(({ mention, cue, text, continues }) => {
    const from = continues === null ? '' : ` (from ${continues})`;
    return `${mention?.text ?? '-'} · ${cue ?? '-'} · ${text}${from}`;
  });
}

test('a speaker is named behind the marks, with either word first', () => {
  expect(told(english('“The dam held,” Mayor Rosa Vane told reporters on Monday.'))).toEqual([
    'Mayor Rosa Vane · told · The dam held,',
  ]);
  expect(told(english('“The dam held,” said Rosa Vane, a baker from Lorne.'))).toEqual([
    'Rosa Vane · said · The dam held,',
  ]);
  expect(told(english('“The dam held,” Sen. Ida Holt (R-Ky.), who had seen it, said.'))).toEqual([
    'Sen. Ida Holt · said · The dam held,',
  ]);
  expect(told(english('“Will it hold?” Vane asked. “Nobody knows.”'))).toEqual([
    'Vane · asked · Will it hold?',
    'Vane · - · Nobody knows. (from 0)',
  ]);
});

test('a speaker is named before the marks', () => {
  expect(told(english('Rosa Vane, a baker, said: “The dam held.”'))).toEqual([
    'Rosa Vane · said · The dam held.',
  ]);
  expect(told(english('On Monday, Vane told the council, “The dam held.”'))).toEqual([
    'Vane · told · The dam held.',
  ]);
});

test('two speakers at once are nobody alone', () => {
  const [quote] = english('Rosa Vane met Tom Holt.', '“The dam held,” Vane and Holt said.');
  expect(quote).toMatchObject({ speaker: null, mention: { text: 'Vane and Holt' } });
});

test('who is told is the addressee', () => {
  const [quote] = english('Mayor Rosa Vane met the engineer Tom Holt.', '“It held,” Vane told Holt.');
  expect(quote).toMatchObject({ speaker: 'Rosa Vane', addressee: 'Tom Holt', cue: 'told' });
});

test('a quote that a cue divides is two, and the second goes on from the first', () => {
  expect(told(english('“The dam,” she said, “has held.” It was late.'))).toEqual([
    'she · said · The dam,',
    'she · said · has held. (from 0)',
  ]);
});

test('a sentence that is a quote alone goes on from the one before it', () => {
  expect(told(english('“The dam held,” said Vane. “We were lucky.” She left.'))).toEqual([
    'Vane · said · The dam held,',
    'Vane · - · We were lucky. (from 0)',
  ]);
  const apart = english('“The dam held,” said Vane. Tom Holt disagreed. Water came over it. “It broke.”');
  expect(apart.at(-1)).toMatchObject({ text: 'It broke.', speaker: null, mention: null });
});

test('a new sentence with its own cue stands alone', () => {
  expect(told(english('“It held,” said Vane. “Thank heaven,” she said.')).at(-1)).toBe(
    'she · said · Thank heaven,',
  );
});

test('a quote over several paragraphs is one, its words joined by line breaks', () => {
  const [quote, ...rest] = english('“The dam held.', '“We were lucky.', '“Others were not,” said Rosa Vane.');
  expect(rest).toEqual([]);
  expect(quote).toMatchObject({
    text: 'The dam held.\nWe were lucky.\nOthers were not,',
    speaker: 'Rosa Vane',
  });
  expect(quote?.spans.map(({ block }) => block)).toEqual([0, 1, 2]);
});

test('part of a sentence is a quote where the sentence names who said it', () => {
  expect(told(english('Mayor Rosa Vane praised the crew for its “calm and cold blood” on Monday.'))).toEqual([
    'Mayor Rosa Vane · praised · calm and cold blood',
  ]);
});

test('words that lead up to the marks make a class that is less sure', () => {
  const classOf = (text: string) => english(text)[0]?.found;
  expect(classOf('“The dam held,” Rosa Vane said.')).toStartWith('quotes/plainly-then-source-');
  expect(classOf('After “three long and cold nights,” Rosa Vane said the dam would hold.')).toStartWith(
    'quotes/cue-after',
  );
  expect(classOf('Rosa Vane told the council that the “old and tired wall” would hold.')).toStartWith(
    'quotes/within',
  );
  expect(classOf('“The dam held,” Vane said, according to the Herald.')).toStartWith(
    'quotes/then-source-reported',
  );
});

test('scare quotes, titles, nicknames and words as words are no quotes', () => {
  expect(english('Its “improvements” cost a fortune.')).toEqual([]);
  expect(english('On the show “Harbour Lights Tonight,” Rosa Vane said the dam would hold.')).toEqual([]);
  expect(english('“Dam-Man,” as he has since been dubbed, went home.')).toEqual([]);
  expect(english('The word “dam” is old, and so is the so-called “big wall.”')).toEqual([]);
  expect(english('Vane said the “old” dam would hold.')).toEqual([]);
  expect(english('Vane said some held “save our dam now please” signs.')).toEqual([]);
  expect(english('Several wore “Save the Dam” shirts.')).toEqual([]);
});

test('a name and a word that looks like a verb, alone behind the marks, are offered and never certain', () => {
  const [quote] = english('“Close it,” Rosa Quint harrumphed.');
  expect(quote).toMatchObject({ speaker: 'Rosa Quint', cue: 'harrumphed', certain: false });
  expect(told(english('“Close it,” harrumphed Mr. Quint. It was late.'))).toEqual([
    'Mr. Quint · harrumphed · Close it,',
  ]);
  expect(told(english('“Close it!” she harrumphed loudly.'))).toEqual(['she · harrumphed · Close it!']);
  expect(told(english('“Close it,” Quint harrumphed the whole way home.'))).toEqual([]);
  expect(told(french('« Ferme la porte », a barboté Rosa Quint.'))).toEqual([
    'Rosa Quint · a barboté · Ferme la porte',
  ]);
});

test('half of a divided quote is no surer than the other, nor a quote surer than what it goes on from', () => {
  const sure = (...paragraphs: string[]) => english(...paragraphs).map(({ certain }) => certain);
  expect(sure('Rosa Holm watched.', '“It tastes of stone,” said Holm. “I had stopped waiting.”')).toEqual([
    false,
    false,
  ]);
  expect(sure('Rosa Holm watched.', '“It tastes of stone,” Holm said. “I had stopped waiting.”')).toEqual([
    true,
    true,
  ]);
});

test('single marks quote where the story uses them throughout, and else do not', () => {
  expect(told(english('‘The dam held,’ said Rosa Vane. ‘We didn’t sleep.’'))).toEqual([
    'Rosa Vane · said · The dam held,',
    'Rosa Vane · - · We didn’t sleep. (from 0)',
  ]);
  expect(english('“The dam held,” said Vane.', 'The ‘big old wall’ said nothing.').length).toBe(1);
});

test('a name set below or beside a quote signs it', () => {
  expect(told(english('”Fear is a river.” ― Rosa Vane', 'It rained.'))).toEqual([
    'Rosa Vane · - · Fear is a river.',
  ]);
});

test('a transcript gives each line to its label, with or without marks', () => {
  const lines = [
    'VANE: Will it hold?',
    'HOLT: It has to.',
    '(LAUGHTER)',
    'VANE: Thank you.',
    'HOLT: Good night.',
  ];
  expect(told(english(...lines))).toEqual([
    'VANE · - · Will it hold?',
    'HOLT · - · It has to.',
    'VANE · - · Thank you.',
    'HOLT · - · Good night.',
  ]);
  const marked = [
    '“VANE: Will it hold?',
    '“HOLT: It has to.',
    '“(CROSSTALK)',
    '“VANE: Thank you.',
    '“HOLT: Good night.”',
  ];
  expect(told(english(...marked))).toEqual(told(english(...lines)));
  expect(english('UPDATE: The dam held.', 'NOTE: It did.')).toEqual([]);
});

test('a paragraph that is a quote alone belongs to the one speaker of the paragraph before', () => {
  const quotes = english('“The dam held,” said Rosa Vane.', '“We were lucky. All of us were.”');
  expect(quotes[1]).toMatchObject({ speaker: 'Rosa Vane', continues: 0 });
  const two = english(
    '“It held,” said Rosa Vane. “It broke,” said Tom Holt.',
    '“We were lucky. All of us were.”',
  );
  expect(two[2]).toMatchObject({ speaker: null, continues: null });
});

test('a French verb of saying from the one list works beside, inside and without guillemets', () => {
  expect(told(french('« La barque tient », a bougonné Rosa Vane.'))).toEqual([
    'Rosa Vane · a bougonné · La barque tient',
  ]);
  expect(told(french('« La barque tient », bougonne Rosa Vane.'))).toEqual([
    'Rosa Vane · bougonne · La barque tient',
  ]);
  expect(told(french('« La barque, réagit Rosa Vane, tient. »'))).toEqual([
    'Rosa Vane · réagit · La barque',
    'Rosa Vane · réagit · tient. (from 0)',
  ]);
});

test('French names the speaker behind guillemets, verb first', () => {
  expect(told(french('« Le barrage a tenu », a déclaré la maire, Rose Vane.'))).toEqual([
    'la maire · a déclaré · Le barrage a tenu',
  ]);
  expect(told(french('« Le barrage a tenu », a-t-elle dit.'))).toEqual([
    'elle · a-t-elle dit · Le barrage a tenu',
  ]);
});

test('a full stop before a closing guillemet ends the sentence behind it', () => {
  expect(
    told(french('Rose Vane a déclaré : « Le barrage a tenu. » Selon Tom Holt, « tout va bien ».')),
  ).toEqual(['Rose Vane · a déclaré · Le barrage a tenu.', 'Tom Holt · Selon · tout va bien']);
});

test('a name behind the office of a French cue is no part of what is said', () => {
  const quotes = french('« Le pont tient, a déclaré la maire, Jeanne Vane, nous le disions depuis mars. »');
  expect(quotes.map(({ text }) => text)).toEqual(['Le pont tient', 'nous le disions depuis mars.']);
});

test('a French cue inside the marks divides the quote', () => {
  expect(told(french('« Je suis fière, a déclaré la maire, de cette ville. »'))).toEqual([
    'la maire · a déclaré · Je suis fière',
    'la maire · a déclaré · de cette ville. (from 0)',
  ]);
  expect(
    told(french('« C’est un miracle, explique Tom Holt, ingénieur à Lorne. Personne n’a dormi. »')),
  ).toEqual(['Tom Holt · explique · C’est un miracle', 'Tom Holt · explique · Personne n’a dormi. (from 0)']);
  expect(told(french('— Tu viens ? dit-il.', '— Oui.'))).toEqual(['il · dit · Tu viens ?', '- · - · Oui.']);
});

const words = fc.constantFrom(
  'Vane said',
  'she said',
  'said Holt',
  ' ',
  ', ',
  '. ',
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '\n',
  'the dam held',
  'VANE: ',
  'Rosa Vane told Holt',
  ', dit-il, ',
  '— ',
  '« ',
  ' »',
  '?',
  ':',
  'according to Holt',
  'on Monday',
  '\u0000',
);
const paragraph = fc.array(words, { maxLength: 30 }).map((pieces) => pieces.join(''));

test('on any text: spans are true, lie in order without overlap, and go on only from earlier quotes', () => {
  fc.assert(
    fc.property(
      fc.array(paragraph, { minLength: 1, maxLength: 5 }),
      fc.constantFrom('en', 'fr'),
      (paragraphs, language) => {
        let [block, edge] = [-1, 0];
        for (const [index, quote] of quotesIn(language, ...paragraphs).entries()) {
          expect(quote.text).toBe(
            quote.spans.map((span) => paragraphs[span.block]!.slice(span.start, span.end)).join('\n'),
          );
          expect(quote.continues === null || (quote.continues >= 0 && quote.continues < index)).toBe(true);
          for (const span of quote.spans) {
            if (span.block !== block) [block, edge] = [span.block, 0];
            expect(span.start).toBeGreaterThanOrEqual(edge);
            expect(span.end).toBeGreaterThan(span.start);
            edge = span.end;
          }
          const { mention } = quote;
          if (mention !== null)
            expect(paragraphs[mention.block]!.slice(mention.start, mention.end)).toBe(mention.text);
        }
      },
    ),
    { numRuns: 400 },
  );
});

test('ten times the text takes ten times the looks at it, in one sentence or in many', () => {
  const hostile = [
    '“a b c d,” he said and ',
    '“A dam held.” ',
    '“Big Dam Night.” ',
    'Vane: "a b c d" ',
    '- - “a b c d” ',
  ];
  for (const piece of hostile) {
    const [few, many] = [looksAt(piece.repeat(200)), looksAt(piece.repeat(2000))];
    expect(few).toBeGreaterThan(0);
    expect(many / few).toBeLessThan(15);
  }
});

/** How often the finder looks at an item of what it is given. */
function looksAt(text: string): number {
  let looks = 0;
  const counted = <Item>(list: readonly Item[]): readonly Item[] =>
    new Proxy(list, {
      get(target, key, receiver) {
        looks += 1;
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
  const words = wordsFor('en');
  const tokens = tokensOf(text);
  const sentences = sentencesOf(text, tokens, words);
  const plain = { block: 0, type: 'paragraph' as const, text, links: [], tokens, sentences };
  const texts = [{ ...plain, tokens: counted(tokens), sentences: counted(sentences) }];
  const quoted = quotedSpans([plain], words);
  const cues = findCues([plain], quoted, words);
  const cast = readCast([plain], quoted, words);
  findQuotes(texts, { quoted: counted(quoted), cues: counted(cues), cast }, words);
  return looks;
}

test('each class that quotes are found by is explained', () => {
  const story = [
    '“It held,” said Rosa Vane. “We slept.” “It did,” Mr. Holt said, according to the Herald.',
    'She praised the “calm and cold blood” of all. The council said it “never broke once.”',
    '“And it never will. Never.”',
    '“It was, if words mean anything at all, “lucky,”” a baker told the Herald.',
  ];
  for (const { found } of english(...story)) expect(CLASS_MEANINGS[found]).toBeString();
});
