// What became of a vote, as the number its row has in both stores. The numbers are on disk and never change; the
// migrations and PostgreSQL's `reaction_take` say them again, because SQL cannot ask here.

/** `held`: kept and not counted until somebody has looked. `excluded`: looked at and left out; nothing sets it yet. */
export const STANDING = { counted: 0, held: 1, excluded: 2 } as const;

/** The standing of a reader's first vote on a story, which stays. */
export function standingOf(vote: { readonly held: boolean }): number {
  return vote.held ? STANDING.held : STANDING.counted;
}

/** Whether a row is kept out of the totals. */
export function isHeld(row: { readonly standing: number }): boolean {
  return row.standing !== STANDING.counted;
}
