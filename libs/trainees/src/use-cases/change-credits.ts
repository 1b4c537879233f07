import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { Clock, DomainError, newId, refuseIf } from '@specialistvagen/platform';
import { checkText } from '@specialistvagen/signing';
import type { CreditInput, PostView } from '../contract/index.js';
import { checkCredit } from '../domain/check-credit.js';
import { checkTexts } from '../domain/check-texts.js';
import { goalCodesOf } from '../domain/post-goals.js';
import { insertCredit, removeRow } from '../storage/post.repository.js';
import { PostChange } from './post-change.js';

type At = { readonly actor: Actor; readonly postId: string; readonly revision: number };

/** Tillgodoräknande: who decided what, and why (PSF 4 kap. 1 §). */
@Injectable()
export class ChangeCredits {
  constructor(
    private readonly change: PostChange,
    private readonly clock: Clock,
  ) {}

  add(at: At, input: CreditInput, key: string): Promise<PostView> {
    const request = {
      ...at,
      action: 'change',
      verb: 'add-credit',
      what: 'lade till tillgodoräknad tid',
    } as const;
    return this.change.run({ ...request, body: { ...input, revision: at.revision }, key }, async (open) => {
      const context = { today: this.clock.today(), knownGoals: goalCodesOf(open.post) };
      refuseIf('credit-refused', 'refused', [
        ...checkCredit(input, context),
        ...checkTexts(
          (['what', 'fromWhere', 'evidence', 'reason'] as const).map((name) => [name, input[name]]),
          checkText,
        ),
        ...(input.decidedById === open.post.traineeId
          ? [
              {
                text: 'Läkaren kan inte besluta om sitt eget tillgodoräknande.',
                field: 'decidedById',
                rule: 'R11',
              },
            ]
          : []),
      ]);
      const credit = { ...input, id: newId(), postId: open.post.id };
      await insertCredit({ ...credit, traineeId: open.post.traineeId, recordedBy: at.actor.personId });
      return { id: credit.id };
    });
  }

  remove(at: At, creditId: string, key: string): Promise<PostView> {
    const request = {
      ...at,
      action: 'change',
      verb: 'remove-credit',
      what: 'tog bort tillgodoräknad tid',
    } as const;
    const body = { creditId, revision: at.revision };
    return this.change.run({ ...request, body, key }, async (open) => {
      const row = open.record.credits.find((one) => one.id === creditId && one.postId === open.post.id);
      if (!row) throw new DomainError('not-found', 'not-found', 'Raden finns inte.');
      await removeRow('credit', creditId);
      return { id: creditId };
    });
  }
}
