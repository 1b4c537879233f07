import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '@specialistvagen/platform';
import { findVersion } from '@specialistvagen/regulations';
import type { HashedTemplate } from '@specialistvagen/regulations';
import { Trainees } from '@specialistvagen/trainees';
import type { TrainingPost } from '@specialistvagen/trainees';
import { isForPost, usableTemplate } from '../domain/intyg-template.js';
import type { PinnedVersion } from '../domain/intyg-template.js';

export type ChosenForm = { readonly post: TrainingPost; readonly template: HashedTemplate };

/** The form of a type as the training's pinned regulation has it today; a form of another regulation is refused (R1). */
@Injectable()
export class ChooseForm {
  constructor(
    private readonly clock: Clock,
    private readonly trainees: Trainees,
  ) {}

  async choose(traineeId: string, type: string, postId?: string): Promise<ChosenForm> {
    const post = await this.trainees.currentPost(traineeId, postId);
    if (!post) throw new DomainError('no-post', 'refused', 'Du har ingen utbildningstjänst ännu.');
    return { post, template: this.formFor(post, type) };
  }

  formFor(post: TrainingPost, type: string): HashedTemplate {
    const pinned = pinnedOf(post);
    const known = findVersion(pinned.designation, pinned.version);
    const template = known && usableTemplate(type, pinned, this.clock.today());
    if (!template || !isForPost(template.template, post.kind)) {
      throw new DomainError('form-of-other-regulation', 'refused', {
        text: `${type} är inget intyg i den utbildning som du går (${pinned.designation}).`,
        field: 'type',
        rule: 'R1',
        citation: pinned.designation,
        confidence: 'EX',
      });
    }
    return template;
  }
}

export function pinnedOf({
  regulation,
  regulationVersion,
}: Pick<TrainingPost, 'regulation' | 'regulationVersion'>): PinnedVersion {
  return { designation: regulation, version: regulationVersion };
}
