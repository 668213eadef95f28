// How much media goes out, and the step that is taken when it is too much: new plays get lower renditions first, those
// under way go on as they are. An answer counts when it begins, with all of its bytes.

import type { App } from '../../platform/capabilities.ts';

export interface Egress {
  sent(sizeBytes: number): void;
  /** The longest short side that new plays begin with; null: any. */
  maxShortSide(): number | null;
}

const WINDOW_S = 10;
const FIRST_STEP = 540;
const SECOND_STEP = 360;
const SECOND_STEP_AT = 1.5; // times the limit
const ENDS_AT = 0.8; // of the limit: a step that ends at its own limit begins again at once

type Needs = Pick<App, 'log' | 'metrics' | 'clock'> & {
  readonly config: Pick<App['config'], 'egressMbps'>;
};

export function openEgress({ config, log, metrics, clock }: Needs): Egress {
  const limitMbps = config.egressMbps;
  const total = metrics.counter('eyewitness_media_bytes_total', 'Bytes of media that were sent');
  const bySecond = new Float64Array(WINDOW_S);
  let second = 0;
  let isStepTaken = false;

  const turnTo = (now: number) => {
    if (now - second >= WINDOW_S) bySecond.fill(0);
    else for (let passed = second + 1; passed <= now; passed++) bySecond[passed % WINDOW_S] = 0;
    second = now;
  };
  const rateMbps = () => {
    turnTo(Math.floor(clock.elapsedMs() / 1000));
    return (bySecond.reduce((sum, sizeBytes) => sum + sizeBytes, 0) * 8) / 1e6 / WINDOW_S;
  };
  const maxShortSide = () => {
    if (limitMbps === null) return null;
    const nowMbps = rateMbps();
    const isTooMuch = nowMbps > limitMbps * (isStepTaken ? ENDS_AT : 1);
    if (isTooMuch !== isStepTaken) {
      isStepTaken = isTooMuch;
      log.warn(isTooMuch ? 'media.lower_renditions' : 'media.all_renditions', {
        mbps: Math.round(nowMbps),
        limitMbps,
      });
    }
    if (!isTooMuch) return null;
    return nowMbps > limitMbps * SECOND_STEP_AT ? SECOND_STEP : FIRST_STEP;
  };
  metrics.gauge('eyewitness_media_mbps', 'Media sent in the last 10 seconds, in Mbit/s', rateMbps);
  metrics.gauge(
    'eyewitness_media_max_short_side',
    'Pixels of the short side that new plays begin with at most; 0: any',
    () => maxShortSide() ?? 0,
  );
  return {
    sent: (sizeBytes) => {
      total.add(sizeBytes);
      turnTo(Math.floor(clock.elapsedMs() / 1000));
      bySecond[second % WINDOW_S]! += sizeBytes;
    },
    maxShortSide,
  };
}
