import { execute, sql } from '@specialistvagen/platform';

export type HospReportRow = {
  state: 'queued' | 'accepted' | 'rejected';
  queuedAt: Date;
  answeredAt: Date | null;
  receipt: string | null;
};

/** Free functions: the worker, which has no other business with cases, uses them too. */
export async function addHospReport(row: {
  id: string;
  applicationId: string;
  decisionId: string;
  sealed: Buffer;
}): Promise<void> {
  await execute(
    `insert into certificates.hosp_report (id, application_id, decision_id, sealed) values ($1, $2, $3, $4)`,
    [row.id, row.applicationId, row.decisionId, row.sealed],
  );
}

export async function hospReportOf(applicationId: string): Promise<HospReportRow | null> {
  const rows = await sql<HospReportRow>(
    `select state, queued_at as "queuedAt", answered_at as "answeredAt", receipt
       from certificates.hosp_report where application_id = $1 order by queued_at desc, id desc limit 1`,
    [applicationId],
  );
  return rows[0] ?? null;
}

/** Held until the transaction ends, so that two workers do not tell the register at the same time. */
export async function lockQueuedReport(id: string): Promise<Buffer | null> {
  const rows = await sql<{ sealed: Buffer }>(
    `select sealed from certificates.hosp_report where id = $1 and state = 'queued' for update`,
    [id],
  );
  return rows[0]?.sealed ?? null;
}

/** Whether something the register should hear before it waits still: a grant before what takes it away. */
export async function waitsForEarlier(id: string): Promise<boolean> {
  const rows = await sql(
    `select e.id from certificates.hosp_report r join certificates.hosp_report e
         on e.application_id = r.application_id and e.state = 'queued' and (e.queued_at, e.id) < (r.queued_at, r.id)
      where r.id = $1 limit 1`,
    [id],
  );
  return rows.length > 0;
}

export async function answerHospReport(
  id: string,
  answer: { state: 'accepted' | 'rejected'; receipt: string; at: Date },
): Promise<void> {
  await execute(
    `update certificates.hosp_report set state = $2, receipt = $3, answered_at = $4 where id = $1 and state = 'queued'`,
    [id, answer.state, answer.receipt, answer.at],
  );
}
