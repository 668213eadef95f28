// A route and how a request finds it. Paths are matched whole, segment by segment; a wrong method answers 405.

import { AppError } from '../errors.ts';

/** Who asks, as far as a route may know. */
export interface Client {
  /**
   * The network the request comes from: an IPv4 /24 or an IPv6 /48, never the whole address. Null where a proxy
   * that nobody told us of hides it: then no limit for one network applies.
   */
  network(): string | null;
  /**
   * Takes the time limit for quiet connections away, for event streams; or sets it, in seconds, 255 at most, for
   * senders whose phone sleeps.
   */
  keepOpen(quietSeconds?: number): void;
}

export type Params = Readonly<Record<string, string>>;

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';
  /** `/stories/:slug`; a `:name` takes one segment, percent-decoded. HEAD is answered by GET's route. */
  readonly path: string;
  /** A request that says it has a longer body is refused unread; 1 MiB where nothing is given. */
  readonly maxBodyBytes?: number;
  readonly run: (request: Request, params: Params, client: Client) => Response | Promise<Response>;
}

interface Leaf {
  readonly names: readonly string[];
  readonly routes: Map<string, Route>;
}

interface Node {
  readonly children: Map<string, Node>;
  any: Node | undefined;
  leaf: Leaf | undefined;
}

export interface Match {
  readonly route: Route;
  readonly params: Params;
}

export type FindRoute = (method: string, pathname: string) => Match | undefined;

const NO_PARAMS: Params = Object.freeze({});

/** Builds the matcher once. Errors at match: `method_not_allowed` (405), `bad_address` (400). */
export function routeTable(routes: readonly Route[]): FindRoute {
  const root = emptyNode();
  for (const route of routes) addRoute(root, route);
  return (method, pathname) => {
    const values: string[] = [];
    const leaf = walk(root, pathname, values);
    if (leaf === undefined) return undefined;
    const route = leaf.routes.get(method === 'HEAD' ? 'GET' : method);
    if (route === undefined) throw wrongMethod(leaf);
    return { route, params: values.length === 0 ? NO_PARAMS : toParams(leaf.names, values) };
  };
}

function emptyNode(): Node {
  return { children: new Map(), any: undefined, leaf: undefined };
}

function addRoute(root: Node, route: Route): void {
  const names: string[] = [];
  let node = root;
  for (const segment of route.path.split('/').slice(1)) {
    if (segment.startsWith(':')) {
      names.push(segment.slice(1));
      node.any ??= emptyNode();
      node = node.any;
    } else {
      const child = node.children.get(segment) ?? emptyNode();
      node.children.set(segment, child);
      node = child;
    }
  }
  node.leaf ??= { names, routes: new Map() };
  if (node.leaf.routes.has(route.method)) throw new Error(`Two routes answer ${route.method} ${route.path}.`);
  node.leaf.routes.set(route.method, route);
}

function walk(root: Node, pathname: string, values: string[]): Leaf | undefined {
  let node: Node = root;
  let start = 1;
  for (;;) {
    const slash = pathname.indexOf('/', start);
    const segment = pathname.slice(start, slash === -1 ? undefined : slash);
    const exact = node.children.get(segment);
    if (exact === undefined) {
      if (node.any === undefined || segment === '') return undefined;
      values.push(segment);
      node = node.any;
    } else node = exact;
    if (slash === -1) return node.leaf;
    start = slash + 1;
  }
}

function toParams(names: readonly string[], values: readonly string[]): Params {
  const params: Record<string, string> = {};
  for (let index = 0; index < names.length; index++) params[names[index]!] = decoded(values[index]!);
  return params;
}

function decoded(segment: string): string {
  const text = segment.includes('%') ? percentDecoded(segment) : segment;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // No name holds control characters, and PostgreSQL cannot even look for one with a NUL.
    if (code < 0x20 || code === 0x7f)
      throw new AppError('bad_address', 400, 'This address has characters in it that none has. Check it.');
  }
  return text;
}

function percentDecoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (cause) {
    throw new AppError('bad_address', 400, 'This address is not well formed. Check it for a stray %.', {
      cause,
    });
  }
}

function wrongMethod(leaf: Leaf): AppError {
  const methods = [...leaf.routes.keys()];
  const allow = (methods.includes('GET') ? [...methods, 'HEAD'] : methods).toSorted().join(', ');
  return new AppError('method_not_allowed', 405, `This address answers to ${allow} only.`, {
    headers: { allow },
  });
}
