import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import {
  Clock,
  DomainError,
  Transactions,
  conditionalUpdate,
  hashBody,
  newId,
  refuseIf,
  withIdempotency,
} from '@specialistvagen/platform';
import { feeOn } from '@specialistvagen/regulations';
import { Trainees } from '@specialistvagen/trainees';
import type { ApplicationChanged, SaveApplicationForm } from '../contract/application.js';
import { freeTextReasons } from '../domain/free-text.js';
import { paymentReference } from '../domain/reference.js';
import { ApplicationRepository } from '../storage/application.repository.js';
import { CaseDesk } from './case-desk.js';
import { SealedTexts } from './sealed-texts.js';

/** An application is assembled from what is signed, not filled in; it gets its payment reference at once. */
@Injectable()
export class AssembleApplication {
  constructor(
    private readonly transactions: Transactions,
    private readonly applications: ApplicationRepository,
    private readonly trainees: Trainees,
    private readonly desk: CaseDesk,
    private readonly sealed: SealedTexts,
    private readonly clock: Clock,
  ) {}

  async assemble(actor: Actor, traineeId: string, key: string): Promise<ApplicationChanged> {
    if (actor.personId !== traineeId) throw new DomainError('not-found', 'not-found', 'Sidan finns inte.');
    return this.transactions.run({ person: actor.personId }, async () => {
      const scope = {
        person: actor.personId,
        operation: 'assemble-application',
        bodyHash: hashBody({ traineeId }),
      };
      const { resourceId } = await withIdempotency(key, scope, () => this.addDraft(traineeId));
      return this.desk.now(resourceId);
    });
  }

  private async addDraft(traineeId: string): Promise<string> {
    const post = await this.trainees.currentPost(traineeId);
    if (!post || post.state !== 'ongoing') {
      throw new DomainError('no-ongoing-post', 'refused', {
        text:
          post?.state === 'completed'
            ? 'Din bastjänstgöring är redan godkänd. Den görs en gång.'
            : 'Du har ingen pågående BT-tjänst.',
        rule: 'R3',
        citation: 'PSF 4 kap. 1 §',
        confidence: 'EX',
      });
    }
    const earlier = await this.applications.ofTrainee(traineeId);
    const open = earlier.find(
      (row) => row.postId === post.id && !['decided', 'appealed', 'closed', 'dismissed'].includes(row.state),
    );
    if (open) return open.id;
    const fee = feeOn('bt-approval', this.clock.today());
    if (!fee) throw new Error('no fee is known for today');
    const id = newId();
    await this.applications.addDraft({
      id,
      traineeId,
      postId: post.id,
      regionCode: post.regionCode,
      careProviderId: post.careProviderId,
      reference: paymentReference(randomBytes(8)),
      feeAmount: fee.amount,
    });
    await this.applications.addEvent({
      applicationId: id,
      action: 'assemble',
      fromState: 'draft',
      toState: 'draft',
      byPerson: traineeId,
    });
    return id;
  }

  /** Autosave of what Bilaga 1 asks the applicant for. */
  async saveForm(
    actor: Actor,
    id: string,
    { revision, form }: SaveApplicationForm,
  ): Promise<ApplicationChanged> {
    const { degree, licence, ...texts } = form;
    const countries = Object.entries({ degree, licence }).flatMap(([field, rows]) =>
      rows.map(({ country }, index) => [`${field}.${index}.country`, country]),
    );
    refuseIf('text-refused', 'refused', freeTextReasons({ ...texts, ...Object.fromEntries(countries) }));
    return this.transactions.run({ person: actor.personId }, async () => {
      const { row, role } = await this.desk.open(actor, id, 'ansökan');
      if (role !== 'applicant' || row.state !== 'draft') {
        throw new DomainError('act-not-open', 'conflict', 'Ansökan är redan inskickad och kan inte ändras.');
      }
      await conditionalUpdate({
        table: 'certificates.application',
        id,
        state: 'draft',
        revision,
        set: {
          form_sealed: this.sealed.sealForm(id, form),
          updated_at: this.clock.now(),
        },
      });
      return this.desk.now(id);
    });
  }
}
