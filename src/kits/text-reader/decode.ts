// Bytes become text here, once. Invariant: never throws, and never guesses silently: what is no clear text is refused
// with a sentence that says what to do.

import { declaredEncoding } from './html/charset.ts';
import type { Advice } from './types.ts';

/** 5 MB: what the product promises to refuse beyond. A long novel is 2 MB. */
export const MAX_TEXT_BYTES = 5 * 1024 * 1024;

const MAX_CONTROL_SHARE = 0.05; // guess: a terminal log has fewer, an executable has more
const MAX_BROKEN_SHARE = 0.01; // guess: a page cut off, or with a stray byte in a name, has far fewer
const MAX_HIGH_BYTE_SHARE = 0.3; // guess: French in Windows-1252 has 5 %, random bytes 50 %

export type DecodedText =
  | {
      readonly outcome: 'decoded';
      /** Without a byte order mark; line ends as in the file. */
      readonly text: string;
      /** By its name in the Encoding Standard, in lower case. */
      readonly encoding: string;
      readonly advice: readonly Advice[];
    }
  | {
      readonly outcome: 'refused';
      readonly reason: 'empty' | 'too_large' | 'binary' | 'damaged';
      /** What is wrong and what to do. */
      readonly message: string;
    };

type Refusal = Extract<DecodedText, { outcome: 'refused' }>;

const SAVE_AS_UTF8 = 'Save the story as plain text in UTF-8 and try again.';

/** Files that people take for text, by their first bytes. */
const LOOKALIKES: readonly (readonly [string, string])[] = [
  ['PK\u0003\u0004', 'a Word document or an archive'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word document'],
  ['%PDF-', 'a PDF'],
  ['{\\rtf', 'a rich text document'],
  ['\u001f\u008b', 'a compressed file'],
];

/**
 * Turns the bytes of a `.txt`, `.md` or `.html` file into text: UTF-8, UTF-16 with a byte order mark, the encoding that
 * a page declares in itself, else Windows-1252 where the bytes are clearly text. Anything else is refused; nothing is
 * thrown.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.byteLength > MAX_TEXT_BYTES) {
    const megabytes = (bytes.byteLength / 1024 / 1024).toFixed(1);
    const message = `The file is ${megabytes} MB; a story may have 5 MB of text at most. Put pictures and clips in files of their own, or split the text.`;
    return { outcome: 'refused', reason: 'too_large', message };
  }
  const lookalike = LOOKALIKES.find(([start]) => startsWith(bytes, start));
  if (lookalike !== undefined) return binary(`The file is ${lookalike[1]}, not plain text. ${SAVE_AS_UTF8}`);
  const decoded = decodeMarked(bytes) ?? decodeUtf8(bytes) ?? decodeDeclared(bytes) ?? decodeWindows(bytes);
  return decoded.outcome === 'decoded' ? judged(decoded) : decoded;
}

function startsWith(bytes: Uint8Array, start: string): boolean {
  return Array.from(start).every((character, index) => bytes[index] === character.charCodeAt(0));
}

function decodeMarked(bytes: Uint8Array): DecodedText | null {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  const big = bytes[0] === 0xfe && bytes[1] === 0xff;
  if (!little && !big) return null;
  const encoding = little ? 'utf-16le' : 'utf-16be';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { outcome: 'decoded', text, encoding, advice: [] };
  } catch {
    const message = `The file says it is UTF-16 but is damaged or cut off. ${SAVE_AS_UTF8}`;
    return { outcome: 'refused', reason: 'damaged', message };
  }
}

function decodeUtf8(bytes: Uint8Array): DecodedText | null {
  if (declaredEncoding(bytes) === 'iso-2022-jp') return null; // the one encoding whose bytes are all ASCII
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { outcome: 'decoded', text, encoding: 'utf-8', advice: [] };
  } catch {
    return null;
  }
}

/** A page that says how it is encoded is believed; bytes that mean nothing in it are shown as such and told. */
function decodeDeclared(bytes: Uint8Array): DecodedText | null {
  const encoding = declaredEncoding(bytes);
  if (encoding === null) return null;
  const text = new TextDecoder(encoding).decode(bytes);
  const broken = countOf(text, /\ufffd/g);
  if (broken > text.length * MAX_BROKEN_SHARE) {
    return binary(`The page says it is ${encoding}, but its bytes are not. ${SAVE_AS_UTF8}`);
  }
  const message = `The page says it is ${encoding}, but ${broken} of its characters cannot be read and stand as "\ufffd". Compare those places with the original.`;
  const advice = broken === 0 ? [] : [{ code: 'characters_unreadable', line: null, message }];
  return { outcome: 'decoded', text, encoding, advice };
}

function decodeWindows(bytes: Uint8Array): DecodedText {
  if (bytes.includes(0)) return binary(zeroMessage(bytes));
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const broken = lenient.split('\ufffd').length - 1;
  const whole = lenient.length - lenient.replace(/[^\0-\x7f\ufffd]/g, '').length;
  if (whole > broken) {
    const line = lenient.slice(0, lenient.indexOf('\ufffd')).split(/\r\n|\r|\n/).length;
    const message = `The file is UTF-8 but damaged, first in line ${line}. Correct that place, save the story as UTF-8 and try again.`;
    return { outcome: 'refused', reason: 'damaged', message };
  }
  if (!couldBeWindows(bytes)) {
    return binary(
      `The file is no text, or in an encoding that cannot be told from its bytes. ${SAVE_AS_UTF8}`,
    );
  }
  const message =
    'The file is not UTF-8 and was read as Windows-1252. Look at accents, dashes and quotation marks; save it as UTF-8 to be sure.';
  const text = new TextDecoder('windows-1252').decode(bytes);
  return {
    outcome: 'decoded',
    text,
    encoding: 'windows-1252',
    advice: [{ code: 'encoding_guessed', line: null, message }],
  };
}

/** Five byte values mean nothing in Windows-1252, and a text in it is mostly ASCII. */
function couldBeWindows(bytes: Uint8Array): boolean {
  let high = 0;
  for (const byte of bytes) {
    if (byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d) return false;
    if (byte >= 0x80) high += 1;
  }
  return high <= bytes.byteLength * MAX_HIGH_BYTE_SHARE;
}

function judged(decoded: Extract<DecodedText, { outcome: 'decoded' }>): DecodedText {
  const { text } = decoded;
  if (text.trim() === '') {
    const message = 'The file is empty. Write a headline in its first line and the story below it.';
    return { outcome: 'refused', reason: 'empty', message };
  }
  if (text.includes('\0')) return binary(zeroMessage(new TextEncoder().encode(text.slice(0, 1000))));
  const controls = countOf(text, /[\p{Cc}--[\t\n\v\f\r\x85]]/gv);
  if (controls > text.length * MAX_CONTROL_SHARE) {
    return binary(`The file is mostly control characters, not text. ${SAVE_AS_UTF8}`);
  }
  return decoded;
}

function zeroMessage(bytes: Uint8Array): string {
  const zeros = bytes.subarray(0, 1000).filter((byte) => byte === 0).length;
  const alternating = zeros > Math.min(bytes.byteLength, 1000) * 0.4; // every second byte in Latin UTF-16
  const what = alternating
    ? 'looks like UTF-16 without a byte order mark'
    : 'contains zero bytes, so it is no plain text';
  return `The file ${what}. ${SAVE_AS_UTF8}`;
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function binary(message: string): Refusal {
  return { outcome: 'refused', reason: 'binary', message };
}
