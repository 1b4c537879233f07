import { stateNoBias } from '../../journeys/story/bias.js';
import { finishAct } from '../../journeys/story/signing.js';
import type { Story } from '../../journeys/story/story.js';
import { mustHaveGoneWell, signSome } from '../portfolio/arrange-portfolio.js';
import type { ArrangedPortfolio } from '../portfolio/arrange-portfolio.js';

export const OFFICER = 'ingrid';
const IN_SHORT = 2;

type Draft = {
  id: string;
  revision: number;
  completeness: { findings: { key: string; handling: string }[] };
};

/** The portfolio's intyg all signed, sent as an application with every fault confirmed, and taken by an officer. */
export async function arrangeApplication(
  { story, unsigned }: ArrangedPortfolio,
  { isShort }: { isShort: boolean },
): Promise<string> {
  await signSome(story, isShort ? unsigned.slice(0, IN_SHORT) : unsigned);
  const { id, revision } = await send(story);
  const officer = await story.as(OFFICER);
  story.must('ärendet tas', await officer.post(`/cases/${id}/assign`, { revision }));
  await stateNoBias(story, id, OFFICER);
  mustHaveGoneWell(story);
  return id;
}

async function send(story: Story): Promise<Draft> {
  const maja = await story.as('maja');
  const path = `/portfolios/${story.id('maja')}/application`;
  const look = async () => story.must('ansökan', await maja.get<Draft>(path));
  story.must('ansökan sätts ihop', await maja.post(path));
  const draft = await look();
  const form = {
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
  const { revision } = story.must(
    'uppgifterna fylls i',
    await maja.put<{ revision: number }>(`/applications/${draft.id}/form`, {
      revision: draft.revision,
      form,
    }),
  );
  const confirmedFaults = draft.completeness.findings
    .filter(({ handling }) => handling === 'confirm')
    .map(({ key }) => key);
  const act = story.must(
    'ansökan ska signeras',
    await maja.post<{ ticket: string; signUrl: string }>(`/applications/${draft.id}/submit-act`, {
      revision,
      confirmedFaults,
    }),
  );
  await finishAct(story, maja, act);
  return look();
}
