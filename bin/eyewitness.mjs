#!/usr/bin/env node
// The eyewitness command for Node: finds the Bun that npm installed and hands over to src/main.ts.
// It changes nothing on the way: working directory, arguments, standard streams, signals and exit code.

import { spawn } from 'node:child_process';
import { closeSync, openSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const EXIT_INTERNAL = 3; // 0 done, 1 refused, 2 wrong usage, 3 internal failure

const main = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'main.ts');
const require = createRequire(main);

const bun = findBun();
if (bun === null) {
  process.stderr.write(
    'Bun, which runs Eyewitness, is not installed here. Run "npm ci" in the folder of Eyewitness, then try again.\n' +
      'If that does not help, npm may leave out optional packages: run "npm ci --include=optional".\n',
  );
  process.exit(EXIT_INTERNAL);
}
run(bun);

/** The package `bun` as its install script leaves it, or else the platform's package when scripts are blocked. */
function findBun() {
  const arch = { x64: 'x64', arm64: 'aarch64' }[process.arch];
  const platform = { linux: 'linux', darwin: 'darwin', win32: 'windows', freebsd: 'freebsd' }[
    process.platform
  ];
  const program = process.platform === 'win32' ? 'bun.exe' : 'bun';
  const names = ['', '-musl', '-baseline', '-musl-baseline'].map(
    (kind) => `@oven/bun-${platform}-${arch}${kind}`,
  );
  const candidates = [['bun', 'bin/bun.exe'], ...names.map((name) => [name, `bin/${program}`])];
  for (const [name, file] of candidates) {
    const folder = folderOf(name);
    if (folder !== null && isProgram(join(folder, file))) return join(folder, file);
  }
  return null;
}

function folderOf(name) {
  try {
    return dirname(require.resolve(`${name}/package.json`));
  } catch {
    return null;
  }
}

/** Whether the file begins as ELF, Mach-O or Windows programs do; a blocked install leaves a text in its place. */
function isProgram(path) {
  try {
    const file = openSync(path, 'r');
    const start = Buffer.alloc(4);
    readSync(file, start);
    closeSync(file);
    return (
      start.toString('latin1') === '\x7fELF' || start.toString('latin1', 0, 2) === 'MZ' || isMachO(start)
    );
  } catch {
    return false;
  }
}

function isMachO(start) {
  return ['cffaedfe', 'cafebabe'].includes(start.toString('hex'));
}

function run(program) {
  let child;
  // Listening before the start: a signal in between would end this process and leave the other one alone.
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGUSR2']) process.on(signal, () => child.kill(signal));
  // A terminal sends Ctrl-C to both: passed on as well, it would count as a second, impatient one.
  const atTerminal = process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY;
  process.on('SIGINT', () => atTerminal || child.kill('SIGINT'));
  child = spawn(program, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  child.on('error', (error) => {
    process.stderr.write(`Bun cannot be started (${error.message}). Run "npm ci" again.\n`);
    process.exit(EXIT_INTERNAL);
  });
  child.on('exit', (code, signal) => {
    // As a shell has it: 128 and the signal's number.
    process.exit(code ?? 128 + (constants.signals[signal] ?? 0));
  });
}
