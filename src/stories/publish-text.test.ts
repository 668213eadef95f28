// A text on its way to a story, on both databases: what it is refused for, and what comes with it.

import { afterEach, expect, test } from 'bun:test';
import { draft, liveStories } from '../../test/support/publications.ts';
import { onBothStores } from '../../test/support/stores.ts';
import {
  givenPlayableClip,
  openWholeNewsroom,
  type WholeNewsroom,
} from '../../test/support/whole-newsroom.ts';
import { AppError } from '../platform/errors.ts';
import { saveDraft } from './draft.ts';
import { publishText, type TextToPublish } from './publish-text.ts';
import { findRevision, findStoryBySlug } from './store.ts';

const newsrooms: WholeNewsroom[] = [];
afterEach(async () => {
  for (const newsroom of newsrooms.splice(0)) await newsroom.stop();
});

onBothStores('texts that are published', (open) => {
  const opened = async () => {
    const newsroom = await openWholeNewsroom(await open());
    newsrooms.push(newsroom);
    return { newsroom, db: newsroom.app.db, needs: newsroom.publishing };
  };

  test('the clips of a story stay in their order when its words come again without them', async () => {
    const { newsroom, db, needs } = await opened();
    const clipIds = [await givenPlayableClip(newsroom), await givenPlayableClip(newsroom)];
    await publishText(needs, written('One.'));
    const story = (await findStoryBySlug(db, 'ferry'))!;
    const { document } = (await findRevision(db, story.id, 1))!;
    const clips = clipIds.map((clipId) => ({ type: 'clip' as const, text: '', clipId }));
    const shown = { ...document, blocks: [...document.blocks, ...clips] };
    await saveDraft(needs, draft({ storyId: story.id, expectedRevision: 1, document: shown }));
    const again = await publishText(needs, written('One.'));
    expect(again).toMatchObject({ id: story.id, status: 'published' });
    expect(again.story.blocks.flatMap((block) => ('clipId' in block ? [block.clipId] : []))).toEqual(clipIds);
  });

  test('a text of too many paragraphs is refused with its line, and nothing is stored', async () => {
    const { db, needs } = await opened();
    const refused = await publishText(needs, written('a\n\n'.repeat(26_000))).catch(
      (thrown: unknown) => thrown,
    );
    expect(refused).toBeInstanceOf(AppError);
    expect(refused).toMatchObject({ code: 'text_refused', status: 422 });
    expect((refused as AppError).fields[0]?.message).toMatch(/^Line \d+: The text has 26,00\d paragraphs/);
    expect(await liveStories(db)).toEqual([]);
  });

  test('a text too long for findings goes live with its words, and its author is told', async () => {
    const { needs } = await opened();
    const long = await publishText(needs, written('The quay was full of people.\n\n'.repeat(8000)));
    expect(long.status).toBe('published');
    expect(long.story.blocks).toHaveLength(8000);
    expect(long.problems.map(({ code }) => code)).toContain('too_long_for_findings');
  });
});

function written(text: string): TextToPublish {
  return {
    text: `Ferry\n\nThe standfirst of the story stands here.\n\n${text}\n`,
    format: 'markdown',
    clipId: null,
    answers: {},
    override: null,
    draft: false,
    author: 'Kari',
  };
}
