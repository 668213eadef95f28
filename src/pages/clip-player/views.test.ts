// What a player is given: addresses that name their version, the right one first, and nothing that is fetched unasked.

import { expect, test } from 'bun:test';
import { parseHTML } from 'linkedom';
import { ladderMedia, mediaFile, rendition } from '../../../test/support/ladder-media.ts';
import type { Clip, ClipMedia } from '../../clips/index.ts';
import { wordsFor } from '../../newsroom/index.ts';
import { renderFragment } from '../../platform/html.ts';
import { SAMPLE_VIEW } from '../sample.ts';
import { reachOfClips } from './reach.ts';
import { playedOf, posterSizes } from './rules.ts';
import { Player, type PlayerProps } from './views.tsx';

const CLIP: Clip = { ...SAMPLE_VIEW.clips[0]!, durationMs: 42_000, width: 1280, height: 720 };
const GROWING = ladderMedia({ isComplete: false, files: [], renditions: [rendition('360', false)] });

function playerOf(media: ClipMedia | null, changes: Partial<Clip> = {}, props: Partial<PlayerProps> = {}) {
  const clip = { ...CLIP, media, ...changes };
  const html = renderFragment(Player({ clip, words: wordsFor('en'), language: 'en', label: '', ...props }));
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const sourcesOf = (parent: string) =>
    [...document.querySelectorAll(`${parent} > source`)].map(
      (source) => source.getAttribute('src') ?? source.getAttribute('srcset'),
    );
  return { html, document, video: document.querySelector('video')!, sourcesOf };
}

const played = (media: ClipMedia, durationMs = 42_000) =>
  playedOf({ ...CLIP, media, durationMs }, (name) => name);

test('readers get the usual file, the one as it came until that is there, and the small one where they save data', () => {
  expect(played(ladderMedia())).toMatchObject({ file: { url: '540.mp4' }, lowData: { url: '360.mp4' } });
  const early = ladderMedia({ files: [mediaFile('source.mp4', 9), mediaFile('360.mp4', 5)] });
  expect(played(early)).toMatchObject({ file: { url: 'source.mp4' }, lowData: { url: '360.mp4' } });
  const small = ladderMedia({ files: [mediaFile('360.mp4', 5)] });
  expect(played(small)).toMatchObject({ file: { url: '360.mp4' }, lowData: null });
  expect(played(GROWING)).toMatchObject({ file: null, lowData: null, playlistUrl: 'master.m3u8' });
});

test('without script a short clip is a file first, and a long one a playlist', () => {
  const short = playerOf(ladderMedia());
  expect(short.sourcesOf('video')).toEqual(['/clips/shown/v1/540.mp4']);
  const long = playerOf(ladderMedia(), { durationMs: 91_000 });
  expect(long.sourcesOf('video')).toEqual(['/clips/shown/v1/master.m3u8', '/clips/shown/v1/540.mp4']);
  expect(playerOf(GROWING).sourcesOf('video')).toEqual(['/clips/shown/v1/master.m3u8']);
  expect(playerOf(ladderMedia({ renditions: [] })).video.getAttribute('src')).toBe('/clips/shown/v1/540.mp4');
});

test('a page may load the player of playlists only where a clip has one, and media from their host alone', () => {
  const site = { mediaUrl: '' };
  const without = { ...CLIP, media: ladderMedia({ renditions: [] }) };
  expect(reachOfClips(site, [without])).toEqual({});
  expect(reachOfClips(site, [{ ...CLIP, media: GROWING }])).toMatchObject({ isStreamed: true });
  expect(reachOfClips({ mediaUrl: 'https://m.example' }, [without])).toEqual({
    media: ['https://m.example'],
  });
  expect(playerOf(ladderMedia({ renditions: [] })).html).not.toContain('data-player');
});

test('pictures and films come from the host of media, words from the site itself', () => {
  const { html, document } = playerOf(ladderMedia(), {}, { mediaUrl: 'https://m.example' });
  expect(html).toContain('data-low="https://m.example/clips/shown/v1/360.mp4"');
  expect(html).toContain('src="https://m.example/clips/shown/v1/poster.jpg"');
  const tracks = [...document.querySelectorAll('track')];
  expect(tracks.map((track) => [track.getAttribute('src'), track.getAttribute('label')])).toEqual([
    ['/clips/shown/v1/captions.en.vtt', 'English'],
    ['/clips/shown/v1/captions.fr.vtt', 'français'],
  ]);
  expect(html).not.toContain('default');
});

test('before publication all of it stands below one address that is not public', () => {
  const { html } = playerOf(ladderMedia(), {}, { filesUrl: '/preview/clips/shown/ticket' });
  expect(html).not.toContain('/clips/shown/v1');
  expect(html).toContain('/preview/clips/shown/ticket/540.mp4');
});

test('the poster comes in the width it is drawn in, and only one of them is fetched', () => {
  const { video, document, sourcesOf } = playerOf(ladderMedia());
  expect(sourcesOf('picture')).toEqual([
    '/clips/shown/v1/poster-480.avif 480w, /clips/shown/v1/poster-960.avif 960w',
    '/clips/shown/v1/poster-480.jpg 480w',
  ]);
  expect(document.querySelector('source')!.getAttribute('sizes')).toBe(posterSizes(1280, 720));
  expect(video.getAttribute('poster')).toBeNull();
  expect(posterSizes(720, 1280)).toBe('min(100vw, 46rem, 45vh)');
});

test('behind a gate even the small file and the description are reached by the press alone', () => {
  const media = ladderMedia({ descriptions: ['fr'] });
  const answers = { ...CLIP.answers, warnings: ['graphic' as const] };
  const warned = playerOf(media, { answers }, { isOnOwnPage: true });
  const links = [...warned.document.querySelectorAll('details > .clip-less > a')];
  expect(links.map((link) => [link.getAttribute('href'), link.textContent])).toEqual([
    ['/clips/shown/v1/360.mp4', 'Low data (1.2 MB)'],
    ['/clips/shown/v1/description.fr', 'Description in sound, français'],
  ]);
  expect(playerOf(media).document.querySelector('.clip-less')).toBeNull();
  expect(playerOf(media, { answers }).html).not.toContain('description.fr');
});
