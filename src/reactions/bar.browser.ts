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
const SPEAK_MS = 2000; // guess: a screen reader is done with one short sentence
const bar = document.getElementById('reactions');
const form = bar?.querySelector('form');
if (bar && form) start(bar, form);

function start(bar: HTMLElement, form: HTMLFormElement) {
  const api = `/api/v1/stories/${bar.dataset['story']}/`;
  const buttons = [...form.querySelectorAll('button')];
  const status = bar.querySelector('[role=status]')!;
  const remove = buttons.find((button) => button.value === 'none')!;
  const counts: Record<string, number> = {};
  let yours = form.querySelector<HTMLButtonElement>('[aria-pressed=true]')?.value ?? null;
  let counted = true;
  /** What the reader wants and the server has not confirmed; undefined when there is nothing. */
  let wanted: string | null | undefined;
  let busy = false;
  let pressed = false;
  let memoryKey = '';
  let spokeAt = 0;
  let speaking: ReturnType<typeof setTimeout> | undefined;
  let live: EventSource | undefined;

  const label = (kind: string) => buttons.find(({ value }) => value === kind)?.children[1]?.textContent;

  const key = (make: boolean): string => {
    try {
      memoryKey = localStorage.getItem(KEY) ?? memoryKey;
      if (!memoryKey && make) memoryKey = newKey();
      if (memoryKey) localStorage.setItem(KEY, memoryKey);
    } catch {
      if (!memoryKey && make) memoryKey = newKey();
    }
    return memoryKey;
  };

  const say = (text: string) => {
    clearTimeout(speaking);
    speaking = setTimeout(
      () => {
        spokeAt = Date.now();
        status.textContent = text;
      },
      Math.max(0, spokeAt + SPEAK_MS - Date.now()),
    );
  };

  const draw = () => {
    const shown = wanted === undefined ? yours : wanted;
    for (const button of buttons) {
      const { value } = button;
      if (button === remove) {
        // Hiding what has the focus would move it.
        button.hidden = shown === null && document.activeElement !== button;
        continue;
      }
      button.setAttribute('aria-pressed', String(value === shown));
      let number = counts[value] ?? 0;
      if (counted) number += Number(value === shown) - Number(value === yours);
      countOf(button)!.textContent = Math.max(0, number).toLocaleString(
        document.documentElement.lang || 'en',
      );
    }
  };

  const send = (path: string, init: RequestInit = {}, make = false) => {
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    const mine = key(make);
    if (mine) headers['idempotency-key'] = mine;
    return fetch(api + path, { ...init, headers, keepalive: true });
  };

  const accept = (answer: Answer) => {
    for (const { kind, count } of answer.kinds) counts[kind] = count;
    yours = answer.yours;
    counted = !answer.held;
  };

  const save = async () => {
    if (busy) return;
    busy = true;
    for (let tries = 0; wanted !== undefined;) {
      const now: string | null = wanted;
      let problem: string | undefined;
      let wait = 2 ** tries * 400 * (1 + Math.random());
      try {
        const response = await send(
          'reaction',
          now === null ? { method: 'DELETE' } : { method: 'PUT', body: JSON.stringify({ kind: now }) },
          true,
        );
        const answer = await response.json();
        if (response.ok) {
          accept(answer as Answer);
          tries = 0;
          if (wanted === now) {
            wanted = undefined;
            say(
              now === null
                ? 'Your reaction was removed.'
                : counted
                  ? `Your reaction was counted: ${label(now)}.`
                  : 'Your reaction was saved. It will be counted after a check.',
            );
          }
          draw();
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
        wanted = undefined;
        say(problem ?? 'Your reaction was not saved. Please press again.');
        draw();
      } else {
        say('Not saved yet. Trying again.');
        await new Promise((resolve) => setTimeout(resolve, Math.min(wait, 15000)));
      }
    }
    busy = false;
  };

  form.addEventListener('submit', (event) => {
    const button = event.submitter as HTMLButtonElement | null;
    if (!button) return;
    event.preventDefault();
    const shown = wanted === undefined ? yours : wanted;
    wanted = button === remove || button.value === shown ? null : button.value;
    pressed = true;
    draw();
    void save();
  });
  remove.addEventListener('blur', () => setTimeout(draw));

  const listen = () => {
    live?.close();
    live = undefined;
    if (document.hidden) return;
    live = new EventSource(`${api}live`);
    live.addEventListener('reactions', (event) => {
      Object.assign(counts, JSON.parse(event.data).counts);
      draw();
    });
  };
  document.addEventListener('visibilitychange', listen);
  addEventListener('pagehide', () => live?.close());

  // The address without `?reacted=` is the page as everybody gets it; what is yours is asked for.
  if (location.search.includes('reacted=')) history.replaceState(null, '', `${location.pathname}#reactions`);
  const load = async () => {
    try {
      const answer: Partial<Answer> = await (await send('reaction')).json();
      if (pressed || answer.yours === undefined) return;
      yours = answer.yours;
      counted = !answer.held;
      draw();
    } catch {
      // Without it the bar starts as nobody's.
    }
  };
  for (const button of buttons)
    if (button !== remove) counts[button.value] = Number(countOf(button)?.dataset['count']);
  void load().then(listen);
}

function countOf(button: HTMLElement) {
  return button.querySelector<HTMLElement>('.reactions-count');
}

/** 128 random bits, base64url. */
function newKey(): string {
  const bytes = String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16)));
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').slice(0, 22);
}
