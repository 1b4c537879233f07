import { Controller, Get } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { Organisations } from '@specialistvagen/organisations';
import { ReadCoverage } from '@specialistvagen/statistics';
import { coverage } from '@specialistvagen/statistics/contract';
import type { Coverage } from '@specialistvagen/statistics/contract';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor } from '../http/parameters.js';

/** For planners: which employers have not reported, and since when (F12). */
@Controller('statistics')
export class CoverageController {
  constructor(
    private readonly reading: ReadCoverage,
    private readonly organisations: Organisations,
  ) {}

  @Get('coverage')
  @Endpoint({
    summary: 'Täckning: vilka arbetsgivare som har rapporterat, i den egna regionen eller i hela landet',
    access: ['planner'],
    returns: coverage,
  })
  async coverage(@CurrentActor() { mandates }: Actor): Promise<Coverage> {
    const providers = await this.organisations.careProviders();
    const regions = await this.organisations.regions();
    const all = regions.map(({ code, name, switches }) => ({
      code,
      name,
      isExpected: switches.some((one) => one.name === 'statistics' && one.isOn),
      employers: providers.filter(({ regionCode }) => regionCode === code),
    }));
    const own = mandates.filter(({ role }) => role === 'planner').map(({ regionCode }) => regionCode);
    // A mandate without a region is for the nation (NVKR, SKR).
    const shown = own.includes(null) ? all.map(({ code }) => code) : own.flatMap((code) => code ?? []);
    return this.reading.read(all, shown);
  }
}
