// What the page hands its script. It knows nothing of the server, so that both sides can read it.

/** Stand in words for what only the browser knows. */
export const BLANK = '{1}';
export const SECOND_BLANK = '{2}';

export type FileProblem = 'missing' | 'empty' | 'too-large' | 'not-video';
export type Refusal = 'too_large' | 'link_closed' | 'link_expired' | 'link_used_up' | 'disk_full' | 'other';

export interface SendSettings {
  readonly endpoint: string;
  readonly token: string;
  readonly maxBytes: number;
  /** BCP 47, for numbers. */
  readonly language: string;
  readonly units: { readonly mb: string; readonly gb: string };
  readonly words: {
    readonly checking: string;
    /** With both blanks: what was sent, of how much. */
    readonly sent: string;
    /** With a blank. */
    readonly minutes: string;
    readonly soon: string;
    readonly waiting: string;
    readonly keeping: string;
    readonly stopped: string;
    readonly problems: Readonly<Record<FileProblem, string>>;
    readonly refused: Readonly<Record<Refusal, string>>;
  };
}
