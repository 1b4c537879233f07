import { Module } from '@nestjs/common';
import { Organisations } from './use-cases/organisations.js';
import { SetRegionSwitch } from './use-cases/set-region-switch.js';

@Module({ providers: [Organisations, SetRegionSwitch], exports: [Organisations, SetRegionSwitch] })
export class OrganisationsModule {}
