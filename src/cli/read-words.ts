// The words that findings are shown by in the report of `eyewitness read`. Pure. A finding's own texts are exact; here
// they lose what only their sentence needed: commas at the edges, and their end where they are long.

import type { Attribution } from '../kits/text-reader/index.ts';

/** In marks of our own, for the text's were taken off. */
export function quoted(text: string, most = 120): string {
  return `“${shortened(bare(text), most)}”`;
}

/** Without the commas and spaces at its edges that part it from its sentence. */
export function bare(text: string): string {
  return text
    .replace(/^[\s,]+/, '')
    .trimEnd()
    .replace(/,$/, '')
    .trimEnd();
}

/** The beginning of a text that is longer than `most` characters, up to the end of a word where one is near. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most - 1).toWellFormed();
  const space = start.lastIndexOf(' ');
  // A script without spaces is cut between characters.
  return `${(space > most / 2 ? start.slice(0, space) : start).replace(/[\s,;:–—]+$/, '')}…`;
}

/** Whether the words that name somebody are only the name again, or a part of it. */
export function isNameAgain(mention: string, name: string): boolean {
  const [words, full] = [bare(mention), bare(name)];
  return words === '' || full.includes(words) || words.includes(full);
}

/** Whose claim it is: by name, else by the words that the text has for it. */
export function sourceName({ source, mention }: Attribution): string {
  if (source !== null) return bare(source);
  return mention === null ? 'Somebody' : quoted(mention.text);
}
