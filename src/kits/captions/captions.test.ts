// Caption files as programs and people write them, and any other bytes: read, repaired, or refused with a reason.

import { describe, expect, test } from 'bun:test';
import fc from 'fast-check';
import { canonicalLanguage, readCaptions, textOf, transcriptOf, writeWebVtt, type Cue } from './index.ts';

function cuesOf(source: string | Uint8Array, durationMs: number | null = null): readonly Cue[] {
  const read = readCaptions(source, durationMs);
  if (read.outcome === 'refused') throw new Error(read.problem.message);
  return read.cues;
}

const linesOf = (source: string | Uint8Array, durationMs: number | null = null) =>
  cuesOf(source, durationMs).map((cue) => `${cue.startMs} ${cue.endMs} ${textOf(cue)}`);

function notesOf(source: string, durationMs: number | null = null): readonly string[] {
  const read = readCaptions(source, durationMs);
  return read.outcome === 'refused'
    ? [`refused ${read.problem.code}`]
    : read.notes.map(({ level, code, line }) => `${level} ${code} ${line}`);
}

const words = (source: string) => writeWebVtt(cuesOf(source)).split('\n').slice(3, -1).join('|');
const one = (payload: string) => `WEBVTT\n\n00:00.000 --> 00:09.000\n${payload}\n`;

describe('a caption file is read', () => {
  test('as WebVTT with a head, settings, names, notes, styles and regions', () => {
    const file = `WEBVTT - made by hand\nKind: captions\nLanguage: PT-br\n\nSTYLE\n::cue { background: url(https://x.example) }\n\nREGION\nid:a\n\nNOTE\n00:01.000 --> 00:02.000\nTaken out\n\nfirst\n00:01.000 --> 00:02.500 align:start position:10%\nThe engine\nstopped.\n\n01:00:03.000 --> 01:00:04.000\nLater.`;
    expect(linesOf(file)).toEqual(['1000 2500 The engine\nstopped.', '3603000 3604000 Later.']);
    const read = readCaptions(file);
    expect(read.outcome === 'read' && read.language).toBe('pt-BR');
  });

  test('as SRT with commas, CRLF and empty lines inside or missing between captions', () => {
    const file =
      '1\r\n00:00:01,5 --> 00:00:02,000\r\nOne\r\n\r\nmore\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nTwo\r\n3\r\n00:00:05,000-->00:00:06,000 X1:1\r\nThree\r\n\r\n99';
    expect(linesOf(file)).toEqual(['1500 2000 One\nmore', '3000 4000 Two', '5000 6000 Three']);
  });

  test('in UTF-8 with a mark, UTF-16 both ways, and the old Western encoding', () => {
    const file = '1\n00:01,000 --> 00:02,000\nÇa brûle – vite';
    const utf16 = Buffer.from(`\uFEFF${file}`, 'utf16le');
    const western = Buffer.from(file.replace('–', '\x96'), 'latin1');
    for (const bytes of [Buffer.from(`\uFEFF${file}`), utf16, Buffer.from(utf16).swap16(), western])
      expect(linesOf(bytes)).toEqual(['1000 2000 Ça brûle – vite']);
  });

  test('and italics, bold and voices are kept while every other tag goes', () => {
    expect(words(one('<i>Run</i> <b>now</b>'))).toBe('<i>Run</i><b> now</b>');
    expect(words(one('<v.loud  Anna Berg>Stop!</v> <v Ola>Why?'))).toBe(
      '<v Anna Berg>Stop!</v><v Ola> Why?</v>',
    );
    expect(words(one('<c.red>A</c> <00:05.000><font color="#fff">b</font> <ruby>c<rt>d</rt></ruby>'))).toBe(
      'A b cd',
    );
    expect(words(one('{\\an8}<EM>Sign</EM>'))).toBe('<i>Sign</i>');
    expect(words(one('&#123;\\an8}x'))).toBe('&#123;\\an8}x');
    expect(words(one('1 < 2 && 3 > 2 &amp; &lt;b&gt; &eacute; &#233;'))).toBe(
      '1 &lt; 2 &amp;&amp; 3 &gt; 2 &amp; &lt;b&gt; &amp;eacute; é',
    );
  });

  test('and nothing in it runs', () => {
    const hostile =
      '<script>alert(1)</script><img src=x onerror=alert(1)>&lt;script&gt;<v "><script>x</v><a href="javascript:x">y';
    expect(words(one(hostile))).toBe('alert(1)&lt;script&gt;<v ">x</v>y');
  });
});

describe('what is wrong is repaired and told:', () => {
  test('order, length, overlaps and captions without words', () => {
    const file = `00:10.000 --> 00:12.000\nLast\n\n00:01.000 --> 00:03.400\nFirst\n\n00:03.000 --> 00:02.000\nBackwards\n\n00:05.000 --> 00:05.000\nAt once\n\n00:06.000 --> 00:07.000\n<i> </i>\n`;
    expect(linesOf(file)).toEqual([
      '1000 3000 First',
      '3000 4000 Backwards',
      '5000 6000 At once',
      '10000 12000 Last',
    ]);
    expect(notesOf(file)).toEqual([
      'repaired order null',
      'repaired overlap 4',
      'repaired no_length 7',
      'repaired no_length 10',
      'repaired empty_cue 13',
    ]);
  });

  test('what lies beyond the clip, and times that cannot be read', () => {
    const file = `00:01.000 --> 00:09.000\nOne\n\n00:10.000 --> 00:11.000\nTwo\n\n00:xx --> 00:12.000\nThree\n`;
    expect(linesOf(file, 8000)).toEqual(['1000 8000 One']);
    expect(notesOf(file, 8000)).toEqual(['repaired past_end 1', 'lost beyond_end 4', 'lost bad_time 7']);
    expect(notesOf('10:00:00.000 --> 10:00:02.000\nTape time', 8000)).toEqual(['refused all_beyond_end']);
  });

  test('what is too fast, at the same time, or hours away is kept with a word of advice', () => {
    const fast = '00:00.000 --> 00:01.000\nTwenty-one characters\n';
    expect(notesOf(fast)).toEqual(['advice too_fast 1']);
    const title = '00:00.000 --> 00:09.000\nNorrum\n\n00:02.000 --> 00:03.000\nHelp!\n';
    expect(notesOf(title)).toEqual(['advice together 4']);
    expect(linesOf(title)[0]).toBe('0 9000 Norrum');
    expect(notesOf('00:00.000 --> 00:01.000\nA\n\n03:00:00.000 --> 03:00:01.000\nB\n')).toEqual([
      'advice long_gap 4',
    ]);
  });

  test('no captions at all, too many and too much are refused', () => {
    expect(notesOf('')).toEqual(['refused no_captions']);
    expect(notesOf('WEBVTT\n\nNOTE 00:01.000 --> 00:02.000\nHidden')).toEqual(['refused no_captions']);
    expect(notesOf('x'.repeat(1024 * 1024 + 1))).toEqual(['refused too_large']);
    expect(notesOf('0:0-->0:1\na\n\n'.repeat(20_001))).toEqual(['refused too_many']);
  });
});

test('a transcript has a paragraph for each voice and after each pause', () => {
  const file = `WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anna>Stop\n<i>now!</i>\n\n00:02.100 --> 00:03.000\n<v Anna>Please.\n\n00:03.000 --> 00:04.000\n<v Ola>Why?</v>\n\n00:06.000 --> 00:07.000\n<v Ola>Tell me.\n`;
  expect(transcriptOf(cuesOf(file))).toEqual([
    { startMs: 1000, speaker: 'Anna', text: 'Stop now! Please.' },
    { startMs: 3000, speaker: 'Ola', text: 'Why?' },
    { startMs: 6000, speaker: 'Ola', text: 'Tell me.' },
  ]);
});

test('a language has one spelling, and what could stand for something else in an address has none', () => {
  const written = [
    'EN',
    'pt_br',
    'zh-hant-tw',
    'sl-rozaj',
    'und',
    '',
    'en-u-nu-arab',
    '../en',
    'english',
    'x-a',
  ];
  expect(written.map(canonicalLanguage)).toEqual([
    'en',
    'pt-BR',
    'zh-Hant-TW',
    'sl-rozaj',
    'und',
    null,
    null,
    null,
    null,
    null,
  ]);
});

describe('whatever the text,', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'WEBVTT',
      '\n',
      '\n\n',
      '\r\n',
      '00:01.000 --> 00:02.000\n',
      '0:3,5-->0:1\n',
      'NOTE',
      '<v A>',
      '</v>',
      '<i>',
      '</b>',
    ),
    fc.constantFrom(
      '<b>',
      '{\\an8}',
      '{',
      '\\',
      '}',
      '&lt;',
      '&#123;',
      '&#10;',
      '&#0;',
      '-->',
      '<script>',
      '\u00A0',
      '\u2028',
      '\uD800',
      '\uFEFF',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({ maxLength: 12 }),
  );
  const text = fc
    .array(piece, { maxLength: 40 })
    .map((pieces) => `00:01.000 --> 00:02.000\n${pieces.join('')}`);

  test('what is written reads back as the same, with nothing left to repair', () => {
    fc.assert(
      fc.property(text, fc.option(fc.integer({ min: 1, max: 20_000 })), (source, durationMs) => {
        const read = readCaptions(source, durationMs);
        if (read.outcome === 'refused') return;
        const written = writeWebVtt(read.cues);
        const again = readCaptions(written, durationMs);
        expect(again).toMatchObject({ outcome: 'read', cues: read.cues });
        expect(again.outcome === 'read' && again.notes.filter(({ level }) => level !== 'advice')).toEqual([]);
        for (const line of written.replace(/^WEBVTT\n/, '').split('\n'))
          expect(line.replace(/^[\d:.]+ --> [\d:.]+$|<\/?[ib]>|<v [^<>]*>|<\/v>/g, '')).not.toMatch(/[<>\0]/);
      }),
      { numRuns: 2000 },
    );
  });

  test('and any bytes end in captions or a refusal', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(['read', 'refused']).toContain(readCaptions(bytes, 1000).outcome);
      }),
      { numRuns: 500 },
    );
  });
});
