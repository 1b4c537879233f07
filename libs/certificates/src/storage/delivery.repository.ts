import { Injectable } from '@nestjs/common';
import { execute, newId, sql } from '@specialistvagen/platform';
import type { AppealClock, AppealView } from '../contract/lawful-casework.js';

export type DeliveryRow = { decisionId: string; deliveredOn: string; how: AppealClock['how'] };
export type AppealRow = {
  id: string;
  arrivedOn: string;
  timeliness: AppealView['timeliness'];
  note: string;
};

/** When decisions reached the applicant, and the appeals that came. */
@Injectable()
export class DeliveryRepository {
  /** False when the delivery of this decision is recorded already: the clock is started once. */
  async add(
    row: DeliveryRow & { applicationId: string; note: string | null; recordedBy: string },
  ): Promise<boolean> {
    const touched = await execute(
      `insert into certificates.decision_delivery (decision_id, application_id, delivered_on, how, note, recorded_by)
       values ($1, $2, $3, $4, $5, $6) on conflict (decision_id) do nothing`,
      [row.decisionId, row.applicationId, row.deliveredOn, row.how, row.note, row.recordedBy],
    );
    return touched === 1;
  }

  async ofDecision(decisionId: string): Promise<DeliveryRow | null> {
    const rows = await sql<DeliveryRow>(
      `select decision_id as "decisionId", delivered_on as "deliveredOn", how
         from certificates.decision_delivery where decision_id = $1`,
      [decisionId],
    );
    return rows[0] ?? null;
  }

  async addAppeal(
    row: Omit<AppealRow, 'id'> & { applicationId: string; decisionId: string | null; recordedBy: string },
  ): Promise<string> {
    const id = newId();
    await execute(
      `insert into certificates.appeal (id, application_id, decision_id, arrived_on, timeliness, note, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, row.applicationId, row.decisionId, row.arrivedOn, row.timeliness, row.note, row.recordedBy],
    );
    return id;
  }

  async appeals(applicationId: string): Promise<AppealRow[]> {
    return sql<AppealRow>(
      `select id, arrived_on as "arrivedOn", timeliness, note
         from certificates.appeal where application_id = $1 order by recorded_at, id`,
      [applicationId],
    );
  }
}
