import { Injectable } from '@nestjs/common';
import { Clock, Transactions } from '@specialistvagen/platform';
import { SWEEP_GRACE_MILLISECONDS } from '../domain/signing-act.js';
import type { SigningAct } from '../domain/signing-act.js';
import { forgetAsked, forgetAskedOfEnded } from '../storage/asked-acts.js';
import { recordEvidence } from '../storage/evidence.js';
import { notify } from '../storage/notices.js';
import { closeAct, endedActs, failWaitingItems } from '../storage/signing-acts.js';
import { DocumentSubjects } from './document-subjects.js';

/**
 * The worker's sweep over acts whose ticket has ended. It never signs: it closes them as not completed, lets go what
 * they held and tells the person (decision 13).
 */
@Injectable()
export class CloseEndedActs {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly subjects: DocumentSubjects,
  ) {}

  /** Returns how many acts were closed. One transaction each: one that fails stops no other. */
  async sweep(limit = 100): Promise<number> {
    const before = new Date(this.clock.now().getTime() - SWEEP_GRACE_MILLISECONDS);
    const ended = await this.transactions.run({ system: true }, () => endedActs(before, limit));
    let closed = 0;
    for (const act of ended) if (await this.close(act)) closed += 1;
    // It names the person by number and holds the document: no longer here than an answer can be used.
    await this.transactions.run({ system: true }, forgetAskedOfEnded);
    return closed;
  }

  private async close(act: SigningAct): Promise<boolean> {
    return this.transactions.run({ system: true }, async () => {
      const at = this.clock.now();
      if (!(await closeAct(act.id, act.state, 'not-completed', at))) return false;
      await forgetAsked(act.id);
      await failWaitingItems(act.id, [{ text: 'Underskriften blev inte klar i tid. Inget signerades.' }]);
      for (const { subject, result } of act.items) {
        if (result !== 'waiting') continue;
        await this.subjects
          .of(subject.kind)
          .onNotSigned({ subjectId: subject.id, ticketId: act.id, personId: act.personId, at });
      }
      await recordEvidence('act-not-completed', at, { ticketId: act.id, personId: act.personId });
      await notify({
        kind: 'act-not-completed',
        to: act.personId,
        subject: { kind: 'signing-act', id: act.id },
      });
      return true;
    });
  }
}
