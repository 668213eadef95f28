// Shows a post of another platform once the reader asked for it, and from then on all of that platform's at once, until
// the reader takes that back.

const SHOWS = 'eyewitness-shows-';

for (const post of document.querySelectorAll<HTMLElement>('.post[data-src]')) {
  const [show, forget] = post.querySelectorAll('button') as unknown as [HTMLElement, HTMLElement];
  const [explains, remembered] = post.querySelectorAll<HTMLElement>('.post-note') as unknown as [
    HTMLElement,
    HTMLElement,
  ];
  const platform = post.dataset['platform']!;

  const draw = (isShown: boolean) => {
    show.hidden = explains.hidden = isShown;
    forget.hidden = remembered.hidden = !isShown;
    post.querySelector('iframe')?.remove();
    if (!isShown) return;
    const frame = document.createElement('iframe');
    frame.title = post.querySelector('.post-from')!.textContent!;
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups allow-presentation');
    // This player refuses to play without the site's name; every other one is told nothing.
    frame.referrerPolicy = platform === 'YouTube' ? 'strict-origin' : 'no-referrer';
    frame.allow = 'fullscreen; picture-in-picture; encrypted-media';
    frame.loading = 'lazy';
    frame.src = post.dataset['src']!;
    explains.before(frame);
  };

  show.addEventListener('click', () => {
    keep('1');
    draw(true);
    post.querySelector('iframe')!.focus();
  });
  forget.addEventListener('click', () => {
    keep(null);
    draw(false);
    show.focus();
  });
  const keep = (choice: string | null) => {
    try {
      if (choice) localStorage.setItem(SHOWS + platform, choice);
      else localStorage.removeItem(SHOWS + platform);
    } catch {
      // Where nothing can be kept, the next page asks again.
    }
  };
  let isKept = false;
  try {
    isKept = localStorage.getItem(SHOWS + platform) !== null;
  } catch {
    // As above.
  }
  draw(isKept);
}
