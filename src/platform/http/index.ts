// HTTP for slices: routes in, web standard responses out.

export { pathOf, searchOf } from './address.ts';
export { readForm, readText } from './body.ts';
export { matchesTag } from './etag.ts';
export { json, problem, SECURITY_HEADERS } from './respond.ts';
export type { Client, Params, Route } from './route.ts';
export { requireSameOrigin } from './same-origin.ts';
export { createHandler, listen, type ErrorPage, type Handler, type Listening, type Peer } from './server.ts';
export { chooseEncoding, compressBest, compressFast, type Compressed, type Encoding } from './encode.ts';
export { operationRoutes } from './operation.ts';
