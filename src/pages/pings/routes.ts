// The file that shows search engines whose pings are ours.

import type { App, Reads } from '../../platform/capabilities.ts';
import { AppError } from '../../platform/errors.ts';
import type { Route } from '../../platform/http/index.ts';
import { EVERY_PAGE } from '../renderer.ts';
import type { Serving } from '../serve.ts';
import type { Site } from '../site.ts';
import { textSource } from '../source.ts';
import { indexNowKey, indexNowKeyPath } from './rules.ts';

interface Needs extends Pick<App, 'db' | 'secrets'> {
  readonly serving: Serving;
  readonly site: (reads: Reads) => Promise<Site>;
}

export function pingRoutes({ db, secrets, serving, site }: Needs): readonly Route[] {
  const key = indexNowKey(secrets.current('indexnow'));
  const address = indexNowKeyPath(key);
  return [
    {
      method: 'GET',
      path: address,
      run: (request) =>
        serving.answer(request, { address, reacted: null }, async () => {
          const { indexNow } = await site(db);
          if (!indexNow) throw new AppError('not_found', 404, 'There is nothing at this address.');
          return textSource(key, { 'content-type': 'text/plain; charset=utf-8' }, [EVERY_PAGE]);
        }),
    },
  ];
}
