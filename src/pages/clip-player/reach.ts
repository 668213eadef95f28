// What a page with clips may reach beyond itself: the host of media, and the player of playlists where a clip has one.

import type { Clip } from '../../clips/index.ts';
import type { Reach } from '../looks.ts';
import type { Site } from '../site.ts';
import { playlistPlayer } from './playlist-player.ts';
import { hasPlaylist } from './rules.ts';

/** Only what these clips need: most pages load no script file and hand no player anything. */
export function reachOfClips({ mediaUrl }: Pick<Site, 'mediaUrl'>, clips: readonly Clip[]): Reach {
  return {
    ...(mediaUrl === '' || clips.length === 0 ? {} : { media: [mediaUrl] }),
    ...(clips.some(hasPlaylist) ? { scriptFiles: [playlistPlayer.integrity], isStreamed: true } : {}),
  };
}
