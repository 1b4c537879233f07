import { signIntyg } from '../signing.js';
import type { Story } from '../story.js';
import { checkpoint } from './checkpoint.js';
import { filledForm } from './fill-form.js';
import { formOf, keep } from './3-intyg.js';
import type { StChapter, StPlay } from './training.js';

type Paper = { id: string; sha256: string; state: string };

/** An intyg on paper is scanned, compared with its original and written anew on the present form by the principal supervisor. */
export const recertify: StChapter = async (story, play) => {
  const { recertified, doctor } = play.training;
  const { batch } = recertified;
  const paper = await verifiedCopy(story, play);
  await countsForTheDoctorOnly(story, play, paper);
  const client = await story.as(batch.signer);
  const [goals = []] = batch.goals;
  const asked = story.must(
    'huvudansvarig handledare omintygar',
    await client.post<{ id: string }>(`/portfolios/${story.id(doctor)}/intyg-requests`, {
      type: batch.type,
      postId: play.postId,
      content: filledForm(await formOf(story, play, batch), { ...batch, goals }),
      restsOn: { kind: 'earlier-document', id: paper.id, issuedOn: '2022-06-30' },
    }),
  );
  const view = story.must(
    'intyget visas',
    await client.get<{ restsOn: { sha256: string } | null }>(`/intyg/${asked.id}`),
  );
  story.check('vilar på papperets fingeravtryck', view.restsOn?.sha256 === paper.sha256, view.restsOn);
  const signed = await signIntyg(story, client, [asked.id]);
  keep(play, batch.type, signed.items[0]?.documentId ?? '');
  await checkpoint(story, play, recertified.after);
};

async function verifiedCopy(story: Story, { training, postId }: StPlay): Promise<Paper> {
  const { doctor, recertified } = training;
  const path = `/portfolios/${story.id(doctor)}/earlier-documents`;
  const client = await story.as(doctor);
  const created = story.must(
    'det äldre intyget läggs till',
    await client.post<Paper>(path, {
      title: 'Intyg om tjänstgöring 2022, på papper',
      postId,
      goals: recertified.batch.goals[0],
      activity: 'KLINISK_TJANSTGORING',
    }),
  );
  const scan = Buffer.from('%PDF-1.4\nett inskannat intyg på papper');
  const uploaded = story.must(
    'filen laddas upp',
    await client.api<Paper>('PUT', `${path}/${created.id}/file`, scan, { 'content-type': 'application/pdf' }),
  );
  const supervisor = await story.as(recertified.batch.signer);
  const verified = story.must(
    'jämförs med originalet',
    await supervisor.post<Paper>(`${path}/${created.id}/verify`, {
      outcome: 'verified-copy',
      sha256: uploaded.sha256,
    }),
  );
  story.check('verifierad kopia', verified.state === 'verified-copy', verified);
  return verified;
}

type Goals = { items: { code: string; state: string; restsOnCopy: boolean }[] };
type Completeness = { goals: { code: string; isMet: boolean; waitingCopies: string[] }[] };

/** A copy counts on the doctor's own page; in the application only once it is written anew, or its original has come in. */
async function countsForTheDoctorOnly(
  story: Story,
  { training, postId }: StPlay,
  { id }: Paper,
): Promise<void> {
  const client = await story.as(training.doctor);
  const of = (page: string) => `/portfolios/${story.id(training.doctor)}/${page}?post=${postId}`;
  const [code] = training.recertified.batch.goals[0] ?? [];
  const own = story
    .must('delmålen', await client.get<Goals>(of('goals')))
    .items.find((one) => one.code === code);
  story.check('kopian räknas på läkarens sida', own?.state === 'signed' && own.restsOnCopy, own);
  const now = story.must('är ansökan komplett?', await client.get<Completeness>(of('completeness')));
  const asked = now.goals.find((one) => one.code === code);
  const waits = asked !== undefined && !asked.isMet && asked.waitingCopies.includes(id);
  story.check('kopian räknas inte i ansökan', waits, asked);
}
