// `eyewitness clips`: what is done about clips without a screen. Each word after it is a command in a file of its own.

import { clipsCaptions } from './clips-captions.ts';
import { clipsCloseLink } from './clips-close-link.ts';
import { clipsDescribe } from './clips-describe.ts';
import { clipsEdit } from './clips-edit.ts';
import { clipsErase } from './clips-erase.ts';
import { clipsErased } from './clips-erased.ts';
import { clipsLink } from './clips-link.ts';
import { clipsLinks } from './clips-links.ts';
import { clipsMoments } from './clips-moments.ts';
import { clipsPoster } from './clips-poster.ts';
import { clipsPreview } from './clips-preview.ts';
import { clipsRevert } from './clips-revert.ts';
import { clipsList, clipsShow } from './clips-show.ts';
import { clipsVersions } from './clips-versions.ts';
import { UsageError, type CliCommand } from './usage.ts';

/** In the order in which the help lists them; each is named by the one word that follows `clips`. */
const VERBS: readonly CliCommand[] = [
  clipsList,
  clipsShow,
  clipsPreview,
  clipsLink,
  clipsLinks,
  clipsCloseLink,
  clipsCaptions,
  clipsDescribe,
  clipsEdit,
  clipsRevert,
  clipsVersions,
  clipsPoster,
  clipsErase,
  clipsErased,
  clipsMoments,
];

export const clips: CliCommand = {
  name: 'clips',
  usage: VERBS.map(({ name, usage }) => `${name} ${usage}`).join('\n       or: eyewitness clips '),
  says: VERBS.map(({ name, says }) => `${name} ${says}`).join('; '),
  run: (args, withNewsroom) => {
    const [word, ...rest] = args;
    const verb = VERBS.find(({ name }) => name === word);
    if (verb !== undefined) return verb.run(rest, withNewsroom);
    const names = VERBS.map(({ name }) => name).join(', ');
    throw new UsageError(
      word === undefined ? `Say what to do: ${names}.` : `"${word}" is none of: ${names}.`,
    );
  },
};
