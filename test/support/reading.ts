// What a reader gets: the text, the JSON, the tag of an address.

import type { WholeNewsroom } from './whole-newsroom.ts';

export async function textOf(newsroom: WholeNewsroom, address: string): Promise<string> {
  const response = await newsroom.ask(address);
  if (response.status !== 200) throw new Error(`${address} answered ${response.status}.`);
  return response.text();
}

export async function jsonOf(newsroom: WholeNewsroom, address: string): Promise<unknown> {
  return JSON.parse(await textOf(newsroom, address)) as unknown;
}

export async function tagsOf(
  newsroom: WholeNewsroom,
  addresses: readonly string[],
): Promise<(string | null)[]> {
  return Promise.all(addresses.map(async (address) => (await newsroom.ask(address)).headers.get('etag')));
}

export async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    await Bun.sleep(10);
  }
}
