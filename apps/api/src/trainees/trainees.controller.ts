import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { ListTrainees, ViewTraining } from '@specialistvagen/trainees';
import {
  ofPostQuery,
  postList,
  timeAccountView,
  traineeList,
  traineeParams,
  traineesQuery,
} from '@specialistvagen/trainees/contract';
import type { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor } from '../http/parameters.js';

@Controller()
export class TraineesController {
  constructor(
    private readonly trainees: ListTrainees,
    private readonly views: ViewTraining,
  ) {}

  @Get('trainees')
  @Endpoint({
    summary: 'Läkare som du har del i',
    access: ['study_director', 'bt_coordinator', 'head_of_department', 'supervisor', 'external_assessor'],
    query: traineesQuery,
    returns: traineeList,
  })
  async list(@CurrentActor() actor: Actor, @Query() query: z.infer<typeof traineesQuery>) {
    return { items: await this.trainees.list(actor, query) };
  }

  @Get('portfolios/:trainee/posts')
  @Endpoint({ summary: 'Läkarens tjänster', access: 'signed-in', params: traineeParams, returns: postList })
  async posts(@CurrentActor() actor: Actor, @Param('trainee') trainee: string) {
    return { items: await this.views.posts(actor, trainee) };
  }

  @Get('portfolios/:trainee/time')
  @Endpoint({
    summary: 'Tidsredovisning med varje dag förklarad; utan post den pågående tjänstens',
    access: 'signed-in',
    params: traineeParams,
    query: ofPostQuery,
    returns: timeAccountView,
  })
  time(
    @CurrentActor() actor: Actor,
    @Param('trainee') trainee: string,
    @Query() { post }: z.infer<typeof ofPostQuery>,
  ) {
    return this.views.time(actor, trainee, post);
  }
}
