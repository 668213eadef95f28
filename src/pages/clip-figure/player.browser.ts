// Makes the press that opens a clip play it. Without script the same press opens the player, and a second one plays.

for (const player of document.querySelectorAll<HTMLDetailsElement>('.clip-player')) {
  const video = player.querySelector('video')!;
  let isPressed = false;
  // In the press itself: where sound needs a gesture, what comes later is refused.
  player.querySelector('summary')!.addEventListener('click', () => {
    isPressed = !player.open;
    if (isPressed) video.play().catch(() => undefined);
  });
  player.addEventListener('toggle', () => {
    if (!player.open) video.pause();
    else if (isPressed) video.focus();
  });
}

// The event does not bubble: it is caught on its way down.
document.addEventListener(
  'play',
  ({ target }) => {
    for (const video of document.querySelectorAll('video')) if (video !== target) video.pause();
  },
  true,
);
