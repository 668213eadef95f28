// The layout rule as functions over file texts: what may import what, and who may touch the outside.

import { importsOf, withoutComments, type Import } from './imports.ts';

/** Paths from the repository's root, with the text of each file. */
export type SourceFiles = ReadonlyMap<string, string>;

/** Imports point left in this list (docs/architecture.md). */
const ORDER = 'kits config platform newsroom clips stories reactions pages desk studio app cli main'.split(
  ' ',
);
const SLICES = new Set(['newsroom', 'clips', 'stories', 'reactions', 'pages', 'desk', 'studio']);

/** What rules and views may call in the platform: pure, all of it. Types may come from anywhere. */
const PURE_PLATFORM = /^src\/platform\/(errors|parse|ids|clock|html)(\.tsx?|\/)/;

const PROCESSES_AND_CONNECTIONS =
  /^(node:)?(child_process|worker_threads|cluster|https?|http2|net|tls|dgram|sqlite)$/;

/** Every breach of the layout rule, as `path: what is wrong and what to do`. */
export function layoutProblems(files: SourceFiles): string[] {
  return [...files]
    .filter(([path]) => /^src\/.*\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .flatMap(([path, text]) => {
      const isTest = /\.test\.tsx?$/.test(path);
      const said = isTest
        ? [...nameProblems(path), ...headerProblems(text)]
        : [
            ...nameProblems(path),
            ...headerProblems(text),
            ...importsOf(path, text).flatMap((imported) => importProblems(path, imported)),
            ...outsideProblems(path, withoutComments(text)),
          ];
      return said.map((problem) => `${path}: ${problem}`);
    });
}

/** Places of one machine: they mean nothing on another. */
export function machinePathProblems(files: SourceFiles): string[] {
  const place = /(?<![\w.:/-])\/(?:home|Users|root|work)\/[\w.]/;
  return [...files]
    .filter(([, text]) => place.test(text))
    .map(([path]) => `${path}: holds a path of one machine.`);
}

function nameProblems(path: string): string[] {
  const layer = layerOf(path);
  if (layer === null) return [`is in no layer. The layers are: ${ORDER.join(', ')}.`];
  const name = path.split('/').at(-1)!;
  const stem = name.replace(/\.(browser|test)?\.?tsx?$/, '');
  const problems: string[] = [];
  if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.browser)?(\.test)?\.tsx?$/.test(name))
    problems.push('is not named in kebab-case.');
  const empty =
    /(^|-)(managers?|services?|helpers?|utils?|utilit(y|ies)|data|info|handlers?|common|misc)(-|$)/;
  if (empty.test(stem)) problems.push('has a name that says nothing: name what it does for a newsroom.');
  if (!SLICES.has(layer)) return problems;
  const isView = name === 'views.tsx' || /\.(browser|test)\.tsx$/.test(name);
  if (name.endsWith('.tsx') && !isView && layer !== 'studio') problems.push('HTML belongs in views.tsx.');
  const folder = path.split('/').slice(2, -1).join('/');
  const mayHave =
    folder === '' ||
    layer === 'studio' ||
    (layer === 'reactions' && folder === 'ledger') ||
    (layer === 'newsroom' && folder === 'words') ||
    ((layer === 'pages' || layer === 'clips') && !folder.includes('/'));
  if (!mayHave)
    problems.push(
      'a slice is flat: only reactions/ledger, newsroom/words, studio and the features of pages and clips have folders.',
    );
  return problems;
}

function headerProblems(text: string): string[] {
  return /^(\/\/ \S|\/\*\*? ?\S)/.test(text)
    ? []
    : ['begins without a comment that says why the file exists.'];
}

function importProblems(path: string, { from, file, typeOnly }: Import): string[] {
  const layer = layerOf(path)!;
  const name = path.split('/').at(-1)!;
  const outside = mayTouchOutside(path);
  if (file === null) {
    if (from.startsWith('bun:') && !outside) return [`imports ${from}: only platform/ and the ledger may.`];
    if (from === 'bun' && !typeOnly && !outside) return ['imports bun: only platform/ and the ledger may.'];
    if (PROCESSES_AND_CONNECTIONS.test(from) && !outside)
      return [`imports ${from}: only platform/ and the ledger may start processes and open connections.`];
    if (/^(node|bun):/.test(from) && isPure(name) && !typeOnly)
      return [`imports ${from}: rules and views do no I/O.`];
    return [];
  }
  if (/^(test|bench)\//.test(file)) return [`imports ${from}: the product does not stand on its tests.`];
  if (!file.startsWith('src/')) return [];
  const target = layerOf(file);
  if (target === null) return [];
  const problems: string[] = [];
  if (target !== layer && ORDER.indexOf(target) > ORDER.indexOf(layer))
    problems.push(`imports ${from}: imports point left, and ${target} is right of ${layer}.`);
  if (target !== layer && SLICES.has(target) && file !== `src/${target}/index.ts`)
    problems.push(`imports ${from}: another slice is reached through its index.ts only.`);
  if (/^(routes|jobs)\.ts$/.test(name) && isStore(file))
    problems.push(`imports ${from}: routes and jobs call verbs, and verbs call the store.`);
  if (file === 'src/platform/sql.ts' && !mayWriteSql(path))
    problems.push(`imports ${from}: SQL stands in store.ts, the ledger and platform/ only.`);
  if (isPure(name) && !typeOnly && (isStore(file) || isImpurePlatform(file)))
    problems.push(`imports ${from}: rules and views do no I/O; import its types with "import type".`);
  return problems;
}

function outsideProblems(path: string, code: string): string[] {
  const problems: string[] = [];
  const outside = mayTouchOutside(path);
  if (/(?<![\w.])sql`/.test(code) && !mayWriteSql(path))
    problems.push('holds SQL: it stands in store.ts, the ledger and platform/ only.');
  if (/\bBun\s*\.\s*(spawn|spawnSync|\$)(?!\w)|\bnew Worker\(/.test(code) && !outside)
    problems.push('starts a process or a thread: only platform/ and the ledger may.');
  if (/\bBun\s*\.\s*(SQL|sql|Redis|RedisClient|redis|S3Client|s3|connect|listen)\b/.test(code) && !outside)
    problems.push('opens a connection: only platform/ and the ledger may.');
  if (fetchesOutside(code) && !outside && !/\.browser\.tsx?$/.test(path))
    problems.push('fetches: only platform/ and the ledger may.');
  if (
    /\bprocess\s*\.\s*env\b|\bBun\s*\.\s*env\b|\bimport\.meta\.env\b/.test(code) &&
    path !== 'src/config.ts'
  )
    problems.push('reads the environment: only src/config.ts may.');
  return problems;
}

/** Whether `fetch(...)` is called; `fetch(request) { ... }` is a server's method. */
function fetchesOutside(code: string): boolean {
  for (const call of code.matchAll(/(?<![\w.$])(?:globalThis\s*\.\s*)?fetch\s*\(/g)) {
    let depth = 1;
    let at = call.index + call[0].length;
    while (at < code.length && depth > 0) {
      if (code[at] === '(') depth++;
      if (code[at] === ')') depth--;
      at++;
    }
    if (!/^\s*(:[^={;()]*)?\{/.test(code.slice(at))) return true;
  }
  return false;
}

function layerOf(path: string): string | null {
  const layer = /^src\/([^/]+?)(\.test)?(\.tsx?)?(\/|$)/.exec(path)?.[1] ?? '';
  return ORDER.includes(layer) ? layer : null;
}

function isLedger(path: string): boolean {
  return /^src\/reactions\/ledger[^/]*(\.tsx?$|\/)/.test(path);
}

function mayTouchOutside(path: string): boolean {
  return path.startsWith('src/platform/') || isLedger(path);
}

function mayWriteSql(path: string): boolean {
  return mayTouchOutside(path) || isStore(path);
}

/** `store.ts`, and beside it one a table's worth of SQL: `lines-store.ts`. */
function isStore(path: string): boolean {
  return /[/-]store\.ts$/.test(path);
}

function isPure(name: string): boolean {
  return name === 'rules.ts' || name === 'views.tsx';
}

function isImpurePlatform(file: string): boolean {
  return file.startsWith('src/platform/') && !PURE_PLATFORM.test(file);
}
