import type { Chapter } from './chapters.js';
import type { Story } from '../story.js';
import { signIntyg } from '../signing.js';
import type { IntygView } from '../signing.js';

type Overview = { goals: { state: string }[]; counts: { total: number; signed: number; missing: number } };
type Prefill = {
  content: { activities: string } & Record<string, unknown>;
  periods: { careUnitId: string; from: string; to: string }[];
};

/** Which supervisor is asked for which goals. */
const REQUESTS = [
  { signer: 'erik', unit: 'primaryCare', goals: ['BT1', 'BT3', 'BT4', 'BT5', 'BT15'] },
  { signer: 'erik', unit: 'primaryCare', goals: ['BT12', 'BT14', 'BT16'] },
  { signer: 'sara', unit: 'emergency', goals: ['BT6', 'BT9', 'BT10', 'BT11', 'BT13'] },
  { signer: 'sara', unit: 'emergency', goals: ['BT17', 'BT18'] },
  { signer: 'johan', unit: 'psychiatry', goals: ['BT2', 'BT7', 'BT8'] },
] as const;

/** The trainee asks for intyg on all 18 goals; supervisors send one back, decline one, and sign, several in one act. */
export const goalIntyg: Chapter = async (story, bt) => {
  const trainee = story.id('maja');
  const maja = await story.as('maja');
  const before = story.must('översikten', await maja.get<Overview>(`/portfolios/${trainee}/overview`));
  story.check(
    '18 delmål, inget uppnått',
    before.counts.total === 18 && before.counts.signed === 0,
    before.counts,
  );

  const asked: { signer: string; id: string }[] = [];
  for (const request of REQUESTS) {
    asked.push({
      signer: request.signer,
      id: await ask(story, request.goals, request.signer, bt.units[request.unit]),
    });
  }
  await writeWhatIsRefused(story, asked[0]?.id ?? '');
  await sendBackAndForth(story, asked[0]?.id ?? '');
  await declineAndAskAnother(story, bt.units.primaryCare);

  for (const signer of ['erik', 'sara', 'johan']) {
    const own = asked.filter((one) => one.signer === signer).map((one) => one.id);
    await tellHowItWasChecked(story, signer, own);
    const result = await signIntyg(story, await story.as(signer), own);
    result.items.forEach((item, i) =>
      bt.documents.push({ name: `bilaga-2-${signer}-${i + 1}`, documentId: item.documentId }),
    );
  }
  await replaceOne(story, bt, asked[3]?.id ?? '');
  const after = story.must('översikten', await maja.get<Overview>(`/portfolios/${trainee}/overview`));
  story.check('18 av 18 delmål har intyg', after.counts.signed === 18, after.counts);
};

async function ask(
  story: Story,
  goals: readonly string[],
  signer: string,
  careUnitId: string,
): Promise<string> {
  const maja = await story.as('maja');
  const trainee = story.id('maja');
  const prefill = story.must(
    'underlaget är ifyllt',
    await maja.get<Prefill>(
      `/portfolios/${trainee}/intyg-requests/prefill?type=SOS-2021-B2&goals=${goals.join(',')}`,
    ),
  );
  const period = prefill.periods.find((one) => one.careUnitId === careUnitId);
  const content = {
    ...prefill.content,
    careUnitId,
    periodFrom: period?.from ?? null,
    periodTo: period?.to ?? null,
    activities: prefill.content.activities || 'Klinisk tjänstgöring under handledning',
  };
  const sent = story.must(
    `begäran till ${signer}`,
    await maja.post<{ id: string }>(`/portfolios/${trainee}/intyg-requests`, {
      type: 'SOS-2021-B2',
      content,
      signerId: story.id(signer),
      send: true,
    }),
  );
  const own = story.must('begäran visas', await maja.get<IntygView>(`/intyg/${sent.id}`));
  story.check('läkaren ser vem som har det', own.statusLine.startsWith('skickat till'), own.statusLine);
  return sent.id;
}

/** Characters that cannot be printed and identity numbers are refused while writing, before anything is saved. */
async function writeWhatIsRefused(story: Story, id: string): Promise<void> {
  const erik = await story.as('erik');
  const view = story.must('intyget visas', await erik.get<IntygView>(`/intyg/${id}`));
  for (const verification of ['Medsittning 😀', 'Patient 19121212-1212 följdes upp']) {
    const answer = await erik.put(`/intyg/${id}`, {
      revision: view.revision,
      content: { ...view.content, verification },
    });
    story.refused(`«${verification}»`, answer, 422);
  }
  const stale = { revision: view.revision, content: { ...view.content, verification: 'Medsittning' } };
  story.must('sparas', await erik.put(`/intyg/${id}`, stale));
  story.refused('samma revision i en annan flik', await erik.put(`/intyg/${id}`, stale), 409);
}

async function sendBackAndForth(story: Story, id: string): Promise<void> {
  const erik = await story.as('erik');
  const maja = await story.as('maja');
  const shown = story.must('intyget visas', await erik.get<IntygView>(`/intyg/${id}`));
  story.must(
    'återsänds',
    await erik.post(`/intyg/${id}/return`, {
      revision: shown.revision,
      reason: 'Skriv ut hembesöken också.',
    }),
  );
  const returned = story.must('läkaren ser varför', await maja.get<IntygView>(`/intyg/${id}`));
  story.check('återsänt därför att', returned.statusLine.includes('hembesöken'), returned.statusLine);
  const content = { ...returned.content, activities: 'Mottagning och hembesök under handledning' };
  const saved = story.must(
    'rättas',
    await maja.put<{ revision: number }>(`/intyg/${id}`, { revision: returned.revision, content }),
  );
  story.must('skickas igen', await maja.post(`/intyg/${id}/send`, { revision: saved.revision }));
}

async function declineAndAskAnother(story: Story, careUnitId: string): Promise<void> {
  const id = await ask(story, ['BT12'], 'johan', careUnitId);
  const johan = await story.as('johan');
  const view = story.must('intyget visas', await johan.get<IntygView>(`/intyg/${id}`));
  const declined = story.must(
    'avböjs',
    await johan.post<{ statusLine: string }>(`/intyg/${id}/decline`, { revision: view.revision }),
  );
  story.check('avböjt: inte rätt person', declined.statusLine.startsWith('avböjt'), declined);
}

async function tellHowItWasChecked(story: Story, signer: string, ids: readonly string[]): Promise<void> {
  const client = await story.as(signer);
  for (const id of ids) {
    const view = story.must('intyget visas', await client.get<IntygView>(`/intyg/${id}`));
    const content = {
      ...view.content,
      methods: ['medsittning', 'cbd'],
      verification: 'Medsittning vid tre tillfällen och genomgång av fall.',
    };
    story.must(
      'hur det kontrollerats',
      await client.put(`/intyg/${id}`, { revision: view.revision, content }),
    );
  }
}

/** A signed intyg is never changed: a new one replaces it when it is signed, and the old says so. */
async function replaceOne(story: Story, bt: Parameters<Chapter>[1], id: string): Promise<void> {
  const maja = await story.as('maja');
  const sara = await story.as('sara');
  const old = story.must('intyget visas', await maja.get<IntygView>(`/intyg/${id}`));
  bt.replacedDocumentId = old.documentId ?? '';
  const draft = story.must(
    'ett nytt intyg ska ersätta',
    await maja.post<{ id: string }>(`/intyg/${id}/replace`, {
      revision: old.revision,
      reason: 'Fel metod angiven',
    }),
  );
  const own = story.must('utkastet visas', await maja.get<IntygView>(`/intyg/${draft.id}`));
  story.must('skickas', await maja.post(`/intyg/${draft.id}/send`, { revision: own.revision }));
  await tellHowItWasChecked(story, 'sara', [draft.id]);
  const result = await signIntyg(story, sara, [draft.id]);
  bt.documents.push({ name: 'bilaga-2-sara-ersatter', documentId: result.items[0]?.documentId ?? '' });
  const after = story.must('det gamla visas', await maja.get<IntygView>(`/intyg/${id}`));
  story.check('det gamla är ersatt', after.state === 'replaced', after.statusLine);
}
