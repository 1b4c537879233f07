import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { AskAssessmentUseCase, ViewAssessmentChoices, ViewAssessments } from '@specialistvagen/assessments';
import {
  askAssessmentBody,
  assessmentChoices,
  assessmentList,
  assessmentListQuery,
  assessmentOwnerParams,
  assessmentTrend,
  createdAssessment,
  ofTrainingQuery,
  startAssessmentBody,
} from '@specialistvagen/assessments/contract';
import type {
  AskAssessment,
  AssessmentChoices,
  AssessmentList,
  AssessmentState,
  AssessmentTrend,
  StartAssessment,
} from '@specialistvagen/assessments/contract';
import type { Actor } from '@specialistvagen/identity/contract';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

type OfTraining = { post?: string };

@Controller('portfolios/:trainee')
export class PortfolioAssessmentsController {
  constructor(
    private readonly viewing: ViewAssessments,
    private readonly choosing: ViewAssessmentChoices,
    private readonly asking: AskAssessmentUseCase,
  ) {}

  @Get('assessments')
  @Endpoint({
    summary: 'Bedömningarna: begärda, gjorda och avslutade',
    access: 'signed-in',
    params: assessmentOwnerParams,
    query: assessmentListQuery,
    returns: assessmentList,
  })
  list(
    @CurrentActor() actor: Actor,
    @Param('trainee') trainee: string,
    @Query() { state }: { state?: AssessmentState },
  ): Promise<AssessmentList> {
    return this.viewing.list(actor, trainee, state);
  }

  @Get('assessments/trend')
  @Endpoint({
    summary: 'Bedömningarna för varje delmål i tidsordning, med skalans ord',
    access: 'signed-in',
    params: assessmentOwnerParams,
    query: ofTrainingQuery,
    returns: assessmentTrend,
  })
  trend(
    @CurrentActor() actor: Actor,
    @Param('trainee') trainee: string,
    @Query() { post }: OfTraining,
  ): Promise<AssessmentTrend> {
    return this.viewing.trend(actor, trainee, post);
  }

  @Get('assessments/choices')
  @Endpoint({
    summary: 'Vad en bedömning kan göras med och om, och vilka som handleder',
    access: 'signed-in',
    params: assessmentOwnerParams,
    query: ofTrainingQuery,
    returns: assessmentChoices,
  })
  choices(
    @CurrentActor() actor: Actor,
    @Param('trainee') trainee: string,
    @Query() { post }: OfTraining,
  ): Promise<AssessmentChoices> {
    return this.choosing.view(actor, trainee, post);
  }

  @Post('assessments')
  @Endpoint({
    summary: 'Be om en bedömning',
    access: 'signed-in',
    params: assessmentOwnerParams,
    body: askAssessmentBody,
    returns: createdAssessment,
    idempotent: true,
  })
  ask(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('trainee') trainee: string,
    @Body() body: AskAssessment,
  ): Promise<{ id: string }> {
    return this.asking.ask(actor, trainee, body, key);
  }

  @Post('assessments/start')
  @Endpoint({
    summary: 'Börja på en bedömning av en läkare som man handleder',
    access: 'signed-in',
    params: assessmentOwnerParams,
    body: startAssessmentBody,
    returns: createdAssessment,
    idempotent: true,
  })
  start(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('trainee') trainee: string,
    @Body() body: StartAssessment,
  ): Promise<{ id: string }> {
    return this.asking.start(actor, trainee, body, key);
  }
}
