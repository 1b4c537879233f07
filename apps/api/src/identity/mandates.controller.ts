import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { AppointMandateUseCase, EndMandateUseCase, ListMandates } from '@specialistvagen/identity';
import {
  appointMandateSchema,
  endMandateSchema,
  mandateItemSchema,
  mandateListSchema,
  mandateQuerySchema,
  personParamsSchema,
} from '@specialistvagen/identity/contract';
import type { Actor, AppointMandate, EndMandate, MandateItem } from '@specialistvagen/identity/contract';
import { Transactions, hashBody, withIdempotency } from '@specialistvagen/platform';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

@Controller('mandates')
export class MandatesController {
  constructor(
    private readonly transactions: Transactions,
    private readonly mandates: ListMandates,
    private readonly appointMandate: AppointMandateUseCase,
    private readonly endMandate: EndMandateUseCase,
  ) {}

  @Get()
  @Endpoint({
    summary: 'Uppdrag hos vårdgivaren',
    access: ['mandate_administrator', 'study_director', 'bt_coordinator', 'head_of_department'],
    query: mandateQuerySchema,
    returns: mandateListSchema,
  })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: { careProvider?: string; state: 'active' | 'all' },
  ) {
    return { items: await this.mandates.list(actor, query) };
  }

  @Post()
  @Endpoint({
    summary: 'Utse verksamhetschef, studierektor eller BT-samordnare',
    access: ['mandate_administrator'],
    body: appointMandateSchema,
    returns: mandateItemSchema,
    idempotent: true,
  })
  async appoint(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Body() body: AppointMandate,
  ): Promise<MandateItem> {
    const scope = { person: actor.personId, operation: 'appoint-mandate', bodyHash: hashBody(body) };
    const { resourceId } = await this.transactions.run({ person: actor.personId }, () =>
      withIdempotency(key, scope, () => this.appointMandate.appoint(actor, body)),
    );
    return this.mandates.one(actor, resourceId);
  }

  @Post(':id/end')
  @HttpCode(200)
  @Endpoint({
    summary: 'Avsluta ett uppdrag',
    access: ['mandate_administrator'],
    params: personParamsSchema,
    body: endMandateSchema,
    returns: mandateItemSchema,
    idempotent: true,
  })
  async end(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: EndMandate,
  ): Promise<MandateItem> {
    const scope = { person: actor.personId, operation: `end-mandate:${id}`, bodyHash: hashBody(body) };
    await this.transactions.run({ person: actor.personId }, () =>
      withIdempotency(key, scope, async () => {
        await this.endMandate.end(actor, id, body);
        return id;
      }),
    );
    return this.mandates.one(actor, id);
  }
}
