// Decides how a share image looks: a fine newspaper's card. Pure: from a card's words to shapes, paths and places.

import { HEIGHT_PX, WIDTH_PX, type Composition, type ShareCard, type SystemText } from './card.ts';
import { INK, LIGHT, PAPER, readableAccent } from './colours.ts';
import { label, playMark, rule, warningSign, type Mark } from './marks.ts';
import { FOOT_PX, groundOf, stageOf, type Row, type Stage } from './stage.ts';
import { NOTHING, setText, type TextBlock } from './text-block.ts';
import type { Typeface } from './typeface.ts';
import { wordingOf, type MeasureBySystem, type Wording } from './wording.ts';

const KICKER_GAP_PX = 26;
const SIGN_PX = 46;
const WARNING_STEPS = [
  [31, 1],
  [27, 2],
  [24, 3],
] as const;

export function compose(card: ShareCard, typeface: Typeface, bySystem: MeasureBySystem): Composition {
  const stage = stageOf(card);
  const sheet = openSheet(card.isRightToLeft);
  const say = (text: string | null) => (text === null ? null : wordingOf(text, typeface, bySystem));
  const oneLine = (wording: Wording | null, sizePx: number, widthPx: number, tracking = 0) =>
    setText(wording, typeface, { widthPx, heightPx: sizePx * 1.6, steps: [[sizePx, 1]], tracking });
  const accent = readableAccent(card.accent, stage.ground);
  const isPaper = stage.backdrop.kind === 'paper';

  const play = card.hasClip ? playMarkOf(card, isPaper, typeface) : null;
  const demo = demoLabelOf(say(card.demoLabel), card, stage, typeface);
  const kicker = oneLine(capitals(say(card.kicker), card.language, typeface), 26, stage.widthPx, 0.09);
  const warning = setText(say(card.warning), typeface, {
    widthPx: stage.widthPx - SIGN_PX * 1.12 - 20,
    heightPx: 96,
    steps: WARNING_STEPS,
  });
  const warningPx = card.warning === null ? 0 : Math.max(SIGN_PX, warning.heightPx);
  const site = oneLine(
    say(card.siteName),
    32,
    stage.widthPx - (isPaper && play !== null ? play.widthPx + 24 : 0),
  );

  const kickerPx = kicker === NOTHING ? 0 : kicker.heightPx + KICKER_GAP_PX;
  const topPx = stage.topPx + (demo !== null && stage.backdrop.kind !== 'cover' ? 40 : 0);
  const bottomPx = stage.bottomPx - (warningPx === 0 ? 0 : warningPx + 26);
  // A headline that no font here can draw: better the newsroom's name than an empty card.
  const headline = setText(say(card.headline) ?? say(card.siteName), typeface, {
    widthPx: stage.widthPx,
    heightPx: bottomPx - topPx - kickerPx,
    steps: stage.steps,
  });
  const freePx = bottomPx - topPx - kickerPx - headline.heightPx;
  // A little above the middle looks like the middle.
  const wordsPx = topPx + freePx * (stage.stands === 'bottom' ? 1 : 0.45);

  sheet.add(groundOf(stage, wordsPx));
  sheet.text(kicker, stage, wordsPx, accent);
  sheet.text(headline, stage, wordsPx + kickerPx, stage.ink);
  if (warningPx > 0) {
    const beginPx = FOOT_PX - 22 - warningPx;
    const sign = { widthPx: SIGN_PX * 1.12, draw: warningSign(SIGN_PX, { ground: PAPER, ink: accent }) };
    sheet.mark(sign, 'start', stage, beginPx + (warningPx - SIGN_PX) / 2);
    sheet.text(
      warning,
      besideSign(stage, card.isRightToLeft),
      beginPx + (warningPx - warning.heightPx) / 2 + 3,
      stage.ink,
    );
  }
  sheet.add(rule(stage.leftPx, FOOT_PX, stage.widthPx, 1.5, stage.ruleColour));
  sheet.text(site, stage, FOOT_PX + 28, stage.ink);
  if (play !== null) placePlayMark(sheet, play, stage);
  if (demo !== null) {
    const isBeside = stage.backdrop.kind === 'beside';
    sheet.mark(demo, isBeside ? 'start' : 'end', stage, isPaper ? 86 : 46);
  }
  return { backdrop: stage.backdrop, svg: sheet.svg(), systemTexts: sheet.systemTexts };
}

/** Collects what is drawn; "start" is where a line of this card's language begins. */
interface Sheet {
  add(svg: string): void;
  text(block: TextBlock, row: Row, topPx: number, colour: string): void;
  mark(mark: Mark, side: 'start' | 'end', row: Row, topPx: number): void;
  svg(): string;
  readonly systemTexts: readonly SystemText[];
}

function openSheet(isRightToLeft: boolean): Sheet {
  const parts: string[] = [];
  const systemTexts: SystemText[] = [];
  const align = isRightToLeft ? 'right' : 'left';
  const leftOf = (widthPx: number, side: 'start' | 'end', row: Row) =>
    (side === 'start') === (align === 'left') ? row.leftPx : row.leftPx + row.widthPx - widthPx;
  return {
    systemTexts,
    add: (svg) => void parts.push(svg),
    text: (block, row, topPx, colour) => {
      const drawn = block.draw({ leftPx: leftOf(block.widthPx, 'start', row), topPx, colour, align });
      parts.push(drawn.svg);
      systemTexts.push(...drawn.systemTexts);
    },
    mark: (mark, side, row, topPx) => void parts.push(mark.draw(leftOf(mark.widthPx, side, row), topPx)),
    svg: () =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH_PX}" height="${HEIGHT_PX}">${parts.join('')}</svg>`,
  };
}

function besideSign(stage: Stage, isRightToLeft: boolean): Row {
  const takenPx = SIGN_PX * 1.12 + 20;
  return { leftPx: stage.leftPx + (isRightToLeft ? 0 : takenPx), widthPx: stage.widthPx - takenPx };
}

function playMarkOf(card: ShareCard, isPaper: boolean, typeface: Typeface): Mark {
  const length = wordingOf(card.durationText ?? '', typeface, () => undefined)?.text ?? '';
  const tones = isPaper ? { ground: INK, ink: PAPER } : { ground: LIGHT, ink: INK };
  // Lengths are a few figures; anything longer is none.
  return playMark(length.length > 12 ? '' : length, typeface, isPaper ? 50 : 66, tones);
}

function placePlayMark(sheet: Sheet, play: Mark, stage: Stage): void {
  const { backdrop } = stage;
  if (backdrop.kind === 'paper') sheet.mark(play, 'end', stage, FOOT_PX + 18);
  else if (backdrop.kind === 'cover') sheet.mark(play, 'start', stage, 46);
  else
    sheet.mark(
      play,
      'start',
      { leftPx: backdrop.leftPx + 28, widthPx: backdrop.widthPx - 56 },
      HEIGHT_PX - 94,
    );
}

const MAX_LABEL_CHARACTERS = 40; // at the size of labels a third of the card

function demoLabelOf(said: Wording | null, card: ShareCard, stage: Stage, typeface: Typeface): Mark | null {
  const wording = capitals(said, card.language, typeface);
  if (wording === null || wording.by !== 'typeface') return null;
  const text = Array.from(wording.text).slice(0, MAX_LABEL_CHARACTERS).join('');
  const onPaper = stage.backdrop.kind === 'paper';
  return label(text, typeface, 36, onPaper ? { ground: PAPER, ink: INK } : { ground: INK, ink: LIGHT });
}

/** The font has no small capitals: capitals, set small and apart, stand for them. */
function capitals(wording: Wording | null, language: string, typeface: Typeface): Wording | null {
  if (wording === null || wording.by === 'system') return wording;
  const text = upperCase(wording.text, language);
  return Array.from(text).every((letter) => typeface.has(letter)) ? { ...wording, text } : wording;
}

function upperCase(text: string, language: string): string {
  try {
    return text.toLocaleUpperCase(language);
  } catch {
    return text.toUpperCase(); // no such language
  }
}
