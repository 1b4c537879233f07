import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity';
import { Clock, DomainError, Transactions } from '@specialistvagen/platform';
import { formFields } from '@specialistvagen/regulations';
import type { FormSpecification, Template } from '@specialistvagen/regulations';
import { Trainees } from '@specialistvagen/trainees';
import type { DraftContent } from '../contract/content.js';
import type { SaveDraft, SavedDraft } from '../contract/requests.js';
import type { Intyg } from '../domain/intyg.js';
import { templateOfIntyg } from '../domain/intyg-template.js';
import { goalsOn } from '../domain/new-intyg.js';
import { isChosen } from '../domain/participants.js';
import { writtenOn } from '../domain/written.js';
import { changeIntyg, setParticipants } from '../storage/change-intyg.js';
import { findIntyg } from '../storage/intyg-rows.js';
import { CheckContent } from './check-content.js';
import { ChooseForm } from './choose-form.js';
import type { ChosenForm } from './choose-form.js';
import { FindOwnIntyg } from './find-own-intyg.js';
import type { Standing } from './find-own-intyg.js';
import { JudgeIntyg } from './judge-intyg.js';
import { NameParticipants } from './name-participants.js';
import { notFound } from './open-portfolio.js';
import { ShowIntyg } from './show-intyg.js';

/** Autosave: the whole content at the revision that was read; another's change in between is a conflict, never a merge. */
@Injectable()
export class SaveDraftUseCase {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly finding: FindOwnIntyg,
    private readonly trainees: Trainees,
    private readonly choosing: ChooseForm,
    private readonly checking: CheckContent,
    private readonly participants: NameParticipants,
    private readonly judging: JudgeIntyg,
    private readonly showing: ShowIntyg,
  ) {}

  save(actor: Actor, id: string, body: SaveDraft): Promise<SavedDraft> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const standing = await this.finding.forAction(actor, id, 'save', body.revision);
      const { intyg, transition } = standing;
      const { template, post } = await this.formOf(standing);
      const content = this.checking.checked(template.template, post, body.content);
      refuseForeignFields(standing, content, body.signerId);
      await this.changeSigner(intyg, template.template, body.signerId);
      await changeIntyg(intyg, {
        action: 'save',
        to: transition.to,
        by: actor.personId,
        at: this.clock.now(),
        content,
        goals: goalsOn(content, template),
        set: { template_hash: template.hash },
      });
      const saved = await findIntyg(id);
      if (!saved) throw notFound();
      return this.showing.saved(actor, saved, (await this.judging.judge(saved)).findings);
    });
  }

  /** What lies with the trainee is written on the form of today; what is sent stays as it was sent (R25). */
  private async formOf({ intyg, actors }: Standing): Promise<ChosenForm> {
    const post = await this.trainees.post(intyg.postId);
    if (!post) throw notFound();
    const isWritten = actors.includes('trainee');
    const template = isWritten ? this.choosing.formFor(post, intyg.type) : templateOfIntyg(intyg);
    return { post, template };
  }

  private async changeSigner(intyg: Intyg, template: Template, signerId: string | undefined): Promise<void> {
    if (signerId === undefined || !template.form.signers.some(isChosen)) return;
    const { traineeId, postId, participants: earlier } = intyg;
    const replaces = intyg.replaces !== null;
    const asked = { template, traineeId, postId, signerId, earlier, replaces };
    const named = await this.participants.name(asked);
    await setParticipants(intyg, named);
  }
}

/** The signer writes how it was checked and may mend the words; what is attested, and by whom, is the trainee's request. */
function refuseForeignFields(
  { intyg, actors }: Standing,
  content: DraftContent,
  signerId: string | undefined,
): void {
  if (actors.includes('trainee') || intyg.requestedBy !== intyg.traineeId) return;
  const { form } = templateOfIntyg(intyg).template;
  if (signerId === undefined && fixed(intyg.content, form) === fixed(content, form)) return;
  throw new DomainError(
    'not-yours-to-change',
    'refused',
    'Delmål, period och undertecknare ändras av läkaren. Återsänd intyget och skriv vad som ska ändras.',
  );
}

/** Everything but running text and what the signer fills in. */
function fixed(content: DraftContent, form: FormSpecification): string {
  const { fields, ...written } = writtenOn(content);
  const asked = formFields(form).filter(
    ({ kind, filledBy }) => filledBy === 'applicant' && kind !== 'long-text',
  );
  return JSON.stringify({ ...written, asked: asked.map(({ id }) => fields[id] ?? null) });
}
