// A story's words as the HTML that feed readers show: escaped by the XML writer, with no player, since a reader of feeds
// knows no gate; pictures and clips lead to the clip's own page.

import { element, elements, type Xml } from '../../kits/xml.ts';
import { wordsFor } from '../../newsroom/index.ts';
import type { Block, Mark, StoryView } from '../../stories/index.ts';
import type { ClipAbroad } from '../clip-abroad.ts';
import { directionOf, linesOf, piecesOf } from '../rules.ts';
import type { Site } from '../site.ts';

type FeedClip = ClipAbroad & { readonly intro: string };

export function contentHtml(site: Site, view: StoryView, clips: readonly FeedClip[]): string {
  const { document, corrections } = view;
  const words = wordsFor(document.language, site.language);
  const { language } = document;
  const notes = corrections.map(({ kind, text }) => {
    const name = { ...words.story, update: words.story.correctionUpdate }[kind];
    return element('p', {}, element('strong', {}, `${name}: `), text);
  });
  return element(
    'div',
    { lang: language, dir: directionOf(language) },
    ...document.blocks.map((block) => blockHtml(block, clips, words.clip.play)),
    ...notes,
  ).xml;
}

function blockHtml(block: Block, clips: readonly FeedClip[], play: string): Xml | null {
  if (block.type === 'clip') {
    const clip = clips.find(({ id }) => id === block.clipId);
    return clip === undefined ? paragraph(block.text, []) : clipHtml(clip, play);
  }
  // HTML has no empty element of these: one without words would swallow what follows.
  if (block.text.trim() === '') return null;
  switch (block.type) {
    case 'heading':
      return element(`h${block.level}`, {}, marked(block.text, block.marks));
    case 'quote':
      return element('blockquote', {}, ...linesOf(block).map(({ text, marks }) => paragraph(text, marks)));
    case 'list':
      return element(
        block.ordered ? 'ol' : 'ul',
        {},
        ...linesOf(block).map(({ text, marks }) =>
          text.trim() === '' ? null : element('li', {}, marked(text, marks)),
        ),
      );
    default:
      return paragraph(block.text, block.marks);
  }
}

function clipHtml(clip: FeedClip, play: string): Xml {
  const { thumbnail, watchUrl, shows, intro, warning } = clip;
  const { url, width, height } = thumbnail;
  return elements([
    paragraph(intro, []),
    warning === null ? null : element('p', {}, element('strong', {}, warning)),
    element(
      'p',
      {},
      element(
        'a',
        { href: watchUrl },
        element('img', { src: url, width, height, alt: shows }),
        element('br'),
        play,
      ),
    ),
  ]);
}

function paragraph(text: string, marks: readonly Mark[]): Xml | null {
  return text.trim() === '' ? null : element('p', {}, marked(text, marks));
}

function marked(text: string, marks: readonly Mark[]): Xml {
  return elements(
    piecesOf(text, marks).map((piece) =>
      piece.marks.reduce((inner, mark) => wrapped(inner, mark, piece.marks), withBreaks(piece.text)),
    ),
  );
}

/** A link cannot stand in a link: where two overlap, the first one leads. */
function wrapped(inner: Xml, mark: Mark, covering: readonly Mark[]): Xml {
  if (mark.type !== 'link') return element(mark.type === 'strong' ? 'strong' : 'em', {}, inner);
  const leads = covering.find((other) => other.type === 'link') === mark;
  return leads ? element('a', { href: mark.href }, inner) : inner;
}

function withBreaks(text: string): Xml {
  return elements(text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [element('br'), line])));
}
