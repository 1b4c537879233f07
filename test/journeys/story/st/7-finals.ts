import { signIntyg } from '../signing.js';
import type { IntygView } from '../signing.js';
import type { Story } from '../story.js';
import { checkpoint } from './checkpoint.js';
import { keep } from './3-intyg.js';
import type { StChapter, StPlay } from './training.js';

type Prefill = { content: unknown };
type Final = StPlay['training']['finals'][number];

/** What is said of the whole training: by the head of department, by two different people, or by a doctor appointed in writing. */
export const finals: StChapter = async (story, play) => {
  await delegate(story, play);
  for (const final of play.training.finals) await playFinal(story, play, final);
  await checkpoint(story, play, {
    what: 'när allt är intygat',
    goalsMet: play.training.goals,
    months: play.training.monthsInTheEnd,
  });
};

/** Only SOSFS 2015:8 lets the head of department appoint somebody else (4 kap. 4 §). */
async function delegate(story: Story, { training, postId }: StPlay): Promise<void> {
  const head = await story.as(training.east.headOfDepartment);
  const answer = await head.post(`/posts/${postId}/delegations`, {
    personId: story.id('oskar'),
    from: '2026-09-01',
    wording: 'Oskar Hall bedömer uppnådd specialistkompetens för läkare under utbildning vid kliniken.',
  });
  if (training.regulation === 'SOSFS 2015:8') return void story.must('utses skriftligen', answer);
  const problem = story.refused('överlåtelse enligt 2021 års föreskrift', answer, 422);
  story.check(
    'skälet är R10',
    problem.reasons.some(({ rule }) => rule === 'R10'),
    problem,
  );
}

async function playFinal(story: Story, play: StPlay, { type, asked, signers }: Final): Promise<void> {
  const { doctor } = play.training;
  const client = await story.as(doctor);
  const path = `/portfolios/${story.id(doctor)}/intyg-requests`;
  const prefill = story.must(
    `underlaget till ${type}`,
    await client.get<Prefill>(`${path}/prefill?type=${type}&post=${play.postId}`),
  );
  const sent = story.must(
    `${type} begärs`,
    await client.post<{ id: string }>(path, {
      type,
      postId: play.postId,
      content: prefill.content,
      signerId: story.id(asked),
      send: true,
    }),
  );
  for (const [index, signer] of signers.entries()) {
    const { items } = await signIntyg(story, await story.as(signer), [sent.id]);
    const view = story.must('läkaren ser läget', await client.get<IntygView>(`/intyg/${sent.id}`));
    const isLast = index === signers.length - 1;
    story.check(
      `${type} efter ${index + 1} av ${signers.length} underskrifter`,
      view.state === (isLast ? 'signed' : 'awaiting-cosignature'),
      view.statusLine,
    );
    if (isLast) keep(play, type, items[0]?.documentId ?? '');
  }
}
