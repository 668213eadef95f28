// Which words of a text stand between double quotation marks. A rough measure on purpose: it only decides in which
// class a finding is counted, never what a quote is.

import type { Token } from '../tokens.ts';

/** Whether a token stands in quotation marks, for the tokens of one text. */
export function quotedTokens(tokens: readonly Token[]): (index: number) => boolean {
  const inside: boolean[] = [];
  let open = false;
  for (const { text } of tokens) {
    if (text === '“' || text === '«' || text === '„') open = true;
    else if (text === '”' || text === '»') open = false;
    else if (text === '"') open = !open;
    inside.push(open);
  }
  return (index) => inside[index] ?? false;
}
