import { execute, newId, sql } from '@specialistvagen/platform';
import type { AuditFinding } from '../domain/audit-finding.js';

/** Keeps what was found, each thing once; gives the ids of what was not known before. */
export async function raiseAlarms(findings: readonly AuditFinding[]): Promise<string[]> {
  const raised: string[] = [];
  for (const { code, subject, detail } of findings) {
    const [row] = await sql<{ id: string }>(
      `insert into evidence_log.alarm (id, code, subject, detail) values ($1, $2, $3, $4)
       on conflict do nothing returning id`,
      [newId(), code, subject, detail ?? null],
    );
    if (row) raised.push(row.id);
  }
  return raised;
}

export type AlarmsByCode = Readonly<{ code: string; count: number; first: Date; last: Date }>;

export function alarmsByCode(): Promise<AlarmsByCode[]> {
  return sql<AlarmsByCode>(
    `select code, count(*)::int as count, min(at) as first, max(at) as last
       from evidence_log.alarm group by code order by max(at) desc, code`,
  );
}

/** True for who is to audit the night: nobody has, or whoever began has been silent for an hour. */
export async function claimNight(night: string): Promise<boolean> {
  const claimed = await execute(
    `insert into evidence_log.audit_run (night) values ($1)
     on conflict (night) do update set begun_at = now()
      where audit_run.finished_at is null and audit_run.begun_at < now() - interval '1 hour'`,
    [night],
  );
  return claimed === 1;
}

/** Whoever audits says so now and then, as long as it takes. */
export async function stillAtNight(night: string): Promise<void> {
  await execute(
    'update evidence_log.audit_run set begun_at = now() where night = $1 and finished_at is null',
    [night],
  );
}

/** Lets another, or the next start, do the night. */
export async function letNightGo(night: string): Promise<void> {
  await execute(
    `update evidence_log.audit_run set begun_at = begun_at - interval '1 day'
      where night = $1 and finished_at is null`,
    [night],
  );
}

export async function finishNight(night: string, report: Readonly<Record<string, unknown>>): Promise<void> {
  await execute(
    `update evidence_log.audit_run set finished_at = now(), report = $2
      where night = $1 and finished_at is null`,
    [night, JSON.stringify(report)],
  );
}

export type FinishedAudit = Readonly<{ night: string; finishedAt: Date; report: Record<string, unknown> }>;

export async function latestAudit(): Promise<FinishedAudit | undefined> {
  const [row] = await sql<FinishedAudit>(
    `select night, finished_at as "finishedAt", report from evidence_log.audit_run
      where finished_at is not null order by night desc limit 1`,
  );
  return row;
}
