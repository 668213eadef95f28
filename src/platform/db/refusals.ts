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

export function storeUnreachable(cause: unknown): AppError {
  const message =
    'The database cannot be reached. Check that it runs and that EYEWITNESS_DATABASE_URL is right, then try again.';
  return new AppError('store_unreachable', 503, message, { cause, headers: { 'retry-after': '5' } });
}

export function storeUnreadable(path: string, damaged: boolean, cause: unknown): AppError {
  const message = damaged
    ? `${path} is damaged, or no store of Eyewitness. Nothing was changed. Put a backup in its place, or name another folder with --data.`
    : `The store ${path} cannot be opened. Is the folder writable?`;
  return new AppError('store_unreadable', 500, message, { cause });
}
