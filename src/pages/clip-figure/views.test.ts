// A clip on any page: a press that needs no script, a gate that hides what is not safe, doubts that are never hidden.

import { expect, test } from 'bun:test';
import { WARNINGS, type Clip, type ClipAnswers } from '../../clips/index.ts';
import { wordsFor } from '../../newsroom/index.ts';
import { renderFragment } from '../../platform/html.ts';
import { ladderMedia } from '../../../test/support/ladder-media.ts';
import { isPosterSafe } from '../rules.ts';
import { SAMPLE_VIEW } from '../sample.ts';
import { lengthText, pressText, sizeText } from '../clip-player/rules.ts';
import { ClipFigure, type ClipFigureProps } from './views.tsx';

const CLIP: Clip = {
  ...SAMPLE_VIEW.clips[0]!,
  media: null,
  durationMs: 42_400,
  rendition: { space: 'public', sha256: '', sizeBytes: 3_120_000 },
  width: 1280,
  height: 720,
};

function figure(changes: Partial<Clip> = {}, props: Partial<ClipFigureProps> = {}): string {
  return renderFragment(
    ClipFigure({
      clip: { ...CLIP, ...changes },
      words: wordsFor('en'),
      language: 'en',
      siteUrl: 'https://news.example',
      ...props,
    })!,
  );
}

const answered = (answers: Partial<ClipAnswers>) => ({ answers: { ...CLIP.answers, ...answers } });

test('the press says how long, how large and how loud the clip is, as a language writes it', () => {
  expect(pressText(CLIP, wordsFor('en'))).toBe('Play the clip · 0:42 · 3.1 MB');
  expect(pressText({ ...CLIP, hasAudio: false }, wordsFor('fr'))).toBe(
    'Lire la vidéo · 0:42 · 3,1\u202fMo · sans son',
  );
  expect([999, 59_600, 3_725_000].map((ms) => lengthText(ms, 'en'))).toEqual(['0:01', '1:00', '1:02:05']);
  expect([1, 900_000].map((bytes) => sizeText(bytes, 'en'))).toEqual(['1 kB', '900 kB']);
});

test('a clip is loaded by nothing but a press, and its place is kept', () => {
  const html = figure({}, { isFirst: true });
  expect(html).toContain('<details class="clip-player"><summary><img src="/clips/shown/poster.jpg" alt ');
  expect(html).toContain('width="1280" height="720" fetchpriority="high"');
  expect(html).toContain('preload="none"');
  expect(html).not.toContain('autoplay');
  expect(figure()).toContain('loading="lazy"');
});

test('every warning is a gate, which says what and why, and has a picture only where that is safe', () => {
  for (const warning of WARNINGS) {
    const html = figure(answered({ warnings: [warning], warningReason: 'It shows the fall.' }));
    expect(html.includes('poster.jpg')).toBe(isPosterSafe([warning]));
    expect(html).toContain(`Warning: ${wordsFor('en').clip.warnings[warning]}`);
    expect(html).toContain('It shows the fall.');
    expect(html).toContain('Show the clip all the same');
    expect(html).not.toContain('<details open');
  }
  expect(figure(answered({ warnings: ['flashes', 'injury'] }))).not.toContain('poster.jpg');
  expect(figure()).not.toContain('Warning');
});

test('a clip of which nobody said whether it needs a warning shows no picture before a press', () => {
  const html = figure(answered({ warnings: null }));
  expect(html).not.toContain('poster.jpg');
  expect(html).not.toContain('Warning');
});

test('a clip without a picture keeps its place by its shape', () => {
  const html = figure({ poster: null });
  expect(html).toContain('viewBox="0 0 1280 720"');
  expect(html).not.toContain('poster.jpg');
});

test('what is doubtful stands in sight, what is confirmed in the panel', () => {
  const html = figure(answered({ verdicts: { what: 'confirmed', where: 'unclear', when: null } }));
  expect(html).toContain('<p class="clip-doubt">Where it was filmed: could not be confirmed</p>');
  expect(html).toContain('<p class="clip-doubt">When it was filmed: not checked</p>');
  expect(html.split('What it shows')).toHaveLength(2 + 1); // its own sentence and the panel
  expect(figure(answered({ verdicts: { what: 'false', where: 'likely', when: 'likely' } }))).toContain(
    'What it shows: found to be false',
  );
});

test('a clip leads to its own page from everywhere but there, and to less data where there is less', () => {
  expect(figure()).toContain('<a href="/clips/shown">About this clip</a>');
  const own = figure({ media: ladderMedia() }, { isOnOwnPage: true });
  expect(own).not.toContain('href="/clips/shown"');
  expect(own).toContain('<a href="/clips/shown/v1/360.mp4">Low data (1.2 MB)</a>');
});

test('a clip that cannot be played leaves its words and nothing else', () => {
  for (const state of ['received', 'refused'] as const) {
    expect(figure({ state }, { text: 'The moment:\nVideo: Ana' })).toBe(
      '<p>The moment:</p><p>Video: Ana</p>',
    );
  }
});

test('nobody is named who must not be, and no credit stands twice', () => {
  expect(figure(answered({ credit: 'none' }))).not.toContain('Video: ');
  expect(
    figure(answered({ credit: 'Ana' }), { text: 'The moment:\nVideo: Ana' }).split('Video: Ana'),
  ).toHaveLength(2);
});

test('words in another language than the page say so', () => {
  const html = figure(answered({ warnings: ['graphic'], warningReason: 'سقوط' }), { language: 'ar' });
  expect(html).toContain('<details class="clip-player clip-gated" lang="en" dir="ltr">');
  expect(html).toContain('<span lang="ar" dir="rtl">سقوط</span>');
});

test('hostile text in what a clip says stays text', () => {
  const hostile = `"><script>alert(1)</script>' onload=x`;
  const html = figure(
    answered({ credit: hostile, shows: hostile, warningReason: hostile, warnings: ['graphic'] }),
    { text: `${hostile}\n${hostile}` },
  );
  expect(html).not.toContain('<script');
  expect(html.split('&lt;script>').length).toBeGreaterThan(6);
});
