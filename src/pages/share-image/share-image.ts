// Share images on demand: made once for all who wait, one at a time, kept in a small memory by the version of what they
// show. More at once than the queue holds are refused for a moment: a crawler can come back, readers of pages cannot wait.

import { readFileSync } from 'node:fs';
import { AppError } from '../../platform/errors.ts';
import type { Metrics } from '../../platform/metrics.ts';
import typefacePath from '../fonts/headline.ttf' with { type: 'file' };
import type { ShareCard } from './card.ts';
import { compose } from './compose.ts';
import { openDrawing, type Drawing } from './draw.ts';
import { openTypeface, type Typeface } from './typeface.ts';
import { systemTextsOf } from './wording.ts';

export type Jpeg = Uint8Array<ArrayBuffer>;

export interface ShareImages {
  /**
   * The image of a version, from memory or drawn from the card that `read` finds. Errors: `share_images_busy` (503, with
   * Retry-After), `share_images_unavailable` (503, no sharp on this system), those of `read`.
   */
  of(version: string, read: () => Promise<ShareCard>): Promise<Jpeg>;
  readonly sizeBytes: number;
}

const MAX_WAITING = 16; // guess: at 0.2 s each, who waits longest waits 3 s
const RETRY_AFTER_S = 5;
const MEMORY_BYTES = 8 * 1024 * 1024; // about 90 images: stories that are being shared at one time

export function openShareImages({
  metrics,
  maxWaiting = MAX_WAITING,
  memoryBytes = MEMORY_BYTES,
}: {
  readonly metrics: Metrics;
  readonly maxWaiting?: number;
  readonly memoryBytes?: number;
}): ShareImages {
  const drawn = metrics.counter('eyewitness_share_images_drawn_total', 'Share images drawn');
  const refused = metrics.counter(
    'eyewitness_share_images_refused_total',
    'Share images refused: too many at once',
  );
  const memory = openMemory(memoryBytes);
  const underWay = new Map<string, Promise<Jpeg>>();
  const tools = openTools();
  let last: Promise<unknown> = Promise.resolve();

  const make = async (version: string, read: () => Promise<ShareCard>): Promise<Jpeg> => {
    const jpeg = await drawCard(await tools(), await read());
    memory.put(version, jpeg);
    drawn.add();
    return jpeg;
  };
  return {
    of: (version, read) => {
      const known = memory.get(version);
      if (known !== undefined) return Promise.resolve(known);
      const shared = underWay.get(version);
      if (shared !== undefined) return shared;
      // The one that is being drawn does not wait.
      if (underWay.size > maxWaiting) {
        refused.add();
        return Promise.reject(busy());
      }
      const asked = last.then(() => make(version, read)).finally(() => underWay.delete(version));
      last = asked.catch(() => {});
      underWay.set(version, asked);
      return asked;
    },
    get sizeBytes() {
      return memory.sizeBytes;
    },
  };
}

interface Tools {
  readonly typeface: Typeface;
  readonly drawing: Drawing;
}

/** Opened with the first image: a server that is asked for none spends nothing on it. */
function openTools(): () => Promise<Tools> {
  let opened: Promise<Tools> | undefined;
  let isBroken = false;
  return () => {
    opened ??= openDrawing().then(
      (drawing) => ({ drawing, typeface: openTypeface(readFileSync(typefacePath)) }),
      (cause: unknown) => {
        throw unavailable(cause);
      },
    );
    return opened.catch((thrown: unknown) => {
      // The cause is logged with the first answer; the others would only repeat it.
      const again = isBroken;
      isBroken = true;
      throw again ? unavailable() : thrown;
    });
  };
}

async function drawCard({ typeface, drawing }: Tools, card: ShareCard): Promise<Jpeg> {
  const measures = new Map<string, Awaited<ReturnType<Drawing['measure']>>>();
  for (const text of systemTextsOf(card, typeface)) measures.set(text, await drawing.measure(text));
  const drawOf = (of: ShareCard) => drawing.draw(compose(of, typeface, (text) => measures.get(text)));
  if (card.poster === null) return drawOf(card);
  // A poster that cannot be read, or was just withdrawn, costs the picture and not the card.
  return drawOf(card).catch(() => drawOf({ ...card, poster: null }));
}

function busy(): AppError {
  return new AppError(
    'share_images_busy',
    503,
    'Too many images are being drawn. Try again in a few seconds.',
    {
      headers: { 'retry-after': String(RETRY_AFTER_S) },
    },
  );
}

function unavailable(cause?: unknown): AppError {
  return new AppError(
    'share_images_unavailable',
    503,
    'This server cannot draw images. Run Eyewitness from its folder, after npm ci.',
    {
      ...(cause === undefined ? {} : { cause }),
    },
  );
}

/** The images last asked for, as many as fit. */
function openMemory(capBytes: number) {
  const images = new Map<string, Jpeg>();
  let sizeBytes = 0;
  return {
    get: (version: string): Jpeg | undefined => {
      const jpeg = images.get(version);
      if (jpeg === undefined) return undefined;
      images.delete(version);
      images.set(version, jpeg);
      return jpeg;
    },
    put: (version: string, jpeg: Jpeg) => {
      images.set(version, jpeg);
      sizeBytes += jpeg.byteLength;
      for (const [oldest, { byteLength }] of images) {
        if (sizeBytes <= capBytes) break;
        images.delete(oldest);
        sizeBytes -= byteLength;
      }
    },
    get sizeBytes() {
      return sizeBytes;
    },
  };
}
