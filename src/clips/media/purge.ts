// Tells the caches in front of us which addresses are gone: a job, so that a cache that is down is told later. The
// addresses are noted in the transaction that takes a version back, while it is still known what it had.

import * as v from 'valibot';
import type { App, JobKind, Reads, Tx } from '../../platform/capabilities.ts';
import type { ClipId, VersionId } from '../../platform/ids.ts';
import type { Job } from '../../platform/jobs.ts';
import { parse } from '../../platform/parse.ts';
import { currentPath, versionPath } from './addresses.ts';
import { MASTER, playlistName, segmentName } from './names.ts';
import { captionsPlaylistName } from './playlist.ts';
import { findMedia, findSegments } from './store.ts';

interface Purge {
  readonly addresses: readonly string[];
}

const AT_ONCE = 500; // guess: what a cache's interface takes in one message

const purgeKind: JobKind<Purge> = {
  kind: 'clips.purge',
  parse: (stored) => parse(v.object({ addresses: v.array(v.string()) }), stored, 'The job'),
  maxAttempts: 20, // with the runner's back-off: more than an hour
  leaseMs: 30_000,
};

export type PurgeNeeds = Pick<App, 'jobs'> & {
  readonly config: Pick<App['config'], 'purgeUrl' | 'mediaUrl'>;
  readonly siteUrl: (reads: Reads) => Promise<string>;
  /** Absolute addresses of pages and pictures that show the clip. */
  readonly pagesShowing: (reads: Reads, clipId: ClipId) => Promise<readonly string[]>;
};

/**
 * Has the caches told of every address of a version, and of what shows it. To be called in the transaction that recalls
 * or erases it, before that: then it is still known what it had. Nothing where `purgeUrl` is not set.
 */
export async function purgeVersion(
  needs: PurgeNeeds,
  tx: Tx,
  clipId: ClipId,
  versionId: VersionId,
): Promise<void> {
  const { jobs, config } = needs;
  if (config.purgeUrl === null) return;
  const origins = new Set([await needs.siteUrl(tx), ...(config.mediaUrl === null ? [] : [config.mediaUrl])]);
  const paths = await pathsOf(tx, clipId, versionId);
  const addresses = [
    ...(await needs.pagesShowing(tx, clipId)),
    ...[...origins].flatMap((origin) => paths.map((path) => origin + path)),
  ];
  for (let from = 0; from < addresses.length; from += AT_ONCE)
    await jobs.enqueue(tx, purgeKind, { addresses: addresses.slice(from, from + AT_ONCE) }, { priority: 5 });
}

/** Everything that may have been asked for, also what only ever answered 404. */
async function pathsOf(reads: Reads, clipId: ClipId, versionId: VersionId): Promise<readonly string[]> {
  const media = (await findMedia(reads, [{ clipId, versionId, isComplete: true }])).get(clipId);
  const segments = await findSegments(reads, versionId);
  const files = media?.files.map(({ name }) => name) ?? [];
  const ofBoth = [
    'video.mp4',
    'low.mp4',
    MASTER,
    ...files.filter((name) => !name.includes('/')),
    ...(media?.captions ?? []).map((language) => `captions.${language}.vtt`),
    ...(media?.descriptions ?? []).map((language) => `description.${language}`),
  ];
  const ofVersion = [
    ...ofBoth,
    ...files.filter((name) => name.includes('/')),
    ...(media?.renditions ?? []).map(({ name }) => playlistName(name)),
    ...(media?.captions ?? []).map(captionsPlaylistName),
    ...[...segments].flatMap(([name, all]) => all.map(({ number }) => segmentName(name, number))),
  ];
  return [
    ...ofBoth.map((name) => currentPath(clipId, name)),
    ...ofVersion.map((name) => versionPath(clipId, versionId, name)),
  ];
}

type TellNeeds = Pick<App, 'outgoing' | 'log'> & { readonly config: Pick<App['config'], 'purgeUrl'> };

/** For `app.ts` to register: posts `{ "addresses": [...] }` to `purgeUrl`. */
export function purgeJob(needs: TellNeeds): Job<Purge> {
  return { ...purgeKind, run: (purge) => tellCaches(needs, purge) };
}

/** Throws where the cache fails, so that the job is tried again. */
async function tellCaches({ outgoing, log, config }: TellNeeds, { addresses }: Purge): Promise<void> {
  if (config.purgeUrl === null) return;
  const answer = await outgoing.post(config.purgeUrl, JSON.stringify({ addresses }), 'application/json');
  const said = { addresses: addresses.length };
  if (answer.outcome === 'refused') log.warn('media.purge_not_sent', { ...said, reason: answer.reason });
  else if (answer.status >= 500 || answer.status === 429)
    throw new Error(`The cache answered ${answer.status}.`);
  else if (answer.status >= 300) log.warn('media.purge_refused', { ...said, status: answer.status });
  else log.info('media.purged', said);
}
