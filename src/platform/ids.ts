// Branded identifiers: UUIDv7, so that keys sort by time on both databases.

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type StoryId = Branded<'StoryId'>;
export type ClipId = Branded<'ClipId'>;
/** A version of a clip: as it came, or changed by an editor. */
export type VersionId = Branded<'VersionId'>;
export type UploadId = Branded<'UploadId'>;
export type UploadLinkId = Branded<'UploadLinkId'>;
export type JobId = Branded<'JobId'>;

/** A new sortable id (RFC 9562, version 7). The caller's annotation says of what. */
export function newId<Id extends string>(): Id {
  return Bun.randomUUIDv7() as Id;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text from outside could be one of our ids; says nothing of whether it exists. */
export function looksLikeId(text: string): boolean {
  return UUID.test(text);
}
