// nginx as the yardstick for uploads: its own module for PUT, one worker, files on the same disk as ours.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startConfigured, type Nginx } from './nginx.ts';
import { freePort } from './program.ts';
import { findTool } from './tools.ts';

export interface PutNginx extends Nginx {
  /** Where what is put at `/name` lies. */
  readonly pathOf: (name: string) => string;
}

/** Takes files by PUT into `folder`; null when nginx is not installed or was built without its module for that. */
export async function startPutNginx(folder: string): Promise<PutNginx | null> {
  const nginx = findTool('nginx');
  if (nginx === null) return null;
  const built = Bun.spawnSync({ cmd: [nginx, '-V'], stdio: ['ignore', 'pipe', 'pipe'] });
  if (!built.stderr.toString().includes('http_dav_module')) return null;
  const root = join(folder, 'put');
  await mkdir(root, { recursive: true });
  const port = await freePort();
  const started = await startConfigured(nginx, folder, configurationText(folder, root, port), port);
  return { ...started, pathOf: (name) => join(root, name) };
}

function configurationText(folder: string, root: string, port: number): string {
  const asRoot = process.getuid?.() === 0 ? 'user root;' : '';
  return `${asRoot}
    daemon off;
    worker_processes 1;
    pid ${join(folder, 'nginx.pid')};
    events { worker_connections 1024; }
    http {
      access_log off;
      client_max_body_size 0;
      client_body_buffer_size 1m;
      client_body_temp_path ${join(folder, 'body')};
      proxy_temp_path ${join(folder, 'proxy')};
      fastcgi_temp_path ${join(folder, 'fastcgi')};
      uwsgi_temp_path ${join(folder, 'uwsgi')};
      scgi_temp_path ${join(folder, 'scgi')};
      server {
        listen 127.0.0.1:${port};
        root ${root};
        location / { dav_methods PUT; }
      }
    }`;
}
