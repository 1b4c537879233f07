import { Body, Controller, Param, Post } from '@nestjs/common';
import { OpenDecision } from '@specialistvagen/certificates';
import {
  ActOpened,
  ApplicationParams,
  ApproveCase,
  ChangeDecision,
  EndCase,
  RefuseCase,
} from '@specialistvagen/certificates/contract';
import type { Actor } from '@specialistvagen/identity/contract';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

const officers = ['case_officer'] as const;

/** Decisions: each opens an act that a fresh sign-in completes. */
@Controller('cases')
export class DecisionsController {
  constructor(private readonly deciding: OpenDecision) {}

  @Post(':id/approve-act')
  @Endpoint({
    summary: 'Godkänn: öppnar beslutet för underskrift',
    access: officers,
    params: ApplicationParams,
    body: ApproveCase,
    returns: ActOpened,
    idempotent: true,
  })
  approve(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: ApproveCase,
  ): Promise<ActOpened> {
    return this.deciding.approve({ actor, id, key, body });
  }

  @Post(':id/refuse-act')
  @Endpoint({
    summary: 'Avslå: den andra handläggaren öppnar beslutet för underskrift',
    access: officers,
    params: ApplicationParams,
    body: RefuseCase,
    returns: ActOpened,
    idempotent: true,
  })
  refuse(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: RefuseCase,
  ): Promise<ActOpened> {
    return this.deciding.refuse({ actor, id, key, body });
  }

  @Post(':id/change-act')
  @Endpoint({
    summary: 'Ändra beslutet: den andra handläggaren öppnar ändringen för underskrift',
    access: officers,
    params: ApplicationParams,
    body: ChangeDecision,
    returns: ActOpened,
    idempotent: true,
  })
  change(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: ChangeDecision,
  ): Promise<ActOpened> {
    return this.deciding.change({ actor, id, key, body });
  }

  @Post(':id/close')
  @Endpoint({
    summary: 'Avskriv: öppnar beslutet för underskrift',
    access: officers,
    params: ApplicationParams,
    body: EndCase,
    returns: ActOpened,
    idempotent: true,
  })
  close(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: EndCase,
  ): Promise<ActOpened> {
    return this.deciding.close({ actor, id, key, body });
  }

  @Post(':id/dismiss')
  @Endpoint({
    summary: 'Avvisa: öppnar beslutet för underskrift',
    access: officers,
    params: ApplicationParams,
    body: EndCase,
    returns: ActOpened,
    idempotent: true,
  })
  dismiss(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: EndCase,
  ): Promise<ActOpened> {
    return this.deciding.dismiss({ actor, id, key, body });
  }
}
