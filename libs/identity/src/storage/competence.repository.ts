import { execute, newId, sql } from '@specialistvagen/platform';
import type { CompetenceKind, CompetenceOrigin } from '../contract/index.js';
import type { HospAnswer } from '../domain/hosp.js';

export type CompetenceRow = {
  id: string;
  kind: CompetenceKind;
  specialty: string | null;
  validFrom: string | null;
  validTo: string | null;
  source: CompetenceOrigin;
  checkedAt: Date | null;
  statedBy: string | null;
  statedAt: Date;
};
export type HospCheckRow = { checkedAt: Date; wasFound: boolean };

export type StatedCompetence = {
  personId: string;
  kind: CompetenceKind;
  specialty: string | null;
  validFrom: string | null;
  validTo: string | null;
  source: CompetenceOrigin;
  statedBy: string | null;
  statedFor: string | null;
  basis: string | null;
};

export const competenceRepository = {
  /** What the newest answer of HOSP said, and what care providers have stated. Older answers of HOSP do not count. */
  current: (personId: string) =>
    sql<CompetenceRow>(
      `select c.id, c.kind, c.specialty, c.valid_from as "validFrom", c.valid_to as "validTo", c.source,
         c.checked_at as "checkedAt", c.stated_by as "statedBy", c.stated_at as "statedAt"
       from identity.competence c
      where c.person_id = $1 and (c.hosp_check_id is null or c.hosp_check_id = (
        select h.id from identity.hosp_check h where h.person_id = $1 order by h.seq desc limit 1))
      order by c.kind, c.stated_at, c.id`,
      [personId],
    ),

  /** Whether the current person has a reason to ask about the other. */
  mayAsk: async (personId: string): Promise<boolean> =>
    (await sql<{ yes: boolean | null }>('select identity.may_ask_competence($1) as yes', [personId]))[0]
      ?.yes === true,

  newestCheck: async (personId: string): Promise<HospCheckRow | null> =>
    (
      await sql<HospCheckRow>(
        `select checked_at as "checkedAt", was_found as "wasFound" from identity.hosp_check
          where person_id = $1 order by seq desc limit 1`,
        [personId],
      )
    )[0] ?? null,

  state: (row: StatedCompetence) =>
    execute(
      `insert into identity.competence (id, person_id, kind, specialty, valid_from, valid_to, source,
         stated_by, stated_for, basis)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        newId(),
        row.personId,
        row.kind,
        row.specialty,
        row.validFrom,
        row.validTo,
        row.source,
        row.statedBy,
        row.statedFor,
        row.basis,
      ],
    ),

  storeHospAnswer: async (personId: string, answer: HospAnswer, at: Date, askedBy: string | null) => {
    const checkId = newId();
    await execute(
      `insert into identity.hosp_check (id, person_id, checked_at, was_found, asked_by) values ($1, $2, $3, $4, $5)`,
      [checkId, personId, at, answer.found, askedBy],
    );
    if (!answer.found) return;
    const insert = (kind: CompetenceKind, specialty: string | null, from: string | null, to: string | null) =>
      execute(
        `insert into identity.competence (id, person_id, kind, specialty, valid_from, valid_to, source,
           hosp_check_id, checked_at)
         values ($1, $2, $3, $4, $5, $6, 'HOSP', $7, $8)`,
        [newId(), personId, kind, specialty, from, to, checkId, at],
      );
    if (answer.licence) await insert('licence', null, answer.licence.from, answer.licence.to);
    for (const { name, from, to } of answer.specialties) await insert('specialty', name, from, to);
  },
};
