import { dayFromNow } from '../days.js';
import type { BtStory } from './chapters.js';
import type { Story } from '../story.js';
import { stateNoBias } from '../bias.js';
import { finishAct } from '../signing.js';
import { newPost } from './02-post.js';
import type { IntygView } from '../signing.js';

type Application = {
  id: string;
  revision: number;
  state: string;
  completeness: { findings: { key: string; handling: string; rule: string }[] };
  decision: {
    outcome: string;
    lacking: unknown[];
    appealText: string | null;
    documentId: string | null;
  } | null;
};
type Case = { revision: number; state: string };
type Act = { ticket: string; signUrl: string };

export const LACKING = [
  { what: 'Bilaga 3', explanation: 'Sex månaders tjänstgöring på heltid är inte intygad.' },
];

const FORM = {
  address: 'Exempelgatan 2',
  postalCode: '111 11',
  city: 'Exempelstad',
  phonePrivate: '',
  email: 'noor@demo.invalid',
  workplace: 'Exempelvårdcentralen',
  phoneWork: '',
  degree: [{ country: 'Polen', date: '2024-06-20' }],
  licence: [{ country: 'Sverige', date: '2025-02-03' }],
};

/** A doctor who sends too early: told of every fault, heard before the refusal, refused by two officers, told how to appeal. */
export async function refusal(story: Story, bt: BtStory): Promise<void> {
  await protectedPersonIsStopped(story, bt);
  await shortPost(story, bt);
  await serviceIsBlocked(story);
  const applicationId = await sendInSpiteOfFaults(story);
  await hearAndRefuse(story, applicationId);
  const noor = await story.as('noor');
  const told = story.must(
    'beslutet syns',
    await noor.get<Application>(`/portfolios/${story.id('noor')}/application`),
  );
  const { decision } = told;
  story.check(
    'avslag med var kompetensen brister och hur man överklagar',
    decision?.outcome === 'refused' && decision.lacking.length === 1 && Boolean(decision.appealText),
    decision,
  );
  bt.documents.push({ name: 'avslag', documentId: decision?.documentId ?? '', owner: 'noor' });
}

async function protectedPersonIsStopped(story: Story, bt: BtStory): Promise<void> {
  const anders = await story.as('anders');
  const answer = await anders.post('/posts', newPost(story.id, bt.units, bt.careProviderId, 'alex'));
  story.check(
    'skyddad folkbokföring: upplägget stannar och säger vad man gör',
    answer.status >= 400 && answer.status < 500,
    answer,
  );
}

export async function shortPost(story: Story, bt: BtStory): Promise<void> {
  const anders = await story.as('anders');
  story.must('HOSP svarar om noor', await anders.post(`/people/${story.id('noor')}/competence/refresh`));
  // Four months of service so far.
  const begun = dayFromNow(-121);
  const post = {
    ...newPost(story.id, bt.units, bt.careProviderId, 'noor'),
    licenceDate: '2025-02-03',
    startsOn: begun,
    endsOn: dayFromNow(243),
    credits: [],
    periods: [
      {
        careUnitId: bt.units.primaryCare,
        from: begun,
        to: dayFromNow(243),
        percent: 100,
        area: 'primary-care',
      },
    ],
  };
  story.must('noor får en tjänst', await anders.post('/posts', post));
}

/** Below six full-time months the head of department cannot sign (R4). */
async function serviceIsBlocked(story: Story): Promise<void> {
  const noor = await story.as('noor');
  const trainee = story.id('noor');
  const prefill = story.must(
    'underlaget',
    await noor.get<{ content: unknown }>(`/portfolios/${trainee}/intyg-requests/prefill?type=SOS-2021-B3`),
  );
  const body = { type: 'SOS-2021-B3', content: prefill.content, signerId: story.id('karin'), send: true };
  const asked = await noor.post<{ id: string }>(`/portfolios/${trainee}/intyg-requests`, body);
  if (asked.status >= 400) return void story.refused('bilaga 3 före sex månader begärs', asked, 422);
  const karin = await story.as('karin');
  const view = story.must('intyget visas', await karin.get<IntygView>(`/intyg/${asked.body.id}`));
  story.check(
    'hindrat av R4',
    view.findings.some((f) => f.level === 'block' && f.rule === 'R4'),
    view.findings,
  );
  const items = [{ intygId: view.id, revision: view.revision, contentHash: view.contentHash }];
  const act = await karin.post<Act>('/signing-acts', { items });
  story.refused('bilaga 3 före sex månader signeras', act, 422);
}

export async function sendInSpiteOfFaults(story: Story): Promise<string> {
  const noor = await story.as('noor');
  const path = `/portfolios/${story.id('noor')}/application`;
  story.must('ansökan sätts ihop', await noor.post(path));
  const draft = story.must('bristerna', await noor.get<Application>(path));
  const confirmedFaults = draft.completeness.findings
    .filter((f) => f.handling === 'confirm')
    .map((f) => f.key);
  story.check('bristerna räknas upp', confirmedFaults.length > 0, draft.completeness);
  const saved = story.must(
    'uppgifterna fylls i',
    await noor.put<{ revision: number }>(`/applications/${draft.id}/form`, {
      revision: draft.revision,
      form: FORM,
    }),
  );
  const submit = (confirmed: string[]) =>
    noor.post<Act>(`/applications/${draft.id}/submit-act`, {
      revision: saved.revision,
      confirmedFaults: confirmed,
    });
  story.refused('skickas utan att bristerna bekräftats', await submit([]), 422);
  await finishAct(story, noor, story.must('skicka ändå', await submit(confirmedFaults)));
  return draft.id;
}

async function hearAndRefuse(story: Story, id: string): Promise<void> {
  const ingrid = await story.as('ingrid');
  const noor = await story.as('noor');
  const path = `/cases/${id}`;
  const own = () => noor.get<Application>(`/portfolios/${story.id('noor')}/application`);
  const look = async () => story.must('ärendet visas', await ingrid.get<Case>(path)).revision;
  story.must(
    'ärendet tas',
    await ingrid.post(`${path}/assign`, { revision: story.must('egen', await own()).revision }),
  );
  await stateNoBias(story, id, 'ingrid');
  const paid = { revision: await look(), paidOn: '2026-11-20', reason: 'Betald över disk, kvitto 17.' };
  story.must('avgiften bokförs för hand', await ingrid.post(`${path}/register-fee-paid`, paid));
  const hearing = {
    revision: await look(),
    text: 'Tjänstgöringen når inte sex månader.',
    lacking: LACKING,
    answerBy: dayFromNow(21),
  };
  story.must('kommuniceras', await ingrid.post(`${path}/communicate`, hearing));
  const statement = {
    revision: story.must('egen', await own()).revision,
    text: 'Jag räknade med semestern.',
  };
  story.must('noor yttrar sig', await noor.post(`/applications/${id}/statement`, statement));
  const proposal = { revision: await look(), reasons: 'Tiden räcker inte.', lacking: LACKING };
  story.must('avslag föreslås', await ingrid.post(`${path}/refuse-proposal`, proposal));
  const alone = await ingrid.post(`${path}/refuse-act`, { revision: await look() });
  story.check('avvisas: samma handläggare avslår ensam', alone.status >= 400, alone);
  const magnus = await story.as('magnus');
  story.must(
    'en andra handläggare',
    await magnus.post(`${path}/assign`, { revision: await look(), as: 'second' }),
  );
  await stateNoBias(story, id, 'magnus');
  await finishAct(
    story,
    magnus,
    story.must('avslag', await magnus.post<Act>(`${path}/refuse-act`, { revision: await look() })),
  );
}
