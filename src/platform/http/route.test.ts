// How an address finds its route: whole segments, decoded names, HEAD by GET, and 405 with what is allowed.

import { expect, test } from 'bun:test';
import { AppError } from '../errors.ts';
import { routeTable, type Route } from './route.ts';

const route = (method: Route['method'], path: string): Route => ({
  method,
  path,
  run: () => new Response(path),
});

const find = routeTable([
  route('GET', '/'),
  route('GET', '/stories/:slug'),
  route('POST', '/stories/:slug/reaction'),
  route('GET', '/stories/latest'),
  route('GET', '/api/v1/stories/:id/reaction'),
  route('PUT', '/api/v1/stories/:id/reaction'),
  route('DELETE', '/api/v1/stories/:id/reaction'),
  route('GET', '/clips/:id/captions/:language'),
]);

const found = (method: string, path: string) => {
  const match = find(method, path);
  return match === undefined ? undefined : [match.route.method, match.route.path, { ...match.params }];
};

function refusalOf(method: string, path: string): AppError {
  try {
    find(method, path);
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown;
    throw thrown;
  }
  throw new Error('Nothing was refused.');
}

test.each<[string, string, unknown]>([
  ['GET', '/', ['GET', '/', {}]],
  ['GET', '/stories/ferry', ['GET', '/stories/:slug', { slug: 'ferry' }]],
  ['HEAD', '/stories/ferry', ['GET', '/stories/:slug', { slug: 'ferry' }]],
  ['POST', '/stories/ferry/reaction', ['POST', '/stories/:slug/reaction', { slug: 'ferry' }]],
  ['GET', '/stories/latest', ['GET', '/stories/latest', {}]],
  ['PUT', '/api/v1/stories/1/reaction', ['PUT', '/api/v1/stories/:id/reaction', { id: '1' }]],
  ['GET', '/clips/1/captions/fr', ['GET', '/clips/:id/captions/:language', { id: '1', language: 'fr' }]],
])('%s %s finds its route', (method, path, expected) => {
  expect<unknown>(found(method, path)).toEqual(expected);
});

test.each([
  '/nothing',
  '/stories',
  '/stories/',
  '//',
  '//stories/ferry',
  '/stories//',
  '/stories/ferry/',
  '/stories/ferry/reaction/more',
  '/Stories/ferry',
  '/clips/1/captions',
  '/__proto__',
  '/constructor',
])('%s is the address of nothing', (path) => {
  expect(find('GET', path)).toBeUndefined();
});

test('names are decoded after the address was cut, so no name reaches into another segment', () => {
  expect(found('GET', '/stories/caf%C3%A9')).toEqual(['GET', '/stories/:slug', { slug: 'café' }]);
  expect(found('GET', '/stories/..%2F..%2Fetc')).toEqual(['GET', '/stories/:slug', { slug: '../../etc' }]);
  expect(found('GET', '/stories/%25')).toEqual(['GET', '/stories/:slug', { slug: '%' }]);
  expect(found('GET', '/stories/__proto__')).toEqual(['GET', '/stories/:slug', { slug: '__proto__' }]);
});

test.each(['%', '%zz', '%ff', '%E0%A4%A', 'a%2'])('a name that cannot be decoded is refused: %s', (name) => {
  const refusal = refusalOf('GET', `/stories/${name}`);
  expect([refusal.code, refusal.status]).toEqual(['bad_address', 400]);
});

test.each(['%00', 'ferry%00', '%0a', 'a%1fb', '%7F', 'a\u0000b'])(
  'a name with control characters is refused: %p',
  (name) => {
    const refusal = refusalOf('GET', `/stories/${name}`);
    expect([refusal.code, refusal.status]).toEqual(['bad_address', 400]);
  },
);

test.each([
  ['POST', '/', 'GET, HEAD'],
  ['HEAD', '/stories/ferry/reaction', 'POST'],
  ['GET', '/stories/ferry/reaction', 'POST'],
  ['POST', '/api/v1/stories/1/reaction', 'DELETE, GET, HEAD, PUT'],
  ['PATCH', '/api/v1/stories/1/reaction', 'DELETE, GET, HEAD, PUT'],
  ['get', '/', 'GET, HEAD'],
])('%s %s is refused with what is allowed', (method, path, allow) => {
  const refusal = refusalOf(method, path);
  expect([refusal.code, refusal.status, refusal.headers['allow']]).toEqual([
    'method_not_allowed',
    405,
    allow,
  ]);
  expect(refusal.message).toContain(allow);
});

test('two routes for the same requests are a mistake of the program', () => {
  const twice = [route('GET', '/stories/:slug'), route('GET', '/stories/:id')];
  expect(() => routeTable(twice)).toThrow('Two routes answer GET /stories/:id.');
});
