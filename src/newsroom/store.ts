// SQL of the newsroom: settings and the audit log.

import type { Reads, Tx } from '../platform/capabilities.ts';
import { newId } from '../platform/ids.ts';
import { sql, sqlList } from '../platform/sql.ts';
import type { AuditEntry } from './audit.ts';

/** Every stored setting by name; values as they were given, unchecked. */
export async function allSettings(reads: Reads): Promise<Record<string, unknown>> {
  const rows = await reads.all<{ name: string; value: string }>(sql`select name, value from settings`);
  return Object.fromEntries(rows.map((row) => [row.name, JSON.parse(row.value) as unknown]));
}

export async function putSetting(tx: Tx, name: string, value: unknown, nowMs: number): Promise<void> {
  await tx.run(sql`
    insert into settings (name, value, changed_at) values (${name}, ${JSON.stringify(value)}, ${nowMs})
    on conflict (name) do update set value = excluded.value, changed_at = excluded.changed_at`);
}

export async function removeSetting(tx: Tx, name: string): Promise<void> {
  await tx.run(sql`delete from settings where name = ${name}`);
}

export async function addAuditEntry(tx: Tx, entry: AuditEntry, nowMs: number): Promise<void> {
  await tx.run(sql`
    insert into audit_entries (id, at, actor, action, subject, detail)
    values (${newId()}, ${nowMs}, ${entry.actor}, ${entry.action}, ${entry.subject}, ${JSON.stringify(entry.detail)})`);
}

/** For what was never real, and whoever did it: every other entry stays for good. */
export async function removeDemoEntries(
  tx: Tx,
  invented: { readonly subjects: readonly string[]; readonly actor: string },
): Promise<void> {
  await tx.run(sql`
    delete from audit_entries where actor = ${invented.actor} or subject in (${sqlList(invented.subjects)})`);
}

/** Entries about one subject, oldest first. */
export async function auditEntriesOf(
  reads: Reads,
  subject: string,
): Promise<(AuditEntry & { at: number })[]> {
  const rows = await reads.all<{
    at: number;
    actor: string;
    action: string;
    subject: string;
    detail: string;
  }>(sql`
    select at, actor, action, subject, detail from audit_entries where subject = ${subject} order by at, id`);
  return rows.map((row) => ({ ...row, detail: JSON.parse(row.detail) as Record<string, unknown> }));
}
