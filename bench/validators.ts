// Feeds, structured data, oEmbed and sitemaps before validators and clients that are not ours. A judge counts only
// after it found the fault in a sample that has one.

import { fromTools, missingTools, openJudges, SETUP, type Judges } from './outside/judges.ts';
import { completePath, openCompleteSite } from '../test/support/complete-site.ts';
import type { BenchFlags } from './support/flags.ts';
import { makeFolder } from './support/folder.ts';
import { say } from './support/table.ts';

const PUBLIC = 'http://news.example';

interface Site {
  readonly url: string;
  readonly story: string;
}

/** Prints a verdict for each address. Errors: throws at the end when something was held against one. */
export async function benchValidators({ outside }: BenchFlags): Promise<void> {
  const missing = outside.tools === null ? ['--tools DIR'] : missingTools(outside.tools);
  if (outside.tools === null || missing.length > 0) {
    say(`  LEFT OUT  missing: ${missing.join(', ')}. In an empty folder elsewhere, given as --tools:`);
    for (const line of SETUP) say(`    ${line}`);
    return;
  }
  await using folder = await makeFolder('validators');
  await using own = outside.site === null ? await openCompleteSite() : null;
  const site: Site = {
    url: own?.url ?? outside.site!,
    story: outside.paths[0] ?? (own === null ? '/' : completePath),
  };
  const judges = openJudges(outside.tools, folder.path);
  await proveJudges(judges);
  let faulty = 0;
  const verdict = (what: string, faults: readonly string[], note = '') => {
    const errors = faults.filter((fault) => !fault.startsWith('WARNING'));
    if (errors.length > 0) faulty++;
    say(`  ${errors.length > 0 ? 'FAULTY' : faults.length > 0 ? 'warned' : 'clean '}  ${what}${note}`);
    for (const fault of faults) say(`            ${fault}`);
  };
  const judge = async (path: string, look: (answer: Response, text: string) => Promise<void>) => {
    const answer = await fetch(site.url + path);
    const text = await answer.text();
    if (answer.status === 404) say(`  ABSENT  ${path}`);
    else if (answer.status !== 200) verdict(path, [`status ${answer.status}`]);
    else await look(answer, text);
  };
  for (const path of ['/feed.xml', '/atom.xml', `${site.story}/feed.xml`])
    await judge(path, async (answer, text) => {
      const type = answer.headers.get('content-type') ?? '';
      // The validator takes no address without a dot for a full one.
      const named = text.replaceAll(site.url, PUBLIC);
      const titles = await judges.feedTitles(text);
      verdict(path, await judges.feed(named, PUBLIC + path, type), `: ${titles.length} items by rss-parser`);
    });
  await judge('/feed.json', async (_, text) => verdict('/feed.json', await judges.jsonFeed(text)));
  for (const path of ['/', site.story])
    await judge(path, async (_, text) => {
      const note = text.includes('application/ld+json') ? ': structured data' : ': no structured data there';
      verdict(path, await judges.structuredData(text), note);
    });
  for (const path of ['/sitemap.xml', '/news-sitemap.xml', '/video-sitemap.xml'])
    await judge(path, async (_, text) => verdict(path, await judges.sitemap(text)));
  await judge(`/oembed?url=${encodeURIComponent(site.url + site.story)}`, async () =>
    verdict('/oembed', await embedFaults(outside.tools!, site)),
  );
  if (faulty > 0) throw new Error(`${faulty} of these are faulty.`);
}

/** The client finds the provider by the link in the story's head, and reads what it answers. */
async function embedFaults(tools: string, { url, story }: Site): Promise<readonly string[]> {
  type Client = {
    extract(url: string): Promise<{ readonly type?: string; readonly html?: string }>;
    setProviderList(list: readonly object[]): unknown;
  };
  const { extract, setProviderList } = await fromTools<Client>(tools, '@extractus/oembed-extractor');
  // Its list would ask by https, which this server does not speak; the link in the page's head is taken as it stands.
  setProviderList([]);
  const found = await extract(url + story);
  const faults: string[] = [];
  if (found.type !== 'rich' && found.type !== 'video') faults.push(`type is ${found.type}`);
  if (!/<iframe\b/.test(found.html ?? '')) faults.push('its html has no iframe');
  return faults;
}

/** Shows each judge a good sample and a bad one. Errors: throws when it cannot tell them apart. */
async function proveJudges(judges: Judges): Promise<void> {
  const rss = (channel: string) =>
    `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>T</title><link>http://news.example/</link><description>D</description><atom:link href="http://news.example/feed.xml" rel="self" type="application/rss+xml"/>${channel}</channel></rss>`;
  const feed = (xml: string) => judges.feed(xml, 'http://news.example/feed.xml', 'application/rss+xml');
  const map = (body: string) =>
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url>${body}</url></urlset>`;
  const video = (more: object) =>
    `<html><head><script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'VideoObject', name: 'A', ...more })}</script></head></html>`;
  const loc = '<loc>http://news.example/</loc>';
  const item = '<item><title>A</title><guid isPermaLink="false">1</guid></item>';
  const whole = { thumbnailUrl: 'http://news.example/a.jpg', uploadDate: '2026-05-28T10:00:00Z' };
  const errorsOf = (faults: readonly string[]) =>
    faults.filter((fault) => !fault.startsWith('WARNING')).length;
  const samples: readonly [string, readonly string[], readonly string[]][] = [
    ['feeds', await feed(rss(item)), await feed(rss('<item><pubDate>soon</pubDate></item>'))],
    [
      'JSON Feed',
      await judges.jsonFeed(
        '{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","content_text":"A"}]}',
      ),
      await judges.jsonFeed('{"version":"https://jsonfeed.org/version/1.1","items":[{"title":"A"}]}'),
    ],
    ['structured data', await judges.structuredData(video(whole)), await judges.structuredData(video({}))],
    ['sitemaps', await judges.sitemap(map(loc)), await judges.sitemap(map(`${loc}<nonsense/>`))],
  ];
  for (const [what, good, bad] of samples) {
    if (errorsOf(good) > 0) throw new Error(`The judge of ${what} refuses a good sample: ${good.join('; ')}`);
    if (errorsOf(bad) === 0) throw new Error(`The judge of ${what} finds nothing wrong with a bad sample.`);
  }
  say('\n  each judge told a good sample from a bad one');
}
