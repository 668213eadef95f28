// The gate: what blocks, what only an answer or a named override opens, and what is mere advice.

import { expect, test } from 'bun:test';
import { followUpWith } from '../../test/support/findings.ts';
import { ALL_ANSWERS, documentWith } from '../../test/support/whole-newsroom.ts';
import type { Clip, ClipAnswers } from '../clips/index.ts';
import { newId, type ClipId } from '../platform/ids.ts';
import { NO_FINDINGS } from './findings-schema.ts';
import { publishProblems, refusals } from './rules.ts';

const NO_ANSWERS: ClipAnswers = {
  ground: null,
  credit: null,
  verdicts: { what: null, where: null, when: null },
  warnings: null,
  shows: null,
  warningReason: null,
};
const ANSWERED = ALL_ANSWERS as ClipAnswers;

test('a story without a clip and with all its parts has no problem', () => {
  expect(publishProblems(documentWith(), [])).toEqual([]);
});

test('every question that nobody answered is named, in the order in which they are asked', () => {
  const clip = clipWith({ answers: NO_ANSWERS });
  const problems = publishProblems(showing(clip.id), [clip]);
  expect(problems.map(({ code, level, field }) => [code, level, field])).toEqual([
    ['ground_missing', 'answer', '--ground'],
    ['credit_missing', 'answer', '--credit'],
    ['verdict_what_missing', 'answer', '--verdict'],
    ['verdict_where_missing', 'answer', '--verdict'],
    ['verdict_when_missing', 'answer', '--verdict'],
    ['warnings_missing', 'answer', '--warnings'],
  ]);
  for (const problem of problems) expect(problem.message).toContain(problem.field);
});

test('a date without its year is asked about, and does not stand in the way', () => {
  const followUps = [followUpWith(), followUpWith({ due: '--09', what: 'the inquiry opens in September' })];
  const problems = publishProblems(documentWith({ findings: { ...NO_FINDINGS, followUps } }), []);
  expect(problems).toMatchObject([{ code: 'follow_up_undated', level: 'advice', field: 'followUps.1' }]);
  expect(problems[0]?.message).toContain('the inquiry opens in September');
  expect(problems[0]?.message).toContain('--date');
});

test('to name nobody is an answer too', () => {
  const clip = clipWith({ answers: { ...ANSWERED, credit: 'none' } });
  expect(publishProblems(showing(clip.id), [clip])).toEqual([]);
});

test('a clip found to be false needs a named person, an unclear one a word in the text', () => {
  const verdicts = { what: 'confirmed', where: 'false', when: 'unclear' } as const;
  const clip = clipWith({ answers: { ...ANSWERED, verdicts } });
  const problems = publishProblems(showing(clip.id), [clip]);
  expect(problems.map(({ code, level }) => [code, level])).toEqual([
    ['verdict_where_false', 'answer'],
    ['verdict_when_unclear', 'advice'],
  ]);
  expect(refusals(problems, true)).toEqual([]);
});

test('one open question is enough to refuse', () => {
  const clip = clipWith({ answers: { ...ANSWERED, warnings: null } });
  const problems = publishProblems(showing(clip.id), [clip]);
  expect(refusals(problems, false).map((problem) => problem.code)).toEqual(['warnings_missing']);
});

test('an override opens open questions and nothing else', () => {
  const refused = clipWith({ state: 'refused', reason: 'It is a picture.', answers: NO_ANSWERS });
  const problems = publishProblems(showing(refused.id), [refused]);
  expect(refusals(problems, false).length).toBe(7);
  expect(refusals(problems, true).map((problem) => problem.code)).toEqual(['clip_refused']);
});

test('a clip that is being worked on, was refused or is unknown blocks', () => {
  const received = clipWith({ state: 'received' });
  const refused = clipWith({ state: 'refused', reason: 'It is a picture.' });
  const unknown = newId<ClipId>();
  const problems = publishProblems(showing(received.id, refused.id, unknown), [refused, received]);
  expect(problems.map(({ code, level, field }) => [code, level, field])).toEqual([
    ['clip_not_ready', 'blocks', `clips.${received.id}`],
    ['clip_refused', 'blocks', `clips.${refused.id}`],
    ['clip_unknown', 'blocks', `clips.${unknown}`],
  ]);
  expect(problems[1]?.message).toContain('It is a picture.');
});

test('every clip is asked about, also the second one', () => {
  const [one, two] = [clipWith({}), clipWith({ answers: { ...ANSWERED, ground: null } })];
  expect(publishProblems(showing(one.id, two.id), [one, two]).map((problem) => problem.code)).toEqual([
    'ground_missing',
  ]);
});

test('a headline alone is no story', () => {
  const problems = publishProblems(documentWith({ blocks: [] }), []);
  expect(refusals(problems, true).map((problem) => problem.code)).toEqual(['no_text']);
});

test('advice is given and refuses nothing', () => {
  const document = documentWith({
    headline: 'x'.repeat(111),
    standfirst: null,
    blocks: [{ type: 'clip', text: 'Below is video:', clipId: null }],
  });
  const problems = publishProblems(document, []);
  expect(problems.map(({ code, level }) => [code, level])).toEqual([
    ['clip_absent', 'advice'],
    ['standfirst_missing', 'advice'],
    ['headline_long', 'advice'],
  ]);
  expect(problems[0]?.field).toBe('blocks.0');
  expect(refusals(problems, false)).toEqual([]);
  expect(publishProblems(documentWith({ headline: 'x'.repeat(110) }), [])).toEqual([]);
});

test('what blocks comes before what asks, and that before advice', () => {
  const open = clipWith({ answers: { ...ANSWERED, ground: null } });
  const received = clipWith({ state: 'received' });
  const document = { ...showing(open.id, received.id), standfirst: null };
  expect(publishProblems(document, [open, received]).map((problem) => problem.level)).toEqual([
    'blocks',
    'answer',
    'advice',
  ]);
});

function clipWith(changes: Partial<Clip>): Clip {
  return {
    id: newId<ClipId>(),
    state: 'playable',
    reason: null,
    rendition: null,
    poster: null,
    durationMs: 1000,
    width: 1,
    height: 1,
    hasAudio: true,
    media: null,
    answers: ANSWERED,
    ...changes,
  };
}

function showing(...clipIds: readonly ClipId[]) {
  return documentWith({ blocks: clipIds.map((clipId) => ({ type: 'clip', text: '', clipId })) });
}
