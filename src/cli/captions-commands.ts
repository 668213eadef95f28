// What the command line asks of the newsroom about captions and descriptions, as commands over the socket.

import * as v from 'valibot';
import type { Newsroom } from '../app.ts';
import {
  acceptDraft,
  allCaptions,
  allDescriptions,
  askForDraft,
  findClip,
  putCaptions,
  putDescription,
  removeCaptions,
  removeDescription,
} from '../clips/index.ts';
import { MAX_CAPTION_BYTES } from '../kits/captions/index.ts';
import { readSettings } from '../newsroom/index.ts';
import { toRfc3339 } from '../platform/clock.ts';
import { defineCommand, type Command } from '../platform/commands/index.ts';
import { AppError } from '../platform/errors.ts';
import type { ClipId } from '../platform/ids.ts';
import { parse } from '../platform/parse.ts';

const clipId = v.custom<ClipId>((id) => typeof id === 'string' && id.length <= 64);
const language = v.pipe(v.string(), v.maxLength(100));
const by = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const ofClip = v.object({ clipId });
const inLanguage = v.object({ clipId, language });
const change = v.object({ clipId, language, by });

/** What `clips captions ID` lists. */
export interface ListedCaptions {
  readonly captions: readonly {
    readonly language: string;
    readonly state: 'draft' | 'checked';
    readonly by: string;
    /** RFC 3339. */
    readonly at: string;
  }[];
  readonly descriptions: readonly { readonly language: string; readonly sizeBytes: number }[];
}

/** A command answers something, even where all is said by its end. */
const DONE = { done: true };

export function captionCommands({ app }: Newsroom): readonly Command[] {
  return [
    defineCommand({
      name: 'clips.captions',
      parse: (input) => parse(ofClip, input),
      run: ({ clipId: id }) => listed(app, id),
    }),
    defineCommand({
      name: 'clips.get-captions',
      parse: (input) => parse(inLanguage, input),
      run: async (asked) => {
        const found = (await allCaptions(app.db, asked.clipId)).find(
          (captions) => captions.language.toLowerCase() === asked.language.toLowerCase(),
        );
        if (found !== undefined) return { text: found.cues, state: found.state };
        throw new AppError('captions_unknown', 404, `This clip has no captions in "${asked.language}".`);
      },
    }),
    defineCommand({
      name: 'clips.put-captions',
      parse: (input) => parse(v.object({ ...change.entries, language: v.nullable(language) }), input),
      run: async (asked, _, body) => {
        await using temp = await app.files.receive(body, { maxBytes: MAX_CAPTION_BYTES });
        const source = await Bun.file(temp.path).bytes();
        const spoken = asked.language ?? (await readSettings(app.db)).language;
        return putCaptions(app, asked.clipId, { ...asked, language: spoken, source, state: 'checked' });
      },
    }),
    ...changeCommands(app),
  ];
}

async function listed({ db }: Newsroom['app'], id: ClipId): Promise<ListedCaptions> {
  if ((await findClip(db, id)) === undefined)
    throw new AppError('clip_unknown', 404, 'There is no such clip.');
  const captions = await allCaptions(db, id);
  const descriptions = await allDescriptions(db, id);
  return {
    captions: captions.map(({ language: spoken, state, changedBy, changedAt }) => ({
      ...{ language: spoken, state, by: changedBy, at: toRfc3339(changedAt) },
    })),
    descriptions: descriptions.map(({ language: spoken, ref }) => ({
      ...{ language: spoken, sizeBytes: ref.sizeBytes },
    })),
  };
}

function changeCommands(app: Newsroom['app']): readonly Command[] {
  return [
    defineCommand({
      name: 'clips.remove-captions',
      parse: (input) => parse(change, input),
      run: async (asked) => {
        await removeCaptions(app, asked.clipId, asked);
        return DONE;
      },
    }),
    defineCommand({
      name: 'clips.accept-draft',
      parse: (input) => parse(change, input),
      run: async (asked) => {
        await acceptDraft(app, asked.clipId, asked);
        return DONE;
      },
    }),
    defineCommand({
      name: 'clips.draft-captions',
      parse: (input) => parse(v.object({ clipId, language: v.nullable(language) }), input),
      run: async (asked) => {
        await askForDraft(app, asked.clipId, asked.language);
        return DONE;
      },
    }),
    defineCommand({
      name: 'clips.put-description',
      parse: (input) => parse(change, input),
      run: async (asked, _, body) => {
        const { language: stored, type } = await putDescription(app, asked.clipId, asked, body);
        return { language: stored, type };
      },
    }),
    defineCommand({
      name: 'clips.remove-description',
      parse: (input) => parse(change, input),
      run: async (asked) => {
        await removeDescription(app, asked.clipId, asked);
        return DONE;
      },
    }),
  ];
}
