// Peers and load generators that may be on this machine. Whatever is absent is named with how to get it, once, and
// what can be measured without it still is.

import { say } from './table.ts';

export type Tool = 'nginx' | 'wrk' | 'redis-server' | 'redis-benchmark' | 'ffmpeg';

interface Kit {
  readonly install: string;
  readonly versionFlag: string;
  /** What is left out of the figures without it. */
  readonly without: string;
}

const KITS: Readonly<Record<Tool, Kit>> = {
  nginx: {
    install: 'apt-get install nginx-light, or brew install nginx',
    versionFlag: '-v',
    without: 'no ratio to a static file server',
  },
  wrk: {
    install: 'apt-get install wrk, or brew install wrk',
    versionFlag: '-v',
    without: 'pages are asked for by a slower client of this repository, both sides alike',
  },
  'redis-server': {
    install: 'apt-get install redis-server, or brew install redis',
    versionFlag: '--version',
    without: 'no ratio to redis INCR',
  },
  'redis-benchmark': {
    install: 'apt-get install redis-tools, or brew install redis',
    versionFlag: '--version',
    without: 'no ratio to redis INCR',
  },
  ffmpeg: {
    install: 'apt-get install ffmpeg, or brew install ffmpeg',
    versionFlag: '-version',
    without: 'no clip can be made here: texts are published without one',
  },
};

/** The tool's path, or null; daemons also lie where only an administrator's PATH looks. */
export function findTool(tool: Tool): string | null {
  return Bun.which(tool) ?? Bun.which(tool, { PATH: '/usr/sbin:/usr/local/sbin:/opt/homebrew/bin' });
}

/** Says which of the tools are missing, and what the figures lack for it. */
export function sayMissing(tools: readonly Tool[]): void {
  for (const tool of tools)
    if (findTool(tool) === null)
      say(`  LEFT OUT  ${tool} is not installed: ${KITS[tool].without}. To have it: ${KITS[tool].install}.`);
}

/** `nginx 1.22.1`, or that it is missing. */
export function versionOf(tool: Tool): string {
  const path = findTool(tool);
  if (path === null) return `${tool} missing`;
  const { stdout, stderr } = Bun.spawnSync({
    cmd: [path, KITS[tool].versionFlag],
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return `${tool} ${/\d+\.\d+(\.\d+)?/.exec(`${stdout}${stderr}`)?.[0] ?? 'of unknown version'}`;
}
