// What may be edited of a clip, and how an editor writes it.

import { describe, expect, test } from 'bun:test';
import { NO_EDITS, type Edits } from '../../platform/media/index.ts';
import { OWN_PICTURE } from '../media/store.ts';
import { clockTime, editLines, editProblems, editsWith, posterAtAfter } from './rules.ts';
import { readTime, readWrittenEdits } from './written-edits.ts';

const CLIP = { durationMs: 42_500, width: 1080, height: 1920 };
const span = (fromMs: number, untilMs: number) => ({ fromMs, untilMs });
const blur = { ...span(5000, 9000), x: 0.2, y: 0.1, width: 0.3, height: 0.2 };
const fieldsOf = (edits: Partial<Edits>) =>
  editProblems({ ...NO_EDITS, ...edits }, CLIP).map(({ field }) => field);

describe('edits', () => {
  test('that lie within the clip are no problem, up to what a clock shows at its end', () => {
    expect(fieldsOf({ trim: span(3000, 43_000), mutes: [span(10_000, 12_000)], blurs: [blur] })).toEqual([]);
  });

  test('tell all their problems at once', () => {
    const edits = {
      trim: span(41_800, 42_500),
      mutes: [span(42_000, 41_900), span(60_000, 61_000)],
      blurs: [
        { ...blur, ...span(42_000, 42_400), width: 0.9 },
        { ...blur, ...span(42_000, 42_400), width: 0.001 },
      ],
    };
    expect(fieldsOf(edits)).toEqual(['trim', 'mute.1', 'mute.2', 'blur.1', 'blur.2']);
  });

  test('leave at least a second of the clip', () => {
    expect(fieldsOf({ trim: span(1000, 1999) })).toEqual(['trim']);
    expect(fieldsOf({ trim: span(1000, 2000) })).toEqual([]);
    expect(fieldsOf({ trim: span(42_000, 43_500) })).toEqual(['trim']);
    expect(fieldsOf({ trim: span(9000, 3000) })).toEqual(['trim']);
  });

  test('that the trim cuts off are told, for times are of the clip as it came', () => {
    expect(fieldsOf({ trim: span(10_000, 20_000), blurs: [blur] })).toEqual(['blur.1']);
    expect(fieldsOf({ trim: span(8000, 20_000), blurs: [blur] })).toEqual([]);
  });

  test('have at most fifty mutes and twenty rectangles', () => {
    expect(fieldsOf({ blurs: Array.from({ length: 21 }, () => blur) })).toEqual(['blur']);
    expect(fieldsOf({ mutes: Array.from({ length: 51 }, () => span(0, 1000)) })).toEqual(['mute']);
  });

  test('on top of others keep every blur and mute, and replace the trim', () => {
    const before = { trim: span(0, 9000), mutes: [span(1, 2)], blurs: [blur] };
    const other = { ...blur, x: 0.5 };
    expect(editsWith(before, { trim: span(5, 6), blurs: [blur, other] })).toEqual({
      trim: span(5, 6),
      mutes: [span(1, 2)],
      blurs: [blur, other],
    });
    expect(editsWith(before, { trim: null }).trim).toBeNull();
  });
});

test('a poster that an editor chose stays at its moment of the clip as it came', () => {
  const trimmed = (fromMs: number, untilMs: number) => ({ ...NO_EDITS, trim: span(fromMs, untilMs) });
  expect(posterAtAfter(NO_EDITS, 5000, trimmed(2000, 9000))).toBe(3000);
  expect(posterAtAfter(trimmed(2000, 9000), 3000, NO_EDITS)).toBe(5000);
  expect(posterAtAfter(NO_EDITS, 1000, trimmed(2000, 9000))).toBeNull();
  expect(posterAtAfter(NO_EDITS, 9000, trimmed(2000, 9000))).toBeNull();
  expect(posterAtAfter(NO_EDITS, null, NO_EDITS)).toBeNull();
  expect(posterAtAfter(NO_EDITS, OWN_PICTURE, NO_EDITS)).toBeNull();
});

describe('an editor', () => {
  test('writes times as clocks show them', () => {
    expect(['0:03', '1:02:03.5', '7.25', '0:60', '1:2x', '', '-1'].map(readTime)).toEqual([
      3000,
      3_723_500,
      7250,
      null,
      null,
      null,
      null,
    ]);
    expect([3000, 62_500, 605_250].map(clockTime)).toEqual(['0:03', '1:02.5', '10:05.25']);
  });

  test('writes spans and rectangles, in parts or per cent', () => {
    const written = { trim: '0:03-0:41', mute: ['0:10 - 0:12'], blur: ['0:05-0:09,0.2,10%,.3,20%'] };
    const { edits, problems } = readWrittenEdits(written);
    expect(problems).toEqual([]);
    expect(edits).toEqual({ trim: span(3000, 41_000), mutes: [span(10_000, 12_000)], blurs: [blur] });
    expect(editLines({ ...NO_EDITS, ...edits })).toEqual([
      'trimmed to 0:03-0:41',
      'muted 0:10-0:12',
      'blurred 0:05-0:09 at 0.2,0.1,0.3,0.2',
    ]);
  });

  test('is told everything that is not understood', () => {
    const { problems } = readWrittenEdits({
      trim: '3 to 41',
      mute: ['0:10'],
      blur: ['0:05-0:09,1,2', '0:05-0:09,200,10,30,20', '0:05-0:09,0,0,NaN,1'],
    });
    expect(problems.map(({ field }) => field)).toEqual(['--trim', '--mute', '--blur', '--blur', '--blur']);
  });
});
