import { newId, sql } from '@specialistvagen/platform';
import { useOldDatabase } from '../../../../test/support/old-database.js';

const FIRST_WITH_A_ROOM = '20261201120000';
const [doctor, document, other] = [newId(), newId(), newId()];
const hash = 'a'.repeat(64);

/** As suspicions were before there were cases: three, about two documents. */
const old = useOldDatabase(FIRST_WITH_A_ROOM, async () => {
  for (const id of [document, other]) {
    await sql(
      `insert into intyg.document (id, trainee_id, type, title, regulation, template_id, template_hash, subject_kind,
         subject_id, subject_revision, goals, json, json_sha256, input_sha256, prepared_at, prepared_by, test)
       values ($1, $2, 'SOS-2021-B2', 'Intyg', 'HSLF-FS 2021:8', 'SOS-2021-B2', $3, 'intyg', $1, 1, '{BT1}', '\\x00', $3, $3,
         now(), $2, true)`,
      [id, doctor, hash],
    );
  }
  for (const about of [document, document, other]) {
    await sql(
      `insert into certificates.suspicion (id, document_id, document_sha256, text_sealed, raised_by, raised_at)
       values ($1, $2, $3, '\\x00', $4, timestamptz '2026-11-20 10:00+01')`,
      [newId(), about, hash, newId()],
    );
  }
});
const read = <T>(statement: string) => old.transactions.run({}, () => sql<T>(statement));

describe('suspicions from before the room', () => {
  it('become one case for each document, of the right doctor, with days from when they came', async () => {
    const cases = await read(
      `select d.document_id as document, c.doctor_id as doctor, c.state, c.due_on as due, c.police_due_on as police
         from suspicions.suspicion_case c join suspicions.case_document d on d.case_id = c.id order by d.added_at, 1`,
    );
    const one = { doctor, state: 'received', due: '2026-11-27', police: '2026-12-04' };
    expect(cases).toHaveLength(2);
    expect(cases).toEqual(
      expect.arrayContaining([
        { document, ...one },
        { document: other, ...one },
      ]),
    );
  });

  it('are all joined to their case, which has its first row of history', async () => {
    expect(
      await read(
        `select count(*)::int as n, count(distinct case_id)::int as cases from suspicions.suspicion`,
      ),
    ).toEqual([{ n: 3, cases: 2 }]);
    expect(await read(`select action, from_state, to_state from suspicions.case_event`)).toEqual([
      { action: 'receive', from_state: null, to_state: 'received' },
      { action: 'receive', from_state: null, to_state: 'received' },
    ]);
  });
});
