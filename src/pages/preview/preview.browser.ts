// Shows how far the clip is while the page is open, and shows the player as soon as there is something to play.

const preview = document.querySelector<HTMLElement>('.preview');
const progress = preview?.querySelector('progress');

interface PreviewProgress {
  readonly state: string;
  readonly isComplete: boolean;
  readonly part: number | null;
  readonly secondsLeft: number | null;
}

if (preview && progress) {
  const left = preview.querySelector<HTMLElement>('[data-left]')!;
  const events = new EventSource(`${preview.dataset['base']}/events`);
  events.addEventListener('progress', ({ data }: MessageEvent<string>) => {
    const told = JSON.parse(data) as PreviewProgress;
    // A player that plays already is left alone: what is added to its playlist comes by itself.
    if (told.state !== preview.dataset['state']) {
      events.close();
      location.reload();
      return;
    }
    if (told.part === null) progress.removeAttribute('value');
    else progress.value = told.part;
    left.textContent =
      told.secondsLeft === null ? '' : left.dataset['left']!.replace('{n}', String(told.secondsLeft));
    if (!told.isComplete) return;
    events.close();
    progress.value = 1;
  });
}
