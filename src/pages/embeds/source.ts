// What stands at an embed's address. A story that moved moves its embed; one that was withdrawn says so in the frame.

import { wasErased } from '../../clips/index.ts';
import { wordsFor } from '../../newsroom/index.ts';
import type { Reads } from '../../platform/capabilities.ts';
import { AppError } from '../../platform/errors.ts';
import { renderDocument } from '../../platform/html.ts';
import { isSlug, storyAt } from '../../stories/index.ts';
import { reachOfClips } from '../clip-player/reach.ts';
import { htmlHeaders, policyOf, type Look, type Reach } from '../looks.ts';
import { storyDependencies, type Pages } from '../renderer.ts';
import type { Site } from '../site.ts';
import { textSource, type Found } from '../source.ts';
import { findShownClip } from '../watch/showing.ts';
import { clipDependencies } from '../watch/source.ts';
import { EmbeddedClip, EmbeddedMessage, EmbeddedStory } from './views.tsx';

export interface EmbedNeeds {
  readonly db: Reads;
  readonly pages: Pick<Pages, 'looks' | 'site'>;
}

/** Errors: `not_found` (404), `erased` (410), in the site's language. */
export async function embeddedClipSource(needs: EmbedNeeds, id: string): Promise<Found> {
  const site = await needs.pages.site(needs.db);
  const shown = await findShownClip(needs.db, id);
  if (shown === undefined && (await wasErased(needs.db, id))) throw erased(site);
  if (shown === undefined) throw nothingHere(site);
  const look = lookOf(needs, site);
  return textSource(
    renderDocument(EmbeddedClip({ site, look, shown })),
    headersOf(look, reachOfClips(site, [shown.clip])),
    clipDependencies(shown),
  );
}

/** Errors: `not_found` (404), `withdrawn` (410), both in the site's language. */
export async function embeddedStorySource(needs: EmbedNeeds, slug: string): Promise<Found> {
  const site = await needs.pages.site(needs.db);
  if (!isSlug(slug)) throw nothingHere(site);
  const at = await storyAt(needs.db, slug);
  if (at.found === 'nothing') throw nothingHere(site);
  if (at.found === 'withdrawn') throw withdrawn(site, at.reason);
  if (at.found === 'moved') return at;
  const look = lookOf(needs, site);
  return textSource(
    renderDocument(EmbeddedStory({ site, look, view: at.view })),
    headersOf(look, reachOfClips(site, at.view.clips)),
    storyDependencies(at.view),
  );
}

/** An error that fits into the frame and may stand in it. */
export async function embeddedError({ db, pages }: EmbedNeeds, error: AppError): Promise<Response> {
  const site = await pages.site(db);
  const { errors } = wordsFor(site.language);
  const title =
    error.status === 410 ? errors.title410 : error.status === 404 ? errors.title404 : errors.titleOther;
  const look = lookOf({ pages }, site);
  const html = renderDocument(EmbeddedMessage({ site, look, title, message: error.message }));
  return new Response(html, { status: error.status, headers: { ...headersOf(look), ...error.headers } });
}

function lookOf({ pages }: Pick<EmbedNeeds, 'pages'>, site: Site): Look {
  return pages.looks.look(['clip', 'embed'], site.accent);
}

function headersOf(look: Look, reach: Reach = {}): Readonly<Record<string, string>> {
  return htmlHeaders(policyOf(look, { ...reach, isEmbeddable: true }));
}

function nothingHere(site: Site): AppError {
  return new AppError('not_found', 404, wordsFor(site.language).errors.text404);
}

function erased(site: Site): AppError {
  return new AppError('erased', 410, wordsFor(site.language).errors.text410);
}

function withdrawn(site: Site, reason: string): AppError {
  const { story } = wordsFor(site.language);
  return new AppError('withdrawn', 410, reason === '' ? story.withdrawn : story.withdrawnBecause(reason));
}
