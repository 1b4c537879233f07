import { Controller, Get } from '@nestjs/common';
import { Transactions, sql } from '@specialistvagen/platform';
import { z } from 'zod';
import { Endpoint } from './http/endpoint.js';

@Controller('health')
export class HealthController {
  constructor(private readonly transactions: Transactions) {}

  @Get()
  @Endpoint({
    summary: 'Svarar när tjänsten och databasen svarar',
    access: 'public',
    returns: z.object({ ok: z.literal(true) }),
  })
  async health(): Promise<{ ok: true }> {
    await this.transactions.run({}, () => sql('select 1 as one'));
    return { ok: true };
  }
}
