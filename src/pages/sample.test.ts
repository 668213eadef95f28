// The sample names the renderer, so it must hold one of everything that views tell apart.

import { expect, test } from 'bun:test';
import { WARNINGS } from '../clips/index.ts';
import { certainOnly, NO_FINDINGS, parseDocument } from '../stories/index.ts';
import { framesOf } from './embed-posts/rules.ts';
import { SAMPLE_VIEW } from './sample.ts';

test('the sample has every sort of block and mark, and every warning', () => {
  const { blocks } = SAMPLE_VIEW.document;
  expect(new Set(blocks.map((block) => block.type))).toEqual(
    new Set(['paragraph', 'clip', 'heading', 'list', 'quote', 'image', 'embed', 'update']),
  );
  const marks = blocks.flatMap((block) => (block.type === 'clip' ? [] : block.marks));
  expect(new Set(marks.map((mark) => mark.type))).toEqual(new Set(['strong', 'emphasis', 'link']));
  expect(new Set(SAMPLE_VIEW.clips.flatMap((clip) => clip.answers.warnings ?? []))).toEqual(
    new Set(WARNINGS),
  );
});

test('the sample has every sort of finding, post and verdict', () => {
  const { findings, blocks } = SAMPLE_VIEW.document;
  expect(certainOnly(findings)).toEqual(findings);
  expect(new Set(findings.followUps.map(({ precision }) => precision)).size).toBe(4);
  expect(findings.attributions.map(({ within }) => within)).toEqual([null, 0]);
  expect(framesOf(blocks)).toHaveLength(1);
  expect(blocks.some((block) => block.type === 'embed' && block.gone === true)).toBe(true);
  const verdicts = SAMPLE_VIEW.clips.flatMap((clip) => Object.values(clip.answers.verdicts));
  expect(new Set(verdicts)).toEqual(new Set(['confirmed', 'unclear', 'false', null]));
});

test('the sample would be a story but for the names of its clips', () => {
  const blocks = SAMPLE_VIEW.document.blocks.filter((block) => block.type !== 'clip');
  expect(parseDocument({ ...SAMPLE_VIEW.document, blocks, findings: NO_FINDINGS }).blocks).toEqual(blocks);
});
