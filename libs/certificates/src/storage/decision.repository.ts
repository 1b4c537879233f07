import { Injectable } from '@nestjs/common';
import { execute, sql } from '@specialistvagen/platform';
import type { Finding } from '../contract/finding.js';
import type { Lacking } from '../contract/reason.js';
import type { ApplicationState, DecisionOutcome } from '../contract/states.js';
import type { FaultOverride } from '../domain/decisions.js';

export type PreparedDecisionRow = {
  id: string;
  applicationId: string;
  outcome: DecisionOutcome;
  state: ApplicationState;
  revision: number;
  deciderId: string;
  proposerId: string | null;
  reasons: string;
  lacking: Lacking[];
  overrides: FaultOverride[];
  appealText: string | null;
  changesDecision: string | null;
  changeGround: string | null;
};

export type DecisionData = {
  id: string;
  applicationId: string;
  outcome: DecisionOutcome;
  deciderId: string;
  proposerId: string | null;
  reasons: string;
  lacking: Lacking[];
  appealText: string | null;
  changesDecision: string | null;
  changeGround: string | null;
  documentId: string | null;
  decidedOn: string;
  decidedAt: Date;
};
export type NewDecision = Omit<DecisionData, 'decidedAt'> & {
  findings: readonly Finding[];
  overrides: readonly FaultOverride[];
  ticketId: string | null;
};

type RegisterFilter = { outcome?: string; kind?: string; from?: string; to?: string };
export type RegisterRow = DecisionData & {
  diarienummer: string;
  kind: 'bt' | 'specialist';
  specialty: string | null;
  origin: 'digital' | 'paper';
  appealedAt: Date | null;
};

const COLUMNS = `d.id, d.application_id as "applicationId", d.outcome, d.decider_id as "deciderId",
  d.proposer_id as "proposerId", d.reasons, d.lacking, d.appeal_text as "appealText", d.document_id as "documentId",
  d.changes_decision as "changesDecision", d.change_ground as "changeGround", d.decided_on as "decidedOn", d.decided_at as "decidedAt"`;

@Injectable()
export class DecisionRepository {
  async prepare(row: PreparedDecisionRow): Promise<void> {
    await execute(
      `insert into certificates.prepared_decision
         (id, application_id, outcome, state, revision, decider_id, proposer_id, reasons, lacking, overrides, appeal_text,
          changes_decision, change_ground)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        row.id,
        row.applicationId,
        row.outcome,
        row.state,
        row.revision,
        row.deciderId,
        row.proposerId,
        row.reasons,
        JSON.stringify(row.lacking),
        JSON.stringify(row.overrides),
        row.appealText,
        row.changesDecision,
        row.changeGround,
      ],
    );
  }

  async prepared(id: string): Promise<PreparedDecisionRow | null> {
    const rows = await sql<PreparedDecisionRow>(
      `select id, application_id as "applicationId", outcome, state, revision, decider_id as "deciderId",
              proposer_id as "proposerId", reasons, lacking, overrides, appeal_text as "appealText",
              changes_decision as "changesDecision", change_ground as "changeGround"
         from certificates.prepared_decision where id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  async add(row: NewDecision): Promise<void> {
    await execute(
      `insert into certificates.decision
         (id, application_id, outcome, decider_id, proposer_id, reasons, lacking, findings, overrides, appeal_text,
          document_id, ticket_id, decided_on, changes_decision, change_ground)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        row.id,
        row.applicationId,
        row.outcome,
        row.deciderId,
        row.proposerId,
        row.reasons,
        ...[row.lacking, row.findings, row.overrides].map((list) => JSON.stringify(list)),
        row.appealText,
        row.documentId,
        row.ticketId,
        row.decidedOn,
        row.changesDecision,
        row.changeGround,
      ],
    );
  }

  async ofApplications(applicationIds: readonly string[]): Promise<DecisionData[]> {
    return sql<DecisionData>(
      `select ${COLUMNS} from certificates.decision d where d.application_id = any ($1) order by d.decided_at, d.id`,
      [applicationIds],
    );
  }

  async register(filter: RegisterFilter): Promise<RegisterRow[]> {
    return sql<RegisterRow>(
      `select ${COLUMNS}, a.diarienummer, a.kind, a.specialty, a.origin,
              (select max(e.at) from certificates.application_event e
                where e.application_id = a.id and e.action = 'register-appeal' and e.at > d.decided_at) as "appealedAt"
         from certificates.decision d join certificates.application a on a.id = d.application_id
        where ($1::text is null or d.outcome = $1) and ($2::date is null or d.decided_on >= $2)
          and ($3::date is null or d.decided_on <= $3) and ($4::text is null or a.kind = $4)
        order by d.decided_on desc, d.decided_at desc limit 500`,
      [filter.outcome ?? null, filter.from ?? null, filter.to ?? null, filter.kind ?? null],
    );
  }
}
