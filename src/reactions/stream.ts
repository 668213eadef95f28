// Live totals as server-sent events (WHATWG HTML, section 9.2). One beat for everybody who watches: a message is
// made once a story, only when its counts changed, and whoever does not keep up is let go. First to be shed in a surge.

import { AppError } from '../platform/errors.ts';
import type { Log } from '../platform/log.ts';
import type { Count } from './count.ts';
import type { Counts, ReactableStory } from './rules.ts';

export interface Live {
  /** An event stream of the story's totals, the first at once. Errors: `too_many_watchers` (503). */
  watch(story: ReactableStory): Promise<Response>;
  watchers(): number;
  /** Ends every stream, so that the server can stop. */
  close(): void;
}

export interface LiveLimits {
  readonly maxWatchers: number;
  /** Time between two messages to one watcher, at least. */
  readonly beatMs: number;
  /** Messages a second that all watchers together may cost. */
  readonly maxMessagesPerSecond: number;
  readonly heartbeatMs: number;
  /** Messages that may lie unread before a watcher is let go. */
  readonly maxBehind: number;
}

const LIMITS: LiveLimits = {
  maxWatchers: 10_000, // with as many on one server, p99 of a message was 128 ms
  beatMs: 250, // at most four a second: quicker than anybody reads numbers
  maxMessagesPerSecond: 8000, // guess: 10,000 watchers get a message every 1.25 s
  heartbeatMs: 15_000, // guess: below the 30 s to 60 s after which proxies close a quiet connection
  maxBehind: 16, // guess: four seconds of a client that does not read
};

interface Channel {
  story: ReactableStory;
  readonly watchers: Set<ReadableStreamDefaultController<Uint8Array>>;
  sentText: string;
  sentAtMs: number;
  asking: boolean;
}

const encoder = new TextEncoder();
const HEARTBEAT = encoder.encode(':\n\n');

export function openLive(count: Pick<Count, 'of'>, log: Log, limits: LiveLimits = LIMITS): Live {
  const channels = new Map<number, Channel>();
  let watching = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const leave = (channel: Channel, controller: ReadableStreamDefaultController<Uint8Array>) => {
    if (!channel.watchers.delete(controller)) return;
    watching -= 1;
    if (channel.watchers.size === 0) channels.delete(channel.story.storyNo);
  };

  const send = (channel: Channel, bytes: Uint8Array) => {
    channel.sentAtMs = performance.now();
    for (const controller of channel.watchers) {
      if ((controller.desiredSize ?? 0) > 0) {
        controller.enqueue(bytes);
        continue;
      }
      leave(channel, controller);
      controller.error(new Error('The watcher does not read.'));
    }
  };

  const ask = async (channel: Channel) => {
    channel.asking = true;
    try {
      const text = eventText(await count.of(channel.story));
      if (text !== channel.sentText) {
        channel.sentText = text;
        send(channel, encoder.encode(text));
      } else if (performance.now() - channel.sentAtMs >= limits.heartbeatMs) send(channel, HEARTBEAT);
    } catch (cause) {
      log.error('reactions.live_failed', cause);
    } finally {
      channel.asking = false;
    }
  };

  const beat = () => {
    for (const channel of channels.values()) if (!channel.asking) void ask(channel);
    schedule();
  };

  const schedule = () => {
    const pauseMs = Math.max(limits.beatMs, (watching / limits.maxMessagesPerSecond) * 1000);
    timer = watching === 0 ? undefined : setTimeout(beat, pauseMs);
  };

  const join = (
    story: ReactableStory,
    first: string,
    controller: ReadableStreamDefaultController<Uint8Array>,
  ): Channel => {
    let channel = channels.get(story.storyNo);
    if (channel === undefined) {
      channel = { story, watchers: new Set(), sentText: first, sentAtMs: performance.now(), asking: false };
      channels.set(story.storyNo, channel);
    }
    // The kinds that a story offers may have changed since the first watcher came.
    channel.story = story;
    channel.watchers.add(controller);
    watching += 1;
    if (timer === undefined) schedule();
    return channel;
  };

  return {
    watch: async (story) => {
      const first = eventText(await count.of(story));
      if (watching >= limits.maxWatchers) throw tooMany();
      // Those who lose a server together must not all come back together.
      const retryMs = 2000 + Math.floor(Math.random() * 6000);
      let channel: Channel;
      let own: ReadableStreamDefaultController<Uint8Array>;
      const body = new ReadableStream<Uint8Array>(
        {
          start: (controller) => {
            own = controller;
            channel = join(story, first, controller);
            controller.enqueue(encoder.encode(`retry: ${retryMs}\n${first}`));
          },
          cancel: () => leave(channel, own),
        },
        { highWaterMark: limits.maxBehind },
      );
      return new Response(body, { headers: HEADERS });
    },
    watchers: () => watching,
    close: () => {
      clearTimeout(timer);
      timer = undefined;
      for (const channel of channels.values())
        for (const controller of channel.watchers) {
          leave(channel, controller);
          controller.close();
        }
    },
  };
}

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  // nginx holds answers back to fill its buffers unless told not to.
  'x-accel-buffering': 'no',
};

function eventText(counts: Counts): string {
  const byKind = Object.fromEntries(counts.kinds.map(({ kind, count }) => [kind, count]));
  return `event: reactions\ndata: ${JSON.stringify({ total: counts.total, counts: byKind })}\n\n`;
}

function tooMany(): AppError {
  const message = 'Too many people are watching live. The totals are on the page; live ones come back later.';
  return new AppError('too_many_watchers', 503, message, { headers: { 'retry-after': '60' } });
}
