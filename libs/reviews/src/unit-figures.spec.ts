import { newId, sql, swedishDay } from '@specialistvagen/platform';
import { addDays } from '@specialistvagen/regulations';
import { refusalOf, usePostgres } from '../../../test/support/index.js';
import { signingWorld, type SigningWorld } from '../../../test/support/builders/signing-world.js';
import { personOf, refusalOfAttempt, unitOf } from '../../../test/support/builders/training-world.js';
import { AppointReviewer, ReviewsModule, ViewUnitFigures, type UnitFigures } from './index.js';

const db = usePostgres();
let world: SigningWorld;
const reviews: Record<string, string> = {};
const today = swedishDay(new Date());
const unit = unitOf('vardcentral');

const serve = (trainee: string, careUnitId = unit) =>
  world.post(trainee, {
    startsOn: addDays(today, -200),
    endsOn: addDays(today, 200),
    periods: [
      { careUnitId, from: addDays(today, -200), to: addDays(today, 100), percent: 100, area: 'primary-care' },
    ],
  });
const get = <T>(type: new (...args: never[]) => T): T => world.app.get(type, { strict: false });
const appoint = async (careUnitId: string) =>
  get(AppointReviewer).appoint(
    await world.actor('ulla'),
    { careUnitId, reviewerId: personOf('astrid'), from: today, to: addDays(today, 9), basis: 'Beställning' },
    newId(),
  );
const figures = async (key: string, careUnitId = unit): Promise<UnitFigures> =>
  get(ViewUnitFigures).of(await world.actor(key), reviews[careUnitId] ?? '');
const arrange = (text: string, params: readonly unknown[] = []) => db.as('postgres').query(text, params);

async function answered(trainee: string, method: string, careDay = addDays(today, -10)) {
  await arrange(
    `insert into assessments.assessment (id, trainee_id, post_id, post_kind, regulation, regulation_version, form,
       form_version, method, goals, care_provider_id, state, started_by, assessor_id, asked_at, expires_on, closed_at)
     select $1, trainee_id, id, kind, regulation, regulation_version, $3, 1, $3, '{}', care_provider_id, 'answered', 'trainee', $4,
       $5::date, $5::date + 30, $5::date + interval '12 hours' from trainees.training_post where trainee_id = $2`,
    [newId(), personOf(trainee), method, personOf('erik'), careDay],
  );
}
const met = (trainee: string, heldOn: string) =>
  arrange(
    `insert into supervisors.meeting (id, trainee_id, supervisor_id, held_on, recorded_by) values ($1, $2, $3, $4, $2)`,
    [newId(), personOf(trainee), personOf('erik'), heldOn],
  );

beforeAll(async () => {
  world = await signingWorld(db, ReviewsModule);
  for (const key of ['maja', 'noor', 'tove', 'simon']) await serve(key);
  for (const careUnitId of [unit, unitOf('akut')]) reviews[careUnitId] = await appoint(careUnitId);
  await answered('maja', 'mini-cex');
  await answered('maja', 'dops', addDays(today, -400));
  await met('maja', addDays(today, -20));
}, 120_000);
afterAll(() => world.app.close());

describe('what a reviewer reads of a unit', () => {
  it('is its structure: doctors by kind, plans, who supervises and with what training, without names', async () => {
    const seen = await figures('astrid');
    expect(seen).toMatchObject({
      doctors: { at: 0, bt: 4, st: 0 },
      posts: 4,
      withPlan: 0,
      withPrincipal: 4,
    });
    expect(seen.supervisors).toEqual([
      { principalFor: 4, supervisorFor: 0, trainedOn: '2011-05-03', sourceLabel: 'enligt vårdgivaren' },
      { principalFor: 0, supervisorFor: 4, trainedOn: '2017-09-12', sourceLabel: 'enligt vårdgivaren' },
      { principalFor: 0, supervisorFor: 4, trainedOn: '2019-02-19', sourceLabel: 'enligt vårdgivaren' },
    ]);
    const told = JSON.stringify(seen);
    for (const key of ['maja', 'noor', 'erik', 'sara']) expect(told).not.toContain(personOf(key));
    expect(told).not.toMatch(/Maja|Noor|Erik|Sandström/);
  });

  it('of four doctors tells which methods are in use, and no number of what they have done', async () => {
    expect(await figures('astrid')).toMatchObject({
      served: 4,
      isCounted: false,
      meetings: null,
      withoutMeeting: null,
      courses: null,
      interrupted: null,
      assessments: [{ method: 'mini-cex', label: 'Mini-CEX', count: null }],
    });
  });

  it('of five counts the year at this unit: what is older, or was done elsewhere, is not counted', async () => {
    await serve('viktor');
    await answered('viktor', 'mini-cex');
    await answered('noor', 'cbd', addDays(today, -300));
    await arrange(
      `insert into trainees.interruption (id, post_id, trainee_id, kind, from_on, to_on, fact_id)
       select gen_random_uuid(), id, trainee_id, 'parental-leave', $2, $3, gen_random_uuid()
         from trainees.training_post where trainee_id = $1`,
      [personOf('tove'), addDays(today, -60), addDays(today, -30)],
    );
    const seen = await figures('astrid');
    expect(seen).toMatchObject({
      served: 5,
      isCounted: true,
      meetings: 1,
      withoutMeeting: 4,
      courses: 0,
      interrupted: 1,
      assessments: [{ method: 'mini-cex', count: 2 }],
    });
    expect(JSON.stringify(seen)).not.toContain('parental');
  });

  it('leaves out whoever has a protected identity (R27)', async () => {
    await arrange(`update identity.person set protection = 'sekretessmarkering' where id = $1`, [
      personOf('noor'),
    ]);
    expect(await figures('astrid')).toMatchObject({ doctors: { bt: 4 }, served: 4, meetings: null });
    await arrange(`update identity.person set protection = 'none' where id = $1`, [personOf('noor')]);
  });

  it('is of the one unit: another has its own figures', async () => {
    expect(await figures('astrid', unitOf('akut'))).toMatchObject({ posts: 0, supervisors: [], served: 0 });
  });

  it('is read by the unit too, which sees that the reviewer has', async () => {
    const { on, ...own } = await figures('karin');
    expect([on, own]).toEqual([today, expect.objectContaining({ served: 5, posts: 5 })]);
  });

  it.each(['viktor', 'maja', 'erik', 'gustav', 'ingrid'])('is read by nobody else: %s', async (key) => {
    expect((await refusalOfAttempt(figures(key))).code).toBe('not-found');
  });

  it.each(['trainees', 'supervisors', 'assessments', 'intyg'])(
    'is counted in the database, which answers nobody else either: %s',
    async (library) => {
      const asked = (key: string, careUnitId: string) =>
        db
          .as('api')
          .transactions.run({ person: personOf(key) }, () =>
            sql<{ figures: unknown }>(`select ${library}.unit_figures($1) as figures`, [careUnitId]),
          );
      expect((await asked('astrid', unit))[0]?.figures).not.toBeNull();
      for (const [key, where] of [
        ['astrid', unitOf('psykiatri')],
        ['astrid', unitOf('psykiatri-05')],
        ['gustav', unit],
        ['maja', unit],
        ['erik', unit],
        ['ingrid', unit],
      ] as const)
        expect([key, (await asked(key, where))[0]?.figures ?? null]).toEqual([key, null]);
    },
  );

  it.each(['serving_at($1, now()::date, now()::date)', 'posts_at($1)'])(
    'never lets the ones who serve there be listed: %s',
    async (call) => {
      const listed = db
        .as('api')
        .transactions.run({ person: personOf('astrid') }, () =>
          sql(`select * from trainees.${call}`, [unit]),
        );
      expect(await refusalOf(listed)).toBe('42501');
    },
  );

  it('ends with the last day', async () => {
    const last = `update identity.access_grant set valid_from = $1, valid_to = $1 where purpose = 'unit-reviewer'`;
    await arrange(last, [addDays(today, -1)]);
    expect((await refusalOfAttempt(figures('astrid'))).code).toBe('not-found');
  });
});
