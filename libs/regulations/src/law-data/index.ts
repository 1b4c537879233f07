export * from './activity-forms.js';
export * from './at-parts.js';
export { dataFolder } from './data-folder.js';
export * from './goals.js';
export * from './reference.js';
export * from './regulations.js';
export type { RegulationMeta } from './schemas.js';
export * from './specialties.js';
