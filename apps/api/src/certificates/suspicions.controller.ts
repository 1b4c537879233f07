import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Suspicions } from '@specialistvagen/certificates';
import {
  ApplicationParams,
  RaiseSuspicion,
  SuspicionList,
  SuspicionReceived,
  SuspicionReceivedList,
} from '@specialistvagen/certificates/contract';
import type { Actor } from '@specialistvagen/identity/contract';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

/** That a document may be false: said by whoever may open it, read by officers only. */
@Controller()
export class SuspicionsController {
  constructor(private readonly suspicions: Suspicions) {}

  @Post('documents/:id/suspicions')
  @Endpoint({
    summary: 'Anmäl misstanke om att handlingen är oriktig',
    access: 'signed-in',
    params: ApplicationParams,
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
    return this.suspicions.raise(actor, id, body, key);
  }

  @Get('documents/:id/suspicions')
  @Endpoint({
    summary: 'Dina egna anmälningar om handlingen: att de har kommit in',
    access: 'signed-in',
    params: ApplicationParams,
    returns: SuspicionReceivedList,
  })
  mine(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<SuspicionReceivedList> {
    return this.suspicions.mine(actor, id);
  }

  @Get('suspicions')
  @Endpoint({
    summary: 'Anmälda misstankar, de senaste först',
    access: ['case_officer'],
    returns: SuspicionList,
  })
  list(@CurrentActor() actor: Actor): Promise<SuspicionList> {
    return this.suspicions.list(actor);
  }
}
