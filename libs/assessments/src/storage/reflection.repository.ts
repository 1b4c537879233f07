import { conditionalUpdate, execute, newId, sql } from '@specialistvagen/platform';

export type ReflectionRow = {
  readonly id: string;
  readonly traineeId: string;
  readonly goals: readonly string[];
  readonly revision: number;
  readonly sealed: Buffer;
  readonly writtenAt: Date;
  readonly changedAt: Date;
  readonly sharedWith: readonly string[];
};

const COLUMNS = `r.id, r.trainee_id as "traineeId", r.goals, r.revision, r.sealed, r.written_at as "writtenAt",
  r.changed_at as "changedAt", array(select s.supervisor_id from reflections.share s
    where s.reflection_id = r.id and s.ended_at is null order by s.shared_at) as "sharedWith"`;

/** The doctor's own, or what the doctor shares with the person of the running transaction: row level security decides. */
export function findReflections(traineeId: string): Promise<ReflectionRow[]> {
  return sql(
    `select ${COLUMNS} from reflections.reflection r where r.trainee_id = $1 order by r.written_at desc, r.id desc`,
    [traineeId],
  );
}

export async function findReflection(traineeId: string, id: string): Promise<ReflectionRow | null> {
  const rows = await sql<ReflectionRow>(
    `select ${COLUMNS} from reflections.reflection r where r.trainee_id = $1 and r.id = $2`,
    [traineeId, id],
  );
  return rows[0] ?? null;
}

export async function insertReflection(one: {
  readonly id: string;
  readonly traineeId: string;
  readonly goals: readonly string[];
  readonly sealed: Buffer;
}): Promise<void> {
  await execute(
    `insert into reflections.reflection (id, trainee_id, goals, sealed) values ($1, $2, $3, $4)`,
    [one.id, one.traineeId, one.goals, one.sealed],
  );
}

export async function changeReflection(
  { id, revision }: { readonly id: string; readonly revision: number },
  { goals, sealed, at }: { readonly goals: readonly string[]; readonly sealed: Buffer; readonly at: Date },
): Promise<void> {
  await conditionalUpdate({
    table: 'reflections.reflection',
    id,
    revision,
    set: { goals, sealed, changed_at: at },
    text: 'Reflektionen har ändrats på en annan enhet eller i ett annat fönster sedan du öppnade den.',
  });
}

/** Gone for good, with what lay beside it: it was nobody else's. */
export async function removeReflection(id: string): Promise<void> {
  await execute('delete from reflections.reflection where id = $1', [id]);
}

/** Shared twice is shared once. */
export async function insertShare(
  reflectionId: string,
  traineeId: string,
  supervisorId: string,
): Promise<string> {
  const id = newId();
  await execute(
    `insert into reflections.share (id, reflection_id, trainee_id, supervisor_id)
     select $1, $2, $3, $4 where not exists (
       select 1 from reflections.share where reflection_id = $2 and supervisor_id = $4 and ended_at is null)`,
    [id, reflectionId, traineeId, supervisorId],
  );
  return id;
}

export async function endShare(reflectionId: string, supervisorId: string, at: Date): Promise<void> {
  await execute(
    `update reflections.share set ended_at = $3
      where reflection_id = $1 and supervisor_id = $2 and ended_at is null`,
    [reflectionId, supervisorId, at],
  );
}
