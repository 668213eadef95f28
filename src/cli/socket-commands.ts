// Every command that travels over the socket, each defined beside the command line that uses it.

import type { Newsroom } from '../app.ts';
import type { Command } from '../platform/commands/index.ts';
import { closeLinkCommand } from './clips-close-link.ts';
import { makeLinkCommand } from './clips-link.ts';
import { listLinksCommand } from './clips-links.ts';
import { captionCommands } from './captions-commands.ts';
import { editClipCommand } from './clips-edit.ts';
import { eraseClipCommand } from './clips-erase.ts';
import { erasedCommand } from './clips-erased.ts';
import { posterCommand } from './clips-poster.ts';
import { revertClipCommand } from './clips-revert.ts';
import { versionsCommand } from './clips-versions.ts';
import { listClipsCommand, showClipCommand } from './clips-show.ts';
import { previewClipCommand } from './clips-preview.ts';
import { momentCommands } from './clips-moments.ts';
import { removeDemoCommand } from './demo.ts';
import { logoCommand } from './logo.ts';
import { arrangeFrontCommand, frontCommand } from './front.ts';
import { listPagesCommand, removePageCommand, showPageCommand, writePageCommand } from './pages.ts';
import { publishTextCommand, receiveClipCommand } from './publish.ts';
import { auditReactionsCommand } from './reactions.ts';
import { closeRequestCommand, requestsCommand } from './requests.ts';
import { settingsCommand } from './settings.ts';
import { withdrawCommand } from './withdraw.ts';

export function socketCommands(newsroom: Newsroom): readonly Command[] {
  return [
    receiveClipCommand(newsroom),
    listClipsCommand(newsroom),
    showClipCommand(newsroom),
    publishTextCommand(newsroom),
    withdrawCommand(newsroom),
    settingsCommand(newsroom),
    logoCommand(newsroom),
    previewClipCommand(newsroom),
    requestsCommand(newsroom),
    closeRequestCommand(newsroom),
    makeLinkCommand(newsroom),
    listLinksCommand(newsroom),
    closeLinkCommand(newsroom),
    auditReactionsCommand(newsroom),
    removeDemoCommand(newsroom),
    listPagesCommand(newsroom),
    showPageCommand(newsroom),
    writePageCommand(newsroom),
    removePageCommand(newsroom),
    frontCommand(newsroom),
    arrangeFrontCommand(newsroom),
    ...captionCommands(newsroom),
    editClipCommand(newsroom),
    revertClipCommand(newsroom),
    versionsCommand(newsroom),
    posterCommand(newsroom),
    eraseClipCommand(newsroom),
    erasedCommand(newsroom),
    ...momentCommands(newsroom),
  ];
}
