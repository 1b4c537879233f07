import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity';
import { Clock, DomainError, Transactions } from '@specialistvagen/platform';
import type { DraftContent } from '../contract/content.js';
import type { SaveDraft, SavedDraft } from '../contract/requests.js';
import type { Intyg } from '../domain/intyg.js';
import { changeIntyg, setParticipants } from '../storage/change-intyg.js';
import { findIntyg } from '../storage/intyg-rows.js';
import { FindOwnIntyg } from './find-own-intyg.js';
import type { Standing } from './find-own-intyg.js';
import { JudgeIntyg } from './judge-intyg.js';
import { NameParticipants } from './name-participants.js';
import { notFound } from './open-portfolio.js';
import { checkedContent } from './request-intyg.js';
import { ShowIntyg } from './show-intyg.js';

/** Autosave: the whole content at the revision that was read; another's change in between is a conflict, never a merge. */
@Injectable()
export class SaveDraftUseCase {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly finding: FindOwnIntyg,
    private readonly participants: NameParticipants,
    private readonly judging: JudgeIntyg,
    private readonly showing: ShowIntyg,
  ) {}

  save(actor: Actor, id: string, body: SaveDraft): Promise<SavedDraft> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const standing = await this.finding.forAction(actor, id, 'save', body.revision);
      const { intyg, transition } = standing;
      const content = checkedContent(intyg.type, body.content);
      refuseForeignFields(standing, content, body.signerId);
      await this.changeSigner(intyg, body.signerId);
      await changeIntyg(intyg, {
        action: 'save',
        to: transition.to,
        by: actor.personId,
        at: this.clock.now(),
        content,
      });
      const saved = await findIntyg(id);
      if (!saved) throw notFound();
      return this.showing.saved(actor, saved, (await this.judging.judge(saved)).findings);
    });
  }

  private async changeSigner(intyg: Intyg, signerId: string | undefined): Promise<void> {
    if (signerId === undefined || intyg.type === 'SOS-2021-B4') return;
    const { type, traineeId } = intyg;
    await setParticipants(intyg, await this.participants.name({ type, traineeId, signerId }));
  }
}

/** The signer writes how it was checked and may mend the words; what is attested, and by whom, is the trainee's request. */
function refuseForeignFields(
  { intyg, actors }: Standing,
  content: DraftContent,
  signerId: string | undefined,
): void {
  if (actors.includes('trainee')) return;
  const old = intyg.content;
  const isSame =
    old.kind !== 'goals' || content.kind !== 'goals'
      ? true
      : old.goals.join() === content.goals.join() &&
        old.periodFrom === content.periodFrom &&
        old.periodTo === content.periodTo &&
        old.careUnitId === content.careUnitId;
  if (isSame && signerId === undefined) return;
  throw new DomainError(
    'not-yours-to-change',
    'refused',
    'Delmål, period och undertecknare ändras av läkaren. Återsänd intyget och skriv vad som ska ändras.',
  );
}
