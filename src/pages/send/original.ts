// Pure: whether a file looks like what the camera wrote, or like an app's copy of it, which has lost where and when.
// Runs in the sender's browser, on phones that are old.

export interface FileSigns {
  readonly name: string;
  /** Epoch milliseconds, by the phone's clock. */
  readonly modifiedAt: number;
  readonly nowMs: number;
  /** The first and the last bytes, where cameras write what they are. */
  readonly ends: readonly Uint8Array[];
}

/** Names that chats, editors and pickers give to copies. */
const COPIES: readonly RegExp[] = [
  /^(vid|img|video)-\d{8}-wa\d+/i, // WhatsApp
  /^whatsapp video/i,
  /^video_\d{4}-\d\d-\d\d_\d\d-\d\d-\d\d/i, // Telegram
  /^(signal|telegram|snapchat|tiktok|messenger|instagram|facebook|capcut|inshot)[-_ ]/i,
  /^received_\d+/i, // Messenger
  /^trim[._-]/i, // the picker of an iPhone, after a cut
  /^fullsizerender/i, // an edited export of an iPhone
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.(mov|mp4)$/i, // a picker's temporary copy
];

/** What cameras of phones write into their files, and apps mostly take out. */
const CAMERA_MARKS = [
  'com.apple.quicktime.model',
  'com.android.version',
  'com.android.capture',
  '\u00a9mod',
  '\u00a9mak',
];

/** Pickers make their copy at the moment of choosing. */
const JUST_NOW_MS = 15_000; // guess: a long clip takes an old phone some seconds

/** `unknown`: nothing speaks for either. */
export function originalSigns(signs: FileSigns): 'likely' | 'unlikely' | 'unknown' {
  if (COPIES.some((copy) => copy.test(signs.name))) return 'unlikely';
  if (signs.ends.some(hasCameraMark)) return 'likely';
  const age = signs.nowMs - signs.modifiedAt;
  return age >= 0 && age < JUST_NOW_MS ? 'unlikely' : 'unknown';
}

function hasCameraMark(bytes: Uint8Array): boolean {
  return CAMERA_MARKS.some((mark) => includes(bytes, mark));
}

function includes(bytes: Uint8Array, mark: string): boolean {
  const first = mark.charCodeAt(0);
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    let length = 1;
    while (length < mark.length && bytes[at + length] === mark.charCodeAt(length)) length++;
    if (length === mark.length) return true;
  }
  return false;
}

/** Names the bytes well enough to find the same file again after a reload, when a phone says it was made just now. */
export function markOf(ends: readonly Uint8Array[]): string {
  let hash = 0x811c9dc5; // FNV-1a, 32 bits
  for (const bytes of ends)
    for (let index = 0; index < bytes.length; index++)
      hash = Math.imul(hash ^ (bytes[index] || 0), 0x01000193) >>> 0;
  return hash.toString(16);
}
