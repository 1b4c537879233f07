import { AppointAssessor, ListIntyg, PrefillRequest, RecordShortfallUseCase } from '@specialistvagen/intyg';
import { ExternalAssessors, HandleAppointment, KeepPool } from '@specialistvagen/external-assessors';
import type { Actor } from '@specialistvagen/identity';
import { demoPerson } from '@specialistvagen/identity';
import { newId, sql } from '@specialistvagen/platform';
import { btGoalCodes } from '@specialistvagen/regulations';
import { refusalOf as sqlRefusalOf, usePostgres } from '../../../test/support/index.js';
import { IntygSteps, goalsContent, refusal, refusalOf } from '../../../test/support/builders/intyg-steps.js';
import { signingWorld, unitId } from '../../../test/support/builders/signing-world.js';
import type { SigningWorld } from '../../../test/support/builders/signing-world.js';
import { IntygModule } from './intyg.module.js';
import { MoveIntyg } from './use-cases/move-intyg.js';
import { ReplaceIntyg } from './use-cases/replace-intyg.js';
import { SendIntyg } from './use-cases/send-intyg.js';
const db = usePostgres();
let world: SigningWorld;
let steps: IntygSteps;
let maja: Actor;
let noor: Actor;
let erik: Actor;
let per: Actor;
let sara: Actor;
let karin: Actor;
let anders: Actor;

beforeAll(async () => {
  world = await signingWorld(db, IntygModule);
  steps = new IntygSteps(world, db);
  await world.post('maja');
  await world.post('noor', {
    periods: [
      {
        careUnitId: unitId('vardcentral'),
        from: '2026-02-01',
        to: '2026-07-30',
        percent: 100,
        area: 'primary-care',
      },
    ],
  });
  [maja, noor, erik, per] = [
    await world.actor('maja'),
    await world.actor('noor'),
    await world.actor('erik'),
    await world.actor('per'),
  ];
  [sara, karin, anders] = [
    await world.actor('sara'),
    await world.actor('karin'),
    await world.actor('anders'),
  ];
  for (const key of ['per', 'helena']) await attest(key);
}, 120_000);
afterAll(() => world.app.close());

const attest = async (key: string) => {
  const pool = key === 'per' ? { by: 'ylva', region: '05' } : { by: 'anders', region: '04' };
  await world.app.get(KeepPool, { strict: false }).add(
    await world.actor(pool.by),
    {
      personId: demoPerson(key).id,
      regionCode: pool.region,
      basis: 'Utbildad bedömare',
      attestedOn: '2026-01-15',
    },
    newId(),
  );
};
const appoint = (trainee: Actor, who: string) =>
  world.app.get(AppointAssessor).appoint(anders, trainee.personId, demoPerson(who).id, newId());
const service = {
  kind: 'service' as const,
  primaryCarePart: 'Vårdcentralen i sex månader.',
  emergencyCarePart: 'Akuten.',
};
const finalIntyg = (trainee: Actor) =>
  steps.request(trainee, { type: 'SOS-2021-B4', content: { kind: 'competence' }, signer: undefined });
const asApi = <T>(person: Actor, text: string, params: unknown[] = []) =>
  db.as('api').transactions.run({ person: person.personId }, () => sql<T>(text, params));

describe('the external assessor', () => {
  it('is refused when they served at the same unit on the same day', async () => {
    const { code, reasons } = await refusal(appoint(maja, 'helena'));
    expect(code).toBe('assessor-refused');
    expect(reasons[0]).toMatchObject({ rule: 'R8' });
  });

  it('is refused when nobody attested their competence in assessment', async () => {
    expect(await refusalOf(appoint(maja, 'johan'))).toBe('assessor-refused');
  });

  it('is not appointed by somebody without that task', async () => {
    const byKarin = world.app.get(AppointAssessor).appoint(karin, maja.personId, per.personId, newId());
    expect(await refusalOf(byKarin)).toBe('not-your-task');
  });

  it('is offered with the answer about independence, and appointed', async () => {
    const { items } = await world.app.get(AppointAssessor).candidates(anders, maja.personId, '');
    const answers = Object.fromEntries(
      items.map(({ person, independence }) => [person.displayName, independence.answer]),
    );
    expect(answers).toEqual({ 'Per Holm': 'no-hindrance', 'Helena Nyström': 'hindrance' });
    const { independence } = await appoint(maja, 'per');
    expect(independence.answer).toBe('no-hindrance');
    const stored = await db
      .as('api')
      .transactions.run({ person: maja.personId }, () =>
        world.app.get(ExternalAssessors, { strict: false }).appointment(maja.personId),
      );
    expect(stored?.assessorId).toBe(per.personId);
  });

  it('reads the Bilaga 2s and no Bilaga 3', async () => {
    const goals = await steps.view(maja, await steps.signedGoals(maja, sara, ['BT1']));
    const id = await steps.request(maja, { type: 'SOS-2021-B3', content: service, signer: karin });
    await steps.sign(karin, id);
    const signedService = await steps.view(maja, id);
    await expect(steps.pdf(per, goals.documentId)).resolves.toBeInstanceOf(Uint8Array);
    await expect(steps.pdf(per, signedService.documentId)).rejects.toThrow('no document');
    const seen = await asApi<{ type: string }>(per, 'select type from intyg.document');
    expect(new Set(seen.map(({ type }) => type))).toEqual(new Set(['SOS-2021-B2']));
  });

  it('does not sign while the trainee’s objection is unanswered', async () => {
    await appoint(noor, 'per');
    const handling = world.app.get(HandleAppointment, { strict: false });
    await handling.act({ actor: noor, traineeId: noor.personId }, 'object', 'Vi har arbetat ihop.', newId());
    expect(await refusalOf(finalIntyg(noor))).toBe('signers-missing');
  });
});

describe('Bilaga 3', () => {
  it('is refused one day short of six months, and without a part in emergency care', async () => {
    const attempt = steps.request(noor, { type: 'SOS-2021-B3', content: service, signer: karin });
    const { reasons } = await refusal(attempt);
    expect(reasons.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['R4', 'R5']));
  });

  it('is refused when the signer heads no unit of the training', async () => {
    const { reasons } = await refusal(
      steps.request(maja, { type: 'SOS-2021-B3', content: service, signer: sara }),
    );
    expect(reasons.map(({ rule }) => rule)).toContain('R12');
  });

  it('is not sent without the parts in primary and emergency care', async () => {
    const content = { ...service, emergencyCarePart: '' };
    const { reasons } = await refusal(steps.request(maja, { type: 'SOS-2021-B3', content, signer: karin }));
    expect(reasons.map(({ field }) => field)).toContain('content.emergencyCarePart');
  });

  it('is prefilled from the service periods, with its rows and their sum', async () => {
    const prefill = await world.app
      .get(PrefillRequest)
      .prefill(maja, maja.personId, { type: 'SOS-2021-B3', goals: [] });
    expect(prefill.serviceRows.map(({ months }) => months)).toEqual(['6,0', '3,6']);
    expect(prefill.months).toBe('9,6');
    expect(prefill.content).toMatchObject({
      primaryCarePart: 'Exempelvårdcentralen (primärvård), 1 feb 2026–31 juli 2026, 100 %.',
    });
    expect(prefill.signers.map(({ person }) => person.displayName)).toEqual(['Karin Åberg']);
  });

  it('is signed by the head of department, without specialty or number', async () => {
    const id = await steps.request(maja, { type: 'SOS-2021-B3', content: service, signer: karin });
    expect((await steps.sign(karin, id)).items).toMatchObject([{ result: 'signed' }]);
    const { documentId } = await steps.view(maja, id);
    expect(await world.pool.verify(await steps.pdf(maja, documentId))).toMatchObject({ verdict: 'in-force' });
    const attested = await db
      .as('postgres')
      .query('select 1 from trainees.attested_period where document_id = $1', [documentId]);
    expect(attested.length).toBeGreaterThan(0);
  });
});

describe('Bilaga 4', () => {
  it('warns for goals without a Bilaga 2 but can be signed, the assessor first', async () => {
    const id = await finalIntyg(maja);
    const { findings, declarations } = await steps.view(per, id);
    expect(findings.filter(({ rule, level }) => rule === 'R7' && level === 'warn').length).toBeGreaterThan(
      10,
    );
    expect(declarations.map(({ citation }) => citation)).toContain('HSLF-FS 2021:8 1 kap. 5–6 §§');
    expect((await steps.sign(per, id)).items).toMatchObject([{ result: 'signed' }]);
    expect(await steps.view(maja, id)).toMatchObject({
      state: 'awaiting-cosignature',
      statusLine: 'väntar på medsignering (1 av 2: Erik Sandström)',
      documentState: 'awaiting-cosignature',
    });
    expect(await refusalOf(steps.sign(per, id))).toBe('cannot-be-signed');
    expect((await steps.sign(erik, id)).items).toMatchObject([{ result: 'signed' }]);
    const signed = await steps.view(maja, id);
    expect(signed).toMatchObject({ state: 'signed', documentState: 'in-force' });
    const report = await world.pool.verify(await steps.pdf(maja, signed.documentId));
    expect(report.verdict).toBe('in-force');
    expect(report.signers.map(({ field }) => field).toSorted()).toEqual([
      'extern-bedomare',
      'huvudansvarig-handledare',
      'plattform',
    ]);
    const [appointment] = await db
      .as('postgres')
      .query<{ state: string; access_until: string }>(
        'select state, access_until from external_assessors.appointment where trainee_id = $1',
        [maja.personId],
      );
    expect(appointment?.state).toBe('completed');
    expect(appointment?.access_until).not.toBeNull();
  });

  it('is void when the second declines after the first has signed', async () => {
    const handling = world.app.get(HandleAppointment, { strict: false });
    const at = { actor: anders, traineeId: noor.personId };
    await handling.act(at, 'withdraw', 'Invändningen godtas.', newId());
    await appoint(noor, 'per');
    const id = await finalIntyg(noor);
    expect((await steps.sign(erik, id)).items).toMatchObject([{ result: 'signed' }]);
    const { revision } = await steps.view(per, id);
    const moved = await world.app
      .get(MoveIntyg)
      .decline(per, { id, revision, reason: 'Ännu inte uppnått' }, newId());
    expect(moved.state).toBe('void');
    expect((await steps.view(noor, id)).documentState).toBe('void');
    expect(await refusalOf(steps.sign(per, id))).toBe('cannot-be-signed');
  });

  it('has two different people for its two signatures, also in the database', async () => {
    const id = await finalIntyg(noor);
    const twice = `update intyg.draft_participant set person_id = $2 where draft_id = $1`;
    expect(await sqlRefusalOf(db.as('postgres').query(twice, [id, erik.personId]))).toBe('23505');
  });
});

describe('after the signature', () => {
  it('a new intyg replaces the old one when it is signed, and not before', async () => {
    const id = await steps.signedGoals(maja, sara, ['BT9']);
    const old = await steps.view(maja, id);
    const { id: next } = await world.app
      .get(ReplaceIntyg)
      .replace(maja, { id, revision: old.revision, reason: 'Fel aktivitet' }, newId());
    expect((await steps.view(maja, id)).state).toBe('signed');
    const { revision } = await steps.view(maja, next);
    await world.app.get(SendIntyg).send(maja, next, revision, newId());
    await steps.check(sara, next);
    expect((await steps.sign(sara, next)).items).toMatchObject([{ result: 'signed' }]);
    expect(await steps.view(maja, id)).toMatchObject({
      state: 'replaced',
      documentState: 'replaced',
      replacedBy: next,
    });
    expect((await steps.view(maja, next)).documentState).toBe('in-force');
  });
});

describe('before the signature', () => {
  it('the sender may remind after seven days, and once in seven', async () => {
    const id = await steps.request(maja, { signer: sara, content: goalsContent({ goals: ['BT11'] }) });
    const remind = async () => {
      const { revision } = await steps.view(maja, id);
      return world.app.get(MoveIntyg).remind(maja, { id, revision }, newId());
    };
    expect(await refusalOf(remind())).toBe('too-early');
    world.clock.advance(7 * 86_400_000);
    expect((await remind()).state).toBe('sent');
    expect(await refusalOf(remind())).toBe('too-early');
  });

  it('shows the signer what changed since it was returned', async () => {
    const id = await steps.request(maja, { signer: sara, content: goalsContent({ goals: ['BT12'] }) });
    const { revision } = await steps.view(sara, id);
    await world.app.get(MoveIntyg).return(sara, { id, revision, reason: 'skriv mer' }, newId());
    expect(await refusalOf(steps.view(sara, id))).toBe('not-found');
    const { SaveDraftUseCase } = await import('./use-cases/save-draft.js');
    const returned = await steps.view(maja, id);
    const content = goalsContent({ goals: ['BT12'], activities: 'Tjänstgöring och två seminarier.' });
    const saved = await world.app
      .get(SaveDraftUseCase)
      .save(maja, id, { revision: returned.revision, content });
    await world.app.get(SendIntyg).send(maja, id, saved.revision, newId());
    expect((await steps.view(sara, id)).changes).toEqual([
      {
        field: 'activities',
        label: 'Utbildningsaktiviteter',
        before: 'Tjänstgöring på akutmottagningen under handledning.',
        after: 'Tjänstgöring och två seminarier.',
      },
    ]);
  });

  it('is sent once however often the same request comes', async () => {
    const id = await steps.request(maja, {
      signer: sara,
      send: false,
      content: goalsContent({ goals: ['BT13'] }),
    });
    const { revision } = await steps.view(maja, id);
    const key = newId();
    await world.app.get(SendIntyg).send(maja, id, revision, key);
    await world.app.get(SendIntyg).send(maja, id, revision, key);
    const told = await db
      .as('postgres')
      .query(
        `select 1 from platform.outbox where payload->>'kind' = 'request-received' and payload->'subject'->>'id' = $1`,
        [id],
      );
    expect(told).toHaveLength(1);
  });
});

describe('ännu inte uppnått', () => {
  it('is recorded, commented once, and hidden from an assessor who has not judged', async () => {
    const shortfalls = world.app.get(RecordShortfallUseCase);
    const body = { goals: ['BT2'], needed: 'Mer tid i psykiatrin.', newDate: '2027-03-01' };
    const { items } = await shortfalls.record(erik, noor.personId, body, newId());
    const [first] = items;
    expect(first).toMatchObject({ goals: ['BT2'], role: 'principal-supervisor', comment: null });
    expect((await shortfalls.of(per, noor.personId)).items).toEqual([]);
    const commented = await shortfalls.comment(noor, noor.personId, first?.id ?? '', 'Jag håller med.');
    expect(commented.items[0]?.comment).toBe('Jag håller med.');
    const again = shortfalls.comment(noor, noor.personId, first?.id ?? '', 'Ändrat.');
    expect(await refusalOf(again)).toBe('commented-already');
    expect(await refusalOf(shortfalls.record(noor, noor.personId, body, newId()))).toBe('not-your-task');
  });
});

describe('the overview', () => {
  it('has 18 goals, months, whom it waits for and one next step', async () => {
    const overview = await world.app.get(ListIntyg).overview(maja, maja.personId);
    expect(overview.goals.map(({ code }) => code)).toEqual(btGoalCodes());
    expect(overview.counts.total).toBe(18);
    expect(overview.months).toMatchObject({ shown: '9,6', enough: true, enoughOnlyByCredit: false });
    expect(overview.nextStep.action?.name).toBe('request-intyg');
    expect(overview.waitingFor.map(({ person }) => person.displayName)).toContain('Sara Wikström');
  });

  it('of a stranger does not exist, and every reading by another is logged', async () => {
    expect(await refusalOf(world.app.get(ListIntyg).overview(noor, maja.personId))).toBe('not-found');
    await world.app.get(ListIntyg).overview(erik, maja.personId);
    const log = await db
      .as('postgres')
      .query(
        `select 1 from identity.access_log where trainee_id = $1 and person_id = $2 and what = 'läste översikten'`,
        [maja.personId, erik.personId],
      );
    expect(log).toHaveLength(1);
  });
});

describe('row level security, by running the statement', () => {
  it.each([
    'draft',
    'draft_participant',
    'draft_event',
    'document',
    'document_revision',
    'document_status',
    'shortfall',
  ])('a stranger sees no row of %s', async (table) => {
    const stranger = await world.actor('viktor');
    expect(await asApi(stranger, `select 1 from intyg.${table}`)).toEqual([]);
  });

  it('a stranger cannot ask for an intyg in another’s name', async () => {
    const insert = `insert into intyg.draft (id, trainee_id, post_id, type, state, revision, content, goals, requested_by,
        created_at, updated_at)
      values ($1, $2, $1, 'SOS-2021-B2', 'draft', 1, '{}', '{}', $3, now(), now())`;
    expect(await sqlRefusalOf(asApi(noor, insert, [newId(), maja.personId, noor.personId]))).toBe('42501');
  });

  it('a supervisor cannot take over another’s signing act', async () => {
    const id = await steps.request(maja, { signer: sara, content: goalsContent({ goals: ['BT14'] }) });
    await steps.open(sara, [await steps.check(sara, id)]);
    const viktor = await world.actor('viktor');
    expect(await asApi(viktor, 'select 1 from intyg.signing_act')).toEqual([]);
    const taken = await asApi(viktor, `update intyg.signing_act set state = 'done' returning id`);
    expect(taken).toEqual([]);
  });
});
