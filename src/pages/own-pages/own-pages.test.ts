// The newsroom's own pages through the real product, on both databases: written, shown, linked, taken away.

import { afterEach, expect, test } from 'bun:test';
import { publication, published } from '../../../test/support/publications.ts';
import { textOf } from '../../../test/support/reading.ts';
import { onBothStores } from '../../../test/support/stores.ts';
import {
  documentWith,
  openWholeNewsroom,
  SITE,
  type WholeNewsroom,
} from '../../../test/support/whole-newsroom.ts';
import { auditEntriesOf } from '../../newsroom/index.ts';
import { renderFragment } from '../../platform/html.ts';
import { markdownTree } from '../markdown/tree.ts';
import { MarkdownText } from '../markdown/views.tsx';

const newsrooms: WholeNewsroom[] = [];
afterEach(async () => {
  for (const newsroom of newsrooms.splice(0)) await newsroom.stop();
});

const html = (markdown: string) => renderFragment(MarkdownText({ text: markdownTree(markdown) }));

onBothStores('own pages', (open) => {
  const opened = async () => {
    const newsroom = await openWholeNewsroom(await open());
    newsrooms.push(newsroom);
    const write = (path: string, text: string) => newsroom.writeOwnPage({ path, text, by: 'Kari' });
    return { newsroom, write };
  };

  test('a page stands at its address the moment it is written, and every page is stale with it', async () => {
    const { newsroom, write } = await opened();
    expect((await newsroom.ask('/about')).status).toBe(404);
    const front = (await newsroom.ask('/')).headers.get('etag');
    await write('about', '# About us\n\n## Who we are\n\nA *small* desk.');
    const page = await textOf(newsroom, '/about');
    expect(page).toContain('<h1>About us</h1><h2>Who we are</h2><p>A <em>small</em> desk.</p>');
    expect(page).toContain(`<link rel="canonical" href="${SITE}/about"/>`);
    expect((await newsroom.ask('/')).headers.get('etag')).not.toBe(front);
    await write('about', '---\ntitle: À propos\nlanguage: fr\n---\nNous.');
    expect(await textOf(newsroom, '/about')).toContain('<html lang="fr"');
    expect(await auditEntriesOf(newsroom.app.db, 'about')).toMatchObject([
      { actor: 'Kari', action: 'newsroom.page' },
      { actor: 'Kari', action: 'newsroom.page' },
    ]);
  });

  test('what is taken away is not found, and taking it away twice changes nothing', async () => {
    const { newsroom, write } = await opened();
    await write('about', '# About us');
    await textOf(newsroom, '/about');
    expect(await newsroom.removeOwnPage({ path: 'about', by: 'Kari' })).toBe(true);
    expect((await newsroom.ask('/about')).status).toBe(404);
    expect(await newsroom.removeOwnPage({ path: 'about', by: 'Kari' })).toBe(false);
    expect(await auditEntriesOf(newsroom.app.db, 'about')).toHaveLength(2);
  });

  test('no page shadows an address of the product, and no address fills the memory', async () => {
    const { newsroom, write } = await opened();
    for (const taken of ['archive', 'search', 'api'])
      expect(await write(taken, '# T').catch((thrown: { code: string }) => thrown.code)).toBe('path_taken');
    for (const none of ['/nothing', '/stories', '/authors', '/About', '/a%2Fb', '/about/', '/feed.html'])
      expect([none, (await newsroom.ask(none)).status]).toEqual([none, 404]);
    expect((await newsroom.ask('/healthz')).status).toBe(200);
  });

  test('an author has a page with stories, with words of the newsroom, or with both', async () => {
    const { newsroom, write } = await opened();
    expect((await newsroom.ask('/authors/ana-lima')).status).toBe(404);
    const document = documentWith({ byline: [{ name: 'Ana Lima' }] });
    await published(newsroom.publishing, publication({ document }));
    const alone = await textOf(newsroom, '/authors/ana-lima');
    expect(alone).toContain('<h1>Ana Lima</h1></article><section><h2>Stories by Ana Lima</h2>');
    expect(alone).toContain('<h3><a href="/stories/ferry">');
    await write(
      'authors/ana-lima',
      '---\ntitle: Ana Lima\nfediverse: "@ana@social.example"\n---\nAt the quay.',
    );
    const both = await textOf(newsroom, '/authors/ana-lima');
    expect(both).toContain('<p>At the quay.</p>');
    expect(both).toContain('<a rel="me noopener" href="https://social.example/@ana">@ana@social.example</a>');
    expect(both).toContain('href="/stories/ferry"');
    await write('authors/new-hand', '# New Hand\n\nBegins in May.');
    expect(await textOf(newsroom, '/authors/new-hand')).toContain('There are no stories here yet.');
  });

  test('hostile text in a page stays text', async () => {
    const { newsroom, write } = await opened();
    const hostile = '"><script>alert(1)</script>';
    const body = `${hostile}\n\n[x](javascript:alert(1)) [y](https://x.example/"onclick="z) ![${hostile}](x.png)`;
    for (const path of ['about', 'authors/ana'])
      await write(path, `---\ntitle: ${hostile}\n---\n${body}\n\n\`\`\`\n${hostile}\n\`\`\``);
    for (const address of ['/about', '/authors/ana']) {
      const page = await textOf(newsroom, address);
      expect(page).not.toContain('<script>');
      expect(page).not.toContain('"onclick');
      expect(page).not.toContain('href="javascript');
      expect(page).not.toContain('<img');
    }
  });
});

test('the largest heading is the second level, whatever it was written as', () => {
  expect(html('# A\n\n## B')).toBe('<h2>A</h2><h3>B</h3>');
  expect(html('### A\n\n###### B')).toBe('<h2>A</h2><h5>B</h5>');
});

test('what Markdown has is drawn, and links lead to the web, to a mail address or to this site', () => {
  expect(html('1. a\n2. b')).toBe('<ol><li>a</li><li>b</li></ol>');
  expect(html('3. a\n\n4. **b**')).toBe(
    '<ol start="3"><li><p>a</p></li><li><p><strong>b</strong></p></li></ol>',
  );
  expect(html('> a  \n> b\n\n---\n\n`c`')).toBe(
    '<blockquote><p>a<br/>b</p></blockquote><hr/><p><code>c</code></p>',
  );
  expect(html('<mailto:a@x.example> [b](https://x.example)')).toBe(
    '<p><a href="mailto:a@x.example" rel="noopener">mailto:a@x.example</a> <a href="https://x.example" rel="noopener">b</a></p>',
  );
  expect(html('[a](/about)')).toContain('<a href="/about"');
  for (const address of ['//x.example', 'data:text/html,x', 'JavaScript:x', 'ftp://x', 'vbscript:x'])
    expect(html(`[a](${address})`)).not.toContain('<a');
});
