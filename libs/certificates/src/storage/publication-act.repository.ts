import { Injectable } from '@nestjs/common';
import { execute, sql } from '@specialistvagen/platform';
import type { Reason } from '@specialistvagen/platform';

export type PublicationAct = {
  readonly id: string;
  readonly versionId: string;
  readonly personId: string;
  readonly fromOn: string;
  readonly note: string;
  /** What stands at the eID. */
  readonly statement: string;
  readonly state: 'open' | 'done' | 'not-completed';
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly reasons: readonly Reason[];
};

export type ActProof = {
  readonly authTime: string;
  readonly acr: string;
  readonly identityProvider: string;
  readonly assertionRef: string;
};

const COLUMNS = `id, version_id as "versionId", person_id as "personId", from_on as "fromOn", note, statement, state,
  created_at as "createdAt", expires_at as "expiresAt", reasons`;

/** The current person's own acts; row level security shows no others. */
@Injectable()
export class PublicationActRepository {
  async add(act: Omit<PublicationAct, 'state' | 'reasons'>): Promise<void> {
    await execute(
      `insert into certificates.publication_act
         (id, version_id, person_id, from_on, note, statement, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        act.id,
        act.versionId,
        act.personId,
        act.fromOn,
        act.note,
        act.statement,
        act.createdAt,
        act.expiresAt,
      ],
    );
  }

  async find(id: string): Promise<PublicationAct | null> {
    const rows = await sql<PublicationAct>(
      `select ${COLUMNS} from certificates.publication_act where id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** The person's latest about the version. */
  async latest(versionId: string, personId: string): Promise<PublicationAct | null> {
    const rows = await sql<PublicationAct>(
      `select ${COLUMNS} from certificates.publication_act
        where version_id = $1 and person_id = $2 order by created_at desc, id desc limit 1`,
      [versionId, personId],
    );
    return rows[0] ?? null;
  }

  /** Uses it up; false when somebody was before. */
  async use(id: string, at: Date, by: ActProof): Promise<boolean> {
    const touched = await execute(
      `update certificates.publication_act
          set state = 'done', closed_at = $2, auth_time = $3, acr = $4, identity_provider = $5, assertion_ref = $6
        where id = $1 and state = 'open'`,
      [id, at, by.authTime, by.acr, by.identityProvider, by.assertionRef],
    );
    return touched === 1;
  }

  /** Nothing was published, for these reasons. */
  async close(id: string, at: Date, reasons: readonly Reason[]): Promise<void> {
    await execute(
      `update certificates.publication_act set state = 'not-completed', closed_at = $2, reasons = $3
        where id = $1 and state = 'open'`,
      [id, at, JSON.stringify(reasons)],
    );
  }
}
