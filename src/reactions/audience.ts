// Who watches which story live: bounded in number, altogether and for one network, and sent a message when it is news
// to them and not too soon after the last. Whoever does not read is let go.

import { AppError } from '../platform/errors.ts';
import type { ReactableStory } from './rules.ts';

export interface LiveLimits {
  readonly maxWatchers: number;
  /** Watchers from one network; Infinity where limits are off. */
  readonly maxPerNetwork: number;
  /** Time between two messages to one watcher, at least. */
  readonly beatMs: number;
  /** Messages a second that all watchers together may cost. */
  readonly maxMessagesPerSecond: number;
  readonly heartbeatMs: number;
  /** Messages that may lie unread before a watcher is let go. */
  readonly maxBehind: number;
}

type Controller = ReadableStreamDefaultController<Uint8Array>;

export interface Watcher {
  readonly controller: Controller;
  readonly network: string | null;
  /** The last message they got, and when. */
  sentText: string;
  sentAtMs: number;
}

export interface Channel {
  story: ReactableStory;
  readonly watchers: Set<Watcher>;
  asking: boolean;
}

const encoder = new TextEncoder();
const HEARTBEAT = encoder.encode(':\n\n');

/** Nobody watches yet. */
export function openAudience(limits: LiveLimits) {
  const channels = new Map<number, Channel>();
  const networks = new Map<string, number>();
  let watching = 0;

  const countIn = (network: string | null, by: 1 | -1) => {
    watching += by;
    if (network === null) return;
    const left = (networks.get(network) ?? 0) + by;
    if (left === 0) networks.delete(network);
    else networks.set(network, left);
  };

  const leave = (channel: Channel, watcher: Watcher): boolean => {
    if (!channel.watchers.delete(watcher)) return false;
    countIn(watcher.network, -1);
    if (channel.watchers.size === 0) channels.delete(channel.story.storyNo);
    return true;
  };

  const send = (channel: Channel, watcher: Watcher, bytes: Uint8Array) => {
    watcher.sentAtMs = performance.now();
    if ((watcher.controller.desiredSize ?? 0) > 0) return watcher.controller.enqueue(bytes);
    leave(channel, watcher);
    watcher.controller.error(new Error('The watcher does not read.'));
  };

  return {
    size: () => watching,
    channels: () => channels.values(),
    requireRoom: (network: string | null) => {
      const near = network === null ? 0 : (networks.get(network) ?? 0);
      if (watching >= limits.maxWatchers || near >= limits.maxPerNetwork) throw tooMany();
    },
    join: (story: ReactableStory, watcher: Watcher): (() => void) => {
      let channel = channels.get(story.storyNo);
      if (channel === undefined) {
        channel = { story, watchers: new Set(), asking: false };
        channels.set(story.storyNo, channel);
      }
      const joined = channel;
      // The kinds that a story offers may have changed since the first watcher came.
      joined.story = story;
      joined.watchers.add(watcher);
      countIn(watcher.network, 1);
      return () => leave(joined, watcher);
    },
    /** Sends the text to whom it is news; whoever got one less than a beat ago gets it, or a newer one, at the next. */
    tell: (channel: Channel, text: string) => {
      const nowMs = performance.now();
      const bytes = encoder.encode(text);
      for (const watcher of channel.watchers) {
        const quietMs = nowMs - watcher.sentAtMs;
        if (watcher.sentText !== text) {
          if (quietMs < limits.beatMs) continue;
          watcher.sentText = text;
          send(channel, watcher, bytes);
        } else if (quietMs >= limits.heartbeatMs) send(channel, watcher, HEARTBEAT);
      }
    },
    end: (channel: Channel) => {
      for (const watcher of channel.watchers) if (leave(channel, watcher)) watcher.controller.close();
    },
  };
}

function tooMany(): AppError {
  const message = 'Too many people are watching live. The totals are on the page; live ones come back later.';
  return new AppError('too_many_watchers', 503, message, { headers: { 'retry-after': '60' } });
}
