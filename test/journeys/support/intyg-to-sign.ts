import { mandates } from '../story/bt/01-mandates.js';
import { post } from '../story/bt/02-post.js';
import type { BtStory } from '../story/bt/chapters.js';
import type { IntygView } from '../story/signing.js';
import type { Story } from '../story/story.js';

export type Opened = { ticket: string; signUrl: string };
export type ActResult = {
  state: string;
  items: { result: string; documentId: string; reasons: { text: string }[] }[];
};

/** Units, people with mandates, and a BT for maja that sara supervises. */
export async function majasPost(story: Story, bt: BtStory): Promise<void> {
  await mandates(story, bt);
  await post(story, bt);
}

/** Asked for by maja, checked by sara: from here one signature is missing. */
export async function intygToSign(story: Story, bt: BtStory, goal: string): Promise<string> {
  const [maja, sara] = [await story.as('maja'), await story.as('sara')];
  const address = `/portfolios/${story.id('maja')}/intyg-requests`;
  const prefilled = story.must(
    'underlag',
    await maja.get<{ content: object }>(`${address}/prefill?type=SOS-2021-B2&goals=${goal}`),
  );
  const asked = {
    ...prefilled.content,
    careUnitId: bt.units.emergency,
    activities: 'Klinisk tjänstgöring',
  };
  const body = { type: 'SOS-2021-B2', content: asked, signerId: story.id('sara'), send: true };
  const { id } = story.must('begäran', await maja.post<{ id: string }>(address, body));
  const view = story.must('visas', await sara.get<IntygView>(`/intyg/${id}`));
  const content = { ...view.content, methods: ['medsittning'], verification: 'Medsittning.' };
  story.must('sparas', await sara.put(`/intyg/${id}`, { revision: view.revision, content }));
  return id;
}

/** By sara, over the intyg as they are shown. */
export async function openAct(story: Story, ...ids: string[]): Promise<Opened> {
  const sara = await story.as('sara');
  const items = [];
  for (const id of ids) {
    const { revision, contentHash } = story.must('visas', await sara.get<IntygView>(`/intyg/${id}`));
    items.push({ intygId: id, revision, contentHash });
  }
  return story.must('öppnas', await sara.post<Opened>('/signing-acts', { items }));
}

export async function resultOfAct(story: Story, { ticket }: Opened): Promise<ActResult> {
  const sara = await story.as('sara');
  return story.must('resultat', await sara.get<ActResult>(`/signing-acts/${ticket}`));
}
