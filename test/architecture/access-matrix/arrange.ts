import { mandates } from '../../journeys/story/bt/01-mandates.js';
import { post } from '../../journeys/story/bt/02-post.js';
import { stateNoBias } from '../../journeys/story/bias.js';
import { emptyBtStory } from '../../journeys/story/bt/chapters.js';
import type { BtStory } from '../../journeys/story/bt/chapters.js';
import { finishAct } from '../../journeys/story/signing.js';
import type { IntygView } from '../../journeys/story/signing.js';
import { Story } from '../../journeys/story/story.js';
import { attachedTo, majasLearning } from './arrange-learning.js';
import { dayFromNow } from '../../journeys/story/days.js';

/** What belongs to maja's training, by what a route or a body calls it. */
export type MajasIds = Readonly<Record<string, string>>;
/** The ids, and the revision at which each thing stands: what is refused then is the person, not the moment. */
export type MajasTraining = { ids: MajasIds; revisions: Readonly<Record<string, number>> };
type Revised = { revision: number };
type Id = { id: string };
type Act = { ticket: string; signUrl: string };
type Items = { items: Id[] };
type Application = {
  id: string;
  revision: number;
  completeness: { findings: { key: string; handling: string }[] };
};

/** A BT with something behind every door, and people of each role who have nothing to do with it. */
export async function arrangeMajasTraining(baseUrl: string): Promise<MajasTraining> {
  const story = new Story(baseUrl, () => undefined);
  const bt = emptyBtStory();
  await mandates(story, bt);
  await post(story, bt);
  const training = await theTraining(story, bt);
  const intyg = await majasIntyg(story, bt);
  const ids = { ...training, ...intyg, ...(await majasLearning(story)), ...(await theCase(story)) };
  await strangers(story, bt);
  const revisions = await revisionsOf(story, ids);
  const [failed] = story.failed;
  if (failed) throw new Error(`${failed.what} ${failed.detail ?? ''}`);
  return { ids, revisions };
}

async function revisionsOf(story: Story, ids: MajasIds): Promise<Record<string, number>> {
  const [maja, ingrid] = [await story.as('maja'), await story.as('ingrid')];
  const at = async (path: string, reader = maja) =>
    story.must(path, await reader.get<Revised>(path)).revision;
  return {
    post: await at(`/posts/${ids.post}`),
    intyg: await at(`/intyg/${ids.intyg}`),
    signedIntyg: await at(`/intyg/${ids.signedIntyg}`),
    application: await at(`/cases/${ids.application}`, ingrid),
  };
}

async function theTraining(story: Story, bt: BtStory): Promise<MajasIds> {
  const trainee = story.id('maja');
  const [maja, anders, sara] = [await story.as('maja'), await story.as('anders'), await story.as('sara')];
  const { revision } = story.must('tjänsten', await anders.get<Revised>(`/posts/${bt.postId}`));
  const interruption = { revision, kind: 'other', from: '2026-10-05', to: '2026-10-09' };
  story.must('uppehåll', await anders.post(`/posts/${bt.postId}/interruptions`, interruption));
  const view = story.must(
    'tjänsten',
    await anders.get<{ periods: Id[]; interruptions: Id[]; credits: Id[] }>(`/posts/${bt.postId}`),
  );
  const learned = await theAssessments(story, trainee);
  const supervisors = story.must('handledare', await anders.get<Items>(`/posts/${bt.postId}/supervisors`));
  const paper = { title: 'Kursintyg', goals: ['BT7'] };
  story.must('äldre papper', await maja.post(`/portfolios/${trainee}/earlier-documents`, paper));
  const papers = story.must('papper', await maja.get<Items>(`/portfolios/${trainee}/earlier-documents`));
  const record = {
    decidedOn: '2020-06-01',
    content: { kind: 'doctorate', country: 'SE' },
    reason: 'Examensbevis',
  };
  const background = story.must(
    'bakgrund',
    await anders.post<Items>(`/portfolios/${trainee}/background`, record),
  );
  const shortfall = { goals: ['BT1'], needed: 'Ett fall till.', newDate: dayFromNow(14) };
  const shortfalls = story.must(
    'ännu inte uppnått',
    await sara.post<Items>(`/portfolios/${trainee}/shortfalls`, shortfall),
  );
  return {
    ...learned,
    trainee,
    post: bt.postId,
    periodId: view.periods[0]?.id ?? '',
    interruptionId: view.interruptions[0]?.id ?? '',
    creditId: view.credits[0]?.id ?? '',
    assignmentId: supervisors.items[0]?.id ?? '',
    earlierDocument: papers.items[0]?.id ?? '',
    shortfall: shortfalls.items[0]?.id ?? '',
    backgroundRecord: background.items[0]?.id ?? '',
    careUnitId: bt.units.primaryCare,
  };
}

/** One that sara has answered, and a 360 that is open. */
async function theAssessments(story: Story, trainee: string): Promise<MajasIds> {
  const [maja, sara] = [await story.as('maja'), await story.as('sara')];
  const of = { kind: 'person', personId: story.id('sara') };
  const asked = { form: 'mini-cex', goals: ['BT1'], of };
  const { id } = story.must('bedömning', await maja.post<Id>(`/portfolios/${trainee}/assessments`, asked));
  const file = await attachedTo(story, `/assessments/${id}`);
  const answer = { revision: 0, answers: { independence: 3 } };
  story.must('besvaras', await sara.post(`/assessments/${id}/answer`, answer));
  const round = story.must('360', await maja.post<Id>(`/portfolios/${trainee}/assessment-rounds`, {}));
  return { assessment: id, assessmentFile: file, round: round.id };
}

/** One that lies with the signer, and one that is signed. */
async function majasIntyg(story: Story, bt: BtStory): Promise<MajasIds> {
  const sent = await request(story, bt, 'BT1');
  const signed = await request(story, bt, 'BT2');
  const sara = await story.as('sara');
  const view = story.must('visas', await sara.get<IntygView>(`/intyg/${signed}`));
  const content = { ...view.content, methods: ['medsittning'], verification: 'Medsittning.' };
  story.must('sparas', await sara.put(`/intyg/${signed}`, { revision: view.revision, content }));
  const checked = story.must('visas', await sara.get<IntygView>(`/intyg/${signed}`));
  const item = { intygId: signed, revision: checked.revision, contentHash: checked.contentHash };
  const act = story.must('öppnas', await sara.post<Act>('/signing-acts', { items: [item] }));
  const { items } = await finishAct(story, sara, act);
  const { revision } = story.must('visas', await sara.get<Revised>(`/intyg/${signed}`));
  const report = story.must('ifrågasatt', await sara.post<Id>(`/intyg/${signed}/dispute`, { revision }));
  return {
    report: report.id,
    intyg: sent,
    intygId: sent,
    signedIntyg: signed,
    document: items[0]?.documentId ?? '',
    ticket: act.ticket,
  };
}

async function request(story: Story, bt: BtStory, goal: string): Promise<string> {
  const maja = await story.as('maja');
  const address = `/portfolios/${story.id('maja')}/intyg-requests`;
  const prefilled = story.must(
    'underlag',
    await maja.get<{ content: object }>(`${address}/prefill?type=SOS-2021-B2&goals=${goal}`),
  );
  const content = {
    ...prefilled.content,
    careUnitId: bt.units.emergency,
    activities: 'Klinisk tjänstgöring',
  };
  const body = { type: 'SOS-2021-B2', content, signerId: story.id('sara'), send: true };
  return story.must('begäran', await maja.post<Id>(address, body)).id;
}

/** Sent with its faults, taken by ingrid, and asked about at the unit. */
async function theCase(story: Story): Promise<MajasIds> {
  const [maja, ingrid, karin] = [await story.as('maja'), await story.as('ingrid'), await story.as('karin')];
  const path = `/portfolios/${story.id('maja')}/application`;
  story.must('ansökan', await maja.post(path));
  const draft = story.must('ansökan', await maja.get<Application>(path));
  const form = {
    address: 'Exempelgatan 1',
    postalCode: '111 11',
    city: 'Exempelstad',
    phonePrivate: '',
    email: 'maja@demo.invalid',
    workplace: '',
    phoneWork: '',
    degree: [{ country: 'Sverige', date: '2023-06-20' }],
    licence: [{ country: 'Sverige', date: '2024-01-15' }],
  };
  const saved = story.must(
    'uppgifter',
    await maja.put<Revised>(`/applications/${draft.id}/form`, {
      revision: draft.revision,
      form,
    }),
  );
  const confirmedFaults = draft.completeness.findings
    .filter(({ handling }) => handling === 'confirm')
    .map(({ key }) => key);
  const body = { revision: saved.revision, confirmedFaults };
  const act = await maja.post<Act>(`/applications/${draft.id}/submit-act`, body);
  await finishAct(story, maja, story.must('skickas', act));
  const sent = story.must('ansökan', await maja.get<Application>(path));
  story.must('tas', await ingrid.post(`/cases/${draft.id}/assign`, { revision: sent.revision }));
  await stateNoBias(story, draft.id, 'ingrid');
  const reference = story.must('avgiften', await maja.get<{ fee: { reference: string } }>(path)).fee
    .reference;
  const content = `referens;belopp;datum\n${reference};1890,00;2026-11-21\n`;
  story.must('betald', await ingrid.post('/payments/import', { fileName: 'bank.csv', content }));
  const taken = story.must(
    'ärendet',
    await ingrid.get<{ revision: number; documents: { documentId: string; type: string }[] }>(
      `/cases/${draft.id}`,
    ),
  );
  const documentId = taken.documents.find(({ type }) => type === 'SOS-2021-B2')?.documentId;
  story.must(
    'frågas',
    await ingrid.post(`/cases/${draft.id}/query-unit`, { revision: taken.revision, documentId }),
  );
  const queries = story.must('frågor', await karin.get<Items>('/unit-queries'));
  return { application: draft.id, unitQuery: queries.items[0]?.id ?? '' };
}

/** noor is in training with another supervisor and another assessor; viktor is head of a unit where maja never was. */
async function strangers(story: Story, bt: BtStory): Promise<void> {
  const [ulla, anders] = [await story.as('ulla'), await story.as('anders')];
  const mandate = {
    personId: story.id('viktor'),
    role: 'head_of_department',
    careUnitId: bt.units.medicine,
    careProviderId: bt.careProviderId,
    validFrom: '2026-01-01',
    validTo: null,
    basis: 'Förordnande',
  };
  story.must('chef på en annan enhet', await ulla.post('/mandates', mandate));
  story.must('en annan läkares tjänst', await anders.post('/posts', noorsPost(story, bt)));
  const attested = { basis: 'Genomgången utbildning', attestedOn: '2024-09-01' };
  const ylva = await story.as('ylva');
  const member = { personId: story.id('per'), regionCode: '05', ...attested };
  story.must('per i poolen', await ylva.post('/assessor-pool', member));
  const appointed = { assessorId: story.id('per') };
  story.must('per hos noor', await anders.post(`/portfolios/${story.id('noor')}/assessor`, appointed));
}

function noorsPost(story: Story, bt: BtStory) {
  return {
    traineePersonId: story.id('noor'),
    form: 'standalone',
    careProviderId: bt.careProviderId,
    regionCode: '04',
    regulation: 'HSLF-FS 2021:8',
    regulationReason: 'Legitimation efter ny läkarutbildning',
    licenceRoute: 'swedish-degree',
    licenceDate: '2025-02-03',
    startsOn: '2026-02-02',
    endsOn: dayFromNow(62),
    headOfDepartmentId: story.id('karin'),
    coordinatorIds: [],
    periods: [
      {
        careUnitId: bt.units.medicine,
        from: '2026-02-02',
        to: dayFromNow(31),
        percent: 100,
        area: 'other',
      },
    ],
    credits: [],
    principalSupervisorId: story.id('helena'),
    supervisors: [],
  };
}
