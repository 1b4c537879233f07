import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { ChangeMarks, ChooseRegulation, CompleteAt } from '@specialistvagen/trainees';
import {
  changeMarksBody,
  changeRegulationBody,
  completeAtBody,
  postParams,
  postView,
} from '@specialistvagen/trainees/contract';
import type { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

/** What only some kinds of post have: a choice of regulation, marks, an end without a decision. */
@Controller('posts')
export class PostChoicesController {
  constructor(
    private readonly regulation: ChooseRegulation,
    private readonly marks: ChangeMarks,
    private readonly at: CompleteAt,
  ) {}

  @Post(':id/regulation')
  @HttpCode(200)
  @Endpoint({
    summary: 'Välj föreskrift för ST, med skäl (läkaren eller studierektorn)',
    access: ['trainee', 'study_director'],
    params: postParams,
    body: changeRegulationBody,
    returns: postView,
    idempotent: true,
  })
  choose(
    @CurrentActor() actor: Actor,
    @Param('id') postId: string,
    @Body() { revision, ...input }: z.infer<typeof changeRegulationBody>,
    @IdempotencyKey() key: string,
  ) {
    return this.regulation.choose({ actor, postId, revision }, input, key);
  }

  @Put(':id/marks')
  @Endpoint({
    summary: 'Märk tjänsten som forskar-ST, ledarskaps-ST eller glesbygd',
    access: ['study_director', 'bt_coordinator'],
    params: postParams,
    body: changeMarksBody,
    returns: postView,
  })
  mark(
    @CurrentActor() actor: Actor,
    @Param('id') postId: string,
    @Body() { revision, ...marks }: z.infer<typeof changeMarksBody>,
  ) {
    return this.marks.replace({ actor, postId, revision }, marks);
  }

  @Post(':id/complete-at')
  @HttpCode(200)
  @Endpoint({
    summary: 'För in att allmäntjänstgöringen är fullgjord',
    access: ['study_director'],
    params: postParams,
    body: completeAtBody,
    returns: postView,
    idempotent: true,
  })
  complete(
    @CurrentActor() actor: Actor,
    @Param('id') postId: string,
    @Body() { revision, completedOn }: z.infer<typeof completeAtBody>,
    @IdempotencyKey() key: string,
  ) {
    return this.at.complete({ actor, postId, revision }, completedOn, key);
  }
}
