import { emptyBtStory } from '../story/bt/chapters.js';
import type { BtStory } from '../story/bt/chapters.js';
import { mandates } from '../story/bt/01-mandates.js';
import { post } from '../story/bt/02-post.js';
import { stateNoBias } from '../story/bias.js';
import type { IntygView } from '../story/signing.js';
import { Story } from '../story/story.js';

type Period = { careUnitId: string; from: string; to: string };
type Prefill = { content: Record<string, unknown>; periods: Period[] };
export type Ask = {
  goals: readonly string[];
  signer: string;
  unit?: keyof BtStory['units'];
  activities?: string;
  send?: boolean;
};

/** Maja has a BT post with supervisors and a plan; nothing is asked for yet. */
export async function withPost(url: string): Promise<{ story: Story; bt: BtStory }> {
  const story = new Story(url, () => undefined);
  const bt = emptyBtStory();
  await mandates(story, bt);
  await post(story, bt);
  return { story, bt };
}

/** Maja asks for an intyg; without `send` it stays a draft of hers. */
export async function askForIntyg(story: Story, bt: BtStory, ask: Ask): Promise<string> {
  const maja = await story.as('maja');
  const path = `/portfolios/${story.id('maja')}/intyg-requests`;
  const goals = ask.goals.join(',');
  const prefill = story.must(
    'underlaget är ifyllt',
    await maja.get<Prefill>(`${path}/prefill?type=SOS-2021-B2&goals=${goals}`),
  );
  const careUnitId = bt.units[ask.unit ?? 'primaryCare'];
  const period = prefill.periods.find((one) => one.careUnitId === careUnitId);
  const content = {
    ...prefill.content,
    careUnitId,
    periodFrom: period?.from ?? null,
    periodTo: period?.to ?? null,
    activities: ask.activities ?? 'Mottagning och hembesök under handledning',
  };
  const body = { type: 'SOS-2021-B2', content, signerId: story.id(ask.signer), send: ask.send ?? true };
  return story.must('begäran', await maja.post<{ id: string }>(path, body)).id;
}

/** The signer sends it back with a reason. */
export async function sendBack(story: Story, id: string, signer: string, reason: string): Promise<void> {
  const client = await story.as(signer);
  const view = story.must('intyget visas', await client.get<IntygView>(`/intyg/${id}`));
  story.must('återsänds', await client.post(`/intyg/${id}/return`, { revision: view.revision, reason }));
}

/** The officer takes the case that Maja's application became. */
export async function takeCase(story: Story, bt: BtStory): Promise<void> {
  const own = story.must(
    'egen ansökan',
    await (await story.as('maja')).get<{ revision: number }>(`/portfolios/${story.id('maja')}/application`),
  );
  const ingrid = await story.as('ingrid');
  story.must(
    'ärendet tas',
    await ingrid.post(`/cases/${bt.applicationId}/assign`, { revision: own.revision }),
  );
  await stateNoBias(story, bt.applicationId, 'ingrid');
}

/** The signer's own part, so that it can be signed. */
export async function tellHowItWasChecked(story: Story, id: string, signer: string): Promise<void> {
  const client = await story.as(signer);
  const view = story.must('intyget visas', await client.get<IntygView>(`/intyg/${id}`));
  const content = {
    ...view.content,
    methods: ['medsittning'],
    verification: 'Medsittning vid tre tillfällen.',
  };
  story.must('hur det kontrollerats', await client.put(`/intyg/${id}`, { revision: view.revision, content }));
}

/** The bank's file arrives: the fee of the case is paid. */
export async function payFee(story: Story, applicationId: string): Promise<void> {
  const ingrid = await story.as('ingrid');
  const view = story.must(
    'ärendet visas',
    await ingrid.get<{ fee: { reference: string | null } }>(`/cases/${applicationId}`),
  );
  const content = `referens;belopp;datum\n${view.fee.reference ?? ''};1890,00;2026-11-21\n`;
  const file = { fileName: 'betalningar.csv', content };
  story.must('betalningen läses in', await ingrid.post('/payments/import', file));
}
