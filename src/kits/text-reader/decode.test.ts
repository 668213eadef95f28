// Files from any editor become text without loss, or are refused with a sentence that says what to do.

import { describe, expect, test } from 'bun:test';
import { decodeText, MAX_TEXT_BYTES } from './decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

function refusal(bytes: Uint8Array) {
  const decoded = decodeText(bytes);
  if (decoded.outcome !== 'refused') throw new Error('expected a refusal');
  return decoded;
}

function textOf(bytes: Uint8Array) {
  const decoded = decodeText(bytes);
  if (decoded.outcome !== 'decoded') throw new Error(decoded.message);
  return decoded;
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index += 1) {
    view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  }
  return new Uint8Array(view.buffer);
}

describe('what is text', () => {
  test('UTF-8 comes back as it is, without its byte order mark', () => {
    expect(textOf(utf8('\ufeffSauvé — “oui”'))).toEqual({
      outcome: 'decoded',
      text: 'Sauvé — “oui”',
      encoding: 'utf-8',
      advice: [],
    });
  });

  test('UTF-16 is read in both orders where a byte order mark tells it', () => {
    expect(textOf(utf16('\ufeffSauvé', true))).toMatchObject({ text: 'Sauvé', encoding: 'utf-16le' });
    expect(textOf(utf16('\ufeffSauvé', false))).toMatchObject({ text: 'Sauvé', encoding: 'utf-16be' });
  });

  test('Windows-1252 is read, and the writer is told to look at it', () => {
    const decoded = textOf(
      new Uint8Array([...utf8('Il a '), 0xe9, ...utf8('t'), 0xe9, ...utf8(' sauv'), 0xe9, 0x85]),
    );
    expect(decoded).toMatchObject({ text: 'Il a été sauvé…', encoding: 'windows-1252' });
    expect(decoded.advice.map(({ code }) => code)).toEqual(['encoding_guessed']);
  });

  test('line ends and single control characters stay for the next step', () => {
    expect(textOf(utf8('One\r\ntwo\u2028three, quite a long line\u0007')).text).toContain(
      '\r\ntwo\u2028three',
    );
  });
});

describe('what is refused, with a sentence that says what to do', () => {
  test('nothing, only white space, or only a byte order mark is empty', () => {
    for (const text of ['', ' \r\n\t\n', '\ufeff']) {
      expect(refusal(utf8(text))).toMatchObject({ reason: 'empty' });
    }
    expect(refusal(utf8('')).message).toContain('Write a headline');
  });

  test('more than 5 MB is too large and exactly 5 MB is not', () => {
    expect(refusal(new Uint8Array(MAX_TEXT_BYTES + 1).fill(97)).reason).toBe('too_large');
    expect(decodeText(new Uint8Array(MAX_TEXT_BYTES).fill(97)).outcome).toBe('decoded');
  });

  test('zero bytes are binary, and UTF-16 without a mark is named', () => {
    expect(refusal(new Uint8Array([104, 105, 0, 106])).reason).toBe('binary');
    expect(refusal(utf16('A headline in UTF-16', true)).message).toContain(
      'UTF-16 without a byte order mark',
    );
    expect(refusal(new Uint8Array([0, 0xff, 0x80, 0, 3, 4])).reason).toBe('binary');
  });

  test('a text that is mostly control characters is binary', () => {
    expect(refusal(utf8(`${'a'.repeat(90)}${'\u0001'.repeat(10)}`)).reason).toBe('binary');
    expect(refusal(utf8('ab\u0001\u0002\u0003\u0004\u0005cd')).reason).toBe('binary');
  });

  test('random high bytes are binary and not Windows-1252', () => {
    expect(refusal(new Uint8Array(400).map((_, index) => 0xa0 + ((index * 7) % 64))).reason).toBe('binary');
    expect(refusal(new Uint8Array([...utf8('A plain sentence '), 0x81, 0x8d])).reason).toBe('binary');
  });

  test('files that people take for text are named', () => {
    expect(refusal(utf8('PK\u0003\u0004 and so on')).message).toContain('Word document');
    expect(refusal(utf8('%PDF-1.7 and so on')).message).toContain('PDF');
    expect(refusal(utf8('{\\rtf1\\ansi Headline}')).message).toContain('rich text');
  });

  test('damaged UTF-8 is not read as something else, and the line is told', () => {
    const bytes = new Uint8Array([...utf8('Sauvé à Paris\nÉté\nil a '), 0xc3, ...utf8(' été')]);
    const refused = refusal(bytes);
    expect(refused.reason).toBe('damaged');
    expect(refused.message).toContain('line 3');
  });

  test('UTF-16 that is cut off is damaged', () => {
    expect(refusal(new Uint8Array([0xff, 0xfe, 0x41, 0x00, 0x42])).reason).toBe('damaged');
  });
});
