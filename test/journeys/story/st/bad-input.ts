import type { IntygView } from '../signing.js';
import type { Story } from '../story.js';
import { formOf, request } from './3-intyg.js';
import { filledForm } from './fill-form.js';
import type { StChapter, StPlay } from './training.js';

/** A goal and a form of the other regulation, and a course leader for a clinical intyg: clear answers, nothing half done. */
export const badInput: StChapter = async (story, play) => {
  const { doctor, inWest, otherRegulations } = play.training;
  const batch = inWest[0]?.batches[0];
  if (!batch) throw new Error('Ett kliniskt intyg behövs');
  const form = await formOf(story, play, batch);
  const client = await story.as(doctor);
  const path = `/portfolios/${story.id(doctor)}/intyg-requests`;
  const content = filledForm(form, { ...batch, goals: [otherRegulations.goal] });
  const body = { type: batch.type, postId: play.postId, content, send: false };
  const goal = story.refused(`delmålet ${otherRegulations.goal}`, await client.post(path, body), 422);
  story.check(
    'skälet är R1',
    goal.reasons.some(({ rule }) => rule === 'R1'),
    goal,
  );
  const otherForm = await client.get(`${path}/prefill?type=${otherRegulations.form}&post=${play.postId}`);
  story.refused(`blanketten ${otherRegulations.form}`, otherForm, 422, 'form-of-other-regulation');
  const draft = await request(story, play, { batch, form, goals: batch.goals[0] ?? [], send: false });
  await inviteToClinical(story, play, draft);
};

async function inviteToClinical(story: Story, { training }: StPlay, id: string): Promise<void> {
  const client = await story.as(training.doctor);
  const view = story.must('utkastet visas', await client.get<IntygView>(`/intyg/${id}`));
  const problem = story.refused(
    'en kursledare bjuds in till ett kliniskt intyg',
    await client.post(`/intyg/${id}/invite-course-leader`, {
      revision: view.revision,
      email: 'kursledare@demo.invalid',
      givenName: 'Lena',
      surname: 'Kvist',
      workplace: 'Exempelkurser AB',
    }),
    422,
  );
  story.check(
    'skälet är R14',
    problem.reasons.some(({ rule }) => rule === 'R14'),
    problem,
  );
  story.must(
    'utkastet tas tillbaka',
    await client.post(`/intyg/${id}/withdraw`, { revision: view.revision }),
  );
}
