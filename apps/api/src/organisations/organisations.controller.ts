import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { Organisations, SetRegionSwitch } from '@specialistvagen/organisations';
import {
  careProviderListSchema,
  careUnitListSchema,
  careUnitQuerySchema,
  regionListSchema,
  regionParamsSchema,
  setSwitchSchema,
  switchesAnswerSchema,
} from '@specialistvagen/organisations/contract';
import type { SetSwitch } from '@specialistvagen/organisations/contract';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor } from '../http/parameters.js';

@Controller('organisations')
export class OrganisationsController {
  constructor(
    private readonly organisations: Organisations,
    private readonly setRegionSwitch: SetRegionSwitch,
  ) {}

  @Get('regions')
  @Endpoint({ summary: 'Regioner och vad de har slagit på', access: 'signed-in', returns: regionListSchema })
  async regions() {
    return { items: await this.organisations.regions() };
  }

  @Get('care-providers')
  @Endpoint({ summary: 'Vårdgivare', access: 'signed-in', returns: careProviderListSchema })
  async careProviders() {
    return { items: await this.organisations.careProviders() };
  }

  @Get('units')
  @Endpoint({
    summary: 'Vårdenheter',
    access: 'signed-in',
    query: careUnitQuerySchema,
    returns: careUnitListSchema,
  })
  async units(@Query('careProvider') careProvider: string | undefined) {
    const items = careProvider
      ? await this.organisations.unitsOfProvider(careProvider)
      : await this.organisations.allUnits();
    return { items };
  }

  @Get('regions/:code/switches')
  @Endpoint({
    summary: 'Regionens inställningar',
    access: ['mandate_administrator'],
    params: regionParamsSchema,
    returns: switchesAnswerSchema,
  })
  async switches(@Param('code') code: string) {
    return { regionCode: code, items: await this.organisations.switches(code) };
  }

  @Put('regions/:code/switches')
  @Endpoint({
    summary: 'Slå på eller av portfölj, ansökan eller statistik för regionen',
    access: ['mandate_administrator'],
    params: regionParamsSchema,
    body: setSwitchSchema,
    returns: switchesAnswerSchema,
  })
  async setSwitch(@CurrentActor() actor: Actor, @Param('code') code: string, @Body() body: SetSwitch) {
    const administersRegions = actor.mandates.flatMap((mandate) =>
      mandate.role === 'mandate_administrator' && mandate.regionCode ? [mandate.regionCode] : [],
    );
    await this.setRegionSwitch.set({ personId: actor.personId, administersRegions }, code, body);
    return { regionCode: code, items: await this.organisations.switches(code) };
  }
}
