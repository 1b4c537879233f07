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
import type { TrainingPost } from '@specialistvagen/trainees';
import type { ApplicationChanged, SaveApplicationForm } from '../contract/application.js';
import { FEE_OF, kindOfPost } from '../domain/application-kind.js';
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

  /** For the training of one post; left out, the present one. */
  async assemble(actor: Actor, traineeId: string, key: string, postId?: string): Promise<ApplicationChanged> {
    if (actor.personId !== traineeId) throw new DomainError('not-found', 'not-found', 'Sidan finns inte.');
    return this.transactions.run({ person: actor.personId }, async () => {
      const scope = {
        person: actor.personId,
        operation: 'assemble-application',
        bodyHash: hashBody(postId === undefined ? { traineeId } : { traineeId, postId }),
      };
      const { resourceId } = await withIdempotency(key, scope, () => this.addDraft(traineeId, postId));
      return this.desk.now(resourceId);
    });
  }

  private async addDraft(traineeId: string, postId?: string): Promise<string> {
    const post = await this.trainees.currentPost(traineeId, postId);
    const kind = post && kindOfPost(post);
    if (!post || !kind || post.state !== 'ongoing') throw nothingToApplyFor(post);
    const earlier = await this.applications.ofTrainee(traineeId);
    const open = earlier.find(
      (row) => row.postId === post.id && !['decided', 'appealed', 'closed', 'dismissed'].includes(row.state),
    );
    if (open) return open.id;
    const fee = feeOn(FEE_OF[kind], this.clock.today());
    if (!fee) throw new Error('no fee is known for today');
    const id = newId();
    await this.applications.addDraft({
      id,
      traineeId,
      postId: post.id,
      kind,
      specialty: post.specialty,
      regulation: post.regulation,
      regulationVersion: post.regulationVersion,
      regionCode: post.regionCode,
      careProviderId: post.careProviderId,
      reference: paymentReference(randomBytes(8), kind),
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

  /** Autosave of what the form asks the applicant for. */
  async saveForm(
    actor: Actor,
    id: string,
    { revision, form }: SaveApplicationForm,
  ): Promise<ApplicationChanged> {
    const { degree, licence, earlierCertificates, feePaidOn, ...texts } = form;
    const rows = { degree, licence, earlierCertificates };
    const countries = Object.entries(rows).flatMap(([field, of]) =>
      of.map(({ country }, index) => [`${field}.${index}.country`, country]),
    );
    const specialties = earlierCertificates.map(
      ({ specialty }, index) => [`earlierCertificates.${index}.specialty`, specialty] as const,
    );
    if (feePaidOn > this.clock.today()) {
      refuseIf('fee-day-refused', 'refused', [
        { text: 'Betaldagen har inte varit än.', field: 'form.feePaidOn' },
      ]);
    }
    refuseIf(
      'text-refused',
      'refused',
      freeTextReasons({ ...texts, ...Object.fromEntries([...countries, ...specialties]) }),
    );
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

function nothingToApplyFor(post: TrainingPost | null): DomainError {
  const isBt = post?.kind === 'bt' && post.state === 'completed';
  const texts = {
    none: 'Du har ingen pågående utbildningstjänst att ansöka för.',
    at: 'Legitimation efter allmäntjänstgöring söks inte här.',
    bt: 'Din bastjänstgöring är redan godkänd. Den görs en gång.',
    st: 'Bevis i specialiteten är redan utfärdat på den här tjänsten.',
  };
  if (isBt) {
    return new DomainError('no-ongoing-post', 'refused', {
      text: texts.bt,
      rule: 'R3',
      citation: 'PSF 4 kap. 1 §',
      confidence: 'EX',
    });
  }
  const text = post?.kind === 'at' ? texts.at : post?.state === 'completed' ? texts.st : texts.none;
  return new DomainError('no-ongoing-post', 'refused', text);
}
