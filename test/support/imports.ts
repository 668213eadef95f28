// Reads a file's import lines: there is no tool for it, since import checkers see nothing with TypeScript 7.

export interface Import {
  readonly from: string;
  /** The path from the root, or null for a package. */
  readonly file: string | null;
  readonly typeOnly: boolean;
}

/** What a file imports, types and re-exports included, also by `import()` and as a worker's address. */
export function importsOf(path: string, text: string): Import[] {
  const code = withoutComments(text);
  const found: Import[] = [];
  const add = (from: string, typeOnly: boolean) => found.push({ from, file: resolved(path, from), typeOnly });
  for (const [, kind, clause, from] of code.matchAll(
    /^\s*(import|export)\b((?:[^'"`;=(]|\n)*?)\bfrom\s*['"]([^'"]+)['"]/gm,
  ))
    add(from!, /^\s+type\b/.test(clause!) || onlyTypesIn(kind!, clause!));
  for (const [, from] of code.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gm)) add(from!, false);
  for (const [, from] of code.matchAll(/\b(?:import|require)\s*\(\s*['"`]([^'"`]+)['"`]/g)) add(from!, false);
  for (const [, from] of code.matchAll(/\bnew URL\(\s*['"](\.[^'"]+)['"]\s*,\s*import\.meta\.url/g))
    add(from!, false);
  return found;
}

/** `import { type A, type B } from`: nothing of it is left when it runs. */
function onlyTypesIn(kind: string, clause: string): boolean {
  const names = /^\s*\{([^}]*)\}\s*$/
    .exec(clause)?.[1]
    ?.split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  return kind === 'import' && names !== undefined && names.every((name) => name.startsWith('type '));
}

function resolved(path: string, from: string): string | null {
  if (!from.startsWith('.')) return null;
  return new URL(from, `file:///${path}`).pathname.slice(1);
}

/** Comments that begin a line or follow a space: the few others do not matter here. */
export function withoutComments(text: string): string {
  return text.replace(/^\s*\/\*[\s\S]*?\*\//gm, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}
