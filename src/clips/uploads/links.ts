// Links by which somebody without an account may send clips: made, found again by their token, closed.

import { audit } from '../../newsroom/index.ts';
import type { App, Reads } from '../../platform/capabilities.ts';
import { AppError } from '../../platform/errors.ts';
import { newId, type UploadLinkId } from '../../platform/ids.ts';
import { addLink, allLinks, findLinkByToken, markClosed } from './links-store.ts';
import { arrivedBy, countOfLink } from './store.ts';
import type { Upload, UploadLink } from './upload.ts';

const TOKEN_BYTES = 18; // 144 bits: 24 letters, which still fit a line
const DAY_MS = 24 * 60 * 60_000;

export interface LinkWish {
  readonly askedBy: string;
  readonly note: string;
  readonly days: number;
  readonly maxBytes: number;
  readonly maxClips: number;
}

/** Makes a link; its token is told once and stored nowhere. `maxBytes` is never above the newsroom's own limit. */
export async function makeUploadLink(
  { db, clock, config }: Pick<App, 'db' | 'clock'> & { readonly config: Pick<App['config'], 'maxClipBytes'> },
  wish: LinkWish,
): Promise<{ readonly link: UploadLink; readonly token: string }> {
  const token = Buffer.from(crypto.getRandomValues(new Uint8Array(TOKEN_BYTES))).toString('base64url');
  const nowMs = clock.now();
  const link: UploadLink = {
    id: newId<UploadLinkId>(),
    askedBy: wish.askedBy,
    note: wish.note,
    maxBytes: Math.min(wish.maxBytes, config.maxClipBytes),
    maxClips: wish.maxClips,
    createdAt: nowMs,
    expiresAt: nowMs + wish.days * DAY_MS,
    closedAt: null,
  };
  await db.write(async (tx) => {
    await addLink(tx, link, hashOf(token));
    const { maxBytes, maxClips } = link;
    await audit(tx, clock, {
      actor: wish.askedBy,
      action: 'clips.link',
      subject: link.id,
      detail: { note: wish.note, days: wish.days, maxBytes, maxClips },
    });
  });
  return { link, token };
}

export interface LinkWithClips extends UploadLink {
  readonly arrived: readonly Upload[];
}

/** All links, the newest first, with what came by them. */
export async function listUploadLinks(reads: Reads): Promise<readonly LinkWithClips[]> {
  const links = await allLinks(reads);
  return Promise.all(links.map(async (link) => ({ ...link, arrived: await arrivedBy(reads, link.id) })));
}

/** Nothing more comes by the link, not even the rest of an upload. Errors: `link_unknown` (404). */
export async function closeUploadLink(
  { db, clock }: Pick<App, 'db' | 'clock'>,
  id: UploadLinkId,
  by: string,
): Promise<'now' | 'before'> {
  return db.write(async (tx) => {
    const outcome = await markClosed(tx, id, clock.now());
    if (outcome === 'unknown')
      throw new AppError(
        'link_unknown',
        404,
        `There is no upload link ${id}. \`eyewitness clips links\` lists them.`,
      );
    if (outcome === 'now')
      await audit(tx, clock, { actor: by, action: 'clips.close-link', subject: id, detail: {} });
    return outcome;
  });
}

export type LinkStanding =
  | { readonly is: 'open'; readonly link: UploadLink }
  | { readonly is: 'closed' | 'expired' | 'used-up'; readonly link: UploadLink }
  | { readonly is: 'unknown' };

/** What a token is worth now. */
export async function linkStanding(
  { db, clock }: Pick<App, 'db' | 'clock'>,
  token: string,
): Promise<LinkStanding> {
  if (!/^[\w-]{16,64}$/.test(token)) return { is: 'unknown' };
  const link = await findLinkByToken(db, hashOf(token));
  if (link === undefined) return { is: 'unknown' };
  if (link.closedAt !== null) return { is: 'closed', link };
  if (clock.now() >= link.expiresAt) return { is: 'expired', link };
  const { clips } = await countOfLink(db, link.id);
  return { is: clips >= link.maxClips ? 'used-up' : 'open', link };
}

function hashOf(token: string): string {
  return new Bun.CryptoHasher('sha256').update(token).digest('hex');
}
