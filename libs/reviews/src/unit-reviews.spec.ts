import { Mandates } from '@specialistvagen/identity';
import { Organisations } from '@specialistvagen/organisations';
import { newId, sql, swedishDay } from '@specialistvagen/platform';
import { addDays } from '@specialistvagen/regulations';
import { PDFDocument } from 'pdf-lib';
import { refusalOf, rowsWithoutContext, usePostgres } from '../../../test/support/index.js';
import { aPng } from '../../../test/support/builders/files.js';
import { signingWorld, type SigningWorld } from '../../../test/support/builders/signing-world.js';
import {
  personOf,
  providerOf,
  refusalOfAttempt,
  unitOf,
} from '../../../test/support/builders/training-world.js';
import { AppointReviewer, ReviewsModule, TellDueReviews, ViewReviews, WriteReport } from './index.js';
import type { AppointReviewerBody, ReportContent } from './index.js';

const db = usePostgres();
let world: SigningWorld;
let review = '';
const today = swedishDay(new Date());
beforeAll(async () => {
  world = await signingWorld(db, ReviewsModule);
}, 120_000);
afterAll(() => world.app.close());

const get = <T>(type: new (...args: never[]) => T): T => world.app.get(type, { strict: false });
const body = (traits: Partial<AppointReviewerBody> = {}): AppointReviewerBody => ({
  careUnitId: unitOf('vardcentral'),
  reviewerId: personOf('astrid'),
  from: today,
  to: addDays(today, 30),
  basis: 'Beställning 2026-11',
  ...traits,
});
const appoint = async (by: string, traits: Partial<AppointReviewerBody> = {}, key = newId()) =>
  get(AppointReviewer).appoint(await world.actor(by), body(traits), key);
const view = async (key: string, id = review) => get(ViewReviews).one(await world.actor(key), id);
const as = <T>(key: string, text: string, params: readonly unknown[] = []) =>
  db.as('api').transactions.run({ person: personOf(key) }, () => sql<T>(text, params));
const count = async (key: string, table: string) => (await as(key, `select 1 from ${table}`)).length;
const told = async (kind: string) =>
  (
    await db
      .as('postgres')
      .query<{ to: string }>(
        `select payload->>'to' as "to" from platform.outbox where type = 'notice' and payload->>'kind' = $1`,
        [kind],
      )
  ).map(({ to }) => to);
const content: ReportContent = {
  points: [{ heading: 'plan', point: 'Programmen', finding: 'Finns för alla.' }],
  conclusion: 'Enheten utbildar väl.',
};
const save = async (key: string, traits: Partial<ReportContent> = {}, revision?: number) =>
  get(WriteReport).save(await world.actor(key), review, {
    ...content,
    ...traits,
    revision: revision ?? (await view(key)).revision,
  });
const submit = async (key: string, revision: number, intent = newId()) =>
  get(WriteReport).submit(await world.actor(key), review, revision, intent);
const attach = async (key: string, bytes: Buffer) =>
  get(WriteReport).addFile(await world.actor(key), review, bytes, newId());
const aReport = async () => {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  return Buffer.from(await pdf.save());
};
/** As if the days had passed. */
const lastDay = (day: string) =>
  db
    .as('postgres')
    .query(`update identity.access_grant set valid_to = $1 where purpose = 'unit-reviewer'`, [day]);

describe('the appointment of a reviewer', () => {
  it.each(['anders', 'karin', 'linnea', 'maja', 'ingrid', 'birgit', 'astrid'])(
    'is not made by %s',
    async (key) => {
      expect((await refusalOfAttempt(appoint(key))).code).toBe('not-found');
    },
  );

  it.each([
    ['an employee', 'erik'],
    ['somebody with a mandate', 'anders'],
    ['the one who appoints', 'ulla'],
    ['somebody whom nobody knows', 'alex'],
  ])('is not of %s', async (_what, key) => {
    const refusal = await refusalOfAttempt(appoint('ulla', { reviewerId: personOf(key) }));
    expect([refusal.code, refusal.fields[0]]).toEqual(['reviewer-refused', 'reviewerId']);
  });

  it('is not of somebody who works there, past the use case either', async () => {
    const insert = `insert into reviews.unit_review (id, care_unit_id, care_provider_id, reviewer_id, from_on, to_on, basis,
      checklist, checklist_version, appointed_by) values ($1, $2, $3, $4, $5, $5, 'Ett skäl', 'unit-review', 1, $6)`;
    const place = [unitOf('vardcentral'), providerOf('sormland')];
    const row = (by: string, reviewer: string) => [
      newId(),
      ...place,
      personOf(reviewer),
      today,
      personOf(by),
    ];
    expect(await refusalOf(as('ulla', insert, row('ulla', 'erik')))).toBe('42501');
    expect(await refusalOf(as('anders', insert, row('anders', 'astrid')))).toBe('42501');
    const grant = `insert into identity.access_grant (id, person_id, purpose, care_unit_id, care_provider_id, valid_from,
      valid_to, granted_by) values ($1, $4, 'unit-reviewer', $2, $3, $5, $5, $6)`;
    expect(await refusalOf(as('ulla', grant, row('ulla', 'erik')))).toBe('42501');
    expect(await refusalOf(as('astrid', grant, row('astrid', 'astrid')))).toBe('42501');
  });

  it('is not without a last day, nor at another care provider’s unit', async () => {
    expect((await refusalOfAttempt(appoint('ulla', { to: addDays(today, 200) }))).fields).toEqual(['to']);
    const elsewhere = appoint('ulla', { careUnitId: unitOf('psykiatri-05') });
    expect((await refusalOfAttempt(elsewhere)).code).toBe('not-found');
    const open = `insert into identity.access_grant (id, person_id, purpose, care_unit_id, care_provider_id, valid_from,
      granted_by) values ($1, $2, 'unit-reviewer', $3, $4, $5, $6)`;
    const row = [newId(), personOf('astrid'), unitOf('vardcentral'), providerOf('sormland'), today];
    expect(await refusalOf(as('ulla', open, [...row, personOf('ulla')]))).toBe('23514');
  });

  it('lets somebody from outside in, once, and tells them', async () => {
    const key = newId();
    review = await appoint('ulla', {}, key);
    expect(await appoint('ulla', {}, key)).toBe(review);
    expect((await refusalOfAttempt(appoint('ulla'))).fields).toEqual(['reviewerId']);
    expect(await told('review-appointed')).toEqual([personOf('astrid')]);
    expect((await world.actor('astrid')).roles).toContain('unit_reviewer');
    expect(await view('astrid')).toMatchObject({ state: 'open', report: { points: [], conclusion: '' } });
  });
});

describe('the room of a review', () => {
  it.each(['maja', 'erik', 'linnea', 'viktor', 'birgit', 'gustav', 'ingrid', 'oskar'])(
    'does not exist for %s',
    async (key) => {
      expect((await refusalOfAttempt(view(key))).code).toBe('not-found');
      expect(await count(key, 'reviews.unit_review')).toBe(0);
    },
  );

  it('shows the unit that it is reviewed, and nothing that is not handed in', async () => {
    await save('astrid');
    await attach('astrid', await aReport());
    for (const key of ['ulla', 'anders', 'karin']) {
      expect(await view(key)).toMatchObject({ state: 'open', report: null, file: null });
      expect(await count(key, 'reviews.report')).toBe(0);
    }
    expect(await view('astrid')).toMatchObject({ report: content, file: { size: expect.any(Number) } });
  });

  it('tells the unit what the reviewer has opened, and the reviewer nothing of that', async () => {
    const { readings } = await view('karin');
    expect(readings?.map(({ what }) => what)).toContain('öppnade granskningen');
    expect((await view('astrid')).readings).toBeNull();
    expect(await count('astrid', 'reviews.reading')).toBe(0);
  });

  it('opens no doctor’s pages', async () => {
    await world.post('maja');
    for (const table of ['trainees.training_post', 'supervisors.assignment', 'assessments.assessment']) {
      expect(await count('astrid', table)).toBe(0);
    }
    const [grant] = await as<{ portfolio: string | null }>(
      'astrid',
      'select portfolio from identity.access_grant',
    );
    expect(grant).toEqual({ portfolio: null });
  });

  it('is closed before the first day, after the last, and as soon as something ties the reviewer to the employer', async () => {
    const isClosed = async () => {
      expect((await refusalOfAttempt(view('astrid'))).code).toBe('not-found');
      expect((await get(ViewReviews).list(await world.actor('astrid'))).tasks).toEqual([]);
      for (const table of ['unit_review', 'report', 'report_file', 'review_event'])
        expect(await count('astrid', `reviews.${table}`)).toBe(0);
      const saving = await as(
        'astrid',
        `update reviews.unit_review set revision = revision + 1 returning id`,
      );
      expect(saving).toEqual([]);
    };
    const dates = `update identity.access_grant set valid_from = $1, valid_to = $2 where purpose = 'unit-reviewer'`;
    await db.as('postgres').query(dates, [addDays(today, 1), addDays(today, 30)]);
    await isClosed();
    await db.as('postgres').query(dates, [addDays(today, -9), addDays(today, -1)]);
    await isClosed();
    await db.as('postgres').query(dates, [addDays(today, -9), today]);
    expect(await view('astrid')).toMatchObject({ state: 'open' });
    const tie = newId();
    await db
      .as('postgres')
      .query(
        `insert into identity.affiliation (id, person_id, care_provider_id, valid_from) values ($1, $2, $3, $4)`,
        [tie, personOf('astrid'), providerOf('sormland'), today],
      );
    await isClosed();
    await db.as('postgres').query('delete from identity.affiliation where id = $1', [tie]);
  });

  it('is empty for whoever has said nothing of who they are', async () => {
    expect(await rowsWithoutContext(db, 'api', 'reviews.unit_review')).toEqual({ seen: 0, existing: 1 });
    expect(await rowsWithoutContext(db, 'api', 'reviews.report')).toEqual({ seen: 0, existing: 1 });
  });
});

describe('a report', () => {
  it.each(['ulla', 'anders', 'karin'])('is not written by %s', async (key) => {
    expect((await refusalOfAttempt(save(key))).code).toBe('not-your-task');
    expect((await refusalOfAttempt(submit(key, 0))).code).toBe('not-your-task');
    expect((await refusalOfAttempt(attach(key, await aReport()))).code).toBe('not-your-task');
  });

  it('is kept without identity numbers, and as a PDF only', async () => {
    const numbered = save('astrid', { conclusion: 'Se 19900101-9802' });
    expect((await refusalOfAttempt(numbered)).fields).toEqual(['conclusion']);
    for (const file of [aPng(), Buffer.from('%PDF-1.7 nonsense')])
      expect((await refusalOfAttempt(attach('astrid', file))).code).toBe('file-refused');
  });

  it('is not handed in with faults, which come all at once', async () => {
    await save('astrid', { points: [{ heading: 'plan', point: '', finding: '' }], conclusion: '' });
    const { revision } = await view('astrid');
    expect((await refusalOfAttempt(submit('astrid', revision))).fields).toEqual([
      'points.0.point',
      'points.0.finding',
      'conclusion',
    ]);
  });

  it('written in two windows, or written and handed in at once, exactly one wins', async () => {
    await save('astrid');
    const { revision } = await view('astrid');
    const results = await Promise.allSettled([
      save('astrid', { conclusion: 'Fönster 1' }, revision),
      save('astrid', { conclusion: 'Fönster 2' }, revision),
      submit('astrid', revision),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('handed in it stands, is read by the unit, and is told of once', async () => {
    const before = await view('astrid');
    const intent = newId();
    if (before.state === 'open') {
      await save('astrid');
      const { revision } = await view('astrid');
      await submit('astrid', revision, intent);
      await submit('astrid', revision, intent);
    }
    expect((await refusalOfAttempt(save('astrid'))).code).toBe('not-in-this-state');
    expect((await refusalOfAttempt(attach('astrid', await aReport()))).code).toBe('not-in-this-state');
    for (const key of ['ulla', 'anders', 'karin']) {
      expect(await view(key)).toMatchObject({ state: 'submitted', report: { points: content.points } });
      const file = await get(ViewReviews).file(await world.actor(key), review);
      expect(file.subarray(0, 5).toString()).toBe('%PDF-');
    }
    const everybody = ['karin', 'anders', 'ulla'].map(personOf).sort();
    expect((await told('review-submitted')).sort()).toEqual(everybody);
  });

  it('is nobody’s to change, past the use case either', async () => {
    for (const key of ['astrid', 'ulla', 'anders', 'karin']) {
      for (const statement of [
        `update reviews.unit_review set state = 'withdrawn', withdrawn_at = now(), withdrawn_by = '${personOf(key)}',
           reason = 'skäl', submitted_at = null returning id`,
        `update reviews.report set conclusion = 'Nytt' returning review_id`,
        'delete from reviews.report_file returning review_id',
      ])
        expect(await as(key, statement)).toEqual([]);
      expect(await refusalOf(as(key, 'delete from reviews.unit_review'))).toBe('42501');
      expect(await refusalOf(as(key, 'delete from reviews.report'))).toBe('42501');
    }
    const withdraw = get(AppointReviewer).withdraw(
      await world.actor('ulla'),
      review,
      { revision: (await view('ulla')).revision, reason: 'Ångrat' },
      newId(),
    );
    expect((await refusalOfAttempt(withdraw)).code).toBe('not-in-this-state');
  });
});

describe('a withdrawal', () => {
  it('closes the unit to the reviewer at once', async () => {
    await lastDay(addDays(today, -1));
    const id = await appoint('ulla', { careUnitId: unitOf('akut'), reviewerId: personOf('oskar') });
    expect(await view('oskar', id)).toMatchObject({ state: 'open' });
    expect((await refusalOfAttempt(view('oskar'))).code).toBe('not-found');
    const back = { revision: 0, reason: 'Granskaren har fått förhinder.' };
    for (const key of ['anders', 'karin', 'oskar']) {
      const attempt = get(AppointReviewer).withdraw(await world.actor(key), id, back, newId());
      expect((await refusalOfAttempt(attempt)).code).toBe('not-found');
    }
    await get(AppointReviewer).withdraw(await world.actor('ulla'), id, back, newId());
    expect((await refusalOfAttempt(view('oskar', id))).code).toBe('not-found');
    expect((await world.actor('oskar')).roles).not.toContain('unit_reviewer');
    expect(await view('ulla', id)).toMatchObject({ state: 'withdrawn', withdrawalReason: back.reason });
    expect(await told('review-withdrawn')).toEqual([personOf('oskar')]);
  });
});

describe('the next review', () => {
  const sweep = () => {
    const transactions = db.as('worker').transactions;
    const organisations = new Organisations(transactions, world.clock);
    const mandates = new Mandates(transactions, organisations, world.clock);
    return new TellDueReviews(transactions, mandates, world.clock).sweep();
  };
  const handedIn = (yearsAndDays: string) =>
    db
      .as('postgres')
      .query(`update reviews.unit_review set submitted_at = now() - $1::interval where state = 'submitted'`, [
        yearsAndDays,
      ]);

  it('is told of to the study directors a year ahead, once, however many workers ask', async () => {
    expect(await sweep()).toBe(0);
    await handedIn('3 years 360 days');
    expect(await sweep()).toBe(0);
    await handedIn('4 years 1 day');
    await Promise.all([sweep(), sweep()]);
    expect(await sweep()).toBe(0);
    expect(await told('review-due')).toEqual([personOf('anders')]);
    const { units } = await get(ViewReviews).list(await world.actor('anders'));
    const unit = units.find(({ unit: { id } }) => id === unitOf('vardcentral'));
    expect(unit).toMatchObject({
      mayAppoint: false,
      next: { standing: 'within-a-year', confidence: 'SEC' },
      reviews: [{ id: review, state: 'submitted' }],
    });
  });
});
