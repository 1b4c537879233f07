import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { ViewPlan, WritePlan } from '@specialistvagen/trainees';
import {
  agreePlanBody,
  planView,
  savePlanBody,
  sharePlanBody,
  traineeParams,
} from '@specialistvagen/trainees/contract';
import type { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

@Controller('portfolios/:trainee/plan')
export class PlanController {
  constructor(
    private readonly plan: ViewPlan,
    private readonly write: WritePlan,
  ) {}

  @Get()
  @Endpoint({ summary: 'Individuell plan', access: 'signed-in', params: traineeParams, returns: planView })
  view(@CurrentActor() actor: Actor, @Param('trainee') trainee: string) {
    return this.plan.view(actor, trainee);
  }

  @Put()
  @Endpoint({
    summary: 'Spara utkast till plan (huvudansvarig handledare)',
    access: ['supervisor'],
    params: traineeParams,
    body: savePlanBody,
    returns: planView,
  })
  save(
    @CurrentActor() actor: Actor,
    @Param('trainee') trainee: string,
    @Body() body: z.infer<typeof savePlanBody>,
  ) {
    return this.write.save(actor, trainee, body);
  }

  @Post('agree')
  @HttpCode(200)
  @Endpoint({
    summary: 'Godkänn planen (läkaren)',
    access: ['trainee'],
    params: traineeParams,
    body: agreePlanBody,
    returns: planView,
    idempotent: true,
  })
  agree(
    @CurrentActor() actor: Actor,
    @Param('trainee') trainee: string,
    @Body() body: z.infer<typeof agreePlanBody>,
    @IdempotencyKey() key: string,
  ) {
    return this.write.agree(actor, trainee, body, key);
  }

  @Post('share')
  @HttpCode(200)
  @Endpoint({
    summary: 'Dela planen med extern bedömare, eller sluta dela',
    access: ['trainee'],
    params: traineeParams,
    body: sharePlanBody,
    returns: planView,
  })
  share(
    @CurrentActor() actor: Actor,
    @Param('trainee') trainee: string,
    @Body() { shared }: z.infer<typeof sharePlanBody>,
  ) {
    return this.write.share(actor, trainee, shared);
  }
}
