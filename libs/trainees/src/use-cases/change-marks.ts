import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { refuseIf } from '@specialistvagen/platform';
import type { PostTrack } from '@specialistvagen/regulations';
import type { PostView } from '../contract/index.js';
import { lastFactId } from '../storage/post.repository.js';
import { PostChange } from './post-change.js';
import { RegisterFacts } from './register-facts.js';

type At = { readonly actor: Actor; readonly postId: string; readonly revision: number };

/** Forskar-ST, ledarskaps-ST and glesbygd: what the flows of ST are counted by. */
@Injectable()
export class ChangeMarks {
  constructor(
    private readonly change: PostChange,
    private readonly facts: RegisterFacts,
  ) {}

  replace(at: At, marks: { track: PostTrack | null; rural: boolean }): Promise<PostView> {
    const request = {
      ...at,
      action: 'change',
      verb: 'change-marks',
      what: 'ändrade tjänstens märkning',
    } as const;
    return this.change.run({ ...request, body: marks }, async ({ post }) => {
      refuseIf(
        'marks-refused',
        'refused',
        post.kind === 'st' || marks.track === null
          ? []
          : [{ text: 'Forskar-ST och ledarskaps-ST anges bara för ST.', field: 'track' }],
      );
      const fact_id = await this.facts.postStarted({ ...post, ...marks }, await lastFactId('post', post.id));
      return { id: post.id, set: { ...marks, fact_id } };
    });
  }
}
