// What a store answers when it cannot take a write: the same words on both databases.

import { AppError } from '../errors.ts';

export function storeBusy(): AppError {
  return new AppError('store_busy', 503, 'The store is busy. Nothing was changed. Try again in a moment.', {
    headers: { 'retry-after': '2' },
  });
}

export function diskFull(cause: unknown): AppError {
  const message =
    'The disk is full or cannot be written. Nothing was changed. Free some space and try again.';
  return new AppError('disk_full', 507, message, { cause });
}
