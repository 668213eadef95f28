// How far a clip is, as its preview tells it: once, or as it goes on (server-sent events, WHATWG HTML, section 9.2).

import { findClip, progressOf, type Clip } from '../../clips/index.ts';
import type { Reads } from '../../platform/capabilities.ts';
import { AppError } from '../../platform/errors.ts';
import { SECURITY_HEADERS, type Client } from '../../platform/http/index.ts';
import type { ClipId } from '../../platform/ids.ts';

export interface ShownProgress {
  readonly state: Clip['state'];
  /** Why it was refused. */
  readonly reason: string | null;
  /** Whether it plays, to its end or as far as it is made. */
  readonly isPlayable: boolean;
  /** Whether everything is made of it. */
  readonly isComplete: boolean;
  /** From 0 to 1; null where nobody works on it here. */
  readonly part: number | null;
  readonly secondsLeft: number | null;
}

/** Undefined where there is no such clip. */
export async function progressNow(reads: Reads, id: ClipId): Promise<ShownProgress | undefined> {
  const clip = await findClip(reads, id);
  return clip && shownProgress(clip);
}

export function shownProgress({ id, state, reason, media }: Clip): ShownProgress {
  const isComplete = media?.isComplete ?? false;
  const { part, secondsLeft } = measured(progressOf(id));
  return { state, reason, isPlayable: state === 'playable', isComplete, part, secondsLeft };
}

interface Told {
  readonly part: number;
  readonly secondsLeft: number | null;
}

function measured(told: Told | number | null): Pick<ShownProgress, 'part' | 'secondsLeft'> {
  if (told === null || typeof told === 'number') return { part: told, secondsLeft: null };
  return told;
}

const EVERY_MS = 250; // guess: a bar that moves four times a second seems to move
const HEARTBEAT_MS = 15_000; // below the 30 s after which proxies close a quiet connection
const LONGEST_MS = 60 * 60_000; // then the browser asks again
const MAX_STREAMS = 50; // guess: more staff than any newsroom has

let streams = 0;

/** Tells each change until there is nothing more to come. Errors: `too_many_watchers` (503). */
export function progressEvents(reads: Reads, id: ClipId, client: Client): Response {
  if (streams >= MAX_STREAMS)
    throw new AppError('too_many_watchers', 503, 'Too many previews are open. Try again in a moment.', {
      headers: { 'retry-after': '5' },
    });
  streams += 1;
  client.keepOpen();
  let isOver = false;
  const end = () => {
    if (isOver) return;
    isOver = true;
    streams -= 1;
  };
  const body = new ReadableStream<Uint8Array>({
    start: (controller) =>
      void tell(reads, id, { isOver: () => isOver, say: (text) => controller.enqueue(encoder.encode(text)) })
        .catch(() => undefined)
        .finally(() => {
          if (!isOver) controller.close();
          end();
        }),
    cancel: end,
  });
  return new Response(body, { headers: EVENTS });
}

interface Listener {
  readonly isOver: () => boolean;
  readonly say: (text: string) => void;
}

async function tell(reads: Reads, id: ClipId, { isOver, say }: Listener): Promise<void> {
  const began = performance.now();
  let last = '';
  let saidAt = 0;
  while (!isOver() && performance.now() - began < LONGEST_MS) {
    const now = await progressNow(reads, id);
    if (isOver() || now === undefined) return;
    const text = JSON.stringify(now);
    if (text !== last) say(`event: progress\ndata: ${text}\n\n`);
    else if (performance.now() - saidAt > HEARTBEAT_MS) say(':\n\n');
    if (text !== last || performance.now() - saidAt > HEARTBEAT_MS) saidAt = performance.now();
    last = text;
    if (now.state === 'refused' || now.isComplete) return;
    await Bun.sleep(EVERY_MS);
  }
}

const encoder = new TextEncoder();

const EVENTS = {
  ...SECURITY_HEADERS,
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'private, no-store',
  'referrer-policy': 'no-referrer',
  // nginx holds answers back to fill its buffers unless told not to.
  'x-accel-buffering': 'no',
};
