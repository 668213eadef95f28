// Plays a clip of the corpus to its end in Chromium and says what was seen and heard: whether time went on, which colour
// each quadrant had, when the flash was shown and when the beep sounded, both in the clip's own time.

import type { Browser, Page } from 'playwright-core';

export type Colour = readonly [number, number, number];

export interface Quadrants {
  readonly topLeft: Colour;
  readonly topRight: Colour;
  readonly bottomLeft: Colour;
  readonly bottomRight: Colour;
}

/** Red, green, blue and white, as the corpus draws them upright. */
export const UPRIGHT: Quadrants = {
  topLeft: [255, 0, 0],
  topRight: [0, 255, 0],
  bottomLeft: [0, 0, 255],
  bottomRight: [255, 255, 255],
};

export interface PlayedThrough {
  readonly hasEnded: boolean;
  readonly error: string | null;
  readonly durationMs: number;
  /** Where it stood when it ended or was given up. */
  readonly reachedMs: number;
  /** How often it waited for data after its first frame. */
  readonly stalls: number;
  /** Frames that were looked at. */
  readonly frames: number;
  readonly width: number;
  readonly height: number;
  /** Of the last frame that is not of the flash; null where none was seen. */
  readonly quadrants: Quadrants | null;
  /** The first frame that is white all over; null where there was none. */
  readonly flashAtMs: number | null;
  /** The first sample that is loud; null where all was silent. */
  readonly beepAtMs: number | null;
}

export interface Expected {
  readonly width?: number;
  readonly height?: number;
  readonly hasSound: boolean;
  /** Where the picture has been brought to fewer colours or tone-mapped, how far a part of a colour may be off. */
  readonly colourTolerance?: number;
  readonly quadrants?: Quadrants;
  /** False where the picture has others, or is too small to tell. */
  readonly hasQuadrants?: boolean;
  /** Null where it does not flash. */
  readonly flashAtMs?: number | null;
  /** How much later than the flash the beep is to be heard. */
  readonly beepLateMs?: number;
}

const MAX_APART_MS = 80; // the aim of the corpus; viewers notice from 45 ms (ITU-R BT.1359)
const COLOUR_TOLERANCE = 70; // of 255: 4:2:0 and limited range move pure colours by up to 40

/** What is wrong with how a clip played; empty where nothing is. */
export function playProblems(played: PlayedThrough, expected: Expected): readonly string[] {
  const { width, height, hasSound, quadrants = UPRIGHT, colourTolerance = COLOUR_TOLERANCE } = expected;
  const { hasQuadrants = true, flashAtMs, beepLateMs = 0 } = expected;
  const problems: string[] = [];
  if (played.error !== null) problems.push(`it broke off: ${played.error}`);
  if (!played.hasEnded)
    problems.push(`it stood still at ${played.reachedMs} of ${Math.round(played.durationMs)} ms`);
  if (played.stalls > 0) problems.push(`it waited for data ${played.stalls} times`);
  if (width !== undefined && height !== undefined && !isAlike(width / height, played.width / played.height))
    problems.push(`it is ${played.width} x ${played.height}, not of the shape of ${width} x ${height}`);
  if (played.quadrants === null) problems.push('no frame was seen');
  else if (hasQuadrants)
    for (const name of ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'] as const) {
      const [seen, wanted] = [played.quadrants[name], quadrants[name]];
      if (seen.some((part, at) => Math.abs(part - wanted[at]!) > colourTolerance))
        problems.push(`${name} is ${seen.join(' ')}, not ${wanted.join(' ')}`);
    }
  if (flashAtMs === null) return problems;
  if (played.flashAtMs === null) problems.push('no flash was seen');
  if (hasSound && played.beepAtMs === null) problems.push('no beep was heard');
  if (!hasSound && played.beepAtMs !== null) problems.push('a beep was heard');
  if (played.flashAtMs !== null && played.beepAtMs !== null) {
    const apartMs = Math.round(played.beepAtMs - played.flashAtMs) - beepLateMs;
    if (Math.abs(apartMs) > MAX_APART_MS) problems.push(`the beep is ${apartMs} ms later than it should be`);
  }
  return problems;
}

/** A side is brought to an even number of pixels: of 180, that is one part in a hundred. */
function isAlike(wanted: number, is: number): boolean {
  return Math.abs(wanted / is - 1) < 0.02;
}

/**
 * Plays what stands at an address: a page with a clip behind a press, or a file of media. Sound is heard where Chromium
 * hands it to Web Audio, before any device.
 */
export async function playThrough(browser: Browser, url: string): Promise<PlayedThrough> {
  // What is injected here is the test's, which the page's policy knows nothing of.
  const context = await browser.newContext({ bypassCSP: true });
  try {
    const page = await context.newPage();
    await page.goto(url);
    await page.evaluate(LISTEN);
    const press = page.locator('.clip-press');
    if ((await press.count()) > 0) await press.first().click();
    else await page.evaluate('void (video.muted = false, video.currentTime = 0, video.play())');
    await untilOver(page);
    return read(await page.evaluate<Seen>('seen()'));
  } finally {
    await context.close();
  }
}

const STEP_MS = 100;
const MAX_STILL_MS = 8000; // guess: a loaded machine takes a second to begin

async function untilOver(page: Page): Promise<void> {
  let [reached, stillMs] = [-1, 0];
  while (stillMs < MAX_STILL_MS) {
    await Bun.sleep(STEP_MS);
    const [now, isOver] = await page.evaluate<[number, boolean]>(
      '[video.currentTime, video.ended || video.error !== null]',
    );
    if (isOver) return;
    stillMs = now === reached ? stillMs + STEP_MS : 0;
    reached = now;
  }
}

interface Seen {
  readonly ended: boolean;
  readonly error: string | null;
  readonly duration: number;
  readonly reached: number;
  readonly stalls: number;
  readonly size: readonly [number, number];
  /** Time of the frame, and red, green and blue of the four quadrants, each in the middle. */
  readonly frames: readonly (readonly number[])[];
  /** When it was loud for the first time, by the clock of the sound. */
  readonly loud: number | null;
  /** That clock against the clip's time, again and again. */
  readonly clocks: readonly (readonly [sound: number, clip: number])[];
}

/** Runs in the page: nothing of it may be of Node. */
const LISTEN = `(async () => {
  const video = (window.video = document.querySelector('video'));
  video.pause();
  const sound = new AudioContext();
  const code = \`registerProcessor('hear', class extends AudioWorkletProcessor {
    process([input]) {
      const at = (input[0] ?? []).findIndex((value) => Math.abs(value) > 0.1);
      if (at >= 0 && !this.told) { this.told = true; this.port.postMessage(currentTime + at / sampleRate); }
      return true;
    }
  })\`;
  await sound.audioWorklet.addModule(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
  const ear = new AudioWorkletNode(sound, 'hear');
  sound.createMediaElementSource(video).connect(ear).connect(sound.destination);
  await sound.resume();
  let [loud, stalls] = [null, 0];
  const [frames, clocks] = [[], []];
  ear.port.onmessage = ({ data }) => (loud = data);
  const canvas = new OffscreenCanvas(64, 64);
  const paper = canvas.getContext('2d', { willReadFrequently: true });
  const look = (_, { mediaTime }) => {
    paper.drawImage(video, 0, 0, 64, 64);
    const at = (x, y) => [...paper.getImageData(x, y, 1, 1).data.slice(0, 3)];
    frames.push([mediaTime, ...at(16, 16), ...at(48, 16), ...at(16, 48), ...at(48, 48)]);
    video.requestVideoFrameCallback(look);
  };
  video.requestVideoFrameCallback(look);
  video.addEventListener('waiting', () => {
    const isOver = video.duration - video.currentTime < 0.1;
    if (frames.length > 0 && !isOver && !video.seeking) stalls++;
  });
  setInterval(() => {
    if (!video.paused && video.readyState > 2) clocks.push([sound.currentTime, video.currentTime]);
  }, 20);
  window.seen = () => ({
    ended: video.ended, error: video.error?.message ?? null, duration: video.duration, reached: video.currentTime,
    stalls, size: [video.videoWidth, video.videoHeight], frames, loud, clocks,
  });
})()`;

function read(seen: Seen): PlayedThrough {
  const { frames, loud, clocks, size, duration, reached } = seen;
  const isWhite = ([, ...parts]: readonly number[]) => parts.every((part) => part > 150);
  const colour = (frame: readonly number[], from: number): Colour => [
    frame[from]!,
    frame[from + 1]!,
    frame[from + 2]!,
  ];
  const flash = frames.find(isWhite);
  const last = frames.findLast((frame) => !isWhite(frame));
  // Each reading is late by what the machine was busy with, never early: the middle one is near the truth.
  const apart = clocks.map(([sound, clip]) => clip - sound).toSorted((a, b) => a - b);
  const offset = apart[Math.floor(apart.length / 2)];
  return {
    hasEnded: seen.ended,
    error: seen.error,
    durationMs: duration * 1000,
    reachedMs: Math.round(reached * 1000),
    stalls: seen.stalls,
    frames: frames.length,
    width: size[0],
    height: size[1],
    quadrants:
      last === undefined
        ? null
        : {
            topLeft: colour(last, 1),
            topRight: colour(last, 4),
            bottomLeft: colour(last, 7),
            bottomRight: colour(last, 10),
          },
    flashAtMs: flash === undefined ? null : flash[0]! * 1000,
    beepAtMs: loud === null || offset === undefined ? null : (loud + offset) * 1000,
  };
}
