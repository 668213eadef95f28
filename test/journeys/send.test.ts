// An eyewitness sends a clip from a browser over a bad line: cut, reloaded, the server restarted in between.

import { afterAll, afterEach, beforeAll, expect, test } from 'bun:test';
import { readFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { closeUploadLink } from '../../src/clips/index.ts';
import { sql } from '../../src/platform/sql.ts';
import { launchChromium, watchedPage } from '../support/browser.ts';
import { temporaryFolder, type Folder } from '../support/folder.ts';
import { htmlFaults } from '../support/html-checker.ts';
import { describeWith, testWith } from '../support/tools.ts';
import { openUploadDesk, type UploadDesk } from '../support/upload-desk.ts';

const PICTURES = process.env['EYEWITNESS_PICTURES'];
const MEGABYTE = 1_000_000;
const bytes = new Uint8Array(3 * MEGABYTE).map((_, index) => (index * 31 + (index >> 9)) % 251);

/** A line that breaks every connection once this much went up, and lets no new one through while it is 0. */
interface Line extends Disposable {
  readonly origin: string;
  leadsTo: string;
  bytesLeft: number;
}

async function badLine(origin: string): Promise<Line> {
  const open = new Set<Socket>();
  const server = createServer((near) => {
    if (line.bytesLeft <= 0) return void near.destroy();
    const far = connect(Number(new URL(line.leadsTo).port), '127.0.0.1');
    const end = () => {
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', end).on('close', end);
    }
    near.on('data', (data) => {
      const part = typeof data === 'string' ? Buffer.from(data) : data;
      const through = part.subarray(0, Math.max(0, Math.min(line.bytesLeft, part.length)));
      line.bytesLeft -= part.length;
      // What was sent is let through before the line breaks, as on a street.
      far.write(through, () => line.bytesLeft <= 0 && setTimeout(end, 200));
    });
    far.pipe(near);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const line: Line = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    leadsTo: origin,
    bytesLeft: Number.POSITIVE_INFINITY,
    [Symbol.dispose]: () => {
      server.close();
      open.forEach((socket) => socket.destroy());
    },
  };
  return line;
}

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
}

describeWith('chromium', 'the page of an upload link', () => {
  let browser: Browser;
  let folder: Folder;
  let desk: UploadDesk;
  const opened: (() => Promise<unknown>)[] = [];
  beforeAll(async () => {
    browser = await launchChromium();
    folder = temporaryFolder();
    const limits = { config: { maxClipBytes: 8 * MEGABYTE }, link: { maxBytes: 8 * MEGABYTE } };
    desk = await openUploadDesk({ dataDir: folder.path, databaseUrl: null }, limits);
  });
  afterEach(async () => {
    for (const close of opened.splice(0)) await close();
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
    folder?.remove();
  });

  const visit = async (origin: string, options: Parameters<Browser['newContext']>[0] = {}) => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
    opened.push(() => context.close());
    const watched = await watchedPage(context);
    await watched.page.goto(`${origin}/send/${desk.token}`);
    return watched;
  };
  const choose = (page: Page, name = 'VID-20240506-WA0001.mp4', mimeType = 'video/mp4') =>
    page.locator('#clip').setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });

  test('sends a clip through a cut, a restart of the server and a reload, and every byte once', async () => {
    using line = await badLine(desk.origin);
    const { page: first } = await visit(line.origin);
    let page = first;
    const sent: string[] = [];
    page.context().on('request', (request) => {
      const { 'upload-offset': offset = '' } = request.headers();
      if (['POST', 'PATCH'].includes(request.method())) sent.push(`${request.method()} ${offset}`.trim());
    });
    await page.locator('#clip').waitFor();
    await picture(page, 'send-360-light');
    await choose(page);
    await page.locator('#copy h2').waitFor();
    await picture(page, 'send-360-copy');
    await page.locator('#said-where').fill('Norrum, the quay');
    await page.locator('#said-contact').fill('ola@witness.example');
    line.bytesLeft = 1.5 * MEGABYTE;
    await page.locator('button[type=submit]').click();
    await page.locator('#status', { hasText: 'No connection' }).waitFor();
    await picture(page, 'send-360-cut');
    desk = await desk.restart();
    line.leadsTo = desk.origin;
    line.bytesLeft = Number.POSITIVE_INFINITY;
    // The phone has thrown the page away. It may have gone on by itself already, and still nothing is sent twice.
    await page.close();
    page = await first.context().newPage();
    await page.goto(`${line.origin}/send/${desk.token}`);
    await choose(page);
    await page.locator('button[type=submit]').click();
    await page.locator('#done').waitFor();
    await picture(page, 'send-360-done');
    expect(await page.locator('#reference').innerText()).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$/);
    expect(sent.filter((one) => one === 'POST')).toHaveLength(1);
    expect(sent.filter((one) => one === 'PATCH 0')).toHaveLength(1);
    expect(sent.length).toBeGreaterThan(2);
    const name = new Bun.CryptoHasher('sha256').update(bytes).digest('hex');
    const original = await readFile(join(folder.path, 'files', 'private', name.slice(0, 2), name));
    expect(original.equals(bytes)).toBe(true);
    const rows = await desk.newsroom.app.db.all<{ said: string }>(sql`select said from uploads`);
    expect(rows.map(({ said }) => JSON.parse(said) as unknown)).toEqual([
      { where: 'Norrum, the quay', contact: 'ola@witness.example', original: 'unlikely' },
    ]);
    const remembered = await page.evaluate<string>('JSON.stringify(localStorage)');
    expect(remembered).toContain('/api/v1/uploads/');
    expect(remembered).not.toContain('witness.example');
    // The same file again is a success at once.
    sent.length = 0;
    await page.locator('#another').click();
    await choose(page, 'other-name.mp4');
    await page.locator('button[type=submit]').click();
    await page.locator('#done').waitFor();
    expect(sent).toEqual([]);
  }, 60_000);

  test('says what is wrong with a file beside the field, before anything is sent', async () => {
    const { page, requests, complaints } = await visit(desk.origin, { colorScheme: 'dark' });
    await page.locator('button[type=submit]').click();
    expect(await page.locator('#clip-problem').innerText()).toBe('Choose a clip first.');
    expect(await page.locator('#clip').getAttribute('aria-invalid')).toBe('true');
    await choose(page, 'notes.txt', 'text/plain');
    expect(await page.locator('#clip-problem').innerText()).toContain('not look like a video');
    await page
      .locator('#clip')
      .setInputFiles({ name: 'a.mp4', mimeType: 'video/mp4', buffer: Buffer.alloc(0) });
    expect(await page.locator('#clip-problem').innerText()).toContain('empty');
    const large = Buffer.alloc(9 * MEGABYTE);
    await page.locator('#clip').setInputFiles({ name: 'a.mp4', mimeType: 'video/mp4', buffer: large });
    expect(await page.locator('#clip-problem').innerText()).toContain('larger than 8 MB');
    await picture(page, 'send-360-dark');
    expect(requests.filter((address) => address.includes('/api/'))).toEqual([]);
    expect(complaints).toEqual([]);
    await choose(page, 'IMG_0001.MOV', '');
    expect(await page.locator('#clip-problem').innerText()).toBe('');
  }, 30_000);

  test('works without being seen: labels, the keyboard, and French where the site is French', async () => {
    await desk.newsroom.changeSettings({ language: 'fr', contactEmail: 'desk@news.example' });
    const { page } = await visit(desk.origin);
    expect(await page.getByLabel('Votre vidéo', { exact: true }).getAttribute('type')).toBe('file');
    for (const label of ['Où a-t-elle', 'Quand', 'Qui a filmé', 'Comment vous joindre'])
      expect(await page.getByLabel(label).count()).toBe(1);
    await page.getByLabel('Votre vidéo', { exact: true }).focus();
    for (let field = 0; field < 5; field++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('#clip-problem').innerText()).toBe('Choisissez d’abord une vidéo.');
    await picture(page, 'send-360-french');
    const { page: plain } = await visit(desk.origin, { javaScriptEnabled: false });
    expect(await plain.locator('#plain').innerText()).toContain('desk@news.example');
    expect(await plain.locator('#send-form').isVisible()).toBe(false);
  }, 30_000);

  testWith(
    'java',
    'has no fault for the HTML checker and no barrier for axe-core, open or closed',
    async () => {
      const { makeUploadLink } = await import('../../src/clips/index.ts');
      const wish = { askedBy: '', note: '', days: 1, maxBytes: 1000, maxClips: 1 };
      const over = await makeUploadLink(desk.newsroom.app, wish);
      await closeUploadLink(desk.newsroom.app, over.link.id, 'Kari');
      const pages = new Map<string, string>();
      for (const token of [desk.token, over.token]) {
        const address = `${desk.origin}/send/${token}`;
        pages.set(token === desk.token ? 'open' : 'closed', await (await fetch(address)).text());
        for (const colorScheme of ['light', 'dark'] as const) {
          const options = { bypassCSP: true, viewport: { width: 320, height: 640 }, colorScheme };
          const context = await browser.newContext(options);
          opened.push(() => context.close());
          const page = await context.newPage();
          await page.goto(address);
          await page.evaluate(axe.source);
          const found = 'axe.run(document).then(({ violations }) => violations.map(({ id }) => id))';
          expect(await page.evaluate<string[]>(found)).toEqual([]);
          expect(await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth')).toBe(
            false,
          );
        }
      }
      expect(await htmlFaults(folder.path, pages)).toEqual({});
    },
  );

  test('is told to nobody, and says so when it is over', async () => {
    const ask = (token: string) =>
      fetch(`${desk.origin}/send/${token}`, { headers: { accept: 'text/html' } });
    const answer = await ask(desk.token);
    const head = Object.fromEntries(answer.headers);
    expect(head).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
    });
    expect(head['content-security-policy']).not.toContain('unsafe');
    expect((await ask('x'.repeat(24))).status).toBe(404);
    await closeUploadLink(desk.newsroom.app, desk.link.id, 'Kari');
    const closed = await ask(desk.token);
    expect([closed.status, closed.headers.get('cache-control')]).toEqual([410, 'no-store']);
    expect(await closed.text()).toContain('Cette page est fermée');
  });
});
