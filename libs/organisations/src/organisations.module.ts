import { Module } from '@nestjs/common';
import { ImportOrganisations } from './use-cases/import-organisations.js';
import { ImportUnits } from './use-cases/import-units.js';
import { Organisations } from './use-cases/organisations.js';
import { SetRegionSwitch } from './use-cases/set-region-switch.js';

const offered = [ImportOrganisations, ImportUnits, Organisations, SetRegionSwitch];

@Module({ providers: offered, exports: offered })
export class OrganisationsModule {}
