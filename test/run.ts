// What `npm test` runs: types, format, lint, then every test. Closes with one plain line, `N passed, N failed`.
// Arguments are parts of paths: `npm test -- reactions` runs the tests of files whose path holds one of them.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSummary, type Summary } from './support/summary.ts';
import { findTool, HOW_TO_INSTALL, type Tool } from './support/tools.ts';

const ROOT = join(import.meta.dir, '..');
const TEST_TIMEOUT_MS = 60_000; // guess: the slowest journey has ffmpeg and a browser on a loaded machine
const MAX_AT_ONCE = 4; // guess: test.concurrent on two cores
const TAIL_CHARACTERS = 20_000; // enough for bun's closing lines behind the longest failure

const bun = process.execPath;
const say = (line: string) => process.stdout.write(`${line}\n`);

function check(name: string, cmd: readonly string[]): boolean {
  const began = performance.now();
  const { exitCode } = Bun.spawnSync({ cmd: [...cmd], cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
  say(`${exitCode === 0 ? '(pass)' : '(fail)'} ${name} [${Math.round(performance.now() - began)} ms]`);
  return exitCode === 0;
}

function runChecks(): boolean[] {
  const hasBrowserCode = [...new Bun.Glob('src/**/*.browser.{ts,tsx}').scanSync(ROOT)].length > 0;
  // Without --no-script, bun would run the script of the same name in package.json.
  const types = [bun, 'check', '--no-script'];
  return [
    check('types', types),
    ...(hasBrowserCode ? [check('types in the browser', [...types, '-p', 'tsconfig.browser.json'])] : []),
    check('format', [bun, 'fmt', '--no-script', '--check']),
    check('lint', [join(ROOT, 'node_modules', '.bin', 'oxlint')]),
  ];
}

async function runTests(filters: readonly string[]): Promise<Summary> {
  const folders = ['./src', './test', './bench'].filter((folder) => existsSync(join(ROOT, folder)));
  const tests = Bun.spawn({
    cmd: [
      bun,
      'test',
      `--timeout=${TEST_TIMEOUT_MS}`,
      `--max-concurrency=${MAX_AT_ONCE}`,
      ...(filters.length > 0 ? filters : folders),
    ],
    cwd: ROOT,
    env: { ...process.env, ...(process.stderr.isTTY ? { FORCE_COLOR: '1' } : {}) },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  const text = new TextDecoder();
  const skipped: string[] = [];
  let tail = '';
  let line = '';
  for await (const chunk of tests.stderr) {
    process.stderr.write(chunk);
    const written = text.decode(chunk, { stream: true });
    const lines = (line + written).split('\n');
    line = lines.pop()!;
    skipped.push(...lines.map((each) => Bun.stripANSI(each)).filter((each) => each.startsWith('(skip)')));
    tail = (tail + written).slice(-TAIL_CHARACTERS);
  }
  return readSummary(Bun.stripANSI(tail), skipped, await tests.exited);
}

/** One loud line for each tool that tests waited for in vain. */
function sayWhatIsMissing(summary: Summary): void {
  for (const tool of Object.keys(HOW_TO_INSTALL) as Tool[]) {
    const waiting = summary.skippedFor(tool);
    if (findTool(tool) === null && (waiting > 0 || process.env['CI'] === 'true'))
      say(`!!! MISSING: ${tool} (${waiting} tests skipped for it). To have it: ${HOW_TO_INSTALL[tool]}.`);
  }
}

const checks = runChecks();
const summary = await runTests(process.argv.slice(2));
sayWhatIsMissing(summary);
if (summary.crashed !== null) say(`(fail) ${summary.crashed}`);
// With CI=true nothing may go unseen: tests that need a missing tool fail by themselves (support/tools.ts).
const passed = checks.filter(Boolean).length + summary.passed;
const failed = checks.filter((good) => !good).length + summary.failed;
say(`${passed} passed, ${failed} failed${summary.skipped > 0 ? `, ${summary.skipped} skipped` : ''}`);
process.exit(failed > 0 ? 1 : 0);
