// What an operator's monitoring reads: Prometheus text, exposition format 0.0.4.

import { expect, test } from 'bun:test';
import { openMetrics } from './metrics.ts';

test('a counter asked for twice is the same one, and labels make another', async () => {
  const metrics = openMetrics();
  metrics.counter('votes_total', 'Votes.').add();
  metrics.counter('votes_total', 'Votes.').add(2);
  metrics.counter('votes_total', 'Votes.', { outcome: 'held' }).add();
  expect(await metrics.text()).toBe(
    '# HELP votes_total Votes.\n# TYPE votes_total counter\nvotes_total 3\nvotes_total{outcome="held"} 1\n',
  );
});

test('a histogram counts each value in every bucket that is large enough, limits included', async () => {
  const metrics = openMetrics();
  const times = metrics.histogram('request_seconds', 'Time.', [0.01, 0.1, 1]);
  for (const seconds of [0.005, 0.01, 0.05, 2]) times.observe(seconds);
  expect((await metrics.text()).split('\n').slice(2, -1)).toEqual([
    'request_seconds_bucket{le="0.01"} 2',
    'request_seconds_bucket{le="0.1"} 3',
    'request_seconds_bucket{le="1"} 3',
    'request_seconds_bucket{le="+Inf"} 4',
    'request_seconds_sum 2.065',
    'request_seconds_count 4',
  ]);
});

test('a gauge is read when it is asked for', async () => {
  const metrics = openMetrics();
  let waiting = 1;
  metrics.gauge('jobs_waiting', 'Jobs.', async () => waiting);
  expect(await metrics.text()).toContain('jobs_waiting 1\n');
  waiting = 5;
  expect(await metrics.text()).toContain('jobs_waiting 5\n');
});

test('a gauge that cannot be read does not hide the others', async () => {
  const metrics = openMetrics();
  metrics.counter('votes_total', 'Votes.').add();
  metrics.gauge('jobs_waiting', 'Jobs.', () => Promise.reject(new Error('store is down')));
  metrics.gauge('pages_bytes', 'Pages.', () => {
    throw new Error('no');
  });
  const text = await metrics.text();
  expect(text).toContain('votes_total 1\n');
  expect(text).toContain('jobs_waiting NaN\n');
  expect(text).toContain('pages_bytes NaN\n');
});

test('a label cannot break out of its quotes or its line', async () => {
  const metrics = openMetrics();
  metrics.counter('x_total', 'X.', { path: 'a"b\\c\nd' }).add();
  expect(await metrics.text()).toContain('x_total{path="a_b_c_d"} 1\n');
});
