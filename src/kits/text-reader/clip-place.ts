// Where the clip stands: at a directive, or at the words that announce it, with the line below that says whose it is.
// Invariant: no word moves; a paragraph is parted at most before its last sentence.

import type { Passage } from './text.ts';
import type { Advice, Mark } from './types.ts';
import { announcesClip, creditsClip, sentenceAnnouncesClip } from './words/index.ts';

const SHORT_UNITS = 200; // guess: two or three sentences that are about the clip as a whole
const LAST_SENTENCE_UNITS = 250; // guess: an announcement is short
const SENTENCE_BREAK = /[.!?…]["”’»)]*\s+(?=["“«(]?\p{Lu})/gu;

/** A directive places the clip and takes the line that announces it; without one, each announcing line is a place. */
export function placeClips(passages: readonly Passage[]): {
  readonly passages: readonly Passage[];
  readonly advice: readonly Advice[];
} {
  const directed = passages.some((passage) => passage.type === 'clip');
  const placed: Passage[] = [];
  for (const passage of passages) {
    const before = placed.at(-1);
    const announced = before?.type === 'paragraph' && announcesClip(before.text);
    if (passage.type === 'clip' && passage.text === '' && announced) {
      placed.splice(-1, 1, { ...before, type: 'clip' });
    } else if (before?.type === 'clip' && passage.type === 'paragraph' && creditsClip(passage.text)) {
      placed.splice(-1, 1, withCredit(before, passage));
    } else if (!directed && passage.type === 'paragraph') placed.push(...announcement(passage));
    else placed.push(passage);
  }
  const second = placed.filter((passage) => passage.type === 'clip')[1];
  const message =
    'The text has more than one place for a clip. The first is used; take the other lines out if they do not belong.';
  const advice = second === undefined ? [] : [{ code: 'several_clip_places', line: second.line, message }];
  return { passages: placed, advice };
}

/** A passage that has nothing but its text: a paragraph, a clip's place. */
type TextPassage = Exclude<Passage, { readonly type: 'heading' | 'list' | 'title' }>;

function announcement(passage: TextPassage): readonly Passage[] {
  const { text } = passage;
  if (announcesClip(text)) return [{ ...passage, type: 'clip' }];
  if (text.length <= SHORT_UNITS) {
    const place = text.split(SENTENCE_BREAK).findIndex((sentence) => sentenceAnnouncesClip(sentence));
    return [place === -1 ? passage : { ...passage, type: 'clip' }];
  }
  const from = text.length - LAST_SENTENCE_UNITS;
  const last = [...text.slice(Math.max(0, from)).matchAll(SENTENCE_BREAK)].at(-1);
  if (last === undefined) return [passage];
  const start = Math.max(0, from) + last.index + last[0].length;
  if (!sentenceAnnouncesClip(text.slice(start))) return [passage];
  const end = text.slice(0, start).trimEnd().length;
  return [
    { ...passage, text: text.slice(0, end), marks: marksWithin(passage.marks, 0, end) },
    {
      ...passage,
      type: 'clip',
      text: text.slice(start),
      marks: marksWithin(passage.marks, start, text.length),
    },
  ];
}

function marksWithin(marks: readonly Mark[], start: number, end: number): readonly Mark[] {
  return marks
    .map((mark) => ({
      ...mark,
      start: Math.max(mark.start, start) - start,
      end: Math.min(mark.end, end) - start,
    }))
    .filter((mark) => mark.start < mark.end);
}

function withCredit(clip: TextPassage, credit: Passage): Passage {
  if (clip.text === '') return { ...clip, text: credit.text, marks: credit.marks };
  const shift = clip.text.length + 1;
  const shifted = credit.marks.map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift }));
  return { ...clip, text: `${clip.text}\n${credit.text}`, marks: [...clip.marks, ...shifted] };
}
