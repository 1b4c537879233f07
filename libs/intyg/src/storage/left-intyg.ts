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
