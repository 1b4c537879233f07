export * from './contract/index.js';
export { OrganisationsModule } from './organisations.module.js';
export { ImportOrganisations } from './use-cases/import-organisations.js';
export { ImportUnits } from './use-cases/import-units.js';
export { Organisations } from './use-cases/organisations.js';
export { SetRegionSwitch } from './use-cases/set-region-switch.js';
export { demoCareProviders, demoCareUnits, demoOrganisationId } from './demo/demo-organisations.js';
export type { DemoCareProvider, DemoCareUnit } from './demo/demo-organisations.js';
export { loadDemoOrganisations } from './demo/load-demo-organisations.js';
