import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { Clock, refuseIf } from '@specialistvagen/platform';
import type { ChangeKeepersBody, PostView } from '../contract/index.js';
import { partyReasons } from '../domain/check-new-post.js';
import { replaceCoordinators } from '../storage/post.repository.js';
import { PostChange } from './post-change.js';
import { PostKeepers } from './post-keepers.js';

/** A new head of department, study director or coordinator takes over; the former sees the portfolio through today. */
@Injectable()
export class ChangeKeepers {
  constructor(
    private readonly change: PostChange,
    private readonly keepers: PostKeepers,
    private readonly clock: Clock,
  ) {}

  replace(
    at: { readonly actor: Actor; readonly postId: string; readonly revision: number },
    input: Omit<ChangeKeepersBody, 'revision'>,
  ): Promise<PostView> {
    const request = {
      ...at,
      action: 'change',
      verb: 'change-keepers',
      what: 'ändrade vilka som ansvarar',
    } as const;
    return this.change.run({ ...request, body: input }, async ({ post }) => {
      const after = { ...post, ...input, coordinatorIds: [...new Set(input.coordinatorIds)].sort() };
      refuseIf('keepers-refused', 'refused', [
        ...partyReasons({ ...input, traineePersonId: post.traineeId }, input.studyDirectorId),
        ...(await this.keepers.checkStudyDirector(after, 'studyDirectorId')),
        ...(await this.keepers.check(after)),
      ]);
      await this.keepers.open(after);
      await replaceCoordinators(post, after.coordinatorIds);
      await this.keepers.close(post, after, this.clock.today());
      const { headOfDepartmentId, studyDirectorId } = input;
      return {
        id: post.id,
        set: { head_of_department_id: headOfDepartmentId, study_director_id: studyDirectorId },
      };
    });
  }
}
