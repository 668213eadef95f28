// Turns a script for readers' pages from TypeScript into what is inlined: one file, no imports, made small.

import { AppError } from './errors.ts';

/** Compiles and minifies the file. Errors: `script_broken` (500), a fault of ours found at start. */
export async function compileBrowserScript(file: URL): Promise<string> {
  const result = await Bun.build({
    entrypoints: [Bun.fileURLToPath(file)],
    target: 'browser',
    format: 'esm',
    minify: true,
    throw: false,
  });
  const text = (await result.outputs[0]?.text()) ?? '';
  // "</script" in a string would end the element it is inlined in.
  if (!result.success || text === '' || /<\/script|<!--/i.test(text)) {
    const cause = new Error(result.logs.map(String).join('\n') || 'The script cannot be inlined.');
    throw new AppError('script_broken', 500, 'A script of the page could not be made.', { cause });
  }
  return text.trim();
}
