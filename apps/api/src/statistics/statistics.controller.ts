import { Controller, Get } from '@nestjs/common';
import { ReadPublished, definitions } from '@specialistvagen/statistics';
import { statisticsDefinitions, statisticsReleases } from '@specialistvagen/statistics/contract';
import type { StatisticsDefinitions, StatisticsReleases } from '@specialistvagen/statistics/contract';
import { Endpoint } from '../http/endpoint.js';

@Controller('statistics')
export class StatisticsController {
  constructor(private readonly published: ReadPublished) {}

  @Get('definitions')
  @Endpoint({
    summary: 'Vad varje publicerat tal räknar, och hur tal skyddas',
    access: 'public',
    returns: statisticsDefinitions,
  })
  definitions(): StatisticsDefinitions {
    return { items: definitions() };
  }

  @Get('releases')
  @Endpoint({
    summary: 'Publiceringarna: när, av vad, och vad som har ändrats sedan den förra',
    access: 'public',
    returns: statisticsReleases,
  })
  releases(): Promise<StatisticsReleases> {
    return this.published.releases();
  }
}
