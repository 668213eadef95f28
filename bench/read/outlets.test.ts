import { expect, test } from 'bun:test';
import { isOutletOrDocument } from './outlets.ts';

test.each([
  'CNN',
  'The New York Times',
  'the Associated Press',
  'the paper',
  'The Hill, which covers Congress',
  'a new poll by Acme Research',
  'Thursday’s Acme/Globe poll',
  'the mayor’s statement',
  'a report released on Monday',
])('%s is an outlet or a document', (source) => {
  expect(isOutletOrDocument(source)).toBe(true);
});

test.each([
  'Jane Doe',
  'she',
  'a New York Times reporter',
  'The Post’s Jane Doe',
  'an editor of the paper',
  'the spokesman of CNN',
  'officials',
  'a person who saw the report',
  '',
])('%s is neither', (source) => {
  expect(isOutletOrDocument(source)).toBe(false);
});
