import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ListIntyg, PrefillRequest, RequestIntygUseCase } from '@specialistvagen/intyg';
import {
  goalsSchema,
  intygListSchema,
  ofPostQuerySchema,
  overviewSchema,
  prefillQuerySchema,
  prefillSchema,
  requestIntygSchema,
} from '@specialistvagen/intyg/contract';
import type { Goals, OfPost, Overview, Prefill, RequestIntyg } from '@specialistvagen/intyg/contract';
import type { Actor } from '@specialistvagen/identity/contract';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';
import { requestedSchema, traineeParams } from './params.js';

@Controller('portfolios/:trainee')
export class PortfolioController {
  constructor(
    private readonly lists: ListIntyg,
    private readonly prefilling: PrefillRequest,
    private readonly requesting: RequestIntygUseCase,
  ) {}

  @Get('overview')
  @Endpoint({
    summary: 'Översikten: vad som är gjort, vad som saknas och vem den väntar på',
    access: 'signed-in',
    params: traineeParams,
    query: ofPostQuerySchema,
    returns: overviewSchema,
    isHot: true,
  })
  overview(
    @CurrentActor() actor: Actor,
    @Param('trainee') trainee: string,
    @Query() { post }: OfPost,
  ): Promise<Overview> {
    return this.lists.overview(actor, trainee, post);
  }

  @Get('goals')
  @Endpoint({
    summary: 'Utbildningens delmål: vad som är styrkt och vad som saknas',
    access: 'signed-in',
    params: traineeParams,
    query: ofPostQuerySchema,
    returns: goalsSchema,
  })
  goals(
    @CurrentActor() actor: Actor,
    @Param('trainee') trainee: string,
    @Query() { post }: OfPost,
  ): Promise<Goals> {
    return this.lists.goals(actor, trainee, post);
  }

  @Get('intyg')
  @Endpoint({ summary: 'Alla intyg', access: 'signed-in', params: traineeParams, returns: intygListSchema })
  intyg(@CurrentActor() actor: Actor, @Param('trainee') trainee: string) {
    return this.lists.ofTrainee(actor, trainee);
  }

  @Get('intyg-requests/prefill')
  @Endpoint({
    summary: 'Förslag till en begäran: innehåll ur det som är registrerat och vem som kan tillfrågas',
    access: 'signed-in',
    params: traineeParams,
    query: prefillQuerySchema,
    returns: prefillSchema,
  })
  prefill(
    @CurrentActor() actor: Actor,
    @Param('trainee') trainee: string,
    @Query() query: { type: string; goals?: string; post?: string },
  ): Promise<Prefill> {
    return this.prefilling.prefill(actor, trainee, {
      type: query.type,
      post: query.post,
      goals: query.goals?.split(',') ?? [],
    });
  }

  @Post('intyg-requests')
  @Endpoint({
    summary: 'Begär ett intyg',
    access: 'signed-in',
    params: traineeParams,
    body: requestIntygSchema,
    returns: requestedSchema,
    idempotent: true,
  })
  request(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('trainee') trainee: string,
    @Body() body: RequestIntyg,
  ): Promise<{ id: string }> {
    return this.requesting.request(actor, trainee, body, key);
  }
}
