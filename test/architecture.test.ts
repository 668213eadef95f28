// Keeps the layout of the source as docs/architecture.md draws it. Every rule is first shown to catch a breach.

import { describe, expect, test } from 'bun:test';
import { join } from 'node:path';
import { layoutProblems, machinePathProblems, type SourceFiles } from './support/layout.ts';

const ROOT = join(import.meta.dir, '..');

function filesOf(patterns: readonly string[]): SourceFiles {
  const paths = patterns.flatMap((pattern) => [...new Bun.Glob(pattern).scanSync({ cwd: ROOT, dot: true })]);
  return new Map(paths.toSorted().map((path) => [path, '']));
}

async function read(files: SourceFiles): Promise<SourceFiles> {
  const texts = await Promise.all([...files.keys()].map((path) => Bun.file(join(ROOT, path)).text()));
  return new Map([...files.keys()].map((path, index) => [path, texts[index]!]));
}

test('the source keeps to its layout', async () => {
  const files = await read(filesOf(['src/**/*.{ts,tsx}']));
  expect(files.size).toBeGreaterThan(10);
  expect(layoutProblems(files)).toEqual([]);
});

test('nothing in the repository names a place of one machine', async () => {
  const files = await read(
    filesOf([
      '{src,test,bench,bin,docs,migrations,.ci}/**/*.{ts,tsx,mjs,js,sql,md,css,json,html,txt,xml,svg}',
      '{bin,.ci}/*',
      '*.{md,json,toml}',
    ]),
  );
  expect(files.size).toBeGreaterThan(20);
  expect(machinePathProblems(files)).toEqual([]);
});

const problemsOf = (path: string, code: string) => layoutProblems(new Map([[path, `// Why.\n${code}\n`]]));

describe('a breach is caught:', () => {
  test.each([
    [
      'an import to the right',
      'src/clips/receive.ts',
      "import { publish } from '../stories/index.ts';",
      'point left',
    ],
    ['a re-export to the right', 'src/platform/http.ts', "export { x } from '../app.ts';", 'point left'],
    [
      'a type from the right',
      'src/config.ts',
      "import type { App } from './platform/capabilities.ts';",
      'point left',
    ],
    [
      'an import over several lines',
      'src/clips/a.ts',
      "import {\n  a,\n  b,\n} from '../pages/index.ts';",
      'point left',
    ],
    [
      'an import() to the right',
      'src/clips/a.ts',
      "const x = await import('../desk/index.ts');",
      'point left',
    ],
    ['a kit that knows the product', 'src/kits/reader.ts', "import '../config.ts';", 'point left'],
    [
      'a slice entered by the back door',
      'src/pages/front.ts',
      "import { x } from '../stories/rules.ts';",
      'index.ts',
    ],
    [
      'the app, too, enters by the front',
      'src/app.ts',
      "import { x } from './stories/publish.ts';",
      'index.ts',
    ],
    [
      'the product standing on its tests',
      'src/app.ts',
      "import { x } from '../test/support/clock.ts';",
      'its tests',
    ],
    ['an unknown layer', 'src/lib/x.ts', '', 'in no layer'],
    ['a name that says nothing', 'src/clips/clip-utils.ts', '', 'says nothing'],
    ['a name in another case', 'src/clips/makePoster.ts', '', 'kebab-case'],
    ['HTML outside views.tsx', 'src/pages/story.tsx', '', 'views.tsx'],
    ['a folder in a slice', 'src/stories/draft/plan.ts', '', 'flat'],
    ['a folder in a folder of pages', 'src/pages/feeds/rss/item.ts', '', 'flat'],
    ['SQL in a verb', 'src/stories/publish.ts', 'tx.run(sql`delete from stories`);', 'holds SQL'],
    [
      'the SQL tag in a rule',
      'src/stories/rules.ts',
      "import { sql } from '../platform/sql.ts';",
      'SQL stands in',
    ],
    ['a child process', 'src/clips/transcode.ts', "Bun.spawn(['ffmpeg']);", 'starts a process'],
    ['a shell', 'src/clips/transcode.ts', 'await Bun.$`ffmpeg`;', 'starts a process'],
    ['a thread', 'src/clips/hash.ts', 'new Worker(address);', 'starts a process'],
    [
      'node:child_process',
      'src/cli/doctor.ts',
      "import { spawn } from 'node:child_process';",
      'child_process',
    ],
    [
      'a connection of its own',
      'src/cli/publish.ts',
      "import { connect } from 'node:net';",
      'open connections',
    ],
    ['bun:sqlite', 'src/stories/store.ts', "import { Database } from 'bun:sqlite';", 'bun:sqlite'],
    ['bun:test in the product', 'src/stories/rules.ts', "import { test } from 'bun:test';", 'bun:test'],
    ['values of bun', 'src/stories/read.ts', "import { $ } from 'bun';", 'imports bun'],
    [
      'a database by another way',
      'src/stories/store.ts',
      'const db = new Bun.SQL(url);',
      'opens a connection',
    ],
    ['a fetch', 'src/pages/oembed.ts', 'const page = await fetch(url);', 'fetches'],
    ['a fetch by its full name', 'src/cli/doctor.ts', 'return globalThis.fetch(url);', 'fetches'],
    ['the environment', 'src/cli/serve.ts', "const port = process.env['PORT'];", 'environment'],
    ["the environment by Bun's name", 'src/platform/log.ts', 'Bun.env.PORT', 'environment'],
    [
      'a route that asks the store',
      'src/stories/routes.ts',
      "import { find } from './store.ts';",
      'call verbs',
    ],
    ['a job that asks the store', 'src/clips/jobs.ts', "import { find } from './store.ts';", 'call verbs'],
    ['a rule that asks the store', 'src/clips/rules.ts', "import { find } from './store.ts';", 'no I/O'],
    ['a view that reads files', 'src/pages/views.tsx', "import { readFileSync } from 'node:fs';", 'no I/O'],
    [
      'a rule that writes a log',
      'src/clips/rules.ts',
      "import { openLog } from '../platform/log.ts';",
      'no I/O',
    ],
  ])('%s', (_, path, code, says) => {
    expect(problemsOf(path, code).join('\n')).toContain(says);
  });

  test.each(['src/clips/receive.ts', 'src/clips/receive.test.ts'])(
    '%s that does not say why it exists',
    (path) => {
      const files = new Map([[path, "import type { Db } from '../platform/capabilities.ts';\n"]]);
      expect(layoutProblems(files).join()).toContain('begins without a comment');
    },
  );

  test.each([
    ['home', 'ann'],
    ['root', 'x'],
    ['Users', 'ann'],
  ])('a path below /%s', (...parts) => {
    expect(machinePathProblems(new Map([['docs/a.md', `See \`/${parts.join('/')}\`.`]]))).toHaveLength(1);
  });
});

describe('what is allowed stays allowed:', () => {
  test.each([
    ['imports to the left', 'src/pages/front.ts', "import { x } from '../stories/index.ts';"],
    [
      "a slice's own files",
      'src/stories/publish.ts',
      "import { x } from './store.ts';\nimport { y } from './rules.ts';",
    ],
    ['SQL in a store', 'src/stories/store.ts', "import { sql } from '../platform/sql.ts';\nsql`select 1`;"],
    [
      'the ledger in one file',
      'src/reactions/ledger-worker.ts',
      "import { Database } from 'bun:sqlite';\nsql`select 1`;",
    ],
    ['the ledger in a folder', 'src/reactions/ledger/worker.ts', "import { Database } from 'bun:sqlite';"],
    ['a type of the store in a rule', 'src/clips/rules.ts', "import type { Row } from './store.ts';"],
    ['a feature of pages in its folder', 'src/pages/feeds/rss.ts', ''],
    ['types of a store among braces', 'src/clips/rules.ts', "import { type Row } from './store.ts';"],
    ['errors in a rule', 'src/clips/rules.ts', "import { AppError } from '../platform/errors.ts';"],
    ['html in a view', 'src/pages/views.tsx', "import { raw } from '../platform/html.ts';"],
    ['migrations in the app', 'src/app.ts', "import { MAIN_MIGRATIONS } from '../migrations/list.ts';"],
    [
      "a server's own fetch",
      'src/cli/serve.ts',
      'const s = { async fetch(request: Request): Promise<Response> { return x; } };',
    ],
    ["an app's fetch", 'src/cli/serve.ts', 'await app.fetch(request);'],
    ['a fetch in the browser', 'src/reactions/bar.browser.ts', 'await fetch(url);'],
    [
      'a word in a comment',
      'src/stories/publish.ts',
      '// never Bun.spawn, fetch(x) or process.env\n/** fetch(y) */',
    ],
    ['the environment in config', 'src/config.ts', 'const env = process.env;'],
    ['system paths', 'src/platform/media.ts', "const program = '/usr/bin/ffmpeg';"],
  ])('%s', (_, path, code) => {
    expect(problemsOf(path, code)).toEqual([]);
  });

  test('addresses of pages are no paths of a machine', () => {
    const text = 'https://news.example.org/home/page and src/work/x and /var/lib/eyewitness';
    expect(machinePathProblems(new Map([['docs/a.md', text]]))).toEqual([]);
  });
});
