// The watch page as text: from what is live now, or with what somebody wrote into its form.

import { momentsOf, transcriptsOf, wasErased } from '../../clips/index.ts';
import { AppError } from '../../platform/errors.ts';
import { renderDocument } from '../../platform/html.ts';
import type { PageDependency, Reads } from '../../platform/capabilities.ts';
import { reachOfClips } from '../clip-player/reach.ts';
import { htmlHeaders, policyOf, type Part } from '../looks.ts';
import type { AskedForm } from '../partners/views.tsx';
import { EVERY_PAGE, type Pages } from '../renderer.ts';
import { textSource, type Found } from '../source.ts';
import { findShownClip, type ShownClip } from './showing.ts';
import { WatchPage } from './views.tsx';

export interface WatchNeeds {
  readonly db: Reads;
  readonly pages: Pick<Pages, 'looks' | 'site'>;
}

/** Errors: `not_found` (404), the same for a clip that is not shown as for one that is not there. */
export async function watchSource(needs: WatchNeeds, id: string, form: AskedForm): Promise<Found> {
  const shown = await getShownClip(needs.db, id);
  const { html, headers } = await watchText(needs, shown, form);
  return textSource(html, headers, clipDependencies(shown));
}

const WITHOUT_WORDS: readonly Part[] = ['clip', 'watch'];
const WITH_WORDS: readonly Part[] = [...WITHOUT_WORDS, 'transcript'];

export async function watchText(
  { db, pages }: WatchNeeds,
  shown: ShownClip,
  form: AskedForm,
): Promise<{ readonly html: string; readonly headers: Readonly<Record<string, string>> }> {
  const site = await pages.site(db);
  const transcripts = await transcriptsOf(db, shown.clip);
  const moments = await momentsOf(db, shown.clip);
  const parts = transcripts.length === 0 ? WITHOUT_WORDS : WITH_WORDS;
  const look = pages.looks.look(parts, site.accent);
  const html = renderDocument(WatchPage({ site, look, shown, form, spoken: { transcripts, moments } }));
  return { html, headers: htmlHeaders(policyOf(look, reachOfClips(site, [shown.clip]))) };
}

export async function getShownClip(reads: Reads, id: string): Promise<ShownClip> {
  const shown = await findShownClip(reads, id);
  if (shown === undefined && (await wasErased(reads, id)))
    throw new AppError('erased', 410, 'This clip was taken away.');
  if (shown === undefined) throw new AppError('not_found', 404, 'There is nothing at this address.');
  return shown;
}

/** What is said of a clip anywhere: stale when a story comes or goes, or the clip, or the site changes. */
export function clipDependencies({ clip }: ShownClip): readonly PageDependency[] {
  return [{ kind: 'clip', id: clip.id }, { kind: 'front', id: 'front' }, EVERY_PAGE];
}
