import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { EndSupervision } from '@specialistvagen/intyg';
import { RegisterPost, ViewSupervisors } from '@specialistvagen/supervisors';
import {
  appointSupervisorBody,
  assignmentList,
  assignmentParams,
  endAssignmentBody,
} from '@specialistvagen/supervisors/contract';
import { CorrectEnd } from '@specialistvagen/trainees';
import {
  correctEndBody,
  createPostBody,
  endPostBody,
  postParams,
  postView,
} from '@specialistvagen/trainees/contract';
import type { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

/** What concerns a post and its supervisors at once. */
@Controller('posts')
export class SupervisorsController {
  constructor(
    private readonly registerPost: RegisterPost,
    private readonly supervisors: ViewSupervisors,
    private readonly supervision: EndSupervision,
    private readonly correctingEnd: CorrectEnd,
  ) {}

  @Post()
  @Endpoint({
    summary: 'Registrera en tjänst för AT, BT eller ST med perioder, tillgodoräknande och handledare',
    access: ['study_director'],
    body: createPostBody,
    returns: postView,
    idempotent: true,
  })
  register(
    @CurrentActor() actor: Actor,
    @Body() body: z.infer<typeof createPostBody>,
    @IdempotencyKey() key: string,
  ) {
    return this.registerPost.register(actor, body, key);
  }

  @Post(':id/end')
  @HttpCode(200)
  @Endpoint({
    summary: 'Avsluta en tjänst innan utbildningen är godkänd, med skäl',
    access: ['study_director'],
    params: postParams,
    body: endPostBody,
    returns: postView,
    idempotent: true,
  })
  end(
    @CurrentActor() actor: Actor,
    @Param('id') postId: string,
    @Body() input: z.infer<typeof endPostBody>,
    @IdempotencyKey() key: string,
  ) {
    return this.supervision.endPost({ actor, postId }, input, key);
  }

  @Post(':id/end/meaning')
  @HttpCode(200)
  @Endpoint({
    summary: 'Rätta vad det innebar att tjänsten slutade, med skäl',
    access: ['study_director'],
    params: postParams,
    body: correctEndBody,
    returns: postView,
    idempotent: true,
  })
  correctEnd(
    @CurrentActor() actor: Actor,
    @Param('id') postId: string,
    @Body() { revision, ...input }: z.infer<typeof correctEndBody>,
    @IdempotencyKey() key: string,
  ) {
    return this.correctingEnd.correct({ actor, postId, revision }, input, key);
  }

  @Get(':id/supervisors')
  @Endpoint({
    summary: 'Handledare för tjänsten',
    access: 'signed-in',
    params: postParams,
    returns: assignmentList,
  })
  async list(@CurrentActor() actor: Actor, @Param('id') postId: string) {
    return { items: await this.supervisors.view(actor, postId) };
  }

  @Post(':id/supervisors')
  @Endpoint({
    summary: 'Utse huvudansvarig handledare eller handledare, för verksamhetschefen',
    access: ['study_director', 'bt_coordinator'],
    params: postParams,
    body: appointSupervisorBody,
    returns: assignmentList,
    idempotent: true,
  })
  async appoint(
    @CurrentActor() actor: Actor,
    @Param('id') postId: string,
    @Body() body: z.infer<typeof appointSupervisorBody>,
    @IdempotencyKey() key: string,
  ) {
    return { items: await this.supervision.appoint({ actor, postId }, body, key) };
  }

  @Post(':id/supervisors/:assignmentId/end')
  @HttpCode(200)
  @Endpoint({
    summary: 'Avsluta ett handledaruppdrag',
    access: ['study_director', 'bt_coordinator'],
    params: assignmentParams,
    body: endAssignmentBody,
    returns: assignmentList,
    idempotent: true,
  })
  async endAssignment(
    @CurrentActor() actor: Actor,
    @Param() { id, assignmentId }: z.infer<typeof assignmentParams>,
    @Body() { on }: z.infer<typeof endAssignmentBody>,
    @IdempotencyKey() key: string,
  ) {
    return { items: await this.supervision.end({ actor, postId: id }, assignmentId, on, key) };
  }
}
