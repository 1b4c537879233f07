import { Controller, Get } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { OpeningStock } from '@specialistvagen/organisations';
import { openingStockListSchema } from '@specialistvagen/organisations/contract';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor } from '../http/parameters.js';
import { openingStockRegions } from '@specialistvagen/certificates';

/** What a region that does not use the portfolio has loaded of ongoing posts. */
@Controller('opening-stock')
export class OpeningStockController {
  constructor(private readonly stock: OpeningStock) {}

  @Get()
  @Endpoint({
    summary: 'Ingående bestånd i de regioner jag har uppdrag för, och om det går att läsa in',
    access: ['planner', 'mandate_administrator'],
    returns: openingStockListSchema,
  })
  async list(@CurrentActor() actor: Actor) {
    return { items: await this.stock.list(actor.personId, openingStockRegions(actor)) };
  }
}
