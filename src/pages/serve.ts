// From a request to prepared bytes: the hot path of the product. A page in memory answers at once; its totals are
// looked at once a second at most; a page that is cold or stale is made once for all who wait.

import type { App } from '../platform/capabilities.ts';
import { chooseEncoding, compressFast, SECURITY_HEADERS, type Encoding } from '../platform/http/index.ts';
import type { Bars } from './bar.ts';
import type { PageEntry, PageMemory, PreparedBytes } from './memory.ts';
import type { Found, PageSource } from './source.ts';

const CHECK_EVERY_MS = 1000; // DESIGN, "A reader opens a page"
/** A reader who voted by form looks for the vote in the totals: composing may take a tenth of the time, not more. */
const COST_FACTOR = 10;

export interface PageKey {
  readonly address: string;
  /** A kind the reader has just chosen by form, which the bar shows as pressed. */
  readonly reacted: string | null;
}

export interface Serving {
  /** Answers GET and HEAD for one page; `load` is asked only when memory does not have it. */
  answer(request: Request, key: PageKey, load: () => Promise<Found>): Response | Promise<Response>;
}

type Outcome = PreparedBytes | { readonly movedTo: string };

type Needs = Pick<App, 'metrics' | 'db'> & { readonly memory: PageMemory; readonly bars: Bars };

export function openServing({ memory, metrics, bars, db }: Needs): Serving {
  const underWay = new Map<string, Promise<Outcome>>();
  const composed = metrics.counter(
    'eyewitness_pages_composed_total',
    'Pages composed: cold, stale or with new totals',
  );
  metrics.gauge('eyewitness_page_memory_bytes', 'Memory held by prepared pages', () => memory.sizeBytes);
  // On PostgreSQL another server may have changed the page; on SQLite this process is told of every change.
  const othersMayWrite = db.dialect === 'postgres';

  const current = async (
    name: string,
    key: PageKey,
    encoding: Encoding,
    load: () => Promise<Found>,
  ): Promise<Outcome> => {
    const known = memory.get(name);
    const prepared = known?.variants.get(encoding);
    if (known !== undefined && prepared !== undefined && !othersMayWrite) {
      const version = known.storyId === null ? null : await bars.version(known.storyId);
      if (version === known.barVersion && memory.get(name) === known) {
        known.checkedAtMs = performance.now();
        return prepared;
      }
    }
    return compose(name, key, encoding, load);
  };

  const compose = async (
    name: string,
    key: PageKey,
    encoding: Encoding,
    load: () => Promise<Found>,
  ): Promise<Outcome> => {
    for (;;) {
      const { epoch } = memory;
      const began = performance.now();
      const found = await load();
      // Something changed while this was read, so it may be from before: read again.
      if (memory.epoch !== epoch) continue;
      if (found.found === 'moved') return { movedTo: found.slug };
      const { source } = found;
      // A kind that the story does not offer is no page of its own, or any query could fill the memory.
      if (key.reacted !== null && source.bar?.knows(key.reacted) !== true)
        return current(key.address, { ...key, reacted: null }, encoding, load);
      const variants = sameContent(memory.get(name), source)
        ? memory.get(name)!.variants
        : new Map<Encoding, PreparedBytes>();
      const prepared = variants.get(encoding) ?? prepare(source, key.reacted, encoding);
      variants.set(encoding, prepared);
      const { storyId, contentVersion, dependencies, bar } = source;
      const checkedAtMs = performance.now();
      const costMs = checkedAtMs - began;
      memory.put(name, {
        storyId,
        contentVersion,
        dependencies,
        barVersion: bar?.version ?? null,
        variants,
        costMs,
        checkedAtMs,
      });
      composed.add();
      return prepared;
    }
  };

  return {
    answer: (request, key, load) => {
      const encoding = chooseEncoding(request.headers.get('accept-encoding'));
      const name = key.reacted === null ? key.address : `${key.address}?${key.reacted}`;
      const entry = memory.get(name);
      if (entry !== undefined && isFresh(entry, key)) {
        const prepared = entry.variants.get(encoding);
        if (prepared !== undefined) return respond(request, prepared);
      }
      const flight = `${encoding} ${name}`;
      let shared = underWay.get(flight);
      if (shared === undefined) {
        shared = current(name, key, encoding, load).finally(() => underWay.delete(flight));
        underWay.set(flight, shared);
      }
      return shared.then((outcome) =>
        'movedTo' in outcome ? moved(request, key, outcome.movedTo) : respond(request, outcome),
      );
    },
  };
}

function isFresh(entry: PageEntry, key: PageKey): boolean {
  const ageMs = performance.now() - entry.checkedAtMs;
  return (
    ageMs < (key.reacted === null ? CHECK_EVERY_MS : Math.min(CHECK_EVERY_MS, entry.costMs * COST_FACTOR))
  );
}

function sameContent(entry: PageEntry | undefined, source: PageSource): boolean {
  return (
    entry?.contentVersion === source.contentVersion && entry.barVersion === (source.bar?.version ?? null)
  );
}

function prepare(source: PageSource, reacted: string | null, encoding: Encoding): PreparedBytes {
  const bytes = source.ready(encoding, reacted) ?? compressFast(source.compose(reacted), encoding);
  const etag = `"${source.contentVersion}.${source.bar?.version ?? 0}${reacted === null ? '' : `.${reacted}`}-${encoding}"`;
  const headers: Record<string, string> = {
    ...SECURITY_HEADERS,
    ...source.headers,
    etag,
    vary: 'accept-encoding',
    // Every use asks again (304 when nothing changed): a withdrawn clip must leave within a minute.
    'cache-control': 'public, max-age=0, must-revalidate',
  };
  if (encoding !== 'identity') headers['content-encoding'] = encoding;
  return { body: new Blob([bytes]), etag, init: { headers: new Headers(headers) } };
}

function respond(request: Request, prepared: PreparedBytes): Response {
  const wanted = request.headers.get('if-none-match');
  if (wanted !== null && matchesTag(wanted, prepared.etag)) {
    const headers = new Headers(prepared.init.headers);
    headers.delete('content-encoding');
    headers.delete('content-type');
    return new Response(null, { status: 304, headers });
  }
  return new Response(prepared.body, prepared.init);
}

/** If-None-Match compares weakly (RFC 9110, section 13.1.2). */
function matchesTag(header: string, etag: string): boolean {
  if (header === etag || header === '*') return true;
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

function moved(request: Request, key: PageKey, slug: string): Response {
  const { search } = new URL(request.url);
  const suffix = key.address.endsWith('.json') ? '.json' : '';
  return new Response(null, {
    status: 301,
    headers: {
      ...SECURITY_HEADERS,
      location: `/stories/${encodeURIComponent(slug)}${suffix}${search}`,
      'cache-control': 'public, max-age=300',
    },
  });
}
