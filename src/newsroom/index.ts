// The newsroom: its settings and its audit log.

export {
  claimDemo,
  clearLeaving,
  demoMark,
  goOnPlanting,
  listLeaving,
  releaseDemo,
  type Leaving,
} from './demo-mark.ts';
export { audit, type AuditEntry } from './audit.ts';
export {
  changeSettings,
  defaultSettings,
  readSettings,
  SETTING_NAMES,
  type SettingName,
} from './settings.ts';
export { auditEntriesOf } from './store.ts';
export {
  isLanguageTag,
  type Crawlers,
  type Logo,
  type ReactionKind,
  type Section,
  type SiteSettings,
} from './settings-schema.ts';
export { isOwnPath, readSitePage, TAKEN } from './site-pages.ts';
export {
  findSitePage,
  putSitePage,
  removeSitePage,
  sitePageLinks,
  type SitePage,
  type SitePageLink,
} from './site-pages-store.ts';
export { INTERFACE_LANGUAGES, wordsFor, type Words } from './words/index.ts';
