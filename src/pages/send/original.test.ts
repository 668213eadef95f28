// Which files look like copies: by the names that apps give, by what cameras write, by when they were made.

import { expect, test } from 'bun:test';
import { markOf, originalSigns } from './original.ts';

const NOW = 1_800_000_000_000;
const signs = (name: string, text = '', modifiedAt = NOW - 3_600_000) =>
  originalSigns({ name, modifiedAt, nowMs: NOW, ends: [new Uint8Array(9), Buffer.from(text, 'latin1')] });

test.each([
  'VID-20240506-WA0001.mp4',
  'IMG-20240506-WA0012.mp4',
  'WhatsApp Video 2024-05-06 at 12.00.00.mp4',
  'video_2024-05-06_12-00-00.mp4',
  'trim.5E1B9C1A.MOV',
  'FullSizeRender.mov',
  'received_1234567890.mp4',
  '5E1B9C1A-0F6C-4C29-8C0B-1A2B3C4D5E6F.MOV',
])('%s is an app’s name, whatever the bytes say', (name) => {
  expect(signs(name, 'com.apple.quicktime.model')).toBe('unlikely');
});

test.each([
  'IMG_0042.MOV',
  'VID_20240506_120000.mp4',
  'PXL_20240506.mp4',
  '20240506_120000.mp4',
  'ferry.mp4',
])('%s is a camera’s or a person’s', (name) => {
  expect(signs(name)).toBe('unknown');
  expect(signs(name, 'x com.android.version y')).toBe('likely');
  expect(signs(name, '...\u00a9mod...')).toBe('likely');
  expect(signs(name, 'com.apple.quicktime')).toBe('unknown');
});

test('what was made this very moment and names no camera is a picker’s copy', () => {
  expect(signs('IMG_0042.MOV', '', NOW - 1000)).toBe('unlikely');
  expect(signs('IMG_0042.MOV', 'com.apple.quicktime.model', NOW - 1000)).toBe('likely');
  expect(signs('IMG_0042.MOV', '', NOW + 60_000)).toBe('unknown');
});

test('the same bytes have the same mark, others another', () => {
  const ends = [new Uint8Array([1, 2, 3]), new Uint8Array([4])];
  expect(markOf(ends)).toBe(markOf([new Uint8Array([1, 2, 3]), new Uint8Array([4])]));
  expect(markOf(ends)).not.toBe(markOf([new Uint8Array([1, 2, 3]), new Uint8Array([5])]));
});
