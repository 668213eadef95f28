// nginx as the yardstick for pages: one worker that sends the very bytes our server sends, compressed beforehand, from
// open files, with sendfile and without a log. It sends fewer header fields than we do, which is to its favour.

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { freePort, startProgram, until, type Program } from './program.ts';
import { findTool } from './tools.ts';

export interface Nginx extends Program {
  readonly port: number;
  /** Its worker, for the processor time. */
  readonly workerPid: number;
}

export interface StoredPage {
  readonly path: string;
  /** As our server sent it. */
  readonly bytes: Uint8Array;
}

/** Serves `pages` out of `folder`, said to be in that encoding; null when nginx is not installed. */
export async function startNginx(
  folder: string,
  pages: AsyncIterable<StoredPage>,
  encoding: 'br' | null = 'br',
): Promise<Nginx | null> {
  const nginx = findTool('nginx');
  if (nginx === null) return null;
  const root = join(folder, 'pages');
  await mkdir(root, { recursive: true });
  for await (const { path, bytes } of pages) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), bytes);
  }
  const port = await freePort();
  return startConfigured(nginx, folder, configurationText(folder, root, port, encoding), port);
}

/** Starts nginx with a configuration that keeps everything in `folder`, and waits until it answers at `port`. */
export async function startConfigured(
  nginx: string,
  folder: string,
  text: string,
  port: number,
): Promise<Nginx> {
  const configuration = join(folder, 'nginx.conf');
  await writeFile(configuration, text);
  const program = startProgram([nginx, '-p', folder, '-c', configuration, '-e', join(folder, 'error.log')], {
    name: 'nginx',
  });
  const first = async () => {
    try {
      return (await fetch(`http://127.0.0.1:${port}/`)).status > 0;
    } catch {
      return false;
    }
  };
  try {
    await Promise.race([until('nginx', 10_000, first), program.ended]);
  } catch (thrown) {
    await program.kill();
    throw thrown;
  }
  return { ...program, port, workerPid: await workerOf(program.pid) };
}

function configurationText(folder: string, root: string, port: number, encoding: 'br' | null): string {
  const asRoot = process.getuid?.() === 0 ? 'user root;' : '';
  return `${asRoot}
    daemon off;
    worker_processes 1;
    pid ${join(folder, 'nginx.pid')};
    events { worker_connections 1024; }
    http {
      access_log off;
      sendfile on;
      tcp_nopush on;
      tcp_nodelay on;
      keepalive_timeout 65;
      keepalive_requests 1000000000;
      open_file_cache max=20000 inactive=1h;
      open_file_cache_valid 1h;
      open_file_cache_min_uses 1;
      types { }
      default_type "text/html; charset=utf-8";
      client_body_temp_path ${join(folder, 'body')};
      proxy_temp_path ${join(folder, 'proxy')};
      fastcgi_temp_path ${join(folder, 'fastcgi')};
      uwsgi_temp_path ${join(folder, 'uwsgi')};
      scgi_temp_path ${join(folder, 'scgi')};
      server {
        listen 127.0.0.1:${port};
        root ${root};
        ${encoding === null ? '' : `add_header Content-Encoding ${encoding};`}
      }
    }`;
}

async function workerOf(masterPid: number): Promise<number> {
  try {
    const children = await Bun.file(`/proc/${masterPid}/task/${masterPid}/children`).text();
    return Number(children.trim().split(' ')[0]);
  } catch {
    return masterPid;
  }
}
