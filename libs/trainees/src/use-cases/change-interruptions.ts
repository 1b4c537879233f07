import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { DomainError, newId, refuseIf } from '@specialistvagen/platform';
import type { InterruptionInput, PostView } from '../contract/index.js';
import { attestedIn, checkAttestedInterruption } from '../domain/attested-days.js';
import { checkInterruption } from '../domain/check-days.js';
import { insertInterruption, lastFactId, removeRow } from '../storage/post.repository.js';
import { PostChange } from './post-change.js';
import { RegisterFacts } from './register-facts.js';

type At = { readonly actor: Actor; readonly postId: string; readonly revision: number };

/** Leave takes days away from the months (decision 23); its kind never says why somebody was ill. */
@Injectable()
export class ChangeInterruptions {
  constructor(
    private readonly change: PostChange,
    private readonly facts: RegisterFacts,
  ) {}

  add(at: At, input: InterruptionInput, key: string): Promise<PostView> {
    const request = {
      ...at,
      action: 'change',
      verb: 'add-interruption',
      what: 'lade till ett uppehåll',
    } as const;
    return this.change.run({ ...request, body: { ...input, revision: at.revision }, key }, async (open) => {
      refuseIf('days-refused', 'refused', [
        ...checkInterruption(input, open.post, open.record.interruptions),
        ...checkAttestedInterruption(input, attestedIn(open.record, [open.post.id])),
      ]);
      const interruption = { ...input, id: newId(), postId: open.post.id };
      const factId = await this.facts.interruption(open.post, interruption);
      await insertInterruption({ ...interruption, traineeId: open.post.traineeId, factId });
      return { id: interruption.id };
    });
  }

  remove(at: At, interruptionId: string, key: string): Promise<PostView> {
    const request = {
      ...at,
      action: 'change',
      verb: 'remove-interruption',
      what: 'tog bort ett uppehåll',
    } as const;
    const body = { interruptionId, revision: at.revision };
    return this.change.run({ ...request, body, key }, async (open) => {
      const row = open.record.interruptions.find(
        (one) => one.id === interruptionId && one.postId === open.post.id,
      );
      if (!row) throw new DomainError('not-found', 'not-found', 'Uppehållet finns inte.');
      refuseIf(
        'days-refused',
        'refused',
        checkAttestedInterruption(row, attestedIn(open.record, [open.post.id])),
      );
      await this.facts.removed(open.post, row, await lastFactId('interruption', interruptionId));
      await removeRow('interruption', interruptionId);
      return { id: interruptionId };
    });
  }
}
