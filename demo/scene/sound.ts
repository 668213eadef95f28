// What the phone heard: wind, water against the quay, gulls, the ferry's engine and its horn. All of it computed, quiet, mono.

import { chance, wander } from './chance.ts';
import { BEATS, DURATION_S, ferryAt, ferrySpeed } from './timeline.ts';

const RATE_HZ = 48_000;

/** The whole sound as a WAV file, 16 bits. */
export function soundtrack(): Uint8Array {
  const samples = new Float32Array(RATE_HZ * DURATION_S);
  addWindAndWater(samples);
  addEngine(samples);
  for (const [at, long] of [
    [BEATS.horn, 1.5],
    [BEATS.horn + 1.8, 0.55],
  ] as const)
    addHorn(samples, at, long);
  for (const [at, pitch] of [
    [1.1, 1],
    [2.9, 0.9],
    [7.3, 1.1],
    [10.4, 0.85],
    [14.1, 1],
    [18, 0.92],
    [22.4, 1.05],
    [24.9, 1.12],
  ] as const)
    addGull(samples, at, pitch);
  addSplash(samples, BEATS.firstSplash);
  for (const at of [BEATS.caught + 0.3, BEATS.alongside, BEATS.alongside + 0.9]) addKnock(samples, at);
  return wav(samples);
}

function addWindAndWater(samples: Float32Array): void {
  let [deep, soft, wash] = [0, 0, 0];
  for (let at = 0; at < samples.length; at++) {
    const second = at / RATE_HZ;
    const noise = chance(at, 101) * 2 - 1;
    deep += (noise - deep) * 0.012;
    soft += (noise - soft) * 0.07;
    wash += (noise - wash) * 0.22;
    const gust = 0.6 + 0.4 * wander(second * 0.45, 102);
    const lap = Math.max(0, Math.sin(second * 2.3 + 0.8 * wander(second * 0.6, 103))) ** 3;
    samples[at] = deep * 0.55 * gust + (wash - soft) * (0.02 + 0.075 * lap);
  }
}

/** A slow diesel, louder the nearer it is and the harder it works. */
function addEngine(samples: Float32Array): void {
  let level = 0;
  let turn = 0;
  for (let at = 0; at < samples.length; at++) {
    const second = at / RATE_HZ;
    if (at % 480 === 0)
      level = (0.018 + 0.012 * Math.min(1, ferrySpeed(second) / 4)) * (60 / ferryAt(second).away) ** 2;
    turn += (2 * Math.PI * (41 + 9 * Math.min(1, level * 22))) / RATE_HZ;
    samples[at]! +=
      level *
      (Math.sin(turn) + 0.6 * Math.sin(turn * 2 + 1) + 0.3 * Math.sin(turn * 3)) *
      (0.8 + 0.2 * Math.sin(turn / 4));
  }
}

function addHorn(samples: Float32Array, start: number, long: number): void {
  for (let at = 0; at < (long + 1.4) * RATE_HZ; at++) {
    const second = at / RATE_HZ;
    const rise = Math.min(1, second / 0.14);
    const fall = second < long ? 1 : Math.exp(-(second - long) * 4.5);
    let tone = 0;
    for (const [hertz, share] of [
      [155, 1],
      [233, 0.6],
      [311, 0.4],
      [466, 0.2],
      [622, 0.1],
    ] as const)
      tone += share * Math.sin(2 * Math.PI * hertz * second + 0.3 * Math.sin(2 * Math.PI * 4.2 * second));
    const index = Math.round(start * RATE_HZ) + at;
    if (index < samples.length) samples[index]! += 0.055 * tone * rise * fall;
    // The hills answer.
    const echo = index + Math.round(0.62 * RATE_HZ);
    if (echo < samples.length) samples[echo]! += 0.013 * tone * rise * fall;
  }
}

/** Three to four cries, each sliding up and down again. */
function addGull(samples: Float32Array, start: number, pitch: number): void {
  const cries = 3 + Math.round(chance(Math.round(start * 10), 104));
  for (let cry = 0; cry < cries; cry++) {
    const long = 0.24 - cry * 0.025;
    let turn = 0;
    for (let at = 0; at < long * RATE_HZ; at++) {
      const share = at / (long * RATE_HZ);
      const hertz = pitch * (980 + 620 * Math.sin(Math.PI * Math.min(1, share * 1.25)) - 180 * share);
      turn += (2 * Math.PI * hertz) / RATE_HZ;
      const index = Math.round((start + cry * 0.36) * RATE_HZ) + at;
      if (index >= samples.length) return;
      const voice = Math.sin(turn) + 0.5 * Math.sin(turn * 2) + 0.2 * Math.sin(turn * 3);
      samples[index]! += 0.016 * voice * Math.sin(Math.PI * share) ** 1.5 * (1 - cry * 0.12);
    }
  }
}

function addSplash(samples: Float32Array, start: number): void {
  let smooth = 0;
  for (let at = 0; at < 0.7 * RATE_HZ; at++) {
    smooth += (chance(at, 105) * 2 - 1 - smooth) * 0.3;
    samples[Math.round(start * RATE_HZ) + at]! += 0.16 * smooth * Math.exp(-at / RATE_HZ / 0.14);
  }
}

/** Wood against a fender. */
function addKnock(samples: Float32Array, start: number): void {
  for (let at = 0; at < 0.3 * RATE_HZ; at++) {
    const second = at / RATE_HZ;
    samples[Math.round(start * RATE_HZ) + at]! +=
      0.1 * Math.exp(-second * 26) * Math.sin(2 * Math.PI * (128 - 60 * second) * second);
  }
}

function wav(samples: Float32Array): Uint8Array {
  const bytes = new Uint8Array(44 + samples.length * 2);
  const view = new DataView(bytes.buffer);
  const text = (at: number, word: string): void => bytes.set(new TextEncoder().encode(word), at);
  text(0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true); // PCM
  view.setUint16(22, 1, true); // mono
  view.setUint32(24, RATE_HZ, true);
  view.setUint32(28, RATE_HZ * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  text(36, 'data');
  view.setUint32(40, samples.length * 2, true);
  for (let at = 0; at < samples.length; at++) {
    const edge = Math.min(1, at / (0.3 * RATE_HZ), (samples.length - at) / (0.5 * RATE_HZ));
    view.setInt16(44 + at * 2, Math.max(-1, Math.min(1, samples[at]! * edge)) * 32_000, true);
  }
  return bytes;
}
