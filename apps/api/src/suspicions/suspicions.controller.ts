import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { RaiseSuspicionUseCase, ShowSuspicions } from '@specialistvagen/suspicions';
import {
  CaseParams,
  FlaggedDocuments,
  RaiseSuspicion,
  SuspicionReceived,
  SuspicionReceivedList,
} from '@specialistvagen/suspicions/contract';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

/** That a document may be false: said by whoever may open it, read in the authority's room only. */
@Controller()
export class SuspicionsController {
  constructor(
    private readonly raising: RaiseSuspicionUseCase,
    private readonly showing: ShowSuspicions,
  ) {}

  @Post('documents/:id/suspicions')
  @Endpoint({
    summary: 'Anmäl misstanke om att handlingen är oriktig',
    access: 'signed-in',
    params: CaseParams,
    body: RaiseSuspicion,
    returns: SuspicionReceived,
    idempotent: true,
    limit: { times: 10, seconds: 3600 },
  })
  raise(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: RaiseSuspicion,
  ): Promise<SuspicionReceived> {
    return this.raising.raise(actor, id, body, key);
  }

  @Get('documents/:id/suspicions')
  @Endpoint({
    summary: 'Dina egna anmälningar om handlingen: att de har kommit in',
    access: 'signed-in',
    params: CaseParams,
    returns: SuspicionReceivedList,
  })
  mine(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<SuspicionReceivedList> {
    return this.raising.mine(actor, id);
  }

  @Get('cases/:id/suspicions')
  @Endpoint({
    summary: 'Vilka handlingar i ärendet som är ifrågasatta; inget om vad som har sagts',
    access: ['case_officer'],
    params: CaseParams,
    returns: FlaggedDocuments,
  })
  flagged(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<FlaggedDocuments> {
    return this.showing.flagged(actor, id);
  }
}
