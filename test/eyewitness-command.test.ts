// `npx eyewitness` starts under Node and changes nothing on the way to the program under Bun.

import { expect, test } from 'bun:test';
import { cpSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder, type Folder } from './support/folder.ts';
import { testWith } from './support/tools.ts';

const ROOT = join(import.meta.dir, '..');
const MAIN = `
if (process.argv[2] === 'wait') {
  process.on('SIGTERM', () => process.exit(7));
  setInterval(() => {}, 1000);
  console.log('waiting');
} else if (process.argv[2] === 'die') process.kill(process.pid, 'SIGKILL');
else {
  console.log(JSON.stringify({ cwd: process.cwd(), arguments: process.argv.slice(2), bun: Bun.version }));
  process.exitCode = 2;
}`;

/** A folder with the command, a small main.ts, and the packages that `install` puts there. */
function installed(install: (modules: string) => void): Folder {
  const folder = temporaryFolder();
  for (const part of ['bin', 'src', 'node_modules']) mkdirSync(join(folder.path, part));
  cpSync(join(ROOT, 'bin', 'eyewitness.mjs'), join(folder.path, 'bin', 'eyewitness.mjs'));
  writeFileSync(join(folder.path, 'src', 'main.ts'), MAIN);
  install(join(folder.path, 'node_modules'));
  return folder;
}

const withBun = (modules: string) => symlinkSync(join(ROOT, 'node_modules', 'bun'), join(modules, 'bun'));

function blocked(modules: string): void {
  const arch = process.arch === 'arm64' ? 'aarch64' : 'x64';
  const platform = join(modules, '@oven', `bun-${process.platform}-${arch}`);
  for (const folder of [join(modules, 'bun', 'bin'), join(platform, 'bin')])
    mkdirSync(folder, { recursive: true });
  for (const folder of [join(modules, 'bun'), platform]) writeFileSync(join(folder, 'package.json'), '{}');
  writeFileSync(join(modules, 'bun', 'bin', 'bun.exe'), 'echo "postinstall was not run"');
  symlinkSync(process.execPath, join(platform, 'bin', 'bun'));
}

function start(folder: Folder, ...args: readonly string[]) {
  return Bun.spawn({
    cmd: ['node', join(folder.path, 'bin', 'eyewitness.mjs'), ...args],
    cwd: folder.path.replace(/[^/]*$/, ''),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

testWith('node', 'arguments, working directory and exit code pass through', async () => {
  using folder = installed(withBun);
  const command = start(folder, 'read', 'a story.txt', '--json');
  const said = JSON.parse(await new Response(command.stdout).text()) as { cwd: string; arguments: string[] };
  expect(said.arguments).toEqual(['read', 'a story.txt', '--json']);
  expect(said.cwd).toBe(realpathSync(join(folder.path, '..')));
  expect(await command.exited).toBe(2);
});

testWith('node', 'Bun is found where npm has blocked its install script', async () => {
  using folder = installed(blocked);
  const command = start(folder, 'config');
  expect(await new Response(command.stdout).text()).toContain(Bun.version);
  expect(await command.exited).toBe(2);
});

testWith('node', 'a signal reaches the program, and its own exit code comes back', async () => {
  using folder = installed(withBun);
  const command = start(folder, 'wait');
  await command.stdout.getReader().read();
  command.kill('SIGTERM');
  expect(await command.exited).toBe(7);
});

testWith('node', 'a program that was killed answers as a shell would', async () => {
  using folder = installed(withBun);
  expect(await start(folder, 'die').exited).toBe(128 + 9);
});

testWith('node', 'without Bun it says what to run', async () => {
  using folder = installed(() => undefined);
  const command = start(folder, 'serve');
  expect(await new Response(command.stderr).text()).toContain('npm ci');
  expect(await command.exited).toBe(3);
});

testWith('node', 'the real command works in a folder that is not its own', async () => {
  using folder = temporaryFolder();
  const command = Bun.spawn({
    cmd: ['node', join(ROOT, 'bin', 'eyewitness.mjs'), 'settings', '--data', 'newsroom'],
    cwd: folder.path,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = await new Response(command.stdout).text();
  expect([await command.exited, await new Response(command.stderr).text()]).toEqual([0, '']);
  expect(said).toContain('reactionKinds');
});

test('package.json names the command', async () => {
  const { bin } = (await Bun.file(join(ROOT, 'package.json')).json()) as { bin: Record<string, string> };
  expect(bin).toEqual({ eyewitness: 'bin/eyewitness.mjs' });
});
