// The configuration as a person meets it: what holds and where it comes from, or everything that is wrong.

import { expect, test } from 'bun:test';
import { runEyewitness } from '../../test/support/newsroom-process.ts';

test('every setting is listed with its value, its origin and what it is for', async () => {
  const ran = await runEyewitness(['config', '--port', '5000'], {
    EYEWITNESS_HOST: '0.0.0.0',
    EYEWITNESS_DATABASE_URL: 'postgres://ada:sesame@db.example/news',
  });
  expect(ran.code).toBe(0);
  expect(ran.stdout).toMatch(/^PORT +5000 +\[flag\] port to listen on$/m);
  expect(ran.stdout).toMatch(/^EYEWITNESS_HOST +0\.0\.0\.0 +\[environment\]/m);
  expect(ran.stdout).toMatch(/^EYEWITNESS_DATA +\.\/data +\[default\]/m);
  expect(ran.stdout).toContain('(set, not shown)');
  expect(ran.stdout + ran.stderr).not.toContain('sesame');
});

test.each(['config', 'serve', 'publish'])(
  'a typo and a bad value are told together by %s, and nothing is started',
  async (name) => {
    const command = name === 'publish' ? [name, `${import.meta.dir}/../../demo/README.md`] : [name];
    const ran = await runEyewitness(command, {
      EYEWITNESS_DTA: 'x',
      PORT: 'http',
      EYEWITNESS_URL: 'example',
    });
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toContain('EYEWITNESS_DTA is not a setting. Did you mean EYEWITNESS_DATA?');
    expect(ran.stderr).toContain('PORT: "http" is not a whole number from 0 to 65535.');
    expect(ran.stderr).toContain('EYEWITNESS_URL: "example" is not a site address');
  },
);

test('an unknown command and none at all are wrong usage; asking for help is not', async () => {
  const unknown = await runEyewitness(['publsh']);
  expect(unknown).toMatchObject({ code: 2, stdout: '' });
  expect(unknown.stderr).toContain('There is no command "publsh". `eyewitness help` lists them.');
  const none = await runEyewitness([]);
  expect(none.code).toBe(2);
  for (const command of ['serve', 'publish', 'withdraw', 'config', 'reactions'])
    expect(none.stdout).toContain(`eyewitness ${command} `);
  expect(await runEyewitness(['help'])).toMatchObject({ code: 0, stdout: none.stdout });
  expect(await runEyewitness(['serve', '--help'])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('eyewitness serve [--port N]'),
  });
});
