import { execute, sql } from '@specialistvagen/platform';
import type { PoolMember } from '../domain/appointment.js';

const COLUMNS = `id, person_id as "personId", region_code as "regionCode", attested_by as "attestedBy", basis,
  attested_on as "attestedOn", ended_on as "endedOn"`;

/** Those who are in the pool now; of one region when it is given. */
export function findPool(regionCode?: string): Promise<PoolMember[]> {
  return sql(
    `select ${COLUMNS} from external_assessors.pool_member
      where ended_on is null and ($1::text is null or region_code = $1) order by attested_on desc, id`,
    [regionCode ?? null],
  );
}

/** All of the person's places in pools, the current and newest first. */
export function findMemberships(personId: string): Promise<PoolMember[]> {
  return sql(
    `select ${COLUMNS} from external_assessors.pool_member where person_id = $1
      order by ended_on is not null, attested_on desc, id desc`,
    [personId],
  );
}

export async function insertPoolMember(member: Omit<PoolMember, 'endedOn'>): Promise<void> {
  await sql(
    `insert into external_assessors.pool_member (id, person_id, region_code, attested_by, basis, attested_on)
     values ($1, $2, $3, $4, $5, $6)`,
    [member.id, member.personId, member.regionCode, member.attestedBy, member.basis, member.attestedOn],
  );
}

export async function endPoolMember(id: string, on: string, by: string): Promise<boolean> {
  const ended = await execute(
    `update external_assessors.pool_member set ended_on = $2, ended_by = $3 where id = $1 and ended_on is null`,
    [id, on, by],
  );
  return ended === 1;
}
