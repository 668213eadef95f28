// The newsroom: its settings and its audit log.

export { audit, type AuditEntry } from './audit.ts';
export {
  changeSettings,
  defaultSettings,
  isLanguageTag,
  readSettings,
  type ReactionKind,
  type SettingName,
  type SiteSettings,
} from './settings.ts';
export { auditEntriesOf } from './store.ts';
