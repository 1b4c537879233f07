import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { UnitQueries } from '@specialistvagen/certificates';
import { AnswerUnitQuery, ApplicationParams, UnitQueryList } from '@specialistvagen/certificates/contract';
import type { Actor } from '@specialistvagen/identity/contract';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

/** *Stämmer intyget?* on the unit's side. */
@Controller('unit-queries')
export class UnitQueriesController {
  constructor(private readonly queries: UnitQueries) {}

  @Get()
  @Endpoint({
    summary: 'Frågor från Socialstyrelsen till mina enheter',
    access: ['head_of_department'],
    returns: UnitQueryList,
  })
  mine(@CurrentActor() actor: Actor): Promise<UnitQueryList> {
    return this.queries.mine(actor);
  }

  @Post(':id/answer')
  @HttpCode(200)
  @Endpoint({
    summary: 'Svara på om intyget stämmer',
    access: ['head_of_department'],
    params: ApplicationParams,
    body: AnswerUnitQuery,
    returns: UnitQueryList,
    idempotent: true,
  })
  answer(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: AnswerUnitQuery,
  ): Promise<UnitQueryList> {
    return this.queries.answer(actor, id, body, key);
  }
}
