import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { Delegations } from '@specialistvagen/supervisors';
import {
  delegateBody,
  delegationList,
  delegationParams,
  endDelegationBody,
  postParams,
} from '@specialistvagen/supervisors/contract';
import type { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

@Controller('posts/:id/delegations')
export class DelegationsController {
  constructor(private readonly delegations: Delegations) {}

  @Get()
  @Endpoint({
    summary: 'Vem som signerar åt verksamhetschefen (SOSFS 2015:8 4 kap. 4 §)',
    access: 'signed-in',
    params: postParams,
    returns: delegationList,
  })
  list(@CurrentActor() actor: Actor, @Param('id') postId: string) {
    return this.delegations.list({ actor, postId });
  }

  @Post()
  @Endpoint({
    summary: 'Överlåt skriftligen signering till en annan läkare (verksamhetschefen, bara SOSFS 2015:8)',
    access: ['head_of_department'],
    params: postParams,
    body: delegateBody,
    returns: delegationList,
    idempotent: true,
  })
  delegate(
    @CurrentActor() actor: Actor,
    @Param('id') postId: string,
    @Body() body: z.infer<typeof delegateBody>,
    @IdempotencyKey() key: string,
  ) {
    return this.delegations.delegate({ actor, postId }, body, key);
  }

  @Post(':delegationId/end')
  @HttpCode(200)
  @Endpoint({
    summary: 'Avsluta en överlåtelse av signering',
    access: ['head_of_department'],
    params: delegationParams,
    body: endDelegationBody,
    returns: delegationList,
    idempotent: true,
  })
  end(
    @CurrentActor() actor: Actor,
    @Param() { id, delegationId }: z.infer<typeof delegationParams>,
    @Body() { on }: z.infer<typeof endDelegationBody>,
    @IdempotencyKey() key: string,
  ) {
    return this.delegations.end({ actor, postId: id }, delegationId, on, key);
  }
}
