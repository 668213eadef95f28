// Pages: everything that readers and machines fetch.

import style from './style.css' with { type: 'text' };

export const pageStyle = style;
export { openBars, type Bar, type Bars } from './bar.ts';
export { openPageMemory, type PageMemory } from './memory.ts';
export { EVERY_PAGE, openPages, type Pages } from './renderer.ts';
export { errorPages, pageRoutes } from './routes.ts';
export { openServing } from './serve.ts';
export { changeSite, settleAddress } from './site.ts';
