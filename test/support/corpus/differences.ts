// Holds what was found in a file against what the corpus expects of it.

import type { Inspected } from '../../../src/platform/media/index.ts';
import type { Expected } from './entry.ts';

/** A frame of a slow clip, and what encoders add at the ends of sound. */
const SAME_LENGTH_MS = 150;

/** Everything that is not as expected, as `what: found, not wanted`; empty when all is. */
export function differences(found: Inspected, expected: Expected): readonly string[] {
  if (found.outcome === 'refused') {
    const codes = found.problems.map((problem) => problem.code).join(', ');
    if (codes === '' || found.problems.some(({ message }) => message === ''))
      return ['a refusal without a reason'];
    if (expected.outcome === 'playable') return [`refused: ${codes}`];
    return expected.outcome === 'refused' && codes !== expected.code
      ? [`code: ${codes}, not ${expected.code}`]
      : [];
  }
  if (expected.outcome === 'refused') return [`taken, not refused as ${expected.code}`];
  if (expected.outcome === 'either') return [];
  const { report } = found;
  const facts: readonly (readonly [string, unknown, unknown])[] = [
    ['class', report.class, expected.class],
    ['width', report.video.width, expected.width],
    ['height', report.video.height, expected.height],
    ['rotation', report.video.rotation, expected.rotation],
    ['mirrored', report.video.isMirrored, expected.isMirrored],
    ['sound', report.audio.length > 0, expected.hasAudio],
    ['sounds', report.audio.length, expected.sounds ?? report.audio.length],
    ['range', report.video.range, expected.range],
    ['codec', report.video.codec, expected.codec ?? report.video.codec],
    ['variable', report.video.isVariableRate, expected.isVariableRate ?? report.video.isVariableRate],
  ];
  const isLong = Math.abs(report.durationMs - expected.durationMs) > SAME_LENGTH_MS;
  return [
    ...facts
      .filter(([, is, wanted]) => is !== wanted)
      .map(([what, is, wanted]) => `${what}: ${String(is)}, not ${String(wanted)}`),
    ...(isLong ? [`duration: ${report.durationMs} ms, not ${expected.durationMs}`] : []),
  ];
}
