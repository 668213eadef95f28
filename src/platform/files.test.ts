// Files on a real disk and over a real server: whole or not there, and served as RFC 9110 says.

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'bun:test';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, stat, symlink, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { temporaryFolder, type Folder } from '../../test/support/folder.ts';
import type { FileRef, Files } from './capabilities.ts';
import { AppError, toAppError } from './errors.ts';
import { openFiles } from './files.ts';
import { problem } from './http/index.ts';

const folders: Folder[] = [];
afterEach(() => folders.splice(0).forEach((folder) => folder.remove()));

async function opened(): Promise<{ files: Files; dataDir: string; tempDir: string }> {
  const folder = temporaryFolder();
  folders.push(folder);
  return {
    files: await openFiles(folder.path),
    dataDir: folder.path,
    tempDir: join(folder.path, 'files', 'temp'),
  };
}

function streamOf(...parts: readonly (string | Error)[]): ReadableStream<Uint8Array> {
  const rest = [...parts];
  return new ReadableStream({
    pull: (controller) => {
      const part = rest.shift();
      if (part === undefined) controller.close();
      else if (typeof part === 'string') controller.enqueue(Buffer.from(part));
      else controller.error(part);
    },
  });
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing thrown',
    (thrown: unknown) => (thrown instanceof AppError ? `${thrown.code} ${thrown.status}` : String(thrown)),
  );

async function kept(files: Files, text: string): Promise<FileRef> {
  await using temp = await files.receive(streamOf(text), { maxBytes: 1e6 });
  // Awaited here: what is returned unawaited would outlive the temp file.
  return await files.keep(temp, 'public');
}

describe('files', () => {
  test('that a program wrote are kept together, in their order, and what is not kept goes with its folder', async () => {
    const { files, tempDir } = await opened();
    const refs: FileRef[] = [];
    {
      await using folder = await files.tempFolder();
      const paths = ['one', 'two', 'one again', 'left'].map((name) => join(folder.path, name));
      for (const path of paths) await writeFile(path, path.includes('two') ? '2' : '1', { mode: 0o644 });
      refs.push(...(await files.keepAll(paths.slice(0, 3), 'public')));
      expect(await readdir(folder.path)).toEqual(['left']);
    }
    expect(await Promise.all(refs.map((ref) => readFile(files.pathOf(ref), 'utf8')))).toEqual([
      '1',
      '2',
      '1',
    ]);
    expect((await stat(files.pathOf(refs[1]!))).mode & 0o777).toBe(0o600);
    expect(await readdir(tempDir)).toEqual([]);
  });

  test('of a folder that a crash left behind are swept; a folder that somebody else made there is not', async () => {
    const { files, dataDir, tempDir } = await opened();
    const left = await files.tempFolder();
    await writeFile(join(left.path, '360-12.m4s'), 'half');
    await mkdir(join(tempDir, 'mine'));
    await openFiles(dataDir);
    expect(await readdir(tempDir)).toEqual(['mine']);
  });

  test('are kept under the hash of what they hold, readable by their owner alone', async () => {
    const { files, dataDir } = await opened();
    const seen: number[] = [];
    await using temp = await files.receive(streamOf('eye', 'witness'), { maxBytes: 10 }, (bytes) =>
      seen.push(bytes),
    );
    const ref = await files.keep(temp, 'private');
    const sha256 = new Bun.CryptoHasher('sha256').update('eyewitness').digest('hex');
    expect(ref).toEqual({ space: 'private', sha256, sizeBytes: 10 });
    expect(seen).toEqual([3, 10]);
    expect(files.pathOf(ref)).toBe(join(dataDir, 'files', 'private', sha256.slice(0, 2), sha256));
    expect(await readFile(files.pathOf(ref), 'utf8')).toBe('eyewitness');
    expect((await stat(files.pathOf(ref))).mode & 0o077).toBe(0);
  });

  test('of the same bytes are one, and removing it twice is no error', async () => {
    const { files, tempDir } = await opened();
    const first = await kept(files, 'same');
    expect(await kept(files, 'same')).toEqual(first);
    expect(await readdir(tempDir)).toEqual([]);
    await files.remove(first);
    await files.remove(first);
    expect(existsSync(files.pathOf(first))).toBe(false);
  });

  test('that are too large, or whose sender breaks off, leave nothing behind', async () => {
    const { files, tempDir } = await opened();
    expect(await codeOf(files.receive(streamOf('12345', '6'), { maxBytes: 5 }))).toBe('too_large 413');
    const broken = files.receive(streamOf('12345', new Error('gone')), { maxBytes: 50 });
    expect(await codeOf(broken)).toContain('gone');
    expect(await readdir(tempDir)).toEqual([]);
  });

  test('that a crash left half-written are swept at the next start; kept ones stay', async () => {
    const { files, dataDir, tempDir } = await opened();
    const ref = await kept(files, 'whole');
    for (const suffix of ['', '.mp4']) await writeFile((await files.temp(suffix)).path, 'ha');
    expect(await readdir(tempDir)).toHaveLength(2);
    await openFiles(dataDir);
    expect(await readdir(tempDir)).toEqual([]);
    expect(existsSync(files.pathOf(ref))).toBe(true);
  });

  test('that a person put among half-written ones stay: no folder, no link, no other name is swept', async () => {
    const { files, dataDir, tempDir } = await opened();
    const uuid = '0b6ee2a1-5d0c-4b3f-9c47-2f0e4c1a7d11';
    await writeFile(join(dataDir, 'precious'), 'x');
    await mkdir(join(tempDir, uuid));
    await writeFile(join(tempDir, uuid, 'inside'), 'x');
    await symlink(join(dataDir, 'precious'), (await files.temp()).path);
    await writeFile(join(tempDir, 'notes.txt'), 'x');
    const before = await readdir(tempDir);
    await openFiles(dataDir);
    expect(await readdir(tempDir)).toEqual(before);
    expect(existsSync(join(tempDir, uuid, 'inside'))).toBe(true);
    expect(existsSync(join(dataDir, 'precious'))).toBe(true);
  });

  test.each(['files', 'files/temp', 'files/public', 'files/private'])(
    'are not kept behind a link at %s, and what it leads to is left alone',
    async (name) => {
      const { dataDir } = await opened();
      const elsewhere = temporaryFolder();
      folders.push(elsewhere);
      const left = join(elsewhere.path, '0b6ee2a1-5d0c-4b3f-9c47-2f0e4c1a7d11');
      await rename(join(dataDir, name), join(dataDir, 'former'));
      await writeFile(left, 'x');
      await symlink(elsewhere.path, join(dataDir, name));
      const thrown: unknown = await openFiles(dataDir).catch((refusal: unknown) => refusal);
      expect(thrown).toBeInstanceOf(AppError);
      expect(String(thrown)).toContain(`${join(dataDir, name)} is a link`);
      expect(String(thrown)).toContain('--data');
      expect(await readdir(elsewhere.path)).toEqual(['0b6ee2a1-5d0c-4b3f-9c47-2f0e4c1a7d11']);
    },
  );

  test('have no place where a file stands instead of their folder', async () => {
    const { dataDir, tempDir } = await opened();
    await rename(tempDir, join(dataDir, 'former'));
    await writeFile(tempDir, 'x');
    expect(await codeOf(openFiles(dataDir))).toBe('files_not_a_folder 500');
  });

  test('that a full disk cannot take are refused as such, and leave nothing behind', async () => {
    const { dataDir, tempDir } = await opened();
    // A limit on the size of files stands in for a disk without room: both end a write.
    const script = `
      import { openFiles } from ${JSON.stringify(join(import.meta.dir, 'files.ts'))};
      const files = await openFiles(${JSON.stringify(dataDir)});
      const body = new Blob([new Uint8Array(4_000_000)]).stream();
      const thrown = await files.receive(body, { maxBytes: 1e9 }).catch((error) => error);
      console.log(thrown.code, thrown.status);`;
    const child = Bun.spawn(['sh', '-c', `ulimit -f 1000; exec "$0" -e "$1"`, process.execPath, script], {
      stderr: 'pipe',
    });
    expect((await new Response(child.stdout).text()).trim()).toBe('disk_full 507');
    expect(await readdir(tempDir)).toEqual([]);
  });

  test('have no place for a name that is no hash', async () => {
    const { files } = await opened();
    expect(() => files.pathOf({ space: 'public', sha256: '../../secret', sizeBytes: 1 })).toThrow();
  });
});

describe('a kept file, over HTTP,', () => {
  const TEXT = '0123456789abcdef';
  const folder = temporaryFolder();
  let ref: FileRef;
  let url: string;
  let server: ReturnType<typeof Bun.serve>;
  beforeAll(async () => {
    const files = await openFiles(folder.path);
    ref = await kept(files, TEXT);
    server = Bun.serve({
      port: 0,
      fetch: (request) => files.serve(ref, request, 'video/mp4'),
      error: (thrown) => problem(toAppError(thrown)),
    });
    url = server.url.href;
  });
  afterAll(async () => {
    await server.stop(true);
    folder.remove();
  });

  const get = async (headers: Record<string, string> = {}, method = 'GET') => {
    const response = await fetch(url, { headers, method });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };

  test('comes whole, with a strong tag and a short life in caches, and nothing else', async () => {
    const { status, headers, text } = await get();
    expect([status, text]).toEqual([200, TEXT]);
    headers.delete('date');
    expect(Object.fromEntries(headers)).toEqual({
      etag: `"${ref.sha256}"`,
      'content-type': 'video/mp4',
      'content-length': '16',
      'accept-ranges': 'bytes',
      'cache-control': 'public, max-age=30, must-revalidate',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
    });
  });

  test('tells its length to HEAD, whatever range is asked for', async () => {
    for (const range of ['bytes=1-2', 'bytes=99-']) {
      const { status, headers, text } = await get({ range }, 'HEAD');
      expect([status, headers.get('content-length'), text]).toEqual([200, '16', '']);
    }
  });

  test.each([
    ['bytes=0-0', '0', '0-0'],
    ['bytes=2-5', '2345', '2-5'],
    ['bytes=10-', 'abcdef', '10-15'],
    ['bytes=-3', 'def', '13-15'],
    ['bytes=-100', TEXT, '0-15'],
    ['bytes=12-999', 'cdef', '12-15'],
    [`bytes=12-${'9'.repeat(400)}`, 'cdef', '12-15'],
    [`bytes=-${'9'.repeat(30)}`, TEXT, '0-15'],
    ['BYTES=0-1', '01', '0-1'],
  ])('answers %s with just that', async (range, part, said) => {
    const { status, headers, text } = await get({ range });
    expect([status, text]).toEqual([206, part]);
    expect(headers.get('content-range')).toBe(`bytes ${said}/16`);
    expect(headers.get('content-length')).toBe(String(part.length));
    expect(headers.get('content-disposition')).toBeNull();
  });

  test.each(['bytes=0-1,4-5', 'bytes=5-2', 'bytes=x', 'items=0-1', 'bytes=-', 'bytes=0-1, bytes=2-3'])(
    'comes whole for %s',
    async (range) => {
      const { status, text } = await get({ range });
      expect([status, text]).toEqual([200, TEXT]);
    },
  );

  test.each([
    'bytes=16-',
    'bytes=99-100',
    'bytes=-0',
    `bytes=${'9'.repeat(16)}-`,
    `bytes=${'9'.repeat(400)}-`,
  ])('cannot satisfy %s, and says how long it is', async (range) => {
    const { status, headers, text } = await get({ range });
    expect([status, headers.get('content-range'), text]).toEqual([416, 'bytes */16', '']);
  });

  test('comes whole for two Range headers, with each header of the answer once', async () => {
    const answer = Promise.withResolvers<string>();
    let text = '';
    const socket = connect(server.port!, '127.0.0.1', () =>
      socket.write(
        'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nRange: bytes=0-1\r\nRange: bytes=2-3\r\n\r\n',
      ),
    );
    socket.on('data', (bytes) => {
      text += bytes.toString();
    });
    socket.on('close', () => answer.resolve(text));
    const [head = '', body] = (await answer.promise).split('\r\n\r\n');
    const [status, ...lines] = head.split('\r\n');
    expect([status, body]).toEqual(['HTTP/1.1 200 OK', TEXT]);
    const names = lines.map((line) => line.split(':')[0]!.toLowerCase());
    expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
    expect(names).not.toContain('content-range');
    expect(lines.join('\n').toLowerCase()).toContain('content-length: 16');
  });

  test('goes on where a download broke off only while it is the same file', async () => {
    const range = 'bytes=4-5';
    expect((await get({ range, 'if-range': `"${ref.sha256}"` })).text).toBe('45');
    expect((await get({ range, 'if-range': '"another"' })).text).toBe(TEXT);
    expect((await get({ range, 'if-range': `W/"${ref.sha256}"` })).text).toBe(TEXT);
    expect((await get({ range, 'if-range': 'Sun, 06 Nov 1994 08:49:37 GMT' })).text).toBe(TEXT);
  });

  test('is not sent again to who has it', async () => {
    for (const tag of [`"${ref.sha256}"`, `W/"${ref.sha256}"`, `"x", "${ref.sha256}"`, '*']) {
      const { status, headers, text } = await get({ 'if-none-match': tag, range: 'bytes=0-1' });
      expect([status, headers.get('etag'), text]).toEqual([304, `"${ref.sha256}"`, '']);
    }
    expect((await get({ 'if-none-match': '"x"' })).status).toBe(200);
  });

  test('that was taken away is not found; a private one is never served', async () => {
    const files = await openFiles(folder.path);
    const served = async (ref: FileRef) => files.serve(ref, new Request('http://x/'), 'video/mp4');
    const gone: FileRef = { space: 'public', sha256: 'a'.repeat(64), sizeBytes: 1 };
    expect(await codeOf(served(gone))).toBe('not_found 404');
    await using temp = await files.receive(streamOf('original'), { maxBytes: 100 });
    const original = await files.keep(temp, 'private');
    expect(await codeOf(served(original))).toContain('never served');
  });
});
