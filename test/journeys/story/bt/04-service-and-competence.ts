import { dayFromNow } from '../days.js';
import type { Chapter } from './chapters.js';
import type { Story } from '../story.js';
import { signIntyg } from '../signing.js';
import type { IntygView } from '../signing.js';

type Prefill = { content: Record<string, unknown>; serviceRows: unknown[]; months: string | null };
type Candidates = {
  items: {
    person: { id: string; displayName: string };
    independence: { answer: string; sentence: string };
  }[];
};

/** Bilaga 3 by the head of department; an external assessor who is free of the BT; Bilaga 4 by two people. */
export const serviceAndCompetence: Chapter = async (story, bt) => {
  const b3 = await request(story, 'SOS-2021-B3', 'karin');
  const karin = await story.as('karin');
  const signed = await signIntyg(story, karin, [b3]);
  bt.documents.push({ name: 'bilaga-3', documentId: signed.items[0]?.documentId ?? '' });

  await appointAssessor(story);
  await notYetAttained(story);

  const b4 = await request(story, 'SOS-2021-B4');
  const per = await signIntyg(story, await story.as('per'), [b4]);
  const waiting = story.must(
    'väntar på medsignering',
    await (await story.as('maja')).get<IntygView>(`/intyg/${b4}`),
  );
  story.check('1 av 2 har signerat', waiting.statusLine.includes('1 av 2'), waiting.statusLine);
  await signIntyg(story, await story.as('erik'), [b4]);
  bt.documents.push({ name: 'bilaga-4', documentId: per.items[0]?.documentId ?? '' });
};

async function request(story: Story, type: string, signer?: string): Promise<string> {
  const maja = await story.as('maja');
  const trainee = story.id('maja');
  const prefill = story.must(
    'underlaget är ifyllt',
    await maja.get<Prefill>(`/portfolios/${trainee}/intyg-requests/prefill?type=${type}`),
  );
  if (type === 'SOS-2021-B3')
    story.check('tjänsteförteckningen är ifylld', prefill.serviceRows.length === 3, prefill);
  const body = { type, content: prefill.content, signerId: signer && story.id(signer), send: true };
  return story.must(
    `begäran om ${type}`,
    await maja.post<{ id: string }>(`/portfolios/${trainee}/intyg-requests`, body),
  ).id;
}

async function appointAssessor(story: Story): Promise<void> {
  const trainee = story.id('maja');
  const ylva = await story.as('ylva');
  const linnea = await story.as('linnea');
  const attested = { basis: 'Genomgången utbildning i kompetensbedömning 2021', attestedOn: '2024-09-01' };
  story.must(
    'per förs in i poolen',
    await ylva.post('/assessor-pool', { personId: story.id('per'), regionCode: '05', ...attested }),
  );
  story.must(
    'helena förs in i poolen',
    await linnea.post('/assessor-pool', { personId: story.id('helena'), regionCode: '04', ...attested }),
  );

  const { items } = story.must(
    'kandidater',
    await linnea.get<Candidates>(`/portfolios/${trainee}/assessor/candidates`),
  );
  const answerFor = (key: string) => items.find((one) => one.person.id === story.id(key))?.independence;
  story.check(
    'helena: hinder, samma enhet',
    answerFor('helena')?.answer === 'hindrance',
    answerFor('helena'),
  );
  story.check('per: inget hinder', answerFor('per')?.answer !== 'hindrance', answerFor('per'));
  story.refused(
    'helena utses',
    await linnea.post(`/portfolios/${trainee}/assessor`, { assessorId: story.id('helena') }),
    422,
  );
  story.must(
    'per utses',
    await linnea.post(`/portfolios/${trainee}/assessor`, { assessorId: story.id('per') }),
  );
}

/** A first judgement that all is not there yet is a record of its own, not an intyg (decision 26). */
async function notYetAttained(story: Story): Promise<void> {
  const trainee = story.id('maja');
  const per = await story.as('per');
  const shortfall = {
    goals: ['BT11'],
    needed: 'Presentera ett fall till, med återkoppling.',
    newDate: dayFromNow(14),
  };
  const recorded = story.must(
    'ännu inte uppnått',
    await per.post<{ items: { id: string }[] }>(`/portfolios/${trainee}/shortfalls`, shortfall),
  );
  const maja = await story.as('maja');
  const comment = { comment: 'Gjort den 18 november på avdelningsmötet.' };
  story.must(
    'läkaren kommenterar',
    await maja.post(`/portfolios/${trainee}/shortfalls/${recorded.items[0]?.id}/comment`, comment),
  );
}
