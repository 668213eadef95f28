// The environment is read once: everything wrong is said at once, and nothing wrong is guessed right.

import { describe, expect, test } from 'bun:test';
import { readConfig, SETTINGS, type Flags } from './config.ts';

function ready(env: Record<string, string>, flags: Flags = {}) {
  const outcome = readConfig(flags, env);
  if (outcome.outcome !== 'ready') throw new Error(outcome.problems.join('\n'));
  return outcome;
}

function problems(env: Record<string, string>, flags: Flags = {}): readonly string[] {
  const outcome = readConfig(flags, env);
  return outcome.outcome === 'invalid' ? outcome.problems : [];
}

describe('configuration', () => {
  test('needs nothing: an empty environment is a site on localhost with SQLite', () => {
    const { config } = ready({});
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      databaseUrl: null,
      siteUrl: null,
      limits: true,
    });
    expect(config.dataDir).toBe(`${process.cwd()}/data`);
    expect(config.pageMemoryBytes).toBe(56 * 1024 * 1024);
    expect(Object.isFrozen(config)).toBe(true);
  });

  test('takes a flag before the environment and the environment before the default, and says which', () => {
    const { config, lines } = ready({ PORT: '5000', EYEWITNESS_HOST: '0.0.0.0' }, { port: '6000' });
    expect(config.port).toBe(6000);
    const origins = Object.fromEntries(lines.map((line) => [line.env, line.origin]));
    expect(origins).toMatchObject({
      PORT: 'flag',
      EYEWITNESS_HOST: 'environment',
      EYEWITNESS_DATA: 'default',
    });
  });

  test('lists every setting once', () => {
    const { lines } = ready({});
    expect(lines.map((line) => line.env)).toEqual(Object.values(SETTINGS).map((setting) => setting.env));
  });

  test('takes an empty variable as one that is not set', () => {
    expect(ready({ PORT: '', EYEWITNESS_URL: '' }).config.port).toBe(4000);
  });

  test('says all problems at once', () => {
    const said = problems({
      PORT: '70000',
      EYEWITNESS_URL: 'news.example.org',
      EYEWITNESS_LIMITS: 'maybe',
      EYEWITNESS_SLOW_MS: '1.5',
      EYEWITNESS_TYPO: 'x',
    });
    expect(said).toHaveLength(5);
    for (const name of [
      'PORT',
      'EYEWITNESS_URL',
      'EYEWITNESS_LIMITS',
      'EYEWITNESS_SLOW_MS',
      'EYEWITNESS_TYPO',
    ])
      expect(said.some((problem) => problem.startsWith(name))).toBe(true);
  });

  test.each([
    ['EYEWITNESS_DATABSE_URL', 'EYEWITNESS_DATABASE_URL'],
    ['EYEWITNESS_LIMIT', 'EYEWITNESS_LIMITS'],
    ['EYEWITNESS_PORT', 'PORT'],
  ])('asks for %s whether %s was meant', (typo, meant) => {
    expect(problems({ [typo]: 'x' })[0]).toContain(`Did you mean ${meant}?`);
  });

  test('suggests nothing for a name that is like none', () => {
    expect(problems({ EYEWITNESS_QUITE_ANOTHER_THING: 'x' })[0]).not.toContain('Did you mean');
  });

  test.each(['0', '65535'])('takes %s as a port', (port) => {
    expect(ready({ PORT: port }).config.port).toBe(Number(port));
  });

  test.each(['-1', '65536', '4e3', '0x50', ' 80', '80 ', 'http'])('refuses %p as a port', (port) => {
    expect(problems({ PORT: port })).toHaveLength(1);
  });

  test('takes a site address with or without a slash at its end, and keeps the origin', () => {
    expect(ready({ EYEWITNESS_URL: 'https://news.example.org/' }).config.siteUrl).toBe(
      'https://news.example.org',
    );
    expect(ready({ EYEWITNESS_URL: 'http://localhost:4000' }).config.siteUrl).toBe('http://localhost:4000');
  });

  test.each(['https://news.example.org/site', 'ftp://news.example.org', 'https://news.example.org?x', '//x'])(
    'refuses %p as a site address',
    (url) => {
      expect(problems({ EYEWITNESS_URL: url })).toHaveLength(1);
    },
  );

  test('never shows the database address, neither as a value nor in a problem', () => {
    const url = 'postgres://user:sesame@db.example.org/news';
    expect(JSON.stringify(ready({ EYEWITNESS_DATABASE_URL: url }).lines)).not.toContain('sesame');
    expect(problems({ EYEWITNESS_DATABASE_URL: 'mysql://user:sesame@db' }).join()).not.toContain('sesame');
    expect(problems({ EYEWITNESS_DATABASE_URL: 'mysql://user:sesame@db' })).toHaveLength(1);
  });

  test('makes the data folder absolute, so that one folder has one name', () => {
    expect(ready({}, { dataDir: '/var/lib/eyewitness/' }).config.dataDir).toBe('/var/lib/eyewitness');
    expect(ready({}, { dataDir: './a/../b' }).config.dataDir).toBe(`${process.cwd()}/b`);
    expect(ready({}, { dataDir: '.' }).config.dataDir).toBe(process.cwd());
  });

  test('refuses an empty flag for what must be something', () => {
    expect(problems({}, { dataDir: '', host: '', ffmpeg: '' })).toHaveLength(3);
  });
});
