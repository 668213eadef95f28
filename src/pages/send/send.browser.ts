// Sends a clip from a phone: looks at the file first, says how far it is, and goes on by itself after whatever broke.
// Kept to what browsers of ten years ago understand, as far as it can be helped.

import { defaultOptions, Upload, type DetailedError, type PreviousUpload } from 'tus-js-client';
import { markOf, originalSigns } from './original.ts';
import { BLANK, SECOND_BLANK, type FileProblem, type SendSettings } from './settings.ts';

const END_BYTES = 256 * 1024; // where phones write what they are; read in milliseconds
/** A proxy that waits for a whole request would lose all of it at a cut. */
const PART_BYTES = 16 * 1024 * 1024; // guess
/** Then it stops and asks: about ten minutes without a byte. Every byte that arrives begins the row anew. */
const RETRY_MS = [0, 1000, 2000, 5000, 10_000, 20_000, ...Array.from({ length: 18 }, () => 30_000)];
const RATE_OVER_MS = 20_000; // guess: long enough to be calm, short enough to notice another network
const SAY_EVERY_PERCENT = 10;

const settings = JSON.parse(find('send-settings').textContent || '') as SendSettings;
const { words } = settings;
const form = find<HTMLFormElement>('send-form');
const input = find<HTMLInputElement>('clip');

let looked: Promise<readonly Uint8Array[]> = Promise.resolve([]);
let isSending = false;

find('plain').hidden = true;
form.hidden = false;
input.addEventListener('change', () => chosen());
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const file = input.files && input.files[0];
  const problem = problemOf(file);
  showProblem(problem);
  if (file && !problem && !isSending) void send(file);
});
find('another').addEventListener('click', () => location.reload());
window.addEventListener('beforeunload', (event) => {
  if (isSending) event.preventDefault();
});

function chosen(): void {
  const file = input.files && input.files[0];
  const problem = file ? problemOf(file) : null;
  showProblem(problem);
  const copy = find('copy');
  copy.textContent = '';
  looked = file && !problem ? readEnds(file) : Promise.resolve([]);
  if (file && !problem) void warnOfCopy(file, looked, copy);
}

async function warnOfCopy(file: File, reading: typeof looked, copy: HTMLElement): Promise<void> {
  const signs = signsOf(file, await reading);
  // Another one may have been chosen meanwhile.
  if (signs !== 'unlikely' || looked !== reading) return;
  copy.textContent = '';
  copy.appendChild(find<HTMLTemplateElement>('copy-words').content.cloneNode(true));
}

function problemOf(file: File | null | undefined): FileProblem | null {
  if (!file) return 'missing';
  if (file.size === 0) return 'empty';
  if (file.size > settings.maxBytes) return 'too-large';
  // Phones do not know the type of every container; what they do know is right.
  const isNamedSo = /\.(mp4|m4v|mov|qt|3gp|3g2|webm|mkv|avi|mts|m2ts|ts|mpe?g|wmv|hevc)$/i.test(file.name);
  return file.type.startsWith('video/') || isNamedSo ? null : 'not-video';
}

function showProblem(problem: FileProblem | null): void {
  find('clip-problem').textContent = problem ? words.problems[problem] : '';
  if (problem) input.setAttribute('aria-invalid', 'true');
  else input.removeAttribute('aria-invalid');
  if (problem) input.focus();
}

function signsOf(file: File, ends: readonly Uint8Array[]): ReturnType<typeof originalSigns> {
  return originalSigns({ name: file.name, modifiedAt: file.lastModified, nowMs: Date.now(), ends });
}

/** Empty where the phone does not let go of the file: then nothing is said of it. */
async function readEnds(file: File): Promise<readonly Uint8Array[]> {
  const tail = Math.max(END_BYTES, file.size - END_BYTES);
  try {
    return [await readPart(file.slice(0, END_BYTES)), await readPart(file.slice(tail))];
  } catch {
    return [];
  }
}

function readPart(part: Blob): Promise<Uint8Array> {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => done(new Uint8Array(reader.result as ArrayBuffer)));
    reader.addEventListener('error', () => fail(reader.error || new Error('unreadable')));
    reader.readAsArrayBuffer(part);
  });
}

async function send(file: File): Promise<void> {
  isSending = true;
  form.hidden = true;
  find('about').hidden = true;
  show('sending');
  say(words.checking);
  const ends = await looked;
  const upload = new Upload(file, {
    endpoint: settings.endpoint,
    headers: { authorization: `Bearer ${settings.token}` },
    chunkSize: PART_BYTES,
    retryDelays: RETRY_MS,
    metadata: metadataOf(file, ends),
    // A phone says of the same file that it was made just now, each time it is chosen.
    fingerprint: () =>
      Promise.resolve(`eyewitness-${settings.token.slice(0, 6)}-${file.size}-${markOf(ends)}`),
    urlStorage: discreet,
    onShouldRetry: (error) => {
      const status = statusOf(error);
      const isWorthIt = status < 400 || status === 409 || status === 423 || (status >= 500 && status !== 507);
      if (isWorthIt) say(words.waiting);
      return isWorthIt;
    },
    onProgress: progress(file.size),
    onError: (error) => stop(error),
    onSuccess: () => arrived(upload),
  });
  goOnWhenBack(upload);
  find('go-on').addEventListener('click', () => void begin(upload));
  await begin(upload);
}

/** Goes on with what this phone sent before of the same file, in whatever visit. */
async function begin(upload: Upload): Promise<void> {
  find('go-on').hidden = true;
  const before = await upload.findPreviousUploads().catch((): PreviousUpload[] => []);
  const last = before[before.length - 1];
  if (last && !upload.url) upload.resumeFromPreviousUpload(last);
  upload.start();
}

/** Where the line came back while the next try is far off. */
function goOnWhenBack(upload: Upload): void {
  window.addEventListener('online', () => {
    if (isSending) void upload.abort().then(async () => begin(upload));
  });
}

function metadataOf(file: File, ends: readonly Uint8Array[]): Record<string, string> {
  const metadata: Record<string, string> = { filename: file.name, original: signsOf(file, ends) };
  for (const field of form.querySelectorAll<HTMLInputElement>('input[name]'))
    if (field.value) metadata[field.name] = field.value;
  return metadata;
}

/** The phone may be somebody else's: it remembers where the upload lies, never what was said of it. */
const usual = defaultOptions.urlStorage;
const discreet = {
  findAllUploads: () => usual.findAllUploads(),
  findUploadsByFingerprint: (fingerprint: string) => usual.findUploadsByFingerprint(fingerprint),
  removeUpload: (key: string) => usual.removeUpload(key),
  addUpload: (fingerprint: string, upload: PreviousUpload) => {
    upload.metadata = {};
    return usual.addUpload(fingerprint, upload);
  },
};

function progress(total: number): (sent: number) => void {
  let seen: { at: number; sent: number }[] = [];
  let saidPercent = 0;
  return (sent) => {
    const at = Date.now();
    seen = seen.filter((one) => at - one.at < RATE_OVER_MS && one.sent <= sent);
    seen.push({ at, sent });
    find<HTMLProgressElement>('progress').value = Math.round((sent / total) * 1000);
    find('sent').textContent = words.sent.replace(BLANK, size(sent)).replace(SECOND_BLANK, size(total));
    const first = seen[0];
    const rate = first && at - first.at > 1000 ? (sent - first.sent) / (at - first.at) : 0;
    const left = rate > 0 ? timeLeft((total - sent) / rate) : '';
    find('left').textContent = left;
    // Read aloud at every tenth only.
    const percent = Math.floor(((sent / total) * 100) / SAY_EVERY_PERCENT) * SAY_EVERY_PERCENT;
    if (sent >= total) say(words.keeping);
    else if (percent !== saidPercent || find('status').textContent === words.waiting) say(`${percent} %`);
    saidPercent = percent;
  };
}

function timeLeft(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  return minutes < 1 ? words.soon : words.minutes.replace(BLANK, String(minutes));
}

function size(bytes: number): string {
  const isLarge = bytes >= 1e9;
  const number = (bytes / (isLarge ? 1e9 : 1e6)).toLocaleString(settings.language, {
    maximumFractionDigits: isLarge || bytes < 1e7 ? 1 : 0,
  });
  return `${number} ${isLarge ? settings.units.gb : settings.units.mb}`;
}

function arrived(upload: Upload): void {
  isSending = false;
  const id = (upload.url || '').split('/').pop() || '';
  find('reference').textContent = id
    .slice(-12)
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, '$1-');
  find('sending').hidden = true;
  show('done');
}

function stop(error: Error | DetailedError): void {
  const code = codeOf(error);
  const said = code ? words.refused[code] : words.stopped;
  say(said);
  // What is refused for good is not asked for again.
  const isOver = code !== null && code !== 'disk_full';
  if (isOver) isSending = false;
  find('go-on').hidden = isOver;
}

function statusOf(error: Error | DetailedError): number {
  const answer = 'originalResponse' in error ? error.originalResponse : null;
  return answer ? answer.getStatus() : 0;
}

/** What the server said, null where nobody answered. */
function codeOf(error: Error | DetailedError): keyof typeof words.refused | null {
  const answer = 'originalResponse' in error ? error.originalResponse : null;
  const status = statusOf(error);
  if (!answer || (status >= 500 && status !== 507)) return null;
  const found = /"code":"([a-z_]+)"/.exec(answer.getBody() || '');
  const code = found && found[1];
  return code && code in words.refused ? (code as keyof typeof words.refused) : 'other';
}

function say(text: string): void {
  const status = find('status');
  if (status.textContent !== text) status.textContent = text;
}

function show(id: string): void {
  const section = find(id);
  section.hidden = false;
  section.focus();
}

function find<Found extends HTMLElement = HTMLElement>(id: string): Found {
  const found = document.getElementById(id);
  if (!found) throw new Error(id);
  return found as Found;
}
