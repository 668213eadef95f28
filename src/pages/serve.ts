// From a request to prepared bytes: the hot path of the product. A page in memory answers at once, until its totals
// move; then it is composed anew, once a second at most. A page that is cold or stale is made once for all who wait.

import type { App } from '../platform/capabilities.ts';
import { collectSoon } from '../platform/garbage.ts';
import {
  chooseEncoding,
  matchesTag,
  searchOf,
  SECURITY_HEADERS,
  type Encoding,
} from '../platform/http/index.ts';
import type { PageEntry, PageMemory, PreparedBytes } from './memory.ts';
import type { Found, PageSource } from './source.ts';

const COMPOSE_EVERY_MS = 1000; // totals on a page are at most a second old (decision 0006)
/** A reader who voted by form looks for the vote in the totals: composing may take a tenth of the time, not more. */
const COST_FACTOR = 10;
const COLLECT_EVERY = 250; // composed pages: about 10 MB of garbage
const HOT_AFTER = 100; // guess: a page that a crawler alone asks for is never hot
const MAX_HOT = 256; // stories that go viral at once, in all encodings and variants, with room to spare
const MAX_READS = 5; // guess: that many changes in a row during one composing are an import, which may come last

export interface PageKey {
  readonly address: string;
  /** A kind the reader has just chosen by form, which the bar shows as pressed. */
  readonly reacted: string | null;
}

/** Finds what stands at an address now; asked only when memory does not have it. */
export type Load = () => Promise<Found>;

export interface Serving {
  /** Answers GET and HEAD for one page. Errors: those of `load`, to all who wait for it; they are not remembered. */
  answer(request: Request, key: PageKey, load: Load): Response | Promise<Response>;
}

type Outcome = PreparedBytes | { readonly movedTo: string };

type Needs = Pick<App, 'metrics'> & {
  readonly db: Pick<App['db'], 'dialect'>;
  readonly memory: PageMemory;
};

export function openServing({ memory, metrics, db }: Needs): Serving {
  const underWay = new Map<string, Promise<Outcome>>();
  let made = 0;
  const composed = metrics.counter(
    'eyewitness_pages_composed_total',
    'Pages composed: cold, stale or with new totals',
  );
  metrics.gauge('eyewitness_page_memory_bytes', 'Memory held by prepared pages', () => memory.sizeBytes);
  // On SQLite this process is told of every change; on PostgreSQL another server may have changed page or totals.
  const toldOfAll = db.dialect === 'sqlite';
  const freshOf = (key: PageKey): PageEntry | undefined => {
    const entry = memory.get(nameOf(key));
    if (entry === undefined) return undefined;
    return (toldOfAll && !entry.totalsMoved) || isYoung(entry, key) ? entry : undefined;
  };

  const compose = async (key: PageKey, encoding: Encoding, load: Load): Promise<Outcome> => {
    for (let reads = 1; ; reads++) {
      using watch = memory.watchChanges();
      const began = performance.now();
      // Something changed while this was read, so it may be from before: read again.
      const isOld = (found: Found | null) =>
        watch.sawDropOf(found?.found === 'page' ? found.source.dependencies : null);
      const found = await load().catch((thrown: unknown) => {
        if (!isOld(null) || reads >= MAX_READS) throw thrown;
      });
      if (found === undefined) continue;
      if (found.found === 'moved') {
        if (isOld(found) && reads < MAX_READS) continue;
        return { movedTo: found.slug };
      }
      const { source } = found;
      // A kind that the story does not offer is no page of its own, or any query could fill the memory.
      if (key.reacted !== null) {
        const reactable = await source.reactable();
        if (!reactable.includes(key.reacted)) return composePlain(key, reactable, encoding, load);
      }
      const prepared =
        variantOf(knownOf(key, source), encoding) ?? (await prepare(source, key.reacted, encoding));
      if (prepared === undefined || isOld(found)) {
        if (prepared !== undefined && reads >= MAX_READS) return prepared;
        continue;
      }
      const totalsMoved = watch.sawTotalsOf(source.tally?.storyNo ?? null);
      keep(key, source, prepared, began, totalsMoved);
      return prepared;
    }
  };

  const composePlain = async (
    key: PageKey,
    reactable: readonly string[],
    encoding: Encoding,
    load: Load,
  ): Promise<Outcome> => {
    const plain = { ...key, reacted: null };
    const outcome = variantOf(freshOf(plain), encoding) ?? (await compose(plain, encoding, load));
    const entry = memory.get(nameOf(plain));
    if (entry !== undefined) entry.reactable = reactable;
    return outcome;
  };

  /** What memory has of exactly this content. */
  const knownOf = (key: PageKey, source: PageSource): PageEntry | undefined => {
    const entry = memory.get(nameOf(key));
    return entry !== undefined && sameContent(entry, source) ? entry : undefined;
  };

  const keep = (
    key: PageKey,
    source: PageSource,
    prepared: PreparedBytes,
    began: number,
    totalsMoved: boolean,
  ) => {
    const { contentVersion, dependencies, tally } = source;
    const composedAtMs = performance.now();
    const others = (knownOf(key, source)?.variants ?? []).filter(
      (variant) => variant.encoding !== prepared.encoding,
    );
    const entry: PageEntry = {
      storyNo: tally?.storyNo ?? null,
      contentVersion,
      barVersion: tally?.version ?? null,
      reactable: memory.get(nameOf(key))?.reactable ?? null,
      variants: [...others, prepared],
      costMs: composedAtMs - began,
      composedAtMs,
      totalsMoved,
      wanted: false,
    };
    memory.put(nameOf(key), entry, dependencies);
    composed.add();
    // Ten thousand pages viewed once left 205 MB without this, and 145 MB with it.
    if (++made % COLLECT_EVERY === 0) collectSoon();
  };

  /** The key without a kind that the page in memory is known not to offer. */
  const withoutUnknown = (key: PageKey): PageKey => {
    if (key.reacted === null) return key;
    const plain = { ...key, reacted: null };
    const reactable = memory.get(nameOf(plain))?.reactable ?? null;
    return reactable === null || reactable.includes(key.reacted) ? key : plain;
  };

  const hot: PreparedBytes[] = [];
  /** A Blob and headers built once make an answer about 2 us cheaper, and keep the bytes twice: for the few. */
  const heat = (prepared: PreparedBytes) => {
    const init = { headers: new Headers(headersOf(prepared)) };
    prepared.hot = { body: new Blob([prepared.bytes]), init };
    hot.push(prepared);
    if (hot.length > MAX_HOT) cool(hot.shift()!);
  };

  return {
    answer: (request, asked, load) => {
      const encoding = chooseEncoding(request.headers.get('accept-encoding'));
      const key = withoutUnknown(asked);
      const ready = variantOf(freshOf(key), encoding);
      if (ready !== undefined) {
        if (++ready.uses === HOT_AFTER) heat(ready);
        return respond(request, ready);
      }
      const flight = `${encoding} ${nameOf(key)}`;
      let shared = underWay.get(flight);
      if (shared === undefined) {
        shared = compose(key, encoding, load).finally(() => underWay.delete(flight));
        underWay.set(flight, shared);
      }
      return shared.then((outcome) =>
        'movedTo' in outcome ? moved(request, key, outcome.movedTo) : respond(request, outcome),
      );
    },
  };
}

/** The kind stands first: an address may hold a question mark, and none begins with a letter. */
function nameOf({ address, reacted }: PageKey): string {
  return reacted === null ? address : `${reacted}?${address}`;
}

function variantOf(entry: PageEntry | undefined, encoding: Encoding): PreparedBytes | undefined {
  return entry?.variants.find((variant) => variant.encoding === encoding);
}

function cool(prepared: PreparedBytes): void {
  prepared.hot = null;
  prepared.uses = 0;
}

/** Whether it is too early to compose the page again. */
function isYoung(entry: PageEntry, key: PageKey): boolean {
  const ageMs = performance.now() - entry.composedAtMs;
  if (key.reacted === null) return ageMs < COMPOSE_EVERY_MS;
  return ageMs < Math.min(COMPOSE_EVERY_MS, entry.costMs * COST_FACTOR);
}

function sameContent(entry: PageEntry, source: PageSource): boolean {
  return (
    entry.contentVersion === source.contentVersion && entry.barVersion === (source.tally?.version ?? null)
  );
}

async function prepare(
  source: PageSource,
  reacted: string | null,
  encoding: Encoding,
): Promise<PreparedBytes | undefined> {
  const bytes = await source.body(encoding, reacted);
  if (bytes === undefined) return undefined;
  const etag = `"${source.contentVersion}.${source.tally?.version ?? 0}${reacted === null ? '' : `.${reacted}`}-${encoding}"`;
  return { etag, encoding, bytes, shared: source.headers, hot: null, uses: 0 };
}

function headersOf({ etag, encoding, shared }: PreparedBytes): Record<string, string> {
  const headers: Record<string, string> = {
    ...SECURITY_HEADERS,
    ...shared,
    etag,
    vary: 'accept-encoding',
    // Every use asks again (304 when nothing changed): a withdrawn clip must leave within a minute.
    'cache-control': 'public, max-age=0, must-revalidate',
  };
  if (encoding !== 'identity') headers['content-encoding'] = encoding;
  return headers;
}

function respond(request: Request, prepared: PreparedBytes): Response {
  if (matchesTag(request.headers.get('if-none-match'), prepared.etag)) {
    const { 'content-encoding': _, 'content-type': __, ...headers } = headersOf(prepared);
    return new Response(null, { status: 304, headers });
  }
  const { hot } = prepared;
  if (hot !== null) return new Response(hot.body, hot.init);
  return new Response(prepared.bytes, { headers: headersOf(prepared) });
}

function moved(request: Request, key: PageKey, slug: string): Response {
  // A slug has neither dot nor slash: what stands around it is which of the story's addresses this is.
  const [, folder, suffix] = /^(.*\/stories\/)[^/.]+(.*)$/s.exec(key.address) ?? [];
  return new Response(null, {
    status: 301,
    headers: {
      ...SECURITY_HEADERS,
      location: `${folder ?? '/stories/'}${encodeURIComponent(slug)}${suffix ?? ''}${searchOf(request.url)}`,
      // A story may move back: two redirects that are kept for long would lead in a circle.
      'cache-control': 'public, max-age=60',
    },
  });
}
