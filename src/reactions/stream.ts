// Live totals as server-sent events (WHATWG HTML, section 9.2). One beat for everybody who watches: a message is made
// once a story, each watcher gets it when it is news to them and not too soon, and whoever does not keep up is let go.
// First to be shed in a surge.

import type { Clock } from '../platform/clock.ts';
import { SECURITY_HEADERS } from '../platform/http/index.ts';
import type { Log } from '../platform/log.ts';
import { openAudience, type Channel, type LiveLimits } from './audience.ts';
import type { Count } from './count.ts';
import type { FindReactable } from './find.ts';
import { openRepeatedFailures } from './ledger/index.ts';
import type { Counts, ReactableStory } from './rules.ts';

export interface Live {
  /**
   * An event stream of the story's totals, the first at once; it ends when the story is withdrawn. `network` is that
   * of the watcher, null if unknown. Errors: `too_many_watchers` (503).
   */
  watch(story: ReactableStory, network: string | null): Promise<Response>;
  watchers(): number;
  /** Ends every stream, so that the server can stop. */
  close(): void;
}

export const LIVE_LIMITS: LiveLimits = {
  maxWatchers: 10_000, // 10,000 subscribers have p99 128 ms on one server
  maxPerNetwork: 200, // guess: a newsroom or a school behind one address; the bar works without live totals
  beatMs: 250, // at most four a second, as the live address promises
  maxMessagesPerSecond: 8000, // guess: 10,000 watchers get a message every 1.25 s
  heartbeatMs: 15_000, // guess: below the 30 s to 60 s after which proxies close a quiet connection
  maxBehind: 16, // guess: four seconds of a client that does not read
};

const BEAT_SLACK_MS = 10; // guess: a beat that comes a little early must not cost a watcher the whole next one

interface Needs {
  readonly count: Pick<Count, 'of'>;
  readonly find: FindReactable;
  readonly log: Log;
  readonly clock: Pick<Clock, 'elapsedMs'>;
}

const encoder = new TextEncoder();

export function openLive({ count, find, log, clock }: Needs, limits: LiveLimits = LIVE_LIMITS): Live {
  const audience = openAudience(limits);
  const failures = openRepeatedFailures('reactions.live_failed', { log, clock });
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ask = async (channel: Channel) => {
    channel.asking = true;
    try {
      // Asked at each beat and looked up once a second (find.ts): withdrawn it may be, or offer other kinds.
      const story = await find({ id: channel.story.id });
      if (story === undefined || story.state === 'withdrawn') return audience.end(channel);
      channel.story = story;
      audience.tell(channel, eventText(await count.of(channel.story)));
      failures.succeeded();
    } catch (cause) {
      failures.failed(cause);
    } finally {
      channel.asking = false;
    }
  };

  const beat = () => {
    for (const channel of audience.channels()) if (!channel.asking) void ask(channel);
    schedule();
  };

  const schedule = () => {
    const watching = audience.size();
    const pauseMs = Math.max(limits.beatMs, (watching / limits.maxMessagesPerSecond) * 1000) + BEAT_SLACK_MS;
    timer = watching === 0 ? undefined : setTimeout(beat, pauseMs);
  };

  return {
    watch: async (story, network) => {
      const first = eventText(await count.of(story));
      audience.requireRoom(network);
      // Those who lose a server together must not all come back together.
      const retryMs = 2000 + Math.floor(Math.random() * 6000);
      let leave: () => void;
      const body = new ReadableStream<Uint8Array>(
        {
          start: (controller) => {
            leave = audience.join(story, {
              controller,
              network,
              sentText: first,
              sentAtMs: performance.now(),
            });
            if (timer === undefined) schedule();
            controller.enqueue(encoder.encode(`retry: ${retryMs}\n${first}`));
          },
          cancel: () => leave(),
        },
        { highWaterMark: limits.maxBehind },
      );
      return new Response(body, { headers: HEADERS });
    },
    watchers: audience.size,
    close: () => {
      clearTimeout(timer);
      timer = undefined;
      for (const channel of audience.channels()) audience.end(channel);
    },
  };
}

const HEADERS = {
  ...SECURITY_HEADERS,
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // nginx holds answers back to fill its buffers unless told not to.
  'x-accel-buffering': 'no',
};

function eventText(counts: Counts): string {
  const byKind = Object.fromEntries(counts.kinds.map(({ kind, count }) => [kind, count]));
  return `event: reactions\ndata: ${JSON.stringify({ total: counts.total, counts: byKind })}\n\n`;
}
