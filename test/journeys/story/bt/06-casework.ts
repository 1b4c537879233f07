import { dayFromNow } from '../days.js';
import type { Chapter } from './chapters.js';
import type { Story } from '../story.js';
import { stateNoBias } from '../bias.js';
import { finishAct } from '../signing.js';

type Case = {
  id: string;
  revision: number;
  state: string;
  fee: { reference: string | null };
  documents: { documentId: string; type: string; title: string }[];
  checks: { key: string; handling: string }[];
  lackingForApproval: string[];
  signers: { competence: { source: string }[] }[];
  independence: { answer: string } | null;
  decision: { documentId: string | null; decider: string } | null;
};
type Act = { ticket: string; signUrl: string };

/** The officer's one page: fee by file, a supplement for one item, *stämmer intyget?*, approval. */
export const casework: Chapter = async (story, bt) => {
  const ingrid = await story.as('ingrid');
  const path = `/cases/${bt.applicationId}`;
  story.refused('ärendet läses innan det är taget', await ingrid.get(path), 403, 'case-not-taken');
  const list = story.must(
    'ärendelistan',
    await ingrid.get<{ items: { id: string; revision?: number }[] }>('/cases'),
  );
  story.check(
    'ärendet finns i listan',
    list.items.some((row) => row.id === bt.applicationId),
    list,
  );
  story.must(
    'ärendet tas',
    await ingrid.post(`${path}/assign`, { revision: await revisionOf(story, bt.applicationId) }),
  );
  const unsaid = { revision: await revisionOf(story, bt.applicationId), payBy: '2099-01-01' };
  story.refused(
    'handläggs innan jäv är prövat',
    await ingrid.post(`${path}/order-fee`, unsaid),
    422,
    'bias-not-stated',
  );
  await stateNoBias(story, bt.applicationId, 'ingrid');

  const taken = await look(story, path);
  const content = `referens;belopp;datum\n${taken.fee.reference ?? ''};1890,00;2026-11-21\nOKÄND;1890,00;2026-11-21\n`;
  const report = story.must(
    'betalningar läses in',
    await ingrid.post<{ matched: number }>('/payments/import', { fileName: 'betalningar.csv', content }),
  );
  story.check('en betalning hör till ärendet', report.matched === 1, report);
  const again = story.must(
    'samma fil igen',
    await ingrid.post<{ matched: number }>('/payments/import', { fileName: 'betalningar.csv', content }),
  );
  story.check('räknas inte två gånger', again.matched === 0, again);

  await supplement(story, bt.applicationId);
  await askTheUnit(story, bt.applicationId);
  await approve(story, bt.applicationId);

  const maja = await story.as('maja');
  const decided = story.must(
    'beslutet syns',
    await maja.get<Case>(`/portfolios/${story.id('maja')}/application`),
  );
  story.check(
    'godkänd, med beslutsfattarens namn',
    decided.state === 'decided' && Boolean(decided.decision?.decider),
    decided.decision,
  );
  bt.documents.push({
    name: 'intyg-om-godkand-bastjanstgoring',
    documentId: decided.decision?.documentId ?? '',
  });
};

async function look(story: Story, path: string): Promise<Case> {
  return story.must('ärendet visas', await (await story.as('ingrid')).get<Case>(path));
}

/** The list carries no revision; the first act on a case is on the one it arrived with, told by the trainee's own view. */
async function revisionOf(story: Story, applicationId: string): Promise<number> {
  const maja = await story.as('maja');
  const own = story.must(
    'egen ansökan',
    await maja.get<{ id: string; revision: number }>(`/portfolios/${story.id('maja')}/application`),
  );
  story.check('samma ärende', own.id === applicationId);
  return own.revision;
}

async function supplement(story: Story, applicationId: string): Promise<void> {
  const path = `/cases/${applicationId}`;
  const before = await look(story, path);
  const b3 = before.documents.find((document) => document.type === 'SOS-2021-B3');
  story.must(
    'komplettering begärs av en sak',
    await (
      await story.as('ingrid')
    ).post(`${path}/request-supplement`, {
      revision: before.revision,
      documentId: b3?.documentId ?? null,
      item: 'Akut sjukvård i bilaga 3',
      rule: 'R5',
      text: 'Beskriv vilka jourpass som ingick i den akuta sjukvården.',
      answerBy: dayFromNow(11),
    }),
  );
  const maja = await story.as('maja');
  const own = story.must(
    'läkaren ser frågan',
    await maja.get<{ revision: number; supplements: { id: string }[] }>(
      `/portfolios/${story.id('maja')}/application`,
    ),
  );
  story.must(
    'läkaren svarar',
    await maja.post(`/applications/${applicationId}/answer-supplement`, {
      revision: own.revision,
      supplementId: own.supplements[0]?.id,
      text: 'Tolv jourpass på akutmottagningen mellan april och augusti.',
    }),
  );
}

async function askTheUnit(story: Story, applicationId: string): Promise<void> {
  const path = `/cases/${applicationId}`;
  const before = await look(story, path);
  const b2 = before.documents.find((document) => document.type === 'SOS-2021-B2');
  story.must(
    'enheten tillfrågas',
    await (
      await story.as('ingrid')
    ).post(`${path}/query-unit`, { revision: before.revision, documentId: b2?.documentId }),
  );
  const karin = await story.as('karin');
  const queries = story.must(
    'frågan når verksamhetschefen',
    await karin.get<{ items: { id: string }[] }>('/unit-queries'),
  );
  story.must(
    'stämmer',
    await karin.post(`/unit-queries/${queries.items[0]?.id}/answer`, { answer: 'yes', comment: '' }),
  );
}

async function approve(story: Story, applicationId: string): Promise<void> {
  const path = `/cases/${applicationId}`;
  const ingrid = await story.as('ingrid');
  const ready = await look(story, path);
  story.check(
    'varje underskrift har kompetens med källa',
    ready.signers.every((signer) => signer.competence.every((c) => c.source !== '')),
    ready.signers,
  );
  story.check(
    'oberoendet är besvarat',
    ready.independence !== null && ready.independence.answer !== 'hindrance',
    ready.independence,
  );
  const overrides = ready.checks
    .filter((check) => check.handling === 'record-reason')
    .map((check) => ({ key: check.key, reason: 'Prövad mot underlaget.' }));
  const act = story.must(
    'godkännande',
    await ingrid.post<Act>(`${path}/approve-act`, {
      revision: ready.revision,
      reasons: 'Samtliga mål är uppnådda enligt intygen.',
      overrides,
    }),
  );
  await finishAct(story, ingrid, act);
  const decided = await look(story, path);
  story.check('beslutad', decided.state === 'decided', decided.state);
}
