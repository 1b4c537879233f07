import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { DraftPlan } from '@specialistvagen/supervisors';
import { ViewPlan, WritePlan } from '@specialistvagen/trainees';
import {
  agreePlanBody,
  ofPostQuery,
  planView,
  savePlanBody,
  sharePlanBody,
  traineeParams,
} from '@specialistvagen/trainees/contract';
import type { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

type OfPost = z.infer<typeof ofPostQuery>;

@Controller('portfolios/:trainee/plan')
export class PlanController {
  constructor(
    private readonly plan: ViewPlan,
    private readonly drafts: DraftPlan,
    private readonly write: WritePlan,
  ) {}

  @Get()
  @Endpoint({
    summary: 'Individuell plan; utan post den pågående tjänstens',
    access: 'signed-in',
    params: traineeParams,
    query: ofPostQuery,
    returns: planView,
  })
  view(@CurrentActor() actor: Actor, @Param('trainee') trainee: string, @Query() { post }: OfPost) {
    return this.plan.view(actor, trainee, post);
  }

  @Put()
  @Endpoint({
    summary: 'Spara utkast till plan (huvudansvarig handledare)',
    access: ['supervisor'],
    params: traineeParams,
    query: ofPostQuery,
    body: savePlanBody,
    returns: planView,
  })
  save(
    @CurrentActor() actor: Actor,
    @Param('trainee') trainee: string,
    @Query() { post }: OfPost,
    @Body() body: z.infer<typeof savePlanBody>,
  ) {
    return this.drafts.save(actor, { traineeId: trainee, postId: post }, body);
  }

  @Post('agree')
  @HttpCode(200)
  @Endpoint({
    summary: 'Godkänn planen (läkaren)',
    access: ['trainee'],
    params: traineeParams,
    query: ofPostQuery,
    body: agreePlanBody,
    returns: planView,
    idempotent: true,
  })
  agree(
    @CurrentActor() actor: Actor,
    @Param('trainee') trainee: string,
    @Query() { post }: OfPost,
    @Body() body: z.infer<typeof agreePlanBody>,
    @IdempotencyKey() key: string,
  ) {
    return this.write.agree(actor, { traineeId: trainee, postId: post }, body, key);
  }

  @Post('share')
  @HttpCode(200)
  @Endpoint({
    summary: 'Dela planen med extern bedömare, eller sluta dela',
    access: ['trainee'],
    params: traineeParams,
    query: ofPostQuery,
    body: sharePlanBody,
    returns: planView,
  })
  share(
    @CurrentActor() actor: Actor,
    @Param('trainee') trainee: string,
    @Query() { post }: OfPost,
    @Body() { shared }: z.infer<typeof sharePlanBody>,
  ) {
    return this.write.share(actor, { traineeId: trainee, postId: post }, shared);
  }
}
