// What stands below and beside a story's words: each part only where there is something to say, all of it as text.

import { expect, test } from 'bun:test';
import { defaultSettings } from '../../newsroom/index.ts';
import { renderDocument } from '../../platform/html.ts';
import { NO_FINDINGS, type StoryView } from '../../stories/index.ts';
import { SAMPLE_VIEW } from '../sample.ts';
import type { Site } from '../site.ts';
import { BAR_SLOT, StoryPage } from '../story/views.tsx';

const site: Site = {
  ...defaultSettings(),
  name: 'Post',
  url: 'https://news.example',
  ownPages: [],
  mediaUrl: '',
};

function page(changes: Partial<StoryView> = {}): string {
  const look = { style: 'p{}', scripts: [] };
  const html = renderDocument(StoryPage({ site, look, view: { ...SAMPLE_VIEW, ...changes } }));
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'));
}

const withFindings = (findings: StoryView['document']['findings']) => ({
  document: { ...SAMPLE_VIEW.document, findings },
});

test('a part that has nothing to say is not there', () => {
  const parts = (html: string) => [...html.matchAll(/<section class="part" id="(\w+)"/g)].map(([, id]) => id);
  expect(parts(page())).toEqual(['people', 'next', 'sources', 'corrections', 'share']);
  const bare = { ...withFindings(NO_FINDINGS), clips: [], corrections: [] };
  expect(parts(page(bare))).toEqual(['share']);
  expect(page(bare)).not.toContain('class="quoted');
});

test('what is not certain is nowhere', () => {
  const { quotes, attributions, people, followUps } = SAMPLE_VIEW.document.findings;
  const doubtful = <Finding extends object>(list: readonly Finding[]) =>
    list.map((finding) => ({ ...finding, certain: false }));
  const html = page(
    withFindings({
      quotes: doubtful(quotes),
      attributions: doubtful(attributions),
      people: doubtful(people),
      followUps: doubtful(followUps),
    }),
  );
  for (const said of ['the child', 'According to', 'A hearing', 'class="quoted', 'Outlet'])
    expect(html).not.toContain(said);
});

test('who is accused is told to be innocent so far, and how old somebody is in words', () => {
  expect(page()).toContain('40 years old · also called Uno · accused; nobody is guilty');
  expect(page()).toContain('1 year old');
});

test('a story that was wrong says so at its top, an update does not', () => {
  const at = Date.parse('2026-05-04T10:00:00Z');
  const corrected = (kind: 'correction' | 'update') =>
    page({ corrections: [{ at, kind, text: 'It was two.' }] });
  expect(corrected('correction')).toMatch(/<a href="#corrections"><span>Corrected on<\/span> <time/);
  expect(corrected('update')).not.toContain('Corrected on');
  expect(corrected('update')).toContain('It was two.');
});

test('a quote in another script says in which, and in which direction', () => {
  expect(page()).toContain('<span lang="und-Arab" dir="rtl">');
});

test('hostile text in every finding stays text', () => {
  const hostile = `"><script>alert(1)</script>' onload=x ${BAR_SLOT}`;
  const url = `https://x.example/"><script>${BAR_SLOT}`;
  const { quotes, attributions, people, followUps } = SAMPLE_VIEW.document.findings;
  const html = page({
    ...withFindings({
      quotes: quotes.map((quote) => ({ ...quote, speaker: hostile, addressee: hostile })),
      attributions: attributions.map((attribution) => ({ ...attribution, source: hostile, url })),
      people: people.map((person) => ({
        ...person,
        name: hostile,
        description: hostile,
        role: hostile,
        aliases: [hostile],
      })),
      followUps: followUps.map((followUp) => ({ ...followUp, what: hostile })),
    }),
    corrections: [{ at: 0, kind: 'correction', text: hostile }],
  });
  expect(html).not.toContain('<script');
  expect(html.split(BAR_SLOT)).toHaveLength(2);
  expect(html.split('&lt;script>').length).toBeGreaterThan(10);
});
