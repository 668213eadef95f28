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

/** When it was last written, epoch milliseconds; null for one that is not stored. */
export async function settingChangedAt(reads: Reads, name: string): Promise<number | null> {
  const row = await reads.one<{ changed_at: number }>(sql`
    select changed_at from settings where name = ${name}`);
  return row?.changed_at ?? null;
}

export async function removeSetting(tx: Tx, name: string): Promise<void> {
  await tx.run(sql`delete from settings where name = ${name}`);
}

export async function addAuditEntry(tx: Tx, entry: AuditEntry, nowMs: number): Promise<void> {
  await tx.run(sql`
    insert into audit_entries (id, at, actor, action, subject, detail)
    values (${newId()}, ${nowMs}, ${entry.actor}, ${entry.action}, ${entry.subject}, ${JSON.stringify(entry.detail)})`);
}

/** For what was never real: every other entry stays for good, whoever it names. */
export async function removeEntriesOf(tx: Tx, subjects: readonly string[]): Promise<void> {
  await tx.run(sql`delete from audit_entries where subject in (${sqlList(subjects)})`);
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
