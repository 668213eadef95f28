// Which edits a clip allows, and what edits come to when more are made. Pure.

import type { FieldProblem } from '../../platform/errors.ts';
import type { Blur, Edits, Span } from '../../platform/media/index.ts';

/** The clip as it came, as shown: what edits are measured against. */
export interface Uncut {
  readonly durationMs: number;
  readonly width: number;
  readonly height: number;
}

const LEAST_KEPT_MS = 1000;
const LEAST_BLUR_PX = 8; // guess: less than a plate far away
const MOST_MUTES = 50;
const MOST_BLURS = 20; // each is a filter over every frame
/** What an editor reads off a clock may be a little past the last frame. */
const PAST_END_MS = 1000;

/** Everything that is wrong with edits; empty where they can be made. Times are of the clip as it came. */
export function editProblems(edits: Edits, clip: Uncut): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  const wrong = (field: string, message: string) =>
    void problems.push({ field, message: `${field}: ${message}` });
  const { trim, mutes, blurs } = edits;
  if (trim !== null) checkTrim(trim, clip, wrong);
  if (mutes.length > MOST_MUTES) wrong('mute', `at most ${MOST_MUTES} spans can be muted.`);
  if (blurs.length > MOST_BLURS) wrong('blur', `at most ${MOST_BLURS} rectangles can be blurred.`);
  mutes.forEach((span, index) => checkSpan(`mute.${index + 1}`, span, edits, clip, wrong));
  blurs.forEach((blur, index) => {
    checkSpan(`blur.${index + 1}`, blur, edits, clip, wrong);
    checkRectangle(`blur.${index + 1}`, blur, clip, wrong);
  });
  return problems;
}

type Wrong = (field: string, message: string) => void;

function checkTrim(trim: Span, clip: Uncut, wrong: Wrong): void {
  if (isOutside(trim, clip)) wrong('trim', outside(clip));
  else if (Math.min(trim.untilMs, clip.durationMs) - trim.fromMs < LEAST_KEPT_MS)
    wrong('trim', 'at least one second has to be left.');
}

function checkSpan(field: string, span: Span, { trim }: Edits, clip: Uncut, wrong: Wrong): void {
  if (span.untilMs <= span.fromMs) wrong(field, 'its end is not after its beginning.');
  else if (isOutside(span, clip)) wrong(field, outside(clip));
  else if (trim !== null && (span.untilMs <= trim.fromMs || span.fromMs >= trim.untilMs))
    wrong(field, 'all of it is cut off by the trim. Times are of the clip as it came.');
}

function checkRectangle(field: string, { x, y, width, height }: Blur, clip: Uncut, wrong: Wrong): void {
  if (![x, y, width, height].every((value) => value >= 0 && value <= 1))
    wrong(
      field,
      'a rectangle is x, y, width and height in parts of the picture, from 0 to 1 or as 0% to 100%.',
    );
  else if (x + width > 1.0001 || y + height > 1.0001) wrong(field, 'the rectangle goes beyond the picture.');
  else if (width * clip.width < LEAST_BLUR_PX || height * clip.height < LEAST_BLUR_PX)
    wrong(field, `the rectangle is smaller than ${LEAST_BLUR_PX} x ${LEAST_BLUR_PX} pixels.`);
}

function isOutside({ fromMs, untilMs }: Span, { durationMs }: Uncut): boolean {
  return fromMs < 0 || fromMs >= durationMs || untilMs > durationMs + PAST_END_MS;
}

function outside({ durationMs }: Uncut): string {
  return `the clip lasts from 0:00 to ${clockTime(durationMs)}.`;
}

/** `1:02.5` */
export function clockTime(ms: number): string {
  const seconds = (ms % 60_000) / 1000;
  const text = Number.isInteger(seconds) ? String(seconds) : seconds.toFixed(3).replace(/0+$/, '');
  return `${Math.floor(ms / 60_000)}:${seconds < 10 ? '0' : ''}${text}`;
}

/** Edits on top of others: a trim takes the place of the one before, mutes and blurs are added, none is taken back. */
export function editsWith(before: Edits, given: Partial<Edits>): Edits {
  return {
    trim: given.trim === undefined ? before.trim : given.trim,
    mutes: added(before.mutes, given.mutes ?? []),
    blurs: added(before.blurs, given.blurs ?? []),
  };
}

function added<Item>(before: readonly Item[], given: readonly Item[]): readonly Item[] {
  return [...before, ...given.filter((item) => !before.some((known) => Bun.deepEquals(known, item)))];
}

/**
 * Where the poster that an editor chose in one version stands in another; null where it is cut off there. A picture of
 * the editor's own stays behind: it may show just what the other version hides.
 */
export function posterAtAfter(before: Edits, posterAtMs: number | null, after: Edits): number | null {
  if (posterAtMs === null || posterAtMs < 0) return null;
  const ofOriginalMs = posterAtMs + (before.trim?.fromMs ?? 0);
  const atMs = ofOriginalMs - (after.trim?.fromMs ?? 0);
  return atMs < 0 || ofOriginalMs >= (after.trim?.untilMs ?? Infinity) ? null : atMs;
}

/** Edits as an editor reads them, one line each. */
export function editLines({ trim, mutes, blurs }: Edits): readonly string[] {
  const span = ({ fromMs, untilMs }: Span) => `${clockTime(fromMs)}-${clockTime(untilMs)}`;
  return [
    ...(trim === null ? [] : [`trimmed to ${span(trim)}`]),
    ...mutes.map((mute) => `muted ${span(mute)}`),
    ...blurs.map((blur) => `blurred ${span(blur)} at ${[blur.x, blur.y, blur.width, blur.height].join(',')}`),
  ];
}
