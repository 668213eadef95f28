// What may become a story: every problem at once, and nothing that could run in a reader's browser.

import { expect, test } from 'bun:test';
import { quoteWith } from '../../test/support/findings.ts';
import { documentWith, paragraph } from '../../test/support/whole-newsroom.ts';
import { AppError } from '../platform/errors.ts';
import { newId, type ClipId } from '../platform/ids.ts';
import { NO_FINDINGS } from './findings-schema.ts';
import { clipIdsOf, parseDocument, placeClip } from './document.ts';

const clipBlock = (clipId: string | null, text = '') => ({ type: 'clip', text, clipId });
const linkTo = (href: string) => paragraph('word', [{ type: 'link', start: 0, end: 4, href }]);

test('all problems of a document are told at once', () => {
  const input = {
    ...documentWith(),
    language: 'English',
    headline: '  ',
    byline: [{ name: '' }],
    happened: { when: 'yesterday', precision: 'hour', where: '' },
    reactions: { open: 'yes', kinds: [] },
    blocks: [{ type: 'paragraph' }, { type: 'heading', level: 1, text: 'x' }, { type: 'script', text: 'x' }],
  };
  expect(fieldsOf(input)).toEqual([
    'language',
    'headline',
    'byline.0.name',
    'happened.when',
    'happened.precision',
    'happened.where',
    'blocks.0.text',
    'blocks.1.level',
    'blocks.2.type',
    'reactions.open',
    'reactions.kinds',
  ]);
});

test('a link leads to the web or to mail, never to a script', () => {
  for (const href of [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    '//evil.example',
    '/stories/x',
  ])
    expect(fieldsOf({ ...documentWith(), blocks: [linkTo(href)] })).toEqual(['blocks.0.marks.0.href']);
  for (const href of ['https://example.org/', 'HTTP://example.org', 'mailto:desk@example.org'])
    expect(documentWith({ blocks: [linkTo(href)] }).blocks).toHaveLength(1);
});

test('a mark lies inside its text and is not empty', () => {
  for (const [start, end] of [
    [0, 5],
    [2, 2],
    [3, 1],
    [-1, 2],
    [0.5, 2],
  ])
    expect(
      fieldsOf({ ...documentWith(), blocks: [paragraph('word', [{ type: 'strong', start, end }])] }),
    ).not.toEqual([]);
  expect(
    documentWith({ blocks: [paragraph('word', [{ type: 'strong', start: 0, end: 4 }])] }).blocks,
  ).toHaveLength(1);
});

test('a language is one that dates can be written in', () => {
  for (const language of ['en-US-GB', 'en-abcde-abcde', 'abc-12', 'e', 'EN', 'en_US', ''])
    expect(fieldsOf({ ...documentWith(), language })).toEqual(['language']);
  for (const language of ['en', 'fr-CA', 'zh-Hant', 'az-Arab', 'es-419'])
    expect(documentWith({ language }).language).toBe(language);
});

test('text that a database cannot give back as it was is refused', () => {
  expect(fieldsOf({ ...documentWith(), headline: 'a\0b' })).toEqual(['headline']);
  expect(fieldsOf({ ...documentWith(), blocks: [paragraph('half \ud83d')] })).toEqual(['blocks.0.text']);
});

test('a clip is named by its id and by nothing else', () => {
  for (const clipId of ['x', '../../etc', 'a\0', 7])
    expect(fieldsOf({ ...documentWith(), blocks: [{ type: 'clip', text: '', clipId }] })).toEqual([
      'blocks.0.clipId',
    ]);
});

test('a kind of reaction is offered once, or its votes would count twice', () => {
  const kinds = ['love', 'wow', 'love'];
  expect(fieldsOf({ ...documentWith(), reactions: { open: true, kinds } })).toEqual(['reactions.kinds']);
});

test('fields that nobody knows are left out', () => {
  const parsed = parseDocument({ ...documentWith(), onload: 'alert(1)' });
  expect(Object.keys(parsed)).not.toContain('onload');
});

test('the clips of a document are named once each, in their order', () => {
  const [one, two] = [newId<ClipId>(), newId<ClipId>()];
  const document = documentWith({
    blocks: [two, one, null, two].map((id) => clipBlock(id)),
  });
  expect(clipIdsOf(document)).toEqual([two, one]);
});

test('a clip goes where the text announces the first one that is missing, and keeps its line', () => {
  const clip = newId<ClipId>();
  const document = documentWith({
    blocks: [paragraph('One.'), clipBlock(null, 'Below is video:'), clipBlock(null, 'And more:')],
  });
  expect(placeClip(document, clip).blocks.slice(1)).toEqual([
    { type: 'clip', text: 'Below is video:', clipId: clip },
    { type: 'clip', text: 'And more:', clipId: null },
  ]);
  expect(document.blocks[1]).toMatchObject({ clipId: null });
});

test('a clip that is announced nowhere goes after the first block, or stands alone', () => {
  const clip = newId<ClipId>();
  expect(placeClip(documentWith(), clip).blocks.map((block) => block.type)).toEqual([
    'paragraph',
    'clip',
    'paragraph',
  ]);
  expect(placeClip(documentWith({ blocks: [] }), clip).blocks).toEqual([
    { type: 'clip', text: '', clipId: clip },
  ]);
});

test('clips that are announced nowhere stand one below the other, in the order they are put in', () => {
  const clips = [newId<ClipId>(), newId<ClipId>(), newId<ClipId>()];
  const shown = (document = documentWith()) =>
    clips.reduce(placeClip, document).blocks.map((block) => (block.type === 'clip' ? block.clipId : null));
  expect(shown()).toEqual([null, ...clips, null]);
  const announced = documentWith({ blocks: [paragraph('One.'), paragraph('Two.'), clipBlock(null)] });
  expect(shown(announced)).toEqual([null, null, ...clips]);
});

test('a story of too many blocks is told so in words', () => {
  const blocks = Array.from({ length: 25_101 }, () => paragraph('a'));
  expect(() => documentWith({ blocks })).toThrow(
    'blocks: has 25101 paragraphs, headings and lists; a story may have 25100. Make several stories of it.',
  );
});

test('a document that shows the clip already stays as it is', () => {
  const clip = newId<ClipId>();
  const document = documentWith({ blocks: [clipBlock(null), clipBlock(clip)] });
  expect(placeClip(document, clip)).toBe(document);
});

test('a revision from before there were findings has none', () => {
  const { findings: _, ...older } = documentWith();
  expect(parseDocument(older).findings).toEqual(NO_FINDINGS);
});

test('a finding outside the texts, or one that goes on from nowhere, is refused', () => {
  const withQuote = (changes: object) => ({
    ...documentWith(),
    findings: { ...NO_FINDINGS, quotes: [{ ...quoteWith(), ...changes }] },
  });
  expect(fieldsOf(withQuote({}))).toEqual([]);
  for (const spans of [
    [{ block: 2, start: 0, end: 3 }],
    [{ block: 0, start: 3, end: 3 }],
    [{ block: 0, start: 0, end: 300 }],
  ])
    expect(fieldsOf(withQuote({ spans }))).toEqual(['findings']);
  expect(fieldsOf(withQuote({ continues: 0 }))).toEqual(['findings']);
  expect(fieldsOf(withQuote({ certain: 'yes' }))).toEqual(['findings.quotes.0.certain']);
});

test('a clip that is put in moves what was found below it', () => {
  const found = (block: number) => quoteWith({ spans: [{ block, start: 0, end: 3 }] });
  const document = documentWith({ findings: { ...NO_FINDINGS, quotes: [found(0), found(1)] } });
  const placed = placeClip(document, newId<ClipId>());
  expect(placed.findings.quotes.map((quote) => quote.spans[0]?.block)).toEqual([0, 2]);
  expect(parseDocument(placed)).toEqual(placed);
});

function fieldsOf(input: unknown): string[] {
  try {
    parseDocument(input);
    return [];
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(AppError);
    expect(thrown).toMatchObject({ code: 'invalid', status: 422 });
    return (thrown as AppError).fields.map((problem) => problem.field);
  }
}
