import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { WithdrawMistakenPost } from '@specialistvagen/certificates';
import type { Actor } from '@specialistvagen/identity/contract';
import { postParams, postView, withdrawPostBody } from '@specialistvagen/trainees/contract';
import type { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

/** Stands here and not among the posts: whether anything rests on the post is known by the last library only. */
@Controller('posts')
export class WithdrawPostController {
  constructor(private readonly posts: WithdrawMistakenPost) {}

  @Post(':id/withdraw')
  @HttpCode(200)
  @Endpoint({
    summary: 'Återta en tjänst som registrerats av misstag',
    access: ['study_director'],
    params: postParams,
    body: withdrawPostBody,
    returns: postView,
    idempotent: true,
  })
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id') postId: string,
    @Body() { revision, reason }: z.infer<typeof withdrawPostBody>,
    @IdempotencyKey() key: string,
  ) {
    return this.posts.withdraw({ actor, postId, revision }, { reason }, key);
  }
}
