import { signIntyg } from '../../journeys/story/signing.js';
import type { IntygView } from '../../journeys/story/signing.js';
import { mandates } from '../../journeys/story/bt/01-mandates.js';
import { post } from '../../journeys/story/bt/02-post.js';
import { emptyBtStory } from '../../journeys/story/bt/chapters.js';
import { Story } from '../../journeys/story/story.js';

export const RECORDS = 150;
/** As many as one signing act takes (decision 16). */
const AT_ONCE = 40;
const SIGNED = AT_ONCE;
const SIGNER = 'sara';
/** Their principal supervisor: what others read is logged. */
export const READER = 'erik';

export type ArrangedPortfolio = {
  story: Story;
  /** Ids of those that wait for the signer. */
  unsigned: readonly string[];
};

/** A BT with 150 requested intyg, made the way people make them. */
export async function arrangePortfolio(
  baseUrl: string,
  { isShort }: { isShort: boolean },
): Promise<ArrangedPortfolio> {
  const story = new Story(baseUrl, () => undefined);
  const bt = emptyBtStory();
  await mandates(story, bt);
  await post(story, bt);
  const ids = await requestAll(story, bt.units.emergency);
  const signed = isShort ? 0 : SIGNED;
  await signSome(story, ids.slice(0, signed));
  mustHaveGoneWell(story);
  return { story, unsigned: ids.slice(signed) };
}

export function mustHaveGoneWell(story: Story): void {
  const [failed] = story.failed;
  if (failed) throw new Error(`Det gick inte att göra i ordning: ${failed.what} ${failed.detail ?? ''}`);
}

async function requestAll(story: Story, careUnitId: string): Promise<string[]> {
  const maja = await story.as('maja');
  const address = `/portfolios/${story.id('maja')}/intyg-requests`;
  const prefilled = story.must(
    'underlaget är ifyllt',
    await maja.get<{ content: object }>(`${address}/prefill?type=SOS-2021-B2&goals=BT1`),
  );
  const ids: string[] = [];
  for (let number = 0; number < RECORDS; number += 1) {
    const content = {
      ...prefilled.content,
      goals: [`BT${(number % 18) + 1}`],
      careUnitId,
      activities: `Klinisk tjänstgöring under handledning, del ${number + 1}`,
    };
    const body = { type: 'SOS-2021-B2', content, signerId: story.id(SIGNER), send: true };
    ids.push(story.must('begäran', await maja.post<{ id: string }>(address, body)).id);
  }
  return ids;
}

/** The signer says how it was verified and signs, as many as one act takes at a time. */
export async function signSome(story: Story, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const signer = await story.as(SIGNER);
  for (const id of ids) {
    const view = story.must('intyget visas', await signer.get<IntygView>(`/intyg/${id}`));
    const content = {
      ...view.content,
      methods: ['medsittning'],
      verification: 'Medsittning vid tre tillfällen.',
    };
    story.must(
      'hur det kontrollerats',
      await signer.put(`/intyg/${id}`, { revision: view.revision, content }),
    );
  }
  for (let n = 0; n < ids.length; n += AT_ONCE) await signIntyg(story, signer, ids.slice(n, n + AT_ONCE));
}
