// Loads the picture library, for all who draw: its settings hold for the whole process, so they stand in one place.
// It opens only the formats that our own posters, editors' photographs and drawings have.

import type sharpModule from 'sharp';

export type Sharp = typeof sharpModule;

let opened: Promise<Sharp> | undefined;

/** Loads sharp when it is first asked for. Errors: what its loading throws on a system it has no build for. */
export function openSharp(): Promise<Sharp> {
  opened ??= load();
  return opened;
}

async function load(): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  // One picture at a time on a small server; nothing drawn twice is worth keeping.
  sharp.cache(false);
  sharp.concurrency(1);
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({
    operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadSvg'],
  });
  return sharp;
}
