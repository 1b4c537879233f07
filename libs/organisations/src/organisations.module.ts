import { Module } from '@nestjs/common';
import { ImportOrganisations } from './use-cases/import-organisations.js';
import { ImportOpeningStock } from './use-cases/import-opening-stock.js';
import { ImportUnits } from './use-cases/import-units.js';
import { OpeningStock } from './use-cases/opening-stock.js';
import { Organisations } from './use-cases/organisations.js';
import { SetRegionSwitch } from './use-cases/set-region-switch.js';

const offered = [
  ImportOpeningStock,
  ImportOrganisations,
  ImportUnits,
  OpeningStock,
  Organisations,
  SetRegionSwitch,
];

@Module({ providers: offered, exports: offered })
export class OrganisationsModule {}
