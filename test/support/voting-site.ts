// The real reactions slice behind the real request handler, over a store of the test's own; stories are a list
// that the test may change. Without sockets, unless a test listens.

import type { Config } from '../../src/config.ts';
import type { Clock } from '../../src/platform/clock.ts';
import { createHandler, type Handler } from '../../src/platform/http/index.ts';
import type { StoryId } from '../../src/platform/ids.ts';
import { openMetrics, type Metrics } from '../../src/platform/metrics.ts';
import { openSecrets } from '../../src/platform/secrets.ts';
import { openReactions, type ReactableStory, type Reactions } from '../../src/reactions/index.ts';
import { listeningLog, type OpenStore } from './stores.ts';

export interface VotingSite {
  readonly reactions: Reactions;
  readonly handle: Handler;
  readonly logged: readonly string[];
  readonly metrics: Metrics;
  /** Asks as from the given network; `address` is a path. */
  ask(address: string, init?: RequestInit, network?: string): Promise<Response>;
  close(): Promise<void>;
}

export interface SiteOptions {
  readonly clock: Clock;
  readonly limits?: boolean;
  readonly siteUrl?: string;
}

export const ORIGIN = 'http://news.example';

/** A live story that takes love, wow and sad. */
export function liveStory(storyNo: number, changes: Partial<ReactableStory> = {}): ReactableStory {
  const hex = storyNo.toString(16).padStart(12, '0');
  return {
    id: `01890a5d-ac96-7000-8000-${hex}` as StoryId,
    storyNo,
    slug: `story-${storyNo}`,
    state: 'live',
    open: true,
    kinds: [
      { kind: 'love', label: 'Love', emoji: '❤️' },
      { kind: 'wow', label: 'Wow', emoji: '😮' },
      { kind: 'sad', label: 'Sad', emoji: '😢' },
    ],
    ...changes,
  };
}

/** Opens the slice on the test's store. */
export async function openVotingSite(
  store: OpenStore,
  stories: readonly ReactableStory[],
  options: SiteOptions,
): Promise<VotingSite> {
  const { clock, limits = false, siteUrl = ORIGIN } = options;
  const { log, logged } = listeningLog();
  const metrics = openMetrics();
  const config: Config = {
    dataDir: store.dataDir,
    databaseUrl: store.databaseUrl,
    host: '127.0.0.1',
    port: 0,
    siteUrl,
    limits,
    logRequests: 'errors',
    logFormat: 'plain',
    slowRequestMs: 60_000,
    pageMemoryBytes: 0,
    proxyHops: 0,
    maxClipBytes: 0,
    encoders: 1,
    av1: false,
    captioner: null,
    mediaUrl: null,
    purgeUrl: null,
    egressMbps: null,
    ffmpeg: 'ffmpeg',
  };
  const secrets = await openSecrets(store.db, clock);
  const reactions = await openReactions({
    config,
    db: store.db,
    clock,
    log,
    metrics,
    secrets,
    findReactable: async (key) =>
      stories.find((story) => ('id' in key ? story.id === key.id : story.slug === key.slug)),
    totalsMoved: () => undefined,
    siteUrl: () => siteUrl,
  });
  const handle = createHandler({ config, log, metrics }, reactions.routes, () => undefined);
  const ask: VotingSite['ask'] = async (address, init, network = '192.0.2.7') =>
    handle(new Request(ORIGIN + address, init), { address: () => network, keepOpen: () => undefined });
  return { reactions, handle, logged, metrics, ask, close: reactions.close };
}
