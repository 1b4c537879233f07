import { execute, sql } from '@specialistvagen/platform';

export type RoomOfficerRow = {
  readonly id: string;
  readonly personId: string;
  readonly from: string;
  readonly to: string | null;
  readonly basis: string;
  readonly appointedBy: string | null;
  readonly appointedAt: Date;
};

/** Whether the person of the transaction is let in today. */
export async function isInRoom(): Promise<boolean> {
  const [row] = await sql<{ is: boolean }>('select suspicions.in_room() as is');
  return row?.is ?? false;
}

export const roomOfficers = (): Promise<RoomOfficerRow[]> =>
  sql(
    `select id, person_id as "personId", from_on as "from", to_on as "to", basis, appointed_by as "appointedBy",
            appointed_at as "appointedAt" from suspicions.room_officer order by to_on desc nulls first, appointed_at`,
  );

/** Nobody is let in twice at once: 0 when they are in already. */
export const addRoomOfficer = (row: Omit<RoomOfficerRow, 'to' | 'appointedAt'>): Promise<number> =>
  execute(
    `insert into suspicions.room_officer (id, person_id, from_on, basis, appointed_by)
     values ($1, $2, $3, $4, $5) on conflict (person_id) where to_on is null do nothing`,
    [row.id, row.personId, row.from, row.basis, row.appointedBy],
  );

/** Ends at once: they are not in at their next request. 0 when another did it first. */
export const endRoomOfficer = (ended: {
  id: string;
  lastDay: string;
  by: string;
  at: Date;
  reason: string;
}) =>
  execute(
    `update suspicions.room_officer set to_on = greatest($2::date, from_on - 1), ended_by = $3, ended_at = $4, end_reason = $5
      where id = $1 and ended_at is null`,
    [ended.id, ended.lastDay, ended.by, ended.at, ended.reason],
  );
