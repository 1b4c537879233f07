import { newId } from '@specialistvagen/platform';
import {
  BackgroundRecords,
  ChangeCredits,
  ChangeMarks,
  ChangeServicePeriods,
  ChooseRegulation,
  CompleteAt,
  Trainees,
  ViewTraining,
  type AddBackgroundRecordBody,
  type CreatePostBody,
  type PeriodInput,
  type PostView,
} from '@specialistvagen/trainees';
import { usePostgres } from '../../../../test/support/index.js';
import {
  aPostBody,
  personOf,
  refusalOfAttempt,
  trainingWorld,
  unitOf,
  type TrainingWorld,
} from '../../../../test/support/builders/training-world.js';
import { CompleteTraining } from './complete-training.js';
import { Delegations } from './delegations.js';
import { DraftPlan } from './draft-plan.js';
import { EndTraining } from './end-training.js';
import { RegisterPost } from './register-post.js';
import { Supervisors } from './supervisors.js';
import { dayFromNow } from '../../../../test/journeys/story/days.js';

const db = usePostgres();
let world: TrainingWorld;
beforeAll(async () => {
  world = await trainingWorld(db);
}, 120_000);
afterAll(() => world.app.close());

const get = <T>(type: new (...args: never[]) => T): T => world.app.get(type, { strict: false });
const maja = personOf('maja');

function row(from: string, to: string, traits: Partial<PeriodInput> = {}): PeriodInput {
  return { careUnitId: unitOf('akut'), from, to, percent: 100, area: 'other', ...traits };
}

/** An ST in psychiatry under the newer regulation, with nothing served yet. */
function anSt(traits: Partial<CreatePostBody> = {}): CreatePostBody {
  const { form: _, ...body } = aPostBody();
  return {
    ...body,
    kind: 'st',
    specialty: 'psykiatri',
    startsOn: '2024-02-01',
    endsOn: dayFromNow(1_127),
    periods: [],
    supervisors: [],
    ...traits,
  };
}

/** noor has no licence yet: AT comes first. */
function anAt(traits: Partial<CreatePostBody> = {}): CreatePostBody {
  const { form: _, licenceDate: __, ...body } = aPostBody();
  return {
    ...body,
    traineePersonId: personOf('noor'),
    kind: 'at',
    regulation: 'SOSFS 1999:5',
    regulationReason: 'Äldre läkarexamen.',
    licenceRoute: 'swedish-degree-with-at',
    startsOn: '2025-01-01',
    endsOn: dayFromNow(31),
    periods: [
      row('2025-01-01', '2025-05-31', { atSection: 'internal-medicine-and-paediatrics' }),
      row('2025-06-01', '2025-09-30', { atSection: 'surgery' }),
      row('2025-10-01', '2025-12-31', { atSection: 'psychiatry' }),
    ],
    supervisors: [],
    ...traits,
  };
}

const register = async (body: CreatePostBody, by = 'anders') =>
  get(RegisterPost).register(await world.actor(by), body, newId());
const refused = (body: CreatePostBody) => refusalOfAttempt(register(body));
const view = async (id: string, by = 'anders') => get(ViewTraining).post(await world.actor(by), id);
const time = async (trainee: string, post: string, by = 'anders') =>
  get(ViewTraining).time(await world.actor(by), trainee, post);
const addPeriod = async (post: PostView, input: PeriodInput) => {
  const { revision } = await view(post.id);
  return get(ChangeServicePeriods).add(
    { actor: await world.actor('anders'), postId: post.id, revision },
    input,
    newId(),
  );
};
const record = async (trainee: string, body: AddBackgroundRecordBody, by = 'anders') =>
  get(BackgroundRecords).add({ actor: await world.actor(by), traineeId: trainee }, body, newId());

describe('a post for ST is refused', () => {
  it('with every fault of its kind at once', async () => {
    const refusal = await refused(anSt({ form: 'in-st', specialty: 'finns-inte' }));
    expect(refusal.fields).toEqual(['form', 'specialty']);
    const { licenceDate: _, ...unlicensed } = anSt({ track: 'research' });
    expect((await refused(unlicensed)).fields).toEqual(['licenceDate']);
  });

  it('under SOSFS 2015:8 without AT and not begun before 2021-07-01', async () => {
    const refusal = await refused(anSt({ regulation: 'SOSFS 2015:8', stBegunOn: '2021-07-01' }));
    expect(refusal).toMatchObject({ fields: ['regulation'], rules: ['R2'] });
  });

  it('under SOSFS 2008:17, which nobody can choose any more', async () => {
    const body = anSt({ regulation: 'SOSFS 2008:17', atCompletedOn: '2018-06-30' });
    expect((await refused(body)).rules).toEqual(['R2']);
  });

  it('and a BT never follows the regulation of AT, nor does it have a specialty', async () => {
    const refusal = await refused(aPostBody({ regulation: 'SOSFS 1999:5', specialty: 'psykiatri' }));
    expect(refusal.fields).toEqual(['regulation', 'specialty']);
  });
});

describe('a BT inside an ST', () => {
  let st: PostView;
  let bt: PostView;
  beforeAll(async () => {
    st = await register(anSt({ track: 'research', rural: true }));
    bt = await register(aPostBody({ form: 'in-st', periods: [], startsOn: '2024-02-01', supervisors: [] }));
  });

  it('stands beside it: two posts, the BT in the foreground', async () => {
    const posts = await db.as('api').transactions.run({ person: maja }, () => get(Trainees).posts(maja));
    expect(posts.map(({ kind, specialty, track, rural }) => [kind, specialty, track, rural])).toEqual([
      ['st', 'psykiatri', 'research', true],
      ['bt', null, null, false],
    ]);
    expect(st).toMatchObject({ specialty: { id: 'psykiatri', name: 'Psykiatri' }, form: null });
  });

  it('is one ST a specialty, while another specialty may run beside it', async () => {
    expect((await refused(anSt())).fields).toEqual(['specialty']);
    const parallel = await register(
      anSt({ specialty: 'aldrepsykiatri', principalSupervisorId: personOf('sara') }),
    );
    expect(parallel.specialty?.id).toBe('aldrepsykiatri');
  });

  it('shares its days with the ST, which counts them once', async () => {
    await addPeriod(bt, row('2024-02-01', '2024-07-31', { alsoFor: [st.id] }));
    await addPeriod(st, row('2024-08-01', '2025-01-31'));
    expect((await time(maja, bt.id)).total.exact).toBe('6');
    const whole = await time(maja, st.id);
    expect(whole).toMatchObject({ kind: 'st', total: { exact: '12' }, required: { exact: '66' } });
    expect(whole.requirement.citation).toContain('PSF 4 kap. 1 §');
    expect(whole.explanation.filter(({ kind }) => kind === 'service')).toHaveLength(1);
    expect(whole.projected.isReached).toBe(false);
  });

  it('refuses days that would count in a BT, in a post of somebody else or outside the other post', async () => {
    const attempt = (alsoFor: string[], from = '2025-02-01', to = '2025-02-28') =>
      refusalOfAttempt(addPeriod(st, row(from, to, { alsoFor })));
    expect((await attempt([bt.id])).rules).toContain('R19');
    expect((await attempt([newId()])).fields).toEqual(['alsoFor']);
    expect((await attempt([st.id])).fields).toEqual(['alsoFor']);
  });

  it('never lets the percent of one day pass 100 over all posts together', async () => {
    const attempt = addPeriod(bt, row('2024-12-01', '2024-12-31', { percent: 10 }));
    expect((await refusalOfAttempt(attempt)).rules).toEqual(['R17']);
  });

  it('has a principal supervisor for each post, who alone drafts that plan', async () => {
    const content = { summary: 'Plan', rows: [] };
    const draft = async (by: string, postId: string) =>
      get(DraftPlan).save(await world.actor(by), { traineeId: maja, postId }, { revision: 0, content });
    expect((await refusalOfAttempt(draft('sara', st.id))).code).toBe('not-your-task');
    expect((await draft('erik', st.id)).postId).toBe(st.id);
  });

  it('takes goals of its own regulation and specialty in a plan, and no others', async () => {
    const save = async (goal: string) =>
      get(DraftPlan).save(
        await world.actor('erik'),
        { traineeId: maja, postId: st.id },
        {
          revision: 1,
          content: {
            summary: '',
            rows: [{ goals: [goal], activities: '', careUnitId: null, from: null, to: null }],
          },
        },
      );
    for (const goal of ['BT1', 'a1', 'STc99']) {
      expect((await refusalOfAttempt(save(goal))).rules).toEqual(['R1']);
    }
    expect((await save('STc14')).draft?.content.rows[0]?.goals).toEqual(['STc14']);
  });

  it('is told, and not stopped, when more than thirty months are credited from an earlier specialty', async () => {
    const { revision } = await view(st.id);
    const credit = {
      kind: 'specialist-education' as const,
      what: 'ST i internmedicin',
      fromWhere: 'Exempelregionen',
      months: '31',
      goals: [],
      areas: [],
      evidence: 'Bevis om specialistkompetens',
      decidedById: personOf('karin'),
      decidedOn: '2026-01-15',
      reason: 'Tidigare specialistkompetens.',
    };
    const at = { actor: await world.actor('anders'), postId: st.id, revision };
    const { remarks, credits, ...shown } = await get(ChangeCredits).add(at, credit, newId());
    // Too much, and no earlier bevis that it could rest on.
    expect(remarks.map(({ rule, confidence }) => [rule, confidence])).toEqual([
      ['R19', 'SEC'],
      ['R19', 'INF'],
    ]);
    const left = await get(ChangeCredits).remove(
      { ...at, revision: shown.revision },
      credits[0]?.id ?? '',
      newId(),
    );
    expect(left.remarks).toEqual([]);
  });

  it('keeps the mark that the flows are counted by', async () => {
    const { revision } = await view(st.id);
    const at = { actor: await world.actor('anders'), postId: st.id, revision };
    expect(await get(ChangeMarks).replace(at, { track: 'leadership', rural: false })).toMatchObject({
      track: 'leadership',
      rural: false,
    });
    const facts = await db.as('postgres').query<{ track: string; step: string }>(
      `select payload->>'track' as track, payload->>'step' as step from platform.outbox
        where type = 'register-fact' and payload->>'specialty' = 'psykiatri' and payload->>'fact' = 'post-started'
        order by payload->>'factId'`,
    );
    expect(facts).toEqual([
      { track: 'research', step: 'st' },
      { track: 'leadership', step: 'st' },
    ]);
  });

  describe('the choice of regulation', () => {
    const choose = async (regulation: string, traits = {}, by = 'maja') => {
      const { revision } = await view(st.id, by);
      return get(ChooseRegulation).choose(
        { actor: await world.actor(by), postId: st.id, revision },
        { regulation, reason: 'Fullgjord AT.', ...traits },
        newId(),
      );
    };

    it.each([
      ['without AT', 'SOSFS 2015:8', {}],
      ['for one that cannot be chosen', 'SOSFS 2008:17', { atCompletedOn: '2019-06-30' }],
      ['for the one that is followed already', 'HSLF-FS 2021:8', {}],
    ])('is refused %s', async (_why, regulation, traits) => {
      expect((await refusalOfAttempt(choose(regulation, traits))).rules).toEqual(['R2']);
    });

    it('is not the head of department’s or the supervisor’s', async () => {
      for (const by of ['karin', 'erik', 'linnea']) {
        expect((await refusalOfAttempt(choose('SOSFS 2015:8', {}, by))).code).toBe('not-your-task');
      }
    });

    it('is the doctor’s own act, kept with its reason and what it was before', async () => {
      const chosen = await choose('SOSFS 2015:8', { atCompletedOn: '2019-06-30' });
      expect(chosen).toMatchObject({ regulation: 'SOSFS 2015:8', regulationReason: 'Fullgjord AT.' });
      expect((await time(maja, st.id)).required.exact).toBe('60');
      const [event] = await db.as('postgres').query<{ reason: string; person: string; from: string }>(
        `select reason, person_id as person, details->'from'->>'regulation' as "from" from trainees.post_event
            where post_id = $1 and action = 'change-regulation'`,
        [st.id],
      );
      expect(event).toEqual({ reason: 'Fullgjord AT.', person: maja, from: 'HSLF-FS 2021:8' });
    });
  });

  describe('the head of department’s delegation', () => {
    const body = {
      personId: personOf('sara'),
      from: '2026-01-01',
      wording: 'Signerar bilaga 2 i mitt ställe.',
    };
    const delegate = async (postId: string, by = 'karin', traits = {}) =>
      get(Delegations).delegate({ actor: await world.actor(by), postId }, { ...body, ...traits }, newId());
    const of = (person: string, on: string) =>
      db
        .as('api')
        .transactions.run({ person: personOf('karin') }, () =>
          get(Supervisors).delegation(st.id, personOf(person), on),
        );

    it('is refused for a post whose forms she signs herself', async () => {
      expect((await refusalOfAttempt(delegate(bt.id))).rules).toEqual(['R10']);
    });

    it('is refused to the trainee, to herself and to somebody without a licence, all faults at once', async () => {
      expect((await refusalOfAttempt(delegate(st.id, 'karin', { personId: maja }))).rules).toContain('R11');
      const own = { personId: personOf('karin'), from: '2020-01-01' };
      expect((await refusalOfAttempt(delegate(st.id, 'karin', own))).fields).toEqual(['personId', 'from']);
      const unlicensed = { personId: personOf('linnea') };
      expect((await refusalOfAttempt(delegate(st.id, 'karin', unlicensed))).rules).toEqual(['R12']);
    });

    it('is nobody else’s to give', async () => {
      expect((await refusalOfAttempt(delegate(st.id, 'anders'))).code).toBe('not-your-task');
      expect((await refusalOfAttempt(delegate(st.id, 'viktor'))).code).toBe('not-found');
    });

    it('holds from its first day through its last, in the words it was given', async () => {
      const { items } = await delegate(st.id);
      expect(await of('sara', '2026-06-01')).toMatchObject({
        by: personOf('karin'),
        to: personOf('sara'),
        on: '2026-01-01',
        text: body.wording,
        citation: 'SOSFS 2015:8 4 kap. 4 §',
      });
      expect(await of('sara', '2025-12-31')).toBeNull();
      expect(await of('erik', '2026-06-01')).toBeNull();
      const actor = await world.actor('karin');
      await get(Delegations).end({ actor, postId: st.id }, items[0]?.id ?? '', '2026-06-30', newId());
      expect(await of('sara', '2026-06-30')).not.toBeNull();
      expect(await of('sara', '2026-07-01')).toBeNull();
    });
  });

  describe('and a move', () => {
    it('goes on in the next post: the time follows, the ended post stays with its reason', async () => {
      const { revision } = await view(st.id);
      const actor = await world.actor('anders');
      await get(EndTraining).end(
        { actor, postId: st.id, revision },
        { endedOn: '2026-11-20', meaning: 'moved', reason: 'Flyttar till en annan vårdgivare.' },
        newId(),
      );
      const next = await register(anSt({ startsOn: '2026-11-21', endsOn: dayFromNow(1_857), periods: [] }));
      const account = await time(maja, next.id);
      expect(account.total.exact).toBe('12');
      expect((await view(st.id)).endReason).toBe('Flyttar till en annan vårdgivare.');
      const [principal] = await db
        .as('api')
        .transactions.run({ person: personOf('anders') }, async () => [
          await get(Supervisors).principal(maja, '2026-11-22', next.id),
        ]);
      expect(principal?.personId).toBe(personOf('erik'));
    });

    const decide = (postId: string) =>
      db
        .as('api')
        .transactions.run({ person: personOf('ingrid') }, () =>
          get(CompleteTraining).complete(postId, '2026-11-22', 'SV-2026-1'),
        );

    it('is decided where the training goes on, when the application named the post that ended', async () => {
      await db.as('postgres').query(
        `insert into identity.access_grant (id, person_id, portfolio, purpose, valid_from, granted_by)
         values ($1, $2, $3, 'case-officer', '2026-01-01', $2)`,
        [newId(), personOf('ingrid'), maja],
      );
      await decide(st.id);
      const states = await db.as('postgres').query<{ state: string; endedOn: string | null }>(
        `select state, ended_on::text as "endedOn" from trainees.training_post
          where specialty = 'psykiatri' order by starts_on`,
      );
      expect(states).toEqual([
        { state: 'ended', endedOn: '2026-11-20' },
        { state: 'completed', endedOn: null },
      ]);
    });

    it('completes a post that ended and went on nowhere, which keeps the day and reason of its end', async () => {
      const { revision } = await view(bt.id);
      const at = { actor: await world.actor('anders'), postId: bt.id, revision };
      await get(EndTraining).end(
        at,
        { endedOn: '2026-11-20', meaning: 'ended', reason: 'Anställningen är slut.' },
        newId(),
      );
      await decide(bt.id);
      const [row] = await db.as('postgres').query(
        `select state, ended_on::text as day, end_reason as reason, approved_on::text as approved
          from trainees.training_post where id = $1`,
        [bt.id],
      );
      expect(row).toEqual({
        state: 'completed',
        day: '2026-11-20',
        reason: 'Anställningen är slut.',
        approved: '2026-11-22',
      });
      expect((await refusalOfAttempt(decide(bt.id))).code).toBe('post-closed');
    });
  });
});

describe('AT', () => {
  let at: PostView;
  const noor = personOf('noor');

  it('has no licence date, and each period says its group', async () => {
    const body = anAt({ licenceDate: '2024-06-03', periods: [row('2025-01-01', '2025-05-31')] });
    expect((await refused(body)).fields).toEqual(['licenceDate', 'periods.0.atSection']);
  });

  it('is counted by group against the law’s months', async () => {
    at = await register(anAt());
    const account = await time(noor, at.id);
    expect(account).toMatchObject({ kind: 'at', total: { exact: '12' }, required: { exact: '18' } });
    expect(account.atDemands.map(({ exact, required, isMet }) => [exact, required, isMet])).toEqual([
      ['9', 9, true],
      ['5', 3, true],
      ['4', 3, true],
      ['3', 3, true],
      ['0', 6, false],
    ]);
  });

  const complete = async (completedOn: string, by = 'anders') => {
    const { revision } = await view(at.id);
    return get(CompleteAt).complete(
      { actor: await world.actor(by), postId: at.id, revision },
      completedOn,
      newId(),
    );
  };

  it('is not done while time, a group or the exam is missing; all three are told at once', async () => {
    expect((await refusalOfAttempt(complete('2026-06-30'))).rules).toEqual(['R18', 'R18', 'R18']);
    expect((await refusalOfAttempt(complete('2026-06-30', 'linnea'))).code).toBe('not-your-task');
  });

  it('records the exam and the AT-bok with who, when and why', async () => {
    const exam = { kind: 'at-exam' as const, university: 'Göteborgs universitet' };
    const { items } = await record(noor, {
      decidedOn: '2026-05-15',
      content: exam,
      reason: 'Resultatlista från universitetet.',
    });
    expect(items[0]).toMatchObject({ content: exam, citation: 'PSF 3 kap. 5 §', removed: null });
    await record(noor, {
      decidedOn: '2026-06-30',
      content: { kind: 'at-book', text: 'Visad i original.' },
      reason: 'AT-boken visades.',
    });
  });

  it('is done on the day when all of it is there, and the licence follows', async () => {
    await addPeriod(at, row('2026-01-01', '2026-06-30', { atSection: 'general-practice' }));
    expect((await refusalOfAttempt(complete('2026-06-29'))).fields).toEqual(['completedOn', 'completedOn']);
    expect(await complete('2026-06-30')).toMatchObject({ state: 'completed', approvedOn: '2026-06-30' });
    await record(noor, { decidedOn: '2026-07-20', content: { kind: 'licence' }, reason: 'HOSP.' });
    const told = await db.as('postgres').query<{ fact: string; on: string }>(
      `select payload->>'fact' as fact, payload->>'validFrom' as "on" from platform.outbox
        where type = 'register-fact' and payload->>'step' = 'at' and payload->>'fact' in ('at-completed','licensed')
        order by 2`,
    );
    expect(told).toEqual([
      { fact: 'at-completed', on: '2026-06-30' },
      { fact: 'licensed', on: '2026-07-20' },
    ]);
  });
});

describe('a BT that was approved outside Specialistvägen', () => {
  const decision = (
    content: Partial<Extract<AddBackgroundRecordBody['content'], { kind: 'bt-approval' }>>,
  ) => ({
    decidedOn: '2025-01-10',
    content: { kind: 'bt-approval' as const, caseNumber: 'ÄRENDE-1', ...content },
    reason: 'Beslutet och dess bilaga 3, visade i original.',
  });
  const served = { where: 'Akutmottagningen, Exempelort', percent: 100, area: 'emergency-care' as const };
  const year = { ...served, from: '2024-01-01', to: '2024-12-31' };
  const viktor = personOf('viktor');
  let st: PostView;
  const add = (content: Parameters<typeof decision>[0]) => record(viktor, decision(content));

  beforeAll(async () => {
    st = await register(
      anSt({
        traineePersonId: viktor,
        startsOn: '2025-01-01',
        periods: [row('2025-01-01', '2025-12-31')],
      }),
    );
  });

  it('is refused with rows and months at once, rows after the decision, over full time or with a number in it', async () => {
    const both = add({ service: [year], monthsByArea: [{ area: 'other', months: '6' }] });
    expect((await refusalOfAttempt(both)).fields).toEqual(['content.monthsByArea']);
    const late = add({ service: [{ ...year, to: '2025-01-11', where: 'Se 19900101-9802' }] });
    const refusal = await refusalOfAttempt(late);
    // The ST began on the first of January.
    expect(refusal.fields).toEqual(['content.service.0.to', 'content.service', 'content.service.0.where']);
    expect(refusal.rules).toContain('R17');
    const months = ['noll', '0', '1'].map((number) => ({ area: 'other' as const, months: number }));
    expect((await refusalOfAttempt(add({ monthsByArea: months }))).fields).toEqual([
      'content.monthsByArea.0.months',
      'content.monthsByArea.1.months',
      'content.monthsByArea.1.area',
      'content.monthsByArea.2.area',
    ]);
  });

  it('counts nothing while nothing of its time is registered, and says so', async () => {
    const standing = await added({});
    const account = await time(viktor, st.id);
    expect(account.total.exact).toBe('12');
    expect(account.explanation.find(({ kind }) => kind === 'not-counted')?.rule).toBe('R18');
    await remove(standing?.id ?? '');
  });

  it('counts its rows day by day in the ST, each marked as not signed here', async () => {
    const standing = await added({ service: [year] });
    const account = await time(viktor, st.id);
    expect([account.total.exact, account.credit.exact, account.rows.length]).toEqual(['24', '0', 2]);
    expect(account.rows[0]).toMatchObject({
      careUnit: { name: served.where },
      remarks: ['Registrerat ur beslutet, inte signerat här.'],
    });
    expect(account.explanation.filter(({ kind }) => kind === 'part').map(({ exact }) => exact)).toEqual([
      '12',
    ]);
    expect(standing?.text).toContain('inte signerat här');
    await remove(standing?.id ?? '');
    expect((await time(viktor, st.id)).total.exact).toBe('12');
  });

  it('counts its months where the days are not known, apart from the service', async () => {
    await add({
      monthsByArea: [
        { area: 'primary-care', months: '5,5' },
        { area: 'emergency-care', months: '6' },
      ],
    });
    const account = await time(viktor, st.id);
    expect([account.total.exact, account.service.exact]).toEqual(['47/2', '12']);
    const steps = account.explanation.filter(({ kind }) => kind === 'bt-credit');
    expect(steps.map(({ exact, rule }) => [exact, rule])).toEqual([
      ['11/2', 'R18'],
      ['6', 'R18'],
    ]);
  });

  async function added(content: Parameters<typeof decision>[0]) {
    return (await add(content)).items.find((one) => one.removed === null);
  }

  async function remove(id: string) {
    const at = { actor: await world.actor('anders'), traineeId: viktor };
    await get(BackgroundRecords).remove(at, id, 'Fördes in på nytt.', newId());
  }
});

describe('what is recorded beside posts', () => {
  const doctorate = (decidedOn = '2020-06-01') => ({
    decidedOn,
    content: { kind: 'doctorate' as const, country: 'SE' },
    reason: 'Examensbevis, visat i original.',
  });

  it('is refused with every fault at once', async () => {
    const attempt = record(maja, {
      decidedOn: dayFromNow(32),
      content: { kind: 'exception', what: 'Se 19900101-9802', months: 'tre', decidedBy: 'Socialstyrelsen' },
      reason: 'Beslut.',
    });
    expect((await refusalOfAttempt(attempt)).fields).toEqual(['decidedOn', 'content.months', 'content.what']);
  });

  it('is written by those who keep the post, and not by the doctor, the supervisor or the head', async () => {
    for (const by of ['maja', 'erik', 'karin']) {
      expect((await refusalOfAttempt(record(maja, doctorate(), by))).code).toBe('not-your-task');
    }
    expect((await refusalOfAttempt(record(maja, doctorate(), 'viktor'))).code).toBe('not-found');
  });

  it('shortens the time by what the law or a decision says', async () => {
    const st = await db
      .as('api')
      .transactions.run({ person: maja }, async () =>
        (await get(Trainees).posts(maja)).find(({ specialty }) => specialty === 'aldrepsykiatri'),
      );
    const before = await time(maja, st?.id ?? '');
    await record(maja, {
      decidedOn: '2026-02-01',
      content: { kind: 'exception', what: 'Särskilda skäl', months: '3', decidedBy: 'Socialstyrelsen' },
      reason: 'Beslutet visades.',
    });
    const after = await time(maja, st?.id ?? '');
    expect([before.required.exact, after.required.exact]).toEqual(['66', '63']);
    expect(after.requirement.citation).toContain('PSF 4 kap. 3 §');
  });

  it('is taken away once, with a reason, and stays in the history', async () => {
    const { items } = await record(maja, doctorate());
    const id = items.find(({ content }) => content.kind === 'doctorate')?.id ?? '';
    const remove = async () =>
      get(BackgroundRecords).remove(
        { actor: await world.actor('anders'), traineeId: maja },
        id,
        'Fel person.',
        newId(),
      );
    const left = (await remove()).items.find((one) => one.id === id);
    expect(left?.removed).toMatchObject({ by: { id: personOf('anders') }, reason: 'Fel person.' });
    expect((await refusalOfAttempt(remove())).code).toBe('already-removed');
    const facts = await db.as('api').transactions.run({ person: maja }, () => get(Trainees).facts(maja));
    expect(facts?.doctorate).toBeNull();
  });
});
