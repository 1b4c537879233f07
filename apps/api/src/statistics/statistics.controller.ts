import { Controller, Get } from '@nestjs/common';
import { DomainError } from '@specialistvagen/platform';
import { regions } from '@specialistvagen/regulations';
import { ReadBtStatistics, ReadPublished, definitions } from '@specialistvagen/statistics';
import {
  btStatistics,
  statisticsDefinitions,
  statisticsReleases,
} from '@specialistvagen/statistics/contract';
import type {
  BtStatistics,
  StatisticsDefinitions,
  StatisticsReleases,
} from '@specialistvagen/statistics/contract';
import { Endpoint } from '../http/endpoint.js';

@Controller('statistics')
export class StatisticsController {
  constructor(
    private readonly statistics: ReadBtStatistics,
    private readonly published: ReadPublished,
  ) {}

  /** What planners and the public see is the same published table (decision 28). */
  @Get('bt')
  @Endpoint({
    summary: 'BT: påbörjade, avslutade och bestånd per region och termin',
    access: 'public',
    returns: btStatistics,
  })
  async bt(): Promise<BtStatistics> {
    const table = await this.statistics.read(regions().map(({ code, name }) => ({ code, name })));
    if (!table) {
      const text = 'Inget är publicerat ännu. De första siffrorna kommer vid nästa publiceringsdag.';
      throw new DomainError('nothing-published', 'not-found', text);
    }
    return table;
  }

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
