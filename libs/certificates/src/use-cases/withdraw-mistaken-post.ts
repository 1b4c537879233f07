import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { ExternalAssessors } from '@specialistvagen/external-assessors';
import { IntygQueries } from '@specialistvagen/intyg';
import type { Reason } from '@specialistvagen/platform';
import { WithdrawTraining } from '@specialistvagen/supervisors';
import { Trainees } from '@specialistvagen/trainees';
import type { PostView, TrainingPost } from '@specialistvagen/trainees';
import { ApplicationRepository } from '../storage/application.repository.js';

type At = { readonly actor: Actor; readonly postId: string; readonly revision: number };

const END_INSTEAD = 'Avsluta tjänsten i stället.';

/** Only this library sees everything that may rest on a post: signatures, an assessor's work, an application. */
@Injectable()
export class WithdrawMistakenPost {
  constructor(
    private readonly training: WithdrawTraining,
    private readonly trainees: Trainees,
    private readonly intyg: IntygQueries,
    private readonly assessors: ExternalAssessors,
    private readonly applications: ApplicationRepository,
  ) {}

  withdraw(at: At, { reason }: { reason: string }, key: string): Promise<PostView> {
    return this.training.withdraw(at, { reason, hindrances: () => this.hindrances(at.postId) }, key);
  }

  private async hindrances(postId: string): Promise<Reason[]> {
    const post = await this.trainees.post(postId);
    if (!post) throw new Error('The post was opened in this transaction');
    return [...(await this.signed(post)), ...(await this.assessor(post)), ...(await this.application(post))];
  }

  private async signed(post: TrainingPost): Promise<Reason[]> {
    const since = (await this.trainees.registeredAt(post.id))?.toISOString() ?? '';
    const documents = await this.intyg.summaries(post.traineeId);
    const isSigned = documents.some(({ signers }) =>
      signers.some(({ signedAt }) => signedAt !== null && signedAt >= since),
    );
    if (!isSigned) return [];
    return [
      {
        text: `Det finns signerade intyg sedan tjänsten registrerades. ${END_INSTEAD}`,
        mendedBy: 'studierektor',
      },
    ];
  }

  private async assessor(post: TrainingPost): Promise<Reason[]> {
    const appointments = await this.assessors.appointments(post.traineeId);
    if (!appointments.some((one) => one.postId === post.id && one.state !== 'withdrawn')) return [];
    return [{ text: 'En extern bedömare är utsedd. Återta det uppdraget först.', mendedBy: 'studierektor' }];
  }

  private async application(post: TrainingPost): Promise<Reason[]> {
    const standings = await this.applications.standings(post.traineeId);
    if (!standings.some(({ postId }) => postId === post.id)) return [];
    return [{ text: `Det finns en ansökan som vilar på tjänsten. ${END_INSTEAD}`, mendedBy: 'studierektor' }];
  }
}
