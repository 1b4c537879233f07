import { payFee, takeCase } from '../browser/arrangement.js';
import { stateNoBias } from '../story/bias.js';
import type { BtStory } from '../story/bt/chapters.js';
import { dayFromNow } from '../story/days.js';
import { finishAct } from '../story/signing.js';
import type { Story } from '../story/story.js';

type Act = { ticket: string; signUrl: string };
type Draft = {
  id: string;
  revision: number;
  completeness: { findings: { key: string; handling: string }[] };
};
export type CaseView = {
  revision: number;
  state: string;
  isBasisChanged: boolean;
  documents: { documentId: string; status: string }[];
  checks: { key: string; handling: string }[];
  reports: { id: string; revision: number; state: string }[];
};

const FORM = {
  address: 'Exempelgatan 1',
  postalCode: '111 11',
  city: 'Exempelstad',
  phonePrivate: '',
  email: 'maja@demo.invalid',
  workplace: 'Exempelvårdcentralen',
  phoneWork: '',
  degree: [{ country: 'Danmark', date: '2023-06-20' }],
  licence: [{ country: 'Sverige', date: '2024-01-15' }],
};
const LACKING = [{ what: 'BT1', explanation: 'Delmålet är inte längre intygat.' }];

export const caseOf = async (story: Story, bt: BtStory): Promise<CaseView> =>
  story.must('ärendet', await (await story.as('ingrid')).get<CaseView>(`/cases/${bt.applicationId}`));

/** Maja sends what she has, with every fault confirmed; Ingrid has the case, and the fee is paid. */
export async function caseUnderWay(story: Story, bt: BtStory): Promise<void> {
  const maja = await story.as('maja');
  const path = `/portfolios/${story.id('maja')}/application`;
  story.must('ansökan sätts ihop', await maja.post(path));
  const draft = story.must('ansökan', await maja.get<Draft>(path));
  bt.applicationId = draft.id;
  const form = { revision: draft.revision, form: FORM };
  const { revision } = story.must(
    'uppgifterna',
    await maja.put<{ revision: number }>(`/applications/${draft.id}/form`, form),
  );
  const confirmedFaults = draft.completeness.findings
    .filter(({ handling }) => handling === 'confirm')
    .map(({ key }) => key);
  const body = { revision, confirmedFaults };
  const act = story.must('skicka ändå', await maja.post<Act>(`/applications/${draft.id}/submit-act`, body));
  await finishAct(story, maja, act);
  await takeCase(story, bt);
  await payFee(story, draft.id);
}

export async function approve(story: Story, bt: BtStory): Promise<void> {
  const ingrid = await story.as('ingrid');
  const { revision, checks } = await caseOf(story, bt);
  const overrides = checks
    .filter(({ handling }) => handling === 'record-reason')
    .map(({ key }) => ({ key, reason: 'Prövat mot underlaget.' }));
  const body = { revision, reasons: 'Uppfyllt enligt intygen.', overrides };
  const act = await ingrid.post<Act>(`/cases/${bt.applicationId}/approve-act`, body);
  await finishAct(story, ingrid, story.must('godkännande', act));
}

/** Re-examined, heard, proposed by Ingrid and decided by Magnus: the approval is changed to a refusal. */
export async function changeToRefusal(story: Story, bt: BtStory): Promise<void> {
  const path = `/cases/${bt.applicationId}`;
  const step = async (who: string, verb: string, more: object = {}) => {
    const { revision } = await caseOf(story, bt);
    story.must(verb, await (await story.as(who)).post(`${path}/${verb}`, { revision, ...more }));
  };
  await step('ingrid', 're-examine', { ground: 'false-evidence', reason: 'Ett intyg är återkallat.' });
  const heard = { text: 'Vi överväger att ändra beslutet.', lacking: LACKING, answerBy: dayFromNow(21) };
  await step('ingrid', 'communicate-change', heard);
  const { revision } = await caseOf(story, bt);
  const statement = { revision, text: 'Jag visste inte om det.' };
  const maja = await story.as('maja');
  story.must('yttrande', await maja.post(`/applications/${bt.applicationId}/statement`, statement));
  await step('ingrid', 'propose-change', {
    outcome: 'refused',
    reasons: 'Delmålet är inte styrkt.',
    lacking: LACKING,
  });
  await step('magnus', 'assign', { as: 'second' });
  await stateNoBias(story, bt.applicationId, 'magnus');
  const magnus = await story.as('magnus');
  const last = { revision: (await caseOf(story, bt)).revision, overrides: [] };
  await finishAct(story, magnus, story.must('ändring', await magnus.post<Act>(`${path}/change-act`, last)));
}
