// Makes the bar answer without leaving the page. The form below it works alone: whatever is missing here, it stays.
// The key is made and kept before the first try, so that a lost answer, a retry or a second tab is the same reader.

interface Answer {
  total: number;
  kinds: { kind: string; count: number }[];
  yours: string | null;
  held: boolean;
}

const KEY = 'eyewitness-reader-key';
const TRIES = 8; // guess: about a minute
const DOUBLE_MS = 500; // what systems take for a double click when nobody has changed it
const SPEAK_MS = 2000; // guess: a screen reader is done with one short sentence

/** What the bar knows of everybody's votes and of this reader's. */
interface Votes {
  readonly counts: Record<string, number>;
  yours: string | null;
  counted: boolean;
  /** What the reader wants and the server has not confirmed; undefined when there is nothing. */
  wanted: string | null | undefined;
}

/** The reader's key where nothing can be kept; '' for none. */
let memoryKey = '';
const bar = document.getElementById('reactions');
const form = bar?.querySelector('form');
if (bar && form) start(bar, form);

function start(bar: HTMLElement, form: HTMLFormElement) {
  const api = `/api/v1/stories/${bar.dataset['story']}/`;
  const pressed = form.querySelector<HTMLButtonElement>('[aria-pressed=true]');
  const votes: Votes = { counts: {}, yours: pressed?.value ?? null, counted: true, wanted: undefined };
  const face = openFace(bar, form, votes);
  const { want, ask } = openSaving(api, votes, face);
  let last: HTMLElement | undefined;
  let lastMs = 0;
  let live: EventSource | undefined;

  form.addEventListener('submit', (event) => {
    const button = event.submitter as HTMLButtonElement | null;
    if (!button) return;
    event.preventDefault();
    // Who double-clicks, or holds a key down, means one press.
    const isDouble = button === last && event.timeStamp - lastMs < DOUBLE_MS;
    last = button;
    lastMs = event.timeStamp;
    if (!isDouble) want(button === face.remove || button.value === shownOf(votes) ? null : button.value);
  });

  /** A page that nobody looks at costs nothing; one that is looked at again may have missed a vote in another tab. */
  const wake = async () => {
    live?.close();
    if (!document.hidden) await ask();
    live?.close();
    if (document.hidden) return;
    live = new EventSource(`${api}live`);
    live.addEventListener('reactions', (event) => {
      Object.assign(votes.counts, JSON.parse(event.data).counts);
      face.draw();
    });
  };
  document.addEventListener('visibilitychange', wake);
  addEventListener('pagehide', () => live?.close());

  // The address without `?reacted=` is the page as everybody gets it; what is yours is asked for.
  if (location.search.includes('reacted=')) history.replaceState(null, '', `${location.pathname}#reactions`);
  void wake();
}

/** Draws the bar as the votes stand, and speaks. */
function openFace(bar: HTMLElement, form: HTMLFormElement, votes: Votes) {
  const buttons = [...form.querySelectorAll('button')];
  const remove = buttons.find((button) => button.value === 'none')!;
  const kinds = buttons.filter((button) => button !== remove);
  const status = bar.querySelector('[role=status]')!;
  const language = (bar.closest('[lang]') as HTMLElement | null)?.lang || 'en';
  let spokeAt = 0;
  let speaking: ReturnType<typeof setTimeout> | undefined;

  const drawRemove = () => {
    // Hiding what has the focus would move it.
    remove.hidden = shownOf(votes) === null && document.activeElement !== remove;
  };

  for (const button of kinds) votes.counts[button.value] = Number(countOf(button)?.dataset['count']);
  drawRemove();
  remove.addEventListener('blur', () => setTimeout(drawRemove));
  return {
    remove,
    label: (kind: string) => kinds.find(({ value }) => value === kind)?.children[1]?.textContent ?? '',
    /** The page's own words: this script knows no language. */
    words: (name: string) => bar.dataset[name] ?? '',
    draw() {
      const shown = shownOf(votes);
      for (const button of kinds) {
        const { value } = button;
        button.setAttribute('aria-pressed', String(value === shown));
        let number = votes.counts[value] ?? 0;
        if (votes.counted) number += Number(value === shown) - Number(value === votes.yours);
        countOf(button)!.textContent = Math.max(0, number).toLocaleString(language);
      }
      drawRemove();
    },
    say(text: string) {
      clearTimeout(speaking);
      speaking = setTimeout(
        () => {
          spokeAt = Date.now();
          status.textContent = text;
        },
        Math.max(0, spokeAt + SPEAK_MS - Date.now()),
      );
    },
  };
}

/** Brings what the reader wants to the server, one request at a time, and asks what is theirs. */
function openSaving(api: string, votes: Votes, { draw, say, label, words }: ReturnType<typeof openFace>) {
  let busy = false;
  let presses = 0;

  const send = (init: RequestInit, make: boolean) => {
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    const mine = keyOf(make);
    if (mine) headers['idempotency-key'] = mine;
    return fetch(`${api}reaction`, { ...init, headers, keepalive: true });
  };

  const save = async () => {
    if (busy) return;
    busy = true;
    for (let tries = 0; votes.wanted !== undefined;) {
      const now: string | null = votes.wanted;
      let problem: string | undefined;
      let wait = 2 ** tries * 400 * (1 + Math.random());
      try {
        const response = await send(
          now === null ? { method: 'DELETE' } : { method: 'PUT', body: JSON.stringify({ kind: now }) },
          true,
        );
        const answer = await response.json();
        if (response.ok) {
          accept(answer as Answer, now);
          tries = 0;
          continue;
        }
        // A forged cookie has been cleared now: the key alone will do.
        if (response.status < 500 && response.status !== 401 && response.status !== 429)
          problem = answer.title;
        wait = Math.max(wait, Number(response.headers.get('retry-after')) * 1000);
      } catch {
        // No network, or an answer that was lost: the same again is safe.
      }
      if (problem !== undefined || ++tries > TRIES) {
        votes.wanted = undefined;
        say(problem ?? words('notSaved'));
        draw();
      } else {
        say(words('trying'));
        await new Promise((resolve) => setTimeout(resolve, Math.min(wait, 15000)));
      }
    }
    busy = false;
  };

  const accept = (answer: Answer, now: string | null) => {
    for (const { kind, count } of answer.kinds) votes.counts[kind] = count;
    votes.yours = answer.yours;
    votes.counted = !answer.held;
    if (votes.wanted === now) {
      votes.wanted = undefined;
      say(
        now === null
          ? words('removed')
          : votes.counted
            ? words('counted').replace('%s', () => label(now))
            : words('held'),
      );
    }
    draw();
  };

  return {
    want(kind: string | null) {
      votes.wanted = kind;
      presses++;
      draw();
      void save();
    },
    async ask() {
      // An answer from before a press would undo it.
      if (votes.wanted !== undefined) return;
      const before = presses;
      try {
        const answer: Partial<Answer> = await (await send({}, false)).json();
        if (presses !== before || answer.yours === undefined) return;
        votes.yours = answer.yours;
        votes.counted = !answer.held;
        draw();
      } catch {
        // Without it the bar stays as it is.
      }
    },
  };
}

function shownOf({ wanted, yours }: Votes) {
  return wanted === undefined ? yours : wanted;
}

/** The key that is kept, or a new one when `make` says so. */
function keyOf(make: boolean): string {
  try {
    memoryKey = localStorage.getItem(KEY) ?? memoryKey;
    if (!memoryKey && make) memoryKey = newKey();
    if (memoryKey) localStorage.setItem(KEY, memoryKey);
  } catch {
    if (!memoryKey && make) memoryKey = newKey();
  }
  return memoryKey;
}

function countOf(button: HTMLElement) {
  return button.querySelector<HTMLElement>('.reactions-count');
}

/** 128 random bits, base64url. */
function newKey(): string {
  const bytes = String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16)));
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').slice(0, 22);
}
