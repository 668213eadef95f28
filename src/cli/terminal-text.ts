// Text on a terminal: wrapped to its width, in colour where that is wanted, and harmless. Pure. Invariant: nothing of
// a text that came from outside can move the cursor, colour a line or turn the order of what is read.

/** How wide the terminal is, in columns, and whether colours are wanted. */
export interface Terminal {
  readonly width: number;
  readonly colour: boolean;
}

const LINE_ENDS = /\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g;
const CONTROLS = /\p{Cc}/gu;
// Embeddings, overrides and isolates turn what follows them; tags and byte order marks are never seen.
const TURNS = /[\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const [ISOLATE, END_ISOLATE] = ['\u2068', '\u2069']; // Unicode UAX 9: first strong isolate, pop

/** A text on one line that a terminal only shows: control characters become their pictures. */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(LINE_ENDS, ' ')
    .replace(TURNS, '')
    .replace(CONTROLS, (control) => pictureOf(control.charCodeAt(0)));
}

/** Unicode's pictures of the C0 controls and of DEL; those of C1 have none. */
function pictureOf(code: number): string {
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}

/** Columns a text takes: wide characters take two, marks on letters none. */
export function columnsOf(text: string): number {
  return Bun.stringWidth(text);
}

const MIN_TEXT = 20; // columns: below that the indent gives way, not the words

/**
 * Wraps a text that may hold anything under a label, its lines indented to the label's width. A word that is wider
 * than a line is broken between characters.
 */
export function wrapped(label: string, text: string, { width }: Pick<Terminal, 'width'>): readonly string[] {
  const indent = columnsOf(label);
  const room = Math.max(MIN_TEXT, width - indent);
  const lines = brokenInto(printable(text), room).map(isolated);
  return (lines.length === 0 ? [''] : lines).map((line, index) =>
    `${index === 0 ? label : ' '.repeat(indent)}${line}`.trimEnd(),
  );
}

const HUNG = 4; // columns: further in than any list item

/**
 * Wraps a text behind a place in a file, its further lines a little further in. The place is never broken, so that it
 * stays one word to whatever opens it; one that takes most of the line has the words below it.
 */
export function hung(place: string, text: string, { width }: Pick<Terminal, 'width'>): readonly string[] {
  const label = printable(place);
  const indent = label.length - label.trimStart().length + HUNG;
  const further = ' '.repeat(indent);
  const room = Math.max(MIN_TEXT, width - indent);
  const first = width - columnsOf(label);
  if (first < Math.max(MIN_TEXT, width / 3))
    return [
      label.trimEnd(),
      ...brokenInto(printable(text), room).map((line) => `${further}${isolated(line)}`),
    ];
  const [head = '', ...rest] = brokenInto(printable(text), room, first).map(isolated);
  return [`${label}${head}`.trimEnd(), ...rest.map((line) => `${further}${line}`)];
}

function brokenInto(text: string, room: number, firstRoom = room): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  const least = Math.min(room, firstRoom);
  for (const word of text.split(' ').filter((part) => part !== '')) {
    for (const piece of columnsOf(word) <= least ? [word] : piecesOf(word, least)) {
      const columns = columnsOf(piece);
      if (line !== '' && taken + 1 + columns > (lines.length === 0 ? firstRoom : room)) {
        lines.push(line);
        line = '';
        taken = 0;
      }
      taken += columns + (line === '' ? 0 : 1);
      line = line === '' ? piece : `${line} ${piece}`;
    }
  }
  return line === '' ? lines : [...lines, line];
}

const CHARACTERS = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A word in pieces that fit; one character is never broken. */
function piecesOf(word: string, room: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let taken = 0;
  for (const { segment } of CHARACTERS.segment(word)) {
    const columns = columnsOf(segment);
    if (piece !== '' && taken + columns > room) {
      pieces.push(piece);
      piece = '';
      taken = 0;
    }
    piece += segment;
    taken += columns;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

/** Text that runs from right to left keeps to its own line. */
function isolated(line: string): string {
  return RIGHT_TO_LEFT.test(line) ? `${ISOLATE}${line}${END_ISOLATE}` : line;
}

const STYLES = { bold: [1, 22], dim: [2, 22], yellow: [33, 39] } as const;

/** Puts a line into a style where colours are wanted. The line must be safe to print. */
export function styled(
  line: string,
  style: keyof typeof STYLES,
  { colour }: Pick<Terminal, 'colour'>,
): string {
  if (!colour || line === '') return line;
  const [on, off] = STYLES[style];
  return `\u001b[${on}m${line}\u001b[${off}m`;
}
