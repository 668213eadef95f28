// The tus 1.0 protocol (creation, creation-with-upload, termination, expiration) by the library, over our own files
// and rows. Which errors there are, and what they say, is ours.

import type { Readable } from 'node:stream';
import { DataStore, Server, Upload as TusUpload } from '@tus/server';
import { AppError, toAppError } from '../../platform/errors.ts';
import { looksLikeId, newId, type UploadId } from '../../platform/ids.ts';
import { beginUpload, mostBytes, type UploadNeeds } from './begin.ts';
import { dropUpload, finishUpload, getUpload } from './end.ts';
import { readMetadata } from './said.ts';
import type { Upload, UploadLink } from './upload.ts';

export const UPLOADS_PATH = '/api/v1/uploads';
export const TUS_HEADERS: Readonly<Record<string, string>> = { 'tus-resumable': '1.0.0' };

/** A half-open connection of a phone that changed networks must not keep it waiting when it comes back. */
const RELEASE_MS = 200; // guess

export interface Tus {
  /** Answers by the protocol; `link` is who may, null for a question about the protocol itself. Errors: AppErrors. */
  answer(request: Request, link: UploadLink | null): Promise<Response>;
}

export function openTus(needs: UploadNeeds): Tus {
  const links = new WeakMap<object, UploadLink>();
  const failures = new WeakMap<object, unknown>();
  const server = new Server({
    path: UPLOADS_PATH,
    datastore: new ClipUploads(needs),
    relativeLocation: true,
    disableTerminationForFinishedUploads: true,
    lockDrainTimeout: RELEASE_MS,
    maxSize: needs.config.maxClipBytes,
    namingFunction: () => newId<UploadId>(),
    getFileIdFromRequest: (_, last) => (last !== undefined && looksLikeId(last) ? last : undefined),
    onUploadCreate: async (request, { id, size = 0, metadata = {} }) => {
      const link = links.get(request);
      if (link === undefined) throw new Error('Nobody asked whether this upload is allowed.');
      const read = readMetadata(metadata, request.headers.get('upload-metadata')?.length ?? 0);
      await beginUpload(needs, link, { id: id as UploadId, totalBytes: size, ...read });
      return {};
    },
    onUploadFinish: async (_, { id }) => ({
      headers: arrivedHeaders(await finishUpload(needs, id as UploadId)),
    }),
    onResponseError: (request, thrown) => {
      failures.set(request, thrown);
      return undefined;
    },
  });
  return {
    answer: async (request, link) => {
      if (link !== null) links.set(request, link);
      if (request.method === 'POST' && link !== null) requireLength(needs, link, request);
      const answer = await server.handleWeb(request);
      if (answer.status < 400) return answer;
      throw asAppError(failures.get(request), answer.status, await answer.text());
    },
  };
}

/** Open uploads as the library sees them. */
class ClipUploads extends DataStore {
  readonly #needs: UploadNeeds;

  constructor(needs: UploadNeeds) {
    super();
    this.#needs = needs;
    this.extensions = ['creation', 'creation-with-upload', 'termination', 'expiration'];
  }

  /** `onUploadCreate`, which knows who asks, has made it. */
  override async create(upload: TusUpload): Promise<TusUpload> {
    return upload;
  }

  /** Where the body breaks off, what came before is kept, and the next HEAD tells of it. */
  override async write(body: Readable, id: string, offset: number): Promise<number> {
    const { totalBytes } = await getUpload(this.#needs, id as UploadId);
    return this.#needs.files.growing.append(id, body, { fromByte: offset, maxBytes: totalBytes });
  }

  /** The sender's name for the file is all that is told again: what they said of themselves is for the desk. */
  override async getUpload(id: string): Promise<TusUpload> {
    const upload = await getUpload(this.#needs, id as UploadId);
    const offset =
      upload.state === 'arrived' ? upload.totalBytes : await this.#needs.files.growing.sizeOf(id);
    if (offset === undefined)
      throw new AppError('upload_gone', 410, 'This upload is not here any more. Begin it again.');
    return new TusUpload({
      id,
      size: upload.totalBytes,
      offset,
      metadata: { filename: upload.fileName },
      creation_date: new Date(upload.createdAt).toISOString(),
    });
  }

  override async remove(id: string): Promise<void> {
    await dropUpload(this.#needs, id as UploadId, 'taken back');
  }
}

/** What an upload became, for its last PATCH and every question after it. */
export function arrivedHeaders({ clipId, wasKnown }: Upload): Record<string, string> {
  return clipId === null ? {} : { 'upload-clip': clipId, 'upload-clip-known': wasKnown === true ? '1' : '0' };
}

/** The library's own words for a length that is missing or too large help nobody. */
function requireLength(needs: UploadNeeds, link: UploadLink, request: Request): void {
  const told = request.headers.get('upload-length');
  if (told === null || !/^\d{1,15}$/.test(told))
    throw new AppError('length_required', 400, 'Upload-Length has to say how many bytes the file has.');
  const most = mostBytes(needs, link);
  if (Number(told) > most)
    throw new AppError(
      'too_large',
      413,
      `This clip is larger than ${Math.floor(most / 1_000_000)} MB, the limit here. Send a shorter one.`,
    );
}

const LIBRARY_CODES: Readonly<Record<number, string>> = {
  403: 'bad_upload_request',
  404: 'upload_unknown',
  409: 'offset_conflict',
  410: 'upload_gone',
  412: 'tus_version',
  413: 'too_large',
  501: 'not_supported',
};

/** What was thrown on the way, or what the library answers where nothing was. */
function asAppError(thrown: unknown, status: number, body: string): AppError {
  if (thrown instanceof AppError) {
    if (thrown.code !== 'disk_full') return thrown;
    const message = 'There is no room left here. What has arrived is kept: go on in a few minutes.';
    return new AppError('disk_full', 507, message, { cause: thrown.cause });
  }
  if (body.startsWith('failed to acquire lock'))
    return new AppError('upload_busy', 423, 'Another request is writing to this upload. Try again.');
  if (status >= 500 && status !== 501) return toAppError(thrown);
  return new AppError(LIBRARY_CODES[status] ?? 'bad_upload_request', status, body.trim() || 'Not possible.');
}
