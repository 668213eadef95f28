// A share image's words and picture, as tests of several parts begin with them.

import type { ShareCard } from '../../src/pages/share-image/card.ts';

export const SHARE_CARD: ShareCard = {
  kicker: 'Video',
  headline: 'Ferry crew pulls nine people from the harbour',
  siteName: 'The Harbour Herald',
  accent: '#a11d21',
  language: 'en',
  isRightToLeft: false,
  warning: null,
  hasClip: true,
  durationText: '0:47',
  poster: null,
  demoLabel: null,
};
