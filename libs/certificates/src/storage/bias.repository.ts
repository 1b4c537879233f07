import { Injectable } from '@nestjs/common';
import { execute, newId, sql } from '@specialistvagen/platform';

export type BiasRow = { officerId: string; hasBias: boolean; text: string; statedAt: Date };

@Injectable()
export class BiasRepository {
  async add(row: {
    applicationId: string;
    officerId: string;
    hasBias: boolean;
    text: string;
  }): Promise<void> {
    await execute(
      `insert into certificates.bias_statement (id, application_id, officer_id, has_bias, text)
       values ($1, $2, $3, $4, $5)`,
      [newId(), row.applicationId, row.officerId, row.hasBias, row.text],
    );
  }

  /** What the officer said last in this case. */
  async latest(applicationId: string, officerId: string): Promise<BiasRow | null> {
    const rows = await sql<BiasRow>(
      `select officer_id as "officerId", has_bias as "hasBias", text, stated_at as "statedAt"
         from certificates.bias_statement where application_id = $1 and officer_id = $2
        order by stated_at desc, id desc limit 1`,
      [applicationId, officerId],
    );
    return rows[0] ?? null;
  }

  async ofApplication(applicationId: string): Promise<BiasRow[]> {
    return sql<BiasRow>(
      `select officer_id as "officerId", has_bias as "hasBias", text, stated_at as "statedAt"
         from certificates.bias_statement where application_id = $1 order by stated_at, id`,
      [applicationId],
    );
  }
}
