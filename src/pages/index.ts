// Pages: everything that readers and machines fetch.

export { openBars, type Bar, type Bars } from './bar.ts';
export { pagesShowing } from './clip-pages.ts';
export { errorPages } from './errors/error-pages.ts';
export { openLooks } from './looks.ts';
export { removeOwnPage, writeOwnPage, type OwnPageChange } from './own-pages/change.ts';
export { openPageMemory, type PageMemory } from './memory.ts';
export { tellHub, tellSearch } from './pings/tell.ts';
export { makeTicket, previewPath } from './preview/ticket.ts';
export { EVERY_PAGE, openPages, type Pages } from './renderer.ts';
export { loadPageScripts } from './scripts.ts';
export { pageRoutes } from './routes.ts';
export { openServing } from './serve.ts';
export { changeSite, readSite, settleAddress, type Site } from './site.ts';
