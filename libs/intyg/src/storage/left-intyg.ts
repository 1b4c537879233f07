import { sql } from '@specialistvagen/platform';
import type { PlainDate } from '@specialistvagen/regulations';

type Left = {
  readonly today: PlainDate;
  readonly at: Date;
  readonly reasons: Readonly<Record<string, string>>;
};

/** Sends back what waits for people whose ground for signing ended before today; each one once, whoever runs it. */
export function sendBackLeft({ today, at, reasons }: Left): Promise<{ id: string; traineeId: string }[]> {
  return sql(
    'select draft_id as id, trainee_id as "traineeId" from intyg.send_back_left($1, $2, $3::jsonb)',
    [today, at, JSON.stringify(reasons)],
  );
}

export type HalfSigned = {
  readonly id: string;
  readonly traineeId: string;
  readonly documentId: string;
  /** As what the one who left was asked. */
  readonly role: string;
  readonly signedBy: readonly string[];
};

/** What waits for a second signature that will not come; held until the transaction ends. */
export function leftHalfSigned(today: PlainDate): Promise<HalfSigned[]> {
  return sql<HalfSigned>(
    `select draft_id as id, trainee_id as "traineeId", document_id as "documentId", role, signed_by as "signedBy"
       from intyg.left_awaiting_cosignature($1)`,
    [today],
  );
}

type Returned = Pick<HalfSigned, 'id'> & {
  readonly today: PlainDate;
  readonly at: Date;
  readonly reason: string;
  readonly evidenceEntryId: string;
};

/** The document is void and the intyg lies with the doctor again; false when somebody was before. */
export async function sendBackHalfSigned(one: Returned): Promise<boolean> {
  const [row] = await sql<{ done: boolean }>(
    'select intyg.send_back_half_signed($1, $2, $3, $4, $5) as done',
    [one.id, one.today, one.at, one.reason, one.evidenceEntryId],
  );
  return row?.done ?? false;
}
