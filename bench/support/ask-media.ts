// One round of asking for ranges of files with wrk: the same requests in the same order for both sides.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { processorSeconds } from './machine.ts';

export interface MediaRequest {
  readonly path: string;
  /** First and last byte; null asks for the whole file. */
  readonly range: readonly [number, number] | null;
}

export interface AskedMedia {
  readonly perSecond: number;
  readonly bytesPerSecond: number;
  readonly p99Ms: number;
  /** Processor time the server spent on each, all its threads. */
  readonly microsEach: number;
}

export interface MediaTarget {
  readonly port: number;
  readonly pid: number;
  readonly durationMs: number;
  readonly connections: number;
}

/** Makes ready to ask; `folder` takes the script. Errors: throws when an answer is no success. */
export async function readyToAskMedia(
  wrk: string,
  folder: string,
  name: string,
  requests: readonly MediaRequest[],
): Promise<(target: MediaTarget) => Promise<AskedMedia>> {
  const list = join(folder, `${name}.txt`);
  const script = join(folder, `${name}.lua`);
  const line = ({ path, range }: MediaRequest) =>
    range === null ? path : `${path} bytes=${range.join('-')}`;
  await writeFile(list, requests.map(line).join('\n'));
  await writeFile(script, luaText(list));
  return async (target) => {
    const beforeS = processorSeconds(target.pid);
    const { requests: answered, ...asked } = await ask(wrk, script, target);
    return { ...asked, microsEach: ((processorSeconds(target.pid) - beforeS) * 1e6) / answered };
  };
}

function luaText(list: string): string {
  return `
local requests, count, at = {}, 0, 0
function init(args)
  for line in io.lines(${JSON.stringify(list)}) do
    local path, range = line:match("^(%S+) (%S+)$")
    count = count + 1
    requests[count] = wrk.format("GET", path or line, { ["Host"] = "news.example", ["Range"] = range })
  end
end
function request()
  at = at % count + 1
  return requests[at]
end
function done(summary, latency)
  io.write(string.format("\\nEND %d %d %d %d %d\\n", summary.requests, summary.duration, summary.bytes,
    latency:percentile(99),
    summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
`;
}

async function ask(wrk: string, script: string, { port, durationMs, connections }: MediaTarget) {
  const seconds = Math.max(1, Math.round(durationMs / 1000));
  const address = `http://127.0.0.1:${port}/`;
  const child = Bun.spawn({
    cmd: [wrk, '-t1', `-c${connections}`, `-d${seconds}s`, '--latency', '-s', script, address],
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = await new Response(child.stdout).text();
  const end = /^END (\d+) (\d+) (\d+) (\d+) (\d+)$/m.exec(said);
  if (end === null) throw new Error(`wrk failed:\n${said}${await new Response(child.stderr).text()}`);
  const [requests = 0, micros = 0, bytes = 0, p99Micros = 0, failed = 0] = end.slice(1).map(Number);
  if (failed > 0) throw new Error(`${failed} of ${requests} answers were no success.`);
  const tookS = micros / 1e6;
  return {
    requests,
    perSecond: requests / tookS,
    bytesPerSecond: bytes / tookS,
    p99Ms: p99Micros / 1000,
  };
}
