import { newId, sql } from '@specialistvagen/platform';
import { useOldDatabase } from '../../../../test/support/old-database.js';
import { trainingFacts } from '../domain/training-facts.js';
import { findPosts, loadRecord } from './training-record.repository.js';

const FIRST_WITH_ST = '20261122002100';
const [trainee, post, document] = [newId(), newId(), newId()];

const old = useOldDatabase(FIRST_WITH_ST, async () => {
  for (const [text, params] of oldRows()) await sql(text, params);
});

/** An approved BT with a signed period, as they were written when BT was the only kind. */
function oldRows(): readonly (readonly [string, unknown[]])[] {
  const person = newId();
  return [
    [
      `insert into trainees.training_post (id, trainee_id, kind, form, care_provider_id, region_code, regulation,
         regulation_version, regulation_reason, licence_route, licence_date, starts_on, ends_on, head_of_department_id,
         study_director_id, pseudonym, fact_id, state, created_at)
       values ($1, $2, 'bt', 'in-st', $3, '04', 'HSLF-FS 2021:8', '2026-11-21', 'Ny examen.', 'swedish-degree',
         '2025-01-15', '2025-02-01', '2026-01-31', $3, $3, $4, $5, 'completed', '2025-01-20 12:00+01')`,
      [post, trainee, person, 'ab'.repeat(16), newId()],
    ],
    [
      `insert into trainees.post_event (id, post_id, trainee_id, person_id, action, from_state, to_state, revision, at)
       values ($1, $2, $3, $4, 'complete', 'ongoing', 'completed', 1, '2026-02-10 23:30+01')`,
      [newId(), post, trainee, person],
    ],
    [
      `insert into trainees.service_period (id, post_id, trainee_id, care_unit_id, from_on, to_on, percent, area, fact_id)
       values ($1, $2, $3, $4, '2025-02-01', '2025-07-31', 100, 'primary-care', $5)`,
      [newId(), post, trainee, newId(), newId()],
    ],
    [
      `insert into trainees.attested_period (document_id, trainee_id, from_on, to_on)
       values ($1, $2, '2025-02-01', '2025-07-31')`,
      [document, trainee],
    ],
  ];
}

describe('a BT from before ST was here', () => {
  it('is what it was: a BT with its form, its days and no specialty', async () => {
    const [found] = await old.transactions.run({}, () => findPosts([trainee]));
    expect(found).toMatchObject({ kind: 'bt', form: 'in-st', specialty: null, track: null, rural: false });
  });

  it('was chosen its regulation on the day it was registered and approved on the day of its history', async () => {
    const [found] = await old.transactions.run({}, () => findPosts([trainee]));
    expect(found).toMatchObject({ regulationChosenOn: '2025-01-20', approvedOn: '2026-02-10' });
  });

  it('counts in the ST that comes after it, and its signed days stay locked', async () => {
    const record = await old.transactions.run({}, () => loadRecord(trainee));
    const bt = record.posts[0];
    if (!bt) throw new Error('the post was inserted');
    const st = {
      ...bt,
      id: newId(),
      kind: 'st' as const,
      form: null,
      specialty: 'psykiatri',
      state: 'ongoing' as const,
    };
    const known = { protection: 'none' as const, unitNames: new Map<string, string>() };
    const facts = trainingFacts(trainee, { ...record, posts: [bt, st] }, known, st.id);
    expect(facts?.btApproval).toMatchObject({ decidedOn: '2026-02-10', caseNumber: null });
    expect(facts?.btApproval?.service).toHaveLength(1);
    expect(record.attested).toEqual([
      { documentId: document, postId: null, from: '2025-02-01', to: '2025-07-31' },
    ]);
  });
});
