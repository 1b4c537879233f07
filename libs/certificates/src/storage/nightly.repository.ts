import { Injectable } from '@nestjs/common';
import { execute, newId, sql } from '@specialistvagen/platform';
import type { ApplicationState } from '../contract/states.js';
import type { NightlyKey, NightlySubject } from '../domain/nightly.js';

export type NightlyPlace = { readonly kind: NightlySubject['kind']; readonly id: string | null };
export type NightlyRun = { readonly id: string; readonly night: string; readonly place: NightlyPlace };
export type NightlyResult = {
  readonly subject: NightlySubject;
  /** null: the subject could not be checked, for the reason in `code`. */
  readonly keys: readonly NightlyKey[] | null;
  readonly code?: string;
};
export type OpenApplication = {
  readonly id: string;
  readonly traineeId: string;
  readonly postId: string;
  readonly state: ApplicationState;
  readonly specialty: string | null;
  readonly regulation: string;
  readonly arrivedOn: string | null;
  readonly feeAmount: number;
  readonly feePaidOn: string | null;
  readonly regionCode: string | null;
  readonly enclosed: readonly string[];
};
export type RunFigures = {
  readonly night: string;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly posts: number;
  readonly applications: number;
  readonly failed: number;
  readonly appeared: number;
  readonly gone: number;
};
export type StandingFinding = NightlyKey & {
  readonly kind: NightlySubject['kind'];
  readonly id: string;
  readonly since: string;
};

/** How long a worker may be silent before another takes over. */
const HOLD = `interval '5 minutes'`;

@Injectable()
export class NightlyRepository {
  /** The night for this holder, where it was left; null when it is done, or somebody else has it in hand. */
  async claim(night: string, holder: string): Promise<NightlyRun | null> {
    const rows = await sql<{ id: string; kind: NightlySubject['kind']; atId: string | null }>(
      `insert into certificates.nightly_run as r (id, night, holder, held_until)
       values ($1, $2, $3, clock_timestamp() + ${HOLD})
       on conflict (night) do update set holder = excluded.holder, held_until = excluded.held_until
         where r.finished_at is null and r.held_until < clock_timestamp()
       returning r.id, r.at_kind as kind, r.at_id as "atId"`,
      [newId(), night, holder],
    );
    const [row] = rows;
    return row ? { id: row.id, night, place: { kind: row.kind, id: row.atId } } : null;
  }

  /** Moves the place on and renews the hold; false when another worker has taken over. */
  async advance(
    runId: string,
    holder: string,
    to: { place: NightlyPlace; posts: number; applications: number; failed: number },
  ): Promise<boolean> {
    const touched = await execute(
      `update certificates.nightly_run
          set at_kind = $3, at_id = $4, posts = posts + $5, applications = applications + $6, failed = failed + $7,
              held_until = clock_timestamp() + ${HOLD}
        where id = $1 and holder = $2 and finished_at is null`,
      [runId, holder, to.place.kind, to.place.id, to.posts, to.applications, to.failed],
    );
    return touched === 1;
  }

  /** What was found: the standing rows, and in the history those that were not there the night before. */
  async store({ id, night }: NightlyRun, results: readonly NightlyResult[]): Promise<void> {
    const found = results.flatMap(({ subject, keys }) =>
      (keys ?? []).map((key) => ({ ...key, kind: subject.kind, id: subject.id, trainee: subject.traineeId })),
    );
    const appeared = await execute(
      `with standing as (
         insert into certificates.nightly_finding
           (subject_kind, subject_id, trainee_id, rule, level, citation, faults, since, run_id)
         select f.kind, f.id, f.trainee, f.rule, f.level, f.citation, f.faults, $2, $3
           from jsonb_to_recordset($1::jsonb)
             as f(kind text, id uuid, trainee uuid, rule text, level text, citation text, faults integer)
         on conflict (subject_kind, subject_id, rule, level, citation)
           do update set run_id = excluded.run_id, faults = excluded.faults
         returning subject_kind, subject_id, trainee_id, rule, level, citation, since)
       insert into certificates.nightly_change (run_id, subject_kind, subject_id, trainee_id, rule, level, citation, change)
       select $3, subject_kind, subject_id, trainee_id, rule, level, citation, 'appeared' from standing where since = $2`,
      [JSON.stringify(found), night, id],
    );
    for (const { subject, keys, code } of results) {
      if (keys !== null) continue;
      await execute(
        `insert into certificates.nightly_failure (run_id, subject_kind, subject_id, code) values ($1, $2, $3, $4)`,
        [id, subject.kind, subject.id, code ?? 'unknown'],
      );
    }
    await execute('update certificates.nightly_run set appeared = appeared + $2 where id = $1', [
      id,
      appeared,
    ]);
  }

  /** What the night did not find again is gone; of what could not be checked nothing is known, so it stands. */
  async finish(runId: string, holder: string): Promise<boolean> {
    const gone = await execute(
      `with gone as (
         delete from certificates.nightly_finding f
          where f.run_id <> $1 and not exists (
            select 1 from certificates.nightly_failure x
             where x.run_id = $1 and x.subject_kind = f.subject_kind and x.subject_id = f.subject_id)
         returning subject_kind, subject_id, trainee_id, rule, level, citation)
       insert into certificates.nightly_change (run_id, subject_kind, subject_id, trainee_id, rule, level, citation, change)
       select $1, subject_kind, subject_id, trainee_id, rule, level, citation, 'gone' from gone`,
      [runId],
    );
    const touched = await execute(
      `update certificates.nightly_run set gone = $3, finished_at = clock_timestamp()
        where id = $1 and holder = $2 and finished_at is null`,
      [runId, holder, gone],
    );
    return touched === 1;
  }

  /** Whoever comes next may go on at once. */
  async letGo(runId: string, holder: string): Promise<void> {
    await execute(
      `update certificates.nightly_run set held_until = clock_timestamp()
        where id = $1 and holder = $2 and finished_at is null`,
      [runId, holder],
    );
  }

  async openApplications(after: string | null, atMost: number): Promise<OpenApplication[]> {
    return sql<OpenApplication>(
      `select id, trainee_id as "traineeId", post_id as "postId", state, specialty, regulation,
              arrived_on as "arrivedOn", fee_amount as "feeAmount", fee_paid_on as "feePaidOn",
              region_code as "regionCode", enclosed
         from certificates.open_applications($1, $2)`,
      [after, atMost],
    );
  }

  /** The latest night; null for who may not know, and before the first. */
  async latest(): Promise<RunFigures | null> {
    const rows = await sql<RunFigures>(
      `select night, started_at as "startedAt", finished_at as "finishedAt", posts, applications, failed, appeared, gone
         from certificates.nightly_run order by night desc limit 1`,
    );
    return rows[0] ?? null;
  }

  /** What stands in the trainings that the reader keeps, and the cases they have. */
  async standing(): Promise<StandingFinding[]> {
    return sql<StandingFinding>(
      `select subject_kind as kind, subject_id as id, rule, level, citation, faults, since
         from certificates.nightly_finding order by since desc, subject_kind, subject_id, rule, level, citation`,
    );
  }
}
