import { stateNoBias } from '../bias.js';
import { dayFromNow } from '../days.js';
import { finishAct } from '../signing.js';
import type { Story } from '../story.js';

type Application = {
  id: string;
  revision: number;
  diarienummer: string | null;
  completeness: { findings: { key: string; handling: string }[] };
};
type Case = { revision: number; state: string; diarienummer: string };
type Act = { ticket: string; signUrl: string };
const LACKING = [{ what: 'Underlaget', explanation: 'Handlingarna som visats upp är inte äkta.' }];

const FORM = {
  address: 'Exempelgatan 3',
  postalCode: '111 11',
  city: 'Exempelstad',
  phonePrivate: '',
  email: 'sokande@demo.invalid',
  workplace: 'Exempelvårdcentralen',
  phoneWork: '',
  degree: [{ country: 'Polen', date: '2021-06-20' }],
  licence: [{ country: 'Sverige', date: '2025-02-03' }],
};

/** Sent in spite of its faults, taken by an officer and registered. */
export async function applied(story: Story, doctor: string): Promise<{ id: string; diarienummer: string }> {
  const client = await story.as(doctor);
  const path = `/portfolios/${story.id(doctor)}/application`;
  story.must('ansökan sätts ihop', await client.post(path));
  const draft = story.must('bristerna', await client.get<Application>(path));
  const confirmedFaults = draft.completeness.findings
    .filter(({ handling }) => handling === 'confirm')
    .map(({ key }) => key);
  const saved = story.must(
    'uppgifterna fylls i',
    await client.put<{ revision: number }>(`/applications/${draft.id}/form`, {
      revision: draft.revision,
      form: FORM,
    }),
  );
  const act = await client.post<Act>(`/applications/${draft.id}/submit-act`, {
    revision: saved.revision,
    confirmedFaults,
  });
  await finishAct(story, client, story.must('skicka ändå', act));
  const sent = story.must('ansökan har kommit in', await client.get<Application>(path));
  const ingrid = await story.as('ingrid');
  story.must('ärendet tas', await ingrid.post(`/cases/${draft.id}/assign`, { revision: sent.revision }));
  await stateNoBias(story, draft.id, 'ingrid');
  const taken = story.must('ärendet', await ingrid.get<Case>(`/cases/${draft.id}`));
  return { id: draft.id, diarienummer: taken.diarienummer };
}

/** Heard, refused by two. */
export async function refused(story: Story, doctor: string, id: string): Promise<void> {
  const [ingrid, magnus, client] = [
    await story.as('ingrid'),
    await story.as('magnus'),
    await story.as(doctor),
  ];
  const path = `/cases/${id}`;
  const revision = async () => story.must('ärendet', await ingrid.get<Case>(path)).revision;
  const paid = { paidOn: dayFromNow(-1), reason: 'Betald över disk.' };
  story.must(
    'avgiften',
    await ingrid.post(`${path}/register-fee-paid`, { revision: await revision(), ...paid }),
  );
  const hearing = { text: 'Handlingarna är inte äkta.', lacking: LACKING, answerBy: dayFromNow(21) };
  story.must(
    'kommuniceras',
    await ingrid.post(`${path}/communicate`, { revision: await revision(), ...hearing }),
  );
  const statement = { revision: await revision(), text: 'Se mitt tidigare yttrande.' };
  story.must('sökanden yttrar sig', await client.post(`/applications/${id}/statement`, statement));
  const proposal = { reasons: 'Underlaget är inte äkta.', lacking: LACKING };
  story.must(
    'avslag föreslås',
    await ingrid.post(`${path}/refuse-proposal`, { revision: await revision(), ...proposal }),
  );
  story.must(
    'en andra handläggare',
    await magnus.post(`${path}/assign`, { revision: await revision(), as: 'second' }),
  );
  await stateNoBias(story, id, 'magnus');
  const act = await magnus.post<Act>(`${path}/refuse-act`, { revision: await revision() });
  await finishAct(story, magnus, story.must('avslag', act));
}
