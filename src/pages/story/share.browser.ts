// Shows the buttons that need a script: to copy the story's address, and to hand it to another app.

const share = document.querySelector<HTMLElement>('.share')!;
const [copyLink, hand] = share.querySelectorAll('button') as unknown as [HTMLElement, HTMLElement];
const url = share.dataset['url']!;

copyLink.hidden = !navigator.clipboard;
copyLink.addEventListener('click', async () => {
  await navigator.clipboard.writeText(url);
  share.querySelector('[aria-live]')!.textContent = copyLink.dataset['copied']!;
});
hand.hidden = !navigator.share;
// Who closes the choice of apps has not met an error.
hand.addEventListener('click', () =>
  navigator.share({ title: document.querySelector('h1')!.textContent!, url }).catch(() => undefined),
);
