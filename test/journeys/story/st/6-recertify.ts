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
  await checkpoint(story, play, recertified.then);
};

async function verifiedCopy(story: Story, { training }: StPlay): Promise<Paper> {
  const { doctor, recertified } = training;
  const path = `/portfolios/${story.id(doctor)}/earlier-documents`;
  const client = await story.as(doctor);
  const created = story.must(
    'det äldre intyget läggs till',
    await client.post<Paper>(path, { title: 'Intyg om tjänstgöring 2022, på papper', goals: [] }),
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
