import { stateNoBias } from '../bias.js';
import type { Story } from '../story.js';
import type { Application } from './8-application.js';
import { decide } from './10-decision.js';
import type { StChapter, StPlay } from './training.js';

export type Case = {
  id: string;
  revision: number;
  state: string;
  fee: { reference: string | null };
  documents: { documentId: string; type: string }[];
  checks: { key: string; handling: string; level: string; text: string }[];
  months: { shown: string } | null;
  expertOpinions: { id: string; recommends: string | null }[];
  decision: Application['decision'];
  hosp: { state: string; words: string } | null;
};

/** The officer takes the case, says that nothing makes them biased, asks for what is unclear, hears an expert, and decides. */
export const casework: StChapter = async (story, play) => {
  await take(story, play);
  await payByFile(story, play);
  await supplement(story, play);
  await expertOpinion(story, play);
  const ready = await look(story, play);
  story.check('tiden på ärendets sida', ready.months?.shown === play.training.monthsInTheEnd, ready.months);
  await decide(story, play);
};

export async function look(story: Story, { applicationId }: StPlay): Promise<Case> {
  const ingrid = await story.as('ingrid');
  return story.must('ärendet visas', await ingrid.get<Case>(`/cases/${applicationId}`));
}

/** A step on the case as it looks now. */
export async function act(
  story: Story,
  play: StPlay,
  what: string,
  step: string,
  body: object,
): Promise<void> {
  const { revision } = await look(story, play);
  const ingrid = await story.as('ingrid');
  story.must(what, await ingrid.post(`/cases/${play.applicationId}/${step}`, { revision, ...body }));
}

async function own(story: Story, { training, postId }: StPlay): Promise<Application> {
  const client = await story.as(training.doctor);
  const path = `/portfolios/${story.id(training.doctor)}/application?post=${postId}`;
  return story.must('egen ansökan', await client.get<Application>(path));
}

async function take(story: Story, play: StPlay): Promise<void> {
  const ingrid = await story.as('ingrid');
  const path = `/cases/${play.applicationId}`;
  story.refused('ärendet läses innan det är taget', await ingrid.get(path), 403, 'case-not-taken');
  const query = `/cases?kind=specialist&specialty=${play.training.specialty}&untaken=true`;
  const { items } = story.must('kön', await ingrid.get<{ items: { id: string; revision: number }[] }>(query));
  const row = items.find(({ id }) => id === play.applicationId);
  story.check('ärendet finns i kön för sin specialitet', row !== undefined, items);
  story.must('ärendet tas', await ingrid.post(`${path}/assign`, { revision: row?.revision ?? 0 }));
  const { revision } = await own(story, play);
  const unsaid = { revision, payBy: '2099-01-01' };
  story.refused(
    'handläggs innan jäv är prövat',
    await ingrid.post(`${path}/order-fee`, unsaid),
    422,
    'bias-not-stated',
  );
  await stateNoBias(story, play.applicationId, 'ingrid');
}

async function payByFile(story: Story, play: StPlay): Promise<void> {
  const { fee } = await look(story, play);
  const ingrid = await story.as('ingrid');
  const content = `referens;belopp;datum\n${fee.reference ?? ''};3300,00;2026-11-21\n`;
  const fileName = `betalningar-${play.training.doctor}.csv`;
  const report = story.must(
    'betalningar läses in',
    await ingrid.post<{ matched: number }>('/payments/import', { fileName, content }),
  );
  story.check('avgiften hör till ärendet', report.matched === 1, report);
}

async function supplement(story: Story, play: StPlay): Promise<void> {
  const { documents } = await look(story, play);
  const last = documents.at(-1);
  await act(story, play, 'komplettering begärs', 'request-supplement', {
    documentId: last?.documentId ?? null,
    item: 'Tjänstgöring i Östergötland',
    rule: 'R18',
    text: 'Beskriv hur deltiden var förlagd.',
    answerBy: '2099-12-10',
  });
  const doctor = await story.as(play.training.doctor);
  const asked = await own(story, play);
  story.must(
    'läkaren svarar',
    await doctor.post(`/applications/${play.applicationId}/answer-supplement`, {
      revision: asked.revision,
      supplementId: asked.supplements[0]?.id,
      text: 'Fyra dagar i veckan vid samma enhet hela året.',
    }),
  );
}

async function expertOpinion(story: Story, play: StPlay): Promise<void> {
  await act(story, play, 'sakkunnig tillfrågas', 'ask-expert', {
    expert: 'Docent Vera Exempel',
    specialty: play.training.specialty,
    question: 'Motsvarar intygen målbeskrivningen?',
    answerBy: '2099-12-20',
  });
  const asked = await look(story, play);
  await act(story, play, 'utlåtandet antecknas', 'record-opinion', {
    opinionId: asked.expertOpinions[0]?.id,
    opinion: 'Intygen är tydliga och motsvarar målbeskrivningen.',
    recommends: 'approve',
    receivedOn: '2026-11-22',
    bias: 'Inget som rubbar förtroendet.',
  });
  const heard = await look(story, play);
  story.check('tillstyrker', heard.expertOpinions[0]?.recommends === 'approve', heard.expertOpinions);
}
