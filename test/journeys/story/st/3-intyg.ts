import type { Browser } from '../../../support/browser.js';
import { signIntyg } from '../signing.js';
import type { IntygView } from '../signing.js';
import type { Story } from '../story.js';
import { checkpoint } from './checkpoint.js';
import { filledForm } from './fill-form.js';
import type { FormView } from './fill-form.js';
import type { Batch, Stage, StChapter, StPlay } from './training.js';

type Prefill = { form: FormView; signers: { person: { id: string } }[] };

/** Intyg after intyg, signed in batches, and the reckoning after each stage. */
export function stages(of: (play: StPlay) => readonly Stage[]): StChapter {
  return async (story, play) => {
    for (const { batches, after } of of(play)) {
      for (const batch of batches) await playBatch(story, play, batch);
      await checkpoint(story, play, after);
    }
  };
}

async function playBatch(story: Story, play: StPlay, batch: Batch): Promise<void> {
  const form = await formOf(story, play, batch);
  const ids: string[] = [];
  for (const goals of batch.goals) ids.push(await request(story, play, { batch, form, goals }));
  await signBatch(story, play, batch, ids);
}

/** Signed as they were displayed, in one act; documents are kept for the verifier. */
export async function signBatch(
  story: Story,
  play: StPlay,
  { signer, type, what }: Pick<Batch, 'signer' | 'type' | 'what'>,
  ids: readonly string[],
): Promise<void> {
  const client = await story.as(signer);
  if (type === 'SOS-2021-B12') for (const id of ids) await tellHowItWasChecked(story, client, id);
  const result = await signIntyg(story, client, ids);
  result.items.forEach(({ documentId }) => keep(play, type, documentId));
  story.check(`${what}: ${ids.length} intyg`, result.items.length === ids.length, result);
}

export function keep(play: StPlay, type: string, documentId: string): void {
  play.intyg += 1;
  const number = String(play.intyg).padStart(3, '0');
  const { doctor } = play.training;
  play.documents.push({ name: `${doctor}-${number}-${type}`, documentId, owner: doctor });
}

/** The form from its own specification, with somebody to ask. */
export async function formOf(story: Story, play: StPlay, { type }: Pick<Batch, 'type'>): Promise<FormView> {
  const { doctor } = play.training;
  const client = await story.as(doctor);
  const path = `/portfolios/${story.id(doctor)}/intyg-requests/prefill?type=${type}&post=${play.postId}`;
  const prefill = story.must(`underlaget till ${type}`, await client.get<Prefill>(path));
  story.check(`någon kan underteckna ${type}`, prefill.signers.length > 0, prefill.signers);
  return prefill.form;
}

type Asked = { batch: Batch; form: FormView; goals: readonly string[]; send?: boolean };

export async function request(story: Story, play: StPlay, asked: Asked): Promise<string> {
  const { batch, form, goals, send = true } = asked;
  const { doctor } = play.training;
  const sent = story.must(
    `${batch.what} begärs`,
    await (
      await story.as(doctor)
    ).post<{ id: string }>(`/portfolios/${story.id(doctor)}/intyg-requests`, {
      type: batch.type,
      postId: play.postId,
      content: filledForm(form, { ...batch, goals }),
      ...(send ? { signerId: story.id(batch.signer) } : {}),
      send,
    }),
  );
  return sent.id;
}

async function tellHowItWasChecked(story: Story, signer: Browser, id: string): Promise<void> {
  const view = story.must('intyget visas', await signer.get<IntygView>(`/intyg/${id}`));
  const fields = view.content['fields'] as Record<string, unknown>;
  const content = {
    ...view.content,
    fields: { ...fields, verification: 'Opponering vid seminarium och genomläst arbete.' },
  };
  story.must('hur det kontrollerats', await signer.put(`/intyg/${id}`, { revision: view.revision, content }));
}
