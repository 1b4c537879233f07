import { Controller, Get } from '@nestjs/common';
import { ReadLogOperations } from '@specialistvagen/evidence-log';
import { logOperations } from '@specialistvagen/evidence-log/contract';
import type { LogOperations } from '@specialistvagen/evidence-log/contract';
import { ReadOperations } from '@specialistvagen/statistics';
import { statisticsOperations } from '@specialistvagen/statistics/contract';
import type { StatisticsOperations } from '@specialistvagen/statistics/contract';
import { Endpoint } from '../http/endpoint.js';

/** For who runs the system: lag, what waits and what stands aside. */
@Controller('operations')
export class OperationsController {
  constructor(
    private readonly state: ReadOperations,
    private readonly evidence: ReadLogOperations,
  ) {}

  @Get('statistics')
  @Endpoint({
    summary: 'Drift av statistiken: fördröjning, väntande händelser och senaste kontroll',
    access: ['operations'],
    returns: statisticsOperations,
  })
  statistics(): Promise<StatisticsOperations> {
    return this.state.read();
  }

  @Get('log')
  @Endpoint({
    summary: 'Drift av underskriftsloggen: vittnen, nattens granskning och larm',
    access: ['operations'],
    returns: logOperations,
  })
  log(): Promise<LogOperations> {
    return this.evidence.read();
  }
}
