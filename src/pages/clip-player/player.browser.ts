// Makes the press that opens a clip play it: from the best address for this browser and this line, and from the moment
// that the page's address names. Without script the same press opens the player, and a second one plays.

interface Line {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/** As much of hls.js as is used here; it is loaded when a browser needs it. */
interface PlaylistPlayer {
  loadSource(url: string): void;
  attachMedia(video: HTMLVideoElement): void;
  on(event: 'hlsError', hear: (event: string, told: { readonly fatal: boolean }) => void): void;
  destroy(): void;
}
declare const Hls: { new (settings: object): PlaylistPlayer; isSupported(): boolean };

/** Where readers' choice of captions is kept: a language, or nothing. It never leaves the browser. */
const CHOICE = 'captions';
const LIST = /\.m3u8$/;
const fromSeconds = Number(/[#&?]t=(\d+(\.\d+)?)/.exec(location.search + location.hash)?.[1] ?? 0);
// Chromium says "maybe" to playlists, too, and means something else.
const isAbleAlone =
  'ManagedMediaSource' in window ||
  (document.createElement('video').canPlayType('application/vnd.apple.mpegurl') !== '' &&
    !/Chrom/.test(navigator.userAgent));

/** The policy allows no worker, and nothing of ours has to be repackaged by one. Captions are tracks of the page. */
const SETTINGS = {
  enableWorker: false,
  capLevelToPlayerSize: true,
  subtitleTrackController: undefined,
  subtitleStreamController: undefined,
  timelineController: undefined,
};

const line = (): Line => (navigator as { readonly connection?: Line }).connection ?? {};
const savesData = () =>
  line().saveData === true ||
  /[23]g/.test(line().effectiveType ?? '') ||
  matchMedia('(prefers-reduced-data:reduce)').matches;

document.querySelectorAll<HTMLDetailsElement>('.clip-player').forEach((player, place) => {
  const video = player.querySelector('video')!;
  const { file = video.src, low, list, long, player: script, integrity } = video.dataset;
  let fallback: PlaylistPlayer | undefined;
  let left: string[] | undefined;
  let isPressed = false;

  const play = () => void video.play().catch(() => undefined);

  /** The next address; after the last the sentence that leads to the file. */
  const tryNext = (): void => {
    const url = left?.shift();
    const at = video.currentTime || (place ? 0 : fromSeconds);
    fallback?.destroy();
    fallback = undefined;
    player.querySelector<HTMLElement>('.clip-failed')!.hidden = url !== undefined;
    if (url === undefined) {
      // Another press tries all of them again.
      left = undefined;
      return video.pause();
    }
    if (LIST.test(url) && !isAbleAlone) return playList(url, at);
    video.src = url;
    if (at > 0) video.addEventListener('loadedmetadata', () => (video.currentTime = at), { once: true });
    play();
  };

  const playList = (url: string, at: number): void => {
    const begin = (): void => {
      if (typeof Hls === 'undefined' || !Hls.isSupported()) return tryNext();
      // Its sources would be tried beside it.
      video.querySelectorAll('source').forEach((source) => source.remove());
      video.removeAttribute('src');
      const saves = savesData() ? { startLevel: 0, autoLevelCapping: 0 } : {};
      fallback = new Hls({ ...SETTINGS, startPosition: at, ...saves });
      fallback.on('hlsError', (_, { fatal }) => fatal && tryNext());
      fallback.loadSource(url);
      fallback.attachMedia(video);
      play();
    };
    if (typeof Hls !== 'undefined') return begin();
    const element = document.createElement('script');
    Object.assign(element, { src: script, integrity, onload: begin, onerror: begin });
    document.head.append(element);
  };

  const open = () => {
    const image = player.querySelector('img');
    if (image) video.poster = image.currentSrc;
    const saves = savesData() ? [low] : [];
    const usual = long !== undefined && isAbleAlone ? [list, file] : [file, list];
    left = [...new Set([...saves, ...usual, low])].filter(
      (url) => url !== undefined && url !== '',
    ) as string[];
    tryNext();
  };

  // In the press itself: where sound needs a gesture, what comes later is refused.
  player.querySelector('summary')!.addEventListener('click', () => {
    isPressed = !player.open;
    if (!isPressed) return;
    if (left) play();
    else open();
  });
  player.addEventListener('toggle', () => {
    if (!player.open) video.pause();
    else if (isPressed) video.focus();
  });
  // Only of the address it has: what the fallback player does by itself, it also mends by itself.
  video.addEventListener('error', () => left && !fallback && tryNext());

  const tracks = [...player.querySelectorAll('track')].map(({ track }) => track);
  const chosen = () => tracks.find(({ mode }) => mode === 'showing');
  const show = (language: string | null) => {
    for (const track of tracks) track.mode = track.language === language ? 'showing' : 'disabled';
  };
  if (tracks.length > 0) {
    show(kept());
    video.textTracks.addEventListener('change', () => keep(chosen()?.language ?? ''));
  }

  const keys: Readonly<Record<string, () => void>> = {
    k: () => (video.paused ? play() : video.pause()),
    m: () => (video.muted = !video.muted),
    c: () => show(chosen() ? null : kept() || tracks[0]?.language || null),
    f: () => void (document.fullscreenElement ? document.exitFullscreen() : video.requestFullscreen?.()),
  };
  // Space and arrows are the browser's own: taken from here, its own buttons would lose them.
  player.addEventListener('keydown', (event) => {
    const act = keys[event.key.toLowerCase()];
    if (!act || !left || !player.open || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  });
});

/** Frames of other sites may be kept from storing anything: then a choice holds for this clip. */
function kept(): string | null {
  try {
    return localStorage.getItem(CHOICE);
  } catch {
    return null;
  }
}

function keep(language: string): void {
  try {
    localStorage.setItem(CHOICE, language);
  } catch {}
}

// The event does not bubble: it is caught on its way down.
document.addEventListener(
  'play',
  ({ target }) => {
    for (const video of document.querySelectorAll('video')) if (video !== target) video.pause();
  },
  true,
);
