// The story as structured data: what a revision stores. Plain text with marks, never HTML, so that nothing that
// was pasted can run anywhere. Whatever comes from outside passes `parseDocument` once.

import * as v from 'valibot';
import { parse } from '../platform/parse.ts';
import { looksLikeId, type ClipId } from '../platform/ids.ts';
import { isLanguageTag } from '../newsroom/index.ts';
import { MAX_PASSAGES } from '../kits/text-reader/index.ts';
import { stillSound, withBlockPutIn } from './findings.ts';
import { isSlug } from './slug.ts';
import { findingsSchema, findingsStand } from './findings-schema.ts';
import { address, MAX_TEXT, offset, text, words } from './stored-text.ts';

const MAX_CLIPS_PUT_IN = 100; // guess: blocks that stand beside those of the text
const MAX_BLOCKS = MAX_PASSAGES + MAX_CLIPS_PUT_IN;

const link = v.object({
  type: v.literal('link'),
  start: offset,
  end: offset,
  href: address,
});
const emphasis = v.object({ type: v.picklist(['strong', 'emphasis']), start: offset, end: offset });
const marks = v.optional(v.array(v.variant('type', [link, emphasis])), []);

const textBlock = v.object({
  type: v.picklist(['paragraph', 'quote', 'image', 'update']),
  text: text(MAX_TEXT),
  marks,
});
/** A post of another platform; its address is a link over the whole text. */
const embed = v.object({
  type: v.literal('embed'),
  text: text(MAX_TEXT),
  marks,
  /** Whether the post is no longer at its address; absent where nobody says so. */
  gone: v.optional(v.boolean()),
});
const heading = v.object({
  type: v.literal('heading'),
  level: v.picklist([2, 3, 4]),
  text: text(MAX_TEXT),
  marks,
});
/** One item a line. */
const list = v.object({ type: v.literal('list'), ordered: v.boolean(), text: text(MAX_TEXT), marks });
const clipBlock = v.object({
  type: v.literal('clip'),
  /** The line that introduces the clip, or empty. */
  text: text(2000),
  /** Null where the text announces a clip that is not there yet. */
  clipId: v.nullable(
    v.custom<ClipId>((id) => typeof id === 'string' && looksLikeId(id), 'must be the id of a clip'),
  ),
});
const blockSchema = v.pipe(
  v.variant('type', [textBlock, embed, heading, list, clipBlock]),
  v.check(
    (block) =>
      block.type === 'clip' ||
      block.marks.every((mark) => mark.start < mark.end && mark.end <= block.text.length),
    'a mark lies outside its text',
  ),
);

const happened = v.object({
  /** RFC 3339 date, cut to its precision: `2026`, `2026-05`, `2026-05-03`. */
  when: v.nullable(
    v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a date such as 2026-05-03')),
  ),
  precision: v.nullable(v.picklist(['year', 'month', 'day'])),
  where: v.nullable(words(300)),
});

const slug = v.pipe(v.string(), v.check(isSlug, 'must be small letters, digits and hyphens'));

const writtenParts = v.object({
  language: v.pipe(v.string(), v.check(isLanguageTag, 'must be a language tag such as en or fr-CA')),
  kicker: v.nullable(words(120)),
  headline: words(500),
  standfirst: v.nullable(words(5000)),
  byline: v.pipe(v.array(v.object({ name: words(200) })), v.maxLength(50)),
  /** The story's own date as its text gives it, which imprecise dates are resolved from; null where it gives none. */
  dated: v.nullable(v.pipe(v.string(), v.maxLength(40))),
  happened,
  /** Slug of the section it stands in, or null. */
  section: v.optional(v.nullable(slug), null),
  /** Slug of the story it is a translation of, or null. */
  translationOf: v.optional(v.nullable(slug), null),
  blocks: v.pipe(
    v.array(blockSchema),
    v.maxLength(
      MAX_BLOCKS,
      ({ received }) =>
        `has ${received} paragraphs, headings and lists; a story may have ${MAX_BLOCKS}. Make several stories of it.`,
    ),
  ),
  reactions: v.object({
    open: v.boolean(),
    /** Names of the kinds offered here, or null for the site's. */
    kinds: v.nullable(
      v.pipe(
        v.array(v.pipe(v.string(), v.maxLength(32))),
        v.minLength(1),
        v.maxLength(12),
        v.check((kinds) => new Set(kinds).size === kinds.length, 'names a kind twice'),
      ),
    ),
  }),
});
const documentSchema = v.pipe(
  v.object({
    ...writtenParts.entries,
    /** What the reader of texts found in the words, certain or not. */
    findings: findingsSchema,
  }),
  v.forward(
    v.check(
      (document) => findingsStand(document, document.findings),
      'point outside the texts, or at a finding that is not there',
    ),
    ['findings'],
  ),
);

export type StoryDocument = v.InferOutput<typeof documentSchema>;
export type Block = StoryDocument['blocks'][number];
export type Mark = v.InferOutput<typeof link> | v.InferOutput<typeof emphasis>;

/** Checks a document from outside. Errors: `invalid` (422) with every problem. */
export function parseDocument(input: unknown): StoryDocument {
  return parse(documentSchema, input, 'This story');
}

/** Reads a document that was stored: findings that do not stand any more are dropped, words never. Errors: as `parseDocument`. */
export function parseStored(input: unknown): StoryDocument {
  const written = parse(writtenParts, input, 'This story');
  return { ...written, findings: stillSound(written, (input as { findings?: unknown }).findings) };
}

/**
 * A document's words alone: without what is read from them, which changes as the reader of texts learns, and without
 * where the story is put.
 */
export function wordsOf(document: StoryDocument) {
  const { language, kicker, headline, standfirst, byline, blocks, reactions } = document;
  return { language, kicker, headline, standfirst, byline, blocks, reactions };
}

/** Ids of the clips a document shows, each once, in their order. */
export function clipIdsOf(document: StoryDocument): readonly ClipId[] {
  const ids = document.blocks.flatMap((block) =>
    block.type === 'clip' && block.clipId !== null ? [block.clipId] : [],
  );
  return [...new Set(ids)];
}

/**
 * Puts a clip where the text announces one, else below the last clip, else after the first paragraph: clips put in one
 * after the other keep their order. A document that shows the clip already stays as it is.
 */
export function placeClip(document: StoryDocument, clipId: ClipId): StoryDocument {
  if (clipIdsOf(document).includes(clipId)) return document;
  const announced = document.blocks.findIndex((block) => block.type === 'clip' && block.clipId === null);
  if (announced !== -1) {
    const blocks = document.blocks.map((block, index) =>
      index === announced ? { ...block, clipId } : block,
    );
    return { ...document, blocks: blocks as Block[] };
  }
  const lastClip = document.blocks.findLastIndex((block) => block.type === 'clip');
  const at = lastClip === -1 ? Math.min(1, document.blocks.length) : lastClip + 1;
  const blocks = document.blocks.toSpliced(at, 0, { type: 'clip', text: '', clipId });
  return { ...document, blocks, findings: withBlockPutIn(document.findings, at) };
}
