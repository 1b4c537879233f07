import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { AppointAssessor, RecordShortfallUseCase } from '@specialistvagen/intyg';
import {
  appointAssessorSchema,
  appointedAssessorSchema,
  candidatesQuerySchema,
  candidatesSchema,
  commentShortfallSchema,
  recordShortfallSchema,
  shortfallsSchema,
} from '@specialistvagen/intyg/contract';
import type {
  AppointedAssessor,
  Candidates,
  RecordShortfall,
  Shortfall,
} from '@specialistvagen/intyg/contract';
import type { Actor } from '@specialistvagen/identity/contract';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';
import { shortfallParams, traineeParams } from './params.js';

@Controller('portfolios/:trainee')
export class AssessorController {
  constructor(
    private readonly appointing: AppointAssessor,
    private readonly shortfalls: RecordShortfallUseCase,
  ) {}

  @Get('assessor/candidates')
  @Endpoint({
    summary: 'Externa bedömare att välja bland, var och en med svaret om oberoende',
    access: ['study_director', 'bt_coordinator'],
    params: traineeParams,
    query: candidatesQuerySchema,
    returns: candidatesSchema,
  })
  candidates(
    @CurrentActor() actor: Actor,
    @Param('trainee') trainee: string,
    @Query() { query }: { query?: string },
  ): Promise<Candidates> {
    return this.appointing.candidates(actor, trainee, query);
  }

  @Post('assessor')
  @Endpoint({
    summary: 'Utse extern bedömare',
    access: ['study_director', 'bt_coordinator'],
    params: traineeParams,
    body: appointAssessorSchema,
    returns: appointedAssessorSchema,
    idempotent: true,
  })
  appoint(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('trainee') trainee: string,
    @Body() { assessorId }: { assessorId: string },
  ): Promise<AppointedAssessor> {
    return this.appointing.appoint(actor, trainee, assessorId, key);
  }

  @Get('shortfalls')
  @Endpoint({
    summary: 'Mål som ännu inte är uppnådda',
    access: 'signed-in',
    params: traineeParams,
    returns: shortfallsSchema,
  })
  list(@CurrentActor() actor: Actor, @Param('trainee') trainee: string): Promise<{ items: Shortfall[] }> {
    return this.shortfalls.of(actor, trainee);
  }

  @Post('shortfalls')
  @Endpoint({
    summary: 'Anteckna att mål ännu inte är uppnådda',
    access: ['supervisor', 'external_assessor'],
    params: traineeParams,
    body: recordShortfallSchema,
    returns: shortfallsSchema,
    idempotent: true,
  })
  record(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('trainee') trainee: string,
    @Body() body: RecordShortfall,
  ): Promise<{ items: Shortfall[] }> {
    return this.shortfalls.record(actor, trainee, body, key);
  }

  @Post('shortfalls/:id/comment')
  @HttpCode(200)
  @Endpoint({
    summary: 'Läkarens kommentar till anteckningen',
    access: ['trainee'],
    params: shortfallParams,
    body: commentShortfallSchema,
    returns: shortfallsSchema,
    idempotent: true,
  })
  comment(
    @CurrentActor() actor: Actor,
    @Param('trainee') trainee: string,
    @Param('id') id: string,
    @Body() { comment }: { comment: string },
  ): Promise<{ items: Shortfall[] }> {
    return this.shortfalls.comment(actor, trainee, id, comment);
  }
}
