// Flags that stand for a setting of the environment, the same for every command that opens the newsroom.

import { readConfig, type Config, type Flags } from '../config.ts';
import { AppError } from '../platform/errors.ts';

export const SERVER_FLAGS = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
} as const;

export const DATA_FLAG = { data: { type: 'string' } } as const;

type Values = { readonly [Name in keyof typeof SERVER_FLAGS]?: string | undefined };

export function serverFlags({ port, host, data }: Values): Flags {
  return {
    ...(port === undefined ? {} : { port }),
    ...(host === undefined ? {} : { host }),
    ...(data === undefined ? {} : { dataDir: data }),
  };
}

/** The configuration, or every problem with it at once. Errors: `bad_config` (422). */
export function configFrom(values: Values): Config {
  const read = readConfig(serverFlags(values));
  if (read.outcome === 'ready') return read.config;
  const fields = read.problems.map((message) => ({ field: message.split(':')[0]!, message }));
  throw new AppError('bad_config', 422, 'The configuration cannot be used:', { fields });
}
