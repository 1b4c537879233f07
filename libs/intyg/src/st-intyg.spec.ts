import {
  AcceptInvitation,
  InviteCourseLeader,
  ListIntyg,
  MoveIntyg,
  RequestIntygUseCase,
  SaveDraftUseCase,
  SendIntyg,
} from '@specialistvagen/intyg';
import type { FormContent, IntygView, RequestIntyg } from '@specialistvagen/intyg';
import type { Actor } from '@specialistvagen/identity';
import { demoPerson } from '@specialistvagen/identity';
import { newId, swedishDay } from '@specialistvagen/platform';
import {
  exportVersion,
  HSLF_FS_2021_8,
  installVersion,
  signedJsonSchema,
} from '@specialistvagen/regulations';
import { Delegations } from '@specialistvagen/supervisors';
import { RecordEarlierDocument } from '@specialistvagen/trainees';
import { usePostgres } from '../../../test/support/index.js';
import { IntygSteps, refusal, refusalOf } from '../../../test/support/builders/intyg-steps.js';
import { signingWorld, unitId } from '../../../test/support/builders/signing-world.js';
import type { SigningWorld } from '../../../test/support/builders/signing-world.js';
import { IntygModule } from './intyg.module.js';
import { DocumentSigning } from './use-cases/document-signing.js';
import { dayFromNow } from '../../../test/journeys/story/days.js';

/** Of nobody who is registered. */
const UNKNOWN = '19850515-9817';

const db = usePostgres();
let world: SigningWorld;
let steps: IntygSteps;
let viktor: Actor;
let helena: Actor;
let sara: Actor;
let johan: Actor;
let erik: Actor;
let karin: Actor;
let viktorsPost: string;
let helenasPost: string;

const stPost = (regulation: string, specialty: string) => ({
  kind: 'st' as const,
  form: undefined,
  specialty,
  regulation,
  regulationReason: 'Allmäntjänstgöring fullgjord.',
  atCompletedOn: '2015-06-30',
  licenceDate: '2022-06-01',
  startsOn: '2022-06-01',
  endsOn: dayFromNow(62),
  periods: [
    {
      careUnitId: unitId('psykiatri'),
      from: '2022-06-01',
      to: '2026-11-20',
      percent: 100,
      area: 'psychiatry' as const,
    },
  ],
});

beforeAll(async () => {
  world = await signingWorld(db, IntygModule);
  steps = new IntygSteps(world, db);
  viktorsPost = await world.post('viktor', stPost('HSLF-FS 2021:8', 'allmanmedicin'));
  helenasPost = await world.post('helena', stPost('SOSFS 2015:8', 'psykiatri'));
  [viktor, helena, sara, johan] = [
    await world.actor('viktor'),
    await world.actor('helena'),
    await world.actor('sara'),
    await world.actor('johan'),
  ];
  [erik, karin] = [await world.actor('erik'), await world.actor('karin')];
}, 120_000);
afterAll(() => world.app.close());

const form = (fields: FormContent['fields'], traits: Partial<FormContent> = {}): FormContent => ({
  kind: 'form',
  fields,
  careUnitId: null,
  methods: [],
  signatures: {},
  ...traits,
});
const clinical = (fields: FormContent['fields'] = {}) =>
  form({
    goals: ['STc1'],
    careUnit: 'Exempelsjukhuset psykiatri',
    period: { from: '2025-01-01', to: '2025-06-30' },
    description: 'Tjänstgöring under handledning.',
    ...fields,
  });
const course = (fields: FormContent['fields'] = {}) =>
  form({ goals: ['STa1'], courseSubject: 'Hälso- och sjukvårdsrätt', description: 'Två dagar.', ...fields });
const request = (who: Actor, body: Partial<RequestIntyg> & { signer?: Actor }) =>
  steps.request(who, { type: 'SOS-2021-B9', content: clinical(), ...body });
const jsonOf = async (reader: Actor, { documentId }: IntygView) => {
  const file = await db
    .as('api')
    .transactions.run({ person: reader.personId }, () =>
      world.app.get(DocumentSigning).pdf(documentId ?? ''),
    );
  return signedJsonSchema.parse(JSON.parse(new TextDecoder().decode(file?.document.json)));
};

describe('what cannot be asked for in an ST', () => {
  it('a goal of the other regulation, told at its field', async () => {
    const asked = request(viktor, { signer: sara, content: clinical({ goals: ['a1', 'STc1'] }) });
    const { code, reasons } = await refusal(asked);
    expect(code).toBe('content-refused');
    expect(reasons).toMatchObject([{ field: 'content.fields.goals', rule: 'R1', confidence: 'EX' }]);
  });

  it.each([
    ['of the other regulation', 'SOS-2015-B4'],
    ['of BT', 'SOS-2021-B2'],
    ['that is an application', 'SOS-2021-B5'],
    ['that nobody has heard of', 'SOS-2021-B99'],
  ])('a form %s', async (_what, type) => {
    const asked = request(viktor, { type, signer: sara, content: form({}) });
    expect(await refusalOf(asked)).toBe('form-of-other-regulation');
  });

  it('a field that the form does not have, or that the platform fills in', async () => {
    const content = clinical({ courseSubject: 'Kurs', specialtyApplied: 'Psykiatri' });
    const { reasons } = await refusal(request(viktor, { signer: sara, content }));
    expect(reasons.map(({ field }) => field).sort()).toEqual([
      'content.fields.courseSubject',
      'content.fields.specialtyApplied',
    ]);
  });

  it('a signer whose specialty is recognised the day after', async () => {
    const tomorrow = swedishDay(new Date(world.clock.now().getTime() + 86_400_000));
    const [known] = await db
      .as('postgres')
      .query<{ id: string; from: string }>(
        `select id, valid_from::text as "from" from identity.competence where person_id = $1 and kind = 'specialty'`,
        [johan.personId],
      );
    const set = (from: string) =>
      db
        .as('postgres')
        .query('update identity.competence set valid_from = $2 where id = $1', [known?.id, from]);
    await set(tomorrow);
    try {
      const { code, reasons } = await refusal(request(viktor, { signer: johan }));
      expect(code).toBe('intyg-not-complete');
      expect(reasons.map(({ rule }) => rule)).toContain('R12');
    } finally {
      await set(known?.from ?? '');
    }
  });

  it('the same person twice on an intyg with two signers', async () => {
    const asked = request(viktor, { type: 'SOS-2021-B7', signer: erik, content: form({}) });
    const { reasons } = await refusal(asked);
    expect(reasons).toMatchObject([{ rule: 'R11' }]);
  });
});

describe('a course leader', () => {
  const email = 'kim@example.se';
  const kim = { email, givenName: 'Kim', surname: 'Kursledare', workplace: 'Exempeluniversitetet' };
  const invite = async (id: string) => {
    const { revision } = await steps.view(viktor, id);
    return world.app.get(InviteCourseLeader).invite(viktor, id, { revision, ...kim }, newId());
  };
  const addressIn = async (intygId: string) => {
    const [row] = await db
      .as('postgres')
      .query<{ id: string }>('select id from intyg.course_leader_invitation where draft_id = $1', [intygId]);
    return row?.id ?? '';
  };
  const asActor = (personId: string): Actor => ({
    ...sara,
    personId,
    displayName: 'Kim',
    mandates: [],
    roles: [],
  });
  const proven = (personalIdentityNumber: string) => ({
    personalIdentityNumber,
    givenName: 'Kim Alexander',
    surname: 'Berg',
  });
  const accept = (id: string, number: string) =>
    world.app.get(AcceptInvitation).personFor(id, proven(number));

  it('is not invited to sign clinical service', async () => {
    const id = await request(viktor, { send: false });
    const { code, reasons } = await refusal(invite(id));
    expect(code).toBe('not-a-course');
    expect(reasons).toMatchObject([{ rule: 'R14' }]);
  });

  it('signs the course form under the name of the e-ID, without number or specialty', async () => {
    const id = await request(viktor, { type: 'SOS-2021-B10', content: course(), send: false });
    expect((await invite(id)).state).toBe('sent');
    const invitation = await addressIn(id);
    const personId = await accept(invitation, UNKNOWN);
    const leader = asActor(personId ?? '');
    expect(await world.app.get(AcceptInvitation).view(leader, invitation)).toEqual({
      intygId: id,
      isOpen: false,
    });
    const { items } = await steps.sign(leader, id);
    expect(items).toMatchObject([{ result: 'signed', reasons: [] }]);
    const { form: signed, platform } = await jsonOf(viktor, await steps.view(viktor, id));
    expect(signed).toMatchObject({
      signerKind: 'course-leader',
      signatures: { handledare: { name: 'Kim Alexander Berg', workplace: 'Exempeluniversitetet' } },
    });
    expect(platform.signers).toMatchObject([{ role: 'course-leader', competence: null }]);
    expect(JSON.stringify({ signed, platform })).not.toContain('19850515');
    const stored = await db
      .as('postgres')
      .query('select 1 from identity.personal_identity_number where person_id = $1', [personId]);
    expect(stored).toHaveLength(0);
  });

  it('who is the doctor accepts nothing, and an address that is used opens nothing', async () => {
    const id = await request(viktor, { type: 'SOS-2021-B10', content: course(), send: false });
    await invite(id);
    const invitation = await addressIn(id);
    expect(await accept(invitation, demoPerson('viktor').personalIdentityNumber)).toBe(viktor.personId);
    expect(await world.app.get(AcceptInvitation).view(viktor, invitation)).toEqual({
      intygId: null,
      isOpen: true,
    });
    await accept(invitation, UNKNOWN);
    expect(await accept(invitation, '19720101-9838')).toBeNull();
  });

  it('cannot be sent to again without a new invitation once the doctor has taken it back', async () => {
    const id = await request(viktor, { type: 'SOS-2021-B10', content: course(), send: false });
    await invite(id);
    const invitation = await addressIn(id);
    const revision = async () => (await steps.view(viktor, id)).revision;
    await world.app.get(MoveIntyg).withdraw(viktor, { id, revision: await revision() }, newId());
    expect(await accept(invitation, UNKNOWN)).toBeNull();
    const again = world.app.get(SendIntyg).send(viktor, id, await revision(), newId());
    expect(await refusalOf(again)).toBe('signer-missing');
  });

  it('is told that a goal which no course attests stays open', async () => {
    const content = course({ goals: ['STa2'] });
    const id = await request(viktor, { type: 'SOS-2021-B10', content, send: false });
    await invite(id);
    const { findings } = await steps.view(viktor, id);
    expect(findings).toEqual(
      expect.arrayContaining([expect.objectContaining({ rule: 'R14', level: 'warn' })]),
    );
  });
});

describe('a doctor whom the head of department has appointed (SOSFS 2015:8 4 kap. 4 §)', () => {
  const thirdCountry = form({
    goals: ['c1'],
    careUnit: 'Exempelsjukhuset psykiatri',
    period: { from: '2025-01-01', to: '2025-06-30' },
    verification: 'Medsittning och journalgranskning.',
  });
  const ask = () => request(helena, { type: 'SOS-2015-B8a', signer: johan, content: thirdCountry });

  it('is refused without the written decision', async () => {
    const { reasons } = await refusal(ask());
    expect(reasons.map(({ rule }) => rule)).toContain('R12');
  });

  it('signs as themselves, and the decision stands in the signed bytes', async () => {
    await world.app
      .get(Delegations, { strict: false })
      .delegate(
        { actor: karin, postId: helenasPost },
        { personId: johan.personId, from: '2026-11-01', wording: 'Johan Ek utses att bedöma kompetensen.' },
        newId(),
      );
    const id = await ask();
    for (const signer of [johan, erik]) {
      expect((await steps.sign(signer, id)).items).toMatchObject([{ result: 'signed', reasons: [] }]);
    }
    const { form: signed, platform } = await jsonOf(helena, await steps.view(helena, id));
    expect(signed).toMatchObject({ appointedByHead: 'yes' });
    expect(platform.delegation).toMatchObject({
      by: karin.displayName,
      to: johan.displayName,
      citation: 'SOSFS 2015:8 4 kap. 4 §',
      text: 'Johan Ek utses att bedöma kompetensen.',
    });
    const printed = signed['signatures'] as Record<string, { supervisorTrainingYear?: string }>;
    expect(printed['huvudansvarig-handledare']?.supervisorTrainingYear).toBe('2011');
  });
});

describe('an older intyg written on the present form', () => {
  const older = async () => {
    const id = await request(viktor, { signer: sara });
    await steps.sign(sara, id);
    return steps.view(viktor, id);
  };
  const recertify = (by: Actor, documentId: string | null) =>
    world.app.get(RequestIntygUseCase).request(
      by,
      viktor.personId,
      {
        type: 'SOS-2021-B9',
        content: clinical({ goals: ['STc2'] }),
        restsOn: { kind: 'document', id: documentId ?? '' },
        send: true,
      },
      newId(),
    );

  it('is not begun by another supervisor than the principal one', async () => {
    const { documentId } = await older();
    expect(await refusalOf(recertify(sara, documentId))).toBe('not-your-task');
  });

  it('is issued by the principal supervisor, resting on the old one by its sum', async () => {
    const { documentId } = await older();
    const { id } = await recertify(erik, documentId);
    expect((await steps.sign(erik, id)).items).toMatchObject([{ result: 'signed', reasons: [] }]);
    const view = await steps.view(viktor, id);
    const { platform } = await jsonOf(viktor, view);
    expect(platform.restsOn).toMatchObject([{ kind: 'document', sha256: view.restsOn?.sha256 }]);
    expect(view.restsOn?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('does not rest on another doctor’s intyg', async () => {
    expect(await refusalOf(recertify(erik, newId()))).toBe('not-in-force');
  });
});

describe('the doctor’s own page', () => {
  it('shows each goal of the specialty with what is missing, and the months that the law asks for', async () => {
    const { goals, months, post, nextStep } = await world.app
      .get(ListIntyg)
      .overview(viktor, viktor.personId, viktorsPost);
    expect(post).toMatchObject({ kind: 'st', specialty: { name: 'Allmänmedicin' } });
    expect(months).toMatchObject({ needed: '66,0', enough: false });
    expect(goals.find(({ code }) => code === 'STa4')?.groups).toHaveLength(2);
    expect(goals.find(({ code }) => code === 'STa1')?.state).toBe('signed');
    expect(nextStep.action).not.toBeNull();
  });

  it('counts a verified copy for the activity that it attests, and says that it rests on a copy', async () => {
    const documents = world.app.get(RecordEarlierDocument, { strict: false });
    const paper = { title: 'Kursintyg i etik', goals: ['STa4'], activity: 'KURS' as const };
    const { id } = await documents.create(viktor, viktor.personId, paper, newId());
    const at = { traineeId: viktor.personId, id };
    const { sha256 } = await documents.upload({ actor: viktor, ...at }, Buffer.from('%PDF-1.7\n%%EOF\n'));
    const group = async () => {
      const { goals } = await world.app.get(ListIntyg).overview(viktor, viktor.personId, viktorsPost);
      return goals.find(({ code }) => code === 'STa4');
    };
    expect((await group())?.groups.map(({ state }) => state)).toEqual(['missing', 'missing']);
    const verified = { outcome: 'verified-copy' as const, sha256: sha256 ?? '' };
    await documents.verify({ actor: erik, ...at }, verified, newId());
    expect(await group()).toMatchObject({
      state: 'missing',
      restsOnCopy: true,
      groups: [{ state: 'missing' }, { state: 'signed' }],
    });
    const restsOn = { kind: 'earlier-document' as const, id, issuedOn: '2024-03-01' };
    const recertified = await world.app
      .get(RequestIntygUseCase)
      .request(
        erik,
        viktor.personId,
        { type: 'SOS-2021-B10', content: course({ goals: ['STa4'] }), restsOn, send: true },
        newId(),
      );
    expect((await steps.sign(erik, recertified.id)).items).toMatchObject([{ result: 'signed', reasons: [] }]);
    expect(await group()).toMatchObject({ restsOnCopy: false });
  });

  it('is not shown for a post that is somebody else’s', async () => {
    const asked = world.app.get(ListIntyg).overview(viktor, viktor.personId, helenasPost);
    expect(await refusalOf(asked)).toBe('not-found');
  });
});

describe('a form whose version was withdrawn yesterday', () => {
  it('stops what is written on it, says why, and is left behind when the doctor saves again', async () => {
    const id = await request(viktor, { signer: johan, send: false });
    const yesterday = swedishDay(new Date(world.clock.now().getTime() - 86_400_000));
    const today = world.clock.today();
    const file = JSON.parse(
      new TextDecoder().decode(exportVersion(HSLF_FS_2021_8.designation, HSLF_FS_2021_8.version)),
    ) as { meta: { version: string }; templates: { id: string; type: string; version: number }[] };
    const old = file.templates.find(({ type }) => type === 'SOS-2021-B9');
    if (!old) throw new Error('Bilaga 9 has a template');
    const templates = file.templates.map((one) =>
      one === old
        ? { ...one, id: 'SOS-2021-B9/2', version: 2, regulationVersion: today, releasedOn: today }
        : one,
    );
    const withdrawnTemplates = [{ id: old.id, from: yesterday, reason: 'Blanketten är omarbetad.' }];
    const next = { ...file, meta: { ...file.meta, version: today }, templates, withdrawnTemplates };
    const installed = installVersion(new TextEncoder().encode(JSON.stringify(next)), yesterday);
    expect(installed).toMatchObject({ ok: true, isNew: true });

    const { revision, content, findings } = await steps.view(viktor, id);
    expect(findings).toEqual(
      expect.arrayContaining([expect.objectContaining({ rule: 'R25', level: 'block' })]),
    );
    const { reasons } = await refusal(world.app.get(SendIntyg).send(viktor, id, revision, newId()));
    expect(reasons.map(({ rule }) => rule)).toContain('R25');
    await world.app.get(SaveDraftUseCase).save(viktor, id, { revision, content });
    const saved = await steps.view(viktor, id);
    expect(saved.form.templateId).toBe('SOS-2021-B9/2');
    expect(saved.findings.map(({ rule }) => rule)).not.toContain('R25');
    await world.app.get(SendIntyg).send(viktor, id, saved.revision, newId());
    expect((await steps.sign(johan, id)).items).toMatchObject([{ result: 'signed', reasons: [] }]);
  });
});
