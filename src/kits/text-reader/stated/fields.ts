// What front matter and directives state about findings: an editor's word, which wins over what the reader finds.

import type { SourceKind } from '../findings.ts';

interface Statement {
  /** 1-based line of the file that states it. */
  readonly line: number;
}

export interface StatedPerson extends Statement {
  readonly name: string | null;
  readonly description: string | null;
  readonly aliases: readonly string[];
  readonly role: string | null;
  readonly age: number | null;
  /** Null where it is not stated. */
  readonly minor: boolean | null;
  readonly accused: boolean | null;
}

export interface StatedQuote extends Statement {
  /** Words of one paragraph, without the marks around them. */
  readonly text: string;
  readonly speaker: string;
  readonly addressee: string | null;
  /** The block whose words these are, where a directive states it; null where they may stand anywhere. */
  readonly block: number | null;
}

export interface StatedAttribution extends Statement {
  readonly source: string;
  readonly kind: SourceKind;
  /** What is attributed: words of one paragraph. */
  readonly text: string;
  readonly url: string | null;
  /** Null where it is not stated. */
  readonly secondHand: boolean | null;
}

export interface StatedFollowUp extends Statement {
  /** `2026`, `2026-09` or `2026-09-14`. */
  readonly due: string;
  readonly what: string;
  /** The name of an attribution's source. */
  readonly source: string | null;
}

export interface Stated {
  readonly people: readonly StatedPerson[];
  readonly quotes: readonly StatedQuote[];
  readonly attributions: readonly StatedAttribution[];
  readonly followUps: readonly StatedFollowUp[];
}

/** Nothing is stated. */
export const NOTHING_STATED: Stated = { people: [], quotes: [], attributions: [], followUps: [] };
