// Who changes a clip and why: nothing is changed, recalled or erased by nobody or for no reason.

import { AppError } from '../../platform/errors.ts';

export interface Act {
  /** A name as it was given. */
  readonly by: string;
  /** For the audit log and the clip's history; never shown to readers. */
  readonly reason: string;
}

/** Errors: `reason_missing`, `name_missing` (422). */
export function checkAct({ by, reason }: Act): void {
  if (reason.trim() === '')
    throw new AppError('reason_missing', 422, 'Say why: the reason stands in the clip\u2019s history.');
  if (by.trim() === '') throw new AppError('name_missing', 422, 'Say who decides this.');
}
