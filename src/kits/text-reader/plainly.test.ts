// What is certain: words that leave nothing open, and none that deny, allege or borrow. On invented events.

import { describe, expect, test } from 'bun:test';
import { findIn } from './find.ts';

const LEAD = 'Mary Holt met Carl Fenn and Ria Sole at the dam.';

function certainIn(text: string, language = 'en'): readonly string[] {
  const blocks = [LEAD, text].map((one) => ({ type: 'paragraph' as const, text: one, marks: [] }));
  const { findings } = findIn({ language, headline: 'A dam holds', standfirst: null, blocks, dated: null });
  return [
    ...findings.quotes
      .filter(({ certain }) => certain)
      .map(({ text: said, speaker }) => `${speaker}: ${said}`),
    ...findings.attributions
      .filter(({ certain }) => certain)
      .map(({ text: said, source }) => `${source} claims ${said}`),
  ];
}

test('a quote with name and plain verb right behind its marks is certain, and so is what ends the paragraph after it', () => {
  expect(certainIn('“I never liked it,” Fenn said.')).toEqual(['Carl Fenn: I never liked it,']);
  expect(certainIn('"I never liked it," Carl Fenn told Sole.')).toEqual(['Carl Fenn: I never liked it,']);
  expect(certainIn('“It holds,” Fenn said. “We built it in the year of the flood.”')).toEqual([
    'Carl Fenn: It holds,',
    'Carl Fenn: We built it in the year of the flood.',
  ]);
});

test('one clause after a full name and a plain verb is certain', () => {
  expect(certainIn('Carl Fenn said that the dam would hold until spring.')).toEqual([
    'Carl Fenn claims the dam would hold until spring',
  ]);
});

describe('nothing is certain', () => {
  const open = [
    '“I never liked it,” Fenn should have said.',
    '“I never liked it,” Fenn is alleged to have said.',
    '“I never liked it,” Fenn reportedly said.',
    '“I never liked it,” Fenn was told.',
    '“I never liked it,” Fenn hardly said.',
    '“I never liked it,” Holt never said.',
    '“I killed a man,” Holt said, reading from Fenn’s letter.',
    '“I killed a man,” Holt said, quoting Fenn.',
    '“I killed a man,” a Holt said.',
    '“I hate them,” said nobody.',
    '“I never liked it,” Fenn asked. “I never did either.”',
    '“Stop it right now,” Fenn said. “No, you stop it at once.” Holt laughed.',
    '“I go away now,” Fenn said. Holt left. “I go away too.”',
    '“I was scared,” said Mary Holt, while Fenn stole the car.',
    'Mary Holt said she was sad, and Carl Fenn fled on Sunday.',
    'Mary Holt said she was sad and Carl Fenn fled on Sunday.',
    '“I never liked it,” Fenn, whose boss Ria Sole agreed, said.',
    'Mary Holt said she left early, her driver Carl Fenn fled.',
    'Mary Holt said in 1999 that he stole the car, but Fenn did it.',
    'Mary Holt never said that the dam would hold.',
    'Fenn stole it, but not according to CNN.',
  ];
  test.each(open)('in: %s', (text) => {
    const certain = certainIn(text);
    // The first half of two may stand alone.
    expect(certain.filter((one) => !/: (?:Stop it|I go away now)/.test(one))).toEqual([]);
  });

  test('where a surname is two people’s', () => {
    expect(certainIn('Jon Fenn came too. “I never liked it,” Fenn said.')).toEqual([]);
  });

  test('in a language that was not measured', () => {
    expect(certainIn('« Le barrage tient », a dit Carl Fenn.', 'fr')).toEqual([]);
    expect(certainIn('“Le barrage tient,” Fenn said.', 'fr')).toEqual([]);
    expect(certainIn('“Der Damm hält,” Carl Fenn said.', 'de')).toEqual([]);
  });
});
