import { expect, test } from 'bun:test';
import { aimText, decimals, spreadText, tableText, whole } from './table.ts';

test('figures stand under each other to the right, names to the left', () => {
  expect(
    tableText(
      ['side', 'a second'],
      [
        ['nginx', '101,000'],
        ['Eyewitness', '9'],
      ],
    ),
  ).toBe(
    [
      '  side        a second',
      '  ----------  --------',
      '  nginx        101,000',
      '  Eyewitness         9',
    ].join('\n'),
  );
});

const aim = { what: 'ratio', relation: 'at least', bound: 0.9, unit: ' x', format: decimals(2) } as const;

test('an aim is met at its bound, missed below, and never claimed where nothing was measured', () => {
  expect(aimText({ ...aim, value: 0.9 })).toBe('  met     ratio: aim at least 0.90 x, is 0.90 x');
  expect(aimText({ ...aim, value: 0.89 })).toStartWith('  MISSED');
  expect(aimText({ ...aim, relation: 'at most', value: 0.91 })).toStartWith('  MISSED');
  expect(aimText({ ...aim, value: Number.NaN })).toBe('  not measured  ratio: aim at least 0.90 x');
});

test('large figures have their thousands apart', () => {
  expect(whole(101_400.4)).toBe('101,400');
});

test('a spread of nothing is a dash', () => {
  expect(spreadText({ median: 2, min: 1, max: 3.25 }, decimals(1))).toBe('2.0 (1.0 to 3.3)');
  expect(spreadText({ median: Number.NaN, min: Number.NaN, max: Number.NaN }, whole)).toBe('-');
});
