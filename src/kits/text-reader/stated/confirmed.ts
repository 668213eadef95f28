// What every finding carries that an editor's word stands behind.

/** How such a finding was found, and that it is a fact. */
export const CONFIRMED = { found: 'stated', certain: true } as const;
