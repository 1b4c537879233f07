import { signIntyg } from '../signing.js';
import type { IntygView } from '../signing.js';
import type { Story } from '../story.js';
import { checkpoint } from './checkpoint.js';
import { formOf, keep, request } from './3-intyg.js';
import type { StChapter, StPlay } from './training.js';

type Mail = { items: { to: string; path: string }[] };
const LIMIT_MS = 60_000;

/** A course leader is invited by mail, signs in by its address with an e-ID, and signs the course form and nothing else. */
export const courseLeader: StChapter = async (story, play) => {
  const { course, doctor } = play.training;
  const { batch } = course;
  const form = await formOf(story, play, batch);
  const id = await request(story, play, { batch, form, goals: batch.goals[0] ?? [], send: false });
  const client = await story.as(doctor);
  const draft = story.must('utkastet visas', await client.get<IntygView>(`/intyg/${id}`));
  const email = `${doctor}s-kursledare@demo.invalid`;
  story.must(
    'kursledaren bjuds in',
    await client.post(`/intyg/${id}/invite-course-leader`, {
      revision: draft.revision,
      email,
      givenName: 'Lena',
      surname: 'Kvist',
      workplace: 'Exempelkurser AB',
    }),
  );
  await signInByInvitation(story, await invitationIn(story, email));
  const lena = await story.as('lena');
  const signed = await signIntyg(story, lena, [id]);
  keep(play, batch.type, signed.items[0]?.documentId ?? '');
  await seesNothingElse(story, play);
  await checkpoint(story, play, course.after);
};

/** The mail is sent by the worker, so it is waited for. */
async function invitationIn(story: Story, to: string): Promise<string> {
  const anyone = await story.as('viktor');
  const started = performance.now();
  while (performance.now() - started < LIMIT_MS) {
    const { items } = story.must('mejlen', await anyone.get<Mail>('/demo/mail'));
    const path = items.find((one) => one.to === to)?.path;
    if (path) return path;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  story.check('inbjudan kom fram inom en minut', false, to);
  return '/';
}

async function signInByInvitation(story: Story, path: string): Promise<void> {
  const lena = await story.as('lena');
  await lena.signIn('lena', path);
  const id = path.split('/').at(-1) ?? '';
  const seen = story.must(
    'inbjudan visar intyget',
    await lena.get<{ intygId: string | null }>(`/course-leader-invitations/${id}`),
  );
  story.check('inbjudan gäller ett intyg', seen.intygId !== null, seen);
}

/** One document is open to the course leader, not the training it belongs to. */
async function seesNothingElse(story: Story, { training, postId }: StPlay): Promise<void> {
  const lena = await story.as('lena');
  const pages = ['overview', 'goals', 'intyg', 'time', 'plan', 'posts', 'background', 'earlier-documents'];
  const paths = pages.map((page) => `/portfolios/${story.id(training.doctor)}/${page}`);
  for (const path of [...paths, `/posts/${postId}`, `/posts/${postId}/supervisors`]) {
    story.refused(`kursledaren läser ${path.split('/').at(-1)}`, await lena.get(path), 404);
  }
}
