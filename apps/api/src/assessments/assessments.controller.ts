import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { AnswerAssessmentUseCase, ViewAssessments } from '@specialistvagen/assessments';
import {
  answerAssessmentBody,
  assessmentParams,
  assessmentView,
  declineAssessmentBody,
  passOnAssessmentBody,
  withdrawAssessmentBody,
} from '@specialistvagen/assessments/contract';
import type { AnswerAssessment, AssessmentView } from '@specialistvagen/assessments/contract';
import type { Actor } from '@specialistvagen/identity/contract';
import type { ZodType } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

type Revision = { revision: number };

/** Who may do it follows from the assessment itself; the use case answers. */
const step = (summary: string, body: ZodType) =>
  Endpoint({
    summary,
    access: 'signed-in',
    params: assessmentParams,
    body,
    returns: assessmentView,
    idempotent: true,
  });

@Controller('assessments/:id')
export class AssessmentsController {
  constructor(
    private readonly viewing: ViewAssessments,
    private readonly answering: AnswerAssessmentUseCase,
  ) {}

  @Get()
  @Endpoint({
    summary: 'En bedömning på en sida',
    access: 'signed-in',
    params: assessmentParams,
    returns: assessmentView,
  })
  view(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<AssessmentView> {
    return this.viewing.view(actor, id);
  }

  @Post('answer')
  @HttpCode(200)
  @step('Lämna bedömningen', answerAssessmentBody)
  async answer(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: AnswerAssessment,
  ): Promise<AssessmentView> {
    await this.answering.answer(actor, id, body, key);
    return this.viewing.view(actor, id);
  }

  @Post('decline')
  @HttpCode(200)
  @step('Avböj med en förklaring', declineAssessmentBody)
  async decline(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: Revision & { reason: string },
  ): Promise<AssessmentView> {
    await this.answering.decline(actor, id, body, key);
    return this.viewing.view(actor, id);
  }

  @Post('pass-on')
  @HttpCode(200)
  @step('Lämna över till en ersättare, som svarar i eget namn', passOnAssessmentBody)
  async passOn(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: Revision & { personId: string },
  ): Promise<AssessmentView> {
    await this.answering.passOn(actor, id, body, key);
    return this.viewing.view(actor, id);
  }

  @Post('withdraw')
  @HttpCode(200)
  @step('Ta tillbaka begäran', withdrawAssessmentBody)
  async withdraw(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() { revision }: Revision,
  ): Promise<AssessmentView> {
    await this.answering.withdraw(actor, id, revision, key);
    return this.viewing.view(actor, id);
  }
}
