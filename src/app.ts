// Builds the newsroom: opens the capabilities, lists the slices, and says who listens to which event. The only list.

import { join } from 'node:path';
import { MAIN_MIGRATIONS } from '../migrations/list.ts';
import {
  clipChanged,
  clipJobs,
  clipRoutes,
  draftCaptionsJob,
  eraseJob,
  finishLeftVersions,
  mediaWithdrawn,
  onMediaHost,
  openAskers,
  openMedia,
  purgeJob,
  type PurgeNeeds,
  purgeVersion,
  removeStrayUploads,
  sweepUploads,
  sweepVersions,
  uploadRoutes,
} from './clips/index.ts';
import type { Config } from './config.ts';
import { readSettings, type SitePage, type SiteSettings } from './newsroom/index.ts';
import {
  changeSite,
  errorPages,
  loadPageScripts,
  openBars,
  openLooks,
  openPageMemory,
  openPages,
  openServing,
  pageRoutes,
  pagesShowing,
  readSite,
  removeOwnPage,
  settleAddress,
  writeOwnPage,
  tellHub,
  tellSearch,
  type OwnPageChange,
  type Pages,
  type Site,
} from './pages/index.ts';
import type { App, Db, Outgoing } from './platform/capabilities.ts';
import { systemClock } from './platform/clock.ts';
import { migrate } from './platform/db/migrate.ts';
import { openPostgres } from './platform/db/postgres.ts';
import { openSqlite } from './platform/db/sqlite.ts';
import { openEvents, type EventBoard } from './platform/events.ts';
import { openFiles } from './platform/files.ts';
import { createHandler, operationRoutes, type Handler } from './platform/http/index.ts';
import { openJobs, type JobRunner } from './platform/jobs.ts';
import type { Log } from './platform/log.ts';
import { openMetrics } from './platform/metrics.ts';
import { openOutgoing } from './platform/outgoing.ts';
import { ownDataDir } from './platform/owner.ts';
import { openSecrets } from './platform/secrets.ts';
import { barStyle, loadBarScript, openReactions, type Drift, type Reactions } from './reactions/index.ts';
import {
  findReactableStory,
  hasStories,
  isClipShown,
  listUnlisted,
  storyPublished,
  storyWithdrawn,
  type PublishNeeds,
} from './stories/index.ts';

export interface Newsroom {
  readonly app: App;
  /** What publishing a story needs. */
  readonly publishing: PublishNeeds & { readonly siteUrl: () => Promise<string> };
  /** What taking a version of a clip back needs. */
  readonly purging: App & PurgeNeeds;
  readonly handle: Handler;
  /** Begins background work. */
  start(): Promise<void>;
  /** Goes on with clips that nobody works on any more: for a server, which has the time. */
  finishClips(): Promise<void>;
  /** Tells the newsroom on which port it stands, for links while nobody has set the site's address. */
  standAt(port: number): Promise<void>;
  /** Stores what the newsroom chose for itself; every page shows it at once. Errors: `invalid` (422). */
  changeSettings(changes: Partial<SiteSettings>): Promise<SiteSettings>;
  /** Votes of readers who never were, and the end of all votes on a story that is gone: for the demo newsroom. */
  readonly votes: Pick<Reactions, 'invent' | 'forget'>;
  /** Writes a page of the newsroom's own. Errors: `path_taken` (409), `invalid` (422). */
  writeOwnPage(change: OwnPageChange): Promise<SitePage>;
  /** Takes one away; answers whether it was there. */
  removeOwnPage(change: Pick<OwnPageChange, 'path' | 'by'>): Promise<boolean>;
  /** Whether there is or was any story. */
  hasStories(): Promise<boolean>;
  /** Counts all votes again; answers where totals disagree. */
  recount(): Promise<readonly Drift[]>;
  /** Not ready any more, and no live streams: before the server stops listening. */
  drain(): void;
  /** Resolves when background work that is due has been done, with `all` also what may be left for a server. */
  finish(options?: { readonly all?: boolean }): Promise<void>;
  stop(): Promise<void>;
}

const SWEEP_MS = 60 * 60_000; // an upload lasts days
const VERSION_SWEEP_MS = 10 * 60_000; // their bytes stay for an hour

/** Opens everything in order and owns the data directory until `stop`. Errors: those of each part, with what to do. */
export async function openNewsroom(
  config: Config,
  log: Log,
  outgoing: Outgoing = openOutgoing(),
): Promise<Newsroom> {
  const opened = new AsyncDisposableStack();
  try {
    return await openParts(config, log, outgoing, opened);
  } catch (thrown) {
    // What failed first is what a person can do something about.
    await opened.disposeAsync().catch((cause: unknown) => log.error('app.close_failed', cause));
    throw thrown;
  }
}

/** Puts on `opened` how to close each part; they are closed in the opposite order, also when one of them fails. */
async function openParts(
  config: Config,
  log: Log,
  outgoing: Outgoing,
  opened: AsyncDisposableStack,
): Promise<Newsroom> {
  const owned = ownDataDir(config.dataDir);
  opened.defer(() => owned.release());
  const clock = systemClock;
  const metrics = openMetrics();
  const db = openStore(config, log);
  opened.defer(() => db.close());
  const applied = await migrate(db, 'main', MAIN_MIGRATIONS, clock);
  if (applied.length > 0) log.info('store.migrated', { migrations: applied.join(',') });
  const listed = await listUnlisted({ db });
  if (listed > 0) log.info('stories.listed', { stories: listed });
  const secrets = await openSecrets(db, clock);
  const jobs = openJobs({ db, clock, log, metrics });
  const events = openEvents(jobs);
  const files = await openFiles(config.dataDir);
  const app: App = { config, db, jobs, events, files, secrets, outgoing, clock, log, metrics };

  const fallbackUrl = config.siteUrl ?? `http://localhost:${config.port}`;
  let site: Site = await readSite(db, fallbackUrl, config.mediaUrl);
  const lookAgain = async () => {
    site = await readSite(db, fallbackUrl, config.mediaUrl);
  };
  const memory = openPageMemory(config.pageMemoryBytes);
  const reactions = await openReactions({
    ...app,
    totalsMoved: memory.moveTotals,
    siteUrl: () => site.url,
    findReactable: (key) => findReactableStory(db, key),
  });
  opened.defer(() => reactions.close());
  const bars = openBars({ db, reactions });
  const looks = openLooks(barStyle, { bar: await loadBarScript(), ...(await loadPageScripts()) });
  const pages = openPages({ ...app, bars, memory, looks, fallbackUrl });
  const purging: App & PurgeNeeds = {
    ...app,
    siteUrl: async (reads) => (await pages.site(reads)).url,
    pagesShowing: async (reads, clipId) => pagesShowing(reads, await pages.site(reads), clipId),
  };
  listenToEvents(events, jobs, purging, pages);
  await removeStrayUploads(app);
  await sweepUploads(app);
  const sweeping = setInterval(
    () => void sweepUploads(app).catch((cause: unknown) => log.error('clips.upload_sweep_failed', cause)),
    SWEEP_MS,
  );
  opened.defer(() => clearInterval(sweeping));
  const sweepingVersions = setInterval(
    () => void sweepVersions(app).catch((cause: unknown) => log.error('clips.version_sweep_failed', cause)),
    VERSION_SWEEP_MS,
  );
  opened.defer(() => clearInterval(sweepingVersions));
  // Work ends first, then what it changed of pages, then votes on their way; the store and the directory are last.
  opened.defer(() => pages.settled());
  opened.defer(() => jobs.stop());

  const media = openMedia(app, { isShown: (clipId) => isClipShown(db, clipId) });
  let ready = false;
  const answer = createHandler(
    app,
    [
      ...pageRoutes({
        ...app,
        pages,
        bars,
        serving: openServing({ metrics, db, memory }),
        media,
        askers: config.limits ? openAskers() : null,
      }),
      ...uploadRoutes(app),
      ...clipRoutes(media),
      ...reactions.routes,
      ...operationRoutes({
        log,
        metrics,
        isOpen: () => ready,
        checks: { store: () => readSettings(db), ledger: () => reactions.ready() },
      }),
    ],
    errorPages({ db, pages, site: () => site }),
  );
  const handle = onMediaHost(config.mediaUrl, () => site.url, answer);
  return {
    app,
    purging,
    publishing: { ...app, renderer: pages, siteUrl: async () => (await readSettings(db)).url ?? fallbackUrl },
    handle,
    start: async () => {
      await jobs.start();
      ready = true;
    },
    finishClips: async () => {
      const clips = await finishLeftVersions(app);
      if (clips > 0) log.info('clips.taken_up', { clips });
    },
    standAt: async (port) => {
      await settleAddress({ ...app, pages }, port);
      await lookAgain();
    },
    changeSettings: async (changes) => {
      const settings = await changeSite({ ...app, pages }, changes);
      await lookAgain();
      return settings;
    },
    votes: reactions,
    writeOwnPage: async (change) => {
      const page = await writeOwnPage({ ...app, pages }, change);
      await lookAgain();
      return page;
    },
    removeOwnPage: async (change) => {
      const removed = await removeOwnPage({ ...app, pages }, change);
      await lookAgain();
      return removed;
    },
    hasStories: () => hasStories(db),
    recount: () => reactions.recount(),
    drain: () => {
      ready = false;
      reactions.endStreams();
    },
    finish: (options) => jobs.idle(options),
    stop: async () => {
      ready = false;
      await opened.disposeAsync();
    },
  };
}

function openStore(config: Config, log: Log): Db {
  if (config.databaseUrl !== null) return openPostgres(config.databaseUrl, log);
  return openSqlite(join(config.dataDir, 'eyewitness.db'), log);
}

/** Who does which work, and who listens to which event. */
function listenToEvents(events: EventBoard, jobs: JobRunner, app: App & PurgeNeeds, pages: Pages): void {
  const clips = clipJobs({ ...app, live: (clipId) => isClipShown(app.db, clipId) });
  jobs.register(clips.prepare);
  jobs.register(clips.first);
  jobs.register(clips.poster);
  jobs.register(clips.ladder);
  jobs.register(draftCaptionsJob(app));
  jobs.register(eraseJob(app));
  jobs.register(purgeJob(app));
  events.on(clipChanged, 'pages.forget', ({ clipId }) =>
    app.db.write((tx) => pages.forget(tx, [{ kind: 'clip', id: clipId }])),
  );
  events.on(mediaWithdrawn, 'clips.purge', ({ clipId, versionId }) =>
    app.db.write((tx) => purgeVersion(app, tx, clipId, versionId)),
  );
  // Each by itself: what one of them has to repeat, the other was told already.
  const telling = { ...app, site: pages.site };
  for (const event of [storyPublished, storyWithdrawn]) {
    events.on(event, 'pages.tell-search', ({ storyId }) => tellSearch(telling, storyId));
    events.on(event, 'pages.tell-hub', ({ storyId }) => tellHub(telling, storyId));
  }
}
