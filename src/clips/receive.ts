// Takes a clip in. When this returns, the bytes are flushed to disk, the clip has a row and its work is enqueued;
// the same bytes once more are the same clip, and get the work done that was given up.

import type { App, FileRef, Tx } from '../platform/capabilities.ts';
import { AppError, UniqueViolation } from '../platform/errors.ts';
import { newId, type ClipId } from '../platform/ids.ts';
import type { Clip } from './clip.ts';
import { findErasures } from './versions/erase-store.ts';
import { prepareKind, PRIORITY } from './preparing/kinds.ts';
import { isPreparing } from './preparing/wait.ts';
import { cleanFileName } from './rules.ts';
import { addClip, findClipByBytes, markReceivedAgain } from './store.ts';

type Needs = Pick<App, 'db' | 'jobs' | 'files' | 'clock'> & {
  readonly config: Pick<App['config'], 'maxClipBytes'>;
};

export interface Sent {
  readonly fileName: string;
  /** What the sender says it is; checked against what arrives. */
  readonly sizeBytes?: number;
}

export interface ReceivedClip {
  /** `known`: these bytes are a clip already, and it is this one. */
  readonly outcome: 'received' | 'known';
  readonly clip: Clip;
}

/**
 * Keeps the original and enqueues what makes it playable. A clip that was refused before gets a second try, and so
 * does one whose work was given up.
 * Errors: `clip_empty` (422), `clip_cut_off` (422), `too_large` (413), `disk_full` (507).
 */
export async function receiveClip(
  needs: Needs,
  body: ReadableStream<Uint8Array>,
  sent: Sent,
  onProgress: (receivedBytes: number) => void = () => undefined,
): Promise<ReceivedClip> {
  if (sent.sizeBytes === 0) throw empty();
  const maxBytes = needs.config.maxClipBytes;
  if ((sent.sizeBytes ?? 0) > maxBytes)
    throw new AppError(
      'too_large',
      413,
      `This clip is larger than ${Math.floor(maxBytes / 1_000_000)} MB, the limit here. Send a shorter cut, or raise EYEWITNESS_CLIP_MAX_MB.`,
    );
  let receivedBytes = 0;
  await using temp = await needs.files.receive(body, { maxBytes }, (bytes) => {
    receivedBytes = bytes;
    onProgress(bytes);
  });
  if (receivedBytes === 0) throw empty();
  if (sent.sizeBytes !== undefined && receivedBytes !== sent.sizeBytes)
    throw new AppError(
      'clip_cut_off',
      422,
      `Only ${receivedBytes} of ${sent.sizeBytes} bytes arrived. Send the clip again.`,
    );
  const original = await needs.files.keep(temp, 'private');
  return recordClip(needs, original, cleanFileName(sent.fileName));
}

/**
 * Makes kept bytes a clip, or finds the one they are, and enqueues its work; `also` is written in the same
 * transaction, and may run twice. Errors: `clip_erased` (410), and then the bytes are gone again.
 */
export async function recordClip(
  needs: Pick<Needs, 'db' | 'jobs' | 'files' | 'clock'>,
  original: FileRef,
  fileName: string,
  also: (tx: Tx, clipId: ClipId, outcome: ReceivedClip['outcome']) => Promise<void> = async () => undefined,
): Promise<ReceivedClip> {
  const id = newId<ClipId>();
  const write = () =>
    needs.db.write(async (tx) => {
      const nowMs = needs.clock.now();
      const [erasure] = await findErasures(tx, original.sha256);
      if (erasure !== undefined) throw erased(erasure.at);
      const known = await findClipByBytes(tx, original.sha256);
      if (known === undefined) await addClip(tx, { id, fileName, original }, nowMs);
      const clipId = known?.id ?? id;
      if (known === undefined || (await wantsWork(needs, tx, known, nowMs)))
        await needs.jobs.enqueue(tx, prepareKind, { clipId }, { priority: PRIORITY.prepare });
      const outcome = known === undefined ? ('received' as const) : ('known' as const);
      await also(tx, clipId, outcome);
      return outcome;
    });
  const outcome = await write().catch(async (thrown: unknown) => {
    // Two senders of the same bytes at once: now the other one's clip is there.
    if (thrown instanceof UniqueViolation) return write();
    if (thrown instanceof AppError && thrown.code === 'clip_erased') await needs.files.remove(original);
    throw thrown;
  });
  const clip = await findClipByBytes(needs.db, original.sha256);
  if (clip === undefined) throw new Error('A clip that was just written is not there.');
  return { outcome, clip };
}

/** Whether this clip needs a job: refused before, or still `received` with nobody to do its work. */
async function wantsWork(needs: Pick<Needs, 'jobs'>, tx: Tx, known: Clip, nowMs: number): Promise<boolean> {
  if (known.state !== 'received') return markReceivedAgain(tx, known.id, nowMs);
  return !(await isPreparing(needs, tx, known.id));
}

function erased(at: number): AppError {
  const day = new Date(at).toISOString().slice(0, 10);
  return new AppError(
    'clip_erased',
    410,
    `Just this clip was erased on ${day}, on lawful demand, and is not taken in again. Ask the newsroom why.`,
  );
}

function empty(): AppError {
  return new AppError('clip_empty', 422, 'This clip is empty (0 bytes). Send it again.');
}
