// The Nu HTML checker over many pages in one run of its Java program, which takes a second to start.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getTool } from './tools.ts';

const CHECKER = join(import.meta.dir, '..', '..', 'node_modules', 'vnu-jar', 'build', 'dist', 'vnu.jar');

interface Message {
  readonly type: 'error' | 'info' | 'non-document-error';
  readonly subType?: string;
  readonly url?: string;
  readonly lastLine?: number;
  readonly message: string;
  readonly extract?: string;
}

/**
 * What the checker says against each page, by the page's name; pages without a fault are left out. Remarks without a
 * subtype ("this document appears to be in English") judge nothing and are left out.
 */
export async function htmlFaults(
  folder: string,
  pages: ReadonlyMap<string, string>,
): Promise<Record<string, readonly string[]>> {
  const files = new Map<string, string>();
  for (const [name, html] of pages) {
    const file = join(folder, `page-${files.size}.html`);
    await writeFile(file, html);
    files.set(file, name);
  }
  const cmd = [
    getTool('java'),
    '-jar',
    CHECKER,
    '--format',
    'json',
    '--exit-zero-always',
    '--stdout',
    ...files.keys(),
  ];
  const child = Bun.spawn({ cmd, stdio: ['ignore', 'pipe', 'pipe'] });
  const [said, complained, code] = await Promise.all([
    new Response(child.stdout).text(),
    new Response(child.stderr).text(),
    child.exited,
  ]);
  if (code !== 0) throw new Error(`The HTML checker failed: ${complained}`);
  const { messages } = JSON.parse(said) as { readonly messages: readonly Message[] };
  const faults: Record<string, string[]> = {};
  for (const message of messages) {
    if (message.type === 'info' && message.subType === undefined) continue;
    const path = message.url === undefined ? '' : Bun.fileURLToPath(message.url);
    const line = `${message.subType ?? message.type}: ${message.message} at line ${message.lastLine}: ${message.extract}`;
    (faults[files.get(path) ?? 'the checker'] ??= []).push(line);
  }
  return faults;
}
